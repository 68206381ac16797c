import { byCodeUnit } from "../../order.ts";
import { slug } from "../../text/slug.ts";
import {
	bySighting,
	documentMark,
	type IdentityNode,
	type Judgement,
	type Link,
	type ObservedDocument,
	type Sighting,
} from "./observation.ts";
import { type Attested, officesOf, sharedOffice } from "./office-record.ts";
import { judgePersons, type PersonNode, type Verdict } from "./person-compare.ts";
import { givenName, isFullName, personWords } from "./person-words.ts";

/**
 * Persons across documents. Full names are compared within one surname; a surname alone is looked up among them by the office
 * that its document gives it, and stays apart if that does not decide.
 */
export function judgeAllPersons(documents: readonly ObservedDocument[]): Judgement {
	const persons = readPersons(documents);
	const full = persons.filter(({ full }) => full);
	const refusals = new Map<string, string>();
	const { links, apart } = compareFullNames(full, refusals);
	const index = bySurname(full);
	const rare = rareBodies(documents);
	for (const person of persons) if (!person.full) links.push(...placeSurname(person, index, rare, refusals));
	links.push(...joinSurnames(persons.filter((person) => !person.full && refusals.has(person.node.id))));
	return { nodes: persons.map(({ node }) => node), links, apart, refusals };
}

function readPersons(documents: readonly ObservedDocument[]): readonly PersonNode[] {
	const groups = new Map<string, { readonly sightings: Sighting[]; readonly offices: Attested[] }>();
	const namesakes = namesakesIn(documents);
	for (const document of documents) {
		const offices = officesOf(document);
		for (const entity of document.entities) {
			if (entity.type !== "person") continue;
			const id = qualifiedId(document, entity, namesakes);
			const group = groups.get(id) ?? { sightings: [], offices: [] };
			group.sightings.push({ document, entity });
			group.offices.push(...(offices.get(entity.id) ?? []));
			groups.set(id, group);
		}
	}
	return [...groups].sort(([a], [b]) => byCodeUnit(a, b)).map(([id, group]) => toPerson(id, group));
}

/**
 * A surname alone may be anyone's, so each document's is a node of its own until it is placed; namesakes are told apart by their
 * Wikidata id.
 */
function qualifiedId(
	document: ObservedDocument,
	{ id, name, sameAs }: Sighting["entity"],
	namesakes: ReadonlySet<string>,
): string {
	const [iri] = sameAs;
	if (iri !== undefined) return namesakes.has(id) ? `${id}-${iri.replace(/^.*\//u, "").toLowerCase()}` : id;
	return isFullName(name) ? `person/${slug(name)}` : `${id}-${documentMark(document)}`;
}

/** Ids that documents link to several persons elsewhere. */
function namesakesIn(documents: readonly ObservedDocument[]): ReadonlySet<string> {
	const iris = new Map<string, string>();
	const namesakes = new Set<string>();
	for (const { entities } of documents)
		for (const { id, type, sameAs } of entities) {
			const [iri] = sameAs;
			if (type !== "person" || iri === undefined) continue;
			const first = iris.get(id);
			if (first === undefined) iris.set(id, iri);
			else if (first !== iri) namesakes.add(id);
		}
	return namesakes;
}

function toPerson(
	id: string,
	{ sightings, offices }: { readonly sightings: readonly Sighting[]; readonly offices: readonly Attested[] },
): PersonNode {
	const sorted = [...sightings].sort(bySighting);
	const { entity } = sorted[0] as Sighting;
	const words = personWords(entity.name);
	const node: IdentityNode = { id, local: entity.id, type: "person", sightings: sorted };
	const sameAs = new Set(sorted.flatMap((sighting) => sighting.entity.sameAs));
	const full = sameAs.size > 0 || isFullName(entity.name);
	return { node, name: entity.name, words, full, sameAs, offices: distinct(offices) };
}

const distinct = (offices: readonly Attested[]): readonly Attested[] => [
	...new Map(
		offices.map((office) => [`${office.title}|${office.body}|${office.year ?? ""}`, office] as const),
	).values(),
];

/** Only names that share a surname and the first letter of a given name, or two words, are compared at all. */
function blocksOf(persons: readonly PersonNode[]): ReadonlyMap<string, readonly PersonNode[]> {
	const blocks = new Map<string, PersonNode[]>();
	const add = (key: string, person: PersonNode): void => {
		blocks.set(key, [...(blocks.get(key) ?? []), person]);
	};
	for (const person of persons) {
		const { words } = person.words;
		const given = givenName(words[0] ?? "");
		const keys = new Set([`${given.slice(0, 1)} ${words.at(-1)}`]);
		for (const word of words.slice(1)) keys.add([given, word].sort().join(" "));
		keys.add([words.at(-1) ?? "", words[0] ?? ""].sort().join(" "));
		for (const key of keys) add(key, person);
	}
	return blocks;
}

interface Pair {
	readonly a: PersonNode;
	readonly b: PersonNode;
	readonly verdict: Verdict;
}

function compareFullNames(
	persons: readonly PersonNode[],
	refusals: Map<string, string>,
): { readonly links: Link[]; readonly apart: readonly (readonly [string, string])[] } {
	const pairs = new Map<string, Pair>();
	for (const block of blocksOf(persons).values())
		for (const [index, a] of block.entries())
			for (const b of block.slice(index + 1)) {
				const key = `${a.node.id}|${b.node.id}`;
				if (!pairs.has(key)) pairs.set(key, { a, b, verdict: judgePersons(a, b) });
			}
	const judged = [...pairs.values()];
	const apart = judged
		.filter(({ verdict }) => verdict.kind === "different")
		.map(({ a, b }) => [a.node.id, b.node.id] as const);
	const alone = wordsOfOne(persons, judged);
	const alike = judged.filter(({ verdict }) => verdict.kind === "same" || verdict.kind === "likely");
	const isSure = ({ a, b, verdict }: Pair): boolean =>
		verdict.kind === "same" || (alone.has(surnameOf(a)) && alone.has(surnameOf(b)));
	for (const { a, b, verdict } of alike.filter((pair) => !isSure(pair)))
		for (const [own, other] of [
			[a, b],
			[b, a],
		] as const)
			refusals.set(
				own.node.id,
				`resembles ${other.name} (${other.node.id}): ${verdict.reason}, but others bear that name`,
			);
	return { links: withoutForks(alike.filter(isSure), refusals), apart };
}

const surnameOf = ({ words }: PersonNode): string => words.words.at(-1) ?? "";

/** Words of names whose bearers in these documents could all be one person. */
function wordsOfOne(persons: readonly PersonNode[], judged: readonly Pair[]): ReadonlySet<string> {
	const bearers = new Map<string, number>();
	for (const { words } of persons)
		for (const word of new Set(words.words)) bearers.set(word, (bearers.get(word) ?? 0) + 1);
	const alike = new Map<string, number>();
	for (const { a, b, verdict } of judged) {
		if (verdict.kind !== "same" && verdict.kind !== "likely") continue;
		for (const word of new Set(a.words.words))
			if (b.words.words.includes(word)) alike.set(word, (alike.get(word) ?? 0) + 1);
	}
	return new Set(
		[...bearers].filter(([word, n]) => (alike.get(word) ?? 0) === (n * (n - 1)) / 2).map(([word]) => word),
	);
}

/** "George Bush" fits both "George W. Bush" and "George H. W. Bush", who are two: without an office it stays apart from both. */
function withoutForks(pairs: readonly Pair[], refusals: Map<string, string>): Link[] {
	const fits = new Map<string, Pair[]>();
	for (const pair of pairs)
		for (const { node } of [pair.a, pair.b]) fits.set(node.id, [...(fits.get(node.id) ?? []), pair]);
	const dropped = new Set<Pair>();
	for (const [id, own] of fits) {
		const weak = own.filter(({ verdict }) => !verdict.firm);
		const others = own.map(({ a, b }) => (a.node.id === id ? b : a));
		const forked = others.some((one, index) => others.slice(index + 1).some((two) => !mayBeOne(one, two)));
		if (!forked) continue;
		for (const pair of weak) dropped.add(pair);
		refusals.set(id, `could be ${listed(others)}`);
	}
	return pairs
		.filter((pair) => !dropped.has(pair))
		.map(({ a, b, verdict }) => ({ a: a.node.id, b: b.node.id, score: verdict.score, reason: verdict.reason }));
}

const mayBeOne = (a: PersonNode, b: PersonNode): boolean => /^(?:same|likely)$/.test(judgePersons(a, b).kind);

const listed = (persons: readonly PersonNode[]): string =>
	persons
		.map(({ name, node }) => `${name} (${node.id})`)
		.sort(byCodeUnit)
		.slice(0, 4)
		.join(" or ");

function bySurname(full: readonly PersonNode[]): ReadonlyMap<string, readonly PersonNode[]> {
	const index = new Map<string, PersonNode[]>();
	for (const person of full)
		for (const word of new Set(person.words.words.filter((word) => word.length > 1)))
			index.set(word, [...(index.get(word) ?? []), person]);
	return index;
}

/** The one bearer of the surname who holds the same office in those years. */
function placeSurname(
	person: PersonNode,
	index: ReadonlyMap<string, readonly PersonNode[]>,
	rare: ReadonlySet<string>,
	refusals: Map<string, string>,
): readonly Link[] {
	const word = person.words.words.at(-1) ?? "";
	const bearers = (index.get(word) ?? []).filter(
		(bearer) => bearer.words.words.at(0) !== word || bearer.offices.length > 0,
	);
	const holders = bearers.flatMap((bearer) => {
		const office = sharedOffice(person.offices, bearer.offices);
		return office === undefined ? [] : [{ bearer, office }];
	});
	const [first] = holders;
	const one = holders.every(
		({ bearer }) => first !== undefined && judgePersons(first.bearer, bearer).kind !== "different",
	);
	if (first !== undefined && one)
		return holders.map(({ bearer, office }) => ({
			a: person.node.id,
			b: bearer.node.id,
			score: 0.95,
			reason: `same surname and office: ${office.title} of ${office.body}`,
		}));
	const context = onlyBearer(person, bearers, rare);
	if (context.length > 0) return context;
	refusals.set(person.node.id, whyUnplaced(person, bearers, holders.length));
	return [];
}

/**
 * Without an office, a surname is that of the only person who bears it in all documents, if the document speaks of the state or
 * body whose office that person holds, and most documents do not.
 */
function onlyBearer(person: PersonNode, bearers: readonly PersonNode[], rare: ReadonlySet<string>): readonly Link[] {
	const [sighting] = person.node.sightings;
	const one = bearers.every((a, index) => bearers.slice(index + 1).every((b) => mayBeOne(a, b)));
	if (person.offices.length > 0 || !one || sighting === undefined) return [];
	const spoken = new Set(sighting.document.entities.map(({ id }) => id));
	return bearers.slice(0, 1).flatMap((bearer) => {
		const body = bearers
			.flatMap(({ offices }) => offices)
			.map((office) => office.body)
			.filter((id) => rare.has(id) && spoken.has(id))
			.sort(byCodeUnit)[0];
		const reason = `the only ${bearer.name.split(" ").at(-1)} in any document, in one that speaks of ${body}`;
		return body === undefined ? [] : [{ a: person.node.id, b: bearer.node.id, score: 0.7, reason }];
	});
}

/** States and bodies that fewer than one document in five speaks of. */
function rareBodies(documents: readonly ObservedDocument[]): ReadonlySet<string> {
	const counts = new Map<string, number>();
	for (const { entities } of documents)
		for (const { id, type } of entities)
			if (type === "state" || type === "organisation") counts.set(id, (counts.get(id) ?? 0) + 1);
	return new Set([...counts].filter(([, count]) => count * 5 < documents.length).map(([id]) => id));
}

function whyUnplaced(person: PersonNode, bearers: readonly PersonNode[], holders: number): string {
	if (bearers.length === 0) return "a surname alone, and no full name with it in any document";
	const who = listed(bearers);
	if (holders > 1) return `a surname alone: ${who} hold the same office`;
	return person.offices.length === 0
		? `a surname alone without an office: could be ${who}`
		: `a surname alone: no office joins it to ${who}`;
}

/** Surnames that no full name explains are one person if their documents give them the same office. */
function joinSurnames(persons: readonly PersonNode[]): readonly Link[] {
	const groups = new Map<string, PersonNode[]>();
	for (const person of persons) {
		const word = person.words.words.at(-1) ?? "";
		groups.set(word, [...(groups.get(word) ?? []), person]);
	}
	return [...groups.values()].flatMap((group) =>
		group.flatMap((person, index) => {
			const before = group.slice(0, index).find((other) => sharedOffice(person.offices, other.offices) !== undefined);
			const reason = "same surname and same office";
			return before === undefined ? [] : [{ a: before.node.id, b: person.node.id, score: 0.85, reason }];
		}),
	);
}
