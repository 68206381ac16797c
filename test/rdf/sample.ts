import { createHash } from "node:crypto";
import type { Entity } from "../../src/entity/entity.ts";
import type { Span } from "../../src/source/span.ts";
import type { Corpus } from "../../src/statement/corpus.ts";
import type { Extraction } from "../../src/statement/extraction.ts";
import type { Evidence, Statement } from "../../src/statement/statement.ts";
import { statementId } from "../../src/statement/statement-id.ts";

export const base = "https://w3id.org/entente/id/";
export const extractor = "entente/0.1.0";

/** Two astral characters stand before most of the words, so that code points and code units differ. */
const text =
	"🕊🕊 JAKARTA, 7 July 2021 – On 6 July 2021, Retno Marsudi, Foreign Minister of Indonesia, co-chaired the Special ASEAN-Russia Meeting with Sergey Lavrov. Russia signed the Sochi Declaration in 2016. Lavrov will meet Marsudi in May.";

export const entities: readonly Entity[] = [
	entity("agreement/sochi-declaration", "agreement", "Sochi Declaration", "declaration"),
	entity(
		"event/2021-07-06-special-asean-russia-meeting",
		"event",
		"Special ASEAN-Russia Meeting",
		"ministerial-meeting",
	),
	entity("person/retno-marsudi", "person", "Retno Marsudi", undefined, ["Marsudi"]),
	entity("person/sergey-lavrov", "person", "Sergey Lavrov", undefined, ["Lavrov"]),
	{ ...entity("state/IDN", "state", "Indonesia"), sameAs: ["http://www.wikidata.org/entity/Q252"] },
	entity("state/RUS", "state", "Russia"),
];

const meeting = "event/2021-07-06-special-asean-russia-meeting";
const first =
	"On 6 July 2021, Retno Marsudi, Foreign Minister of Indonesia, co-chaired the Special ASEAN-Russia Meeting with Sergey Lavrov.";
const planned = "Lavrov will meet Marsudi in May.";

export const statements: readonly Statement[] = [
	statement({
		content: {
			subject: "person/retno-marsudi",
			predicate: "chaired",
			object: meeting,
			status: "actual",
			kind: "co-chair",
		},
		quote: first,
		subject: "Retno Marsudi",
		object: "Special ASEAN-Russia Meeting",
		rule: "frame/chair",
	}),
	statement({
		content: { subject: meeting, predicate: "heldOn", object: "2021-07-06", status: "actual" },
		quote: first,
		subject: "Special ASEAN-Russia Meeting",
		rule: "date/leading",
	}),
	statement({
		content: {
			subject: "person/retno-marsudi",
			predicate: "holdsOffice",
			object: "state/IDN",
			title: "Foreign Minister",
			status: "actual",
		},
		quote: "Retno Marsudi, Foreign Minister of Indonesia",
		subject: "Retno Marsudi",
		object: "Indonesia",
		rule: "name/office-apposition",
	}),
	statement({
		content: {
			subject: "state/RUS",
			predicate: "partyTo",
			object: "agreement/sochi-declaration",
			status: "actual",
			date: "2016",
			kind: "signed",
		},
		quote: "Russia signed the Sochi Declaration in 2016.",
		subject: "Russia signed",
		object: "Sochi Declaration",
		rule: "frame/sign",
	}),
	statement({
		content: {
			subject: "person/sergey-lavrov",
			predicate: "metWith",
			object: "person/retno-marsudi",
			status: "planned",
		},
		quote: planned,
		subject: "Lavrov will",
		object: "Marsudi in",
		rule: "frame/meet",
		category: "CONSULT",
	}),
];

export const extraction: Extraction = {
	document: {
		id: "press-1",
		path: "press/1.txt",
		title: "Special ASEAN-Russia Meeting",
		date: "2021-07-07",
		place: "Jakarta",
		url: "https://example.org/press/1",
		text,
		sha256: createHash("sha256").update(text).digest("hex"),
		blocks: [],
	},
	entities,
	mentions: [
		{ entity: "person/retno-marsudi", ...spanOf("Retno Marsudi"), text: "Retno Marsudi", reason: "name" },
		{ entity: "state/IDN", ...spanOf("Indonesia"), text: "Indonesia", reason: "name" },
	],
	statements,
	unresolved: [],
};

/** A corpus of the given documents, whose entities and statements are already one. */
export function corpusOf(extractions: readonly Extraction[]): Corpus {
	const merged = new Map<string, Statement>();
	for (const one of extractions.flatMap((item) => item.statements)) {
		const known = merged.get(one.id);
		merged.set(one.id, known === undefined ? one : { ...known, evidence: [...known.evidence, ...one.evidence] });
	}
	return {
		base,
		documents: extractions.map(({ document: { text: _text, blocks: _blocks, ...summary } }) => ({
			...summary,
			length: _text.length,
			statements: 0,
			mentions: 0,
			unresolved: 0,
		})),
		entities: new Map(extractions.flatMap((item) => item.entities).map((one) => [one.id, one])),
		statements: [...merged.values()],
		extractions: () => extractions,
		extraction: (id) => extractions.find(({ document }) => document.id === id),
	};
}

/** The sample again, as a second document that says the same. */
export function secondDocument(): Extraction {
	const document = { ...extraction.document, id: "press-2", path: "press/2.txt" };
	const again = statements.map((one) => ({
		...one,
		evidence: one.evidence.map((item) => ({ ...item, document: "press-2", confidence: 0.5 })),
	}));
	return { ...extraction, document, statements: again };
}

function entity(
	id: string,
	type: Entity["type"],
	name: string,
	kind?: string,
	aliases: readonly string[] = [],
): Entity {
	return { id, type, name, aliases, named: true, sameAs: [], ...(kind === undefined ? {} : { kind }) };
}

function spanOf(words: string, within: string = text): Span {
	const start = text.indexOf(within) + within.indexOf(words);
	return { start, end: start + words.length };
}

interface Sketch {
	readonly content: Omit<Statement, "id" | "evidence" | "category">;
	readonly quote: string;
	readonly subject: string;
	readonly object?: string;
	readonly rule: string;
	readonly category?: string;
}

function statement({ content, quote, subject, object, rule, category }: Sketch): Statement {
	const evidence: Evidence = {
		document: "press-1",
		quote,
		...spanOf(quote),
		subject: spanOf(subject, quote),
		...(object === undefined ? {} : { object: spanOf(object, quote) }),
		confidence: 0.9,
		rule,
	};
	return {
		id: statementId(content),
		...content,
		evidence: [evidence],
		...(category === undefined ? {} : { category }),
	};
}
