import type { Filter } from "../state/state.ts";
import { type Model, noDay } from "./model.ts";

/** What passes the filters on relations, status, evidence and time: a flag for each statement and piece of evidence. */
export interface Passing {
	readonly statement: Uint8Array;
	/** Evidence that meets the filters on documents, confidence and document dates, whatever its statement. */
	readonly evidence: Uint8Array;
	/** Statements without a date that pass everything else. */
	readonly undated: number;
}

export function passingOf(model: Model, filter: Filter): Passing {
	const { columns, firstDay, lastDay } = model;
	const { period, basis } = filter.time;
	const evidence = passingEvidence(model, filter);
	const statement = new Uint8Array(model.statements);
	const hiddenPredicate = flags(filter.predicates, model.data.predicates.length);
	const hiddenStatus = flags(filter.statuses, model.data.statuses.length);
	let undated = 0;
	for (let s = 0; s < model.statements; s += 1) {
		if (hiddenPredicate[columns.predicate[s] ?? 0] || hiddenStatus[columns.status[s] ?? 0]) continue;
		if (!hasEvidence(model, evidence, s)) continue;
		if (basis === "document") {
			if (!hasDatedDocument(model, s)) undated += 1;
		} else if (firstDay[s] === noDay) {
			undated += 1;
			if (period && !filter.time.undated) continue;
		} else if (period && ((firstDay[s] ?? 0) > period[1] || (lastDay[s] ?? 0) < period[0])) continue;
		statement[s] = 1;
	}
	return { statement, evidence, undated };
}

function passingEvidence(model: Model, filter: Filter): Uint8Array {
	const { document, confidence } = model.columns;
	const { documents, minConfidence, time } = filter;
	const passing = new Uint8Array(document.length).fill(1);
	if (minConfidence > 0)
		for (let e = 0; e < passing.length; e += 1) if ((confidence[e] ?? 0) < minConfidence) passing[e] = 0;
	if (documents.size > 0)
		for (let e = 0; e < passing.length; e += 1) if (!documents.has(document[e] ?? -1)) passing[e] = 0;
	if (time.basis === "event" || !time.period) return passing;
	const [first, last] = time.period;
	for (let e = 0; e < passing.length; e += 1) {
		const day = model.documentDay[document[e] ?? -1] ?? noDay;
		if (day === noDay ? !time.undated : day < first || day > last) passing[e] = 0;
	}
	return passing;
}

function hasEvidence({ columns }: Model, evidence: Uint8Array, s: number): boolean {
	const end = columns.evidence[s + 1] ?? 0;
	for (let e = columns.evidence[s] ?? 0; e < end; e += 1) if (evidence[e]) return true;
	return false;
}

function hasDatedDocument({ columns, documentDay }: Model, s: number): boolean {
	const end = columns.evidence[s + 1] ?? 0;
	for (let e = columns.evidence[s] ?? 0; e < end; e += 1)
		if ((documentDay[columns.document[e] ?? -1] ?? noDay) !== noDay) return true;
	return false;
}

/** A flag for each member of a set. */
export function flags(set: ReadonlySet<number>, size: number): Uint8Array {
	const result = new Uint8Array(size);
	for (const item of set) result[item] = 1;
	return result;
}
