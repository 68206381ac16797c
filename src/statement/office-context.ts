import type { LinkedSentence } from "../entity/link.ts";
import type { Atom, OfficeAtom, PersonAtom, StateAtom } from "../mention/atom.ts";
import type { Token } from "../text/token.ts";

/** Offices of a government, which lists and travel tell the state of. */
const governmental =
	/\b(?:minister|president|premier|chancellor|king|queen|crown prince|emir|amir|sultan|national security advis[eo]r|foreign secretary|state secretary|permanent secretary|secretary of|chief of (?:staff|defen[cs]e)|attorney general|speaker)\b/i;
/** And those that are of something else, or of those who travel. */
const others =
	/\b(?:ambassador|envoy|press|assistant|under|spokes\w+|of the (?:council|board|university)|vice president for)\b/i;

/**
 * The state of an office beside which no state stands, by where it stands: after another office of that state in a list ("Kenyan
 * President A and Foreign Minister B"), before one ("with Minister A and Prime Minister B of Kenya"), among "Kenyan officials including
 * …", or met on travel ("In Kenya, she met with Minister A").
 */
export function stateByContext(
	sentence: LinkedSentence,
	person: PersonAtom,
	office: OfficeAtom,
	stateOfHolder: (other: PersonAtom) => string | undefined,
): string | undefined {
	if (office.tenure === "former") return undefined;
	const own = person.offices.find(({ of }) => of?.type === "state")?.of;
	if (own?.type === "state" && governmental.test(office.title)) return `state/${own.id}`;
	const list = listAround(sentence, person);
	const kept =
		governmental.test(office.title) && !others.test(office.title) && isObject(sentence, list[0] as PersonAtom);
	const state =
		ofOfficials(sentence, list, office)?.id ??
		(kept
			? (ofNeighbours(list, person, office)?.id ??
				ofKnown(list, person, office, stateOfHolder) ??
				ofTravel(sentence, list)?.id)
			: undefined);
	return state === undefined || isForeign(office, state) ? undefined : `state/${state}`;
}

/** "Under Secretary X, *President Y*, and Secretary Z": the President of the United States stands in no such list without more, and Y presides over something else. */
const isForeign = ({ title }: OfficeAtom, state: string): boolean =>
	state === "USA" && /^(?:vice )?president$/i.test(title);

/** Persons side by side, nothing but commas and "and" between them. */
function listAround({ atoms, scene }: LinkedSentence, person: PersonAtom): readonly PersonAtom[] {
	const persons = atoms.map(({ atom }) => atom).filter((atom) => atom.type === "person");
	const at = persons.indexOf(person);
	const joined = (left: PersonAtom, right: PersonAtom): boolean =>
		scene.tokens.slice(endOf(left), right.extent.from).every(({ norm }) => joining.test(norm));
	let [from, to] = [at, at];
	while (from > 0 && joined(persons[from - 1] as PersonAtom, persons[from] as PersonAtom)) from--;
	while (to + 1 < persons.length && joined(persons[to] as PersonAtom, persons[to + 1] as PersonAtom)) to++;
	return persons.slice(from, to + 1);
}

const joining = /^(?:,|and|&|as|well|the|including|also)$/;

/** Where a person's name ends, with the state after it. */
const endOf = ({ extent, offices }: PersonAtom): number =>
	Math.max(extent.to, ...offices.flatMap(({ of }) => (of === undefined ? [] : [of.to])));

/** "met *with* A and B", "hosted A and B": those who act may be of two states, those met together are mostly of one. */
function isObject({ scene }: LinkedSentence, first: PersonAtom): boolean {
	const before =
		scene.tokens[scene.tokens[first.extent.from - 1]?.norm === "the" ? first.extent.from - 2 : first.extent.from - 1];
	return (
		before !== undefined && (before.pos === "VERB" || /^(?:with|including|to|from|include|included)$/.test(before.norm))
	);
}

/** The state of the nearest office of the list, those before first; never of the same office, which another state has. */
function ofNeighbours(list: readonly PersonAtom[], person: PersonAtom, office: OfficeAtom): StateAtom | undefined {
	const at = list.indexOf(person);
	const order = [...list.slice(0, at).toReversed(), ...list.slice(at + 1)];
	const stated = order.find(({ offices }) => offices.some(({ of }) => of !== undefined));
	const state = stated?.offices.find(({ of }) => of?.type === "state")?.of;
	if (stated === undefined || state?.type !== "state") return undefined;
	if (list.indexOf(stated) > at && state.from < stated.to) return undefined;
	const between = list.slice(Math.min(at, list.indexOf(stated)), Math.max(at, list.indexOf(stated)) + 1);
	const titles = between.flatMap(({ offices }) => offices).filter((other) => other !== office);
	return titles.some(({ title }) => rankOf(title) === rankOf(office.title)) ? undefined : state;
}

/** "met with *Foreign Minister A* and Vice Foreign Minister B": of the state whose minister A is known to be, nobody else's being told. */
function ofKnown(
	list: readonly PersonAtom[],
	person: PersonAtom,
	office: OfficeAtom,
	stateOfHolder: (other: PersonAtom) => string | undefined,
): string | undefined {
	const others = list.filter((other) => other !== person);
	if (others.some(({ offices }) => offices.some(({ of }) => of?.type === "state"))) return undefined;
	if (others.some(({ offices }) => offices.some(({ title }) => rankOf(title) === rankOf(office.title))))
		return undefined;
	const states = new Set(others.flatMap((other) => stateOfHolder(other) ?? []));
	return states.size === 1 ? [...states][0] : undefined;
}

const rankOf = (title: string): string =>
	title
		.toLowerCase()
		.replace(/^(?:minister of|minister for|secretary of) (?:foreign affairs|external affairs).*$/, "foreign minister");

/** "top *Egyptian* officials including A and B", "the *Kenyan* delegation was led by A". */
function ofOfficials(
	{ atoms, scene: { tokens } }: LinkedSentence,
	[first]: readonly PersonAtom[],
	{ title }: OfficeAtom,
): StateAtom | undefined {
	const noun = groupBefore(tokens, (first?.extent.from ?? 0) - 1);
	const word = tokens[noun]?.norm ?? "";
	const sent = /^(?:delegation|side|team)$/.test(word) && governmental.test(title) && !others.test(title);
	if (!sent && !/^(?:officials|leaders|counterparts|ministers|representatives|leadership)$/.test(word))
		return undefined;
	return statesIn(atoms, noun - 4, noun).at(-1);
}

/** The noun of whom a list says who they are: "officials *including*", "a delegation *led by*", "the delegation*, headed by*". */
function groupBefore(tokens: readonly Token[], at: number): number {
	const word = tokens[at]?.norm ?? "";
	const led = word === "by" && /^(?:led|headed|chaired)$/.test(tokens[at - 1]?.norm ?? "");
	if (!led && !/^(?:including|includes?|included)$/.test(word)) return -1;
	const verb = led ? at - 1 : at;
	return /^(?:,|was|is|were)$/.test(tokens[verb - 1]?.norm ?? "") ? verb - 2 : verb - 1;
}

/** "In *Kenya*, she met with A", "travelled to *Kenya*, where she met A". */
function ofTravel({ atoms, scene }: LinkedSentence, [first]: readonly PersonAtom[]): StateAtom | undefined {
	const { tokens } = scene;
	const from = first?.extent.from ?? 0;
	const state = statesIn(atoms, 0, from).at(-1);
	if (state === undefined || state.form !== "name" || !isGoal(tokens, state)) return undefined;
	const others = tokens.slice(state.to, from);
	return others.some(({ lemma, pos }) => pos === "VERB" && meeting.test(lemma)) ? state : undefined;
}

const meeting = /^(?:meet|see|confer|consult|speak|host|join|talk)$/;

/** "*In* Kenya", "*to* the Republic of Kenya", "in Nairobi, Kenya". */
function isGoal(tokens: readonly Token[], { from }: Atom): boolean {
	const before = tokens[from - 1]?.norm === "the" ? from - 2 : from - 1;
	const word = tokens[before]?.norm ?? "";
	if (/^(?:in|to)$/.test(word))
		return tokens[before - 1]?.pos !== "NOUN" || /^(?:travel|trip|visit)$/.test(tokens[before - 1]?.lemma ?? "");
	return word === "," && /^(?:in|to)$/.test(tokens[before - 2]?.norm ?? "");
}

const statesIn = (atoms: LinkedSentence["atoms"], from: number, to: number): readonly StateAtom[] =>
	atoms.flatMap(({ atom }) => (atom.type === "state" && from <= atom.from && atom.to <= to ? [atom] : []));
