import type { LinkedAtom, LinkedSentence } from "../../entity/link.ts";
import type { Register } from "../../entity/register.ts";
import type { OfficeAtom } from "../../mention/atom.ts";
import type { Span } from "../../source/span.ts";
import type { Token } from "../../text/token.ts";
import type { Clause } from "../clause.ts";
import type { NounPhrase, Range } from "../phrase.ts";
import { Meanings } from "./meanings.ts";
import type { Reference } from "./reference.ts";

/** The sentence that is being read: its words and clauses, and how many were read with it. */
export class CurrentSentence {
	readonly meanings: Meanings = new Meanings();
	readonly #register: Register;
	#linked: LinkedSentence | undefined;
	#clauses: readonly Clause[] = [];
	#count = 0;

	constructor(register: Register) {
		this.#register = register;
	}

	enter(linked: LinkedSentence): void {
		if (linked !== this.#linked) this.#count++;
		this.#linked = linked;
		this.read([]);
	}

	/** The clauses of the sentence entered: what its pronouns take up first. */
	read(clauses: readonly Clause[]): void {
		this.#clauses = clauses;
		this.meanings.forget();
	}

	/** Number of sentences read: when something is told. */
	get count(): number {
		return this.#count;
	}

	/** Whether something was told at most some sentences before. */
	isWithin(sentences: number, told: number): boolean {
		return this.#count - told <= sentences;
	}

	get clauses(): readonly Clause[] {
		return this.#clauses;
	}

	get block(): number {
		return this.#linked?.sentence.block ?? -1;
	}

	get tokens(): readonly Token[] {
		return this.#linked?.scene.tokens ?? [];
	}

	get atoms(): readonly LinkedAtom[] {
		return this.#linked?.atoms ?? [];
	}

	get offices(): readonly OfficeAtom[] {
		return this.#linked?.offices ?? [];
	}

	/** The first word: where what no word of the sentence names is taken to stand. */
	opening(): Span | undefined {
		const [first] = this.tokens;
		return first && { start: first.start, end: first.end };
	}

	spanOf({ from, to }: Range): Span {
		const { tokens } = this;
		return { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
	}

	/** What a name refers to. */
	reference({ atom, entity }: LinkedAtom): readonly Reference[] {
		const type = entity === undefined ? undefined : this.#register.get(entity)?.type;
		if (entity === undefined || type === undefined || atom.type === "date") return [];
		return [{ entity, type, span: this.spanOf(atom), confidence: 1, reason: "name" }];
	}

	/** What a phrase without a name is taken to refer to. */
	inferred(entity: string, noun: NounPhrase, confidence: number, reason: string): Reference {
		const type = this.#register.get(entity)?.type ?? "organisation";
		return { entity, type, span: this.spanOf(noun), confidence, reason };
	}

	/** The words of a phrase, lower case, but for its date and what only points. */
	wordsOf({ from, to, dated }: NounPhrase): readonly string[] {
		const { tokens } = this;
		const words: string[] = [];
		for (let index = from; index < to; index++) {
			const word = tokens[index]?.norm ?? "";
			const inDate = dated !== undefined && index >= dated.from && index < dated.to;
			if (!inDate && word !== "the" && word !== "this" && word !== "-") words.push(word);
		}
		return words;
	}
}
