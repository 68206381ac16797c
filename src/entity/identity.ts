import { byCodeUnit } from "../order.ts";
import { judgeAgreements } from "./identity/agreements.ts";
import { cluster } from "./identity/cluster.ts";
import { type Decisions, decide, noDecisions } from "./identity/decisions.ts";
import { judgeEvents } from "./identity/events.ts";
import { knownOrganisations } from "./identity/known.ts";
import { NameReader } from "./identity/name-reader.ts";
import {
	documentMark,
	type IdentityNode,
	type Judgement,
	type Link,
	type ObservedDocument,
} from "./identity/observation.ts";
import { judgeOrganisations } from "./identity/organisations.ts";
import { leadingTitles } from "./identity/person-words.ts";
import { judgeAllPersons } from "./identity/persons.ts";

export type { Decisions } from "./identity/decisions.ts";
export type { ObservedDocument, ObservedFact } from "./identity/observation.ts";

/** What an entity of one document is in the graph, and why. */
export interface Resolved {
	readonly document: string;
	readonly local: string;
	/** Id in the graph; undefined if a person rejected it. */
	readonly entity: string | undefined;
	/** Why it was joined with others, or kept apart from what it resembles; absent where the name alone says it. */
	readonly reason?: string;
}

/**
 * Which entities of many documents are one. The result does not depend on the order of the documents; only entities that share
 * a surname, or a name up to spelling, are ever compared, so that the work grows with the corpus and not with its square.
 * `known` are the ids of bodies that the lexicon lists: their names are theirs alone. Throws EntenteError if decisions contradict each other.
 */
export function resolveIdentities(
	documents: readonly ObservedDocument[],
	decisions: Decisions = noDecisions,
	known: ReadonlySet<string> = knownOrganisations(),
): readonly Resolved[] {
	const sorted = [...documents].sort((a, b) => byCodeUnit(a.id, b.id));
	const judgement = judge(sorted, known);
	const rules = settle(judgement, { same: [], apart: [] });
	const constraints = decide(
		decisions,
		rules.map(({ id, nodes }) => ({ id, nodes })),
	);
	const settled = constraints === undefined ? rules : settle(judgement, constraints);
	const rejected = constraints?.rejected ?? new Map<string, string>();
	return settled
		.flatMap((identity) => resolvedBy(identity, judgement.refusals, rejected))
		.sort((a, b) => byCodeUnit(a.document, b.document) || byCodeUnit(a.local, b.local));
}

function judge(documents: readonly ObservedDocument[], known: ReadonlySet<string>): Joint {
	const names = new NameReader(documents);
	const events = judgeEvents(documents, names);
	const parts = [
		judgeAllPersons(documents),
		judgeOrganisations(documents, names, known),
		judgeAgreements(documents, names),
		events,
		judgeKnown(documents),
	];
	return {
		nodes: new Map(parts.flatMap(({ nodes }) => nodes.map((node) => [node.id, node] as const))),
		links: parts.flatMap(({ links }) => links),
		apart: parts.flatMap(({ apart }) => apart),
		refusals: new Map(parts.flatMap(({ refusals }) => [...refusals])),
		idOf: (members) => (members[0]?.type === "event" ? events.idOf?.(members) : undefined),
	};
}

interface Joint extends Omit<Judgement, "nodes" | "idOf"> {
	readonly nodes: ReadonlyMap<string, IdentityNode>;
	readonly idOf: (members: readonly IdentityNode[]) => string | undefined;
}

/** States and places have the id of the gazetteer in every document. */
function judgeKnown(documents: readonly ObservedDocument[]): Judgement {
	const nodes = new Map<string, IdentityNode & { readonly sightings: IdentityNode["sightings"][number][] }>();
	for (const document of documents)
		for (const entity of document.entities) {
			if (entity.type !== "state" && entity.type !== "place") continue;
			const node = nodes.get(entity.id);
			if (node !== undefined) node.sightings.push({ document, entity });
			else
				nodes.set(entity.id, { id: entity.id, local: entity.id, type: entity.type, sightings: [{ document, entity }] });
		}
	return { nodes: [...nodes.values()], links: [], apart: [], refusals: new Map() };
}

/** A cluster with its id in the graph. */
interface Identity {
	readonly id: string;
	readonly nodes: readonly IdentityNode[];
	readonly joinedBy: ReadonlyMap<string, Link>;
	readonly refused: ReadonlyMap<string, Link>;
}

interface Settling {
	readonly same: readonly Link[];
	readonly apart: readonly (readonly [string, string])[];
}

function settle({ nodes, links, apart, idOf }: Joint, decided: Settling): readonly Identity[] {
	const refused = new Map<string, Link>();
	const separate = decided.same.length === 0 ? apart : apart.filter((pair) => !joins(decided.same, pair));
	const clusters = cluster(
		nodes.keys(),
		links,
		{ same: decided.same, apart: [...separate, ...decided.apart] },
		(link) => {
			refused.set(link.a, link).set(link.b, link);
		},
	);
	const identities = clusters.map(({ members, joinedBy }) => {
		const own = members.map((id) => nodes.get(id) as IdentityNode);
		return { id: idOf(own) ?? best(own).id, nodes: own, joinedBy, refused };
	});
	return withDistinctIds(identities);
}

/** A decision outranks a rule that keeps two apart. */
const joins = (same: readonly Link[], [a, b]: readonly [string, string]): boolean =>
	same.some((link) => (link.a === a && link.b === b) || (link.a === b && link.b === a));

/** The node that names a cluster: known elsewhere, not qualified, in most documents, with the fullest name. */
function best(nodes: readonly IdentityNode[]): IdentityNode {
	const [first] = [...nodes].sort(
		(a, b) =>
			Number(isKnown(b)) - Number(isKnown(a)) ||
			Number(a.id !== a.local) - Number(b.id !== b.local) ||
			titleWords(a) - titleWords(b) ||
			b.sightings.length - a.sightings.length ||
			b.local.length - a.local.length ||
			byCodeUnit(a.id, b.id),
	);
	return first as IdentityNode;
}

/** "Chair Lina Khan" is no better a name than "Lina Khan". */
const titleWords = ({ type, sightings }: IdentityNode): number =>
	type === "person" ? leadingTitles(sightings[0]?.entity.name ?? "") : 0;

const isKnown = ({ sightings }: IdentityNode): boolean => (sightings[0]?.entity.sameAs.length ?? 0) > 0;

/** Two clusters never share an id: all but the one that most documents speak of are marked by their first document. */
function withDistinctIds(identities: readonly Identity[]): readonly Identity[] {
	const groups = new Map<string, Identity[]>();
	for (const identity of identities) groups.set(identity.id, [...(groups.get(identity.id) ?? []), identity]);
	return [...groups.values()].flatMap((group) => {
		const ranked = [...group].sort(
			(a, b) => size(b) - size(a) || byCodeUnit(a.nodes[0]?.id ?? "", b.nodes[0]?.id ?? ""),
		);
		return ranked.map((identity, index) => (index === 0 ? identity : marked(identity)));
	});
}

const size = ({ nodes }: Identity): number => nodes.reduce((sum, { sightings }) => sum + sightings.length, 0);

function marked(identity: Identity): Identity {
	const document = identity.nodes[0]?.sightings[0]?.document;
	return document === undefined ? identity : { ...identity, id: `${identity.id}-${documentMark(document)}` };
}

function resolvedBy(
	{ id, nodes, joinedBy, refused }: Identity,
	refusals: ReadonlyMap<string, string>,
	rejected: ReadonlyMap<string, string>,
): readonly Resolved[] {
	return nodes.flatMap((node) => {
		const reason = rejected.get(node.id) ?? whyJoined(node, nodes, joinedBy) ?? whyApart(node, refusals, refused);
		const entity = rejected.has(node.id) ? undefined : id;
		return node.sightings.map(({ document, entity: { id: local } }) => ({
			document: document.id,
			local,
			entity,
			...(reason === undefined ? {} : { reason }),
		}));
	});
}

/** The node that gives a cluster its id needs no reason, unless a person gave one. */
function whyJoined(
	node: IdentityNode,
	nodes: readonly IdentityNode[],
	joinedBy: ReadonlyMap<string, Link>,
): string | undefined {
	const link = nodes.length > 1 ? joinedBy.get(node.id) : undefined;
	if (link === undefined || (link.score < 1 && node === best(nodes))) return undefined;
	return link.score === 1 ? link.reason : `${link.reason} (${link.score.toFixed(2)})`;
}

const whyApart = (
	node: IdentityNode,
	refusals: ReadonlyMap<string, string>,
	refused: ReadonlyMap<string, Link>,
): string | undefined => {
	const link = refused.get(node.id);
	return (
		refusals.get(node.id) ??
		node.apart ??
		(link === undefined ? undefined : `kept apart from what the rules join: ${link.reason}`)
	);
};
