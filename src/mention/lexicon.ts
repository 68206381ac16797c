import { readFileSync } from "node:fs";
import { join } from "node:path";
import { resource } from "../ontology/resource.ts";
import { fold } from "../text/tokenize.ts";
import { Gazetteer } from "./gazetteer.ts";
import { readTable } from "./table.ts";

export interface StateEntry {
	/** ISO 3166 alpha-3, or an X-code for what ISO leaves out. */
	readonly id: string;
	readonly name: string;
	readonly wikidata: string;
	readonly forms: readonly string[];
	readonly adjectives: readonly string[];
	readonly people: readonly string[];
	readonly capitals: readonly string[];
	readonly metonyms: readonly string[];
}

export interface OrganisationEntry {
	readonly id: string;
	readonly name: string;
	readonly wikidata: string;
	readonly kind: string;
	readonly forms: readonly string[];
	readonly acronyms: readonly string[];
	/** `state/RUS` or the id of another organisation. */
	readonly parent: string;
}

export interface AgreementEntry {
	readonly id: string;
	readonly name: string;
	readonly wikidata: string;
	readonly kind: string;
	readonly forms: readonly string[];
}

export interface PlaceEntry {
	readonly id: string;
	readonly name: string;
	readonly wikidata: string;
	readonly kind: string;
	readonly country: string;
	readonly forms: readonly string[];
}

export interface OfficeholderEntry {
	readonly name: string;
	readonly forms: readonly string[];
	readonly wikidata: string;
	readonly title: string;
	/** The word that alone stands for the person: not always the last. */
	readonly surname: string;
	/** `state/USA` or an organisation's id. */
	readonly body: string;
	readonly from: string;
	readonly to: string;
}

/** What a form of the gazetteer stands for. */
export interface GazetteerHit {
	readonly kind: "state" | "organisation" | "agreement" | "place";
	readonly id: string;
	readonly form: "name" | "adjective" | "people" | "capital" | "acronym" | "metonym";
	/** Only to be believed where the context says so. */
	readonly ambiguous: boolean;
}

/** The program's knowledge of names, read once from tables. */
export interface Lexicon {
	readonly states: ReadonlyMap<string, StateEntry>;
	readonly organisations: ReadonlyMap<string, OrganisationEntry>;
	readonly agreements: ReadonlyMap<string, AgreementEntry>;
	readonly places: ReadonlyMap<string, PlaceEntry>;
	/** The state whose capital a place is, by the place's id. */
	readonly capitals: ReadonlyMap<string, StateEntry>;
	readonly officeholders: readonly OfficeholderEntry[];
	/** Office holders by folded surname. */
	readonly bySurname: ReadonlyMap<string, readonly OfficeholderEntry[]>;
	readonly givenNames: ReadonlySet<string>;
	/** Given names that are English words too: "Rich", "Will". */
	readonly wordNames: ReadonlySet<string>;
	/** Lower-case English words, so that a capital at the start of a sentence proves nothing. */
	readonly commonWords: ReadonlySet<string>;
	readonly names: Gazetteer<GazetteerHit>;
}

export function loadLexicon(folder: string = resource("data/lexicon")): Lexicon {
	const states = new Map(table(folder, "states.tsv").map((row) => [row.text("id"), toState(row)]));
	const organisations = new Map(table(folder, "organisations.tsv").map((row) => [row.text("id"), toOrganisation(row)]));
	const agreements = new Map(table(folder, "agreements.tsv").map((row) => [row.text("id"), toAgreement(row)]));
	const places = new Map(table(folder, "places.tsv").map((row) => [row.text("id"), toPlace(row)]));
	const officeholders = table(folder, "officeholders.tsv").map(toOfficeholder);
	return {
		states,
		organisations,
		agreements,
		places,
		capitals: indexCapitals(places, states),
		officeholders,
		bySurname: indexSurnames(officeholders),
		givenNames: givenNames(folder, false),
		wordNames: givenNames(folder, true),
		commonWords: new Set(
			readFileSync(join(folder, "words.txt"), "utf8")
				.split("\n")
				.filter((line) => line !== "" && !line.startsWith("#")),
		),
		names: indexNames(folder),
	};
}

const givenNames = (folder: string, words: boolean): ReadonlySet<string> =>
	new Set(
		table(folder, "given-names.tsv")
			.filter((row) => row.text("flags").includes("word") === words)
			.map((row) => fold(row.text("name"))),
	);

const table = (folder: string, file: string): readonly Row[] => readTable(join(folder, file));

type Row = ReturnType<typeof readTable>[number];

const toState = (row: Row): StateEntry => ({
	id: row.text("id"),
	name: row.text("name"),
	wikidata: row.text("wikidata"),
	forms: row.list("forms"),
	adjectives: row.list("adjectives"),
	people: row.list("people"),
	capitals: row.list("capital"),
	metonyms: row.list("metonyms"),
});

const toOrganisation = (row: Row): OrganisationEntry => ({
	id: row.text("id"),
	name: row.text("name"),
	wikidata: row.text("wikidata"),
	kind: row.text("kind"),
	forms: row.list("forms"),
	acronyms: row.list("acronyms"),
	parent: row.text("parent"),
});

const toAgreement = (row: Row): AgreementEntry => ({
	id: row.text("id"),
	name: row.text("name"),
	wikidata: row.text("wikidata"),
	kind: row.text("kind"),
	forms: row.list("forms"),
});

const toPlace = (row: Row): PlaceEntry => ({
	id: row.text("id"),
	name: row.text("name"),
	wikidata: row.text("wikidata"),
	kind: row.text("kind"),
	country: row.text("country"),
	forms: row.list("forms"),
});

const toOfficeholder = (row: Row): OfficeholderEntry => ({
	name: row.text("name"),
	forms: row.list("forms"),
	wikidata: row.text("wikidata"),
	title: row.text("title"),
	surname: row.text("surname"),
	body: row.text("body"),
	from: row.text("from"),
	to: row.text("to"),
});

function indexCapitals(
	places: ReadonlyMap<string, PlaceEntry>,
	states: ReadonlyMap<string, StateEntry>,
): ReadonlyMap<string, StateEntry> {
	const capitals = new Map<string, StateEntry>();
	for (const [id, { name, country }] of places) {
		const state = states.get(country);
		if (state?.capitals.some((capital) => fold(capital) === fold(name))) capitals.set(id, state);
	}
	return capitals;
}

function indexSurnames(holders: readonly OfficeholderEntry[]): ReadonlyMap<string, readonly OfficeholderEntry[]> {
	const index = new Map<string, OfficeholderEntry[]>();
	for (const holder of holders) {
		const names = [holder.name, ...holder.forms].map(fold);
		const last = names.flatMap((name) => [name.split(/\s+/).at(-1) ?? "", name.split(/[\s-]+/).at(-1) ?? ""]);
		const surnames = new Set([...last, ...fold(holder.surname).split(/\s+/).slice(-1)]);
		for (const surname of surnames) index.set(surname, [...(index.get(surname) ?? []), holder]);
	}
	return index;
}

/** Earlier additions win where two entries claim a form: states, then organisations, then agreements, then places. */
function indexNames(folder: string): Gazetteer<GazetteerHit> {
	const names = new Gazetteer<GazetteerHit>();
	for (const row of table(folder, "states.tsv")) addState(names, row);
	for (const row of table(folder, "organisations.tsv")) addOrganisation(names, row);
	for (const row of table(folder, "agreements.tsv")) addAgreement(names, row);
	for (const row of table(folder, "places.tsv")) addPlace(names, row);
	return names;
}

function addState(names: Gazetteer<GazetteerHit>, row: Row): void {
	const flagged = new Set(row.list("ambiguous"));
	const hit = (form: GazetteerHit["form"], text: string): GazetteerHit => ({
		kind: "state",
		id: row.text("id"),
		form,
		ambiguous: flagged.has(text),
	});
	for (const form of [row.text("name"), ...row.list("forms")]) names.add(form, hit("name", form));
	for (const form of row.list("adjectives")) names.add(form, hit("adjective", form));
	for (const form of row.list("people")) names.add(form, hit("people", form));
	for (const form of row.list("metonyms")) names.add(form, hit("metonym", form));
}

function addOrganisation(names: Gazetteer<GazetteerHit>, row: Row): void {
	const flagged = new Set(row.list("ambiguous"));
	const base = { kind: "organisation", id: row.text("id") } as const;
	for (const form of [row.text("name"), ...row.list("forms")])
		names.add(form, { ...base, form: "name", ambiguous: flagged.has(form) });
	for (const form of row.list("acronyms")) names.add(form, { ...base, form: "acronym", ambiguous: flagged.has(form) });
}

function addAgreement(names: Gazetteer<GazetteerHit>, row: Row): void {
	for (const form of [row.text("name"), ...row.list("forms")])
		names.add(form, { kind: "agreement", id: row.text("id"), form: "name", ambiguous: false });
}

function addPlace(names: Gazetteer<GazetteerHit>, row: Row): void {
	const flagged = new Set(row.list("ambiguous"));
	for (const form of [row.text("name"), ...row.list("forms")])
		names.add(form, { kind: "place", id: row.text("id"), form: "name", ambiguous: flagged.has(form) });
}

/** The bodies that a body of the gazetteer is part of, inmost first, and last their state if they are of one. */
export function wholesOf(organisations: Lexicon["organisations"], body: string): readonly string[] {
	const parent = organisations.get(body)?.parent ?? "";
	return parent === "" ? [] : [parent, ...wholesOf(organisations, parent)];
}
