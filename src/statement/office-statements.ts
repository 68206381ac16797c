import type { Atom, OfficeAtom } from "../mention/atom.ts";
import { isRank } from "../mention/person/offices-before.ts";
import type { Token } from "../text/token.ts";
import type { Clause } from "./clause.ts";
import type { Reference } from "./discourse/reference.ts";
import { ours } from "./discourse/speaker.ts";
import type { Discourse } from "./discourse.ts";
import type { Finding } from "./finding.ts";
import { bodyOfOffice } from "./office-body.ts";
import type { Parse } from "./parse.ts";
import type { NounPhrase } from "./phrase.ts";
import { congratulated } from "./possessor.ts";
import { passageOf, spanOf } from "./refer.ts";
import { statusOf } from "./status.ts";

const holding = new Set(
	"be become serve work act remain appoint elect name nominate designate re-elect confirm reappoint select".split(" "),
);
const leading = new Set(["head", "chair"]);
const headed =
	/^(?:embassy|mission|ministry|department|agency|secretariat|commission|committee|council|working-group|fund|bank|consulate)$/;

/** Offices that verbs and nouns give: "X served as ambassador to Y", "will head the mission", "her election as President of Z". */
export function officeFindings(parse: Parse, discourse: Discourse): readonly Finding[] {
	const findings: Finding[] = [];
	for (const clause of parse.clauses) {
		if (holding.has(clause.verb.lemma)) findings.push(...heldOffice(parse, clause, clause.verb.to, discourse));
		if (working.has(clause.verb.lemma)) findings.push(...heldAs(parse, clause, discourse));
		if (leading.has(clause.verb.lemma)) findings.push(...headship(parse, clause, discourse));
	}
	findings.push(...ownOffices(parse, discourse));
	parse.phrases.forEach((phrase, at) => {
		if (phrase.type === "noun" && accessions.has(phrase.head))
			findings.push(...accession(parse, phrase, at, discourse));
	});
	return findings;
}

/** "*our Special Envoy*, X": an office of the state that speaks. */
function ownOffices({ sentence }: Parse, discourse: Discourse): readonly Finding[] {
	const { tokens } = sentence.scene;
	if (!sentence.atoms.some(({ atom }) => atom.type === "person")) return [];
	return sentence.atoms.flatMap(({ atom, entity }) => {
		if (atom.type !== "person" || entity === undefined || tokens[atom.extent.from - 1]?.norm !== "our") return [];
		const span = spanOf(sentence, atom);
		const subject: Reference = { entity, type: "person", span, confidence: 1, reason: "name" };
		return atom.offices
			.filter((office) => office.of === undefined && !(isRank(office) && atom.offices.length > 1))
			.flatMap(({ title }) =>
				ours(span, discourse).map(
					(object): Finding => ({
						...passageOf(sentence),
						subject,
						predicate: "holdsOffice",
						object,
						title,
						status: "actual",
						confidence: 0.8,
						rule: "phrase/own-office",
					}),
				),
			);
	});
}

/** What one does in an office, which "as" tells. */
const working = new Set("lead join work return begin start retire continue spend oversee come".split(" "));

/** "led the mayors of both lands *as Chair of X*", "joined NATO *as its Director*": the office in which the subject does so. */
function heldAs(parse: Parse, clause: Clause, discourse: Discourse): readonly Finding[] {
	const { tokens } = parse.sentence.scene;
	if (clause.verb.passive) return [];
	const next = Math.min(...parse.clauses.map(({ verb }) => verb.from).filter((from) => from > clause.verb.from));
	const as = tokens.findIndex(({ norm }, at) => norm === "as" && at >= clause.verb.to && at < next);
	if (as < 0 || tokens.slice(clause.verb.to, as).some(({ text }) => /^[;:–—]$/.test(text))) return [];
	return heldOffice(parse, clause, as, discourse);
}

function heldOffice(parse: Parse, clause: Clause, from: number, discourse: Discourse): readonly Finding[] {
	if (clause.governor?.verb.lemma === "congratulate") return [];
	const offices = officesFrom(parse, from);
	if (offices.length === 0) return [];
	const status = clause.verb.lemma === "nominate" ? "proposed" : statusOf(clause);
	const said = { parse, discourse, status, head: clause.verb.headToken };
	const persons = personsOf(clause, discourse);
	return offices.flatMap((office) => persons.flatMap((subject) => hold(said, subject, office)));
}

/** Nouns of coming into an office, and whether it is only proposed. */
const accessions: ReadonlyMap<string, Finding["status"]> = new Map([
	...[
		"election",
		"re-election",
		"reelection",
		"appointment",
		"inauguration",
		"confirmation",
		"selection",
		"accession",
	].map((noun) => [noun, "actual"] as const),
	["nomination", "proposed"],
	["designation", "planned"],
]);

/** "congratulated X on *his election as* President of Y", "Z's *appointment as* Minister". */
function accession(parse: Parse, noun: NounPhrase, at: number, discourse: Discourse): readonly Finding[] {
	const { tokens } = parse.sentence.scene;
	const opener = tokens[noun.to]?.norm ?? "";
	if (opener !== "as" && !(opener === "to" && /^(?:become|be|serve)$/.test(tokens[noun.to + 1]?.norm ?? ""))) return [];
	const said = { parse, discourse, status: accessions.get(noun.head) ?? "actual", head: noun.headToken };
	const persons = congratulated(parse, noun, at, discourse).filter(({ type }) => type === "person");
	return officesFrom(parse, noun.to).flatMap((office) => persons.flatMap((subject) => hold(said, subject, office)));
}

interface Saying {
	readonly parse: Parse;
	readonly discourse: Discourse;
	readonly status: Finding["status"];
	/** The token of the verb or noun that says so. */
	readonly head: number;
}

function hold(saying: Saying, subject: Reference, office: OfficeAtom): readonly Finding[] {
	const { parse, discourse, status } = saying;
	const body = bodyOfOffice(
		{ document: discourse.document, knowledge: discourse.knowledge, sentence: parse.sentence },
		office,
	);
	const hosts = (office.sentTo ?? []).flatMap((name) => referTo(parse, name, discourse) ?? []);
	return [
		...(body === undefined
			? []
			: [toFinding(saying, { subject, object: body, title: office.title, status, tenure: office.tenure })]),
		...hosts.map((host) => accreditation(saying, subject, host)),
	];
}

/** "was Ambassador *to Chad*". */
function accreditation(saying: Saying, subject: Reference, object: Reference): Finding {
	const held: Held = { subject, object, title: "", status: saying.status, tenure: undefined };
	const { title: _, ...finding } = toFinding(saying, held);
	return { ...finding, predicate: "accreditedTo", rule: "clause/envoy" };
}

/** "… will head our Permanent Mission": to lead a body is to be its head. */
function headship(parse: Parse, clause: Clause, discourse: Discourse): readonly Finding[] {
	if (clause.verb.form === "gerund") return [];
	const bodies = discourse
		.actors(clause.verb.passive ? clause.subject : clause.object)
		.filter(
			({ entity, type, reason }) =>
				type === "organisation" && reason === "name" && headed.test(discourse.register.get(entity)?.kind ?? ""),
		);
	const title = clause.verb.lemma === "chair" ? "chair" : "head";
	return personsOf(clause, discourse).flatMap((subject) =>
		bodies.map((object) =>
			toFinding(
				{ parse, head: clause.verb.headToken },
				{ subject, object, title, status: statusOf(clause), tenure: undefined },
			),
		),
	);
}

/** The person a clause is about: its subject, or by whom in the passive of leading. */
function personsOf(clause: Clause, discourse: Discourse): readonly Reference[] {
	const by = clause.attachments.find(({ word }) => word === "by")?.group;
	const chosen = chosenIn(clause);
	const group = clause.verb.passive && leading.has(clause.verb.lemma) ? by : chosen ? chosen.group : clause.subject;
	return discourse.people(group);
}

/** "nominated *X* to be Ambassador", "*X* was chosen to head the mission": who is to hold it, not who chooses. */
function chosenIn({ verb, governor }: Clause): { readonly group: Clause["subject"] } | undefined {
	if (verb.form !== "infinitive" || governor === undefined || !choosing.has(governor.verb.lemma)) return undefined;
	return { group: governor.verb.passive ? governor.subject : governor.object };
}

const choosing = new Set("nominate appoint choose select name elect designate pick tap ask invite".split(" "));

/** Offices from a token on, between which stand only articles, "as" and words of time: "as Director of X *and as* Chair of Y". */
function officesFrom({ sentence }: Parse, from: number): readonly OfficeAtom[] {
	const offices: OfficeAtom[] = [];
	let at = from;
	for (const office of sentence.offices) {
		if (office.from < at) continue;
		const between = sentence.scene.tokens.slice(at, office.from);
		const joined = offices.length === 0 || between.some(({ norm }) => /^(?:and|[,;])$/.test(norm));
		if (!joined || between.length > 6 || !between.every(leadsOn)) break;
		if (office.plural) break;
		offices.push(office);
		at = office.to;
	}
	return offices;
}

const leadsOn = ({ norm, pos }: Token): boolean =>
	/^(?:as|the|a|an|its|our|new|next|in|for|many|several|first|inaugural|deputy|-|ever|and|[,;]|\d+(?:st|nd|rd|th)?|years?|terms?|government|currently|also|to|become|be|serve)$/.test(
		norm,
	) ||
	pos === "ADV" ||
	pos === "NUM";

function referTo(parse: Parse, name: Atom, discourse: Discourse): Reference | undefined {
	const entity = discourse.register.enter(name);
	const type = entity === undefined ? undefined : discourse.register.get(entity)?.type;
	const tokens = parse.sentence.scene.tokens;
	if (entity === undefined || type === undefined) return undefined;
	const span = { start: tokens[name.from]?.start ?? 0, end: tokens[name.to - 1]?.end ?? 0 };
	return { entity, type, span, confidence: 1, reason: "name" };
}

interface Held {
	readonly subject: Reference;
	readonly object: Reference;
	readonly title: string;
	readonly status: Finding["status"];
	readonly tenure: string | undefined;
}

function toFinding(
	{ parse, head }: Pick<Saying, "parse" | "head">,
	{ subject, object, title, status, tenure }: Held,
): Finding {
	const { sentence, scene } = parse.sentence;
	const verb = scene.tokens[head];
	return {
		subject,
		predicate: "holdsOffice",
		object,
		title,
		status,
		confidence: Math.round(85 * subject.confidence) / 100,
		rule: "clause/office",
		passage: { start: sentence.start, end: sentence.end },
		clausal: true,
		...(tenure === undefined ? {} : { kind: tenure }),
		...(verb === undefined ? {} : { trigger: { start: verb.start, end: verb.end } }),
	};
}
