import type { EntityType } from "../../ontology/terms.ts";
import type { Clause } from "../clause.ts";
import { seatsOf } from "../discourse/names-in-phrase.ts";
import { occasionSpokenOf } from "../discourse/occasions.ts";
import type { Reference } from "../discourse/reference.ts";
import { spokenAt } from "../discourse/situation.ts";
import type { Discourse } from "../discourse.ts";
import type { Evocation } from "../frame.ts";
import type { Group } from "../group.ts";
import { hostStates } from "../host-state.ts";
import type { Parse } from "../parse.ts";
import { isComplement } from "./complement-word.ts";
import { hasHead } from "./heads.ts";
import { reached } from "./reach.ts";
import { objectTypes } from "./signature.ts";
import type { VerbSite } from "./verb-site.ts";

/** To whom or what the verb says that something is done, said or implied. */
export function objectsOf(site: VerbSite, discourse: Discourse): readonly Reference[] {
	const { parse, clause, roles, frame, evocation } = site;
	const stated = fill(site, discourse);
	const found = stated.length > 0 ? stated : impliedBy(site, discourse);
	if (frame.predicate === "metWith" && found.length === 0)
		return hostStates(parse.phrases, clause, evocation.object.flatMap(roles), discourse);
	return frame.predicate === "visited" && found.length > 0
		? [...found, ...seatsOf(evocation.object.flatMap(roles), discourse.sentence)]
		: found;
}

/** Every slot of the object that is filled by something the predicate allows. */
function fill({ roles, frame, evocation }: VerbSite, discourse: Discourse): readonly Reference[] {
	const allowed = objectTypes(frame);
	const found: Reference[] = [];
	for (const slot of evocation.object)
		for (const group of roles(slot))
			for (const reference of reached(evocation, group, discourse))
				if (!evocation.objectNamed || reference.reason === "name") found.push(reference);
	if (evocation.objectAlone && found.some((reference) => !allowed.includes(reference.type))) return [];
	const fitting = found.filter((reference) => fits(reference, allowed, evocation));
	return evocation.objectSingle && fitting.length > 1 ? [] : fitting;
}

/** "with high-level *Brazilian officials*": unnamed persons stand as their state. */
const fits = (
	{ type, reason }: Reference,
	allowed: readonly (EntityType | "date")[],
	{ objectOfficials }: Evocation,
): boolean => allowed.includes(type) || (objectOfficials && reason === "representative");

/** What no phrase names: the occasion spoken of, and where the text was spoken ("to be *here*"). */
function impliedBy({ evocation, clause, parse }: VerbSite, discourse: Discourse): readonly Reference[] {
	if (evocation.object.includes("here")) return isHere(clause, parse) ? spokenAt(discourse) : [];
	if (clause.verb.form !== "finite" || !evocation.object.includes("occasion") || isElsewhere(clause)) return [];
	return occasionSpokenOf(discourse);
}

/** "led a delegation *to northern Kenya*": that is where it went. */
const isElsewhere = ({ attachments }: Clause): boolean =>
	attachments.some(
		({ word, group }) =>
			word === "to" && group.members.some(({ noun }) => /^(?:place|state)$/.test(noun.names.at(-1)?.atom.type ?? "")),
	);

/** "to have you *here*", "thank you for hosting *me*". */
const isHere = (clause: Clause, parse: Parse): boolean =>
	isComplement("here", clause, parse) ||
	(clause.verb.form === "gerund" &&
		clause.governor?.verb.lemma === "thank" &&
		hasHead(clause.object, new Set(["me", "us"])));

/** Whether somebody else is meant than each other, whom the text does not let us name. */
export const isObjectOpen = (site: VerbSite): boolean =>
	isOpen(site.roles("object")) ||
	isAnother(site) ||
	site.evocation.object.some((slot) => slot !== "object" && site.roles(slot).length > 0);

/** "did not meet *the standards*", "met *their counterparts*": somebody or something else than each other. */
const isAnother = ({ evocation: { object, complementHeads }, frame, roles }: VerbSite): boolean =>
	frame.predicate === "metWith" &&
	complementHeads === undefined &&
	object.includes("object") &&
	roles("object").some(({ members }) =>
		members.some(({ noun }) => !noun.pronoun && !/^(?:other|another)$/.test(noun.head)),
	);

/** "are *our* allies": whose, only the speaker knows. */
const isOpen = (groups: readonly Group[]): boolean =>
	groups.some(({ members }) => members.some(({ noun }) => /^(?:our|my|your)$/.test(noun.opener)));
