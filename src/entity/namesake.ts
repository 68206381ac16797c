import type { OfficeAtom, PersonAtom } from "../mention/atom.ts";
import { fold } from "../text/tokenize.ts";
import type { Draft } from "./draft.ts";
import { nameWords } from "./person-name.ts";

/** Offices that nobody holds who is called "Ambassador" for it. */
export const athome: RegExp =
	/^(?:national security advis[eo]r|(?:vice )?president|(?:prime|foreign|defen[cs]e) minister|secretary of .*|press secretary)$/;

export const isEnvoyOnly = (offices: readonly OfficeAtom[]): boolean =>
	offices.length > 0 && offices.every(({ title }) => /^ambassador$/i.test(title));

/** Between namesakes: the one whose surname it is, then the one who holds the office said. */
export function decide(candidates: readonly Draft[], word: string, atom: PersonAtom): Draft | undefined {
	const surname = candidates.filter((person) => nameWords(person.name).at(-1) === word);
	if (surname.length === 1) return surname[0];
	const pool = surname.length > 1 ? surname : candidates;
	const titles = atom.offices.map((office) => fold(office.title));
	const titled = pool.filter((person) =>
		titles.some((title) => [...person.titles].some((own) => own.includes(title) || title.includes(own))),
	);
	return titled.length === 1 ? titled[0] : undefined;
}

export function sameTitle(held: string, said: string): boolean {
	const a = fold(held).replace(/-/g, " ");
	const b = fold(said).replace(/-/g, " ");
	return (
		a === b ||
		a.startsWith(`${b} `) ||
		b.startsWith(`${a} `) ||
		(foreign.test(a) && foreign.test(b)) ||
		(b === "secretary" && a.startsWith("secretary"))
	);
}

const foreign = /foreign minister|minister (?:of|for) (?:foreign|external)|foreign secretary|minister of external/;
