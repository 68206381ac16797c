import { createHash } from "node:crypto";
import type { Entity } from "../../src/entity/entity.ts";
import type { Mention } from "../../src/mention/mention.ts";
import type { EntityType, Predicate, Status } from "../../src/ontology/terms.ts";
import type { Block, Document } from "../../src/source/document.ts";
import type { Corpus } from "../../src/statement/corpus.ts";
import type { Extraction } from "../../src/statement/extraction.ts";
import type { Statement } from "../../src/statement/statement.ts";

/**
 * A small corpus written out by hand. In a line, `[words|id]` is a mention and the first `{words}` evoke the facts that
 * follow the line; what is stated comes from the line's facts, never from the text.
 */
export interface FixtureFact {
	readonly subject: string;
	readonly predicate: Predicate;
	readonly object: string;
	readonly status?: Status;
	readonly date?: string;
	readonly title?: string;
	readonly kind?: string;
	readonly category?: string;
	readonly confidence?: number;
}
export interface FixtureDocument {
	readonly id: string;
	readonly title: string;
	readonly date?: string;
	readonly place?: string;
	readonly url?: string;
	readonly lines: readonly (readonly [string, ...FixtureFact[]])[];
	readonly unresolved?: readonly { readonly text: string; readonly reason: string }[];
}

/** Builds a corpus from entities and documents written in the small markup above. */
export function corpusOf(entities: readonly Entity[], documents: readonly FixtureDocument[]): Corpus {
	const extractions = new Map(documents.map((d) => [d.id, extractionOf(d, entities)]));
	const merged = new Map<string, Statement>();
	for (const { statements } of extractions.values()) {
		for (const s of statements) {
			const known = merged.get(s.id);
			merged.set(s.id, known ? { ...known, evidence: [...known.evidence, ...s.evidence] } : s);
		}
	}
	return {
		base: "https://w3id.org/entente/id/",
		documents: [...extractions.values()].map(({ document, statements, mentions, unresolved }) => {
			const { text, blocks: _, ...rest } = document;
			return {
				...rest,
				length: text.length,
				statements: statements.length,
				mentions: mentions.length,
				unresolved: unresolved.length,
			};
		}),
		entities: new Map([...entities].sort((a, b) => (a.id < b.id ? -1 : 1)).map((e) => [e.id, e])),
		statements: [...merged.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
		extractions: () => extractions.values(),
		extraction: (id) => extractions.get(id),
	};
}

function extractionOf(source: FixtureDocument, entities: readonly Entity[]): Extraction {
	const mentions: Mention[] = [];
	const statements: Statement[] = [];
	const blocks: Block[] = [{ kind: "title", start: 0, end: source.title.length, bodyStart: 0 }];
	let text = `${source.title}\n\n`;
	for (const [marked, ...facts] of source.lines) {
		const start = text.length;
		const line = readLine(marked, start);
		text += line.text;
		mentions.push(...line.mentions);
		blocks.push({ kind: "paragraph", start, end: text.length, bodyStart: start });
		for (const fact of facts) {
			const subject = line.mentions.find((m) => m.entity === fact.subject);
			const object = line.mentions.find((m) => m.entity === fact.object);
			statements.push({
				id: statementId(fact),
				subject: fact.subject,
				predicate: fact.predicate,
				object: fact.object,
				status: fact.status ?? "actual",
				...(fact.date ? { date: fact.date } : {}),
				...(fact.title ? { title: fact.title } : {}),
				...(fact.kind ? { kind: fact.kind } : {}),
				...(fact.category ? { category: fact.category } : {}),
				evidence: [
					{
						document: source.id,
						start,
						end: start + line.text.length,
						quote: line.text,
						...(subject ? { subject: { start: subject.start, end: subject.end } } : {}),
						...(object ? { object: { start: object.start, end: object.end } } : {}),
						...(line.trigger ? { trigger: line.trigger } : {}),
						confidence: fact.confidence ?? 0.9,
						rule: `frame/${fact.predicate}`,
					},
				],
			});
		}
		text += "\n\n";
	}
	const document: Document = {
		id: source.id,
		path: `${source.id}.txt`,
		title: source.title,
		...(source.date ? { date: source.date } : {}),
		...(source.place ? { place: source.place } : {}),
		...(source.url ? { url: source.url } : {}),
		text,
		sha256: createHash("sha256").update(text).digest("hex"),
		blocks,
	};
	const unresolved = (source.unresolved ?? []).map((u) => {
		const start = text.indexOf(u.text);
		return { ...u, start, end: start + u.text.length };
	});
	return { document, entities, mentions, statements, unresolved };
}

const statementId = (f: FixtureFact): string =>
	`claim/${[f.subject, f.predicate, f.object, f.status ?? "actual", f.date ?? "", ...(f.predicate === "holdsOffice" && f.kind ? [f.kind] : [])].join("-").replaceAll("/", ".")}`;

function readLine(
	marked: string,
	offset: number,
): {
	readonly text: string;
	readonly mentions: readonly Mention[];
	readonly trigger?: { readonly start: number; readonly end: number };
} {
	const mentions: Mention[] = [];
	let trigger: { readonly start: number; readonly end: number } | undefined;
	let text = "";
	for (const part of marked.matchAll(/\[([^\]|]+)\|([^\]]+)\]|\{([^}]+)\}|([^[{]+|.)/gsu)) {
		const start = offset + text.length;
		const words = part[1] ?? part[3] ?? part[4] ?? "";
		text += words;
		const end = offset + text.length;
		if (part[2] !== undefined) mentions.push({ entity: part[2], start, end, text: words, reason: "name" });
		else if (part[3] !== undefined) trigger ??= { start, end };
	}
	return { text, mentions, ...(trigger ? { trigger } : {}) };
}

const entity = (
	id: string,
	name: string,
	options: { readonly aliases?: readonly string[]; readonly kind?: string; readonly sameAs?: readonly string[] } = {},
): Entity => ({
	id,
	type: id.slice(0, id.indexOf("/")) as EntityType,
	name,
	aliases: options.aliases ?? [],
	named: true,
	sameAs: options.sameAs ?? [],
	...(options.kind ? { kind: options.kind } : {}),
});

const wikidata = (q: string): readonly string[] => [`http://www.wikidata.org/entity/${q}`];

/** Invented states and people, so that no test asserts anything of real ones. */
export const fixtureEntities: readonly Entity[] = [
	entity("state/VAL", "Valdoria", { aliases: ["Republic of Valdoria", "Valdorian"], sameAs: wikidata("Q1") }),
	entity("state/KES", "Kestria", { aliases: ["Kingdom of Kestria"], sameAs: wikidata("Q2") }),
	entity("state/ORM", "Ormesia"),
	entity("state/TAL", "Talvania"),
	entity("state/SUN", "Sundmark"),
	entity("state/BRE", "Bressany"),
	entity("state/LOR", "Lorrach"),
	entity("state/ZEM", "Zemlina"),
	entity("person/ana-rivel", "Ana Rivel", { aliases: ["Minister Rivel", "Rivel"], sameAs: wikidata("Q3") }),
	entity("person/tomas-oderic", "Tomáš Oderic", { aliases: ["Oderic"] }),
	entity("person/ilse-brandt", "Ilse Brandt"),
	entity("person/jun-sato", "Jun Sato"),
	entity("person/mira-kolar", "Mira Kolar"),
	entity("person/peter-halvorsen", "Peter Halvorsen"),
	entity("person/lucia-fonte", "Lucia Fonte"),
	entity("person/omar-deniz", "Omar Deniz"),
	entity("person/greta-lund", "Greta Lund"),
	entity("person/viktor-arsen", "Viktor Arsen"),
	entity("organisation/northern-compact", "Northern Compact", { aliases: ["NC", "the Compact"], kind: "alliance" }),
	entity("organisation/river-commission", "River Commission", { kind: "commission" }),
	entity("organisation/valdorian-foreign-ministry", "Foreign Ministry of Valdoria", { kind: "ministry" }),
	entity("organisation/kestrian-foreign-office", "Kestrian Foreign Office", { kind: "ministry" }),
	entity("organisation/world-grain-fund", "World Grain Fund", { aliases: ["WGF"] }),
	entity("organisation/coastal-union", "Coastal Union"),
	entity("organisation/talvanian-red-crescent", "Talvanian Red Crescent"),
	entity("agreement/lake-treaty", "Lake Treaty", { kind: "treaty" }),
	entity("agreement/harbour-memorandum", "Harbour Memorandum", { kind: "memorandum" }),
	entity("agreement/visa-accord", "Visa Accord", { kind: "agreement" }),
	entity("agreement/grain-declaration", "Joint Declaration on Grain", { kind: "joint-statement" }),
	entity("event/2019-lake-summit", "Lake Summit", { kind: "summit" }),
	entity("event/2020-compact-ministerial", "Ministerial Meeting of the Northern Compact", { kind: "ministerial" }),
	entity("event/2021-grain-conference", "Grain Conference", { kind: "conference" }),
	entity("event/2022-harbour-talks", "Harbour Talks", { kind: "talks" }),
	entity("event/2023-river-forum", "River Forum", { kind: "forum" }),
	entity("place/port-elan", "Port Elan"),
	entity("place/kesthaven", "Kesthaven"),
	entity("place/ormes", "Ormes"),
	entity("place/talvik", "Talvik"),
	entity("place/sundborg", "Sundborg"),
];

const rivel = "[Ana Rivel|person/ana-rivel]";
const oderic = "[Tomáš Oderic|person/tomas-oderic]";
const valdoria = "[Valdoria|state/VAL]";
const kestria = "[Kestria|state/KES]";

/** A dozen short communiqués between 2018 and 2023, one of them without a date. */
export const fixtureDocuments: readonly FixtureDocument[] = [
	{
		id: "lake-summit-2019",
		title: "Lake Summit ends with a treaty",
		date: "2019-05-04",
		place: "Port Elan",
		url: "https://example.org/lake-summit",
		lines: [
			[
				`Foreign Minister ${rivel} of ${valdoria} {met} Foreign Secretary ${oderic} of ${kestria} in [Port Elan|place/port-elan] on 3 May 2019.`,
				{
					subject: "person/ana-rivel",
					predicate: "metWith",
					object: "person/tomas-oderic",
					date: "2019-05-03",
					category: "CONSULT",
				},
				{ subject: "person/ana-rivel", predicate: "holdsOffice", object: "state/VAL", title: "Foreign Minister" },
				{ subject: "person/tomas-oderic", predicate: "holdsOffice", object: "state/KES", title: "Foreign Secretary" },
			],
			[
				`${valdoria} and ${kestria} {signed} the [Lake Treaty|agreement/lake-treaty] on 4 May 2019.`,
				{
					subject: "state/VAL",
					predicate: "partyTo",
					object: "agreement/lake-treaty",
					date: "2019-05-04",
					kind: "signed",
				},
				{
					subject: "state/KES",
					predicate: "partyTo",
					object: "agreement/lake-treaty",
					date: "2019-05-04",
					kind: "signed",
				},
			],
			[
				`The [Lake Summit|event/2019-lake-summit] was {chaired} by ${rivel} and attended by [Ormesia|state/ORM] and ${kestria}.`,
				{ subject: "person/ana-rivel", predicate: "chaired", object: "event/2019-lake-summit", date: "2019-05-03" },
				{ subject: "state/ORM", predicate: "participatedIn", object: "event/2019-lake-summit", date: "2019-05-03" },
				{ subject: "state/KES", predicate: "participatedIn", object: "event/2019-lake-summit", date: "2019-05-03" },
			],
			[
				"The [Lake Summit|event/2019-lake-summit] was {held} in [Port Elan|place/port-elan] on 3 and 4 May 2019.",
				{
					subject: "event/2019-lake-summit",
					predicate: "heldIn",
					object: "place/port-elan",
					date: "2019-05-03/2019-05-04",
				},
				{ subject: "event/2019-lake-summit", predicate: "heldOn", object: "2019-05-03/2019-05-04" },
			],
			["The Minister thanked the hosts for their welcome. The weather was fair."],
		],
		unresolved: [{ text: "The Minister thanked the hosts", reason: "office-without-holder" }],
	},
	{
		id: "kestrian-readout-2019",
		title: "Readout: Oderic receives Rivel",
		date: "2019-05-05",
		lines: [
			[
				`Secretary ${oderic} {held talks} with his Valdorian colleague ${rivel} on 3 May 2019.`,
				{
					subject: "person/ana-rivel",
					predicate: "metWith",
					object: "person/tomas-oderic",
					date: "2019-05-03",
					category: "CONSULT",
					confidence: 0.8,
				},
			],
			[
				`${kestria} {welcomes} ${valdoria} as a close partner.`,
				{ subject: "state/KES", predicate: "partnerOf", object: "state/VAL" },
			],
			[
				`${oderic} {heads} the [Kestrian Foreign Office|organisation/kestrian-foreign-office], which is part of the government of ${kestria}.`,
				{
					subject: "person/tomas-oderic",
					predicate: "holdsOffice",
					object: "organisation/kestrian-foreign-office",
					title: "Foreign Secretary",
					date: "2018/..",
				},
				{ subject: "organisation/kestrian-foreign-office", predicate: "partOf", object: "state/KES" },
			],
		],
	},
	{
		id: "compact-communique-2020",
		title: "Communiqué of the Northern Compact ministers",
		date: "2020-11-12",
		place: "Kesthaven",
		lines: [
			[
				`The [Ministerial Meeting|event/2020-compact-ministerial] of the [Northern Compact|organisation/northern-compact] {brought together} ${valdoria}, ${kestria}, [Sundmark|state/SUN] and [Bressany|state/BRE] in November 2020.`,
				{
					subject: "state/VAL",
					predicate: "participatedIn",
					object: "event/2020-compact-ministerial",
					date: "2020-11",
				},
				{
					subject: "state/KES",
					predicate: "participatedIn",
					object: "event/2020-compact-ministerial",
					date: "2020-11",
				},
				{
					subject: "state/SUN",
					predicate: "participatedIn",
					object: "event/2020-compact-ministerial",
					date: "2020-11",
				},
				{
					subject: "state/BRE",
					predicate: "participatedIn",
					object: "event/2020-compact-ministerial",
					date: "2020-11",
				},
				{
					subject: "organisation/northern-compact",
					predicate: "participatedIn",
					object: "event/2020-compact-ministerial",
					date: "2020-11",
				},
			],
			[
				`${valdoria}, ${kestria}, [Sundmark|state/SUN] and [Bressany|state/BRE] {are members of} the [Compact|organisation/northern-compact].`,
				{ subject: "state/VAL", predicate: "memberOf", object: "organisation/northern-compact" },
				{ subject: "state/KES", predicate: "memberOf", object: "organisation/northern-compact" },
				{ subject: "state/SUN", predicate: "memberOf", object: "organisation/northern-compact" },
				{ subject: "state/BRE", predicate: "memberOf", object: "organisation/northern-compact" },
			],
			[
				"The meeting took place in [Kesthaven|place/kesthaven], seat of the [Compact|organisation/northern-compact].",
				{ subject: "event/2020-compact-ministerial", predicate: "heldIn", object: "place/kesthaven", date: "2020-11" },
				{ subject: "organisation/northern-compact", predicate: "locatedIn", object: "place/kesthaven" },
			],
			[
				"[Ilse Brandt|person/ilse-brandt], Secretary General of the [Compact|organisation/northern-compact], {chaired} the [meeting|event/2020-compact-ministerial].",
				{
					subject: "person/ilse-brandt",
					predicate: "chaired",
					object: "event/2020-compact-ministerial",
					date: "2020-11",
				},
				{
					subject: "person/ilse-brandt",
					predicate: "holdsOffice",
					object: "organisation/northern-compact",
					title: "Secretary General",
				},
			],
			[
				`Ministers {condemned} the blockade of [Port Elan|place/port-elan] by [Zemlina|state/ZEM]. The [Compact|organisation/northern-compact] stands with ${valdoria}.`,
				{
					subject: "organisation/northern-compact",
					predicate: "criticises",
					object: "state/ZEM",
					date: "2020-11",
					category: "DISAPPROVE",
				},
				{
					subject: "organisation/northern-compact",
					predicate: "supports",
					object: "state/VAL",
					date: "2020-11",
					category: "SUPPORT",
				},
			],
		],
	},
	{
		id: "zemlina-statement-2020",
		title: "Statement of the Zemlinan Foreign Ministry",
		date: "2020-11-20",
		lines: [
			[
				`[Zemlina|state/ZEM] {rejects} the accusations and condemns the conduct of ${valdoria}.`,
				{ subject: "state/ZEM", predicate: "criticises", object: "state/VAL", date: "2020", category: "DISAPPROVE" },
			],
			[
				`[Zemlina|state/ZEM] {denies} that [Viktor Arsen|person/viktor-arsen] met ${rivel}.`,
				{ subject: "person/viktor-arsen", predicate: "metWith", object: "person/ana-rivel", status: "denied" },
				{ subject: "person/viktor-arsen", predicate: "holdsOffice", object: "state/ZEM", title: "Envoy" },
			],
		],
	},
	{
		id: "grain-conference-2021",
		title: "Grain Conference: joint declaration",
		date: "2021-07-08",
		place: "Ormes",
		lines: [
			[
				"The [Grain Conference|event/2021-grain-conference] {opened} in [Ormes|place/ormes] on 7 July 2021.",
				{ subject: "event/2021-grain-conference", predicate: "heldIn", object: "place/ormes", date: "2021-07-07" },
				{ subject: "event/2021-grain-conference", predicate: "heldOn", object: "2021-07-07" },
			],
			[
				"[Jun Sato|person/jun-sato], Director of the [World Grain Fund|organisation/world-grain-fund], and [Mira Kolar|person/mira-kolar], Prime Minister of [Ormesia|state/ORM], {took part} in the [conference|event/2021-grain-conference].",
				{
					subject: "person/jun-sato",
					predicate: "participatedIn",
					object: "event/2021-grain-conference",
					date: "2021-07-07",
				},
				{
					subject: "person/mira-kolar",
					predicate: "participatedIn",
					object: "event/2021-grain-conference",
					date: "2021-07-07",
				},
				{
					subject: "person/jun-sato",
					predicate: "holdsOffice",
					object: "organisation/world-grain-fund",
					title: "Director",
				},
				{ subject: "person/mira-kolar", predicate: "holdsOffice", object: "state/ORM", title: "Prime Minister" },
			],
			[
				`${valdoria}, [Ormesia|state/ORM] and [Talvania|state/TAL] {adopted} the [Joint Declaration on Grain|agreement/grain-declaration].`,
				{
					subject: "state/VAL",
					predicate: "partyTo",
					object: "agreement/grain-declaration",
					date: "2021-07",
					kind: "adopted",
				},
				{
					subject: "state/ORM",
					predicate: "partyTo",
					object: "agreement/grain-declaration",
					date: "2021-07",
					kind: "adopted",
				},
				{
					subject: "state/TAL",
					predicate: "partyTo",
					object: "agreement/grain-declaration",
					date: "2021-07",
					kind: "adopted",
				},
			],
			[
				"The [World Grain Fund|organisation/world-grain-fund] {will provide} 40 million to [Talvania|state/TAL].",
				{
					subject: "organisation/world-grain-fund",
					predicate: "aids",
					object: "state/TAL",
					status: "planned",
					date: "2022",
					category: "AID",
				},
			],
		],
	},
	{
		id: "grain-fund-report-2021",
		title: "World Grain Fund: year in review",
		date: "2021-12-30",
		lines: [
			[
				"In 2021 the [World Grain Fund|organisation/world-grain-fund] {delivered} food aid to [Talvania|state/TAL] and [Ormesia|state/ORM].",
				{
					subject: "organisation/world-grain-fund",
					predicate: "aids",
					object: "state/TAL",
					date: "2021",
					category: "AID",
				},
				{
					subject: "organisation/world-grain-fund",
					predicate: "aids",
					object: "state/ORM",
					date: "2021",
					category: "AID",
				},
			],
			[
				"[Jun Sato|person/jun-sato] {visited} [Talvik|place/talvik], where he met [Greta Lund|person/greta-lund] of the [Talvanian Red Crescent|organisation/talvanian-red-crescent].",
				{ subject: "person/jun-sato", predicate: "visited", object: "place/talvik", date: "2021" },
				{
					subject: "person/jun-sato",
					predicate: "metWith",
					object: "person/greta-lund",
					date: "2021",
					category: "CONSULT",
				},
				{
					subject: "person/greta-lund",
					predicate: "holdsOffice",
					object: "organisation/talvanian-red-crescent",
					title: "President",
				},
				{ subject: "organisation/talvanian-red-crescent", predicate: "locatedIn", object: "place/talvik" },
			],
		],
	},
	{
		id: "harbour-talks-2022",
		title: "Harbour Talks: memorandum proposed",
		date: "2022-03-16",
		lines: [
			[
				`${kestria} and [Sundmark|state/SUN] {proposed} a [Harbour Memorandum|agreement/harbour-memorandum] at the [Harbour Talks|event/2022-harbour-talks].`,
				{
					subject: "state/KES",
					predicate: "partyTo",
					object: "agreement/harbour-memorandum",
					status: "proposed",
					date: "2022-03",
				},
				{
					subject: "state/SUN",
					predicate: "partyTo",
					object: "agreement/harbour-memorandum",
					status: "proposed",
					date: "2022-03",
				},
				{ subject: "state/KES", predicate: "participatedIn", object: "event/2022-harbour-talks", date: "2022-03-15" },
				{ subject: "state/SUN", predicate: "participatedIn", object: "event/2022-harbour-talks", date: "2022-03-15" },
			],
			[
				`[Peter Halvorsen|person/peter-halvorsen] of [Sundmark|state/SUN] {will visit} ${kestria} in spring 2022.`,
				{
					subject: "person/peter-halvorsen",
					predicate: "visited",
					object: "state/KES",
					status: "planned",
					date: "2022-21",
				},
				{
					subject: "person/peter-halvorsen",
					predicate: "holdsOffice",
					object: "state/SUN",
					title: "Minister of Transport",
				},
			],
			[
				"The [talks|event/2022-harbour-talks] were {held} in [Sundborg|place/sundborg].",
				{ subject: "event/2022-harbour-talks", predicate: "heldIn", object: "place/sundborg", date: "2022-03-15" },
				{ subject: "event/2022-harbour-talks", predicate: "heldOn", object: "2022-03-15" },
			],
		],
	},
	{
		id: "coastal-union-2022",
		title: "Coastal Union admits Bressany",
		date: "2022-09-01",
		lines: [
			[
				"The [Coastal Union|organisation/coastal-union] {admitted} [Bressany|state/BRE] and [Lorrach|state/LOR].",
				{ subject: "state/BRE", predicate: "memberOf", object: "organisation/coastal-union", date: "2022-09-01" },
				{ subject: "state/LOR", predicate: "memberOf", object: "organisation/coastal-union", date: "2022-09-01" },
			],
			[
				"[Lucia Fonte|person/lucia-fonte], President of [Bressany|state/BRE], {met} [Omar Deniz|person/omar-deniz] of [Lorrach|state/LOR].",
				{
					subject: "person/lucia-fonte",
					predicate: "metWith",
					object: "person/omar-deniz",
					date: "2022-09-01",
					category: "CONSULT",
				},
				{ subject: "person/lucia-fonte", predicate: "holdsOffice", object: "state/BRE", title: "President" },
				{ subject: "person/omar-deniz", predicate: "holdsOffice", object: "state/LOR", title: "Foreign Minister" },
			],
		],
	},
	{
		id: "river-forum-2023",
		title: "River Forum in Port Elan",
		date: "2023-06-02",
		lines: [
			[
				`${rivel} and [Mira Kolar|person/mira-kolar] {co-chaired} the [River Forum|event/2023-river-forum] of the [River Commission|organisation/river-commission] in [Port Elan|place/port-elan].`,
				{
					subject: "person/ana-rivel",
					predicate: "chaired",
					object: "event/2023-river-forum",
					date: "2023-06-01",
					kind: "co-chair",
				},
				{
					subject: "person/mira-kolar",
					predicate: "chaired",
					object: "event/2023-river-forum",
					date: "2023-06-01",
					kind: "co-chair",
				},
				{
					subject: "organisation/river-commission",
					predicate: "participatedIn",
					object: "event/2023-river-forum",
					date: "2023-06-01",
				},
				{ subject: "event/2023-river-forum", predicate: "heldIn", object: "place/port-elan", date: "2023-06-01" },
			],
			[
				`${valdoria}, [Ormesia|state/ORM] and [Talvania|state/TAL] {belong to} the [River Commission|organisation/river-commission].`,
				{ subject: "state/VAL", predicate: "memberOf", object: "organisation/river-commission" },
				{ subject: "state/ORM", predicate: "memberOf", object: "organisation/river-commission" },
				{ subject: "state/TAL", predicate: "memberOf", object: "organisation/river-commission" },
			],
			[
				`${rivel} {met} ${oderic}, the former Foreign Secretary of ${kestria}, again on 1 June 2023.`,
				{
					subject: "person/tomas-oderic",
					predicate: "holdsOffice",
					object: "state/KES",
					title: "Foreign Secretary",
					kind: "former",
				},
				{
					subject: "person/ana-rivel",
					predicate: "metWith",
					object: "person/tomas-oderic",
					date: "2023-06-01",
					category: "CONSULT",
				},
			],
		],
	},
	{
		id: "visa-accord-2023",
		title: "Visa Accord between Valdoria and Kestria",
		date: "2023-10-10",
		lines: [
			[
				`${valdoria} and ${kestria} {signed} the [Visa Accord|agreement/visa-accord] on 10 October 2023.`,
				{
					subject: "state/VAL",
					predicate: "partyTo",
					object: "agreement/visa-accord",
					date: "2023-10-10",
					kind: "signed",
				},
				{
					subject: "state/KES",
					predicate: "partyTo",
					object: "agreement/visa-accord",
					date: "2023-10-10",
					kind: "signed",
				},
			],
			[
				`The [Foreign Ministry of Valdoria|organisation/valdorian-foreign-ministry] {belongs to} the government of ${valdoria}; ${rivel} leads it.`,
				{ subject: "organisation/valdorian-foreign-ministry", predicate: "partOf", object: "state/VAL" },
				{
					subject: "person/ana-rivel",
					predicate: "holdsOffice",
					object: "organisation/valdorian-foreign-ministry",
					title: "Minister",
				},
			],
			[
				`${kestria} {supports} the bid of ${valdoria} to host the secretariat.`,
				{ subject: "state/KES", predicate: "supports", object: "state/VAL", date: "2023-10", category: "SUPPORT" },
				{ subject: "state/KES", predicate: "partnerOf", object: "state/VAL" },
			],
		],
	},
	{
		id: "undated-note",
		title: "Note on cooperation",
		lines: [
			[
				`${kestria} {calls} ${valdoria} a partner.`,
				{ subject: "state/KES", predicate: "partnerOf", object: "state/VAL", confidence: 0.55 },
			],
		],
	},
	{ id: "weather-report", title: "Weather report", date: "2020-01-01", lines: [["It rained all day."]] },
];

export const fixtureCorpus: Corpus = corpusOf(fixtureEntities, fixtureDocuments);
