import type { Filter, Period } from "../state/state.ts";
import { dayOf, isoOf, type Model, noDay } from "./model.ts";
import { evidencePasses } from "./visible.ts";

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

/** Counts statements that pass every filter but the period itself. */
export function timelineOf(model: Model, filter: Filter): Timeline {
	const dates = datesOf(model, filter);
	const precise = dates.ranges.filter(([first, last]) => Math.abs(first) < 500_000 && Math.abs(last) < 500_000);
	if (precise.length === 0)
		return { step: "year", bins: [], first: 0, last: 0, spans: [], undated: dates.undated, dated: 0 };
	const starts = Int32Array.from(precise, ([first]) => first).sort();
	const ends = Int32Array.from(precise, ([, last]) => last).sort();
	const [first, last] = mainPart(starts, ends);
	const step = chooseStep(first, last);
	const bins = widened(calendarBins(first, last, step), starts[0] ?? first, ends.at(-1) ?? last);
	const counts = new Array<number>(bins.length).fill(0);
	const spans = new Map<string, { first: number; last: number; count: number }>();
	for (const [from, to] of precise) {
		const at = binAt(bins, from);
		if (at >= 0 && to <= (bins[at]?.last ?? 0)) counts[at] = (counts[at] ?? 0) + 1;
		else {
			const key = `${from} ${to}`;
			const span = spans.get(key) ?? { first: from, last: to, count: 0 };
			span.count += 1;
			spans.set(key, span);
		}
	}
	return {
		step,
		bins: bins.map((bin, i) => ({ ...bin, count: counts[i] ?? 0 })),
		first: binStart(first, step),
		last: Math.max(last, (bins.at(-2)?.last ?? first) + 1),
		spans: [...spans.values()].sort((a, b) => b.count - a.count || a.first - b.first).slice(0, 40),
		undated: dates.undated,
		dated: dates.ranges.length,
	};
}

function datesOf(model: Model, filter: Filter): { ranges: readonly Period[]; undated: number } {
	const open: Filter = { ...filter, time: { ...filter.time, period: null } };
	const { statements, evidence } = model.data;
	const ranges: Period[] = [];
	let undated = 0;
	for (let s = 0; s < model.statements; s += 1) {
		if (filter.predicates.has(statements.predicate[s] ?? 0) || filter.statuses.has(statements.status[s] ?? 0)) continue;
		const passing: number[] = [];
		for (let e = statements.evidence[s] ?? 0; e < (statements.evidence[s + 1] ?? 0); e += 1) {
			if (evidencePasses(model, open, e)) passing.push(evidence.document[e] ?? -1);
		}
		if (passing.length === 0) continue;
		if (filter.time.basis === "document") {
			const days = passing.map((d) => model.documentDay[d] ?? noDay).filter((day) => day !== noDay);
			if (days.length === 0) undated += 1;
			for (const day of days) ranges.push([day, day]);
		} else if (model.firstDay[s] === noDay) undated += 1;
		else ranges.push([model.firstDay[s] ?? 0, model.lastDay[s] ?? 0]);
	}
	return { ranges, undated };
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

/** Where nearly all dates lie, if a few far ones would squeeze them into a corner; else everything. */
function mainPart(starts: Int32Array, ends: Int32Array): readonly [number, number] {
	const whole = [starts[0] ?? 0, ends.at(-1) ?? 0] as const;
	const cut = Math.floor(starts.length * 0.02);
	const main = [starts[cut] ?? whole[0], ends[ends.length - 1 - cut] ?? whole[1]] as const;
	return main[1] - main[0] < (whole[1] - whole[0]) / 3 ? main : whole;
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

const firstOfMonth = (index: number): number =>
	dayOf(`${String(Math.floor(index / 12)).padStart(4, "0")}-${String((index % 12) + 1).padStart(2, "0")}-01`);

function binLabel(day: number, step: Timeline["step"]): string {
	const iso = isoOf(day);
	if (step === "year") return iso.slice(0, 4);
	if (step === "decade") return `${iso.slice(0, 3)}0s`;
	return iso.slice(0, 7);
}

/** Position of the bin that holds a day, or -1. Bins are in order. */
function binAt(bins: readonly Omit<Bin, "count">[], day: number): number {
	let low = 0;
	let high = bins.length - 1;
	while (low <= high) {
		const middle = (low + high) >> 1;
		const bin = bins[middle];
		if (!bin) return -1;
		if (day < bin.first) high = middle - 1;
		else if (day > bin.last) low = middle + 1;
		else return middle;
	}
	return -1;
}
