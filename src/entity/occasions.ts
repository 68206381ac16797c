import { ordinalOf, ordinals, tens } from "../text/number-words.ts";

/** What a mention says of an occasion. */
export interface Naming {
	/** Folded words of the name; states by their codes. */
	readonly words: readonly string[];
	readonly kind: string;
	/** EDTF, if a date stands with the name: "the *2022* summit". */
	readonly dated?: string;
}

/** An occasion of the document, with what tells it apart from others of its name. */
interface Occasion {
	readonly id: string;
	readonly kind: string;
	/** Words of each name it goes by, without number and year. */
	readonly names: (readonly string[])[];
	number: string | undefined;
	year: string | undefined;
}

/** The occasions of one document while it is read, the last named at the end. */
export class Occasions {
	readonly #all: Occasion[] = [];
	/** Of the document. */
	readonly #year: string | undefined;

	constructor(date: string | undefined) {
		this.#year = date?.slice(0, 4);
	}

	/** The occasion of the document that a name means, if it was named before. */
	find(naming: Naming): string | undefined {
		const said = read(naming);
		const open = this.#all.filter((occasion) => mayBe(said, occasion));
		const same = open.filter((occasion) => occasion.names.some((name) => sameWords(name, said.words)));
		const found =
			same.find(({ year }) => year === (said.year ?? this.#year)) ??
			same.find(({ year }) => year === undefined) ??
			same.at(-1) ??
			open.find((occasion) => isNumber(said, occasion)) ??
			only(open.filter((occasion) => isShortened(said, occasion))) ??
			only(open.filter((occasion) => isLengthened(said, occasion)));
		if (found === undefined) return undefined;
		found.number ??= said.number;
		found.year ??= said.year;
		if (!found.names.some((name) => sameWords(name, said.words))) found.names.push(said.words);
		this.#all.splice(this.#all.indexOf(found), 1);
		this.#all.push(found);
		return found.id;
	}

	add(id: string, naming: Naming): void {
		const { words, kind, number, year } = read(naming);
		this.#all.push({ id, kind, names: [words], number, year });
	}

	/** A short form that the document defines: "26th Conference of the Parties (COP26)". */
	addName(id: string, words: readonly string[]): void {
		this.#all.find((occasion) => occasion.id === id)?.names.push(words);
	}

	/** Whether another occasion goes by the same words: then number or year must tell them apart. */
	hasNamesake(naming: Naming): boolean {
		const { words } = read(naming);
		return this.#all.some(({ names }) => names.some((name) => sameWords(name, words)));
	}
}

interface Said {
	readonly words: readonly string[];
	readonly kind: string;
	readonly number: string | undefined;
	readonly first: boolean;
	readonly year: string | undefined;
}

function read({ words: written, kind, dated }: Naming): Said {
	const words = counted(written);
	const at = words.findIndex((word) => numberOf(word) !== undefined);
	const year = dated?.slice(0, 4) ?? words.find((word) => isYear.test(word));
	return {
		words: words.filter((word, index) => index !== at && !isYear.test(word)),
		kind,
		number: at < 0 ? undefined : numberOf(words[at] as string),
		first: words[at] === "first",
		year,
	};
}

/** "*seventy-fifth* session" is the 75th. */
const counted = (words: readonly string[]): readonly string[] =>
	words.flatMap((word, index) => {
		const unit = tens.includes(word) ? unitOf(words[index + 1]) : 0;
		if (unit > 0) return [`${(tens.indexOf(word) + 2) * 10 + unit}th`];
		return tens.includes(words[index - 1] ?? "") && unitOf(word) > 0 ? [] : [word];
	});

/** 1 to 9 of "first" to "ninth"; 0 of other words. */
const unitOf = (word = ""): number => ordinals.slice(0, 9).indexOf(word) + 1;

const isYear = /^(?:19|20)\d\d$/;

const numberOf = (word: string): string | undefined => ordinalOf(word)?.toString();

/** Numbers and years must agree. "The *first* summit" beside one without a number is an earlier one. */
function mayBe(said: Said, { number, year }: Occasion): boolean {
	if (said.number !== undefined && number !== undefined && said.number !== number) return false;
	if (said.year !== undefined && year !== undefined && said.year !== year) return false;
	return !said.first || number !== undefined || isOfStates(said.words);
}

/** "84th meeting" and "84th meeting of the International Commission". */
const isNumber = ({ words, number }: Said, occasion: Occasion): boolean =>
	number !== undefined &&
	number === occasion.number &&
	occasion.names.some((name) => holds(name, words) || holds(words, name));

/** A shorter name leaves the number out, and never adds one. */
const isShortened = ({ words, number }: Said, occasion: Occasion): boolean =>
	(number === undefined || occasion.number !== undefined) && occasion.names.some((name) => isShortOf(words, name));

const isLengthened = ({ words, number, kind }: Said, occasion: Occasion): boolean =>
	(kind === occasion.kind || (isOfMeeting(kind) && isOfMeeting(occasion.kind))) &&
	(number !== undefined || occasion.number === undefined) &&
	occasion.names.some((name) => isShortOf(name, words));

const isOfMeeting = (kind: string): boolean => /^(?:ministerial-)?meeting$/.test(kind);

const holds = (long: readonly string[], short: readonly string[]): boolean =>
	short.includes(headOf(long)) && short.every((word) => long.includes(word));

/** The word before "of the …". */
const headOf = (name: readonly string[]): string => {
	const at = name.findIndex((word) => /^(?:of|on|for|between|with)$/.test(word));
	return (at < 0 ? name.at(-1) : name[at - 1]) ?? "";
};

const only = (occasions: readonly Occasion[]): Occasion | undefined =>
	occasions.length === 1 ? occasions[0] : undefined;

/** Words may stand in any order: "ASEAN-U.S. Summit", "Summit of the United States and ASEAN", "U.S.-ASEAN leaders' summit". */
const sameWords = (a: readonly string[], b: readonly string[]): boolean =>
	a === b || (telling(a) === telling(b) && telling(a) !== "");

/** The words that tell an occasion apart, in a fixed order. */
const telling = (words: readonly string[]): string =>
	words
		.filter((word) => !idle.has(word))
		.sort()
		.join(" ");

const idle = new Set("of and the a between among leaders leader annual".split(" "));

/** Those of two or more states are told apart by them. */
const isOfStates = (words: readonly string[]): boolean => words.filter((word) => /^\p{Lu}{3}$/u.test(word)).length > 1;

const distinguishing =
	/^(?:special|extraordinary|next|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th))$/;

/** "Harbour Meeting" of "Nordic Harbour Meeting", "Leaders Summit on Climate" of "President's Leaders Summit on Climate": a beginning or end that leaves out nothing that tells occasions apart. */
function isShortOf(short: readonly string[], long: readonly string[]): boolean {
	if (short.length >= long.length || short.length < 2) return false;
	if (isSittingOf(short, long)) return true;
	const end = short.every((word, index) => word === long[long.length - short.length + index]);
	const begin = short.every((word, index) => word === long[index]);
	const rest = end ? long.slice(0, -short.length) : long.slice(short.length);
	const enough = short.length >= 3 || (end && long.length === 3);
	return (end || begin) && !rest.some((word) => distinguishing.test(word) || isYear.test(word)) && enough;
}

/** "Trade Council meeting" of "second ministerial meeting of the Trade Council": only the number and level are left out. */
function isSittingOf(short: readonly string[], long: readonly string[]): boolean {
	const last = short.at(-1) ?? "";
	if (short.length < 3 || !/^(?:meeting|session|summit)$/.test(last) || !long.includes("of")) return false;
	const rest = long.filter((word) => !short.includes(word));
	return (
		short.every((word) => long.includes(word)) && rest.every((word) => sitting.test(word) || distinguishing.test(word))
	);
}

const sitting = /^(?:of|ministerial|leaders|inaugural|annual|plenary|high|level)$/;
