import { bestQuote, type Quote } from "../graph/best-quote.ts";
import { createDating, type Dating, spanOfDates } from "../graph/dating.ts";
import type { Predicate, Status } from "../ontology/terms.ts";
import { byCodeUnit } from "../order.ts";
import type { Corpus } from "../statement/corpus.ts";
import type { Measure } from "./measure.ts";
import { readArguments } from "./parameters.ts";
import { column } from "./table.ts";

/** Something that is stated, placed in time. */
export interface Moment {
	/** EDTF, with the precision of the text. */
	readonly date: string;
	/** First day that it may mean, for sorting and drawing. */
	readonly first: string;
	readonly source: Dating["source"];
	readonly statement: string;
	readonly subject: string;
	readonly predicate: Predicate;
	readonly object: string;
	readonly status: Status;
	readonly quote: Quote;
}

export const timeline: Measure = {
	id: "timeline",
	label: "Time line",
	family: "time",
	description: "What is stated of one entity, of two together, or of all, in order of time.",
	parameters: [
		{ id: "of", label: "Of", description: "id of an entity; all if empty", type: "node", optional: true },
		{ id: "with", label: "With", description: "id of a second entity", type: "node", optional: true },
	],
	async compute({ corpus }, values) {
		const given = readArguments(timeline, values);
		const ids = [given.optional("of"), given.optional("with")].filter((id) => id !== undefined);
		const labelOf = (id: string): string => corpus.entities.get(id)?.name ?? id;
		const rows = timelineOf(corpus, ids).map(({ date, source, subject, predicate, object, status, quote }) => ({
			...{ date, source, node: subject, label: labelOf(subject), predicate },
			...{ other: object, otherLabel: labelOf(object), status, quote: quote.text },
		}));
		return {
			columns: [
				column("date", "Date", "date"),
				column("source", "Dated by", "text"),
				column("node", "Id", "node"),
				column("label", "Who", "text"),
				column("predicate", "Does", "text"),
				column("other", "Other id", "node"),
				column("otherLabel", "Whom or what", "text"),
				column("status", "Status", "text"),
				column("quote", "Quote", "quote"),
			],
			rows,
			figures: { statements: rows.length },
			notes: ["Dated by the statement, by its event, or, if neither has a date, by the document that makes it."],
		};
	},
};

/**
 * Dated statements about all of the given entities, earliest first. Events that the entities share are followed: a
 * statement about a common event is about each of its participants.
 */
export function timelineOf(corpus: Corpus, entities: readonly string[] = []): readonly Moment[] {
	const dating = createDating(corpus);
	const concerned = entities.map((id) => new Set([id, ...eventsOf(corpus, id)]));
	const moments: Moment[] = [];
	for (const statement of corpus.statements) {
		const { id, subject, predicate, object, status, evidence } = statement;
		if (!concerned.every((set) => set.has(subject) || set.has(object))) continue;
		const { dates, source } = dating(statement);
		const [date] = dates;
		const { first, last } = spanOfDates(dates.slice(0, 1));
		if (!date || !(first ?? last)) continue;
		moments.push({
			date,
			first: first ?? last ?? "",
			source,
			statement: id,
			subject,
			predicate,
			object,
			status,
			quote: bestQuote(evidence),
		});
	}
	return moments.sort(
		(a, b) => byCodeUnit(a.first, b.first) || byCodeUnit(a.date, b.date) || byCodeUnit(a.statement, b.statement),
	);
}

const eventsOf = ({ statements }: Corpus, actor: string): readonly string[] =>
	statements.flatMap(({ subject, predicate, object }) =>
		subject === actor && (predicate === "participatedIn" || predicate === "chaired") ? [object] : [],
	);
