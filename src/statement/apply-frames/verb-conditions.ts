import type { Clause } from "../clause.ts";
import type { Attachment } from "../complement.ts";
import type { Evocation } from "../frame.ts";
import type { Parse } from "../parse.ts";
import type { NounPhrase } from "../phrase.ts";
import { isBound } from "../stance.ts";
import { isComplement } from "./complement-word.ts";
import { hasHead } from "./heads.ts";
import type { VerbSite } from "./verb-site.ts";
import type { Roles } from "./verb-slots.ts";

/** "sign", "look forward", "call on", "hold accountable": a verb, with its particle, the preposition, date or word it needs. */
export function evokes(needs: readonly string[], clause: Clause, parse: Parse): boolean {
	if (needs.length === 0) return true;
	const { verb, attachments, object, dates } = clause;
	if ((dates.length > 0 && needs.includes("date")) || needs.includes(verb.particle)) return true;
	for (const { word } of attachments) if (needs.includes(word)) return true;
	if (needs.includes(object?.members[0]?.noun.head ?? "")) return true;
	for (const word of needs) if (isComplement(word, clause, parse)) return true;
	return false;
}

/** Whether a clause has the words about it that a frame asks for. */
export function fitsVerb({ evocation, clause, roles, parse }: VerbSite): boolean {
	if (evocation.objectAbsent && clause.object !== undefined) return false;
	if (evocation.modals?.has(clause.verb.modal) === false || !hasComplementHead(evocation, clause)) return false;
	if (!hasSubjectHead(evocation, clause) || hasAny(clause.attachments, evocation.without)) return false;
	if (saysOtherwise(evocation, parse)) return false;
	if (evocation.subjectPeople && !arePeople(parse, clause)) return false;
	if (evocation.subjectTold && isFirstPerson(clause)) return false;
	if (evocation.bound && (clause.opener === "importance" || !isBound(clause))) return false;
	if (evocation.complementAbsent && hasComplement(parse, clause)) return false;
	if (!hasVerdict(evocation, clause, parse) || !hasObjectHeads(evocation, roles)) return false;
	return hasPurpose(evocation, clause, parse.clauses);
}

/** "congratulated Kenya on its *anniversary*": a word by which the sentence means something else. */
export const saysOtherwise = ({ sentenceWithout }: Evocation, { sentence }: Parse): boolean =>
	sentenceWithout !== undefined && sentence.scene.tokens.some(({ norm }) => sentenceWithout.has(norm));

const hasComplementHead = ({ complementHeads }: Evocation, { object }: Clause): boolean =>
	complementHeads === undefined || hasHead(object, complementHeads);

const hasSubjectHead = ({ subjectHeads }: Evocation, { subject }: Clause): boolean =>
	subjectHeads === undefined || hasHead(subject, subjectHeads);

function hasAny(attachments: readonly Attachment[], words: ReadonlySet<string> | undefined): boolean {
	if (words !== undefined) for (const { word } of attachments) if (words.has(word)) return true;
	return false;
}

/** "A and B", "you and I", "we" who talked (not "when we talk of", "what we are talking about"), "Kenyan and Norwegian officials". */
function arePeople({ sentence }: Parse, { subject, verb }: Clause): boolean {
	const isSeveral = ({ headToken, head, names }: NounPhrase): boolean =>
		names.length === 0 && sentence.scene.tokens[headToken]?.norm !== head;
	const nouns = subject?.members.map(({ noun }) => noun) ?? [];
	const we =
		nouns.length === 1 && nouns[0]?.head === "we" && !verb.base && !(verb.progressive && verb.lemma === "talk");
	const last = nouns.at(-1)?.head ?? "";
	if (nouns.length > 1 && /^(?:official|representative|minister|delegation|leader|expert|diplomat)$/.test(last))
		return true;
	return (
		we || nouns.every((noun) => isSomebody(noun) && !isSeveral(noun) && (nouns.length > 1 || noun.names.length > 1))
	);
}

const isSomebody = ({ name, head, pronoun }: NounPhrase): boolean => {
	if (name !== undefined) return name.atom.type === "person";
	return pronoun ? /^(?:you|i|he|she)$/.test(head) : !/^(?:side|party|country|nation|government)$/.test(head);
};

const isFirstPerson = ({ subject }: Clause): boolean =>
	subject?.members.some(({ noun }) => /^(?:i|we)$/.test(noun.head)) ?? false;

/** "called him *“Tommy”*", "called the ministers *a disgrace*": what somebody is called. */
function hasComplement({ phrases }: Parse, { object }: Clause): boolean {
	const next = phrases[object?.end ?? phrases.length];
	return next?.type === "noun" || (next?.type === "stop" && /^[“"(–—]$/.test(next.word));
}

/** "considers the decision of X *to be a violation*", "finds X's actions *unacceptable*": what is said of the object, up to the next verb but "be". */
function hasVerdict({ verdicts }: Evocation, { object, verb }: Clause, { phrases, sentence }: Parse): boolean {
	if (verdicts === undefined) return true;
	const judged = verb.passive ? undefined : object?.members[0];
	if (judged === undefined) return false;
	const length = phrases
		.slice(judged.at + 1)
		.findIndex((phrase) => phrase.type === "stop" || (phrase.type === "verb" && phrase.lemma !== "be"));
	const end = length < 0 ? undefined : phrases[judged.at + 1 + length]?.from;
	return sentence.scene.tokens.slice(judged.noun.headToken + 1, end).some(({ norm }) => verdicts.has(norm));
}

function hasObjectHeads({ objectHeads, object }: Evocation, roles: Roles): boolean {
	if (objectHeads === undefined) return true;
	for (const slot of object) for (const group of roles(slot)) if (hasHead(group, objectHeads)) return true;
	for (const group of roles("object")) if (hasHead(group, objectHeads)) return true;
	return false;
}

function hasPurpose({ purposes, purposeAbsent }: Evocation, clause: Clause, clauses: readonly Clause[]): boolean {
	if (purposes === undefined && !purposeAbsent) return true;
	const hung = clauses.filter(
		(one) => (one.governor === clause && one.verb.form === "infinitive") || isBareAfter(one, clause),
	);
	return purposes === undefined ? hung.length === 0 : hung.some(({ verb }) => purposes.has(verb.lemma));
}

/** "helped *Kenya rebuild* its ports": a bare verb of whom the object names. */
const isBareAfter = ({ verb, subject }: Clause, { object }: Clause): boolean =>
	verb.base && verb.form === "finite" && subject !== undefined && subject.begin === object?.begin;
