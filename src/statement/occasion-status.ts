import type { Status } from "../ontology/terms.ts";
import type { Document } from "../source/document.ts";
import type { Clause } from "./clause.ts";
import { type Finding, objectOf } from "./finding.ts";
import type { Group } from "./group.ts";
import type { Parse } from "./parse.ts";
import type { NounPhrase } from "./phrase.ts";
import { statusOf } from "./status.ts";
import { isSetAhead } from "./time-ahead.ts";

const ahead = /^(?:upcoming|forthcoming|planned|future|next|coming|scheduled)$/;
const suggested = /^(?:proposed|potential|possible|prospective|eventual)$/;
const beforeIt =
	/(?:ahead of|in advance of|prior to|preparations? for|preparing for|prepare for|looking towards?|run - up to|lead - up to|leadup to|road to|looks? forward to|looking forward to)$/;
const afterIt = /(?:following|after|since|outcomes? of|results? of|conclusion of|success of|outcomes from|made at)$/;

/**
 * What the words around an occasion's name say of whether it has been held; undefined where they do not tell, for "discussed the
 * summit" may be said before it and after it.
 */
export function occasionStatus(parse: Parse, noun: NounPhrase, at: number): Status | undefined {
	const { tokens } = parse.sentence.scene;
	const words = (from: number, to: number): readonly string[] =>
		tokens.slice(Math.max(0, from), to).map(({ norm }) => norm);
	const own = words(noun.from, noun.name?.atom.from ?? noun.to);
	if (own.some((word) => suggested.test(word))) return "proposed";
	if (own.some((word) => ahead.test(word))) return "planned";
	const before = words(noun.from - 5, noun.from).join(" ");
	if (beforeIt.test(before)) return "planned";
	if (/\binvitation\b/.test(words(noun.from - 7, noun.from).join(" "))) return "proposed";
	if (isSetAhead(tokens, noun.to)) return "planned";
	return afterIt.test(before) ? "actual" : statusByVerb(parse, at);
}

const arranging = new Set(
	"host co-host hold convene co-convene reconvene organize organise launch inaugurate resume schedule arrange plan".split(
		" ",
	),
);
const attending = new Set(
	"attend join address participate lead co-lead chair co-chair open close conclude travel go come arrive return meet gather speak deliver welcome invite represent".split(
		" ",
	),
);

function statusByVerb({ clauses, sentence }: Parse, at: number): Status | undefined {
	for (const clause of clauses.toReversed()) {
		const { verb, subject, object, attachments } = clause;
		if (verb.form === "participle" && verb.passive && !verb.negated) continue;
		const [done, doer] = verb.passive ? [subject, undefined] : [object, subject];
		if (holds(done, at) && arranging.has(verb.lemma)) return held(clause);
		if (holds(done, at) && attending.has(verb.lemma)) return tense(clause);
		if (holds(doer, at))
			return isPlainPresent(sentence.scene.tokens[verb.from]?.norm, clause) ? undefined : tense(clause);
		const around = attachments.find(({ group }) => holds(group, at));
		if (around === undefined) continue;
		if (verb.particle === "forward") return "planned";
		if (/^(?:at|during)$/.test(around.word) || attending.has(verb.lemma)) return tense(clause);
		return undefined;
	}
	return undefined;
}

/** "agreed to hold a summit" plans it, "suggested a summit" proposes it. */
function held(clause: Clause): Status | undefined {
	const status = statusOf(clause);
	if (status === "actual" && (clause.verb.lemma === "plan" || isWorkedFor(clause))) return "planned";
	return status === "denied" ? undefined : status;
}

/** "next *steps* towards holding a dialogue", "*efforts* to convene a summit": it is yet to be. */
const isWorkedFor = ({ verb, opener }: Clause): boolean =>
	verb.form !== "finite" && /^(?:step|effort|work|coordination|measure)$/.test(opener);

/** What others are urged to do there tells nothing of the occasion. */
function tense(clause: Clause): Status | undefined {
	const status = statusOf(clause);
	return status === "actual" || status === "planned" ? status : undefined;
}

const isPlainPresent = (word: string | undefined, { verb }: Clause): boolean =>
	!verb.future && (verb.present || verb.base || /^(?:is|are|be|has|have|'s|'re)$/.test(word ?? ""));

/** The noun itself, or what it stands on the margins of. */
const holds = (group: Group | undefined, at: number): boolean =>
	group?.members.some(
		(member) =>
			member.at === at || (/^(?:margin|sideline|fringe|occasion)$/.test(member.noun.head) && holds(member.of, at)),
	) ?? false;

/** What names say of an occasion takes the status that the document gives it: by its dates, else by its verbs. */
export function settleOccasions(findings: readonly Finding[], document: Document): readonly Finding[] {
	const judged = new Map<string, Judgement>();
	const judgementOf = (finding: Finding): Judgement => {
		const event = eventOf(finding);
		const year = yearOf(finding);
		const key = `${event}|${year ?? ""}`;
		let judgement = judged.get(key);
		if (judgement === undefined) {
			judgement = judge(event, year, findings, document);
			judged.set(key, judgement);
		}
		return judgement;
	};
	return findings
		.filter((finding) => !isCoarser(finding, findings))
		.map((finding) => {
			if (finding.open === undefined) return finding;
			const { dated, told } = judgementOf(finding);
			const status = dated ?? (finding.open ? (told ?? finding.status) : finding.status);
			return status === finding.status
				? finding
				: { ...finding, status, clausal: finding.clausal && dated === undefined };
		});
}

interface Judgement {
	/** By the days it is held on. */
	readonly dated?: Status;
	/** By the words around it. */
	readonly told: Status | undefined;
}

/** "the March meeting", of one that is said to have met on the 14th. */
const isCoarser = (finding: Finding, findings: readonly Finding[]): boolean =>
	finding.predicate === "heldOn" &&
	findings.some(
		(other) =>
			other.predicate === "heldOn" &&
			other.subject.entity === finding.subject.entity &&
			(finding.presumed === true
				? other.presumed !== true && objectOf(other).length >= 10
				: objectOf(other).length > objectOf(finding).length && objectOf(other).startsWith(`${objectOf(finding)}-`)),
	);

const eventOf = (finding: Finding): string =>
	/^held/.test(finding.predicate) ? finding.subject.entity : objectOf(finding);

const aboutOccasions = /^(?:participatedIn|chaired|heldIn|heldOn)$/;

/** The year of a finding that tells one: "the first Summit in 2021" says nothing of "the 2024 Summit". */
const yearOf = (finding: Finding): string | undefined =>
	finding.predicate === "heldOn" ? objectOf(finding).slice(0, 4) : undefined;

function judge(event: string, year: string | undefined, findings: readonly Finding[], { date }: Document): Judgement {
	const own = findings.filter(
		(finding) =>
			aboutOccasions.test(finding.predicate) &&
			eventOf(finding) === event &&
			(year === undefined || (yearOf(finding) ?? year) === year),
	);
	const statuses = own.filter(({ open }) => open !== true).map(({ status }) => status);
	const told = (["actual", "planned", "proposed"] as const).find((status) => statuses.includes(status));
	const days = own.filter(({ predicate }) => predicate === "heldOn").map(objectOf);
	const sides = days.filter((day) => day !== date || told !== "planned").flatMap((day) => sideOf(day, date));
	if (sides.length === 0) return { told };
	return { told, dated: sides.includes("actual") ? "actual" : "planned" };
}

/** Before or after the document's day; nothing where a month or year holds both. */
function sideOf(held: string, document: string | undefined): readonly Status[] {
	if (document === undefined) return [];
	const [from = "", to = from] = held.split("/");
	if (from > document.slice(0, from.length)) return ["planned"];
	return to < document.slice(0, to.length) || to === document ? ["actual"] : [];
}
