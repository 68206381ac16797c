import type { LinkedAtom } from "../entity/link.ts";
import type { AgreementAtom, Atom } from "../mention/atom.ts";
import type { Clause } from "./clause.ts";
import { attachmentsAfter } from "./complement.ts";
import { makersOf, makings, signingTogether } from "./described-agreement.ts";
import type { Reference } from "./discourse/reference.ts";
import type { Discourse } from "./discourse.ts";
import type { Finding } from "./finding.ts";
import { instrumentStatus } from "./instrument-status.ts";
import type { Parse } from "./parse.ts";
import type { NounPhrase } from "./phrase.ts";
import { isActor, passageOf } from "./refer.ts";
import { sidesMeant } from "./sides.ts";
import { nominalStatus, statusOf } from "./status.ts";

/**
 * Whose an instrument is by the words around its name: "the Agreement *between our two countries*", "an Agreement *with Norway*",
 * "*our* Treaty", "*ASEAN's* Consensus"; and the list after "Signatories to the Agreement:".
 */
export function agreementFindings(parse: Parse, discourse: Discourse): readonly Finding[] {
	const findings: Finding[] = [];
	parse.phrases.forEach((phrase, at) => {
		if (phrase.type !== "noun") return;
		if (phrase.name?.atom.type === "agreement")
			findings.push(
				...partiesBeside(parse, phrase, at, phrase.name, discourse),
				...signedHere(parse, at, phrase.name, discourse),
			);
		else if (adherents.has(phrase.head)) findings.push(...signatoriesListed(parse, at, discourse));
	});
	for (const clause of parse.clauses) {
		if (clause.verb.lemma === "witness") findings.push(...witnessed(parse, clause, discourse));
		findings.push(...signedTogether(parse, clause, discourse));
	}
	return findings;
}

/** "*we* signed the Fisheries Agreement", said where two appear: both did. */
function signedTogether(parse: Parse, clause: Clause, discourse: Discourse): readonly Finding[] {
	const both = signingTogether(parse, clause, discourse);
	if (both.length === 0) return [];
	const signed = (clause.object?.members ?? []).flatMap(({ noun: { name } }) => (isOwn(name) ? [name] : []));
	return signed
		.flatMap((linked) => discourse.reference(linked))
		.flatMap((object) => both.map((side) => toFinding(parse, side, object, statusOf(clause))));
}

interface OwnInstrument extends LinkedAtom {
	readonly atom: AgreementAtom;
}

/** An instrument that no gazetteer knows: one of those whom the text is between. */
const isOwn = (linked: LinkedAtom | undefined): linked is OwnInstrument =>
	linked?.atom.type === "agreement" && linked.atom.entry === undefined;

/** "We welcome *the signing of* the Fisheries Agreement" in a text that two issue: theirs, unless others are said to sign. */
function signedHere(parse: Parse, at: number, linked: LinkedAtom, discourse: Discourse): readonly Finding[] {
	const [made, of] = parse.phrases.slice(Math.max(0, at - 2), at);
	if (made?.type !== "noun" || !makings.test(made.head) || made.names.length > 0 || !isOwn(linked)) return [];
	if (discourse.situation.issuers.length < 2 || /\bbetween\b/i.test(linked.atom.name)) return [];
	const makers = of?.type === "preposition" && of.word === "of" ? makersOf(parse, made, at, discourse) : [];
	if (makers.length !== 2) return [];
	const status = nominalStatus(parse, made, at - 2);
	return discourse
		.reference(linked)
		.flatMap((object) => makers.map((maker) => toFinding(parse, maker, object, status)));
}

/** "The two leaders witnessed *the signing of* the Agreement": their two states sign it. */
function witnessed(parse: Parse, { verb, subject, object }: Clause, discourse: Discourse): readonly Finding[] {
	const signed = (object?.members ?? []).filter(({ noun }) => /^(?:signing|signature|exchange)$/.test(noun.head));
	if (verb.passive || signed.length === 0) return [];
	const agreements = signed.flatMap(({ of }) => discourse.actors(of)).filter(({ type }) => type === "agreement");
	const states = discourse.actors(subject).flatMap((actor) => discourse.tenures.asState(actor));
	const both = [...new Map(states.map((state) => [state.entity, state])).values()];
	if (both.length !== 2) return [];
	return agreements.flatMap((agreement) => both.map((state) => toFinding(parse, state, agreement, "actual")));
}

const adherents = new Set(["signatory", "party", "participant", "endorser", "adherent"]);

function partiesBeside(
	parse: Parse,
	noun: NounPhrase,
	at: number,
	linked: LinkedAtom,
	discourse: Discourse,
): readonly Finding[] {
	const [object] = discourse.reference(linked);
	if (object === undefined || linked.atom.type !== "agreement") return [];
	const { tokens } = parse.sentence.scene;
	const status = instrumentStatus(tokens, linked.atom);
	const next = attachmentsAfter(parse.phrases, at + 1)[0];
	const between = next?.word === "between" ? discourse.actors(next.group).filter(isActor) : [];
	const beside = next?.word === "with" && parse.phrases[at + 1]?.type === "preposition" ? next.group : undefined;
	const partners = [...discourse.actors(beside).filter(isActor), ...partnersInName(parse, linked, discourse)];
	const owners = [...ownersOf(parse, noun, linked, partners, discourse), ...ownerInName(parse, linked, discourse)];
	return [...(between.length > 1 ? between : []), ...partners, ...owners].map((subject) =>
		toFinding(parse, subject, object, status),
	);
}

/** "Open Skies Agreement *with Norway and Kenya*": the other parties, inside the name. */
function partnersInName(parse: Parse, { atom }: LinkedAtom, discourse: Discourse): readonly Reference[] {
	const { tokens } = parse.sentence.scene;
	const opens = ({ from }: Atom): boolean =>
		tokens[tokens[from - 1]?.norm === "the" ? from - 2 : from - 1]?.norm === "with";
	const first = atom.inner.findIndex((inner) => inner.from > atom.from + 1 && opens(inner));
	if (first < 0) return [];
	const named: Atom[] = [];
	for (const inner of atom.inner.slice(first)) {
		const goesOn = tokens
			.slice(named.at(-1)?.to ?? inner.from, inner.from)
			.every(({ norm }) => /^(?:,|and|the)$/.test(norm));
		if (!goesOn || (inner.type !== "organisation" && !(inner.type === "state" && inner.form === "name"))) break;
		named.push(inner);
	}
	return named.flatMap((inner) => {
		const entity = discourse.register.enter(inner);
		return entity === undefined ? [] : discourse.reference({ atom: inner, entity });
	});
}

/** "*our* Treaty" is one of the two that the text is between; "*ASEAN's* Consensus" one of the body's members as a body. */
function ownersOf(
	{ sentence }: Parse,
	noun: NounPhrase,
	{ atom }: LinkedAtom,
	partners: readonly Reference[],
	discourse: Discourse,
): readonly Reference[] {
	if (atom.type !== "agreement" || (atom.kind === "plan-of-action" && partners.length === 0)) return [];
	const owners = discourse.possessors(noun).filter((owner) => isActor(owner) && isBody(owner, discourse));
	const own = noun.possessors.length > 0 ? owners : [];
	if (isBilateral(sentence, noun, atom) && partners.length === 0) return sidesMeant(sentence, noun, discourse);
	if (noun.opener !== "our" || atom.entry !== undefined) return own;
	if (partners.length > 0) return discourse.possessors(noun).filter(isActor);
	return sidesMeant(sentence, noun, discourse);
}

/** "a *bilateral* Fisheries Agreement", of the two that the text is between. */
const isBilateral = ({ scene }: Parse["sentence"], noun: NounPhrase, atom: LinkedAtom["atom"]): boolean =>
	atom.type === "agreement" &&
	atom.entry === undefined &&
	noun.names.length === 1 &&
	scene.tokens.slice(noun.from, atom.to).some(({ norm }) => norm === "bilateral");

/** "*ASEAN's* Charter": a body that owns the instrument in its name. */
function ownerInName({ sentence }: Parse, { atom }: LinkedAtom, discourse: Discourse): readonly Reference[] {
	const [first] = atom.inner;
	if (first?.type !== "organisation" || !/^['’]s?$/.test(sentence.scene.tokens[first.to]?.text ?? "")) return [];
	const entity =
		atom.type === "agreement" && atom.kind !== "plan-of-action" ? discourse.register.enter(first) : undefined;
	if (entity === undefined) return [];
	return discourse.reference({ atom: first, entity }).filter((owner) => isBody(owner, discourse));
}

/** A state's own plan or declaration is no instrument between several; a body's is one of its members. */
const isBody = ({ entity, type }: Reference, discourse: Discourse): boolean =>
	type === "organisation" &&
	/^(?:international-organisation|forum|military-alliance|coalition)$/.test(discourse.register.get(entity)?.kind ?? "");

/** "Signatories to the Agreement: *A, B (on behalf of C), and D*". */
function signatoriesListed(parse: Parse, at: number, discourse: Discourse): readonly Finding[] {
	const { phrases } = parse;
	const colon = phrases.findIndex((phrase, index) => index > at && phrase.type === "stop" && phrase.word === ":");
	const to = attachmentsAfter(phrases, at + 1)[0];
	if (colon < 0 || to === undefined || !/^(?:to|of)$/.test(to.word) || colon > to.group.end) return [];
	const [object] = discourse.actors(to.group).filter(({ type }) => type === "agreement");
	if (object === undefined) return [];
	const subjects: Reference[] = [];
	let depth = 0;
	for (const phrase of phrases.slice(colon + 1)) {
		if (phrase.type === "stop" && phrase.word === "(") depth++;
		else if (phrase.type === "stop" && phrase.word === ")") depth--;
		else if (phrase.type === "stop" || phrase.type === "verb") break;
		else if (phrase.type === "noun" && phrase.name !== undefined && depth === 0)
			subjects.push(...discourse.reference(phrase.name).filter(isActor));
	}
	return subjects.map((subject) => toFinding(parse, subject, object, "actual"));
}

function toFinding({ sentence }: Parse, subject: Reference, object: Reference, status: Finding["status"]): Finding {
	return {
		subject,
		predicate: "partyTo",
		object,
		status,
		category: "AGREE",
		confidence: 0.8 * subject.confidence,
		rule: "phrase/agreement-party",
		...passageOf(sentence, false),
	};
}
