import type { Clause } from "./clause.ts";
import type { Reference } from "./discourse/reference.ts";
import type { Discourse } from "./discourse.ts";
import { type Group, groupEndingAt } from "./group.ts";
import type { Parse } from "./parse.ts";
import type { NounPhrase, Phrase } from "./phrase.ts";
import { isActor } from "./refer.ts";
import { sidesMeant } from "./sides.ts";

/** "as" before a noun of members, and what stands before and after it. */
interface Role {
	readonly parse: Parse;
	readonly noun: NounPhrase;
	/** Index of the noun. */
	readonly at: number;
	/** Index of "as". */
	readonly as: number;
	readonly discourse: Discourse;
}

/** Who is said to be or to act *as* a member: "*A and B*, as fellow NATO Allies, …", "*Kenya's* role as a member of the Council". */
export function actingAs(
	parse: Parse,
	noun: NounPhrase,
	at: number,
	discourse: Discourse,
): readonly Reference[] | undefined {
	const as = asBefore(parse.phrases, at);
	if (as === undefined) return undefined;
	const role: Role = { parse, noun, at, as, discourse };
	return parse.sentence.scene.tokens[noun.headToken]?.norm.endsWith("s") === true ? several(role) : single(role);
}

/** "*as* NATO Allies", "*as* a key partner and NATO Ally", "*as* both a member". */
function asBefore(phrases: readonly Phrase[], at: number): number | undefined {
	const [other, and] = phrases.slice(Math.max(0, at - 2), at);
	const second = and?.type === "coordinator" && other?.type === "noun" && companions.test(other.head);
	const both = and?.type === "noun" && and.head === "both";
	const index = second ? at - 3 : both ? at - 2 : at - 1;
	const as = phrases[index];
	return as?.type === "subordinator" && as.word === "as" ? index : undefined;
}

const companions = /^(?:partner|friend|ally|leader|member|state|country|nation|power)$/;

/** Whether nothing but "and", "also", "but" stands before "as". */
const isFronted = ({ parse: { phrases }, as }: Role): boolean =>
	phrases.slice(0, as).every(({ type }) => type === "coordinator" || type === "adverb");

/** "*As a member of NATO, Norway* sent aid", "*Kenya's* role as a member": the one just named, or the one who acts. */
function single(role: Role): readonly Reference[] {
	const { parse, discourse, as } = role;
	if (isFronted(role)) return beside(role) ?? oneState(after(role), discourse);
	const before = parse.phrases[as - 1];
	if (before?.type === "verb") return isServing(before.lemma) ? oneState(clauseOf(role, before), discourse) : [];
	const noun = nounBefore(parse.phrases, as);
	if (noun === undefined) return [];
	if (owners.test(noun.head)) return ownerOf(role, noun);
	if (noun.name !== undefined) return isAlone(role) ? discourse.reference(noun.name) : [];
	return noun.pronoun || before?.type === "comma" ? oneState(actingBefore(role), discourse) : [];
}

const isServing = (lemma: string): boolean => /^(?:serve|act|remain|continue|join|sit|participate)$/.test(lemma);

/** "Kenya, as a member": not the last of several, nor one that another noun is of ("the views *of Kenya*, as a member"). */
function isAlone({ parse: { phrases }, as }: Role): boolean {
	const apart = phrases[as - 1]?.type === "comma";
	const { members, begin } = groupEndingAt(phrases, apart ? as - 2 : as - 1);
	const opener = phrases[begin - 1];
	const owned = opener?.type === "preposition" && /^(?:of|by|against|from|with)$/.test(opener.word);
	return members.length === 1 && !(apart && owned);
}

/** The noun right before "as", over "also", "including" and a comma. */
function nounBefore(phrases: readonly Phrase[], as: number): NounPhrase | undefined {
	let at = as - 1;
	while (at > as - 5 && isBridge(phrases[at])) at--;
	const noun = phrases[at];
	return noun?.type === "noun" ? noun : undefined;
}

const isBridge = (phrase: Phrase | undefined): boolean =>
	phrase?.type === "comma" ||
	phrase?.type === "adverb" ||
	phrase?.type === "date" ||
	(phrase?.type === "preposition" && phrase.word === "including");

const owners =
	/^(?:status|role|importance|position|year|anniversary|obligation|commitment|responsibility|contribution|leadership|capacity|term|work|service|engagement|entry|voice|record|tenure)$/;

/** "*Kenya's* role", "thanked *Kenya* for *its* contributions". */
function ownerOf({ parse, discourse, as }: Role, noun: NounPhrase): readonly Reference[] {
	const own = discourse.possessors(noun);
	if (own.length > 0 || noun.opener !== "its") return own;
	const clause = parse.clauses.findLast(({ at }) => at < as);
	const last = [clause?.object, clause?.subject]
		.map((group) => discourse.actors(group))
		.find(({ length }) => length > 0);
	return last?.length === 1 ? last : [];
}

/** "As a member of NATO*, Norway*": the comma read as one between a seat and its state. */
function beside({ parse: { phrases }, at, discourse }: Role): readonly Reference[] | undefined {
	const whole = phrases[at + 2];
	const [body, state] = whole?.type === "noun" ? whole.names : [];
	const follows = body?.atom.type === "organisation" && state?.atom.type === "state" && state.atom.from > body.atom.to;
	return follows ? discourse.reference(state) : undefined;
}

/** "*A and B*, as members of the Council, …", "As NATO Allies, *A and B* …", "*we* work together as allies". */
function several(role: Role): readonly Reference[] {
	const { parse, discourse, as } = role;
	if (isFronted(role)) return actors(after(role)?.subject, role);
	const at = parse.phrases[as - 1]?.type === "comma" ? as - 2 : as - 1;
	const group = parse.phrases[at]?.type === "noun" ? groupEndingAt(parse.phrases, at) : undefined;
	if (isWe(group)) return actors(group, role);
	const seat = group === undefined ? undefined : parse.phrases[group.begin - 1];
	if (seat?.type === "preposition" && seat.word === "in") return actors(actingBefore(role)?.subject, role);
	const listed = discourse.actors(group);
	const named = listed.filter((actor) => isActor(actor) && actor.reason === "name");
	return named.length > 1 && named.length === listed.length ? named : actors(actingBefore(role)?.subject, role);
}

const isWe = (group: Group | undefined): boolean =>
	group?.members.some(({ noun }) => noun.pronoun && noun.head === "we") === true;

/** The states of those who act: "we" are the sides of the text, or those whose text it is. */
function actors(group: Group | undefined, { parse, discourse }: Role): readonly Reference[] {
	const acting = discourse.actors(group);
	const [we] = group?.members ?? [];
	if (we !== undefined && isWe(group)) {
		const sides = sidesMeant(parse.sentence, we.noun, discourse);
		return sides.length > 0 ? sides : acting;
	}
	const told = acting.filter(({ reason }) => reason !== "representative");
	return told.length > 1 ? told.flatMap((actor) => discourse.tenures.asState(actor)) : [];
}

/** The one state that acts, named or "we". */
function oneState(clause: Clause | undefined, discourse: Discourse): readonly Reference[] {
	const acting = discourse.actors(clause?.subject);
	return acting.length === 1 && acting.every(isActor) ? acting : [];
}

const isTold = ({ verb }: Clause): boolean => verb.form === "finite";

const after = ({ parse: { clauses }, at }: Role): Clause | undefined =>
	clauses.find((clause) => isTold(clause) && clause.at > at);

const actingBefore = ({ parse: { clauses }, at }: Role): Clause | undefined =>
	clauses.findLast((clause) => isTold(clause) && clause.at < at);

const clauseOf = ({ parse: { phrases, clauses } }: Role, verb: Phrase): Clause | undefined =>
	clauses.find(({ at }) => phrases[at] === verb);
