import { createDating } from "../graph/dating.ts";
import { createOffices } from "../graph/office.ts";
import { readTieWeights } from "../graph/weights.ts";
import type { Predicate, Status } from "../ontology/terms.ts";
import type { Corpus, DocumentSummary } from "../statement/corpus.ts";
import type { Evidence, Statement } from "../statement/statement.ts";
import type { FileExporter } from "./exporter.ts";

/** Interactions as coded events, a line each: who did what to whom, by PLOVER category, with the sentence. */
export const plover: FileExporter = {
	id: "plover",
	label: "PLOVER events",
	description:
		"Coded events for event-data users, JSON Lines; standing facts (offices, memberships, seats) are left out.",
	extension: ".jsonl",
	mime: "application/x-ndjson",
	multiple: false,
	*write(corpus) {
		const coder = createCoder(corpus);
		for (const statement of corpus.statements)
			for (const evidence of statement.evidence) {
				const event = coder(statement, evidence);
				if (event) yield `${JSON.stringify(event)}\n`;
			}
	},
};

interface Coding {
	readonly category: string;
	readonly mode: string;
}

/** Predicates that are interactions. Signing is support in PLOVER; a plan to meet is an agreement to, not a consultation. */
const codings: Readonly<Partial<Record<Predicate, Coding>>> = {
	metWith: { category: "CONSULT", mode: "multilateral" },
	visited: { category: "CONSULT", mode: "visit" },
	partyTo: { category: "SUPPORT", mode: "" },
	aids: { category: "AID", mode: "" },
	supports: { category: "SUPPORT", mode: "" },
	criticises: { category: "ACCUSE", mode: "disapprove" },
	partnerOf: { category: "COOPERATE", mode: "" },
};

/** PLOVER's auxiliary modes say what the status says. */
const auxiliaries: Readonly<Record<Status, readonly string[]>> = {
	actual: [],
	planned: ["future"],
	proposed: ["hypothetical"],
	denied: ["negation"],
};

function createCoder(corpus: Corpus): (statement: Statement, evidence: Evidence) => object | undefined {
	const { categories } = readTieWeights();
	const dating = createDating(corpus);
	const offices = createOffices(corpus);
	const documents = new Map(corpus.documents.map((document) => [document.id, document]));
	const party = (id: string) => ({ id, name: corpus.entities.get(id)?.name ?? id, countries: countriesOf(id) });
	const countriesOf = (id: string): readonly string[] =>
		offices.statesOf(id).map((state) => state.replace(/^state\//, ""));
	return (statement, evidence) => {
		const coding = codings[statement.predicate];
		if (!coding) return undefined;
		const { dates, source } = dating(statement);
		const category = categoryOf(statement, coding);
		return {
			id: `${statement.id}#${evidence.document}:${evidence.start}`,
			date: dates[0],
			date_source: source,
			actor: actorsOf(statement).map(party),
			recipient: recipientsOf(statement).map(party),
			event: [category],
			mode: [...modeOf(statement, coding), ...auxiliaries[statement.status]],
			context: ["diplomatic"],
			magnitude: categories[category]?.score,
			text: evidence.quote,
			cite_info: citation(documents.get(evidence.document), evidence),
			coder: `entente ${evidence.rule}`,
		};
	};
}

const categoryOf = ({ category, status }: Statement, coding: Coding): string => {
	if (category) return category;
	return coding.category === "CONSULT" && (status === "planned" || status === "proposed") ? "AGREE" : coding.category;
};

function modeOf({ kind }: Statement, { mode }: Coding): readonly string[] {
	if (kind === "call" || kind === "telephone-call") return ["phone"];
	return mode ? [mode] : [];
}

/** In a consultation without host and guest all are actors; an instrument is nobody's recipient. */
const actorsOf = ({ predicate, subject, object }: Statement): readonly string[] =>
	predicate === "metWith" || predicate === "partnerOf" ? [subject, object] : [subject];

const recipientsOf = ({ predicate, object }: Statement): readonly string[] =>
	predicate === "metWith" || predicate === "partnerOf" || predicate === "partyTo" ? [] : [object];

const citation = (document: DocumentSummary | undefined, { start, end }: Evidence): object => ({
	document: document?.path,
	title: document?.title,
	published: document?.date,
	url: document?.url,
	start,
	end,
});
