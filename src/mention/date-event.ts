import type { Token } from "../text/token.ts";
import type { Atom, DateAtom, EventAtom } from "./atom.ts";
import type { Scene } from "./scene.ts";

/** Occasions with the date that stands before or in their name: "the *2022* G7 Summit", "*last year's* Rivers Conference". */
export function dateEvents<Some extends Atom>(
	{ tokens }: Scene,
	atoms: readonly Some[],
	dates: readonly DateAtom[],
): readonly Some[] {
	return atoms.map((atom) => {
		if (atom.type !== "event") return atom;
		const dated = dateBefore(tokens, atom, dates) ?? yearIn(tokens, atom);
		return dated === undefined ? atom : { ...atom, dated };
	});
}

const owners = /^(?:the|a|an|our|its|their|this|his|her|my|each|'s)$/;

function dateBefore(tokens: readonly Token[], { from }: EventAtom, dates: readonly DateAtom[]): string | undefined {
	const possessed = tokens[from - 1]?.norm === "'s";
	const end = possessed ? from - 1 : from;
	const date = dates.find(({ to, value }) => to === end && value !== "");
	if (date !== undefined) return possessed || owners.test(tokens[date.from - 1]?.norm ?? "") ? date.value : undefined;
	const year = isYear(tokens[from - 1]) ? from - 1 : -1;
	return year >= 0 && tokens[year - 1]?.norm !== "in" ? tokens[year]?.norm : undefined;
}

/** "Rivers Summit *2022*", "2022 Rivers Summit". */
function yearIn(tokens: readonly Token[], { from, to }: EventAtom): string | undefined {
	const ends = isYear(tokens[to - 1]) ? to - 1 : isYear(tokens[to]) ? to : -1;
	if (ends > from && occasions.test(tokens[ends - 1]?.norm ?? "")) return tokens[ends]?.norm;
	return isYear(tokens[from]) ? tokens[from]?.norm : undefined;
}

/** "Agenda 2063" is no year of the session on it. */
const occasions = /^(?:summit|conference|congress|forum|dialogue|meeting|games|week|ministerial|talks|fair|expo)$/;

const isYear = (token: Token | undefined): boolean => /^(?:19|20)\d\d$/.test(token?.text ?? "");
