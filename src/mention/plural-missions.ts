import type { Token } from "../text/token.ts";
import { type Atom, lineOf, nameEndingAt, type OrganisationAtom, type PlaceAtom, type StateAtom } from "./atom.ts";
import type { Scene } from "./scene.ts";

/** What several missions are called together, and one of them. */
const plurals: ReadonlyMap<string, { readonly name: string; readonly kind: string }> = new Map([
	["embassies", { name: "Embassy", kind: "embassy" }],
	["consulates", { name: "Consulate", kind: "consulate" }],
]);

/** "the *U.S. Embassies in Nairobi and Dar es Salaam*", "Norwegian embassies in Tashkent, Uzbekistan, and Tbilisi, Georgia": each of them is a body. */
export function pluralMissions(scene: Scene): readonly OrganisationAtom[] {
	return scene.tokens.flatMap((token, at) => {
		const mission = plurals.get(token.norm);
		const state = mission === undefined ? undefined : ownerBefore(scene, at);
		if (mission === undefined || state === undefined || scene.tokens[at + 1]?.norm !== "in") return [];
		const seats = seatsFrom(scene, at + 2);
		return seats.map((seat, index): OrganisationAtom => {
			const owner = lineOf(scene, state.from, state.to);
			const place = lineOf(scene, seat.from, seat.to);
			const links = [...(index === 0 ? [] : [{ word: "of", to: state }]), { word: "in", to: seat }];
			return {
				type: "organisation",
				from: index === 0 ? state.from : seat.from,
				to: seat.to,
				inner: index === 0 ? [state, seat] : [seat],
				name: `${owner} ${mission.name} in ${place}`,
				kind: mission.kind,
				form: "pattern",
				links,
			};
		});
	});
}

const ownerBefore = ({ known }: Scene, at: number): StateAtom | undefined => {
	const state = nameEndingAt(known, at);
	return state?.type === "state" && state.form !== "people" ? state : undefined;
};

type Seat = PlaceAtom | StateAtom;

/** The cities and states of a list of two or more, each city with the state that may follow it. */
function seatsFrom({ tokens, known }: Scene, from: number): readonly Seat[] {
	const seats: Seat[] = [];
	for (let at = from; ; ) {
		const seat = known[at];
		if (!isSeat(seat)) return [];
		seats.push(seat);
		const after = stateAfter(tokens, known, seat);
		const next = afterJoin(tokens, after);
		if (!isSeat(known[next])) return seats.length > 1 ? seats : [];
		at = next;
	}
}

const isSeat = (atom: Atom | undefined): atom is Seat =>
	(atom?.type === "place" && atom.kind === "city") || (atom?.type === "state" && atom.form === "name");

/** "Tashkent, *Uzbekistan*": where what belongs to a city ends. */
function stateAfter(tokens: readonly Token[], known: Scene["known"], { type, to }: Seat): number {
	const state = type === "place" && tokens[to]?.text === "," ? known[to + 1] : undefined;
	return state?.type === "state" && state.form === "name" ? state.to : to;
}

/** After the comma, semicolon or "and" between two of them. */
function afterJoin(tokens: readonly Token[], at: number): number {
	const mark = /^[,;]$/.test(tokens[at]?.text ?? "") ? at + 1 : at;
	const and = tokens[mark]?.norm === "and" ? mark + 1 : mark;
	return and > at ? and : -1;
}
