import { askOnce } from "../../text/ask-word.ts";
import { isCapital, type Token } from "../../text/token.ts";
import { type Atom, lineOf, type TokenRange } from "../atom.ts";
import { isAttendanceItem } from "../attendance.ts";
import { honorifics, isHonorific } from "../honorific.ts";
import { joinHyphen } from "../name-hyphen.ts";
import { officeHeadAt } from "../office-head.ts";
import { namesToo } from "../recognise-office.ts";
import type { Scene } from "../scene.ts";
import { isNeverInNames, isPostNominal, leadsOn, particles } from "./name-word.ts";
import type { Search } from "./search.ts";

/** The words of a name: capitals, initials, hyphenated parts and particles, at most six. */
export function readName(search: Search, from: number, titled: boolean): TokenRange | undefined {
	const { scene, names, officeAt } = search;
	const { tokens } = scene;
	if (!opensName(search, from, titled)) return undefined;
	let to = from;
	let words = 0;
	while (to < tokens.length && words < 6) {
		const token = tokens[to] as Token;
		const known = names[to];
		const asName =
			(words === 0 && isNamesake(scene, to)) ||
			(words === 1 && isTownsman(scene, known, to)) ||
			(titled && (words === 0 ? isGivenBeforeSurname(scene, to) : isPlaceSurname(scene, known, to, words)));
		if (known !== undefined && !asName) break;
		if (to > from && officeAt.has(to)) break;
		if (isNameWord(search, to, from, words)) {
			to++;
			words++;
			to = joinHyphen(tokens, to);
		} else if (words > 0 && opensWithMark(tokens, to)) to++;
		else if (words > 0 && isNickname(tokens, to)) to += 3;
		else if ((words > 0 || titled) && particles.has(token.norm) && leadsOn(tokens, to)) {
			to++;
			if (/^[-’']$/.test(tokens[to]?.text ?? "")) to++;
		} else break;
	}
	while (to > from && /^\p{L}\.?$/u.test(tokens[to - 1]?.text ?? "")) to--;
	const cut = tokens[to]?.text === "\\" && tokens[to]?.start === tokens[to - 1]?.end;
	return words === 0 || to === from || cut ? undefined : { from, to };
}

/** "Hani *‘*Abd-al-Majid": a letter of the name that is written as a mark. */
const opensWithMark = (tokens: readonly Token[], at: number): boolean => {
	const [mark, next] = [tokens[at], tokens[at + 1]];
	if (closesWithMark(tokens, at)) return true;
	if (mark?.text === "’" && mark.start === tokens[at - 1]?.end)
		return next?.text === "‘" && opensWithMark(tokens, at + 1);
	return /^[‘’ʻʿ'`]$/.test(mark?.text ?? "") && isCapital(next) && next?.start === mark?.end;
};

/** "Mohammed Shia*’* al-Sudani": the same at a word's end, before a particle that goes on. */
const closesWithMark = (tokens: readonly Token[], at: number): boolean =>
	/^[‘’ʻʿ'`]$/.test(tokens[at]?.text ?? "") &&
	tokens[at]?.start === tokens[at - 1]?.end &&
	/^(?:al|el)$/.test(tokens[at + 1]?.norm ?? "") &&
	leadsOn(tokens, at + 1);

/** "Josaia *“Frank”* Bainimarama". */
const isNickname = (tokens: readonly Token[], at: number): boolean =>
	/^[“"]$/.test(tokens[at]?.text ?? "") &&
	isCapital(tokens[at + 1]) &&
	/^[”"]$/.test(tokens[at + 2]?.text ?? "") &&
	isCapital(tokens[at + 3]) &&
	tokens[at + 2]?.end === (tokens[at + 3]?.start ?? 0) - 1;

/** "Rt Hon Patricia *Scotland*", "Deputy Attorney General Lisa O. *Monaco*", "Mayor Ada *McAllen*": a place's name after a given name and a title. */
function isPlaceSurname({ tokens, knowledge }: Scene, known: Atom | undefined, at: number, words: number): boolean {
	if ((known?.type !== "place" && known?.type !== "state") || known.to !== at + 1) return false;
	const { givenNames } = knowledge.lexicon;
	if (words === 1 && /^Ma?c\p{Lu}/u.test(tokens[at]?.text ?? "")) return true;
	if (words === 2) return /^\p{Lu}\.$/u.test(tokens[at - 1]?.text ?? "") && givenNames.has(tokens[at - 2]?.norm ?? "");
	return words === 1 && givenNames.has(tokens[at - 1]?.norm ?? "") && tokens[at + 1]?.pos !== "NOUN";
}

/** "Rosa *Orpington*, a lawyer": a town's name right after a given name that is nothing else. */
function isTownsman({ tokens, words, titleCase }: Scene, known: Atom | undefined, at: number): boolean {
	if (titleCase || known?.type !== "place" || known.kind !== "city" || known.to !== at + 1) return false;
	if (
		!words[at - 1]?.given ||
		words[at - 1]?.common ||
		/^(?:in|at|near|san|st\.?|port)$/.test(tokens[at - 2]?.norm ?? "")
	)
		return false;
	return !isCapital(tokens[at + 1]) && tokens[at + 1]?.pos !== "NOUN";
}

/** "Jordan Bardella", "Chad Wolf": a state's name that is a given name here. */
function isGivenBeforeSurname(scene: Scene, at: number): boolean {
	const token = scene.tokens[at] as Token;
	return (
		scene.knowledge.lexicon.givenNames.has(token.norm) &&
		isCapital(scene.tokens[at + 1]) &&
		scene.known[at + 1] === undefined
	);
}

/** "his companion *Sofia Sapega*": the name of a place or state before a word that is nothing but a surname. */
function isNamesake({ tokens, knowledge, known, titleCase }: Scene, at: number): boolean {
	const place = known[at];
	const next = tokens[at + 1];
	if (titleCase || (place?.type !== "place" && place?.type !== "state") || place.to !== at + 1) return false;
	const { givenNames, commonWords } = knowledge.lexicon;
	const surname = next?.capital === true && /^\p{Lu}\p{Ll}+$/u.test(next.text) && !commonWords.has(next.norm);
	return (
		surname && givenNames.has(tokens[at]?.norm ?? "") && known[at + 1] === undefined && !isHeadWord(knowledge, next)
	);
}

const isHeadWord = ({ headNouns, officeHeads }: Scene["knowledge"], { norm }: Token): boolean =>
	headNouns.has(norm) || officeHeads.has(norm);

function opensName(search: Search, from: number, titled: boolean): boolean {
	const { scene, officeAt } = search;
	const token = scene.tokens[from] as Token;
	const isHead = scene.words[from]?.office === "one" && !namesToo.test(token.norm);
	if (isHead && isCapital(scene.tokens[from + 1])) return false;
	if ((officeHeadAt(scene, from)?.to ?? 0) > from + 1 && isCapital(scene.tokens[from])) return false;
	if (isTitleTail(scene, from) && !isShortSurname(search, from)) return false;
	if (isInTitle(search, from)) return false;
	if (token.text === "To" && !(titled && !scene.titleCase && isCapital(scene.tokens[from + 1]))) return false;
	if (officeAt.has(from) || isNeverInNames(token) || isHonorific(scene.tokens, from)) return false;
	if (particles.has(token.norm) && titled) return leadsOn(scene.tokens, from);
	return isCapital(token);
}

/** "Assistant Secretary for Ports and *Shipping Policy* Ana Berg": words of an office whose holder's name follows it. */
function isInTitle({ scene, officesTo }: Search, at: number): boolean {
	let to = at + 1;
	while (to < at + 5 && isCapital(scene.tokens[to]) && !officesTo.has(to)) to++;
	return isCapital(scene.tokens[to]) && officesTo.get(to)?.some(({ from }) => from < at) === true;
}

/** "Vice Foreign Minister *Ha* Kim Ngoc": a surname as short as a word, right after an office. */
const isShortSurname = ({ scene, officesTo }: Search, at: number): boolean =>
	officesTo.has(at) && /^\p{Lu}\p{Ll}{1,2}$/u.test(scene.tokens[at]?.text ?? "");

/** "for National Security *Affairs* Jake Sullivan", "*Rescue Plan Coordinator* Gene Lund": English words before a given name end a title. */
function isTitleTail({ tokens, words }: Scene, at: number): boolean {
	if (!isCapital(tokens[at - 1]) || honorifics.has(tokens[at - 1]?.norm ?? "")) return false;
	let to = at;
	while (to < at + 4 && isCapital(tokens[to]) && words[to]?.common && !words[to]?.given) to++;
	return to > at && isCapital(tokens[to]) && words[to]?.given === true && !words[to]?.common;
}

/** "SecretaryBureau": two words that a page ran together. */
const glued = /^\p{Lu}\p{Ll}{3,}\p{Lu}/u;

function isNameWord({ scene }: Search, at: number, from: number, words: number): boolean {
	const token = scene.tokens[at] as Token;
	if (!isCapital(token) || !isSpelled(token)) return false;
	if (isNeverInNames(token) || (honorifics.has(token.norm) && !isInnerTitle(scene, at, words))) return false;
	if (token.text === "To" && at > from) return false;
	if (at === from) return token.text.length > 1 || opensWithInitial(scene.tokens, at);
	if (isPostNominal(token)) return false;
	const { commonWords, givenNames } = scene.knowledge.lexicon;
	const last = scene.tokens[at - 1] as Token;
	const afterGiven = (words === 1 && givenNames.has(last.norm)) || (words === 2 && /^\p{Lu}\.$/u.test(last.text));
	if (scene.titleCase && commonWords.has(token.norm) && !givenNames.has(token.norm))
		return (
			(afterGiven && (token.pos !== "VERB" || endsEntry(scene.tokens[at + 1]))) ||
			(words === 1 &&
				/^[,(]$/.test(scene.tokens[at + 1]?.text ?? "") &&
				isAttendanceItem(scene.document, scene.sentence.block))
		);
	return true;
}

const isSpelled = askOnce(({ text }) => /^[\p{L}\p{M}.'’]+$/u.test(text) && !glued.test(text));

/** "Senator Ana *Cook* – Oregon": what a headline would go on after ends an entry of a list. */
const endsEntry = (next: Token | undefined): boolean => next === undefined || /^(?:[-–—,;()]|and)$/.test(next.norm);

/** "Minister *S* Jaishankar", "*K P* Sharma Oli": initials without stops before a name. */
function opensWithInitial(tokens: readonly Token[], at: number): boolean {
	const next = tokens[at + 1];
	if (!isCapital(next)) return false;
	return /^\p{Lu}$/u.test(next?.text ?? "")
		? opensWithInitial(tokens, at + 1)
		: /^\p{Lu}\p{Ll}/u.test(next?.text ?? "");
}

/** "Hassan *Sheikh* Mohamud": an honorific that is a name between names. */
const isInnerTitle = ({ tokens }: Scene, at: number, words: number): boolean =>
	words > 0 &&
	/^(?:sheikh|haji|tun|sen|khan)$/.test(tokens[at]?.norm ?? "") &&
	(words === 1 || isCapital(tokens[at + 1]));

/** "PRAK Sokhonn" → "Prak Sokhonn"; a name all in capitals likewise. */
export function personName(scene: Scene, range: TokenRange): string {
	return lineOf(scene, range.from, range.to).replace(/(?<![\p{L}'’])\p{Lu}[\p{Lu}\p{M}’']{2,}(?![\p{L}.])/gu, (word) =>
		/^[IVX]+$/.test(word) ? word : word.charAt(0) + word.slice(1).toLowerCase(),
	);
}
