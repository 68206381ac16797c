import type { LinkedDocument, LinkedSentence } from "../entity/link.ts";
import type { Register } from "../entity/register.ts";
import type { AgreementAtom, Atom, EventAtom, OfficeAtom, OrganisationAtom, PersonAtom } from "../mention/atom.ts";
import type { Knowledge } from "../mention/knowledge.ts";
import { blockOf } from "./blocks.ts";
import type { Reference } from "./discourse/reference.ts";
import type { Tenure } from "./discourse/tenures.ts";
import type { Finding } from "./finding.ts";
import { instrumentStatus } from "./instrument-status.ts";
import { bodyOf, type OfficeSite } from "./office-body.ts";
import { passageOf, refer, spanOf } from "./refer.ts";
import { structureFindings } from "./structure-statements.ts";

/** Statements that names make by themselves: offices beside persons, and what embassies and ministries are called. */
export function nameFindings(
	document: LinkedDocument,
	knowledge: Knowledge,
): { readonly findings: readonly Finding[]; readonly tenures: readonly Tenure[] } {
	const findings: Finding[] = [];
	const tenures: Tenure[] = [];
	for (const sentence of document.sentences)
		for (const { atom, entity } of sentence.atoms) {
			if (entity === undefined) continue;
			if (atom.type === "person") readOffices({ document, knowledge, sentence, findings, tenures }, atom, entity);
			if (atom.type === "organisation")
				findings.push(...structureFindings({ sentence, register: document.register, knowledge }, atom, entity));
			if (atom.type === "event" && atom.kind === "session")
				findings.push(...sittingBody({ sentence, register: document.register, knowledge }, atom));
			if (atom.type === "organisation") findings.push(...commissionFindings(sentence, document.register, atom));
			if (atom.type === "agreement") findings.push(...partyFindings(sentence, document.register, atom, entity));
		}
	return { findings, tenures };
}

/** "the 78th session of *the Nordic Union's Assembly*": the body that sits is somebody's there, too. */
function sittingBody(site: Parameters<typeof structureFindings>[0], { inner }: EventAtom): readonly Finding[] {
	return inner.flatMap((atom) => {
		const entity = atom.type === "organisation" ? site.register.enter(atom) : undefined;
		return atom.type === "organisation" && entity !== undefined ? structureFindings(site, atom, entity) : [];
	});
}

interface Reading extends OfficeSite {
	readonly findings: Finding[];
	readonly tenures: Tenure[];
}

function readOffices(reading: Reading, atom: PersonAtom, person: string): void {
	for (const said of atom.offices) {
		const { office, body } = held(reading, atom, said, person);
		reading.tenures.push({ person, title: office.title, ...(body === undefined ? {} : { body: body.entity }) });
		const subject = refer(reading.sentence, atom, person, "person");
		if (body !== undefined && office.title !== "" && !isToldOtherwise(reading, person, office, body))
			reading.findings.push(officeFinding(reading.sentence, subject, office, body));
		for (const host of office.sentTo ?? []) accredit(reading, subject, host, office.tenure);
	}
}

/** "Norway's First Lady X", later "First Lady X": whose office it is was said, and no table tells better. */
const isToldOtherwise = ({ findings }: Reading, person: string, { title }: OfficeAtom, body: Reference): boolean =>
	body.reason === "office table" &&
	findings.some(
		({ subject, object, predicate, title: told }) =>
			predicate === "holdsOffice" &&
			subject.entity === person &&
			told?.toLowerCase() === title.toLowerCase() &&
			typeof object !== "string" &&
			object.entity !== body.entity,
	);

/** An office with its body; "President of the Tribunal" is President of the one tribunal that the document names. */
function held(
	reading: Reading,
	atom: PersonAtom,
	office: OfficeAtom,
	person: string,
): { readonly office: OfficeAtom; readonly body: Reference | undefined } {
	const { register } = reading.document;
	if (isCounterpart(office)) {
		const title = titleOfOther(reading.sentence, office);
		return { office: { ...office, title }, body: bodyOf(reading, atom, office, person) };
	}
	const recalled = office.short === undefined ? undefined : register.bodyCalled(office.short.word);
	if (office.short === undefined || recalled === undefined)
		return { office, body: bodyOf(reading, atom, office, person) };
	const span = spanOf(reading.sentence, office);
	const body: Reference = { entity: recalled, type: "organisation", span, confidence: 0.9, reason: "description" };
	return { office: { ...office, title: office.short.title }, body };
}

const isCounterpart = ({ title }: OfficeAtom): boolean => /^counterpart$/i.test(title);

/**
 * "Foreign Minister X and his Saudi *counterpart* Y": the office of the one named before, held elsewhere; "" if nobody is, or the
 * office is called otherwise there ("Secretary").
 */
function titleOfOther({ atoms }: LinkedSentence, counterpart: OfficeAtom): string {
	const others = atoms.flatMap(({ atom }) =>
		atom.type === "person" && atom.to <= counterpart.from ? atom.offices : [],
	);
	const title = others.findLast((office) => !isCounterpart(office))?.title ?? "";
	return /^secretary/i.test(title) ? "" : title;
}

function officeFinding(sentence: LinkedSentence, subject: Reference, office: OfficeAtom, body: Reference): Finding {
	return {
		...passageOf(sentence),
		subject,
		predicate: "holdsOffice",
		object: body,
		title: office.title,
		status: statusInTenure(office.tenure),
		confidence: Math.round(95 * body.confidence) / 100,
		rule: "name/office",
		...(office.tenure === undefined ? {} : { kind: office.tenure }),
	};
}

/** Whether an office is held or still to be. */
const statusInTenure = (tenure: OfficeAtom["tenure"]): Finding["status"] =>
	tenure === "designate" ? "planned" : "actual";

/** "Ambassador to Indonesia". */
function accredit(
	{ sentence, document, findings }: Reading,
	subject: Reference,
	to: Atom,
	tenure: OfficeAtom["tenure"],
): void {
	const entity = document.register.enter(to);
	const type = entity === undefined ? undefined : document.register.get(entity)?.type;
	if (entity === undefined || (type !== "state" && type !== "organisation")) return;
	findings.push({
		...passageOf(sentence),
		subject,
		predicate: "accreditedTo",
		object: refer(sentence, to, entity, type),
		status: statusInTenure(tenure),
		confidence: 0.9,
		rule: "name/envoy",
	});
}

/** "*Norwegian-Portuguese* Intergovernmental Commission", "Committee for *Kenyan-Norwegian* Cooperation": two that keep one are partners. */
function commissionFindings(sentence: LinkedSentence, register: Register, atom: OrganisationAtom): readonly Finding[] {
	if (!/^(?:commission|committee|council)$/.test(atom.kind)) return [];
	const [first, second] = pairIn(sentence, atom);
	if (first === undefined || second === undefined) return [];
	const subject = referTo(sentence, register, first);
	const object = referTo(sentence, register, second);
	if (subject === undefined || object === undefined) return [];
	return [
		{
			...passageOf(sentence),
			subject,
			predicate: "partnerOf",
			object,
			status: "actual",
			kind: "intergovernmental-commission",
			confidence: 0.85,
			rule: "name/intergovernmental-commission",
		},
	];
}

/** Two states, or a state and a body, that a hyphen or "between" joins in a name. */
function pairIn({ scene: { tokens } }: LinkedSentence, { inner, from }: OrganisationAtom): readonly Atom[] {
	const actors = inner.filter((name) => name.type === "state" || name.type === "organisation");
	const first = actors.findIndex((name, index) => {
		const next = actors[index + 1];
		if (next === undefined) return false;
		if (isHyphen(tokens[name.to]?.text)) return next.from === name.to + 1;
		return (
			name.from > from && opensPair(tokens, name) && tokens.slice(name.to, next.from).some(({ norm }) => norm === "and")
		);
	});
	return first < 0 ? [] : actors.slice(first, first + 2);
}

function referTo(sentence: LinkedSentence, register: Register, atom: Atom): Reference | undefined {
	const entity = register.enter(atom);
	const type = entity === undefined ? undefined : register.get(entity)?.type;
	return entity === undefined || type === undefined ? undefined : refer(sentence, atom, entity, type);
}

/** "… to Implement *ASEAN-Russia* Strategic Partnership", "*U.S.-Mexico-Canada* Agreement": states joined in an instrument's name are its parties. */
function partyFindings(
	sentence: LinkedSentence,
	register: Register,
	atom: AgreementAtom,
	agreement: string,
): readonly Finding[] {
	const { tokens } = sentence.scene;
	const actors = atom.inner.filter((name) => name.type === "state" || name.type === "organisation");
	const opener = /^(?:joint-statement|declaration|communique)$/.test(atom.kind) ? /^(?:between|of|by)$/ : /^between$/;
	const between = actors.findIndex((name) => opener.test(wordBefore(tokens, name)) || opensPair(tokens, name));
	const topic = actors.findIndex((name, index) => index > between && topical.test(wordBefore(tokens, name)));
	const listed = between >= 0 ? actors.slice(between, topic < 0 ? undefined : topic) : [];
	const joined =
		listed.length >= 2
			? listed
			: actors.filter(
					(name) => isHyphen(tokens[name.to]?.text) || (name.from > atom.from && isHyphen(tokens[name.from - 1]?.text)),
				);
	const led = blockOf(sentence) === "title" ? undefined : actors.find((name) => isLed(tokens, name, atom));
	const parties = joined.length > 1 ? joined : led === undefined ? [] : [led];
	const object = refer(sentence, atom, agreement, "agreement");
	return parties.flatMap((name) => {
		const entity = register.enter(name);
		const type = entity === undefined ? undefined : register.get(entity)?.type;
		if (entity === undefined || type === undefined) return [];
		return [
			{
				...passageOf(sentence),
				clausal: false,
				subject: refer(sentence, name, entity, type),
				predicate: "partyTo" as const,
				object,
				status: instrumentStatus(tokens, atom),
				confidence: 0.8,
				rule: "name/agreement-parties",
			},
		];
	});
}

/** "*between* the Government of Norway and …", "*between* the Ministries of Foreign Affairs of A and B": over what acts for a state. */
function opensPair(tokens: LinkedSentence["scene"]["tokens"], { from }: Atom): boolean {
	let at = from - 1;
	while (acting.test(tokens[at]?.norm ?? "")) at--;
	return tokens[at]?.norm === "between";
}

const acting =
	/^(?:the|of|governments?|ministr(?:y|ies)|foreign|external|affairs|cabinets?|ministers|departments?|authorities)$/;

/** "the *G7* Foreign Ministers' Statement": the body whose leaders speak; in a title the text tells better who they are. */
const isLed = (
	tokens: LinkedSentence["scene"]["tokens"],
	{ type, to }: Atom,
	{ kind, to: end }: AgreementAtom,
): boolean =>
	type === "organisation" &&
	/^(?:joint-statement|declaration|communique)$/.test(kind) &&
	tokens.slice(to, Math.min(to + 3, end)).some(({ norm }) => /^(?:leaders|ministers)$/.test(norm));

/** "Joint Statement by A and B *on* C": whom it is about is no party. */
const topical = /^(?:on|about|regarding|concerning|against|for|in|following)$/;

/** The word before a name, its article left out. */
function wordBefore(tokens: LinkedSentence["scene"]["tokens"], name: Atom): string {
	const at = tokens[name.from - 1]?.norm === "the" ? name.from - 2 : name.from - 1;
	return tokens[at]?.norm ?? "";
}

const isHyphen = (text: string | undefined): boolean => text !== undefined && /^[-–—]$/.test(text);
