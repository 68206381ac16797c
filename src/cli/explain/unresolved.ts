import { byCodeUnit } from "../../order.ts";
import type { Corpus } from "../../statement/corpus.ts";
import { printable } from "../table.ts";
import type { Terminal } from "../terminal.ts";

/** A passage that looked like a fact and was not stated. */
export interface UnresolvedRow {
	/** Path as given to `build`. */
	readonly document: string;
	/** UTF-16 code units. */
	readonly start: number;
	readonly end: number;
	readonly text: string;
	readonly reason: string;
}

export interface ReasonGroup {
	readonly reason: string;
	readonly passages: number;
	readonly documents: number;
	/** The first of each of a few different texts. */
	readonly examples: readonly UnresolvedRow[];
}

export function* unresolvedRows(corpus: Corpus): Generator<UnresolvedRow> {
	for (const { document, unresolved } of corpus.extractions())
		for (const { start, end, text, reason } of unresolved) yield { document: document.path, start, end, text, reason };
}

const examplesShown = 3;

/** Reasons, most frequent first. */
export function groupReasons(rows: Iterable<UnresolvedRow>): readonly ReasonGroup[] {
	const groups = new Map<string, { passages: number; documents: Set<string>; examples: UnresolvedRow[] }>();
	for (const row of rows) {
		const group = groups.get(row.reason) ?? { passages: 0, documents: new Set<string>(), examples: [] };
		groups.set(row.reason, group);
		group.passages++;
		group.documents.add(row.document);
		const fresh = !group.examples.some(({ text }) => text === row.text);
		if (fresh && group.examples.length < examplesShown) group.examples.push(row);
	}
	return [...groups]
		.map(([reason, { passages, documents, examples }]) => ({ reason, passages, documents: documents.size, examples }))
		.sort((a, b) => b.passages - a.passages || byCodeUnit(a.reason, b.reason));
}

/** Groups as text for a reader, in lines; at most `limit` of them, all if 0. */
export function* describeReasons(groups: readonly ReasonGroup[], limit: number, terminal: Terminal): Generator<string> {
	const shown = limit > 0 ? groups.slice(0, limit) : groups;
	for (const { reason, passages, documents, examples } of shown) {
		yield `${terminal.paint(printable(reason), "bold")} · ${counted(passages, "passage")} in ${counted(documents, "document")}`;
		for (const { document, start, end, text } of examples)
			yield `    ${terminal.paint(`“${shortened(printable(text))}” ${document}:${start}-${end}`, "dim")}`;
	}
	if (groups.length === 0) yield "Nothing was left unresolved.";
	const left = groups.length - shown.length;
	if (left > 0) terminal.say(`… ${counted(left, "more reason")}; --limit 0 shows all, --json every passage`);
}

const counted = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? "" : "s"}`;

const longest = 160;
const shortened = (text: string): string => (text.length > longest ? `${text.slice(0, longest - 1).trimEnd()}…` : text);
