import type { Atom, PlaceAtom } from "../mention/atom.ts";
import { isJoiner, isOrdinal } from "../mention/titled-head.ts";
import type { Token } from "../text/token.ts";

/** "the *Madrid* Summit", "the G7 *Hiroshima* Summit", "the *Camp David* Trilateral Summit": the town or site that an occasion bears the name of; not "the White House Rivers Summit". */
export function seatInName(tokens: readonly Token[], atom: Atom): PlaceAtom | undefined {
	if (atom.type !== "event" || !/^(?:summit|conference|forum|meeting)$/.test(atom.kind)) return undefined;
	const place = atom.inner.find((inner) => inner.type === "place");
	const [next] = tokens.slice(place?.to ?? 0);
	const names =
		place?.kind === "city" || (place?.kind === "site" && (next?.norm === atom.kind || next?.norm === "trilateral"));
	if (place === undefined || !names) return undefined;
	const stray = tokens
		.slice(atom.from, place.from)
		.filter(
			(token, index) =>
				!mayPrecedeSeat(token) && !atom.inner.some(({ from, to }) => isWithin(atom.from + index, from, to)),
		);
	return stray.length > 0 ? undefined : place;
}

/** "the *second* Berlin Conference", "*P4G* Seoul Summit". */
const mayPrecedeSeat = (token: Token): boolean =>
	isOrdinal(token) || isJoiner(token) || /^[\p{Lu}\p{N}]+$/u.test(token.text);

const isWithin = (at: number, from: number, to: number): boolean => from <= at && at < to;
