import type { Document } from "../source/document.ts";
import type { Corpus } from "../statement/corpus.ts";

/** How often an entity is mentioned, in how many documents, and the dates of the first and last of these. */
export interface Sighting {
	readonly mentions: number;
	readonly documents: number;
	readonly firstSeen?: string;
	readonly lastSeen?: string;
}

/** Reads the mentions of every document once, and answers for each entity. */
export function sightings(corpus: Corpus): (entity: string) => Sighting {
	const tallies = new Map<string, Tally>();
	for (const { document, mentions } of corpus.extractions())
		for (const { entity } of mentions) add(tallies, entity, document);
	return (entity) => sightingOf(tallies.get(entity));
}

interface Tally {
	mentions: number;
	documents: number;
	/** Documents come one after the other: one that is not the latest is new. */
	latest: string;
	first: string;
	last: string;
}

function add(tallies: Map<string, Tally>, entity: string, { id, date = "" }: Pick<Document, "id" | "date">): void {
	let tally = tallies.get(entity);
	if (!tally) {
		tally = { mentions: 0, documents: 0, latest: "", first: "", last: "" };
		tallies.set(entity, tally);
	}
	tally.mentions++;
	if (tally.latest === id) return;
	tally.latest = id;
	tally.documents++;
	if (date && (!tally.first || date < tally.first)) tally.first = date;
	if (date > tally.last) tally.last = date;
}

function sightingOf(tally: Tally | undefined): Sighting {
	if (!tally) return { mentions: 0, documents: 0 };
	const { mentions, documents, first: firstSeen, last: lastSeen } = tally;
	return { mentions, documents, ...(firstSeen ? { firstSeen } : {}), ...(lastSeen ? { lastSeen } : {}) };
}
