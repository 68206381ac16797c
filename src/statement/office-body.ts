import type { LinkedDocument, LinkedSentence } from "../entity/link.ts";
import { compatibleNames } from "../entity/person-name.ts";
import type { Register } from "../entity/register.ts";
import type { Atom, OfficeAtom, PersonAtom } from "../mention/atom.ts";
import type { Knowledge } from "../mention/knowledge.ts";
import type { OrganisationEntry } from "../mention/lexicon.ts";
import { fold } from "../text/tokenize.ts";
import { sentencesIn } from "./blocks.ts";
import type { Reference } from "./discourse/reference.ts";
import { stateByContext } from "./office-context.ts";
import { refer, spanOf } from "./refer.ts";

/** A sentence in which an office is read. */
export interface OfficeSite {
	readonly document: LinkedDocument;
	readonly knowledge: Knowledge;
	readonly sentence: LinkedSentence;
}

/** The state or body of an office: said beside it, the only one that has such an office, or the one that the list or the sentence is about. */
export function bodyOf(site: OfficeSite, atom: PersonAtom, office: OfficeAtom, person: string): Reference | undefined {
	const { document, knowledge, sentence } = site;
	const { register } = document;
	const label = office.of === undefined ? labelOf(sentence) : undefined;
	if (label !== undefined) return refer(sentence, label, register.enterState(label.id), "state");
	if (office.of !== undefined) return statedBody(site, office);
	if (sentence.scene.tokens[office.to]?.norm === "of") return undefined;
	const holder = { knowledge, register, office, person };
	const context = heldOf(holder).length > 0 ? undefined : stateByContext(sentence, atom, office, stateOfHolder(site));
	const known = [
		knownBody(holder),
		isEverywhere(office) ? context : undefined,
		typicalBody(knowledge, office),
		titleBody(document, office),
		context,
	].find((id) => id !== undefined && register.get(id) !== undefined);
	return known === undefined ? undefined : byTable(site, office, known);
}

/** The body of an office beside no name: said beside it, or the only state that has such an office. */
export function bodyOfOffice(site: OfficeSite, office: OfficeAtom): Reference | undefined {
	if (office.of !== undefined) return statedBody(site, office);
	const known = typicalBody(site.knowledge, office);
	return known === undefined ? undefined : byTable(site, office, known);
}

function statedBody(
	{ document: { register }, knowledge, sentence }: OfficeSite,
	office: OfficeAtom,
): Reference | undefined {
	if (office.of === undefined) return undefined;
	const entity = stateOfMinistry(knowledge, register, office) ?? register.enter(office.of);
	const type = entity === undefined ? undefined : register.get(entity)?.type;
	return entity === undefined || type === undefined ? undefined : refer(sentence, office.of, entity, type);
}

function byTable({ document, sentence }: OfficeSite, office: OfficeAtom, entity: string): Reference | undefined {
	const type = document.register.get(entity)?.type;
	return type && { entity, type, span: spanOf(sentence, office), confidence: 0.85, reason: "office table" };
}

/** Offices that the documents of one state give without it, and that others have too. */
const isEverywhere = ({ title }: OfficeAtom): boolean => /\bnational security advis[eo]r$/i.test(title);

/** "*Norway:* Foreign Minister X": an entry of a list that begins with the state. */
function labelOf({ atoms, scene }: LinkedSentence): Extract<Atom, { type: "state" }> | undefined {
	const state = atoms[0]?.atom;
	return state?.type === "state" && state.from === 0 && state.form === "name" && scene.tokens[state.to]?.text === ":"
		? state
		: undefined;
}

/** "Secretary General X" in a text whose title names one international organisation. */
function titleBody(document: LinkedDocument, { title }: OfficeAtom): string | undefined {
	const { register } = document;
	if (!/secretary[- ]general|director[- ]general/i.test(title)) return undefined;
	const bodies = sentencesIn(document, "title").flatMap(({ atoms }) =>
		atoms.flatMap(({ atom }) => [atom, ...atom.inner]).flatMap((atom) => register.enter(atom) ?? []),
	);
	const international = [...new Set(bodies)].filter((id) =>
		/^(?:international-organisation|military-alliance|forum)$/.test(register.get(id)?.kind ?? ""),
	);
	return international.length === 1 ? international[0] : undefined;
}

/** Secretaries who are no ministers. */
const lesser = /press|executive|general|under|assistant/i;

/** A minister's office is the state's, never the ministry's: "Department of Energy Secretary". */
function stateOfMinistry({ lexicon }: Knowledge, register: Register, { of, title }: OfficeAtom): string | undefined {
	if (of?.type !== "organisation" || !/^(?:ministry|department)$/.test(of.kind)) return undefined;
	if (!/\bminister\b/i.test(title) && !(/\bsecretary\b/i.test(title) && !lesser.test(title))) return undefined;
	const parent = of.entry === undefined ? undefined : lexicon.organisations.get(of.entry)?.parent;
	const inner = of.inner.find((name) => name.type === "state");
	if (inner !== undefined) return register.enter(inner);
	return parent?.startsWith("state/") ? register.enterState(parent.slice("state/".length)) : undefined;
}

/** The state of which somebody in the sentence is known to hold an office, where nothing says so beside the name. */
function stateOfHolder({
	document: { register },
	knowledge,
	sentence,
}: OfficeSite): (other: PersonAtom) => string | undefined {
	return (other) => {
		const person = sentence.atoms.find(({ atom }) => atom === other)?.entity;
		const [office] = other.offices;
		const body = person && office && knownBody({ knowledge, register, office, person });
		return body?.startsWith("state/") === true ? body.slice("state/".length) : undefined;
	};
}

interface Holder {
	readonly knowledge: Knowledge;
	readonly register: Register;
	readonly office: OfficeAtom;
	readonly person: string;
}

/** What the table of office holders says of this person and title: of several bodies, one that the document names. */
function knownBody(holder: Holder): string | undefined {
	const { lexicon } = holder.knowledge;
	const bodies = heldOf(holder);
	const named = (body: string | undefined): boolean => body !== undefined && holder.register.get(body) !== undefined;
	return (
		bodies.find((body) => named(body) && !isOfOneState(lexicon, body)) ??
		bodies.flatMap((body) => stateOfParty(lexicon, body) ?? []).find(named)
	);
}

/** "General Secretary X" of the party that rules a state: where the party is not named, of the state. */
function stateOfParty(lexicon: Knowledge["lexicon"], body: string): string | undefined {
	return entryOf(lexicon, body)?.kind === "party" ? ownState(lexicon, body) : undefined;
}

/** The states and bodies of which this person is known to hold such an office, in the document or not. */
function heldOf({ knowledge: { lexicon }, register, office, person }: Holder): readonly string[] {
	const name = register.get(person)?.name ?? "";
	const surname = fold(name).split(/\s+/).at(-1) ?? "";
	const title = fold(office.title);
	const holders = (lexicon.bySurname.get(surname) ?? []).filter(
		(holder) =>
			[holder.name, ...holder.forms].some((form) => form === name || compatibleNames(form, name)) &&
			(fold(holder.title).includes(title) || title.includes(fold(holder.title))),
	);
	return holders.map(({ body }) => (body.startsWith("state/") ? body : `organisation/${body}`));
}

/** Who speaks for a body of one state is read as that state's: the table of titles says so. */
const isOfOneState = (lexicon: Knowledge["lexicon"], body: string): boolean => ownState(lexicon, body) !== undefined;

/** The state to which the gazetteer says a body belongs. */
export function ownState(lexicon: Knowledge["lexicon"], body: string): string | undefined {
	const parent = entryOf(lexicon, body)?.parent;
	return parent?.startsWith("state/") === true ? parent : undefined;
}

const entryOf = ({ organisations }: Knowledge["lexicon"], body: string): OrganisationEntry | undefined =>
	organisations.get(body.replace(/^organisation\//, ""));

/** "Secretary of State" without a state is the one country's that has the office. */
function typicalBody({ officeStates }: Knowledge, office: OfficeAtom): string | undefined {
	const title = fold(office.title);
	const found = officeStates.find(({ pattern }) => pattern.test(title));
	return found === undefined ? undefined : `state/${found.state}`;
}
