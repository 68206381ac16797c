import { oncePerDocument } from "../source/once-per-document.ts";
import { askOnce } from "../text/ask-word.ts";
import type { Token } from "../text/token.ts";
import { fold } from "../text/tokenize.ts";
import type { AtomsAt, OfficeAtom, PersonAtom, TokenRange } from "./atom.ts";
import { withListed } from "./listed-person.ts";
import { isBelieved, isListed } from "./person/believed.ts";
import { bodyAfter, ofBody } from "./person/body-after.ts";
import { firstOfFamily, noteRelative } from "./person/family.ts";
import { isPostNominal, particles } from "./person/name-word.ts";
import { nextInList } from "./person/next-in-list.ts";
import { closing, officesAfter } from "./person/offices-after.ts";
import { type Before, officesBefore } from "./person/offices-before.ts";
import { personName, readName } from "./person/read-name.ts";
import { byBegin, byEnd, type Search } from "./person/search.ts";
import { eachHolds, noteColleague, withCommonBody, withShared } from "./person/shared-office.ts";
import type { Scene } from "./scene.ts";

/**
 * Persons, by the office or honorific before a name, an office in apposition after it, or a given name that is known.
 * `names` are the other names of the sentence by first token.
 */
export function recognisePersons(scene: Scene, names: AtomsAt, offices: readonly OfficeAtom[]): readonly PersonAtom[] {
	const persons: PersonAtom[] = [];
	if (!scene.words.some(({ opensPerson }) => opensPerson)) return persons;
	const search: Search = {
		scene,
		names,
		officeAt: byBegin(offices),
		officesTo: byEnd(offices),
		listed: [],
		relatives: [],
		shared: [],
	};
	for (let index = 0; index < scene.tokens.length; ) {
		const opens = scene.words[index]?.opensPerson === true;
		const read = opens ? readPerson(search, index, persons.at(-1)?.extent.to ?? 0) : undefined;
		const person = read ?? firstOfFamily(search, index);
		if (person !== undefined) noteRelative(search, person);
		if (person !== undefined) {
			persons.push(person);
			noteColleague(search, person);
			if (isListed(search, person)) search.listed.push(nextInList(scene.tokens, person.to));
		}
		index = person?.to ?? names[index]?.to ?? index + 1;
	}
	return withCommonBody(withListed(scene, names, persons)).map((person, at, all) =>
		eachHolds(withServed(scene.tokens, person, all[at + 1])),
	);
}

/** "X, State Secretary *to Prime Minister Y*": whom somebody serves belongs to what is said of them. */
function withServed(tokens: readonly Token[], person: PersonAtom, next: PersonAtom | undefined): PersonAtom {
	const { extent } = person;
	const word = tokens[extent.to]?.norm ?? "";
	const at = tokens[extent.to + 1]?.norm === "the" ? extent.to + 2 : extent.to + 1;
	const serves = /^(?:to|of)$/.test(word) && next?.extent.from === at && extent.to > person.to;
	return serves ? { ...person, extent: { from: extent.from, to: next.extent.to } } : person;
}

const isShip = askOnce(({ text }) => /^(?:HMS|USS|USNS|RMS)$/.test(text));

function readPerson(search: Search, index: number, floor: number): PersonAtom | undefined {
	const { scene } = search;
	const before = withShared(search, index, officesBefore(search, index, floor));
	const titled = before.offices.length > 0 || before.honorific;
	if (isShip(scene.tokens[before.from - 1])) return undefined;
	const range = readName(search, index, titled);
	if (range === undefined) return undefined;
	const end = afterSuffix(scene.tokens, range.to);
	const seat = bodyAfter(search, end, before.offices);
	const shared = before.offices.some(({ plural }) => plural);
	const after = shared
		? { to: seat?.to ?? end, offices: [] }
		: officesAfter(search, seat?.to ?? end, before.offices.length > 0, before.honorific && before.offices.length === 0);
	const words = scene.tokens
		.slice(range.from, range.to)
		.filter(({ norm, pos }) => pos !== "PUNCT" && !particles.has(norm)).length;
	if (isNamedAfter(scene.tokens, range)) return undefined;
	if ((!before.honorific || isMajor(scene.tokens, before)) && isOrdinaryWord(scene, range)) return undefined;
	if (!titled && !isBelieved(search, range, after.offices)) return undefined;
	return {
		type: "person",
		...range,
		inner: [],
		name: personName(scene, range),
		offices: [...(seat === undefined ? before.offices : ofBody(before.offices, seat)), ...after.offices],
		extent: { from: before.from, to: before.apposed ? closing(scene.tokens, after.to) : after.to },
		partial: words <= 1,
	};
}

/** "President Joseph R. Biden*, Jr.,* met", "Mr. Peter Hill *CMG MP* met": what tells father from son, honours and degrees, with their commas. */
function afterSuffix(tokens: readonly Token[], at: number): number {
	const from = tokens[at]?.text === "," ? at + 1 : at;
	if (isPostNominal(tokens[from])) return afterSuffix(tokens, from + 1);
	if (!/^(?:jr|sr)\.?$/.test(tokens[from]?.norm ?? "")) return at;
	const stop = tokens[from + 1]?.text === "." && tokens[from + 1]?.start === tokens[from]?.end ? from + 2 : from + 1;
	return tokens[stop]?.text === "," && from > at ? stop + 1 : stop;
}

/** "Marion *County*", "Kennedy *School*": what is called after somebody, or stands where no name does. */
const isNamedAfter = (tokens: readonly Token[], { from, to }: TokenRange): boolean =>
	tokens.slice(from + 1, to).some(({ norm }) => things.test(norm));

const things =
	/^(?:county|counties|schools?|hospital|division|province|boulevard|avenue|award|awards|allies|ally|partners?|partnership|transition|administration|monuments?|program|programme|fellow|fellowship|sheriff)$/;

/** "*Major* Defense Partner": the word of a rank that is none. */
const isMajor = (tokens: readonly Token[], { from }: Before): boolean => tokens[from]?.norm === "major";

/** "Chief *Diversity* and Inclusion Officer": an English word that is nobody's known surname. */
function isOrdinaryWord(scene: Scene, range: TokenRange): boolean {
	const { tokens, words, knowledge } = scene;
	for (let index = range.from; index < range.to; index++) {
		const word = words[index];
		if (word?.common !== true || word.surname || word.given || (tokens[index] as Token).norm.length <= 3) return false;
	}
	if (range.to === range.from + 1) return !isNamedInFull(scene, (tokens[range.from] as Token).text);
	return range.to - range.from !== 2 || !knowledge.lexicon.wordNames.has(tokens[range.from]?.norm ?? "");
}

/** "Ambassador *Pillar*" in a text that names "Ana Pillar": a word that is somebody's surname here. */
const isNamedInFull = ({ document, knowledge, titleCase }: Scene, word: string): boolean =>
	!titleCase && /^\p{Lu}\p{Ll}{3,}$/u.test(word) && namedInFull(document, knowledge).has(word);

/** The words that follow a given name in a text. */
const namedInFull = oncePerDocument(({ text }, { lexicon }: Scene["knowledge"]): ReadonlySet<string> => {
	const found = new Set<string>();
	for (const [, first = "", last = ""] of text.matchAll(fullName))
		if (lexicon.givenNames.has(fold(first))) found.add(last);
	return found;
});

const fullName = /(?<!\p{L})(\p{Lu}\p{Ll}+) (?:\p{Lu}\. )?(?=(\p{Lu}\p{Ll}{3,})(?!\p{L}))/gu;
