import type { LinkedAtom, LinkedDocument } from "../entity/link.ts";
import type { Register } from "../entity/register.ts";
import type { Knowledge } from "../mention/knowledge.ts";
import type { Mention } from "../mention/mention.ts";
import type { EntityType } from "../ontology/terms.ts";
import { ActingGroups } from "./discourse/acting-groups.ts";
import { actorsAmong } from "./discourse/actors.ts";
import { CurrentSentence } from "./discourse/current-sentence.ts";
import { DefinedTerms } from "./discourse/defined-terms.ts";
import { DelegationLeaders } from "./discourse/delegation-leaders.ts";
import { Gifts } from "./discourse/gifts.ts";
import { Misses } from "./discourse/misses.ts";
import { Occasions } from "./discourse/occasions.ts";
import { Outings } from "./discourse/outings.ts";
import { Parts } from "./discourse/parts.ts";
import { Persons } from "./discourse/persons.ts";
import { possessorsOf } from "./discourse/possessors.ts";
import { Recency } from "./discourse/recency.ts";
import type { Reference } from "./discourse/reference.ts";
import { Situation } from "./discourse/situation.ts";
import { Tenures } from "./discourse/tenures.ts";
import type { Group } from "./group.ts";
import type { NounPhrase } from "./phrase.ts";

/**
 * What a reader keeps in mind while reading, each thing remembered by a part of its own: who was spoken of last, who speaks, which two
 * sides there are. It resolves noun phrases to entities; what it cannot resolve it leaves out.
 */
export class Discourse {
	readonly register: Register;
	readonly document: LinkedDocument;
	readonly knowledge: Knowledge;
	readonly sentence: CurrentSentence;
	readonly situation: Situation = new Situation();
	readonly tenures: Tenures = new Tenures();
	readonly parts: Parts = new Parts();
	readonly organisations: Recency = new Recency();
	readonly agreements: Recency = new Recency();
	readonly terms: DefinedTerms;
	readonly persons: Persons;
	readonly occasions: Occasions;
	readonly groups: ActingGroups;
	readonly leaders: DelegationLeaders;
	readonly outings: Outings;
	readonly gifts: Gifts;
	readonly misses: Misses;
	/** Those that rules of a sentence make, beside those of names. */
	readonly mentions: Mention[] = [];

	constructor(document: LinkedDocument, knowledge: Knowledge) {
		this.register = document.register;
		this.document = document;
		this.knowledge = knowledge;
		this.sentence = new CurrentSentence(document.register);
		this.terms = new DefinedTerms(this.sentence);
		this.persons = new Persons(this.sentence);
		this.occasions = new Occasions(this.sentence);
		this.groups = new ActingGroups(this.sentence);
		this.leaders = new DelegationLeaders(this.sentence);
		this.outings = new Outings(this.sentence);
		this.gifts = new Gifts(this.sentence);
		this.misses = new Misses(document.document.text);
	}

	/** After a sentence: what it named is what the next one's pronouns mean. */
	leave(subjects: readonly Reference[]): void {
		if (subjects.length === 0 && this.sentence.atoms.length === 0) return;
		const named = this.#namedByType();
		const idsOf = (type: EntityType): readonly string[] => (named.get(type) ?? []).map(({ entity }) => entity);
		const acting = subjects.filter(({ type }) => type === "person").map(({ entity }) => entity);
		this.persons.note([...acting, ...idsOf("person")]);
		this.organisations.note(idsOf("organisation"));
		this.occasions.noteNamed(named.get("event") ?? []);
		this.agreements.note(idsOf("agreement"));
		this.terms.note();
	}

	#namedByType(): ReadonlyMap<EntityType, readonly (LinkedAtom & { readonly entity: string })[]> {
		const named = new Map<EntityType, (LinkedAtom & { readonly entity: string })[]>();
		for (const { atom, entity } of this.sentence.atoms) {
			const type = entity === undefined ? undefined : this.register.get(entity)?.type;
			if (entity === undefined || type === undefined) continue;
			const others = named.get(type);
			if (others === undefined) named.set(type, [{ atom, entity }]);
			else others.push({ atom, entity });
		}
		return named;
	}

	/** An instrument that was described: "the agreement" after it is that one. */
	noteAgreement(agreement: string): void {
		this.sentence.meanings.forget();
		this.agreements.note([agreement]);
	}

	reference(linked: LinkedAtom): readonly Reference[] {
		return this.sentence.reference(linked);
	}

	/** Who or what acts: names, pronouns, and those who stand for a state or body ("Emirati officials"). */
	actors(group: Group | undefined): readonly Reference[] {
		if (group === undefined) return [];
		const { ofGroups } = this.sentence.meanings;
		return ofGroups.get(group) ?? ofGroups.keep(group, actorsAmong(group.members, this));
	}

	/** The persons among those. */
	people(group: Group | undefined): readonly Reference[] {
		return this.actors(group).filter(({ type }) => type === "person");
	}

	/** Who owns what a phrase names: "*Kenya's* visit", "*both countries*' condemnation", "*her* visit". */
	possessors(noun: NounPhrase): readonly Reference[] {
		return possessorsOf(noun, this);
	}
}
