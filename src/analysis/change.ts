import type { Days } from "../days.ts";
import { createDating, spanOfDates, statementsWithin } from "../graph/dating.ts";
import { createTying, type Tie, type TieOptions } from "../graph/ties.ts";
import { sortedSet } from "../order.ts";
import type { Corpus } from "../statement/corpus.ts";
import type { Measure } from "./measure.ts";
import { readArguments } from "./parameters.ts";
import { column } from "./table.ts";

export const change: Measure = {
	id: "change",
	label: "Ties over time",
	family: "time",
	description:
		"How many ties each period has, how many are new or gone, and how friendly they are; of all actors or of one.",
	parameters: [
		{
			id: "by",
			label: "Period",
			description: "length of the periods",
			type: "choice",
			choices: ["year", "quarter", "month"],
			default: "year",
		},
		{ id: "of", label: "Of", description: "id of an actor; all if empty", type: "node", optional: true },
		{ id: "with", label: "With", description: "id of a second actor", type: "node", optional: true },
	],
	async compute({ corpus, options }, values) {
		const given = readArguments(change, values);
		const actors = [given.optional("of"), given.optional("with")].filter((id) => id !== undefined);
		const periods = changeOf(corpus, given.text("by") as PeriodLength, { ...options, actors });
		const rows = periods.map(({ name, ties, created, ended, cooperation, conflict, score }) => ({
			period: name,
			ties,
			created,
			ended,
			cooperation,
			conflict,
			score,
		}));
		return {
			columns: [
				column("period", "Period", "date"),
				column("ties", "Ties", "integer"),
				column("created", "New", "integer"),
				column("ended", "Gone", "integer"),
				column("cooperation", "Cooperation", "number"),
				column("conflict", "Conflict", "number"),
				column("score", "Mean PLOVER score", "number"),
			],
			rows,
			figures: { periods: rows.length },
			notes: ["A statement that spans several periods counts in each. New and gone are against the period before."],
		};
	},
};

export type PeriodLength = "year" | "quarter" | "month";

export interface PeriodFigures {
	/** `2021`, `2021-Q3` or `2021-07`. */
	readonly name: string;
	readonly period: Days;
	readonly ties: number;
	readonly created: number;
	readonly ended: number;
	readonly cooperation: number;
	readonly conflict: number;
	/** Mean over all weight; null in a period without ties. */
	readonly score: number | null;
}

/** Figures of every period from the first dated statement to the last. With `actors`, only ties that join them. */
export function changeOf(
	corpus: Corpus,
	by: PeriodLength,
	options: TieOptions & { readonly actors?: readonly string[] } = {},
): readonly PeriodFigures[] {
	const { actors = [], ...tieOptions } = options;
	const dating = createDating(corpus);
	const tiesOf = createTying(corpus, tieOptions);
	let before = new Set<string>();
	return periodsOf(corpus, by, dating).map(({ name, period }) => {
		const ties = tiesOf(statementsWithin(corpus.statements, period, corpus)).filter(({ source, target }) =>
			actors.every((id) => id === source || id === target),
		);
		const keys = new Set(ties.map(({ source, target }) => `${source}|${target}`));
		const created = [...keys].filter((key) => !before.has(key)).length;
		const ended = [...before].filter((key) => !keys.has(key)).length;
		before = keys;
		return { name, period, ties: ties.length, created, ended, ...sumsOf(ties) };
	});
}

function sumsOf(ties: readonly Tie[]): Pick<PeriodFigures, "cooperation" | "conflict" | "score"> {
	const sum = (part: (tie: Tie) => number): number => ties.reduce((total, tie) => total + part(tie), 0);
	const strength = sum((tie) => tie.strength);
	const score = strength === 0 ? null : sum((tie) => tie.score * tie.strength) / strength;
	return { cooperation: sum((tie) => tie.cooperation), conflict: sum((tie) => tie.conflict), score };
}

const months: Readonly<Record<PeriodLength, number>> = { year: 12, quarter: 3, month: 1 };

/** Periods that some statement begins in, without the empty ones between. */
function periodsOf(
	corpus: Corpus,
	by: PeriodLength,
	dating: ReturnType<typeof createDating>,
): readonly { readonly name: string; readonly period: Days }[] {
	const firstDays = corpus.statements.flatMap((statement) => spanOfDates(dating(statement).dates).first ?? []);
	const starts = sortedSet(firstDays.map((day) => startOf(day, months[by])));
	return starts.map((first) => ({ name: nameOf(first, by), period: { first, last: endOf(first, months[by]) } }));
}

function startOf(day: string, length: number): string {
	const month = Number(day.slice(5, 7)) - 1;
	return `${day.slice(0, 4)}-${String(month - (month % length) + 1).padStart(2, "0")}-01`;
}

const endOf = (first: string, length: number): string =>
	new Date(Date.UTC(Number(first.slice(0, 4)), Number(first.slice(5, 7)) - 1 + length, 0)).toISOString().slice(0, 10);

function nameOf(first: string, by: PeriodLength): string {
	if (by === "year") return first.slice(0, 4);
	return by === "month" ? first.slice(0, 7) : `${first.slice(0, 4)}-Q${Math.ceil(Number(first.slice(5, 7)) / 3)}`;
}
