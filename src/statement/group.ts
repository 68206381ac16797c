import { namedAfter } from "./named-after.ts";
import type { NounPhrase, Phrase } from "./phrase.ts";

/** Noun phrases side by side ("A, B and C") with what hangs on the last of each. */
export interface Group {
	readonly members: readonly Member[];
	/** Index of the phrase after the group. */
	readonly end: number;
	readonly begin: number;
}

export interface Member {
	readonly noun: NounPhrase;
	/** Index of the noun phrase. */
	readonly at: number;
	/** "of" complement: "leaders *of Israel and Hamas*". */
	readonly of: Group | undefined;
	/** Who leads it, or who it is: "a delegation *led by X, Y, and Z*", "an assistant to the President, *Ambassador X*". */
	readonly led: Group | undefined;
	/** Who is among them: "Kenyan officials, *including X and Y*". */
	readonly among: Group | undefined;
}

/** A member with nothing on it. */
export const alone = (noun: NounPhrase, at: number): Member => memberOf(noun, at, undefined, undefined);

/** By a literal, since objects of one shape are read faster than such as were spread. */
const memberOf = (noun: NounPhrase, at: number, of: Group | undefined, led: Group | undefined): Member => ({
	noun,
	at,
	of,
	led,
	among: undefined,
});

/** Index of the phrase after a member and what hangs on it. */
const endOf = ({ at, of, among }: Member): number => among?.end ?? of?.end ?? at + 1;

/** What a relative clause is about: "the deal *between A and B*, which" is about the deal. */
export function nounBefore(phrases: readonly Phrase[], index: number): Group | undefined {
	let at = index - 1;
	while (phrases[at]?.type === "comma" || phrases[at]?.type === "adverb" || phrases[at]?.type === "preposition") at--;
	if (phrases[at]?.type !== "noun") return undefined;
	const group = groupEndingAt(phrases, at);
	const between = phrases[group.begin - 1];
	return between?.type === "preposition" && between.word === "between" && phrases[group.begin - 2]?.type === "noun"
		? groupEndingAt(phrases, group.begin - 2)
		: group;
}

/** "the *launch* of the Dialogue": the noun that a phrase is the "of" of; "" if none. */
export function headOver(phrases: readonly Phrase[], at: number): string {
	const [noun, of] = phrases.slice(Math.max(0, at - 2), at);
	return noun?.type === "noun" && of?.type === "preposition" && of.word === "of" ? noun.head : "";
}

/** The preposition that governs the group a noun phrase ends. */
export function prepositionBefore(phrases: readonly Phrase[], index: number): number | undefined {
	const begin = joinedBefore(phrases, index)[0] as number;
	return phrases[begin - 1]?.type === "preposition" ? begin - 1 : undefined;
}

/** Joined noun phrases to the left that end with the one at an index. */
export function groupEndingAt(phrases: readonly Phrase[], index: number): Group {
	const nouns = joinedBefore(phrases, index);
	return { members: nouns.map((noun) => member(phrases, noun, true)), begin: nouns[0] as number, end: index + 1 };
}

/** Indexes of the noun phrases that are joined with the one at an index, itself the last. */
function joinedBefore(phrases: readonly Phrase[], index: number): readonly number[] {
	const nouns = [index];
	let at = index;
	for (;;) {
		const joined = joinBefore(phrases, at);
		if (joined === undefined || !sameKind(phrases[joined] as NounPhrase, phrases[index] as NounPhrase)) break;
		nouns.unshift(joined);
		at = joined;
	}
	if (nouns.length === 1) return nouns;
	const joined = nouns.some(
		(noun, position) => position > 0 && hasCoordinator(phrases, nouns[position - 1] as number, noun),
	);
	return joined && !startsAfresh(phrases, nouns) ? nouns : [index];
}

/** "… to support Ukraine, *and we* will continue", "… with Ukraine, *and Canada* will send", "you met X *and you* will meet Y": not joined with what a verb or preposition governs. */
function startsAfresh(phrases: readonly Phrase[], nouns: readonly number[]): boolean {
	const [first, second] = nouns as [number, number];
	const opener = phrases[first - 1];
	const governed = opener?.type === "preposition" || (opener?.type === "verb" && !isInverted(phrases, first));
	const next = phrases[second] as NounPhrase;
	const acts = next.pronoun && /^(?:I|you|we|he|she|they|it)$/i.test(next.head) && isFiniteVerb(phrases[second + 1]);
	return (
		nouns.length === 2 &&
		phrases[second - 1]?.type === "coordinator" &&
		governed &&
		(phrases[first + 1]?.type === "comma" || acts)
	);
}

/** "*did* the President and you meet": the verb before its subject. */
const isInverted = (phrases: readonly Phrase[], at: number): boolean => {
	const verb = phrases[at - 1];
	return at === 1 && verb?.type === "verb" && /^(?:do|be|have)$/.test(verb.lemma);
};

const isFiniteVerb = (phrase: Phrase | undefined): boolean => phrase?.type === "verb" && phrase.form === "finite";

function hasCoordinator(phrases: readonly Phrase[], from: number, to: number): boolean {
	for (let index = from; index < to; index++) if (phrases[index]?.type === "coordinator") return true;
	return false;
}

function joinBefore(phrases: readonly Phrase[], at: number): number | undefined {
	let index = at - 1;
	if (phrases[index]?.type === "coordinator") index--;
	if (phrases[index]?.type === "comma") index--;
	if (index === at - 1 || phrases[index]?.type !== "noun") return undefined;
	const of = phrases[index - 1];
	if (
		of?.type === "preposition" &&
		of.word === "of" &&
		phrases[index - 2]?.type === "noun" &&
		phrases[index - 3]?.type !== "preposition" &&
		!(phrases[at] as NounPhrase).name &&
		(phrases[index] as NounPhrase).name
	)
		return index - 2;
	return index;
}

/** A list holds things alike: those who act with those who act, plain nouns with plain nouns. */
function sameKind(a: NounPhrase, b: NounPhrase): boolean {
	return (
		a.pronoun ||
		b.pronoun ||
		a.head === "government" ||
		b.head === "government" ||
		isNamed(a) === isNamed(b) ||
		(areWrongs(a) && areWrongs(b))
	);
}

/** "*the coup* and *Norway's attacks*": wrongs, whoever owns them. */
export const areWrongs = ({ head, name }: NounPhrase): boolean =>
	name === undefined &&
	/^(?:attack|assault|strike|war|invasion|aggression|coup|violence|repression|crackdown|violation|abuse|atrocity|launch|test|arrest|detention|annexation|interference|coercion|occupation|blockade|bombing|shelling|killing|murder|use|rhetoric|buildup|disinformation)$/.test(
		head,
	);

/** "representatives of A *and Minister X*": those who stand for a name go with names; "to A *and B's support*" is something else. */
const joins = (noun: NounPhrase, first: Member): boolean =>
	(sameKind(noun, first.noun) && !isDeedBesideName(noun, first)) ||
	(first.of !== undefined && (senders.has(first.noun.head) || first.noun.head === "head") && noun.names.length > 0);

/** "met with Prime Minister X and *members of the Group*": people of a body beside somebody named. */
function areSent(phrases: readonly Phrase[], at: number, { noun: first }: Member): boolean {
	const [noun, of, body] = phrases.slice(at, at + 3);
	if (first.name?.atom.type !== "person" || noun?.type !== "noun" || !senders.has(noun.head)) return false;
	return of?.type === "preposition" && /^(?:of|from)$/.test(of.word) && body?.type === "noun" && body.names.length > 0;
}

const isDeedBesideName = (noun: NounPhrase, { noun: first }: Member): boolean =>
	first.name?.atom.type === "state" &&
	first.possessors.length === 0 &&
	noun.possessors.length > 0 &&
	noun.name === undefined &&
	/^(?:support|provision|assistance|aid|effort|work|commitment|leadership|decision|attack|war|aggression|invasion|violation|condemnation)$/.test(
		noun.head,
	);

/** "officials *from* the State Department" belong to it as its officials do. */
const senders = new Set(
	"official representative counterpart member delegation minister leader expert senator lawmaker envoy delegate diplomat statement letter announcement message call colleague staff".split(
		" ",
	),
);

/** Named, someone in office ("*the Chairperson* and President X"), or said beside names ("the United States, *our allies*, and *partners*"). */
const isNamed = (noun: NounPhrase): boolean =>
	noun.names.length > 0 ||
	companions.has(noun.head) ||
	noun.opener === "senior" ||
	(/^(?:his|her|their)$/.test(noun.opener) && retinue.has(noun.head)) ||
	(persons.has(noun.head) && /^(?:the|this|our|senior)$/.test(noun.opener));
const companions = new Set("ally partner friend donor institution counterpart country nation".split(" "));
const retinue = new Set("delegation spouse wife husband entourage".split(" "));
const persons = new Set(
	"chairperson chairman president secretary minister chancellor premier king representative official advisor adviser leader ambassador organisation organization association envoy".split(
		" ",
	),
);

function member(phrases: readonly Phrase[], at: number, inSubject = false): Member {
	const plain = memberWithout(phrases, at, inSubject);
	const among = amongThem(phrases, plain);
	return among === undefined ? plain : { ...plain, among };
}

/** "officials *including* A and B", "the Department of X, *including* its Office": persons of a plain noun of people, bodies of a body. */
function amongThem(phrases: readonly Phrase[], plain: Member): Group | undefined {
	const people = senders.has(plain.noun.head);
	if (!people && plain.noun.name?.atom.type !== "organisation") return undefined;
	const end = endOf(plain);
	const at = phrases[end]?.type === "comma" ? end + 1 : end;
	const [including, first] = phrases.slice(at, at + 2);
	if (including?.type !== "preposition" || including.word !== "including") return undefined;
	if (first?.type !== "noun" || first.name?.atom.type !== (people ? "person" : "organisation")) return undefined;
	const group = groupFrom(phrases, at + 1, true);
	return people ? group : untilSemicolon(phrases, group);
}

/** "the Department of X, including *its Office*; the Department of Y": the list goes on. */
function untilSemicolon(phrases: readonly Phrase[], group: Group): Group {
	const stop = phrases.findIndex((phrase, index) => index >= group.begin && isSemicolon(phrase));
	if (stop < 0 || stop >= group.end) return group;
	return { ...group, members: group.members.filter(({ at }) => at < stop), end: stop };
}

function memberWithout(phrases: readonly Phrase[], at: number, inSubject: boolean): Member {
	const noun = phrases[at] as NounPhrase;
	const next = phrases[at + 1];
	const belongs =
		next?.type === "preposition" &&
		(next.word === "of" ||
			(next.word === "from" && senders.has(noun.head)) ||
			(next.word === "in" && senders.has(noun.head) && isGovernment(phrases[at + 2])));
	const state = stateOfHeads(phrases, at, noun);
	if (state !== undefined) return memberOf(noun, at, withoutPersons(groupFrom(phrases, state, inSubject)), undefined);
	const led = ledBy(phrases, at, noun);
	if (led !== undefined) return memberOf(noun, at, undefined, led);
	const named = inSubject ? undefined : namedAfter(phrases, at);
	if (named !== undefined) return memberOf(noun, at, undefined, oneOf(phrases, named));
	if (!belongs || phrases[at + 2]?.type !== "noun") return alone(noun, at);
	return memberOf(noun, at, withoutPersons(groupFrom(phrases, at + 2, inSubject)), undefined);
}

const oneOf = (phrases: readonly Phrase[], at: number): Group => ({
	members: [alone(phrases[at] as NounPhrase, at)],
	begin: at,
	end: at + 1,
});

/** "representatives of A, B *and Minister X*": a person after bodies or states is not what the representatives are of. */
function withoutPersons(group: Group): Group {
	const typeOf = ({ noun }: Member): string | undefined => (noun.name ?? noun.names[0])?.atom.type;
	const first = group.members[0];
	if (first === undefined || (typeOf(first) !== "organisation" && typeOf(first) !== "state")) return group;
	const index = group.members.findIndex((one) => typeOf(one) === "person");
	const members = index < 0 ? group.members : group.members.slice(0, index);
	return index < 0 ? group : { ...group, members, end: endOf(members.at(-1) as Member) };
}

/** "Heads of State (and Government) *of A, B and C*". */
function stateOfHeads(phrases: readonly Phrase[], at: number, noun: NounPhrase): number | undefined {
	if (noun.head !== "head") return undefined;
	let index = at + 1;
	const word = (): string => (phrases[index] as { word?: string } | undefined)?.word ?? "";
	const plain = (): boolean => {
		const phrase = phrases[index];
		return phrase?.type === "noun" && phrase.names.length === 0 && /^(?:state|government)$/.test(phrase.head);
	};
	if (word() !== "of") return undefined;
	index++;
	if (!plain()) return undefined;
	index++;
	if (phrases[index]?.type === "coordinator") {
		index++;
		if (!plain()) return undefined;
		index++;
	}
	return word() === "of" && phrases[index + 1]?.type === "noun" ? index + 1 : undefined;
}

/** "a delegation *led by X and Y*", "the delegation of Norway, *headed by X*, …". */
export function ledBy(phrases: readonly Phrase[], at: number, noun: NounPhrase): Group | undefined {
	if (noun.head !== "delegation" && noun.head !== "team" && noun.head !== "group") return undefined;
	const of = phrases[at + 1];
	const after = of?.type === "preposition" && of.word === "of" && phrases[at + 2]?.type === "noun" ? at + 3 : at + 1;
	const begin = phrases[after]?.type === "comma" ? after + 1 : after;
	const [verb, by, leader] = phrases.slice(begin, begin + 3);
	if (verb?.type !== "verb" || !/^(?:lead|head|co-lead)$/.test(verb.lemma)) return undefined;
	return by?.type === "preposition" && by.word === "by" && leader?.type === "noun"
		? groupFrom(phrases, begin + 2, true)
		: undefined;
}

/** "counterparts in *the French government*". */
const isGovernment = (phrase: Phrase | undefined): boolean =>
	phrase?.type === "noun" && /^(?:government|ministry|administration|cabinet|parliament)$/.test(phrase.head);

/** Joined noun phrases to the right, each with its "of" complement. */
export function groupFrom(phrases: readonly Phrase[], at: number, inSubject = false): Group {
	const members: Member[] = [member(phrases, apposed(phrases, at) ?? at, inSubject)];
	let end = endOf(members[0] as Member);
	let closed = false;
	let joined = false;
	while (!closed) {
		const next = nextMember(phrases, end, members[0] as Member, ({ closes }) => (closes || joined) && !inSubject);
		if (next === undefined) break;
		const added = member(phrases, next.at, inSubject);
		members.push(added);
		end = endOf(added);
		joined ||= next.closes;
		closed = next.closes && (isSemicolon(phrases[end]) || !/^(?:comma|coordinator)$/.test(phrases[end]?.type ?? ""));
	}
	const listed = members.length === 1 || closed || hasCoordinator(phrases, at, end) || endsInOthers(phrases, end);
	if (!listed) return { members: members.slice(0, 1), begin: at, end: endOf(members[0] as Member) };
	return { members, begin: at, end };
}

/** "her Danish counterpart, *Foreign Minister X*": who the colleague is, in office. */
function apposed(phrases: readonly Phrase[], at: number): number | undefined {
	const [fellow, comma, holder] = phrases.slice(at, at + 3);
	if (fellow?.type !== "noun" || !/^(?:counterpart|colleague|host|predecessor|successor)$/.test(fellow.head))
		return undefined;
	const person = comma?.type === "comma" && holder?.type === "noun" ? holder.name?.atom : undefined;
	return fellow.name?.atom.type !== "person" && person?.type === "person" && person.offices.length > 0
		? at + 2
		: undefined;
}

/** "A, B, C, *and other senior officials*", "A, B, *teachers, and students*": a list that people or things without a name close. */
function endsInOthers(phrases: readonly Phrase[], end: number): boolean {
	let at = end;
	while (phrases[at]?.type === "comma" && isUnnamed(phrases[at + 1])) at += 2;
	const [comma, and, others] = phrases.slice(at, at + 3);
	return (
		comma?.type === "comma" && and?.type === "coordinator" && others?.type === "noun" && !opensClause(phrases, at + 2)
	);
}

const isUnnamed = (phrase: Phrase | undefined): boolean =>
	phrase?.type === "noun" && phrase.names.length === 0 && !phrase.pronoun;

/** The next noun phrase of a list, and whether "and" makes it the last. */
interface Next {
	readonly at: number;
	readonly closes: boolean;
}

const waysOn = [joinAfter, nextListed, resumeAfterApposition];

/** The first way to go on with a list that suits what it began with, and opens no clause where it might. */
function nextMember(
	phrases: readonly Phrase[],
	end: number,
	first: Member,
	mightOpen: (next: Next) => boolean,
): Next | undefined {
	for (const find of waysOn) {
		const next = find(phrases, end, first);
		if (next === undefined) continue;
		const suits = joins(phrases[next.at] as NounPhrase, first) || areSent(phrases, next.at, first);
		if (suits && !(mightOpen(next) && opensClause(phrases, next.at))) return next;
	}
	return undefined;
}

function joinAfter(phrases: readonly Phrase[], end: number): Next | undefined {
	let index = end;
	if (phrases[index]?.type === "comma") index++;
	const closes = phrases[index]?.type === "coordinator";
	if (closes) index++;
	if (closes && phrases[index]?.type === "adverb" && phrases[index + 1]?.type === "noun") index++;
	return index > end && phrases[index]?.type === "noun" ? { at: index, closes } : undefined;
}

/** "A, Minister of X; *B, its Director*; and C": what follows the next semicolon of a list. */
function nextListed(phrases: readonly Phrase[], end: number, { noun, of }: Member): Next | undefined {
	if (noun.name === undefined && !(of !== undefined && senders.has(noun.head))) return undefined;
	for (let index = end; index < Math.min(end + 20, phrases.length); index++) {
		const phrase = phrases[index] as Phrase;
		if (phrase.type === "verb" || phrase.type === "stop" || phrase.type === "relative") return undefined;
		if (isSemicolon(phrase)) return joinAfter(phrases, index);
	}
	return undefined;
}

const isSemicolon = (phrase: Phrase | undefined): boolean => phrase?.type === "comma" && phrase.word === ";";

/** "A, *representing X*, B and C": the next person of a list after what is said of the one before. */
function resumeAfterApposition(phrases: readonly Phrase[], end: number, { noun: first }: Member): Next | undefined {
	if (first.name?.atom.type !== "person" || phrases[end]?.type !== "comma") return undefined;
	for (let index = end + 1; index < Math.min(end + 14, phrases.length); index++) {
		const phrase = phrases[index] as Phrase;
		if (
			(phrase.type === "verb" && phrase.form === "finite") ||
			(phrase.type === "stop" && !/^[()]$/.test(phrase.word)) ||
			phrase.type === "relative"
		)
			return undefined;
		if (phrase.type !== "noun" || phrase.name?.atom.type !== "person") continue;
		const before = phrases[index - 1];
		const closes = before?.type === "coordinator";
		return closes || before?.type === "comma" ? { at: index, closes } : undefined;
	}
	return undefined;
}

/** Whether a noun phrase after "and" is the subject of a new clause. */
export function opensClause(phrases: readonly Phrase[], at: number): boolean {
	for (let index = at + 1; index < phrases.length; index++) {
		const phrase = phrases[index] as Phrase;
		if (phrase.type === "verb") return phrase.form === "finite";
		if (phrase.type === "preposition" && phrase.word === "of") index++;
		else if (phrase.type !== "adverb") return false;
	}
	return false;
}
