import { saidOf } from "./apposition.ts";
import type { Reference } from "./discourse/reference.ts";
import { we } from "./discourse/speaker.ts";
import type { Discourse } from "./discourse.ts";
import type { Finding } from "./finding.ts";
import type { Parse } from "./parse.ts";
import type { NounPhrase } from "./phrase.ts";
import { passageOf, spanOf } from "./refer.ts";
import { statusOf } from "./status.ts";

/**
 * Whom a text calls a partner without saying whose: "Kenya is *a close partner*", "thanked Kenya, *a key ally*, for its help", "*as a
 * valued partner*, Kenya …". It is the partner of those who say so.
 */
export function calledPartners(parse: Parse, noun: NounPhrase, at: number, discourse: Discourse): readonly Finding[] {
	if (!isPraised(parse, noun) || isOfSomebody(parse, at)) return [];
	const called = predicated(parse, at, discourse) ?? named(parse, at, discourse);
	const ours = sayers(parse, noun, discourse);
	return called.partners.flatMap((partner) => {
		const others = ours.filter(({ entity }) => entity !== partner.entity);
		const [other] = others;
		return other === undefined || others.length > 1
			? []
			: [toFinding(parse, other, partner, noun.head === "ally" ? "alliance" : "cooperation", called.status)];
	});
}

interface Called {
	readonly partners: readonly Reference[];
	readonly status: Finding["status"];
}

/** "a *close* partner": any two may be partners in something. */
const isPraised = ({ sentence }: Parse, noun: NounPhrase): boolean =>
	/^(?:ally|partner)$/.test(noun.head) &&
	/^an?$/.test(noun.opener) &&
	noun.names.length === 0 &&
	sentence.scene.tokens.slice(noun.from, noun.headToken).some(({ norm }) => praise.test(norm));

const praise =
	/^(?:strong|stronger|strongest|close|closest|key|important|critical|crucial|vital|essential|valued|great|reliable|trusted|strategic|longtime|long-time|longstanding|long-standing|indispensable|steadfast|stalwart|staunch|enduring|remarkable|dear|dependable|invaluable|proven|treaty)$/;

/** "a close partner *of Norway*", "*to us*", "*for peace*": whose partner, or in what. */
function isOfSomebody({ phrases }: Parse, at: number): boolean {
	const next = phrases[at + 1];
	return (
		next?.type === "relative" || (next?.type === "preposition" && /^(?:of|to|for|with|between|among)$/.test(next.word))
	);
}

/** "*Kenya is* a close partner". */
function predicated(parse: Parse, at: number, discourse: Discourse): Called | undefined {
	const clause = parse.clauses.find(
		({ verb, object }) =>
			verb.form === "finite" &&
			/^(?:be|remain|become)$/.test(verb.lemma) &&
			object !== undefined &&
			object.begin <= at &&
			at < object.end,
	);
	if (clause === undefined) return undefined;
	return { partners: discourse.actors(clause.subject).filter(isNamed(discourse)), status: statusOf(clause) };
}

/** "*Kenya*, a key ally,", "*Kenya* as a key ally", "as a key ally, *Kenya* …". */
function named(parse: Parse, at: number, discourse: Discourse): Called {
	const { phrases, clauses } = parse;
	const [noun, as] = [phrases[at - 2], phrases[at - 1]];
	if (as?.type !== "subordinator" || as.word !== "as")
		return { partners: saidOf(parse, at, discourse).filter(isNamed(discourse)), status: "actual" };
	if (noun?.type === "noun") {
		const told = noun.name === undefined && /^(?:role|status|place|position)$/.test(noun.head);
		const names = told ? noun.possessors : noun.name === undefined ? [] : [noun.name];
		return {
			partners: names.flatMap((name) => discourse.reference(name)).filter(isNamed(discourse)),
			status: "actual",
		};
	}
	const fronted = phrases.slice(0, at - 1).every(({ type }) => type === "coordinator" || type === "adverb");
	const clause = fronted ? clauses.find(({ verb, at: verbAt }) => verb.form === "finite" && verbAt > at) : undefined;
	return { partners: discourse.actors(clause?.subject).filter(isNamed(discourse)), status: "actual" };
}

/** States and bodies of several, by their names: no charity. */
const isNamed =
	({ register }: Discourse) =>
	({ entity, type, reason }: Reference): boolean =>
		reason === "name" &&
		(type === "state" || (type === "organisation" && ofStates.test(register.get(entity)?.kind ?? "")));

const ofStates = /^(?:international-organisation|forum|military-alliance|coalition)$/;

/** The states that say so: one that speaks, or two that issue the text. */
function sayers({ sentence }: Parse, noun: NounPhrase, discourse: Discourse): readonly Reference[] {
	const states = we(discourse).map((one) => discourse.tenures.stateOf(one) ?? one);
	const span = spanOf(sentence, noun);
	return [...new Set(states)].flatMap((entity) => {
		const type = discourse.register.get(entity)?.type;
		return type === "state" ? [{ entity, type, span, confidence: 0.8, reason: "sides" }] : [];
	});
}

const toFinding = (
	{ sentence }: Parse,
	subject: Reference,
	object: Reference,
	kind: string,
	status: Finding["status"],
): Finding => ({
	subject,
	predicate: "partnerOf",
	object,
	status,
	kind,
	category: "COOPERATE",
	confidence: 0.75,
	rule: "phrase/called-partner",
	...passageOf(sentence, false),
});
