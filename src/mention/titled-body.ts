import { isCapital } from "../text/token.ts";
import type { Scene } from "./scene.ts";
import type { Shape } from "./titled-complement.ts";
import { companySuffix, type Head, isOfficeWord, opensOffice, startsPerson, stopWords } from "./titled-head.ts";

/** Whether what a noun for bodies heads is the name of one body, and the whole of it. */
export function isBody(shape: Shape): boolean {
	const { scene, from, head, lead, complement, inner } = shape;
	if (!isCapital(scene.tokens[head.from]) || isTopic(scene, complement.to)) return false;
	if (isPlural(shape) || isCommonPhrase(shape) || opensSentence(scene, from, head)) return false;
	if (head.noun.kind === "mission" && /^directors?$/.test(scene.tokens[complement.to]?.norm ?? "")) return false;
	if (isDelegation(scene, head)) return complement.links.some(({ word }) => word === "to");
	if (/^(?:embassy|mission|consulate)$/.test(head.noun.kind))
		return inner.some((atom) => atom.type === "state" || atom.type === "organisation") || complement.links.length > 0;
	if (isCutAfter(scene, complement.to) || isOnlySuffix(scene, from, head)) return false;
	if (isSuffix(scene, head) && lead.words === 0 && inner.every((atom) => atom.from >= head.from)) return false;
	if (head.noun.words.at(-1) === "partnership" && complement.words === 0) return false;
	const specific = lead.ordinal !== undefined || inner.length > 0;
	if (scene.titleCase && lead.words === 0 && !specific && complement.words === 0) return false;
	return lead.words + complement.words > 0 || inner.some((atom) => atom.from < head.from || complement.to > head.to);
}

/** Whether what a noun for sites heads is one site's name: "Tivoli Congress Hotel", not "Hotel" or "Presidential Palace". */
export function isSite(shape: Shape): boolean {
	const { scene, from, head, lead, complement, inner } = shape;
	if (!isCapital(scene.tokens[head.from]) || (lead.words === 0 && inner.length === 0)) return false;
	if (isMaking(scene, head)) return false;
	return !(
		isPlural(shape) ||
		isCommonPhrase(shape) ||
		isCutAfter(scene, complement.to) ||
		opensSentence(scene, from, head)
	);
}

/** "Orro, *Inc.* of Nairobi": only the end of a company's name. */
const isSuffix = ({ tokens }: Scene, { to }: Head): boolean => companySuffix.test(tokens[to - 1]?.norm ?? "");

/** "management *PTE LTD*": nothing but how a company is founded. */
const isOnlySuffix = ({ tokens }: Scene, from: number, { to }: Head): boolean =>
	tokens
		.slice(from, to)
		.every(({ norm }) => /^(?:pte|pvt|pty|sdn|fze|fzco|sa|ag)\.?$/.test(norm) || companySuffix.test(norm));

/** "Toward *Building* a Future", "Capacity *Building*": what is done, no house. */
const isMaking = ({ tokens }: Scene, { from, to }: Head): boolean =>
	tokens[from]?.norm === "building" &&
	(/^(?:DET|ADJ|NOUN|PRON|CCONJ)$/.test(tokens[to]?.pos ?? "") ||
		/^(?:capacity|team|peace|nation|trust|confidence|coalition|alliance|bridge|community|toward|towards|for|on|by|in|of)$/.test(
			tokens[from - 1]?.norm ?? "",
		));

/** "the Australian *Delegation*" is those who came; "the Delegation of the European Union to Ukraine" is a body. */
const isDelegation = ({ tokens }: Scene, { from }: Head): boolean => /^delegations?$/.test(tokens[from]?.norm ?? "");

/** "Bureau of *International Organization* Affairs", "*Joint Press* Release": what a bureau is concerned with or more of a word, no body. */
const isTopic = ({ tokens }: Scene, at: number): boolean =>
	/^(?:Affairs|Issues|Studies|Release|Conference|Briefing|Availability)$/.test(tokens[at]?.text ?? "");

/** "Kenyan *Administrations*", "Community *Banks*": several, unless the word is one that bodies have in the plural. */
function isPlural({ scene, head, complement }: Shape): boolean {
	const last = scene.tokens[head.to - 1]?.norm ?? "";
	if (!last.endsWith("s") || head.noun.words.at(-1) === last) return false;
	return !(last === "centers" || last === "centres") || complement.words === 0;
}

/** "Civil Society", "Foreign Terrorist Organizations", and what is left of them without a first word. */
function isCommonPhrase({ scene, from, head, complement, inner }: Shape): boolean {
	if (inner.length > 0) return false;
	const words = scene.tokens.slice(Math.max(0, from - 2), complement.to).map(({ norm }) => norm);
	if (complement.to === head.to) words[words.length - 1] = (words.at(-1) ?? "").replace(/s$/, "");
	const before = Math.min(from, 2);
	for (let start = before; start >= 0; start--)
		if (scene.knowledge.commonPhrases.has(words.slice(start).join(" "))) return true;
	return false;
}

/** "Central School *District*", "World Press *Freedom Day*": a common word with a capital goes on with the name, and only a piece of it was read. */
function isCutAfter(scene: Scene, to: number): boolean {
	const { tokens, known, knowledge, titleCase } = scene;
	const after = tokens[to];
	const all = /^\p{Lu}+$/u.test(tokens[to - 1]?.text ?? "");
	if (after === undefined || known[to] !== undefined || (titleCase && !all) || tokens[to - 1]?.text === ")")
		return false;
	if (!(all ? after.capital : /^\p{Lu}\p{Ll}/u.test(after.text))) return false;
	if (stopWords.has(after.norm) || /^(?:VERB|AUX|ADP|DET|PRON|CCONJ|SCONJ|ADV)$/.test(after.pos)) return false;
	if (isOfficeWord(scene, to) || opensOffice(scene, to) || startsPerson(scene, to)) return all;
	return knowledge.lexicon.commonWords.has(after.norm) && !knowledge.lexicon.givenNames.has(after.norm);
}

/** "*Renew* America's Schools", "*Is* Department of State": a verb with the capital of its sentence or heading. */
function opensSentence({ tokens, known, titleCase }: Scene, from: number, head: Head): boolean {
	const first = tokens[from];
	if (first === undefined || known[from] !== undefined || from === head.from || (from > 0 && !titleCase)) return false;
	return /^(?:VERB|AUX)$/.test(first.pos) && !/(?:ing|ed)$/.test(first.norm);
}
