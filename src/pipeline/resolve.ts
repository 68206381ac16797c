import { type Resolved, resolveIdentities } from "../entity/identity.ts";
import type { Identities } from "../store/identities.ts";
import type { Renaming } from "../store/relabel.ts";
import type { Collected } from "./collect.ts";
import type { GraphDecisions } from "./decisions.ts";

/** Identity across documents, as what has to be renamed in each and why. */
export function resolve(documents: readonly Collected[], { identity, rejected }: GraphDecisions): Identities {
	const resolved = resolveIdentities(
		documents.map(({ observed }) => observed),
		identity,
	);
	return { renamings: renamingsOf(resolved), reasons: resolved.flatMap(reasonOf), rejected };
}

function renamingsOf(resolved: readonly Resolved[]): ReadonlyMap<string, Renaming> {
	const renamings = new Map<string, Map<string, string | undefined>>();
	for (const { document, local, entity } of resolved) {
		if (entity === local) continue;
		const renaming = renamings.get(document) ?? new Map<string, string | undefined>();
		renamings.set(document, renaming.set(local, entity));
	}
	return renamings;
}

const reasonOf = ({ document, local, entity = local, reason }: Resolved): Identities["reasons"] =>
	reason === undefined ? [] : [{ entity, document, local, reason }];
