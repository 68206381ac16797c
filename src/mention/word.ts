import type { Token } from "../text/token.ts";
import type { Knowledge } from "./knowledge.ts";
import { opensDate } from "./recognise-date.ts";
import { opensPerson } from "./recognise-person.ts";
import { opensHead } from "./titled-head.ts";
import { opensLead } from "./titled-lead.ts";

/** What shape and tables tell of a word wherever it stands. Of most words it tells that nothing begins with them. */
export interface Word {
	/** An English word. */
	readonly common: boolean;
	readonly given: boolean;
	/** Of an office holder. */
	readonly surname: boolean;
	/** Of an office that it is the whole head of: `one` or `several` hold it. */
	readonly office: "one" | "several" | undefined;
	/** Part of an office's title before its head. */
	readonly modifiesOffice: boolean;
	/** Whether a name of the gazetteer begins with it. */
	readonly opensName: boolean;
	/** Whether a noun that heads names begins with it, … */
	readonly opensHead: boolean;
	/** … or a name built with one. */
	readonly opensTitled: boolean;
	/** Whether an office's head begins with it. */
	readonly opensOffice: boolean;
	readonly opensPerson: boolean;
	readonly opensDate: boolean;
	/** Four letters or more. */
	readonly long: boolean;
}

const mostWords = 100_000;

/** The words met so far, each looked up once: a corpus has few. */
export class Vocabulary {
	readonly #knowledge: Omit<Knowledge, "words">;
	readonly #words = new Map<string, Word>();

	constructor(knowledge: Omit<Knowledge, "words">) {
		this.#knowledge = knowledge;
	}

	of(token: Token): Word {
		let word = this.#words.get(token.text);
		if (word === undefined) {
			word = this.#lookUp(token);
			if (this.#words.size >= mostWords) this.#words.clear();
			this.#words.set(token.text, word);
		}
		return word;
	}

	#lookUp(token: Token): Word {
		const { text, norm } = token;
		const { lexicon, headNouns, officeHeads, officeHeadsByWord, officeModifiers, officeAcronyms } = this.#knowledge;
		const plural = officeHeads.get(norm);
		const heads = opensHead(headNouns, token);
		return {
			common: lexicon.commonWords.has(norm),
			given: lexicon.givenNames.has(norm),
			surname: lexicon.bySurname.has(norm),
			office: plural === undefined ? undefined : plural ? "several" : "one",
			modifiesOffice: officeModifiers.has(norm),
			opensName: lexicon.names.opensWith(norm),
			opensHead: heads,
			opensTitled: heads || opensLead(token),
			opensOffice: officeHeadsByWord.has(norm) || officeAcronyms.has(text),
			opensPerson: opensPerson(token),
			opensDate: opensDate(token),
			long: /^\p{L}{4}/u.test(text),
		};
	}
}
