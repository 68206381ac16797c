import { isCapital } from "../text/token.ts";
import type { Link } from "./atom.ts";
import { isHonorific } from "./honorific.ts";
import type { Scene } from "./scene.ts";
import { type Head, isOfficeHead, startsPerson } from "./titled-head.ts";
import { readLead } from "./titled-lead.ts";

/** A name as far as it is read: its head, and what followed it. */
interface NameSoFar {
	readonly scene: Scene;
	readonly head: Head;
	/** Where it ends so far. */
	readonly to: number;
	readonly links: readonly Link[];
}

/** Whether a name ends before a preposition or "and" that could go on in it: what follows is a person, who holds the occasion, or where it was. */
export function isLimit(name: NameSoFar, at: number): boolean {
	const { scene, head } = name;
	const word = scene.tokens[at]?.norm ?? "";
	if (scene.tokens[at]?.text === "To" && !scene.titleCase) return true;
	if (/^(?:between|by|with)$/.test(word) && opensHolder(scene, at + 1)) return true;
	if (word === "with") return head.noun.type === "event" && (isGovernment(scene, at + 1) || isCoHosted(scene, head));
	if (word === "in") return isPlaced(name, at);
	return word === "and" && (/^an?$/.test(scene.tokens[at + 1]?.norm ?? "") || isAnother(scene, at + 1, head));
}

/** "in" that tells where it was or holds, and is no more of the name. */
const isPlaced = ({ scene, head: { noun, to: headTo }, to, links }: NameSoFar, at: number): boolean =>
	links.some(({ word }) => word === "to") ||
	endsYears(scene.tokens, at) ||
	(noun.type === "event" && isSitting(links)) ||
	(noun.kind === "treaty" && to === headTo && isWaters(scene, at + 1));

/** "consultations between the Fund *Secretary-General X* and …": a person of the body just read, not more of the name. */
export const isOffice = (scene: Scene, at: number): boolean => isCapital(scene.tokens[at]) && isOfficeHead(scene, at);

/** "meeting with *the Hon.* X", "talks with *Director-General* X": a person, not more of the name. */
function opensHolder(scene: Scene, at: number): boolean {
	const { tokens } = scene;
	const start = tokens[at]?.norm === "the" ? at + 1 : at;
	const courtesy = tokens[start] !== undefined && isHonorific(tokens, start);
	return courtesy || startsPerson(scene, at) || isOffice(scene, start);
}

/** "will host the Conference with *the Government* of Kenya": who hosts it too, not more of the name. */
const isGovernment = ({ tokens }: Scene, at: number): boolean =>
	tokens[at]?.norm === "the" && /^governments?$/.test(tokens[at + 1]?.norm ?? "");

/** "*co-hosted* the Our Rivers Conference with Kenya": who hosts it too. */
function isCoHosted({ tokens }: Scene, { from }: Head): boolean {
	let at = from - 1;
	while (isCapital(tokens[at]) || /^(?:the|a|an|its|first|second|third|annual)$/.test(tokens[at]?.norm ?? "")) at--;
	return /^(?:co-?host(?:s|ed|ing)?|host(?:s|ed|ing)?)$/.test(tokens[at]?.norm ?? "");
}

/** "reaffirmed that the Treaty applies *in the South China Sea*": where it holds. */
const isWaters = ({ tokens, known }: Scene, at: number): boolean => {
	const place = known[tokens[at]?.norm === "the" ? at + 1 : at];
	return place?.type === "place" && /^(?:sea|ocean|strait|water|region)$/.test(place.kind);
};

/** "meeting *of the Nordic Council* in Norway": where it was held, which a topic would not say. */
const isSitting = (links: readonly Link[]): boolean => {
	const last = links.at(-1);
	return last?.word === "of" && last.to.type === "organisation";
};

/** "Plan of Action *(2021-2025)* in Oslo": the years end a name. */
const endsYears = (tokens: Scene["tokens"], at: number): boolean =>
	tokens[at - 1]?.text === ")" && /^\d{4}$/.test(tokens[at - 2]?.text ?? "");

/** "the Principles on Rivers *and the Code of Conduct*": a second instrument. */
const isAnother = (scene: Scene, at: number, { noun }: Head): boolean =>
	noun.type === "agreement" &&
	scene.tokens[at]?.norm === "the" &&
	isCapital(scene.tokens[at + 1]) &&
	readLead(scene, at + 1)?.head.noun.type === "agreement";
