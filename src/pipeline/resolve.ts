import type { Identities, IdentityReason } from "../store/identities.ts";
import type { Renaming } from "../store/relabel.ts";
import type { Collected } from "./collect.ts";
import type { Decisions } from "./decisions.ts";

/** Identity across documents: equal ids are one thing, and so are those that a person says are. */
export function resolve(documents: readonly Collected[], decisions: Decisions): Identities {
	const decided = followed(decisions.same);
	const renamings = new Map<string, Renaming>();
	const reasons: IdentityReason[] = [];
	for (const { observed } of documents) {
		const renaming = new Map(
			observed.entities.flatMap(({ id }) => {
				const entity = decided.get(id);
				return entity === undefined ? [] : [[id, entity] as const];
			}),
		);
		if (renaming.size > 0) renamings.set(observed.id, renaming);
		for (const [local, entity] of renaming)
			reasons.push({ entity, document: observed.id, local, reason: "decision: the same" });
	}
	return { renamings, reasons, rejected: decisions.rejected };
}

/** Where a chain of "is the same as" ends, for each id that is renamed. A circle ends at its least id. */
function followed(same: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
	const next = new Map(same.filter(([a, b]) => a !== b));
	return new Map([...next.keys()].map((id) => [id, endOf(id, next)] as const).filter(([id, end]) => id !== end));
}

function endOf(id: string, next: ReadonlyMap<string, string>): string {
	const seen = new Set<string>();
	let current = id;
	for (
		let following = next.get(current);
		following !== undefined && !seen.has(current);
		following = next.get(current)
	) {
		seen.add(current);
		current = following;
	}
	return seen.has(current) ? ([...seen].sort()[0] ?? current) : current;
}
