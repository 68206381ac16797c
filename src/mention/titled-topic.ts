import { isCapital, type Token } from "../text/token.ts";
import type { Scene } from "./scene.ts";
import { type Head, isMonthDay, namesText, startsPerson } from "./titled-head.ts";
import { isOffice } from "./titled-limit.ts";

/** In a headline, an occasion's topic goes on in verbs and small words: "Roundtable *on Leveraging the Rivers Act for Farmers*", up to who meets, when, or a colon. */
export function endOfTopic(scene: Scene, head: Head, to: number): number {
	const { tokens, titleCase } = scene;
	const opens = tokens[head.to]?.norm ?? "";
	if (!titleCase || head.noun.type !== "event" || !/^(?:on|to)$/.test(opens)) return to;
	if (opens === "to" && tokens[head.to + 1]?.pos !== "VERB") return to;
	let end = to;
	for (let at = to; at < tokens.length && goesOnInTopic(scene, at); at++) {
		if (isCapital(tokens[at]) || /^\p{N}/u.test(tokens[at]?.text ?? "")) end = at + 1;
	}
	return end;
}

const inTopic = new Set("the a an of and to for on into its their our - ’ ' ’s 's &".split(" "));

const goesOnInTopic = (scene: Scene, at: number): boolean => {
	const { norm } = scene.tokens[at] as Token;
	const before = scene.tokens[at - 1];
	const where = scene.known[at + 1]?.type;
	if (norm === "in" || norm === "from") return where !== "place" && where !== "state";
	if (inTopic.has(norm)) return true;
	if (norm === "by") return before?.norm.endsWith("ed") === true && !endsTopic.has(before.norm);
	if (norm === "with") return isCapital(scene.tokens[at + 1]) && where === undefined && goesOnInTopic(scene, at + 1);
	const person = startsPerson(scene, at) && before?.norm !== "the" && !isCapital(before);
	const other = person || isOffice(scene, at) || isMonthDay(scene.tokens, at);
	const ends = other || endsTopic.has(norm) || namesText.has(norm);
	return (isCapital(scene.tokens[at]) || /^\p{N}/u.test(norm)) && !ends;
};

/** Said of the occasion, not of its topic. */
const endsTopic = new Set(
	"between at hosted held led convened featuring following during ahead before after hosts celebrates launches approves".split(
		" ",
	),
);
