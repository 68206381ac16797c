import type { Filter, Period } from "../state/state.ts";
import { dayOf, isoOf, type Model, noDay } from "./model.ts";
import { evidencePasses } from "./visible.ts";

/** Statements over time in equal calendar steps; those that span several steps are kept apart as spans. */
export interface Timeline {
	readonly step: "month" | "quarter" | "year" | "decade";
	readonly bins: readonly Bin[];
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
	if (precise.length === 0) return { step: "year", bins: [], spans: [], undated: dates.undated, dated: 0 };
	const starts = precise.map(([first]) => first).sort((a, b) => a - b);
	const ends = precise.map(([, last]) => last).sort((a, b) => a - b);
	const first = starts[0] ?? 0;
	const last = ends.at(-1) ?? first;
	const step = chooseStep(first, last);
	const bins = calendarBins(first, last, step);
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
