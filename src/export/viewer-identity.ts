import type { Entity } from "../entity/entity.ts";
import type { Extraction } from "../statement/extraction.ts";
import type { IdentityReason } from "../store/identities.ts";
import { slug } from "../text/slug.ts";
import type { ViewIdentity } from "./viewer-data.ts";

/** Names as documents have them, gathered while the documents are read for other ends. */
export interface ObservedNames {
	readonly read: (extraction: Extraction) => void;
	readonly nameOf: (reason: IdentityReason) => string;
}

export function observeNames(reasons: readonly IdentityReason[]): ObservedNames {
	const inDocument = new Map<string, IdentityReason[]>();
	for (const reason of reasons) {
		const others = inDocument.get(reason.document);
		if (others) others.push(reason);
		else inDocument.set(reason.document, [reason]);
	}
	const names = new Map<IdentityReason, string>();
	return {
		read: ({ document, entities }) => {
			for (const reason of inDocument.get(document.id) ?? []) {
				const entity = entities.find(({ id }) => id === reason.entity);
				if (entity) names.set(reason, observedName(entity, reason.local));
			}
		},
		nameOf: (reason) => names.get(reason) ?? lastPart(reason.local).replaceAll("-", " "),
	};
}

/** Of the names that a document has for an entity, the one that the id was made from. */
const observedName = ({ name, aliases }: Entity, local: string): string =>
	[name, ...aliases].find((form) => slug(form) === lastPart(local)) ?? name;

const lastPart = (id: string): string => id.slice(id.indexOf("/") + 1);

/** Reasons by node, each once for a name with the documents that it holds for. */
export function identityColumns(
	reasons: readonly IdentityReason[],
	nameOf: ObservedNames["nameOf"],
	places: { readonly node: ReadonlyMap<string, number>; readonly document: ReadonlyMap<string, number> },
): ViewIdentity {
	const words = [...new Set(reasons.map(({ reason }) => reason))].sort();
	const wordsAt = new Map(words.map((text, i) => [text, i]));
	const rows = new Map<string, { node: number; reason: number; name: string; documents: number[] }>();
	for (const because of reasons) {
		const node = places.node.get(because.entity);
		const document = places.document.get(because.document);
		if (node === undefined || document === undefined) continue;
		const [reason, name] = [wordsAt.get(because.reason) ?? 0, nameOf(because)];
		const key = JSON.stringify([node, reason, name]);
		const row = rows.get(key) ?? { node, reason, name, documents: [] };
		row.documents.push(document);
		rows.set(key, row);
	}
	const sorted = [...rows.values()].sort(
		(a, b) => a.node - b.node || a.reason - b.reason || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
	);
	return {
		node: sorted.map(({ node }) => node),
		reason: sorted.map(({ reason }) => reason),
		name: sorted.map(({ name }) => name),
		documents: sorted.map(({ documents }) => documents.sort((a, b) => a - b)),
		reasons: words,
	};
}
