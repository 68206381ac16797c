import { isCapital, type Token } from "../../text/token.ts";
import type { OfficeAtom, PersonAtom } from "../atom.ts";
import { nextInList } from "./next-in-list.ts";
import type { Before } from "./offices-before.ts";
import type { Search } from "./search.ts";

/** "Senior Directors A and B *from the Rivers Council*": a body said after the last of several is each one's. */
export function withCommonBody(persons: readonly PersonAtom[]): readonly PersonAtom[] {
	return persons.map((person, at) => {
		const [office] = person.offices;
		if (office?.plural !== true || office.of !== undefined) return person;
		const last = persons.slice(at + 1).findLast(({ offices }) => offices[0]?.from === office.from)?.offices[0];
		if (last?.of?.type !== "organisation") return person;
		return { ...person, offices: [{ ...office, of: last.of }] };
	});
}

/** An office said of several is held by each. */
export const eachHolds = (person: PersonAtom): PersonAtom =>
	person.offices.some(({ plural }) => plural)
		? {
				...person,
				offices: person.offices.map((office) => (office.plural ? { ...forOne(office), plural: false } : office)),
			}
		: person;

/** Whose office is given for several: the next in the list holds it too. */
export function noteColleague({ scene, shared }: Search, person: PersonAtom): void {
	const office = person.offices.find(({ plural }) => plural);
	const next = nextInList(scene.tokens, person.to);
	if (office !== undefined && next > 0) shared.push({ at: next, office });
}

/** "*Senators* Chris Lund and Rosa Berg": an office of several before the first of them, or already told of this one. */
function sharedOffice({ scene, shared, officesTo, names }: Search, index: number): OfficeAtom | undefined {
	const told = shared.find(({ at }) => at === index)?.office;
	if (told !== undefined) return told;
	const office = officesTo.get(index)?.find(({ plural, title }) => plural && !isCrowd.test(title));
	const word = scene.words[index];
	if (office === undefined || scene.titleCase || word?.common || names[index] !== undefined) return undefined;
	const next = nextInList(scene.tokens, nameEnd(scene.tokens, index));
	const follows = next > 0 && isCapital(scene.tokens[next]) && names[next] === undefined && !scene.words[next]?.common;
	return follows ? office : undefined;
}

/** Those who are of a body together, and hold no office that could be said of one. */
const isCrowd = /\b(?:leaders|members|officials|counterparts|delegates|heads|chiefs|parliamentarians)\b/i;

/** Where a run of capitals and initials ends. */
function nameEnd(tokens: readonly Token[], at: number): number {
	let to = at;
	while (isCapital(tokens[to]) || (to > at && tokens[to]?.text === "-" && isCapital(tokens[to + 1]))) to++;
	return to;
}

/** "Deputy Prime *Ministers*" of one of them. */
const forOne = (office: OfficeAtom): OfficeAtom => ({
	...office,
	title: office.title.replace(/\p{L}+s(?= General$|-General$|$)/u, (word) =>
		word.endsWith("ies") ? `${word.slice(0, -3)}y` : word.slice(0, -1),
	),
});

export function withShared(search: Search, index: number, before: Before): Before {
	const office = before.offices.length > 0 ? undefined : sharedOffice(search, index);
	if (office === undefined) return before;
	return { ...before, from: office.to === index ? office.from : before.from, offices: [office] };
}
