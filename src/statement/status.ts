import type { Status } from "../ontology/terms.ts";
import { fold } from "../text/tokenize.ts";
import { isTravelTitle } from "./announcement.ts";
import { type Clause, perceives } from "./clause.ts";
import { type Group, headOver } from "./group.ts";
import { ownDate } from "./own-date.ts";
import type { Parse } from "./parse.ts";
import type { NounPhrase, Phrase, VerbGroup } from "./phrase.ts";
import { isSetAhead } from "./time-ahead.ts";
import { journeys, undertakings } from "./undertaking.ts";

const hoped = new Set(
	"urge call ask invite encourage request hope want wish propose suggest seek press demand consider discuss recommend implore appeal push aim aspire attempt try explore advocate stress underscore emphasize emphasise need look oppose refuse reject enable allow help".split(
		" ",
	),
);
const intended = new Set(
	"plan agree intend decide commit pledge promise expect schedule announce vow undertake prepare resolve determine arrange set accept anticipate go".split(
		" ",
	),
);
const unreal = new Set("would could may might should must can".split(" "));

/** "called upon X to *stop assisting* Y", "*stop attempts to aid* Y", "*limit the ability to support* Y": of what shall not be, nothing is stated. */
export const isCeased = ({ verb, governor }: Clause): boolean =>
	governor !== undefined &&
	((verb.form === "gerund" && /^(?:stop|cease|refrain|halt|end|quit|avoid|desist)$/.test(governor.verb.lemma)) ||
		(verb.form === "infinitive" && [governor, governor.governor].some(isThwarting)));

const isThwarting = (clause: Clause | undefined): boolean =>
	clause !== undefined &&
	((/^(?:stop|prevent|thwart|counter|block|halt|end|deter|foil|condemn|oppose|reject|combat|disrupt)$/.test(
		clause.verb.lemma,
	) &&
		hasHead(clause, /^(?:attempt|effort|plot|scheme)$/)) ||
		(/^(?:restrict|limit|reduce|degrade|deny|curb|undermine|cut|weaken|constrain|deprive|diminish|erode)$/.test(
			clause.verb.lemma,
		) &&
			hasHead(clause, /^(?:mean|means|ability|capacity|capability|resource|revenue|fund|tool)$/)));

const hasHead = ({ object }: Clause, heads: RegExp): boolean =>
	object?.members.some(({ noun }) => heads.test(noun.head)) === true;

/** How a clause stands to reality, by its own verb and by what it hangs on. */
export function statusOf(clause: Clause): Status {
	const { verb, governor } = clause;
	if (isPerformative(clause)) return "actual";
	if (verb.negated) return "denied";
	if (governor !== undefined && verb.base && perceives.test(governor.verb.lemma)) return statusOf(governor);
	if (isPerfect(verb)) return governor !== undefined && statusOf(governor) === "planned" ? "planned" : "actual";
	if (verb.future || isYetToCome(clause)) return "planned";
	if (verb.modal === "would" && governor !== undefined && (intended.has(governor.verb.lemma) || isToldAhead(clause)))
		return "planned";
	if (unreal.has(verb.modal) || clause.opener === "if" || clause.opener === "unless") return "proposed";
	if (
		clause.opener === "when" &&
		(verb.present || verb.base) &&
		/^(?:travel|visit|host|meet|attend|return|arrive|have|get|sit|be|go)$/.test(verb.lemma)
	)
		return "planned";
	if (governor === undefined && verb.form === "infinitive") return "planned";
	if (isWished(clause)) return "proposed";
	if (verb.form === "finite" || verb.form === "participle") return "actual";
	const undertaken = undertakings.get(clause.opener);
	if (governor === undefined) return undertaken ?? "actual";
	if (undertaken === "actual" && isUnderWay(governor)) return undertaken;
	if (undertaken !== undefined && (undertaken !== "actual" || !clause.shared || isTold(governor))) return undertaken;
	if (isArranged(clause)) return "planned";
	if (clause.opener === "for" || clause.opener === "how") return "proposed";
	if (clause.opener === "by") return statusOf(governor);
	if (journeys.has(clause.opener)) return remembered.test(governor.verb.lemma) ? statusOf(governor) : "planned";
	if (verb.form === "infinitive" && errands.test(verb.lemma) && (isPastJourney(governor) || isTalking(governor)))
		return statusOf(governor);
	if (clause.opener === "for doing") return "actual";
	if (verb.form === "gerund" && saying.test(verb.lemma)) return statusOf(mainOf(governor));
	return governedStatus(verb.form === "infinitive", governor);
}

/** "suggested *that there be* talks", "asked *that he meet* X". */
const isWished = ({ verb, opener, governor }: Clause): boolean =>
	verb.form === "finite" &&
	verb.base &&
	opener === "that" &&
	/^(?:urge|ask|request|propose|suggest|demand|recommend|insist)$/.test(governor?.verb.lemma ?? "");

/** "*having consulted* Kenya, we can say so"; "will go on, *having visited* Kenya" is all to come. */
const isPerfect = ({ form, passive, from, headToken }: VerbGroup): boolean =>
	form === "gerund" && !passive && headToken > from;

/** What one travels for, and is told to have travelled for once it is done. */
const errands = /^(?:attend|participate|meet|consult|confer|discuss|speak|talk|engage)$/;

/** "conveyed his intention to act, *underscoring* the need": said by who conveyed it, when he did. */
const mainOf = (clause: Clause): Clause =>
	clause.verb.form === "finite" || clause.governor === undefined ? clause : mainOf(clause.governor);

/** "will stress X, *underscoring* Y": said in saying the other. */
const saying = /^(?:underscore|underline|reaffirm|reiterate|affirm|express|emphasi[sz]e|stress|note|highlight|convey)$/;

/** "*is going* to Kenya next week", "when we *meet* next month"; "discussed the summit next month" is told of before. */
const isYetToCome = ({ ahead, verb }: Clause): boolean =>
	ahead && (verb.progressive || verb.present || (verb.base && verb.form === "finite"));

/** "prior to the Summit *to be held* in Oslo"; "called for a summit to be held" asks for it. */
const isArranged = ({ verb, shared, governor }: Clause): boolean =>
	verb.form === "infinitive" &&
	verb.passive &&
	!shared &&
	/^(?:hold|host|co-host|convene|chair|co-chair|organi[sz]e|launch|open)$/.test(verb.lemma) &&
	!hoped.has(governor?.verb.lemma ?? "");

/** "will discuss *continued* cooperation to support …". */
const isUnderWay = ({ object }: Clause): boolean =>
	object?.members.some(({ noun }) => /^(?:continued|ongoing|sustained)$/.test(noun.opener)) === true;

/** "praised X's visit to Kenya *to attend* …": a journey that is over. */
const remembered = /^(?:praise|commend|applaud|recall|thank|congratulate|remember)$/;

/** "noted that the envoy *would travel* to …": "will", told afterwards. */
const isToldAhead = ({ opener, governor, verb }: Clause): boolean =>
	opener === "that" &&
	/^(?:note|say|state|add|inform|tell|share|indicate|confirm|explain)$/.test(governor?.verb.lemma ?? "") &&
	/^(?:travel|visit|host|meet|attend|convene|return|go|participate|join|lead|chair|send|provide)$/.test(verb.lemma);

/** "discussed *efforts* to support …" tells that there are some; "urged efforts", "will make efforts" do not. */
const isTold = (governor: Clause): boolean =>
	statusOf(governor) === "actual" &&
	(!hoped.has(governor.verb.lemma) || /^(?:discuss|stress|underscore|emphasi[sz]e)$/.test(governor.verb.lemma));

/** "I want to *commend* …", "let me *congratulate* …": saying it does it. */
function isPerformative({ verb, governor }: Clause): boolean {
	if (verb.form !== "infinitive" || !performatives.has(verb.lemma) || governor === undefined || governor.verb.negated)
		return false;
	const { lemma, future } = governor.verb;
	if (lemma === "call") return !governor.attachments.some(({ word }) => /^(?:on|upon|for)$/.test(word)) && !future;
	return (
		/^(?:want|wish|like|love|begin|start|be|let|join|take|honor|honour|delight|please|thrill)$/.test(lemma) && !future
	);
}

const performatives = new Set(
	"commend congratulate thank welcome host praise applaud salute condemn recognize recognise acknowledge express reaffirm reiterate convey affirm underscore announce".split(
		" ",
	),
);

/** "plans *to convene*", "urged Y *to ratify*", "met *to discuss*"; "began *to deliver*" did. */
function governedStatus(infinitive: boolean, governor: Clause): Status {
	const own = statusOf(governor);
	const { lemma, particle } = governor.verb;
	if (lemma === "look" && particle === "forward") return "planned";
	if (/^(?:fail|refuse|decline)$/.test(lemma) && infinitive) return "denied";
	if (/^(?:fulfill|fulfil|honor|honour|keep|implement)$/.test(lemma)) return own;
	if (lemma === "step" && particle === "up") return own;
	if (lemma === "stand" && /^(?:together|united)$/.test(particle)) return own;
	if (isReady(governor) && infinitive) return own === "denied" ? own : "proposed";
	if (lemma === "take" && governor.object?.members.some(({ noun }) => /^(?:action|step|measure)$/.test(noun.head)))
		return own;
	if (lemma === "announce" && !infinitive) return own;
	if (intended.has(lemma)) return own === "denied" || own === "proposed" ? own : "planned";
	if (isTelephoning(governor)) return own;
	if (/^(?:allow|enable|help)$/.test(lemma) && isPast(governor)) return own;
	if (hoped.has(lemma)) return infinitive || lemma !== "discuss" ? "proposed" : own;
	const complement = governor.object?.members[0]?.noun;
	if ((lemma === "be" || lemma === "become") && complement?.ordinal === true) return own;
	if (
		lemma === "be" &&
		/^(?:proud|pleased|honored|honoured|glad|delighted|happy|grateful|able|privileged|pleasure|honou?r|privilege|delight|joy|great|wonderful|good|nice|fantastic|terrific|excited|thrilled|anxious|eager|lucky|thankful|blessed|humbled|fortunate|moved|relieved)$/.test(
			complement?.head ?? "",
		)
	)
		return own;
	if (lemma === "be" && complement?.head === "unable") return "denied";
	if (lemma === "be" && infinitive) return "planned";
	if (!infinitive || bearers.has(lemma)) return own;
	return own === "actual" ? "planned" : own;
}

/** "*has allowed* us to provide aid": so we did. */
const isPast = ({ verb }: Clause): boolean =>
	verb.form === "finite" && !verb.present && !verb.base && !verb.progressive && !verb.future && verb.modal === "";

/** "*travelled* to Kenya to attend the summit", "*visited* Kenya to consult with its ministers": told afterwards, one did. */
const isPastJourney = ({ verb }: Clause): boolean =>
	verb.form === "finite" &&
	!verb.present &&
	!verb.base &&
	!verb.progressive &&
	/^(?:travel|fly|go|come|return|journey|visit)$/.test(verb.lemma);

/** "*held calls* to discuss it with X": what is talked of in talks. */
const isTalking = ({ verb, object }: Clause): boolean =>
	/^(?:hold|have)$/.test(verb.lemma) &&
	object?.members.some(({ noun }) => /^(?:call|talk|conversation|discussion|consultation)$/.test(noun.head)) === true;

/** "*is prepared* to talk", "*stands ready* to help": one would, if it came to that. */
const isReady = ({ verb, object }: Clause): boolean =>
	(verb.lemma === "prepare" && verb.passive) ||
	(/^(?:be|stand|remain)$/.test(verb.lemma) && /^(?:ready|willing|open)$/.test(object?.members[0]?.noun.head ?? ""));

/** "called President X to congratulate him"; "called on X to act" asks for it. */
const isTelephoning = ({ verb, object, attachments }: Clause): boolean =>
	verb.lemma === "call" && object !== undefined && !attachments.some(({ word }) => /^(?:on|for|upon)$/.test(word));

/** What is done for a purpose that is fulfilled in doing it ("spoke *to congratulate*"); "travelled *to meet*" tells of a plan. */
const bearers = new Set(
	"begin start continue manage come help serve have be join work coordinate cooperate collaborate partner meet gather vote convene host lead speak talk telephone phone call write".split(
		" ",
	),
);

const ahead = /\b(?:upcoming|forthcoming|planned|future|next|coming|scheduled|return)\b/;
const over = /\b(?:recent|previous)\b/;
const suggested = /\b(?:proposed|potential|possible|prospective|eventual)\b/;

/** "welcomes the *invitation* to ASEAN leaders for a summit". */
function isInvitation({ sentence }: Parse, noun: NounPhrase): boolean {
	return sentence.scene.tokens.slice(Math.max(0, noun.from - 7), noun.from).some(({ norm }) => norm === "invitation");
}

/** "strong *support for* X's accession", "its *path toward* membership": what is not yet. */
function isSought(phrases: readonly Phrase[], at: number): boolean {
	const [sought, preposition] = phrases.slice(Math.max(0, at - 2), at);
	if (preposition?.type !== "preposition" || !/^(?:for|toward|towards|to|of)$/.test(preposition.word)) return false;
	const noun = phrases[at];
	if (sought?.type !== "noun" || noun?.type !== "noun") return false;
	return sought.head === "support" ? joining.test(noun.head) : soughtBy.has(sought.head);
}

/** What one can support before it is: not a visit that was made. */
const joining = /^(?:accession|membership|admission|candidacy|entry|ratification)$/;

const soughtBy = new Set(
	"path progress bid application aspiration ambition effort hope prospect candidacy journey push wish desire readiness".split(
		" ",
	),
);

/** "*in advance of* the visit", "visit *next week*". */
function isAhead({ sentence }: Parse, noun: NounPhrase): boolean {
	const { tokens } = sentence.scene;
	const around = (from: number, to: number): string =>
		tokens
			.slice(Math.max(0, from), to)
			.map((token) => token.norm)
			.join(" ");
	return (
		/(?:ahead of|in advance of|prior to|preparations? for|previewing|preview)$/.test(
			around(noun.from - 4, noun.from),
		) || isSetAhead(tokens, noun.to)
	);
}

const wordsOf = ({ sentence }: Parse, { from, to }: NounPhrase): string =>
	fold(
		sentence.scene.tokens
			.slice(from, to)
			.map((token) => token.text)
			.join(" "),
	);

/** How what a noun names stands to reality: by its adjectives, then by the verb that has it as object. */
export function nominalStatus(parse: Parse, noun: NounPhrase, at: number): Status {
	const words = wordsOf(parse, noun);
	if (suggested.test(words)) return "proposed";
	if (ahead.test(words)) return "planned";
	if (over.test(words)) return "actual";
	if (isAhead(parse, noun) || isTravelTitle(parse, noun)) return "planned";
	if (isInvitation(parse, noun) || isSought(parse.phrases, at)) return "proposed";
	const governing = clauseHolding(parse.clauses, at);
	if (isOver(parse, at, words) && !holding.test(governing?.verb.lemma ?? "")) return "actual";
	if (governing === undefined)
		return isAwaited(parse.clauses.findLast((clause) => clause.at < at)) ? "planned" : "actual";
	if (isCalledOff(governing, at)) return "denied";
	const own = statusOf(governing);
	const { lemma, particle } = governing.verb;
	if (isWhen(governing, at)) return own === "planned" ? own : "actual";
	if (lemma === "look" && particle === "forward") return "planned";
	if (own === "denied" && !isWhatIsDenied(governing, at)) return "actual";
	if (own === "planned" || own === "denied") return own;
	if (isAlongside(governing, parse.clauses)) return "planned";
	if (
		hoped.has(lemma) &&
		!/^(?:discuss|stress|underscore|emphasize|emphasise|need|consider|help|aim|look|enable|allow)$/.test(lemma)
	)
		return "proposed";
	return intended.has(lemma) && lemma !== "announce" && lemma !== "commit" ? "planned" : own;
}

/** "will underscore it *as he makes* his first trip": at the same time to come. */
const isAlongside = ({ verb, opener, at }: Clause, clauses: readonly Clause[]): boolean =>
	opener === "as" &&
	verb.present &&
	!verb.progressive &&
	clauses.findLast((clause) => clause.at < at && clause.verb.form === "finite")?.verb.future === true;

/** "will build on *the recent meeting*", "the *November 2* talks": an occasion that has been, whatever is to follow from it. */
function isOver({ phrases, sentence: { scene } }: Parse, at: number, words: string): boolean {
	const { date } = scene.document;
	const day = ownDate(phrases, at)?.split("/")[0];
	return gone.test(words) || (day !== undefined && date !== undefined && day < date.slice(0, day.length));
}

const gone = /\b(?:recent|previous|prior|earlier|past|last)\b/;

/** "will *hold* their last meeting": that one is yet to be. */
const holding = /^(?:hold|have|host|convene|conduct|attend|be|conclude|postpone|cancel|defer|scrap)$/;

/** "*her visit* was postponed", "cancelled *the meeting with X*": it did not take place. */
const isCalledOff = ({ verb, subject, object }: Clause, at: number): boolean =>
	/^(?:postpone|cancel|defer|scrap)$/.test(verb.lemma) && !verb.negated && isIn(verb.passive ? subject : object, at);

/** "did not hold *talks*", "did not take part in *talks*"; "is not unique to *our meeting*", "did not come up in *their talks*" denies none. */
const isWhatIsDenied = ({ verb, subject, object, attachments }: Clause, at: number): boolean =>
	isAmong(verb.passive ? subject : object, at) ||
	(object === undefined &&
		attachments.some(({ word, group }) => takingPart.get(verb.lemma) === word && isAmong(group, at)));

const takingPart = new Map([
	["participate", "in"],
	["engage", "in"],
	["enter", "into"],
	["be", "on"],
	["go", "on"],
	["embark", "on"],
]);

const isAmong = (group: Group | undefined, at: number): boolean =>
	group?.members.some((member) => member.at === at) === true;

const isIn = (group: Group | undefined, at: number): boolean =>
	group !== undefined && group.begin <= at && at < group.end;

/** "It will be a topic of *conversation*", "looks forward to this, his first *meeting*". */
const isAwaited = (before: Clause | undefined): boolean =>
	before !== undefined && (before.verb.future || (before.verb.lemma === "look" && before.verb.particle === "forward"));

/** "proposed it *during* their meeting", "*through* her visit": when or how it was done, not what. */
const isWhen = ({ attachments }: Clause, at: number): boolean =>
	attachments.some(
		({ word, group }) => /^(?:during|after|following|since|through)$/.test(word) && group.begin <= at && at < group.end,
	);

const creation = /^(?:establish|launch|build|form|elevate|create|forge|conclude|seek|propose|found|develop)$/;

/** "to build *a stronger* partnership": there is one. */
const growing = /\b(?:stronger|deeper|closer|broader|greater|existing|enduring|longstanding)\b/;

/** A standing bond holds unless its own words, or a verb of making it, say that it is yet to come. */
export function standingStatus(parse: Parse, noun: NounPhrase, at: number): Status {
	const words = wordsOf(parse, noun);
	if (suggested.test(words)) return "proposed";
	const governing = clauseHolding(parse.clauses, at);
	if (growing.test(words) || governing === undefined || !creation.test(governing.verb.lemma)) return "actual";
	return statusOf(governing);
}

/** "*establish* a partnership", "the *launch of* the partnership": the bond begins then. */
export function isFounded({ phrases, clauses }: Parse, at: number): boolean {
	return beginnings.test(headOver(phrases, at)) || creation.test(clauseHolding(clauses, at)?.verb.lemma ?? "");
}

const beginnings = /^(?:launch|launching|establishment|creation|formation|elevation|announcement|inauguration)$/;

/** The clause that has a phrase among its arguments. */
export function clauseHolding(clauses: readonly Clause[], at: number): Clause | undefined {
	return clauses.findLast(
		(clause) =>
			(clause.at < at || clause.verb.form === "finite") &&
			[
				clause.object,
				clause.verb.passive ? clause.subject : undefined,
				...clause.attachments.map((attachment) => attachment.group),
			].some((group) => group !== undefined && group.begin <= at && at < group.end),
	);
}
