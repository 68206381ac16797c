import type { OfficeAtom } from "../../mention/atom.ts";
import type { Discourse } from "../discourse.ts";
import type { NounPhrase } from "../phrase.ts";
import type { Reference } from "./reference.ts";

/** "the foreign minister of Indonesia": the person who holds it in this document. */
export function holderOf(noun: NounPhrase, { register, sentence, tenures }: Discourse): readonly Reference[] {
	const office = sentence.offices.find(({ from, plural }) => from >= noun.from && from < noun.to && !plural);
	if (office?.of === undefined || /^counterpart$/i.test(office.title)) return [];
	const body = office.of.type === "state" ? `state/${office.of.id}` : register.enter(office.of);
	const person = tenures.holderOf(office, body);
	return person === undefined ? [] : [sentence.inferred(person, noun, 0.85, "office")];
}

/** "the *UN* Special Envoy for Syria's efforts": the envoy's body, not the state of the mission. */
export function bodyOf({ of }: OfficeAtom, noun: NounPhrase, { register, sentence }: Discourse): readonly Reference[] {
	const entity = of === undefined ? undefined : register.enter(of);
	return entity === undefined ? [] : [sentence.inferred(entity, noun, 0.9, "office")];
}

/** "the Secretary", "the Deputy Secretary": the last person named whose title holds those words, else one named before in the sentence. */
export function personByOffice(words: readonly string[], noun: NounPhrase, discourse: Discourse): string | undefined {
	const { knowledge, persons, sentence, tenures } = discourse;
	const last = words.at(-1) ?? "";
	if (!knowledge.officeHeads.has(last)) return undefined;
	const holders = persons.ids.filter((person) => tenures.isCalled(person, words));
	if (holders.length === 0) {
		const before = sentence.atoms.flatMap(({ atom, entity }) =>
			atom.type === "person" && atom.extent.to <= noun.from && entity !== undefined && tenures.isCalled(entity, words)
				? [entity]
				: [],
		);
		return new Set(before).size === 1 ? before[0] : undefined;
	}
	if (holders.length < 2) return holders[0];
	const recent = holders.filter((person) => persons.isRecent(person));
	if (recent.length < 2) return recent[0];
	const called = recent.filter((person) => tenures.isCalledFirst(person, words));
	return called.length === 1 ? called[0] : undefined;
}
