import { unescaped } from "../text/escape.ts";
import type { Token } from "../text/token.ts";
import type { Scene } from "./scene.ts";

/** A range of tokens of one sentence, half-open. */
export interface TokenRange {
	readonly from: number;
	readonly to: number;
}

interface Recognised extends TokenRange {
	/** Names inside this one ("Russian" and "Indonesia" in "Russian Embassy in Indonesia"), in order. */
	readonly inner: readonly Atom[];
}

export interface StateAtom extends Recognised {
	readonly type: "state";
	readonly id: string;
	/** `name` "Russia", `adjective` "Russian", `people` "Russians", `metonym` "the Kremlin". */
	readonly form: "name" | "adjective" | "people" | "metonym";
}

export interface OrganisationAtom extends Recognised {
	readonly type: "organisation";
	/** Id in the gazetteer, if it is known. */
	readonly entry?: string;
	readonly name: string;
	readonly kind: string;
	readonly acronym?: string;
	readonly form: "name" | "acronym" | "pattern";
	/** In "X of Y", "X in Y", "X to Y": the word between and the name after it. */
	readonly links: readonly Link[];
}

export interface Link {
	readonly word: string;
	readonly to: Atom;
}

export interface PlaceAtom extends Recognised {
	readonly type: "place";
	/** Id in the gazetteer, or made of the name where a noun for sites heads it. */
	readonly entry: string;
	readonly name: string;
	readonly kind: string;
}

export interface PersonAtom extends Recognised {
	readonly type: "person";
	readonly name: string;
	/** Offices said beside the name, nearest first. */
	readonly offices: readonly OfficeAtom[];
	/** Where office, honorific and apposition around the name begin and end. */
	readonly extent: TokenRange;
	/** One word that must be a known person's surname. */
	readonly partial: boolean;
}

export interface OfficeAtom extends Recognised {
	readonly type: "office";
	/** The office as written, without the body: "Deputy Secretary General". */
	readonly title: string;
	/** State or body it is an office of. */
	readonly of?: StateAtom | OrganisationAtom;
	/** A body that its noun alone recalls, and the title without it: "President *of the Tribunal*". */
	readonly short?: { readonly title: string; readonly word: string };
	/** To whom an envoy is sent. */
	readonly sentTo?: readonly Atom[];
	readonly plural: boolean;
	/** `former`, `acting`, `outgoing`, `designate`. */
	readonly tenure?: string;
}

export interface AgreementAtom extends Recognised {
	readonly type: "agreement";
	/** Id in the gazetteer, if it is known. */
	readonly entry?: string;
	readonly name: string;
	readonly kind: string;
	readonly named: boolean;
}

export interface EventAtom extends Recognised {
	readonly type: "event";
	readonly name: string;
	readonly kind: string;
	readonly named: boolean;
	readonly ordinal?: string;
	/** What of the name stands in quotation marks. */
	readonly quoted?: string;
	/** EDTF: "the *2022* summit", "*last week's* conference". */
	readonly dated?: string;
}

export interface DateAtom extends Recognised {
	readonly type: "date";
	/** EDTF: `2016-05`, `2022-07-07/2022-07-08`. */
	readonly value: string;
	/** Told by the document's date ("today", "last year", a day without a year). */
	readonly relative: boolean;
}

export type Atom =
	| StateAtom
	| OrganisationAtom
	| PlaceAtom
	| PersonAtom
	| OfficeAtom
	| AgreementAtom
	| EventAtom
	| DateAtom;

/** Whose an office can be. */
export type Body = StateAtom | OrganisationAtom;
export const isBody = (atom: Atom | undefined): atom is Body => atom?.type === "state" || atom?.type === "organisation";

/** Names of a sentence by their first token; none overlaps another. */
export type AtomsAt<Some extends Atom = Atom> = readonly (Some | undefined)[];

/** In tokens: no name comes near it. */
export const longestName = 40;

/** The name that ends before a token. */
export function nameEndingAt<Some extends Atom>(names: AtomsAt<Some>, at: number): Some | undefined {
	for (let from = at - 1; from >= Math.max(0, at - longestName); from--) {
		const atom = names[from];
		if (atom !== undefined) return atom.to === at ? atom : undefined;
	}
	return undefined;
}

/** The text of a range of tokens, as it stands in the document. */
export function textOf(text: string, tokens: readonly Token[], range: TokenRange): string {
	const first = tokens[range.from];
	const last = tokens[range.to - 1];
	return first === undefined || last === undefined ? "" : text.slice(first.start, last.end);
}

/** The same on one line and with the letters that are meant, as names are kept. */
export const lineOf = ({ document, tokens }: Pick<Scene, "document" | "tokens">, from: number, to: number): string =>
	unescaped(textOf(document.text, tokens, { from, to })).replace(/\s+/g, " ");
