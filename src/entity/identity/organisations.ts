import { byCodeUnit } from "../../order.ts";
import { isGeneric } from "./generic.ts";
import { type Keyed, nodeId, nodesAndLinks } from "./keyed.ts";
import type { NameParts, NameReader } from "./name-reader.ts";
import { documentMark, type Judgement, type ObservedDocument, type Sighting } from "./observation.ts";
import { shortNames } from "./short-names.ts";

/**
 * Bodies across documents. Those the gazetteer knows are one by their id. A built name is one with the same words about the
 * same states, in any order or spelling ("Japanese Ministry of Foreign Affairs", "Foreign Ministry of Japan"). A name that every
 * state has is qualified by the state that its document makes clear, or by the document.
 */
export function judgeOrganisations(
	documents: readonly ObservedDocument[],
	names: NameReader,
	known: ReadonlySet<string>,
): Judgement {
	const listed = knownNames(documents, known, names);
	const keyed = documents.flatMap((document) => {
		const owners = ownersIn(document);
		return document.entities
			.filter(({ type }) => type === "organisation")
			.map((entity) => asListed(keyOf({ document, entity }, known, owners, names), listed));
	});
	const { nodes, links } = nodesAndLinks(keyed);
	const refusals = new Map<string, string>();
	for (const one of keyed)
		if (one.apart !== undefined && one.mark === documentMark(one.sighting.document))
			refusals.set(nodeId(one), one.apart);
	return {
		nodes,
		links: [...links, ...shortNames(nodes, (rest) => names.read(rest).words.every((word) => word.includes("/")))],
		apart: [],
		refusals,
	};
}

function keyOf(
	sighting: Sighting,
	known: ReadonlySet<string>,
	owners: ReadonlyMap<string, readonly string[]>,
	names: NameReader,
): Keyed {
	const { entity, document } = sighting;
	const plain: Keyed = { sighting, key: entity.id, reason: "same name", mark: "" };
	if (known.has(entity.id) || entity.sameAs.length > 0) return { ...plain, known: true };
	const parts = names.read(entity.name);
	const own = ownWords(parts);
	if (own.length === 0 && parts.states.length === 0) return plain;
	if (!isGeneric(own) || !isBuilt(own))
		return { ...plain, key: orderedKey(parts), reason: "same name in another spelling" };
	if (isOutpost(own)) return outpost(plain, parts, owners.get(entity.id) ?? []);
	const reason = "same kind of body of the same state";
	if (parts.states.length > 0) return { ...plain, key: key([...own, ...parts.states, ...parts.places]), reason };
	if (parts.places.length > 0 || isOwned(parts))
		return { ...plain, key: orderedKey(parts), reason: "same name in another spelling" };
	const states = owners.get(entity.id) ?? [];
	if (states.length === 0)
		return inDocument(plain, document, "every state may have one, and the document does not say whose");
	const mark = states.map((state) => state.replace(/^.*\//u, "").toLowerCase()).join("-");
	return { ...plain, key: key([...own, ...states]), reason, mark, apart: `taken for that of ${states.join(" and ")}` };
}

/** Another spelling of the name of a body that the lexicon lists. */
const asListed = (keyed: Keyed, listed: ReadonlyMap<string, string>): Keyed =>
	keyed.known === true ? keyed : { ...keyed, key: listed.get(keyed.key) ?? keyed.key };

/** Ids of listed bodies by the key of their name, where it is that of one alone. */
function knownNames(
	documents: readonly ObservedDocument[],
	known: ReadonlySet<string>,
	names: NameReader,
): ReadonlyMap<string, string> {
	const ids = new Map<string, Set<string>>();
	for (const { entities } of documents)
		for (const { id, type, name, sameAs } of entities) {
			if (type !== "organisation" || !(known.has(id) || sameAs.length > 0)) continue;
			const key = orderedKey(names.read(name));
			ids.set(key, (ids.get(key) ?? new Set()).add(id));
		}
	return new Map(
		[...ids].flatMap(([key, [id, ...others]]) => (id === undefined || others.length > 0 ? [] : [[key, id]])),
	);
}

/** Two states or bodies in a name may stand in either order; other words may not. */
function orderedKey(parts: NameParts): string {
	if (parts.words.filter((word) => word.includes("/")).length > 1) return key(parts.words);
	return `organisation|${[...parts.words, ...(parts.ordinal === undefined ? [] : [`#${parts.ordinal}`])].join(" ")}`;
}

/** The words without states, one for both names of a ministry. */
function ownWords({ words }: NameParts): readonly string[] {
	const own = words.filter((word) => !word.includes("/"));
	return own.includes("ministry") && own.includes("foreign") ? own.filter((word) => word !== "affairs") : own;
}

const key = (words: readonly string[]): string => `organisation|${[...words].sort(byCodeUnit).join(" ")}`;

/** Built from a head noun that states have: not "Women" or "Global Partnership". */
const isBuilt = (words: readonly string[]): boolean => words.some((word) => heads.has(word));

const heads: ReadonlySet<string> = new Set(
	"ministry department office bureau agency directorate embassy consulate mission delegation representation parliament assembly senate congress council committee commission court bank police army navy forces guard secretariat authority group service government cabinet".split(
		" ",
	),
);

const isOutpost = (words: readonly string[]): boolean =>
	words.some((word) => /^(?:embassy|consulate|mission|delegation|representation)$/.test(word));

/** A name that says to which organisation it belongs tells it apart. */
const isOwned = ({ words }: NameParts): boolean => words.some((word) => word.startsWith("organisation/"));

/** An embassy is known by its state and where it is; one of the two does not suffice. */
function outpost(plain: Keyed, parts: NameParts, owners: readonly string[]): Keyed {
	const { document, entity } = plain.sighting;
	const own = ownWords(parts);
	if (parts.words.filter((word) => word.includes("/")).length >= 2)
		return {
			...plain,
			key: key([...own, ...parts.words.filter((word) => word.includes("/"))]),
			reason: "same sender and host",
		};
	const seats = document.facts
		.filter(
			({ subject, predicate }) => subject === entity.id && (predicate === "accreditedTo" || predicate === "locatedIn"),
		)
		.map(({ object }) => object);
	const sender = parts.states[0] ?? owners[0];
	const host = [...new Set(seats)].filter((seat) => seat !== sender).sort(byCodeUnit)[0];
	if (sender === undefined || host === undefined)
		return inDocument(plain, document, "the document does not say where it is, or whose");
	const ends = [sender, host].map((id) => id.replace(/^.*\//u, "").toLowerCase()).join("-");
	return {
		...plain,
		key: key([...own, sender, host]),
		reason: "same sender and host",
		mark: ends,
		apart: `that of ${sender} in ${host}`,
	};
}

const inDocument = (plain: Keyed, document: ObservedDocument, apart: string): Keyed => ({
	...plain,
	key: `${plain.key}|${document.id}`,
	mark: documentMark(document),
	apart,
});

/** The states that a document says its bodies belong to. */
function ownersIn({ facts }: ObservedDocument): ReadonlyMap<string, readonly string[]> {
	const owners = new Map<string, string[]>();
	for (const { predicate, subject, object } of facts)
		if (predicate === "partOf" && object.startsWith("state/"))
			owners.set(subject, [...new Set([...(owners.get(subject) ?? []), object])].sort(byCodeUnit));
	return owners;
}
