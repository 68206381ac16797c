import { isCapital } from "../text/token.ts";
import type { AtomsAt } from "./atom.ts";
import { isBody } from "./atom.ts";
import { type OfficeHeadAt, officeHeadAt } from "./office-head.ts";
import { isTitleWord } from "./office-title.ts";
import type { Scene } from "./scene.ts";

/** "Deputy Secretary General" is a deputy of the "Secretary General", not a "Deputy Secretary" who is a general, as the "Chief of Defense General X" is one. */
export function outermostHead(scene: Scene, from: number): OfficeHeadAt | undefined {
	const { tokens } = scene;
	const head = officeHeadAt(scene, from);
	if (head === undefined) return undefined;
	const led = headOfRank(scene, head);
	if (led !== undefined) return led;
	for (let at = from + 1; at <= head.to; at++) {
		const later = officeHeadAt(scene, at);
		if (at === head.to && tokens[at]?.norm === "general" && tokens[head.to - 2]?.norm === "of") break;
		const modifies = at < head.to || scene.knowledge.officeModifiers.has(tokens[head.to - 1]?.norm ?? "");
		if (later !== undefined && later.to > head.to && modifies) return outermostHead(scene, at) ?? later;
	}
	return head;
}

/**
 * "Chief *Trade Adviser*", "Deputy Norwegian *Press Secretary*": one who is first or second of several, where the words up to another
 * head are English and capitalised. A deputy's body may stand before them.
 */
function headOfRank(scene: Scene, { from, to }: OfficeHeadAt): OfficeHeadAt | undefined {
	const { tokens, known } = scene;
	if (to !== from + 1 || !/^(?:Chief|Deputy)$/.test(tokens[from]?.text ?? "")) return undefined;
	const body = tokens[from]?.text === "Deputy" && isBody(known[to]) ? known[to] : undefined;
	const begin = body?.to ?? to;
	for (
		let at = begin;
		at < begin + 3 && isCapital(tokens[at]) && known[at] === undefined && isTitleWord(scene, at);
		at++
	) {
		const head = officeHeadAt(scene, at);
		if (head !== undefined) return outermostHead(scene, at) ?? head;
	}
	return undefined;
}

/** "*Member* of the House of Representatives": an office only of a parliament. */
export function seatIn({ tokens }: Scene, names: AtomsAt, at: number): OfficeHeadAt | undefined {
	if (tokens[at]?.norm !== "member" || tokens[at + 1]?.norm !== "of") return undefined;
	const house = names[tokens[at + 2]?.norm === "the" && names[at + 2] === undefined ? at + 3 : at + 2];
	const isHouse = house?.type === "organisation" && house.kind === "parliament";
	return isHouse ? { from: at, to: at + 1, plural: false } : undefined;
}

/** "Special *Assistant* to the Prime Minister": an office only with whom one assists. */
export function aideAt({ tokens }: Scene, at: number): OfficeHeadAt | undefined {
	if (tokens[at]?.text !== "Assistant" || tokens[at + 1]?.norm !== "to") return undefined;
	return isCapital(tokens[tokens[at + 2]?.norm === "the" ? at + 3 : at + 2])
		? { from: at, to: at + 1, plural: false }
		: undefined;
}
