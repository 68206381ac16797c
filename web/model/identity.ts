import type { Model } from "./model.ts";

/** A reason with the names that it holds for, and where each is written so. */
export interface IdentityNote {
	/** The reason in parts: words, and nodes that it speaks of. */
	readonly because: readonly (string | number)[];
	readonly names: readonly { readonly name: string; readonly documents: readonly number[] }[];
}

/** Why names were taken for a node, or kept apart from another, by reason. */
export function identityNotes(model: Model, node: number): readonly IdentityNote[] {
	const { identity } = model.data;
	if (!identity) return [];
	const byReason = new Map<number, IdentityNote["names"][number][]>();
	// Rows come in order of nodes.
	for (let row = lowerBound(identity.node, node); identity.node[row] === node; row += 1) {
		const names = byReason.get(identity.reason[row] ?? 0) ?? [];
		names.push({ name: identity.name[row] ?? "", documents: identity.documents[row] ?? [] });
		byReason.set(identity.reason[row] ?? 0, names);
	}
	return [...byReason].map(([reason, names]) => ({
		because: reasonParts(model, identity.reasons[reason] ?? ""),
		names,
	}));
}

/** Ids of nodes become nodes; a name that stands before its id in brackets is not said twice. */
export function reasonParts(model: Model, reason: string): readonly (string | number)[] {
	const parts: (string | number)[] = [];
	let from = 0;
	for (const { 0: found, 1: id = "", index } of reason.matchAll(/\(?\b((?:[a-z]+)\/[\p{L}\p{N}-]+)\)?/gu)) {
		const node = model.nodeById.get(id);
		if (node === undefined) continue;
		const name = model.data.nodes.name[node] ?? "";
		const before = reason.slice(from, index);
		const named = found.startsWith("(") && before.endsWith(`${name} `);
		parts.push(named ? before.slice(0, -name.length - 1) : found.startsWith("(") ? `${before}(` : before, node);
		if (found.startsWith("(") && !named) parts.push(")");
		from = index + (found.endsWith(")") && !found.startsWith("(") ? found.length - 1 : found.length);
	}
	return [...parts, reason.slice(from)].filter((part) => part !== "");
}

function lowerBound(values: readonly number[], wanted: number): number {
	let [low, high] = [0, values.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((values[middle] ?? 0) < wanted) low = middle + 1;
		else high = middle;
	}
	return low;
}
