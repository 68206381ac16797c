import type { ActorNode } from "../graph/projection.ts";
import { byCodeUnit } from "../order.ts";
import type { MeasureResult, ResultColumn, ResultRow } from "./measure.ts";

/** A score for each node. */
export type Scores = ReadonlyMap<string, number>;

interface Labelled {
	getNodeAttributes(node: string): ActorNode;
}

const nodeColumns: readonly ResultColumn[] = [
	{ id: "node", label: "Id", type: "node" },
	{ id: "label", label: "Name", type: "text" },
	{ id: "type", label: "Type", type: "text" },
];

/** Nodes with one or more scores, highest first score first, equals by the next score, then by id. */
export function scoreTable(
	graph: Labelled,
	scores: Readonly<
		Record<string, { readonly label: string; readonly type?: "number" | "integer"; readonly values: Scores }>
	>,
	more: Partial<Pick<MeasureResult, "figures" | "notes">> = {},
): MeasureResult {
	const named = Object.entries(scores);
	const [, main] = named[0] ?? [];
	const nodes = [...(main?.values.keys() ?? [])].sort((a, b) => {
		for (const [, { values }] of named) {
			const difference = (values.get(b) ?? 0) - (values.get(a) ?? 0);
			if (difference !== 0) return difference;
		}
		return byCodeUnit(a, b);
	});
	const rows = nodes.map((node): ResultRow => {
		const cells = named.map(([id, { values }]) => [id, values.get(node) ?? null] as const);
		return { ...nodeCells(graph, node), ...Object.fromEntries(cells) };
	});
	const columns = named.map(([id, { label, type = "number" }]): ResultColumn => ({ id, label, type }));
	return { columns: [...nodeColumns, ...columns], rows, figures: more.figures ?? {}, notes: more.notes ?? [] };
}

/** Id, name and type of a node, as the first cells of a row. */
export function nodeCells(graph: Labelled, node: string): ResultRow {
	const { label, type } = graph.getNodeAttributes(node);
	return { node, label, type };
}

export const scoresOf = (values: Readonly<Record<string, number>>): Scores => new Map(Object.entries(values));

export const column = (id: string, label: string, type: ResultColumn["type"]): ResultColumn => ({ id, label, type });
