import type { LinkedAtom } from "../entity/link.ts";
import type { Status } from "../ontology/terms.ts";
import type { Clause } from "./clause.ts";
import { alone, type Group, groupEndingAt, type Member } from "./group.ts";
import { type Left, none } from "./left.ts";
import { type NounPhrase, nounLike, type Phrase, type VerbGroup, weOf } from "./phrase.ts";

/** Nouns of what somebody does, means or wishes to do: "NATO's *work* to support", "Spain's *decision* to join". */
export const undertakings: ReadonlyMap<string, Status> = new Map([
	...[
		"work",
		"effort",
		"leadership",
		"role",
		"success",
		"action",
		"step",
		"measure",
		"coordination",
		"cooperation",
		"collaboration",
		"initiative",
		"stance",
	].map((noun) => [noun, "actual"] as const),
	...[
		"decision",
		"commitment",
		"plan",
		"pledge",
		"intent",
		"intention",
		"agreement",
		"determination",
		"resolve",
		"offer",
		"promise",
	].map((noun) => [noun, "planned"] as const),
	...[
		"application",
		"request",
		"bid",
		"desire",
		"aspiration",
		"readiness",
		"preparedness",
		"willingness",
		"ability",
		"right",
		"call",
		"wish",
		"interest",
		"proposal",
		"hope",
		"goal",
		"ambition",
		"need",
		"opportunity",
		"importance",
	].map((noun) => [noun, "proposed"] as const),
]);

/** Nouns by which one binds oneself: "our *resolve* to stand with", "stressed the *importance* of supporting". */
export const resolutions: ReadonlySet<string> = new Set([
	"commitment",
	"resolve",
	"determination",
	"dedication",
	"readiness",
	"importance",
]);

/** Whose work it is does what the work is for: "*NATO*'s work to support …", "*India*'s leadership in finalising …". */
export function ownerOfWork(
	phrases: readonly Phrase[],
	at: number,
): { readonly owner: Group; readonly work: string } | undefined {
	const index = phrases[at - 1]?.type === "preposition" ? at - 2 : at - 1;
	const noun = phrases[isDash(phrases[index]) || phrases[index]?.type === "comma" ? index - 1 : index];
	if (noun?.type === "noun" && noun.name !== undefined) return ownersAfterOf(phrases, phrases.lastIndexOf(noun, at));
	if (noun?.type !== "noun" || !undertakings.has(noun.head)) return undefined;
	const owner = noun.possessors.at(-1) ?? (noun.possessed ? undefined : noun.names.at(-1));
	if (owner === undefined || owner.atom.type === "place") return undefined;
	const named = asOwner(noun, owner);
	const others = jointOwners(phrases, index, named);
	return {
		owner: { members: [...others, alone(named, index)], begin: index, end: index + 1 },
		work: noun.head,
	};
}

/** "*Kenya*'s work": whose it is, in place of the work. */
export const asOwner = (noun: NounPhrase, owner: LinkedAtom): NounPhrase =>
	nounLike(noun, { name: owner, names: [owner], possessors: [], head: "" });

/** "*Norway and* Kenya's request to join": states before the one that bears the possessive. */
function jointOwners(phrases: readonly Phrase[], index: number, { name }: NounPhrase): readonly Member[] {
	if (name?.atom.type !== "state" || phrases[index - 1]?.type !== "coordinator") return [];
	const others = groupEndingAt(phrases, index).members.slice(0, -1);
	return others.every(({ noun }) => noun.name?.atom.type === "state" && noun.possessors.length === 0) ? others : [];
}

/** Who binds themselves by what they resolve; nobody, where an owner of the undertaking cannot be told. */
export function boundBy(
	phrases: readonly Phrase[],
	at: number,
	work: NounPhrase,
	governor: Clause | undefined,
): Left | undefined {
	if (undertakings.has(work.head) && work.possessed && work.possessors.length === 0) return none;
	if (!resolutions.has(work.head)) return undefined;
	if (work.opener === "our" && isOfThings(governor))
		return { subject: oursOf(work, phrases.lastIndexOf(work, at)), shared: false, opener: work.head };
	return governor?.subject && { subject: governor.subject, shared: true, opener: work.head };
}

/** "*It* strengthens our resolve", "*peace* is our commitment": no verb of those who resolve. */
const isOfThings = (governor: Clause | undefined): boolean =>
	governor?.subject?.members.every(
		({ noun }) =>
			/^(?:it|this|that)$/.test(noun.head) ||
			(governor.verb.lemma === "be" && !noun.pronoun && noun.names.length === 0),
	) ?? true;

/** "*our* commitment to stand with Kenya": we. */
const oursOf = (work: NounPhrase, at: number): Group => ({
	members: [alone(weOf(work, work.from), at)],
	begin: at,
	end: at + 1,
});

/** "praised *Minister X's* visit to Kenya to attend …": who travels does what the journey is for. */
export function ownerOfJourney(
	phrases: readonly Phrase[],
	at: number,
): { readonly owner: Group; readonly work: string } | undefined {
	const journey = phrases.findLastIndex(
		(phrase, index) => index < at && phrase.type === "noun" && journeys.has(phrase.head),
	);
	const noun = phrases[journey];
	const owner = noun?.type === "noun" ? noun.possessors.at(-1) : undefined;
	const along = phrases
		.slice(journey + 1, at)
		.every(({ type }, index) => type === "date" || type === (index % 2 === 0 ? "preposition" : "noun"));
	if (noun?.type !== "noun" || owner?.atom.type !== "person" || !along) return undefined;
	return {
		owner: { members: [alone(asOwner(noun, owner), journey)], begin: journey, end: journey + 1 },
		work: noun.head,
	};
}

/** Nouns of journeys, which one makes for a purpose. */
export const journeys: ReadonlySet<string> = new Set(["visit", "trip", "travel", "journey", "return"]);

/** "thanked *X* for his decision to join", "congratulated *X* and expressed gratitude for her plan to visit": one praises what another undertakes. */
export function praisedOwner(phrases: readonly Phrase[], at: number, earlier: readonly Clause[]): Group | undefined {
	const work = phrases[at - 1];
	const governor = earlier.at(-1);
	if (work?.type !== "noun" || !undertakings.has(work.head) || !/^(?:his|her|its|their)$/.test(work.opener))
		return undefined;
	if (!praising.test(governor?.verb.lemma ?? "") && !isPraised(phrases, at, work)) return undefined;
	if (work.possessors.length > 0 || work.names.length > 0) return undefined;
	const praised = earlier.findLast(({ object }) => object?.members[0]?.noun.name !== undefined);
	const same = governor?.shared === true || praised === governor;
	return same && praised !== undefined && praising.test(praised.verb.lemma) ? praised.object : undefined;
}

const praising = /^(?:welcome|praise|applaud|commend|appreciate|thank|congratulate|salute)$/;

/** "the commitment *of Norway and Portugal* to support …", "commitments from Allies—including *Norway and Portugal*—to support". */
function ownersAfterOf(
	phrases: readonly Phrase[],
	index: number,
): { readonly owner: Group; readonly work: string } | undefined {
	const owner = groupEndingAt(phrases, index);
	const [work, of] = phrases.slice(0, beforeExamples(phrases, owner.begin)).slice(-2);
	if (work?.type !== "noun" || of?.type !== "preposition" || !/^(?:of|from)$/.test(of.word)) return undefined;
	return undertakings.has(work.head) ? { owner, work: work.head } : undefined;
}

/** "from *Allies, including* Norway": where the phrase begins for which examples are given. */
function beforeExamples(phrases: readonly Phrase[], begin: number): number {
	const including = phrases[begin - 1];
	if (including?.type !== "preposition" || including.word !== "including") return begin;
	const mark = phrases[begin - 2];
	const noun = mark?.type === "comma" || isDash(mark) ? begin - 3 : begin - 2;
	return phrases[noun]?.type === "noun" ? noun : begin;
}

const isDash = (phrase: Phrase | undefined): boolean => phrase?.type === "stop" && /^[—–-]$/.test(phrase.word);

/** "discussed *global efforts* to support …": whoever makes them, not those who talk of them; "discussed *joint efforts*" are theirs. */
export const isAtLarge = (work: NounPhrase, { verb }: Clause): boolean =>
	/^(?:discuss|review|address|touch|raise|exchange|talk|note)$/.test(verb.lemma) &&
	/^(?:effort|work|action|measure|step|initiative)$/.test(work.head) &&
	/^(?:global|international|worldwide|multilateral|regional|the|any|all|diplomatic|humanitarian)$/.test(work.opener);

/** "expressed *support for efforts* to reach …": nor does this. */
export function isPraised(phrases: readonly Phrase[], at: number, work: NounPhrase): boolean {
	const [praise, to] = phrases.slice(0, phrases.lastIndexOf(work, at)).slice(-2);
	return to?.type === "preposition" && praise?.type === "noun" && praises.test(praise.head);
}

/** "discussed *efforts* to support" tells of some that are made, "reaffirmed *their interest* in supporting" of a wish; "will have the opportunity" of neither. */
export const isTelling = (work: NounPhrase, { form }: VerbGroup): boolean => {
	const status = undertakings.get(work.head);
	return status === "actual" || (status === "proposed" && form === "gerund" && isOwned(work));
};

/** "stressed the *importance* of efforts to provide aid", "the *need* for action to stop": the work is not told as done. */
export function calledFor(phrases: readonly Phrase[], at: number, work: NounPhrase): string | undefined {
	const [noun, of] = phrases.slice(0, phrases.lastIndexOf(work, at)).slice(-2);
	return of?.type === "preposition" && noun?.type === "noun" && /^(?:importance|need|necessity)$/.test(noun.head)
		? noun.head
		: undefined;
}

const praises = /^(?:support|appreciation|gratitude|thanks|praise|backing|endorsement|encouragement|regard)$/;

export const isOwned = ({ opener, possessed }: NounPhrase): boolean =>
	possessed || /^(?:his|her|its|their|our|my)$/.test(opener);
