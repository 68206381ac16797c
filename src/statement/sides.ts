import type { LinkedDocument, LinkedSentence } from "../entity/link.ts";
import type { TokenRange } from "../mention/atom.ts";
import { sentencesIn } from "./blocks.ts";
import type { Reference } from "./discourse/reference.ts";
import type { Discourse } from "./discourse.ts";
import { spanOf } from "./refer.ts";

/**
 * The two or three that a text is between: states, or states and an international body. By who issues it, else by the persons of
 * its title and byline, else by what the title names; none where they are more or fewer.
 */
export function sidesOf(document: LinkedDocument, discourse: Discourse): readonly string[] {
	const state = (actor: string): string => discourse.tenures.stateOf(actor) ?? actor;
	if (discourse.situation.issuers.length > 0) return few(discourse.situation.issuers.map(state));
	const persons = discourse.situation.counterparts.concat(discourse.situation.author ?? []);
	const spoken = [...new Set(persons.flatMap((person) => discourse.tenures.stateOf(person) ?? []))];
	const voice = discourse.situation.voice === undefined ? [] : [discourse.situation.voice];
	return spoken.length > 1 ? few(spoken) : few([...spoken, ...voice, ...namedInTitle(document)]);
}

/** Those two or three, meant by a phrase that does not name them: "*our* Treaty", "*the bilateral* alliance". */
export function sidesMeant({ scene }: LinkedSentence, phrase: TokenRange, discourse: Discourse): readonly Reference[] {
	const span = spanOf({ scene }, phrase);
	return discourse.situation.sides.flatMap((entity) => {
		const type = discourse.register.get(entity)?.type;
		return type === undefined ? [] : [{ entity, type, span, confidence: 0.8, reason: "sides" }];
	});
}

function few(actors: readonly string[]): readonly string[] {
	const distinct = [...new Set(actors)];
	return distinct.length === 2 || distinct.length === 3 ? distinct : [];
}

function namedInTitle(document: LinkedDocument): readonly string[] {
	return sentencesIn(document, "title")
		.flatMap(({ atoms }) => atoms.flatMap(({ atom }) => [atom, ...atom.inner]))
		.filter((atom) => atom.type === "state" || (atom.type === "organisation" && international.test(atom.kind)))
		.flatMap((atom) => document.register.enter(atom) ?? []);
}

const international = /^(?:international-organisation|forum)$/;
