import { askOnce } from "../text/ask-word.ts";
import { isPossessive, type Token } from "../text/token.ts";
import type { Phrase } from "./phrase.ts";
import type { Extent, Reader } from "./reader.ts";

/** Whether a word is used as a verb here, by its tag and by where it stands. */
export function isVerbal({ tokens, extents, titles, phrases }: Reader, index: number): boolean {
	const token = tokens[index] as Token;
	if (extents[index] !== undefined || titles[index]) return false;
	if (token.pos === "AUX") return true;
	if (token.lemma === "look" && tokens[index + 1]?.norm === "forward") return true;
	const before = tokens[index - 1];
	if (token.norm.startsWith("co-") && isShared(tokens, index)) return true;
	if (isOwned(tokens, index)) return false;
	if (token.pos !== "VERB")
		return (
			(before?.norm === "to" && isBareHeadline(tokens, index)) ||
			isGerundAfterVerb(tokens, index) ||
			isVerbByPlace(tokens, phrases, index) ||
			isAfterModal(tokens, index) ||
			(isSecondVerb(tokens, phrases, index) && extents[index + 1] !== undefined) ||
			isSecondGerund(tokens, phrases, index)
		);
	if (before?.pos === "AUX" && isPluralLike(token)) return false;
	if (isCompoundEnd(tokens, phrases, index) || isBuiltNoun(tokens, index)) return false;
	if (isSecondNoun(tokens, phrases, index)) return false;
	if (phrases.at(-1)?.type === "verb" && (growing.has(token.norm) || isPluralLike(token))) return false;
	if (isOfObject(tokens, phrases, index)) return false;
	if (before === undefined || isStateOf(token, phrases.at(-1))) return before === undefined;
	if (token.norm === "visiting" && isGuestsName(extents[index + 1], before)) return false;
	if (before.capital && isOccasionInTitle(token) && extents[index - 1] === undefined) return false;
	if (isListedModifier(tokens, phrases, index)) return false;
	if (token.norm.endsWith("ed") && before.pos === "ADV" && qualifiesModifier(tokens, index - 1)) return false;
	return !isModified(token, before, tokens[index + 1]?.pos, phrases);
}

/** "the first-*ever* Rivers Summit", "the *recently* concluded summit": an adverb of what stands before a noun in its phrase. */
export const qualifiesModifier = (tokens: readonly Token[], index: number): boolean => {
	const [before, token, next, noun] = tokens.slice(index - 1, index + 3);
	if (token?.norm === "ever") return before?.text === "-";
	return (
		token?.norm.endsWith("ly") === true &&
		(before?.pos === "DET" || isPossessive(before)) &&
		(next?.pos === "ADJ" || (next?.pos === "VERB" && next.norm.endsWith("ed"))) &&
		/^(?:NOUN|PROPN)$/.test(noun?.pos ?? "")
	);
};

/** "its *meeting*", "Kenya's *leading* role", "before *expanded* talks", "Kenya's *transfer* of arms", "a *planned* visit": a verb's form among the words of a noun phrase. */
function isModified(
	{ norm, lemma, start }: Token,
	before: Token,
	next: Token["pos"] | undefined,
	phrases: readonly Phrase[],
): boolean {
	const leadsToNoun = next === "NOUN" || next === "PROPN";
	const isBare = norm === lemma && next === "ADP";
	if (before.text === "-" && before.end === start) return true;
	if (isPossessive(before)) {
		if (norm.endsWith("ing") || (isBare && before.text.length > 1)) return true;
		if (before.text.length > 1 && (next === "VERB" || next === "AUX")) return true;
		if (before.text.length > 1 && leadsToNoun) return norm.endsWith("ed");
	}
	if (isOwner(before) && (leadsToNoun || next === "ADJ" || next === "VERB" || occasions.has(norm))) return true;
	if (before.pos === "ADP" && norm.endsWith("ed") && (leadsToNoun || next === "ADJ"))
		return !/^(?:as|than)$/.test(before.norm);
	if (before.pos !== "DET" && before.pos !== "ADJ") return false;
	if ((leadsToNoun || next === "ADJ") && !pointers.has(before.norm)) return true;
	return before.pos === "DET" && articles.has(before.norm) && phrases.length > 0;
}

/** "met with *visiting* Foreign Minister X": who visits, not whom one visits. */
const isGuestsName = (next: Extent | undefined, before: Token): boolean =>
	next?.linked.atom.type === "person" && (before.pos === "ADP" || before.pos === "VERB");

/** "will remain *engaged* with Kenya": how they are, not what they do. */
const isStateOf = ({ norm }: Token, before: Phrase | undefined): boolean =>
	norm === "engaged" && before?.type === "verb" && /^(?:remain|stay)$/.test(before.lemma);

/** "addressing *shared* challenges", "supports *displaced* persons": right after a verb, a participle of its object. */
const isOfObject = (tokens: readonly Token[], phrases: readonly Phrase[], index: number): boolean =>
	phrases.at(-1)?.type === "verb" &&
	tokens[index - 1]?.pos === "VERB" &&
	tokens[index]?.norm.endsWith("ed") === true &&
	/^(?:NOUN|ADJ)$/.test(tokens[index + 1]?.pos ?? "");

/** "their *shared* and steadfast commitment", "our unwavering and *united* support": a participle among the adjectives that an owner opens. */
export function isListedModifier(tokens: readonly Token[], phrases: readonly Phrase[], index: number): boolean {
	const [before, token, next] = [tokens[index - 1], tokens[index], tokens[index + 1]];
	if (!isParticiple(token)) return false;
	if (opensNoun(before?.norm)) return isListMark(next) && isAdjectival(tokens[index + 2]);
	const first = phrases.findLast(({ type }) => type !== "coordinator" && type !== "comma");
	if (!isListMark(before) || first?.type !== "noun" || !opensNoun(first.opener)) return false;
	const last = tokens[first.to - 1];
	return (last?.pos === "ADJ" || isParticiple(last)) && (next?.pos === "NOUN" || next?.pos === "ADJ");
}

const opensNoun = (word = ""): boolean => /^(?:its|their|our|his|her|my|your|the|an?)$/.test(word);

const isParticiple = (token: Token | undefined): boolean => token?.pos === "VERB" && /(?:ed|ing)$/.test(token.norm);

const isAdjectival = (token: Token | undefined): boolean => token?.pos === "ADJ" || isParticiple(token);

const isListMark = (token: Token | undefined): boolean => /^(?:and|,)$/.test(token?.norm ?? "");

const growing = new Set(["continuing", "escalating", "increasing", "growing"]);
const isOwner = askOnce(({ norm }) => /^(?:its|their|our|his|her|my|your)$/.test(norm));
const capitalOccasions = new Set(["Meeting", "Briefing", "Signing", "Gathering"]);
export const isOccasionInTitle = ({ text }: Token): boolean => capitalOccasions.has(text);
const occasions = new Set(["meeting", "visiting", "briefing", "signing", "hosting"]);
const pointers = new Set(["that", "all", "both", "each", "this"]);
const articles = new Set(["the", "a", "an"]);

/** "condemned the missile *launch*.", "gave a keynote *address* at …": a bare form after a common noun in the singular, with nothing to do it to. */
function isCompoundEnd(tokens: readonly Token[], phrases: readonly Phrase[], index: number): boolean {
	const [before, token, next] = [tokens[index - 1], tokens[index], tokens[index + 1]];
	if (before?.pos !== "NOUN" || before.norm !== before.lemma || token === undefined) return false;
	if (token.norm !== token.lemma || !deeds.has(token.norm)) return false;
	return phrases.at(-1)?.type !== "coordinator" && (next === undefined || /^(?:PUNCT|CCONJ|ADP)$/.test(next.pos));
}

const deeds = new Set(["launch", "test", "strike", "attack", "support", "program", "exchange", "release", "address"]);

/** "affirmed the commitment and *resolve* of Norway": a bare form that joins a noun after a verb which is none. */
export function isSecondNoun(tokens: readonly Token[], phrases: readonly Phrase[], index: number): boolean {
	const [noun, coordinator] = phrases.slice(-2);
	if (noun?.type !== "noun" || coordinator?.type !== "coordinator" || tokens[index + 1]?.norm !== "of") return false;
	const token = tokens[index] as Token;
	const first = phrases.findLast((phrase) => phrase.type === "verb");
	return (
		token.norm === token.lemma && first?.type === "verb" && first.form === "finite" && !first.base && !first.future
	);
}

/** "military *build-up*", "*follow-up*": a verb and a particle that a hyphen makes one noun. */
export const isBuiltNoun = (tokens: readonly Token[], index: number): boolean =>
	tokens[index + 1]?.text === "-" &&
	tokens[index + 1]?.start === tokens[index]?.end &&
	/^(?:up|down|out|off|in|back|over|through)$/.test(tokens[index + 2]?.norm ?? "");

/** "is spreading *lies*": no verb in -s follows another verb. */
export const isPluralLike = ({ norm, lemma }: Token): boolean => norm === `${lemma}s`;

/** "their *resolve*", "during her *stay*": whose it is makes it a noun; "helped her *stay*" does not. */
function isOwned(tokens: readonly Token[], index: number): boolean {
	const owner = tokens[index - 1];
	if (!isOwner(owner)) return false;
	const token = tokens[index] as Token;
	if (owner?.norm !== "her") return (token.pos === "VERB" && token.norm === token.lemma) || journeys.has(token.norm);
	return journeys.has(token.norm) && tokens[index - 2]?.pos === "ADP";
}

const journeys = new Set(["stay", "visit", "trip", "travel", "stop", "call"]);

const nounOrVerb: ReadonlySet<string> = new Set(
	"welcome support visit host chair plan aim hope call thank look condemn urge praise salute commend applaud note stress pledge meet travel journey head join sign present back attack need want remain share express mark charge ban aid fund lead brief address return stop demand report claim order challenge project mandate partner trade program"
		.split(" ")
		.flatMap((verb) => [verb, `${verb}s`]),
);

const isNounOrVerb = askOnce(({ norm }) => nounOrVerb.has(norm));

/** A tagger's noun that stands where the verb must: "we *welcome* NATO's work", "President X *plans* to convene". */
function isVerbByPlace(tokens: readonly Token[], phrases: readonly Phrase[], index: number): boolean {
	const token = tokens[index] as Token;
	if (token.capital) return isHeadlineVerb(tokens, index);
	if (isRegard(tokens, index)) return true;
	if (!isNounOrVerb(token)) return false;
	let before = phrases.length - 1;
	while (phrases[before]?.type === "adverb") before--;
	const subject = phrases[before];
	if (subject?.type !== "noun" || subject.to < index - 2) return false;
	const next = tokens[index + 1];
	if (subject.name !== undefined && isSharedByTwo(tokens, index)) return true;
	if (subject.pronoun) return actingPronouns.has(subject.head) && next !== undefined && next.pos !== "PUNCT";
	return subject.name !== undefined && leadsToObject(tokens, index);
}

/** "Norway and Portugal *share* grave concerns": of two, it is what they do. */
const isSharedByTwo = (tokens: readonly Token[], index: number): boolean =>
	isSharing(tokens[index]) &&
	tokens.slice(Math.max(0, index - 6), index - 1).some(({ norm }) => norm === "and") &&
	/^(?:ADJ|NOUN|DET)$/.test(tokens[index + 1]?.pos ?? "");

const isSharing = askOnce(({ norm }) => /^(?:share|urge|condemn|commend|pledge|welcome|applaud)$/.test(norm));

/** "Norway *views* Kenya *as* a partner". */
const isRegard = (tokens: readonly Token[], index: number): boolean =>
	isView(tokens[index]) &&
	tokens[index + 1]?.capital === true &&
	tokens.slice(index + 2, index + 7).some(({ norm }) => norm === "as");

const isView = askOnce(({ norm }) => norm === "views" || norm === "regards");

/** "will continue *surging* support": a tagger's adjective or noun between a verb that takes a gerund and its object. */
const isGerundAfterVerb = (tokens: readonly Token[], index: number): boolean =>
	tokens[index - 1]?.pos === "VERB" &&
	/^(?:continue|keep|begin|start|stop|cease)$/.test(tokens[index - 1]?.lemma ?? "") &&
	tokens[index]?.norm.endsWith("ing") === true &&
	/^(?:NOUN|ADJ|DET|PROPN|PRON)$/.test(tokens[index + 1]?.pos ?? "");

/** "will *first travel* to Lisbon": a tagger's noun after the adjective it takes "first" for. */
const isAfterModal = (tokens: readonly Token[], index: number): boolean =>
	/^(?:first|next)$/.test(tokens[index - 1]?.norm ?? "") &&
	tokens[index - 2]?.pos === "AUX" &&
	/^(?:will|would|shall|must|should)$/.test(tokens[index - 2]?.norm ?? "") &&
	nounOrVerb.has(tokens[index]?.norm ?? "");

const actingPronouns = new Set(["i", "we", "you", "he", "she", "it", "they", "who"]);

const leadsToObject = (tokens: readonly Token[], index: number): boolean => {
	const next = tokens[index + 1];
	return (
		next !== undefined &&
		(next.pos === "DET" ||
			next.pos === "PRON" ||
			(next.norm === "to" && tokens[index + 2]?.pos === "VERB") ||
			isMotion(tokens, index))
	);
};

/** "will *co-chair*", "*co-hosted* by". */
function isShared(tokens: readonly Token[], index: number): boolean {
	const { norm } = tokens[index] as Token;
	const before = tokens[index - 1];
	if ((before?.pos === "AUX" || before?.norm === "to") && shared.test(norm)) return true;
	return sharedBy.test(norm) && tokens[index + 1]?.norm === "by";
}

/** A tagger's noun. */
const shared = /^co-(?:chair|host|lead|open|moderate|convene|sponsor|facilitate|organi[sz]e)$/;

/** "*Co-hosted* by Norway, the conference …": a tagger's name. */
const sharedBy =
	/^co-(?:chaired|hosted|led|opened|moderated|convened|sponsored|facilitated|organi[sz]ed|founded|authored)$/;

/** "We condemn Norway and *support* Kenya": a bare word that joins a bare verb. The caller sees to it that a name follows. */
function isSecondVerb(tokens: readonly Token[], phrases: readonly Phrase[], index: number): boolean {
	const token = tokens[index] as Token;
	if (phrases.at(-1)?.type !== "coordinator" || !isNounOrVerb(token)) return false;
	if (/[^s]s$/.test(token.norm) || token.capital) return false;
	const first = phrases.findLast((phrase) => phrase.type === "verb");
	if (first?.type !== "verb" || first.passive) return false;
	return first.base || first.future || first.modal !== "" || first.form === "infinitive";
}

/** "looks forward to hosting and *meeting* with X": a noun in -ing that joins a gerund. */
function isSecondGerund(tokens: readonly Token[], phrases: readonly Phrase[], index: number): boolean {
	const first = phrases.at(-2);
	if (phrases.at(-1)?.type !== "coordinator" || first?.type !== "verb" || first.form !== "gerund") return false;
	return /ing$/.test((tokens[index] as Token).norm) && /^(?:with|to|on|for|in)$/.test(tokens[index + 1]?.norm ?? "");
}

/** "Vice President Harris *travels* to Singapore": a motion after a name, and a name for its goal. */
const isMotion = (tokens: readonly Token[], index: number): boolean =>
	/^(?:travels|returns|heads|visits|journeys)$/.test(tokens[index]?.norm ?? "") &&
	(tokens[index + 1]?.norm === "to" ? tokens[index + 2]?.capital === true : tokens[index + 1]?.capital === true);

/** "Counselor Chollet and Under Secretary Fernandez *Travel to* Brazil", "Special Envoy Feltman *Visits* Qatar": what they do, in a headline. */
function isHeadlineVerb(tokens: readonly Token[], index: number): boolean {
	if (!isHeadlined(tokens[index])) return false;
	const goesOn = /^(?:to|with)$/.test(tokens[index + 1]?.norm ?? "") || tokens[index + 1]?.capital === true;
	const before = tokens.slice(0, index);
	const several = before.some(({ norm }) => norm === "and");
	const owned = before.some(isPossessive);
	return (
		goesOn && before.every(({ pos }) => pos !== "AUX") && (/s$/.test(tokens[index]?.text ?? "") ? !owned : several)
	);
}

const isHeadlined = askOnce(({ text }) =>
	/^(?:Travel|Meet|Speak|Visit|Convene|Host|Attend|Sign|Announce)s?$/.test(text),
);

/** "President Biden *plans to* convene …": after a name, a noun that must be the verb. */
export function startsPredicate(tokens: readonly Token[], index: number): boolean {
	const token = tokens[index] as Token;
	if (token.capital) return isHeadlineVerb(tokens, index);
	if (isSharedByTwo(tokens, index)) return true;
	if (isRegard(tokens, index)) return true;
	if (!isNounOrVerb(token) || !leadsToObject(tokens, index)) return false;
	return token.norm.endsWith("s") || (tokens[index + 1]?.pos === "DET" && isOfSeveral(tokens, index));
}

/** "Minister X to *Visit* Kenya", "to *Sign* the Convention": a tagger's noun, in a headline. */
const isBareHeadline = (tokens: readonly Token[], at: number): boolean =>
	isHeadlined(tokens[at]) && tokens[at]?.norm.endsWith("s") === false && isNamed(tokens[at + 1]);

const isNamed = (token: Token | undefined): boolean => token?.capital === true || token?.norm === "the";

/** "*Norway and Kenya* share a border": as many as a bare verb asks for. */
const isOfSeveral = (tokens: readonly Token[], index: number): boolean =>
	tokens.slice(Math.max(0, index - 6), index).some(({ norm }) => norm === "and");

export function isInfinitive(tokens: readonly Token[], index: number): boolean {
	let next = index + 1;
	while (tokens[next]?.pos === "ADV") next++;
	const verb = tokens[next];
	if (verb === undefined || verb.norm.endsWith("ing")) return false;
	return verb.pos === "VERB" || verb.pos === "AUX" || shared.test(verb.norm) || isBareHeadline(tokens, next);
}
