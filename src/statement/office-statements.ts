import type { Atom, OfficeAtom } from "../mention/atom.ts";
import type { Parse } from "./apply-frames.ts";
import type { Clause } from "./clause.ts";
import type { Discourse, Reference } from "./discourse.ts";
import type { Finding } from "./finding.ts";
import { statusOf } from "./status.ts";

const holding = new Set(
	"be become serve work act remain appoint elect name nominate designate re-elect confirm reappoint select".split(" "),
);
const leading = new Set(["head", "chair"]);
const headed =
	/^(?:embassy|mission|ministry|department|agency|secretariat|commission|committee|council|working-group|fund|bank|consulate)$/;

/** Offices that verbs give: "X served as ambassador to Y", "was elected chair of Z", "will head the mission". */
export function officeFindings(parse: Parse, discourse: Discourse): readonly Finding[] {
	return parse.clauses.flatMap((clause) => [
		...heldOffice(parse, clause, discourse),
		...headship(parse, clause, discourse),
	]);
}

function heldOffice(parse: Parse, clause: Clause, discourse: Discourse): readonly Finding[] {
	if (!holding.has(clause.verb.lemma)) return [];
	const office = parse.sentence.offices.find((candidate) => stands(parse, clause, candidate));
	if (office === undefined || office.plural) return [];
	const status = clause.verb.lemma === "nominate" ? "proposed" : statusOf(clause);
	const body = referTo(parse, office.of, discourse);
	const host = referTo(parse, office.sentTo, discourse);
	return personsOf(clause, discourse).flatMap((subject) => [
		...(body === undefined
			? []
			: [toFinding(parse, clause, { subject, object: body, title: office.title, status, tenure: office.tenure })]),
		...(host === undefined ? [] : [accreditation(parse, clause, subject, host, status)]),
	]);
}

/** "was Ambassador *to Chad*". */
function accreditation(
	parse: Parse,
	clause: Clause,
	subject: Reference,
	object: Reference,
	status: Finding["status"],
): Finding {
	const { title: _, ...finding } = toFinding(parse, clause, { subject, object, title: "", status, tenure: undefined });
	return { ...finding, predicate: "accreditedTo", rule: "clause/envoy" };
}

/** "… will head our Permanent Mission": to lead a body is to be its head. */
function headship(parse: Parse, clause: Clause, discourse: Discourse): readonly Finding[] {
	if (!leading.has(clause.verb.lemma) || clause.verb.form === "gerund") return [];
	const bodies = discourse
		.actors(clause.verb.passive ? clause.subject : clause.object)
		.filter(
			({ entity, type, reason }) =>
				type === "organisation" && reason === "name" && headed.test(discourse.register.get(entity)?.kind ?? ""),
		);
	const title = clause.verb.lemma === "chair" ? "chair" : "head";
	return personsOf(clause, discourse).flatMap((subject) =>
		bodies.map((object) =>
			toFinding(parse, clause, { subject, object, title, status: statusOf(clause), tenure: undefined }),
		),
	);
}

/** The person a clause is about: its subject, or by whom in the passive of leading. */
function personsOf(clause: Clause, discourse: Discourse): readonly Reference[] {
	const by = clause.attachments.find(({ word }) => word === "by")?.group;
	const group = clause.verb.passive && leading.has(clause.verb.lemma) ? by : clause.subject;
	return discourse.actors(group).filter(({ type }) => type === "person");
}

/** Between verb and office stand only articles, "as" and words of time. */
function stands(parse: Parse, { verb }: Clause, office: OfficeAtom): boolean {
	if (office.from < verb.to || office.from > verb.to + 6) return false;
	return parse.sentence.scene.tokens
		.slice(verb.to, office.from)
		.every(
			({ norm, pos }) =>
				/^(?:as|the|a|an|its|our|new|in|for|many|several|\d+|years?|currently|also)$/.test(norm) || pos === "ADV",
		);
}

function referTo(parse: Parse, name: Atom | undefined, discourse: Discourse): Reference | undefined {
	const entity = name === undefined ? undefined : discourse.register.enter(name);
	const type = entity === undefined ? undefined : discourse.register.get(entity)?.type;
	const tokens = parse.sentence.scene.tokens;
	if (name === undefined || entity === undefined || type === undefined) return undefined;
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

function toFinding(parse: Parse, clause: Clause, { subject, object, title, status, tenure }: Held): Finding {
	const { sentence, scene } = parse.sentence;
	const verb = scene.tokens[clause.verb.headToken];
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
