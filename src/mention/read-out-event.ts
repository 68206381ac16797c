import { isCapital, isPossessive } from "../text/token.ts";
import { lineOf } from "./atom.ts";
import type { TitledAtom } from "./recognise-titled.ts";
import type { Scene } from "./scene.ts";
import { isMonth, opensOffice, startsPerson } from "./titled-head.ts";

/**
 * "Readout of *Investing in Rivers* Cabinet Meeting", "Readout of the *Task Force to Clean Up Harbours and Ports* Roundtable": what a
 * title says was read out is named from its first word, whatever small words stand before its head.
 */
export function namedWhole(scene: Scene, atoms: readonly TitledAtom[]): readonly TitledAtom[] {
	const from = afterReadout(scene);
	const at = from === undefined ? -1 : atoms.findIndex(({ type }) => type === "event");
	const event = atoms[at];
	if (from === undefined || event?.type !== "event" || !isOneName(scene, from, event.from)) return atoms;
	const earlier = atoms.slice(0, at).filter((atom) => atom.from >= from);
	const inner = [
		...scene.known.slice(from, event.from).filter((atom) => atom !== undefined),
		...earlier,
		...event.inner,
	];
	const whole = { ...event, from, inner, name: lineOf(scene, from, event.to) };
	return [...atoms.slice(0, at).filter((atom) => atom.from < from), whole, ...atoms.slice(at + 1)];
}

/** Where what a title reads out begins. */
function afterReadout({ tokens, titleCase }: Scene): number | undefined {
	if (!titleCase || !/^readouts?$/.test(tokens[0]?.norm ?? "") || tokens[1]?.norm !== "of") return undefined;
	return tokens[2]?.norm === "the" ? 3 : 2;
}

/** Words of one name, and nobody whose meeting it is. */
function isOneName(scene: Scene, from: number, to: number): boolean {
	for (let at = from; at < to; at++) {
		const token = scene.tokens[at];
		if (token === undefined || isPossessive(token) || scene.words[at]?.office !== undefined) return false;
		if (opensOffice(scene, at) || startsPerson(scene, at) || isMonth(token)) return false;
		if (!isCapital(token) && !/^(?:in|to|and|of|for|on|the|an?|-|–|&)$/.test(token.norm)) return false;
	}
	return from < to;
}
