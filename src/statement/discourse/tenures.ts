import type { OfficeAtom } from "../../mention/atom.ts";
import { fold } from "../../text/tokenize.ts";
import type { Reference } from "./reference.ts";

/** An office that a document gives to a person. */
export interface Tenure {
	readonly person: string;
	readonly title: string;
	/** Entity id of the state or body, if it is known. */
	readonly body?: string;
}

/** Who holds which office, by this document. */
export class Tenures {
	readonly #tenures: Tenure[] = [];
	/** The state that each person holds office in. */
	readonly #states = new Map<string, string>();

	add(tenure: Tenure): void {
		const { person, body } = tenure;
		this.#tenures.push(tenure);
		if (body?.startsWith("state/") && !this.#states.has(person)) this.#states.set(person, body);
	}

	/** The state that a person holds office in. */
	stateOf(person: string): string | undefined {
		return this.#states.get(person);
	}

	/** The states and bodies in which a person holds office. */
	bodiesOf(person: string): readonly string[] {
		return this.#tenures.flatMap((tenure) => (tenure.person === person ? (tenure.body ?? []) : []));
	}

	/** A state, or the state of a person in office. */
	asState(actor: Reference): readonly Reference[] {
		const state = actor.type === "person" ? this.stateOf(actor.entity) : undefined;
		if (state !== undefined) return [{ ...actor, entity: state, type: "state", confidence: 0.9 * actor.confidence }];
		return actor.type === "state" ? [actor] : [];
	}

	isInOffice(person: string): boolean {
		return this.#tenures.some((tenure) => tenure.person === person);
	}

	/** Who holds an office of a state or body. */
	holderOf(office: OfficeAtom, body: string | undefined): string | undefined {
		return this.#tenures.find((tenure) => tenure.body === body && sameOffice(tenure.title, office))?.person;
	}

	/** Whether a person may be called by the words, after an office. */
	isCalled(person: string, words: readonly string[]): boolean {
		return this.#tenures.some((tenure) => tenure.person === person && holdsWords(titleWords(tenure.title), words));
	}

	/** Whether a title begins with the words: "the Secretary" is the Secretary of State, not the Foreign Secretary beside him. */
	isCalledFirst(person: string, words: readonly string[]): boolean {
		return this.#tenures.some(
			(tenure) => tenure.person === person && words.every((word, index) => titleWords(tenure.title)[index] === word),
		);
	}
}

function sameOffice(title: string, office: OfficeAtom): boolean {
	const held = fold(title);
	const said = fold(office.title);
	return held === said || held.includes(said) || said.includes(held);
}

/** "the Secretary" is no Assistant Secretary, "the President" no Vice President. */
const holdsWords = (title: readonly string[], words: readonly string[]): boolean =>
	words.every((word) => title.includes(word)) &&
	title.every((word) => !/^(?:assistant|deputy|under|vice)$/.test(word) || words.includes(word));

const wordsOfTitle = new Map<string, readonly string[]>();

function titleWords(title: string): readonly string[] {
	let words = wordsOfTitle.get(title);
	if (words === undefined) {
		words = fold(title).split(/[^\p{L}]+/u);
		if (wordsOfTitle.size > 10_000) wordsOfTitle.clear();
		wordsOfTitle.set(title, words);
	}
	return words;
}
