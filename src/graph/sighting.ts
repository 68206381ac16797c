import { byCodeUnit } from "../order.ts";
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
		for (const { entity } of mentions) add(tallies, entity, document.id, document.date);
	return (entity) => sightingOf(tallies.get(entity));
}

interface Tally {
	mentions: number;
	readonly documents: Set<string>;
	readonly dates: Set<string>;
}

function add(tallies: Map<string, Tally>, entity: string, document: string, date: string | undefined): void {
	const tally = tallies.get(entity) ?? { mentions: 0, documents: new Set(), dates: new Set() };
	tallies.set(entity, tally);
	tally.mentions++;
	tally.documents.add(document);
	if (date) tally.dates.add(date);
}

function sightingOf(tally: Tally | undefined): Sighting {
	if (!tally) return { mentions: 0, documents: 0 };
	const dates = [...tally.dates].sort(byCodeUnit);
	const [firstSeen] = dates;
	const lastSeen = dates.at(-1);
	return {
		mentions: tally.mentions,
		documents: tally.documents.size,
		...(firstSeen ? { firstSeen } : {}),
		...(lastSeen ? { lastSeen } : {}),
	};
}
