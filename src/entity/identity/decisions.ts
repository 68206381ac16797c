import { EntenteError } from "../../errors.ts";
import { byCodeUnit } from "../../order.ts";
import type { IdentityNode, Link } from "./observation.ts";

/** What a person decided; ids are those of the graph, or of a document. */
export interface Decisions {
	readonly same: readonly Decision[];
	readonly different: readonly Decision[];
	readonly reject: readonly Rejection[];
}

export interface Decision {
	readonly a: string;
	readonly b: string;
	readonly comment?: string;
}

/** Something that is no entity, or not the one meant. */
export interface Rejection {
	readonly id: string;
	readonly comment?: string;
}

export const noDecisions: Decisions = { same: [], different: [], reject: [] };

export interface Constraints {
	readonly same: readonly Link[];
	readonly apart: readonly (readonly [string, string])[];
	/** By node, with the reason. */
	readonly rejected: ReadonlyMap<string, string>;
}

interface Settled {
	readonly id: string;
	readonly nodes: readonly IdentityNode[];
}

/** What decisions mean for the nodes. An id that no document has any more is passed over, so that a decision survives it. */
export function decide(decisions: Decisions, settled: readonly Settled[]): Constraints | undefined {
	const { same, different, reject } = decisions;
	if (same.length + different.length + reject.length === 0) return undefined;
	refuseContradictions(decisions);
	const nodes = nodesById(settled);
	const find = (id: string): readonly string[] => nodes.get(id) ?? [];
	const links = same.flatMap(({ a, b, comment }) => {
		const joined = [...find(a), ...find(b)];
		const [first] = joined;
		if (first === undefined || find(a).length === 0 || find(b).length === 0) return [];
		return joined.slice(1).map((other) => ({ a: first, b: other, score: 1, reason: because("same", comment) }));
	});
	const apart = different.flatMap(({ a, b }) => {
		const [own, other] = separated(find(a), find(b));
		return own.flatMap((one) => other.map((two) => [one, two] as const));
	});
	const rejected = new Map(
		reject.flatMap(({ id, comment }) => find(id).map((node) => [node, because("reject", comment)] as const)),
	);
	return { same: links, apart, rejected };
}

const because = (verb: string, comment: string | undefined): string =>
	comment === undefined ? `decided: ${verb}` : `decided: ${verb}, ${comment}`;

/** Where one id now stands for both, the part that the other id names is split off. */
function separated(a: readonly string[], b: readonly string[]): readonly [readonly string[], readonly string[]] {
	const own = a.filter((id) => !b.includes(id));
	const other = b.filter((id) => !a.includes(id));
	return [
		own.length > 0 ? own : a.filter((id) => !other.includes(id)),
		other.length > 0 ? other : b.filter((id) => !own.includes(id)),
	];
}

/** An id means the cluster that has it in the graph, else the node, else all nodes with that id in their documents. */
function nodesById(settled: readonly Settled[]): ReadonlyMap<string, readonly string[]> {
	const found = new Map<string, readonly string[]>();
	const locals = new Map<string, string[]>();
	for (const { nodes } of settled)
		for (const node of nodes)
			for (const local of new Set(node.sightings.map(({ entity }) => entity.id)))
				locals.set(local, [...(locals.get(local) ?? []), node.id]);
	for (const [local, ids] of locals) found.set(local, [...ids].sort(byCodeUnit));
	for (const { nodes } of settled) for (const node of nodes) found.set(node.id, [node.id]);
	for (const { id, nodes } of settled)
		if (!found.has(id) || nodes.length > 1)
			found.set(
				id,
				nodes.map((node) => node.id),
			);
	return found;
}

function refuseContradictions({ same, different }: Decisions): void {
	const key = ({ a, b }: Decision): string => [a, b].sort(byCodeUnit).join(" ");
	const joined = new Set(same.map(key));
	const both = different.find((decision) => joined.has(key(decision)));
	if (both !== undefined)
		throw new EntenteError(
			`decisions: ${both.a} and ${both.b} are decided to be the same and different; keep one of the two`,
		);
}
