import { isCapital, type Token } from "../text/token.ts";
import type { AtomsAt } from "./atom.ts";
import { officeHeadAt } from "./office-head.ts";
import type { Scene } from "./scene.ts";

/** "Civilian Security, Democracy, and Human Rights": capitalised common words; a person's name is none. */
export function readTitleWords(scene: Scene, names: AtomsAt, start: number, topical: boolean): number {
	const { tokens } = scene;
	let to = start;
	while (to < tokens.length) {
		const token = tokens[to] as Token;
		const name = names[to];
		if (to > start && (opensPersonName(scene, to) || isRankOf(scene, to))) break;
		if (topical && name !== undefined && name.type !== "person") {
			to = joinTopic(scene, name.to) ?? endOfRegions(scene, names, name.to);
			continue;
		}
		if (name?.type === "place" && to > start && tokens[to - 1]?.norm === "and") {
			to = name.to;
			continue;
		}
		if (name?.type === "organisation" && to > start) break;
		if (name?.type === "state" && !joinsWithHyphen(tokens, name.to)) break;
		const titled =
			isTitleWord(scene, to) || (topical && isAffairs(tokens, to)) || (to === start && opensTopic(scene, to));
		if (!isCapital(token) || !titled) break;
		to++;
		if (/^[-–&]$/.test(tokens[to]?.text ?? "") && isCapital(tokens[to + 1])) to++;
		else if (
			tokens[to]?.norm === "and" &&
			(isTitleWord(scene, to + 1) || names[to + 1]?.type === "place") &&
			isCapital(tokens[to + 1]) &&
			!opensOffice(scene, to + 1)
		)
			to++;
		else if (tokens[to]?.text === "," && closesWithAnd(scene, to)) {
			to += isAnd(tokens[to + 1]) ? 2 : 1;
			if (tokens[to]?.norm === "the") to++;
		} else if (topical && (tokens[to]?.norm === "and" ? isAffairs(tokens, to + 1) : isIssues(scene, to))) to++;
		else if (
			/^(?:of|the|for|to)$/.test(tokens[to]?.norm ?? "") &&
			isCapital(tokens[to + 1]) &&
			isTitleWord(scene, to + 1) &&
			names[to + 1] === undefined
		)
			to++;
	}
	return to;
}

/** "Director of *Ozarks* Restoration Initiatives": a name before the common words of a charge, after which nobody's name follows. */
function opensTopic(scene: Scene, at: number): boolean {
	const { tokens, words } = scene;
	if (!/^\p{Lu}\p{Ll}{2,}$/u.test(tokens[at]?.text ?? "") || words[at]?.given) return false;
	let to = at + 1;
	while (isCapital(tokens[to]) && isTitleWord(scene, to)) to++;
	return to > at + 1 && !isCapital(tokens[to]) && /s$/.test(tokens[to - 1]?.norm ?? "");
}

/** "for Port Affairs *Ambassador* X", "of Defense *General* X", not "of *General* Services": what stands with the name after a title. */
const isRankOf = (scene: Scene, at: number): boolean =>
	!/^[-–]$/.test(scene.tokens[at - 1]?.text ?? "") &&
	/^\p{Lu}\p{Ll}/u.test(scene.tokens[at + 1]?.text ?? "") &&
	(/^(?:ambassador|admiral|judge|colonel|captain)$/.test(scene.tokens[at]?.norm ?? "") ||
		(scene.tokens[at]?.norm === "general" && !isTitleWord(scene, at + 1) && officeHeadAt(scene, at + 1) === undefined));

/** "for East Asian*-*Pacific Affairs", "for European *and* Eurasian Affairs": what ties one region of a title to the next. */
function joinTopic({ tokens }: Scene, at: number): number | undefined {
	if (/^[-–]$/.test(tokens[at]?.text ?? "") && isCapital(tokens[at + 1])) return at + 1;
	return tokens[at]?.norm === "and" && isAffairs(tokens, at + 1) ? at + 1 : undefined;
}

/** "Senior Director for Norway*, Sweden, and the Baltic Sea* Ana Berg": the other states and regions of a charge, where the holder's name follows the last. */
function endOfRegions({ tokens, knowledge }: Scene, names: AtomsAt, first: number): number {
	for (let at = first; ; ) {
		let next = tokens[at]?.text === "," ? at + 1 : at;
		const last = tokens[next]?.norm === "and";
		if (last) next++;
		if (next === at) return first;
		if (tokens[next]?.norm === "the") next++;
		const region = names[next];
		if (region?.type !== "place" && !(region?.type === "state" && region.form === "name")) return first;
		at = region.to;
		if (last)
			return isCapital(tokens[at]) && names[at] === undefined && !knowledge.officeHeads.has(tokens[at]?.norm ?? "")
				? at
				: first;
	}
}

/** "for Global Women*'s Issues*", "for Girls*' Education*": what is somebody's, in a title. */
const isIssues = (scene: Scene, at: number): boolean =>
	/^['’]s?$/.test(scene.tokens[at]?.text ?? "") &&
	(/^(?:issues|affairs|rights|health)$/.test(scene.tokens[at + 1]?.norm ?? "") ||
		(/^(?:women|girls|children|people|peoples|persons|workers|veterans|consumers)$/.test(
			scene.tokens[at - 1]?.norm ?? "",
		) &&
			isCapital(scene.tokens[at + 1]) &&
			isTitleWord(scene, at + 1)));

/** "*European and Eurasian Affairs*": capitals up to the word that ends such titles. */
function isAffairs(tokens: readonly Token[], at: number): boolean {
	for (let index = at; index < at + 4 && (isCapital(tokens[index]) || tokens[index]?.norm === "and"); index++)
		if (tokens[index]?.norm === "affairs") return index > at;
	return false;
}

/** "for Political Affairs *Victoria Nuland*", "and Resources *Rich Verma*": a given name, even if it is a place's or a word, before a name that is nothing else. */
function opensPersonName({ tokens, knowledge, known, titleCase }: Scene, at: number): boolean {
	const { givenNames, wordNames, commonWords } = knowledge.lexicon;
	const { norm } = tokens[at] as Token;
	const next = tokens[at + 1];
	if (next?.capital !== true || known[at + 1] !== undefined || (!givenNames.has(norm) && !wordNames.has(norm)))
		return false;
	return (
		!commonWords.has(next.norm) || (wordNames.has(norm) && !titleCase && /^[,;.]$/.test(tokens[at + 2]?.text ?? ""))
	);
}

const joinsWithHyphen = (tokens: readonly Token[], at: number): boolean => /^[-–]$/.test(tokens[at]?.text ?? "");

/** A capitalised word that is an English word, not a given name, nor as short as the surname of "Minister of Industry *Ma* Jun". */
export function isTitleWord(scene: Scene, at: number): boolean {
	const token = scene.tokens[at];
	if (token === undefined) return false;
	const { commonWords, givenNames } = scene.knowledge.lexicon;
	if (/^(?:HE|HRH)$/.test(token.text)) return false;
	if (/^[\p{Lu}\p{N}-]{2,}$/u.test(token.text)) return !isSurnameInCapitals(scene, at);
	if (/^\p{Lu}\p{Ll}$/u.test(token.text) && isCapital(scene.tokens[at + 1])) return false;
	return commonWords.has(token.norm) && !(givenNames.has(token.norm) && isCapital(scene.tokens[at + 1]));
}

/** "Minister of Industry *HAGIUDA* Koichi": a surname first, not a part of the title. */
function isSurnameInCapitals({ tokens, knowledge }: Scene, at: number): boolean {
	const { text, norm } = tokens[at] as Token;
	const next = tokens[at + 1];
	return text.length > 3 && !knowledge.lexicon.commonWords.has(norm) && /^\p{Lu}\p{Ll}/u.test(next?.text ?? "");
}

const isAnd = (token: Token | undefined): boolean => token?.norm === "and" || token?.text === "&";

function closesWithAnd(scene: Scene, at: number): boolean {
	const { tokens } = scene;
	for (let index = at + 1; index < Math.min(at + 9, tokens.length); index++) {
		const token = tokens[index] as Token;
		const last = tokens[index + 1]?.norm === "the" ? index + 2 : index + 1;
		if (isAnd(token))
			return (
				isTitleWord(scene, last) &&
				isCapital(tokens[last]) &&
				!opensOffice(scene, last) &&
				scene.known[last] === undefined
			);
		if (token.text !== "," && !(isCapital(token) && isTitleWord(scene, index))) return false;
	}
	return false;
}

/** "…, and *Acting Assistant Secretary*": another office, not more of the title, as "and *Economic Justice*" is. */
function opensOffice(scene: Scene, at: number): boolean {
	let head = at;
	while (head < at + 4 && scene.words[head]?.modifiesOffice === true && officeHeadAt(scene, head) === undefined) head++;
	return officeHeadAt(scene, head) !== undefined && !(head > at && scene.tokens[head]?.norm === "justice");
}
