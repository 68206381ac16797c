import type { NounPhrase } from "../phrase.ts";
import type { CurrentSentence } from "./current-sentence.ts";

/** Words that a text sets for an instrument: "the Framework for a Trade Agreement *(“the Agreement”)*". */
export class DefinedTerms {
	readonly #sentence: CurrentSentence;
	readonly #terms = new Map<string, string>();

	constructor(sentence: CurrentSentence) {
		this.#sentence = sentence;
	}

	/** After a sentence: the terms it sets. */
	note(): void {
		const { atoms, tokens } = this.#sentence;
		for (const { atom, entity } of atoms) {
			if (atom.type !== "agreement" || entity === undefined) continue;
			const open = tokens.findIndex(({ text }, at) => at > atom.from && text === "(");
			if (open < 0 || open > atom.to) continue;
			const after = tokens.slice(open, open + 6).map(({ text }) => text);
			const term = /^\( (?:the )?(?:[“"‘] )?(?:the )?(\p{Lu}\p{Ll}+)(?: [”"’])? \)/u.exec(after.join(" "))?.[1];
			if (term !== undefined) this.#terms.set(term, entity);
		}
	}

	/** "*the Agreement*": what a word with a capital was set for. */
	meaning({ opener, from, to, headToken }: NounPhrase): string | undefined {
		const word = this.#sentence.tokens[headToken]?.text ?? "";
		return opener === "the" && to === from + 2 ? this.#terms.get(word) : undefined;
	}
}
