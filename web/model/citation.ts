import type { ViewQuote } from "../../src/export/viewer-data.ts";
import type { Model } from "./model.ts";
import { readableDate, sentenceOf } from "./sentence.ts";

/** A note to put under a sentence: what is stated, where, in which words, and the statement's lasting name. */
export function citationOf(model: Model, statement: number, quote: ViewQuote): string {
	const document = model.data.documents[quote.document];
	const iri = model.data.base + (model.data.statements.id[statement] ?? "");
	const date = document?.date ? ` (${readableDate(document.date)})` : "";
	const place = document?.url || document?.path || "";
	const words = quote.quote.replace(/\s+/gu, " ").trim();
	return `${sentenceOf(model, statement).text}. “${words}” In: ${document?.title ?? ""}${date}, ${place}, characters ${quote.start}–${quote.end}. ${iri}`;
}
