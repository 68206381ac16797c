import { isDash, isPossessive } from "../text/token.ts";
import { identified } from "./apposition.ts";
import { calledPartners } from "./called-partner.ts";
import type { Clause } from "./clause.ts";
import { attachmentsAfter } from "./complement.ts";
import type { Reference } from "./discourse/reference.ts";
import type { Discourse } from "./discourse.ts";
import type { Finding } from "./finding.ts";
import type { Parse } from "./parse.ts";
import type { NounPhrase } from "./phrase.ts";
import { isActor, passageOf } from "./refer.ts";
import { sidesMeant } from "./sides.ts";
import { clauseHolding, standingStatus, statusOf } from "./status.ts";

/**
 * Partnerships said without both names beside the noun: "*our* bilateral partnership" of the two that the text is between, "as
 * strategic *partners*", "its *allies*, A and B", "our *ally* A".
 */
export function bondFindings(parse: Parse, discourse: Discourse): readonly Finding[] {
	const findings: Finding[] = [];
	parse.phrases.forEach((phrase, at) => {
		if (phrase.type !== "noun") return;
		if (isBond(parse, phrase))
			findings.push(...ownBond(parse, phrase, at, discourse), ...acrossTheAtlantic(parse, phrase, at, discourse));
		if (parse.phrases[at - 1]?.type === "subordinator")
			findings.push(...asPartners(parse, phrase, at, discourse), ...viewedAs(parse, phrase, at, discourse));
		findings.push(...calledPartners(parse, phrase, at, discourse));
		if (phrase.possessed) findings.push(...bondThatOwns(parse, phrase, discourse));
		if (owners.has(phrase.opener)) findings.push(...listedPartners(parse, phrase, at, discourse));
	});
	return findings;
}

const owners = new Set(["our", "its", "their"]);

/** "partnership", "alliance"; "the *special* relationship". */
const isBond = (parse: Parse, noun: NounPhrase): boolean =>
	/^(?:partnership|alliance)$/.test(noun.head) ||
	(noun.head === "relationship" && wordsOf(parse, noun).some((word) => /^(?:special|strategic)$/.test(word)));

const wordsOf = ({ sentence }: Parse, noun: NounPhrase): readonly string[] =>
	sentence.scene.tokens.slice(noun.from, noun.to).map(({ norm }) => norm);

/** "our deepening partnership", "the bilateral alliance", "*we have* a strategic partnership": of the two sides, unless somebody else is said. */
function ownBond(parse: Parse, noun: NounPhrase, at: number, discourse: Discourse): readonly Finding[] {
	if (noun.names.length > 0) return [];
	const words = wordsOf(parse, noun);
	const bilateral =
		words.some((word) => /^(?:bi|tri)lateral$/.test(word)) &&
		/^(?:the|their|a|this|bilateral|trilateral)$/.test(noun.opener);
	if (noun.opener !== "our" && !bilateral && !isHad(parse, noun, at) && !isTheBond(parse, noun)) return [];
	if (words.some((word) => ofMany.test(word)) || isNamed(parse, noun)) return [];
	if (words.includes("trilateral"))
		return among(parse, sidesMeant(parse.sentence, noun, discourse), 3, {
			status: "actual",
			kind: "cooperation",
			confidence: 0.75,
		});
	const others = attachmentsAfter(parse.phrases, at + 1).filter(({ word }) => /^(?:with|between|among)$/.test(word));
	const both = sidesMeant(parse.sentence, noun, discourse);
	const meant = others.flatMap(({ group }) => discourse.actors(group));
	if (others.length > 0 && !(meant.length === 1 && both.some(({ entity }) => entity === meant[0]?.entity))) return [];
	const kind = noun.head === "alliance" ? "alliance" : "cooperation";
	const status = /^an?$/.test(noun.opener) ? standingStatus(parse, noun, at) : "actual";
	return pair(parse, both, { status, kind, confidence: 0.75 });
}

/** "reaffirmed *the alliance* as the linchpin of peace", where no body is called the Alliance; "praised *the strategic partnership*". */
function isTheBond(parse: Parse, noun: NounPhrase): boolean {
	const { tokens, document } = parse.sentence.scene;
	if (noun.opener !== "the" || tokens[noun.headToken]?.capital !== false) return false;
	return noun.head === "alliance"
		? !/\bNATO\b|\bAlliance\b/.test(document.text)
		: wordsOf(parse, noun).some((word) => /^(?:strategic|comprehensive|enduring|longstanding)$/.test(word));
}

/** "*We have* a strategic partnership". */
function isHad({ clauses }: Parse, { opener }: NounPhrase, at: number): boolean {
	const clause = /^an?$/.test(opener) ? clauseHolding(clauses, at) : undefined;
	if (clause === undefined || !/^(?:have|share|enjoy)$/.test(clause.verb.lemma) || clause.verb.negated) return false;
	return clause.subject?.members.length === 1 && clause.subject.members[0]?.noun.head === "we";
}

/** "the Clean Rivers *Partnership*" is a name; "our *Comprehensive Strategic Partnership*" is what it is. */
const isNamed = (parse: Parse, noun: NounPhrase): boolean =>
	parse.sentence.scene.tokens[noun.headToken]?.capital === true &&
	(noun.to < noun.from + 3 || !wordsOf(parse, noun).slice(1, -1).every(isGrade));

const isGrade = (word: string): boolean =>
	/^(?:strategic|comprehensive|enhanced|special|global|strong|enduring|bilateral|trilateral)$/.test(word);

/** "*The United States* and the *European Union* reaffirmed the transatlantic partnership": the Union's with a state. */
function acrossTheAtlantic(parse: Parse, noun: NounPhrase, at: number, discourse: Discourse): readonly Finding[] {
	if (noun.names.length > 0 || !wordsOf(parse, noun).includes("transatlantic") || isNamed(parse, noun)) return [];
	const acting = discourse.actors(clauseHolding(parse.clauses, at)?.subject).filter(isActor);
	const both = acting.length === 2 ? acting : sidesMeant(parse.sentence, noun, discourse);
	const types = both.map(({ type }) => type).sort();
	if (types.join() !== "organisation,state") return [];
	return pair(parse, both, { status: "actual", kind: "cooperation", confidence: 0.75 });
}

/** Of three, of many, of people, or not of two states. */
const ofMany =
	/^(?:quadrilateral|multilateral|transatlantic|regional|public|private|people|partnerships|alliances|interagency|every|each|other|others)$/;

/** "*As* close partners, A and B …", "the work A and B do *as* allies". */
function asPartners(parse: Parse, noun: NounPhrase, at: number, discourse: Discourse): readonly Finding[] {
	const { phrases, clauses } = parse;
	const before = phrases[at - 1];
	if (!isPlural(parse, noun, /^(?:partners|allies)$/) || noun.names.length > 0) return [];
	if (before?.type !== "subordinator" || before.word !== "as" || /^(?:our|the|its|their|other)$/.test(noun.opener))
		return [];
	const fronted = phrases.slice(0, at - 1).every(({ type }) => type === "coordinator" || type === "adverb");
	const clause = fronted
		? clauses.find(({ verb, at: verbAt }) => verb.form === "finite" && verbAt > at)
		: clauses.findLast(({ verb, at: verbAt }) => verb.form === "finite" && verbAt < at);
	const actors = clause === undefined ? [] : actorsOf(clause, parse, discourse);
	const kind = noun.head === "ally" ? "alliance" : "cooperation";
	return pair(parse, actors, { status: standingStatus(parse, noun, at), kind, confidence: 0.8 });
}

/** "A *views* B *as* a key partner". */
function viewedAs(parse: Parse, noun: NounPhrase, at: number, discourse: Discourse): readonly Finding[] {
	const { phrases, clauses } = parse;
	const as = phrases[at - 1];
	const clause = clauses.findLast((candidate) => candidate.at < at);
	if (as?.type !== "subordinator" || as.word !== "as" || !/^an?$/.test(noun.opener)) return [];
	if (!/^(?:partner|ally)$/.test(noun.head) || noun.names.length > 0 || clause?.object?.end !== at - 1) return [];
	if (!/^(?:view|see|regard|consider|value)$/.test(clause.verb.lemma) || clause.verb.passive) return [];
	const [status, kind] = [statusOf(clause), kindOf(parse, noun)];
	const viewers = discourse.actors(clause.subject).flatMap((actor) => discourse.tenures.asState(actor));
	const viewed = discourse.actors(clause.object).filter(({ type, reason }) => type === "state" && reason === "name");
	return viewers.flatMap((viewer) =>
		viewed
			.filter(({ entity }) => entity !== viewer.entity)
			.map((other) => toFinding(parse, viewer, other, { status, kind, confidence: 0.8 })),
	);
}

/** "*the A-B Alliance's* central role": of the two in the name of what owns the noun. */
function bondThatOwns(parse: Parse, noun: NounPhrase, discourse: Discourse): readonly Finding[] {
	const { tokens } = parse.sentence.scene;
	const owner = tokens.findIndex(
		({ norm }, index) => index >= noun.from && index < noun.headToken && /^(?:alliance|partnership)$/.test(norm),
	);
	if (owner < 0 || !isPossessive(tokens[owner + 1])) return [];
	const joined = noun.names.filter(({ atom }) => atom.to <= owner);
	const [first, second] = joined;
	if (first === undefined || second === undefined || !isDash(tokens[first.atom.to])) return [];
	const kind = tokens[owner]?.norm === "alliance" ? "alliance" : "cooperation";
	const actors = joined.flatMap((linked) => discourse.reference(linked)).filter(isActor);
	return pair(parse, actors, { status: "actual", kind, confidence: 0.85 });
}

/** The two who act; "we" are the two sides. */
function actorsOf({ subject }: Clause, parse: Parse, discourse: Discourse): readonly Reference[] {
	const we = subject?.members.map(({ noun }) => noun).find(({ pronoun, head }) => pronoun && /^(?:we|us)$/.test(head));
	if (we !== undefined) return sidesMeant(parse.sentence, we, discourse);
	return discourse.actors(subject).filter((actor) => isActor(actor) && actor.reason !== "representative");
}

/** "its allies, *A and B*", "our treaty allies *A and B*", "our partner *A*". */
function listedPartners(parse: Parse, noun: NounPhrase, at: number, discourse: Discourse): readonly Finding[] {
	const word = /^(?:ally|allies|partner|partners)$/;
	const said = parse.sentence.scene.tokens.slice(noun.from, noun.to).some(({ norm }) => word.test(norm));
	const joined = parse.phrases[at - 1]?.type === "coordinator" && noun.opener === "our";
	const others = noun.names.some((linked) => linked !== noun.name && linked.atom.type !== "organisation");
	if (!said || joined || others) return [];
	const bond: Bond = { status: "actual", kind: kindOf(parse, noun), confidence: 0.85 };
	const partners = identified(parse, noun, at, discourse);
	const owners = partners.length === 0 ? [] : ownersOf(parse, noun, at, discourse);
	return owners.flatMap((owner) =>
		partners.filter(({ entity }) => entity !== owner.entity).map((partner) => toFinding(parse, owner, partner, bond)),
	);
}

const kindOf = (parse: Parse, noun: NounPhrase): string =>
	parse.sentence.scene.tokens.slice(noun.from, noun.to).some(({ norm }) => /^(?:ally|allies)$/.test(norm))
		? "alliance"
		: "cooperation";

/** "our": the speaker's state; "its": the state named before. */
function ownersOf(parse: Parse, noun: NounPhrase, at: number, discourse: Discourse): readonly Reference[] {
	if (noun.opener !== "its") return discourse.possessors(noun).filter(isActor);
	const before = parse.phrases.slice(0, at).flatMap((phrase) => (phrase.type === "noun" ? phrase.names : []));
	const actors = before.flatMap((linked) => discourse.reference(linked)).filter(isActor);
	return actors.slice(-1);
}

const isPlural = ({ sentence }: Parse, noun: NounPhrase, word: RegExp): boolean =>
	word.test(sentence.scene.tokens[noun.headToken]?.norm ?? "");

type Bond = Pick<Finding, "status" | "confidence"> & { readonly kind: string };

const pair = (parse: Parse, actors: readonly Reference[], bond: Bond): readonly Finding[] =>
	among(parse, actors, 2, bond);

/** Each with each, if they are as many as the words say, and none of them a person who speaks for no state. */
function among(parse: Parse, actors: readonly Reference[], number: number, bond: Bond): readonly Finding[] {
	if (actors.length !== number || !actors.every(isActor)) return [];
	return actors.flatMap((first, index) =>
		actors.slice(index + 1).map((second) => toFinding(parse, first, second, bond)),
	);
}

function toFinding({ sentence }: Parse, subject: Reference, object: Reference, bond: Bond): Finding {
	return {
		...bond,
		subject,
		predicate: "partnerOf",
		object,
		category: "COOPERATE",
		rule: "phrase/bond",
		...passageOf(sentence, false),
	};
}
