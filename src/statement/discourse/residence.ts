import { fold } from "../../text/tokenize.ts";
import type { Discourse } from "../discourse.ts";

/** Whether a place or state is that of the person's office. */
export function isAtHome(person: string, place: string, { knowledge, tenures }: Discourse): boolean {
	const country = knowledge.lexicon.places.get(place.replace(/^place\//, ""))?.country;
	const state = place.startsWith("state/") ? place : country === undefined ? undefined : `state/${country}`;
	return state !== undefined && tenures.stateOf(person) === state;
}

/** Whether a person is a guest where a text was spoken, "here": of another state than the place. */
export const isGuest = (person: string, place: string, discourse: Discourse): boolean =>
	discourse.tenures.stateOf(person) !== undefined && !isAtHome(person, place, discourse);

/** Whether a person is no guest there: their own state or its capital. */
export function livesIn(person: string, place: string, { knowledge, tenures }: Discourse): boolean {
	const home = tenures.stateOf(person);
	if (home === undefined || place === home) return home !== undefined;
	const entry = knowledge.lexicon.places.get(place.replace(/^place\//, ""));
	const state = knowledge.lexicon.states.get(home.replace(/^state\//, ""));
	return entry !== undefined && state?.capitals.some((capital) => fold(capital) === fold(entry.name)) === true;
}
