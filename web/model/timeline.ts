import type { Filter, Period } from "../state/state.ts";
import { isoOf, type Model, noDay } from "./model.ts";
import { type Passing, passingOf } from "./passing.ts";

/** Statements over time in equal calendar steps; those that span several steps are kept apart as spans. */
export interface Timeline {
	readonly step: "month" | "quarter" | "year" | "decade";
	readonly bins: readonly Bin[];
	/** The days that the picture spans; the first and last bin also hold the few that lie far outside. */
	readonly first: number;
	readonly last: number;
	/** Imprecise or lasting statements, grouped by the same first and last day. */
	readonly spans: readonly { readonly first: number; readonly last: number; readonly count: number }[];
	readonly undated: number;
	readonly dated: number;
}

export interface Bin {
	readonly first: number;
	readonly last: number;
	readonly label: string;
	readonly count: number;
}

const stepsOf = { month: 1, quarter: 3, year: 12, decade: 120 } as const;

/** Dates of one kind, all that are in the data, in order: what a filter leaves of them is counted without sorting again. */
export interface Dates {
	/** Statements where the dates are those of events, evidence where they are those of documents. */
	readonly owner: Int32Array;
	/** In order of first and then of last day. */
	readonly first: Int32Array;
	readonly last: Int32Array;
	/** Positions in these columns by last day. */
	readonly byLast: Int32Array;
	/** Owners of dates without an end or a beginning, which cannot be drawn. */
	readonly open: Int32Array;
}

export function datesOf(model: Model, basis: Filter["time"]["basis"]): Dates {
	const ofEvent = basis === "event";
	const dayOfOwner = (days: Int32Array, owner: number): number =>
		(ofEvent ? days[owner] : model.documentDay[model.columns.document[owner] ?? -1]) ?? noDay;
	const owners: number[] = [];
	const open: number[] = [];
	const all = ofEvent ? model.statements : model.columns.document.length;
	for (let owner = 0; owner < all; owner += 1) {
		const first = dayOfOwner(model.firstDay, owner);
		if (first === noDay) continue;
		const far = Math.abs(first) >= 500_000 || Math.abs(dayOfOwner(model.lastDay, owner)) >= 500_000;
		(far ? open : owners).push(owner);
	}
	const firstOf = Int32Array.from(owners, (owner) => dayOfOwner(model.firstDay, owner));
	const lastOf = Int32Array.from(owners, (owner) => dayOfOwner(model.lastDay, owner));
	const order = Int32Array.from(owners, (_, i) => i).sort(
		(a, b) => (firstOf[a] ?? 0) - (firstOf[b] ?? 0) || (lastOf[a] ?? 0) - (lastOf[b] ?? 0) || a - b,
	);
	const last = order.map((i) => lastOf[i] ?? 0);
	return {
		owner: order.map((i) => owners[i] ?? 0),
		first: order.map((i) => firstOf[i] ?? 0),
		last,
		byLast: last.map((_, i) => i).sort((a, b) => (last[a] ?? 0) - (last[b] ?? 0) || a - b),
		open: Int32Array.from(open),
	};
}

/** Counts statements that pass every filter but the period itself. `dates` are those of the filter's basis. */
export function timelineOf(model: Model, filter: Filter, dates: Dates = datesOf(model, filter.time.basis)): Timeline {
	const passing = passingOf(model, { ...filter, time: { ...filter.time, period: null } });
	const on = filter.time.basis === "event" ? passing.statement : datedEvidence(model, passing);
	const known = count(dates.owner, on);
	const dated = known + count(dates.open, on);
	const { undated } = passing;
	if (known === 0) return { step: "year", bins: [], first: 0, last: 0, spans: [], undated, dated: 0 };
	const bounds = boundsOf(dates, on, known);
	const step = chooseStep(bounds.first, bounds.last);
	const bins = widened(calendarBins(bounds.first, bounds.last, step), bounds.earliest, bounds.latest);
	const { counts, spans } = fill(dates, on, bins);
	return {
		step,
		bins: bins.map((bin, i) => ({ ...bin, count: counts[i] ?? 0 })),
		first: binStart(bounds.first, step),
		last: Math.max(bounds.last, (bins.at(-2)?.last ?? bounds.first) + 1),
		spans: spans.sort((a, b) => b.count - a.count || a.first - b.first || a.last - b.last).slice(0, 40),
		undated,
		dated,
	};
}

/** Two periods with about as many dated statements each, parted where a bar ends; the few that lie far outside the picture belong to neither. */
export function halvesOf({ bins, first, last }: Timeline): readonly [Period, Period] {
	const half = bins.reduce((sum, bin) => sum + bin.count, 0) / 2;
	let at = 0;
	let sum = bins[0]?.count ?? 0;
	// The last bar always stays for the second period.
	while (sum < half && at < bins.length - 2) {
		at += 1;
		sum += bins[at]?.count ?? 0;
	}
	const end = bins.length > 1 ? (bins[at]?.last ?? first) : Math.floor((first + last) / 2);
	return [
		[first, end],
		[end + 1, Math.max(last, end + 1)],
	];
}

function count(owners: Int32Array, on: Uint8Array): number {
	let sum = 0;
	for (let i = 0; i < owners.length; i += 1) sum += on[owners[i] ?? 0] ?? 0;
	return sum;
}

function datedEvidence({ evidenceStatement }: Model, { statement, evidence }: Passing): Uint8Array {
	return evidence.map((passes, e) => passes & (statement[evidenceStatement[e] ?? 0] ?? 0));
}

/** The days of each bin, and what spans several; dates come in order, so one walk along both will do. */
function fill(
	{ owner, first, last }: Dates,
	on: Uint8Array,
	bins: readonly Omit<Bin, "count">[],
): { readonly counts: Int32Array; readonly spans: { first: number; last: number; count: number }[] } {
	const counts = new Int32Array(bins.length);
	const spans: { first: number; last: number; count: number }[] = [];
	let at = 0;
	let end = bins[0]?.last ?? 0;
	for (let i = 0; i < owner.length; i += 1) {
		if (!on[owner[i] ?? 0]) continue;
		const from = first[i] ?? 0;
		const to = last[i] ?? 0;
		while (from > end && at < bins.length - 1) {
			at += 1;
			end = bins[at]?.last ?? 0;
		}
		if (to <= end) {
			counts[at] = (counts[at] ?? 0) + 1;
			continue;
		}
		const span = spans.at(-1);
		if (span?.first === from && span.last === to) span.count += 1;
		else spans.push({ first: from, last: to, count: 1 });
	}
	return { counts, spans };
}

function chooseStep(first: number, last: number): Timeline["step"] {
	const years = (last - first) / 365.25;
	if (years <= 6) return "month";
	if (years <= 18) return "quarter";
	return years <= 160 ? "year" : "decade";
}

function calendarBins(first: number, last: number, step: Timeline["step"]): readonly Omit<Bin, "count">[] {
	const months = stepsOf[step];
	const start = new Date(first * 86_400_000);
	let index = start.getUTCFullYear() * 12 + start.getUTCMonth();
	index -= index % months;
	const bins: Omit<Bin, "count">[] = [];
	for (let from = firstOfMonth(index); from <= last; ) {
		const to = firstOfMonth(index + months) - 1;
		bins.push({ first: from, last: to, label: binLabel(from, step) });
		index += months;
		from = to + 1;
	}
	return bins;
}

/** All days from the earliest to the latest, and of these where nearly all lie, if a few far ones would squeeze them into a corner. */
function boundsOf(
	{ owner, first, last, byLast }: Dates,
	on: Uint8Array,
	known: number,
): { readonly first: number; readonly last: number; readonly earliest: number; readonly latest: number } {
	const cut = Math.floor(known * 0.02);
	const start = (skipped: number): number => {
		let left = skipped;
		for (let i = 0; i < owner.length; i += 1) if (on[owner[i] ?? 0] && left-- === 0) return first[i] ?? 0;
		return 0;
	};
	const end = (skipped: number): number => {
		let left = skipped;
		for (let i = byLast.length - 1; i >= 0; i -= 1)
			if (on[owner[byLast[i] ?? 0] ?? 0] && left-- === 0) return last[byLast[i] ?? 0] ?? 0;
		return 0;
	};
	const [earliest, latest, from, to] = [start(0), end(0), start(cut), end(cut)];
	return to - from < (latest - earliest) / 3
		? { first: from, last: to, earliest, latest }
		: { first: earliest, last: latest, earliest, latest };
}

/** The outer bins reach as far as the dates do. */
function widened(bins: readonly Omit<Bin, "count">[], first: number, last: number): readonly Omit<Bin, "count">[] {
	return bins.map((bin, i) => ({
		...bin,
		first: i === 0 ? Math.min(bin.first, first) : bin.first,
		last: i === bins.length - 1 ? Math.max(bin.last, last) : bin.last,
	}));
}

function binStart(day: number, step: Timeline["step"]): number {
	const date = new Date(day * 86_400_000);
	const index = date.getUTCFullYear() * 12 + date.getUTCMonth();
	return firstOfMonth(index - (index % stepsOf[step]));
}

/** The first day of a month, counted from the year 0. */
function firstOfMonth(index: number): number {
	const date = new Date(Date.UTC(2000, index % 12));
	return Math.round(date.setUTCFullYear(Math.floor(index / 12)) / 86_400_000);
}

function binLabel(day: number, step: Timeline["step"]): string {
	const iso = isoOf(day);
	if (step === "year") return iso.slice(0, 4);
	if (step === "decade") return `${iso.slice(0, 3)}0s`;
	return iso.slice(0, 7);
}
