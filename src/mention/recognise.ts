import { type Atom, type AtomsAt, type DateAtom, longestName, type OfficeAtom } from "./atom.ts";
import { calledCompanies } from "./called-company.ts";
import { citiesBeside } from "./city-beside.ts";
import { countedSessions } from "./counted-session.ts";
import { dateEvents } from "./date-event.ts";
import { datedInstruments } from "./dated-instrument.ts";
import { describedBodies } from "./described-body.ts";
import { describedEvents } from "./described-event.ts";
import { describedTalks } from "./described-talks.ts";
import { forumSittings } from "./forum-sitting.ts";
import { listedBodies } from "./listed-body.ts";
import { pluralMissions } from "./plural-missions.ts";
import { recogniseQuoted } from "./quoted-event.ts";
import { recogniseDates } from "./recognise-date.ts";
import { recogniseOffices } from "./recognise-office.ts";
import { recognisePersons } from "./recognise-person.ts";
import { recogniseTitled } from "./recognise-titled.ts";
import type { Scene } from "./scene.ts";

/** What a sentence names, in order of the text. */
export interface Recognition {
	/** Names and dates; none overlaps another except as its `inner`. */
	readonly atoms: readonly Atom[];
	/** Offices beside no name: "the foreign minister of Indonesia". They may overlap the names of their bodies. */
	readonly offices: readonly OfficeAtom[];
}

export function recognise(scene: Scene): Recognition {
	const dates = recogniseDates(scene);
	const names = withTitled(scene, dates);
	const offices = recogniseOffices(scene, names);
	const persons = recognisePersons(scene, names, offices);
	const held = new Set(persons.flatMap((person) => person.offices.map((office) => office.from)));
	return {
		atoms: settle([...persons, ...names.filter((atom) => atom !== undefined), ...dates]),
		offices: held.size === 0 ? offices : offices.filter((office) => !held.has(office.from)),
	};
}

/** Known names and those that quotation marks or head nouns build, which take the place of the names they cover. */
function withTitled(scene: Scene, dates: readonly DateAtom[]): AtomsAt {
	const quoted = recogniseQuoted(scene);
	const titledNames = recogniseTitled(scene);
	const others = [
		...calledCompanies(scene),
		...citiesBeside(scene),
		...countedSessions(scene),
		...datedInstruments(scene),
		...describedBodies(scene),
		...describedEvents(scene),
		...describedTalks(scene),
		...forumSittings(scene),
		...listedBodies(scene),
		...pluralMissions(scene),
	].filter((one) => !titledNames.some((atom) => overlap(one, atom)));
	const built = [...titledNames, ...others].filter(
		(atom) => !crossesKnown(scene, atom) && !quoted.some((one) => covers(one, atom) || crosses(one, atom)),
	);
	if (built.length === 0 && quoted.length === 0) return scene.known;
	const titled = dateEvents(scene, [...quoted, ...built], dates);
	const names: (Atom | undefined)[] = scene.known.map((atom) =>
		atom === undefined || titled.some((outer) => covers(outer, atom)) ? undefined : atom,
	);
	for (const atom of titled) names[atom.from] = atom;
	return names;
}

const covers = (outer: Atom, atom: Atom): boolean => outer.from <= atom.from && atom.to <= outer.to;

const overlap = (a: Atom, b: Atom): boolean => a.from < b.to && b.from < a.to;

const crosses = (a: Atom, b: Atom): boolean => overlap(a, b) && !covers(a, b);

/** Known names do not overlap: one that crosses begins inside, or is the last before. */
function crossesKnown({ known }: Scene, atom: Atom): boolean {
	for (let index = atom.from; index < atom.to; index++) {
		const name = known[index];
		if (name !== undefined && crosses(atom, name)) return true;
	}
	for (let index = atom.from - 1; index >= Math.max(0, atom.from - longestName); index--) {
		const name = known[index];
		if (name !== undefined) return crosses(atom, name);
	}
	return false;
}

const precedence = { person: 0, event: 1, agreement: 1, organisation: 2, state: 3, place: 3, office: 4, date: 5 };

/** Keeps of overlapping atoms the one that says most. */
function settle(atoms: readonly Atom[]): readonly Atom[] {
	const inOrder = [...atoms].sort((a, b) => a.from - b.from);
	if (!inOrder.some((atom, index) => atom.from < (inOrder[index - 1]?.to ?? 0))) return inOrder;
	const kept: Atom[] = [];
	const taken = new Set<number>();
	const order = inOrder.sort((a, b) => precedence[a.type] - precedence[b.type] || a.from - b.from);
	for (const atom of order) {
		let free = true;
		for (let index = atom.from; index < atom.to && free; index++) free = !taken.has(index);
		if (!free) continue;
		for (let index = atom.from; index < atom.to; index++) taken.add(index);
		kept.push(atom);
	}
	return kept.sort((a, b) => a.from - b.from);
}
