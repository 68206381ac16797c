import type { LinkedSentence } from "../entity/link.ts";
import type { Register } from "../entity/register.ts";
import type { Atom, OrganisationAtom } from "../mention/atom.ts";
import type { Knowledge } from "../mention/knowledge.ts";
import { wholesOf } from "../mention/lexicon.ts";
import { isDash, isPossessive } from "../text/token.ts";
import type { Finding } from "./finding.ts";
import { passageOf, refer } from "./refer.ts";

interface Site {
	readonly sentence: LinkedSentence;
	readonly register: Register;
	readonly knowledge: Knowledge;
}

/** "Russian Embassy in Indonesia", "Permanent Mission of X to Y", "U.S. Department of Justice", "ASEAN Secretariat". */
export function structureFindings(
	{ sentence, register, knowledge }: Site,
	atom: OrganisationAtom,
	organisation: string,
): readonly Finding[] {
	const subject = refer(sentence, atom, organisation, "organisation");
	const base = { ...passageOf(sentence), subject, status: "actual" as const, confidence: 0.9 };
	const findings: Finding[] = [];
	const add = (predicate: Finding["predicate"], to: Atom, rule: string): void => {
		const entity = register.enter(to);
		const type = entity === undefined ? undefined : register.get(entity)?.type;
		if (entity === undefined || type === undefined || entity === organisation) return;
		findings.push({ ...base, predicate, object: refer(sentence, to, entity, type), rule: `name/${rule}` });
	};
	const owner = ownerOf(sentence, atom, knowledge) ?? stateAfterComma(sentence, atom);
	if (owner !== undefined) add("partOf", owner, "owner");
	const inName = owner === undefined ? wholeInName(atom, knowledge) : undefined;
	if (inName !== undefined) add("partOf", inName, "owner");
	const state = owner?.type === "state" ? undefined : ownStateBefore(sentence, atom, knowledge);
	if (state !== undefined) add("partOf", state, "owner");
	const seat = seatBefore(sentence, atom);
	if (seat !== undefined) add("locatedIn", seat, "based");
	const whole = wholeAt(sentence, atom);
	if (whole !== undefined && owner === undefined) add("partOf", whole, "at");
	const envoy = /^(?:embassy|mission|consulate)$/.test(atom.kind);
	const post = envoy || isHoused(atom) ? seatAfter(sentence, atom) : undefined;
	if (post !== undefined) add("locatedIn", post, "seat-after");
	for (const { word, to } of atom.links) {
		const actor = to.type === "state" || to.type === "organisation";
		if (word === "of" && actor && to !== owner && isWhole(sentence, atom, to)) add("partOf", to, "of");
		if (word === "to" && envoy && actor) add("accreditedTo", to, "mission-to");
		if (word === "in" && envoy) {
			add("locatedIn", to, "embassy-in");
			const state = to.type === "place" ? register.enterCapital(to.entry) : undefined;
			if (to.type === "state") add("accreditedTo", to, "embassy-in");
			else if (state !== undefined)
				findings.push({
					...base,
					predicate: "accreditedTo",
					object: refer(sentence, to, state, "state"),
					rule: "name/embassy-in",
					confidence: 0.85,
				});
		}
	}
	return findings;
}

/** "Ministry of Trade *of Kenya*", "Office *of the Nordic Council*"; not "Bureau *of Canadian* Affairs", which is what it deals with. */
const isWhole = ({ scene: { tokens } }: LinkedSentence, { kind }: OrganisationAtom, to: Atom): boolean =>
	to.type === "organisation" || (belonging.has(kind) && !dealtWith(tokens, to));

/** "*Canadian* Affairs", "*European and Canadian* Affairs". */
const dealtWith = (tokens: LinkedSentence["scene"]["tokens"], { to }: Atom): boolean =>
	tokens[to]?.norm === "affairs" || (tokens[to]?.norm === "and" && tokens[to + 2]?.norm === "affairs");

/** Bodies that have a house, which "in Oslo" after the name tells of. */
const isHoused = ({ kind, name }: OrganisationAtom): boolean =>
	kind === "university" ||
	kind === "court" ||
	/\b(?:Cent(?:er|re)|Institute|Museum|Library|Laborator(?:y|ies))$/.test(name);

const belonging = new Set(
	"ministry department embassy mission consulate agency secretariat commission committee council court parliament fund bank office".split(
		" ",
	),
);

/** "Islamic Revolutionary Guard Corps*-Qods Force*": a branch, not two that a hyphen joins. */
function isBranch(
	{ scene: { tokens } }: LinkedSentence,
	atom: OrganisationAtom,
	whole: Atom,
	{ lexicon }: Knowledge,
): boolean {
	if (atom.entry === undefined || whole.type !== "organisation") return false;
	return !lexicon.names.match(tokens, whole.to + 1)?.values.some(({ kind }) => kind === "state");
}

/** A state or body named before the head: "*Russian* Embassy", "*African Union* Commission"; not two joined by a hyphen. */
function ownerOf(
	sentence: LinkedSentence,
	atom: OrganisationAtom,
	knowledge: Knowledge,
): OrganisationAtom | Extract<Atom, { type: "state" }> | undefined {
	const { tokens } = sentence.scene;
	const first = atom.inner[0];
	const namesItsState = first?.type === "state" && first.to === atom.to && atom.entry !== undefined;
	if (namesItsState) return first;
	const opens = first?.from === atom.from && !atom.links.some(({ to }) => to === first);
	if (first === undefined || !opens || (first.type !== "state" && first.type !== "organisation")) {
		const before = sentence.atoms.find(
			(other) => other.atom.to + 1 === atom.from && /^['’]s?$/.test(tokens[other.atom.to]?.text ?? ""),
		)?.atom;
		if (before?.type === "organisation")
			return tokens[atom.to]?.pos === "NOUN" || programme.test(atom.name) ? undefined : before;
		return before?.type === "state" && belonging.has(atom.kind) ? before : undefined;
	}
	if (/^[-–—]$/.test(tokens[first.to]?.text ?? "") && !isBranch(sentence, atom, first, knowledge)) return undefined;
	if (first.type === "state" && !belonging.has(atom.kind) && !/^(?:parliament|armed-group)$/.test(atom.kind))
		return undefined;
	if (first.type === "state" && (dealtWith(tokens, first) || isRising(sentence, atom))) return undefined;
	return first.type === "organisation" && isNamesake(sentence, atom, first) ? undefined : first;
}

/** "the EU's Clean Rivers *Initiative*": what a body does, and no part of it. */
const programme = /\b(?:Initiative|Gateway|Collaborative)\b/;

/** "Kenya *Liberation* Army": those who fight for or against a state, and are none of its forces. */
const isRising = ({ scene: { tokens } }: LinkedSentence, { kind, from, to }: OrganisationAtom): boolean =>
	kind === "armed-group" && tokens.slice(from, to).some(({ norm }) => /^(?:liberation|resistance|front)$/.test(norm));

/** "*Vandalu Airways* Group", "*Orro Power* Foundation": the whole that a company is of, or what only bears its name. */
const isNamesake = (
	{ scene: { tokens } }: LinkedSentence,
	{ to }: OrganisationAtom,
	first: OrganisationAtom,
): boolean =>
	first.kind === "company" &&
	to === first.to + 1 &&
	/^(?:group|foundation|community|holdings?|company|corporation|bank|limited|inc|llc)\.?$/.test(
		tokens[first.to]?.norm ?? "",
	);

/** "*Iran's* Islamic Revolutionary Guard Corps": the state that the gazetteer knows a body to be of, where the text says so too. */
function ownStateBefore(
	{ scene: { tokens }, atoms }: LinkedSentence,
	atom: OrganisationAtom,
	{ lexicon }: Knowledge,
): Atom | undefined {
	if (atom.entry === undefined || !isPossessive(tokens[atom.from - 1])) return undefined;
	const before = atoms.find((other) => other.atom.to + 1 === atom.from)?.atom;
	return before?.type === "state" && wholesOf(lexicon.organisations, atom.entry).includes(`state/${before.id}`)
		? before
		: undefined;
}

/** "Council of the *Nordic Union*": a body in the name of which the gazetteer knows it to be part. */
function wholeInName({ entry, inner, from }: OrganisationAtom, { lexicon }: Knowledge): Atom | undefined {
	if (entry === undefined) return undefined;
	const wholes = wholesOf(lexicon.organisations, entry);
	return inner.find(
		(name) =>
			name.type === "organisation" && name.from > from && name.entry !== undefined && wholes.includes(name.entry),
	);
}

/** "Bureau of Rivers *at the Department of State*", "School of Law *at Orro University*": the department or university that a part is of. */
function wholeAt({ scene: { tokens }, atoms }: LinkedSentence, atom: OrganisationAtom): Atom | undefined {
	const part = /^(?:agency|office|department|university|ngo)$/.test(atom.kind);
	if (!part || !/^(?:at|within)$/.test(tokens[atom.to]?.norm ?? "")) return undefined;
	const next = tokens[atom.to + 1]?.norm === "the" ? atom.to + 2 : atom.to + 1;
	const whole = atoms.find((other) => other.atom.from === next)?.atom;
	if (whole?.type !== "organisation") return undefined;
	const faculty =
		whole.kind === "university" && /\b(?:Cent(?:er|re)|School|Department|Institute|College)\b/.test(atom.name);
	return faculty || (/^(?:ministry|department)$/.test(whole.kind) && !/^(?:university|ngo)$/.test(atom.kind))
		? whole
		: undefined;
}

/** "Norwegian Mission to ASEAN *in Jakarta*", "District Court, *Milwaukee*, Wisconsin". */
function seatAfter({ scene: { tokens }, atoms }: LinkedSentence, atom: OrganisationAtom): Atom | undefined {
	const address = tokens[atom.to]?.text === ",";
	if (tokens[atom.to]?.norm !== "in" && !address) return undefined;
	const place = atoms.find((other) => other.atom.from === atom.to + 1 && other.atom.type === "place")?.atom;
	if (!address || place === undefined) return place;
	const region = tokens[place.to]?.text === "," ? atoms.find((other) => other.atom.from === place.to + 1) : undefined;
	return /^(?:state|place)$/.test(region?.atom.type ?? "") ? place : undefined;
}

/** "*Geneva*-based Humanitarian Centre", not "Geneva-based Centre staff". */
function seatBefore({ scene, atoms }: LinkedSentence, atom: OrganisationAtom): Atom | undefined {
	const { tokens } = scene;
	if (tokens[atom.from - 1]?.norm !== "based" || !isDash(tokens[atom.from - 2])) return undefined;
	if (/^(?:NOUN|ADJ)$/.test(tokens[atom.to]?.pos ?? "")) return undefined;
	return atoms.find((other) => other.atom.to === atom.from - 2 && /^(?:state|place)$/.test(other.atom.type))?.atom;
}

/** "Narcotics Control Bureau, India (NCB)". */
function stateAfterComma(
	{ scene, atoms }: LinkedSentence,
	atom: OrganisationAtom,
): Extract<Atom, { type: "state" }> | undefined {
	const { tokens } = scene;
	const state =
		tokens[atom.to]?.text === "," ? atoms.find((other) => other.atom.from === atom.to + 1)?.atom : undefined;
	return state?.type === "state" && state.form === "name" && tokens[state.to]?.text === "(" ? state : undefined;
}
