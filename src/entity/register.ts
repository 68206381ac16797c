import type { Atom, EventAtom, OfficeAtom, OrganisationAtom, PersonAtom, PlaceAtom } from "../mention/atom.ts";
import type { Knowledge } from "../mention/knowledge.ts";
import type { OfficeholderEntry, OrganisationEntry } from "../mention/lexicon.ts";
import type { EntityType } from "../ontology/terms.ts";
import { slug } from "../text/slug.ts";
import { Token } from "../text/token.ts";
import { fold, tokenize } from "../text/tokenize.ts";
import { formOf, wordOf } from "../text/word.ts";
import { type Draft, toEntity } from "./draft.ts";
import type { Entity } from "./entity.ts";
import { athome, decide, isEnvoyOnly, sameTitle } from "./namesake.ts";
import { type Naming, Occasions } from "./occasions.ts";
import { compatibleNames, nameWords, shortForms } from "./person-name.ts";
import {
	articles,
	isShortOf,
	isTitled,
	sameWords,
	shortNames,
	type TitledType,
	withoutArticle,
	withoutSynonyms,
} from "./titled-name.ts";

/** Words of built names, which come again from document to document. */
const wordsRead = new WeakMap<Knowledge, Map<string, readonly string[]>>();
const mostNames = 20_000;

/** The entities of one document while it is read: gives each name its entity, and each later short form the same one. */
export class Register {
	readonly #knowledge: Knowledge;
	readonly #date: string | undefined;
	readonly #drafts = new Map<string, Draft>();
	readonly #persons: Draft[] = [];
	readonly #words: Map<string, readonly string[]>;
	readonly #acronyms = new Map<string, string>();
	/** Entries of the lexicon whose forms are all entered. */
	readonly #known = new Set<OrganisationEntry>();
	readonly #titled: Readonly<Record<TitledType, Draft[]>> = { organisation: [], agreement: [] };
	readonly #occasions: Occasions;
	readonly #events = new WeakMap<EventAtom, string>();

	constructor(knowledge: Knowledge, date: string | undefined) {
		this.#knowledge = knowledge;
		this.#words = wordsRead.get(knowledge) ?? new Map();
		wordsRead.set(knowledge, this.#words);
		this.#date = date;
		this.#occasions = new Occasions(date);
	}

	/** The entity of an atom, made if it is new; undefined for what names none (dates, unknown short forms). */
	enter(atom: Atom): string | undefined {
		switch (atom.type) {
			case "state":
				return this.enterState(atom.id);
			case "organisation":
				return this.#enterOrganisation(atom);
			case "place":
				return this.#enterPlace(atom);
			case "person":
				return atom.partial ? undefined : this.#enterPerson(atom);
			case "agreement":
				if (atom.entry !== undefined) return this.#enterInstrument(atom.entry);
				return this.#enterTitled(atom.type, atom.name, atom.kind, atom.named);
			case "event":
				return this.#enterEvent(atom);
			default:
				return undefined;
		}
	}

	enterState(iso: string): string {
		if (this.#drafts.has(`state/${iso}`)) return `state/${iso}`;
		const entry = this.#knowledge.lexicon.states.get(iso);
		const draft = this.#draft(`state/${iso}`, "state", entry?.name ?? iso);
		for (const form of [...(entry?.forms ?? []), ...(entry?.adjectives ?? [])]) draft.forms.add(form);
		if (entry?.wikidata) draft.sameAs.add(`http://www.wikidata.org/entity/${entry.wikidata}`);
		return draft.id;
	}

	/** The state whose capital a place is. */
	enterCapital(place: string): string | undefined {
		const state = this.#knowledge.lexicon.capitals.get(place);
		return state === undefined ? undefined : this.enterState(state.id);
	}

	/** A short form of a person, by surname; the office beside it decides between namesakes. */
	enterPartial(atom: PersonAtom): string | undefined {
		const word = nameWords(atom.name).at(-1) ?? "";
		const candidates = this.#persons.filter(({ forms }) => {
			for (const form of forms) if (shortForms(form).includes(word)) return true;
			return false;
		});
		const chosen = candidates.length > 1 ? decide(candidates, word, atom) : candidates[0];
		if (chosen !== undefined && !this.#isNamesake(chosen, atom, word)) {
			chosen.forms.add(atom.name);
			this.#addOffices(chosen, atom.offices);
			return chosen.id;
		}
		if ((chosen === undefined && candidates.length > 1) || atom.offices.length === 0) return undefined;
		return this.#enterHolder(atom, word);
	}

	/**
	 * "President Biden" beside another Biden who is not said to be president: the holder of the office is meant. "Ambassador Lund" is not
	 * the Lund who is only said to hold an office of those at home.
	 */
	#isNamesake({ id, titles }: Draft, { offices }: PersonAtom, word: string): boolean {
		const held = offices.some(({ title }) => [...titles].some((own) => sameTitle(own, title)));
		if (!held && isEnvoyOnly(offices) && titles.size > 0 && [...titles].every((own) => athome.test(own))) return true;
		if (held || !offices.some(({ title }) => /^(?:vice )?president$|^secretary|minister/i.test(title))) return false;
		const holder = this.#holderOf(word, offices);
		return holder !== undefined && `person/${slug(holder.name)}` !== id;
	}

	/** The person whose surname (or, if nobody bears it as such, given name) a word is. */
	personNamed(word: string): string | undefined {
		const surname = this.#persons.filter((person) => nameWords(person.name).at(-1) === word);
		const any = surname.length > 0 ? surname : this.#persons.filter((person) => shortForms(person.name).includes(word));
		return any.length === 1 ? any[0]?.id : undefined;
	}

	/**
	 * "*Putin*'s invasion": the one head of a state or government of that surname on the document's day. Where the words do not
	 * say that a ruler is meant, the text must have named the state.
	 */
	leaderNamed(word: string, ruling: boolean): string | undefined {
		const day = this.#date;
		const leaders = (this.#knowledge.lexicon.bySurname.get(word) ?? []).filter(
			({ title, body, from, to }) =>
				leading.test(title) &&
				body.startsWith("state/") &&
				day !== undefined &&
				from !== "" &&
				from.slice(0, 10) <= day &&
				(to === "" || to.slice(0, 10) >= day),
		);
		const [holder] = leaders;
		if (holder === undefined || new Set(leaders.map(({ wikidata, name }) => wikidata || name)).size > 1)
			return undefined;
		if (!ruling && !this.#drafts.has(holder.body)) return undefined;
		return this.#newPerson(holder.name, holder).id;
	}

	/** The one body of this document whose name ends, or begins before "of" or "for", in a word: "the Tribunal". */
	bodyCalled(word: string): string | undefined {
		const bodies = this.#titled.organisation.filter(({ name }) => {
			const folded = fold(name);
			return (
				folded.endsWith(` ${word}`) ||
				folded
					.replace(/ (?:of|for|on|in|to)\b.*$/u, "")
					.split(" ")
					.at(-1) === word
			);
		});
		return bodies.length === 1 ? bodies[0]?.id : undefined;
	}

	/** Words that stand for a person of this document. */
	personWords(): ReadonlySet<string> {
		const { officeHeads } = this.#knowledge;
		const words = this.#persons.flatMap((person) => shortForms(person.name));
		return new Set(words.filter((word) => word.length > 2 && !officeHeads.has(word)));
	}

	/** The words of each full name of a person, to find it again where no title stands beside it. */
	fullNames(): readonly { readonly words: readonly string[]; readonly entity: string }[] {
		return this.#persons.flatMap((person) =>
			[...person.forms]
				.map((form) => ({ words: fold(form).split(" "), entity: person.id }))
				.filter(({ words }) => words.length > 1),
		);
	}

	define(acronym: string, entity: string): void {
		if (!this.#acronyms.has(acronym)) this.#acronyms.set(acronym, entity);
		this.#drafts.get(entity)?.forms.add(acronym);
		if (this.#drafts.get(entity)?.type === "event") this.#occasions.addName(entity, this.#titledWords(acronym));
	}

	get hasAcronyms(): boolean {
		return this.#acronyms.size > 0;
	}

	acronym(text: string): string | undefined {
		return this.#acronyms.get(text);
	}

	get(id: string): { readonly type: EntityType; readonly name: string; readonly kind: string | undefined } | undefined {
		return this.#drafts.get(id);
	}

	addForm(id: string, form: string): void {
		this.#drafts.get(id)?.forms.add(form);
	}

	setNamed(id: string, named: boolean): void {
		const draft = this.#drafts.get(id);
		if (draft !== undefined) draft.named = named;
	}

	/** A thing that rules of a whole document make, such as the document's own joint statement. */
	enterNamed(type: "agreement" | "organisation", name: string, kind: string, named = true): string {
		return this.#enterTitled(type, name, kind, named);
	}

	entities(): readonly Entity[] {
		return [...this.#drafts.values()].map(toEntity).sort((a, b) => (a.id < b.id ? -1 : 1));
	}

	#draft(id: string, type: EntityType, name: string, kind?: string): Draft {
		let draft = this.#drafts.get(id);
		if (draft === undefined) {
			draft = { id, type, kind, name, forms: new Set([name]), sameAs: new Set(), titles: new Set(), named: true };
			this.#drafts.set(id, draft);
			if (isTitled(type)) this.#titled[type].push(draft);
		}
		return draft;
	}

	#enterOrganisation(atom: OrganisationAtom): string {
		const { lexicon } = this.#knowledge;
		const entry = atom.entry === undefined ? undefined : lexicon.organisations.get(atom.entry);
		if (entry === undefined) return this.#enterTitled("organisation", atom.name, atom.kind, true);
		if (this.#known.has(entry)) return `organisation/${entry.id}`;
		this.#known.add(entry);
		const draft = this.#draft(`organisation/${entry.id}`, "organisation", entry.name, entry.kind);
		for (const form of [...entry.forms, ...entry.acronyms]) draft.forms.add(form);
		if (entry.wikidata) draft.sameAs.add(`http://www.wikidata.org/entity/${entry.wikidata}`);
		return draft.id;
	}

	#enterInstrument(id: string): string {
		const entry = this.#knowledge.lexicon.agreements.get(id);
		const draft = this.#draft(`agreement/${id}`, "agreement", entry?.name ?? id, entry?.kind);
		for (const form of entry?.forms ?? []) draft.forms.add(form);
		if (entry?.wikidata) draft.sameAs.add(`http://www.wikidata.org/entity/${entry.wikidata}`);
		return draft.id;
	}

	#enterPlace({ entry: id, name, kind }: PlaceAtom): string {
		const entry = this.#knowledge.lexicon.places.get(id);
		const draft = this.#draft(`place/${id}`, "place", entry?.name ?? name, entry?.kind ?? kind);
		for (const form of entry?.forms ?? []) draft.forms.add(form);
		if (entry?.wikidata.startsWith("Q")) draft.sameAs.add(`http://www.wikidata.org/entity/${entry.wikidata}`);
		return draft.id;
	}

	#enterPerson(atom: PersonAtom): string {
		const known = this.#persons.find(({ forms }) => {
			for (const form of forms) if (compatibleNames(form, atom.name)) return true;
			return false;
		});
		const draft = known ?? this.#newPerson(atom.name, this.#holderNamed(atom.name));
		draft.forms.add(atom.name);
		if (draft.sameAs.size === 0 && nameWords(atom.name).length > nameWords(draft.name).length) draft.name = atom.name;
		this.#addOffices(draft, atom.offices);
		return draft.id;
	}

	/** "President Biden" with no fuller name in the document: the holder of that office on that day, or a person of one name. */
	#enterHolder(atom: PersonAtom, word: string): string {
		const holder = this.#holderOf(word, atom.offices);
		const draft = this.#newPerson(holder?.name ?? atom.name, holder);
		draft.forms.add(atom.name);
		this.#addOffices(draft, atom.offices);
		return draft.id;
	}

	#newPerson(name: string, holder: OfficeholderEntry | undefined): Draft {
		const draft = this.#draft(`person/${slug(holder?.name ?? name)}`, "person", holder?.name ?? name);
		for (const form of holder?.forms ?? []) draft.forms.add(form);
		if (holder?.wikidata) draft.sameAs.add(`http://www.wikidata.org/entity/${holder.wikidata}`);
		if (!this.#persons.includes(draft)) this.#persons.push(draft);
		return draft;
	}

	#holderNamed(name: string): OfficeholderEntry | undefined {
		const key = nameWords(name).join(" ");
		const candidates = this.#knowledge.lexicon.bySurname.get(nameWords(name).at(-1) ?? "") ?? [];
		return candidates.find((holder) =>
			[holder.name, ...holder.forms].some((form) => nameWords(form).join(" ") === key),
		);
	}

	/** The one known holder with this surname whose office and day agree; none if two persons do. */
	#holderOf(word: string, offices: readonly OfficeAtom[]): OfficeholderEntry | undefined {
		const candidates = (this.#knowledge.lexicon.bySurname.get(word) ?? []).filter((holder) =>
			offices.some((office) => this.#agrees(holder, office)),
		);
		return new Set(candidates.map((holder) => holder.wikidata || holder.name)).size === 1 ? candidates[0] : undefined;
	}

	#agrees(holder: OfficeholderEntry, office: OfficeAtom): boolean {
		const body =
			office.of === undefined ? undefined : office.of.type === "state" ? `state/${office.of.id}` : office.of.entry;
		if (body !== undefined && holder.body !== body) return false;
		if (!sameTitle(holder.title, office.title)) return false;
		const day = this.#date;
		if (day === undefined || office.tenure === "former") return true;
		return (
			(holder.from === "" || holder.from.slice(0, 4) <= day.slice(0, 4)) &&
			(holder.to === "" || holder.to.slice(0, 4) >= day.slice(0, 4))
		);
	}

	#addOffices(draft: Draft, offices: readonly OfficeAtom[]): void {
		for (const office of offices) draft.titles.add(fold(office.title));
	}

	/** A mention means the same occasion whenever it is asked for, whatever was named since. */
	#enterEvent(atom: EventAtom): string {
		let entity = this.#events.get(atom);
		if (entity === undefined) {
			entity = atom.ordinal === "next" ? this.#enterNext(atom) : this.#enterOccasion(atom);
			this.#events.set(atom, entity);
		}
		return entity;
	}

	/** "the next ASEAN-Russia Meeting" is another occasion than the one spoken of. */
	#enterNext({ name, kind }: EventAtom): string {
		const clean = withoutArticle(name);
		return this.#draft(`event/${slug(clean)}-next`, "event", clean, kind).id;
	}

	#enterOccasion({ name, kind, dated, quoted, ordinal }: EventAtom): string {
		const clean = withoutArticle(name);
		const first = ordinal === "first-ever" ? ["inaugural"] : [];
		const words = [...first, ...this.#titledWords(clean)];
		const naming: Naming = { words, kind, ...(dated === undefined ? {} : { dated }) };
		const found = this.#occasions.find(naming);
		if (found === undefined) {
			const entity = this.#newOccasion(clean, naming);
			if (quoted !== undefined) {
				for (const form of [quoted, clean.replace(/[“”"«»]/gu, "")]) this.#drafts.get(entity)?.forms.add(form);
				this.#occasions.addName(entity, this.#titledWords(quoted));
			}
			return entity;
		}
		const draft = this.#drafts.get(found) as Draft;
		if (clean.length > draft.name.length && draft.sameAs.size === 0) draft.name = clean;
		draft.forms.add(clean);
		return found;
	}

	/** "the 2023 G7 Summit" after that of 2022 keeps its year in its name. */
	#newOccasion(name: string, naming: Naming): string {
		const { kind, dated } = naming;
		const told = this.#occasions.hasNamesake(naming) && dated !== undefined ? `${dated.slice(0, 4)} ${name}` : name;
		const draft = this.#draft(`event/${slug(told)}`, "event", told, kind);
		draft.forms.add(name);
		this.#occasions.add(draft.id, naming);
		return draft.id;
	}

	/** The words of a built name for comparison; a state counts the same by any of its names. */
	#titledWords(name: string): readonly string[] {
		let words = this.#words.get(name);
		if (words === undefined) {
			words = this.#readTitledWords(name);
			if (this.#words.size >= mostNames) this.#words.clear();
			this.#words.set(name, words);
		}
		return words;
	}

	#readTitledWords(name: string): readonly string[] {
		const tokens = tokenize(name).map(({ start, end }) => {
			const form = formOf(name.slice(start, end));
			return new Token(start, end, wordOf(form, form.fixed ?? "X", form.norm));
		});
		const words: string[] = [];
		for (let index = 0; index < tokens.length; ) {
			const match = this.#knowledge.lexicon.names.match(tokens, index);
			const state = match?.values.find((hit) => hit.kind === "state");
			if (match !== undefined && state !== undefined) words.push(state.id);
			else
				words.push(
					...tokens
						.slice(index, match?.end ?? index + 1)
						.map(({ norm }) => norm.replace(/(?<=^|\.)(\p{L})\.(?=\p{L}\.|$)/gu, "$1")),
				);
			index = match?.end ?? index + 1;
		}
		return withoutSynonyms(words.filter((word) => /[\p{L}\p{N}]/u.test(word) && !articles.has(word)));
	}

	/** Names built from head nouns: the same name again, or a shorter form of the only longer one. */
	#enterTitled(type: TitledType, name: string, kind: string, named: boolean): string {
		const clean = withoutArticle(name);
		const words = this.#titledWords(clean);
		const pool = this.#titled[type];
		const same = pool.filter((draft) => {
			for (const form of draft.forms) if (sameWords(this.#titledWords(form), words)) return true;
			return false;
		});
		const longer =
			same.length > 0
				? same
				: pool.filter((draft) => isShortOf(type, kind, words, this.#titledWords(draft.name), this.#isWhole(words)));
		const found = longer.length === 0 ? this.#shorter(type, kind, words) : longer.length === 1 ? longer[0] : undefined;
		const draft = found ?? this.#draft(`${type}/${slug(clean)}`, type, clean, kind);
		if (found !== undefined && clean.length > found.name.length && found.sameAs.size === 0) found.name = clean;
		draft.forms.add(clean);
		for (const form of shortNames(clean)) draft.forms.add(form);
		draft.named &&= named;
		return draft.id;
	}

	/** "Blue Dot *Network*", not "Commission of the *International*": the name ends in a noun of its own. */
	#isWhole(words: readonly string[]): boolean {
		return this.#knowledge.headNouns.has(words.at(-1) ?? "");
	}

	/** The one thing of a kind whose name is short for these words. */
	#shorter(type: TitledType, kind: string, words: readonly string[]): Draft | undefined {
		const pool = this.#titled[type].filter(
			(draft) =>
				draft.kind === kind &&
				draft.sameAs.size === 0 &&
				isShortOf(type, kind, this.#titledWords(draft.name), words, this.#isWhole(this.#titledWords(draft.name))),
		);
		return pool.length === 1 ? pool[0] : undefined;
	}
}

const leading = /^(?:president|prime minister|chancellor|federal chancellor|supreme leader|king|general secretary)$/i;
