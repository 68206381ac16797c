import type { GraphEdge, GraphNode } from "../graph/knowledge-graph.ts";
import type { Tie } from "../graph/ties.ts";
import { iriOf } from "../rdf/iri.ts";
import type { Corpus } from "../statement/corpus.ts";

export type ColumnType = "string" | "integer" | "double" | "boolean";
export type Cell = string | number | boolean;

/** An attribute as the tabular formats see it: one name, one type, one value (or none) for each element. */
export interface Column<T> {
	readonly id: string;
	readonly type: ColumnType;
	value(element: T, key: string): Cell | undefined;
}

/** Several values in one cell; formats with lists write them as lists. */
export const separator = "; ";

/** Attributes of nodes, without key and label. */
export function nodeColumns({ base }: Corpus): readonly Column<GraphNode>[] {
	return [
		{ id: "type", type: "string", value: ({ type }) => type },
		{ id: "class", type: "string", value: ({ kind }) => kind },
		{ id: "named", type: "boolean", value: ({ named }) => named },
		{ id: "aliases", type: "string", value: ({ aliases }) => joined(aliases) },
		{ id: "sameAs", type: "string", value: ({ sameAs }) => joined(sameAs) },
		{ id: "mentions", type: "integer", value: ({ mentions }) => mentions },
		{ id: "documents", type: "integer", value: ({ documents }) => documents },
		{ id: "firstSeen", type: "string", value: ({ firstSeen }) => firstSeen },
		{ id: "lastSeen", type: "string", value: ({ lastSeen }) => lastSeen },
		{ id: "heldOn", type: "string", value: ({ heldOn }) => joined(heldOn.map(heldOnText)) },
		{ id: "iri", type: "string", value: (_, key) => iriOf(base, key) },
	];
}

/** Attributes of edges, without key, ends and weight. */
export function edgeColumns({ documents }: Corpus): readonly Column<GraphEdge>[] {
	const paths = new Map(documents.map(({ id, path }) => [id, path]));
	return [
		{ id: "predicate", type: "string", value: ({ predicate }) => predicate },
		{ id: "status", type: "string", value: ({ status }) => status },
		{ id: "places", type: "integer", value: ({ places }) => places },
		{ id: "documents", type: "integer", value: (edge) => edge.documents },
		{ id: "confidence", type: "double", value: ({ confidence }) => confidence },
		{ id: "dates", type: "string", value: ({ dates }) => joined(dates) },
		{ id: "first", type: "string", value: ({ first }) => first },
		{ id: "last", type: "string", value: ({ last }) => last },
		{ id: "titles", type: "string", value: ({ titles }) => joined(titles) },
		{ id: "classes", type: "string", value: ({ kinds }) => joined(kinds) },
		{ id: "categories", type: "string", value: ({ categories }) => joined(categories) },
		{ id: "statements", type: "string", value: ({ statements }) => joined(statements) },
		{ id: "quote", type: "string", value: ({ quote }) => quote.text || undefined },
		{ id: "quoteDocument", type: "string", value: ({ quote }) => paths.get(quote.document) },
	];
}

/** Attributes of ties, without ends and weight. */
export function tieColumns({ documents }: Corpus): readonly Column<Tie>[] {
	const paths = new Map(documents.map(({ id, path }) => [id, path]));
	return [
		{ id: "cooperation", type: "double", value: ({ cooperation }) => cooperation },
		{ id: "conflict", type: "double", value: ({ conflict }) => conflict },
		{ id: "score", type: "double", value: ({ score }) => score },
		{ id: "documents", type: "integer", value: (tie) => tie.documents },
		{ id: "first", type: "string", value: ({ first }) => first },
		{ id: "last", type: "string", value: ({ last }) => last },
		{ id: "statements", type: "string", value: ({ statements }) => joined(statements) },
		{ id: "quote", type: "string", value: ({ quote }) => quote.text || undefined },
		{ id: "quoteDocument", type: "string", value: ({ quote }) => paths.get(quote.document) },
	];
}

const joined = (values: readonly string[]): string | undefined =>
	values.length > 0 ? values.join(separator) : undefined;

const heldOnText = ({ date, status }: GraphNode["heldOn"][number]): string =>
	status === "actual" ? date : `${date} (${status})`;
