import { UndirectedGraph } from "graphology";
import { bidirectional } from "graphology-shortest-path/dijkstra.js";
import { EntenteError } from "../errors.ts";
import type { Quote } from "../graph/best-quote.ts";
import type { GraphEdge, KnowledgeGraph } from "../graph/knowledge-graph.ts";
import { type Predicate, type Status, statuses } from "../ontology/terms.ts";
import { byCodeUnit } from "../order.ts";
import type { AnalysisInput, Measure, MeasureResult, Parameter, ParameterValues } from "./measure.ts";
import { readArguments } from "./parameters.ts";
import { column } from "./table.ts";

/** One link of a chain: what is stated between two neighbours, in the direction of the statement, with its sentence. */
export interface PathStep {
	readonly from: string;
	readonly to: string;
	readonly subject: string;
	readonly predicate: Predicate;
	readonly object: string;
	readonly status: Status;
	readonly statements: readonly string[];
	readonly documents: number;
	readonly confidence: number;
	readonly quote: Quote;
}

export interface PathOptions {
	/** `shortest`: fewest steps, the best evidenced of them; `evidenced`: the chain least likely to be wrong. */
	readonly by?: "shortest" | "evidenced";
	/** Statuses of the statements used. Default `actual`. */
	readonly statuses?: readonly Status[];
	/** Predicates not to use, such as `locatedIn`. */
	readonly without?: readonly Predicate[];
}

const parameters: readonly Parameter[] = [
	{ id: "from", label: "From", description: "id of the entity to start from", type: "node" },
	{ id: "to", label: "To", description: "id of the entity to reach", type: "node" },
	{
		id: "statuses",
		label: "Statuses",
		description: `which statements to use, separated by commas: ${statuses.join(", ")}`,
		type: "text",
		default: "actual",
	},
];

export const shortestPath: Measure = {
	id: "path",
	label: "Shortest path",
	family: "paths",
	description: "The fewest statements that lead from one entity to another, as a chain of sentences.",
	parameters,
	compute: async (input, values) => chain(shortestPath, input, values, "shortest"),
};

export const evidencedPath: Measure = {
	id: "evidenced-path",
	label: "Best-evidenced path",
	family: "paths",
	description:
		"The chain of statements least likely to be wrong: sure rules and many documents count for more than few steps.",
	parameters,
	compute: async (input, values) => chain(evidencedPath, input, values, "evidenced"),
};

function chain(
	measure: Measure,
	input: AnalysisInput,
	values: ParameterValues | undefined,
	by: "shortest" | "evidenced",
): MeasureResult {
	const given = readArguments(measure, values);
	const [from, to] = [given.text("from"), given.text("to")];
	const wanted = given
		.text("statuses")
		.split(",")
		.map((name) => name.trim());
	const steps = findPath(input.knowledge, from, to, {
		by,
		statuses: statuses.filter((status) => wanted.includes(status)),
	});
	const labelOf = (id: string): string => input.corpus.entities.get(id)?.name ?? id;
	const paths = new Map(input.corpus.documents.map(({ id, path }) => [id, path]));
	const rows = (steps ?? []).map(({ subject, predicate, object, status, confidence, documents, quote }, index) => ({
		...{
			step: index + 1,
			node: subject,
			label: labelOf(subject),
			predicate,
			other: object,
			otherLabel: labelOf(object),
		},
		...{ status, documents, confidence, quote: quote.text, document: paths.get(quote.document) ?? null },
	}));
	const notes = steps ? [] : [`No chain of statements leads from ${labelOf(from)} to ${labelOf(to)}.`];
	return {
		columns,
		rows,
		figures: { steps: steps?.length ?? null, confidence: steps ? confidenceOf(steps) : null },
		notes,
	};
}

const columns = [
	column("step", "Step", "integer"),
	column("node", "Id", "node"),
	column("label", "Who", "text"),
	column("predicate", "Does", "text"),
	column("other", "Other id", "node"),
	column("otherLabel", "Whom or what", "text"),
	column("status", "Status", "text"),
	column("documents", "Documents", "integer"),
	column("confidence", "Confidence", "number"),
	column("quote", "Quote", "quote"),
	column("document", "Document", "text"),
];

/**
 * A chain of statements between two entities; undefined if there is none, empty from an entity to itself.
 * @throws EntenteError if an id is not in the graph.
 */
export function findPath(
	graph: KnowledgeGraph,
	from: string,
	to: string,
	options: PathOptions = {},
): readonly PathStep[] | undefined {
	const { by = "shortest", statuses: allowed = ["actual"], without = [] } = options;
	for (const id of [from, to])
		if (!graph.hasNode(id))
			throw new EntenteError(`no entity "${id}" in the graph; ids look like state/RUS or person/sergey-lavrov`, {
				exitCode: 2,
			});
	if (from === to) return [];
	const links = bestLinks(graph, allowed, without);
	const getEdgeWeight = by === "evidenced" ? "doubt" : "step";
	const nodes = bidirectional(links, from, to, getEdgeWeight) as string[] | null;
	return nodes?.slice(1).map((node, index) => stepOf(graph, links, nodes[index] ?? node, node));
}

/** How sure the whole chain is, if its steps are independent. */
export const confidenceOf = (steps: readonly PathStep[]): number =>
	steps.reduce((product, step) => product * sureness(step), 1);

/** Several documents that say the same make it surer, yet nothing is certain. */
const sureness = ({ confidence, documents }: Pick<GraphEdge, "confidence" | "documents">): number =>
	Math.min(0.999, 1 - (1 - confidence) ** Math.max(1, documents));

interface Link {
	readonly edge: string;
	/** −log of the sureness: least in sum is greatest in product. */
	readonly doubt: number;
	/** One, and a little of the doubt, so that the surer of two equally short chains is found. */
	readonly step: number;
}

function bestLinks(
	graph: KnowledgeGraph,
	allowed: readonly Status[],
	without: readonly Predicate[],
): UndirectedGraph<object, Link> {
	const links = new UndirectedGraph<object, Link>();
	for (const node of graph.nodes()) links.addNode(node);
	for (const edge of graph.edges().sort(byCodeUnit)) {
		const attributes = graph.getEdgeAttributes(edge);
		const [source, target] = graph.extremities(edge);
		if (source === target || !allowed.includes(attributes.status) || without.includes(attributes.predicate)) continue;
		const doubt = -Math.log(Math.max(sureness(attributes), 1e-6));
		const known = links.hasEdge(source, target)
			? links.getEdgeAttribute(source, target, "doubt")
			: Number.POSITIVE_INFINITY;
		if (doubt < known) links.mergeEdge(source, target, { edge, doubt, step: 1 + doubt / 1e6 });
	}
	return links;
}

function stepOf(graph: KnowledgeGraph, links: UndirectedGraph<object, Link>, from: string, to: string): PathStep {
	const { edge } = links.getEdgeAttributes(from, to);
	const [subject, object] = graph.extremities(edge);
	const { predicate, status, statements, documents, confidence, quote } = graph.getEdgeAttributes(edge);
	return { from, to, subject, predicate, object, status, statements, documents, confidence, quote };
}
