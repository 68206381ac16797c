import type { Word } from "../text/word.ts";
import { companyKind } from "./called-company.ts";
import type { Knowledge } from "./knowledge.ts";
import { opensPerson } from "./person/name-word.ts";
import { opensQuotation } from "./quoted-event.ts";
import { opensDate } from "./recognise-date.ts";
import { opensHead } from "./titled-head.ts";
import { opensLead } from "./titled-lead.ts";

/** What shape and tables tell of a word wherever it stands. Of most words it tells that nothing begins with them. */
export interface KnownWord {
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
	/** A quotation mark that opens. */
	readonly opensQuotation: boolean;
	/** The kind of body that it tells of a name after it: "the *company* X". */
	readonly companyKind: string | undefined;
	/** Four letters or more. */
	readonly long: boolean;
}

/** What is known of the words met so far, each looked up once: a corpus has few. */
export class Vocabulary {
	readonly #knowledge: Omit<Knowledge, "vocabulary">;
	/** By the word's number. */
	readonly #known: (KnownWord | undefined)[] = [];

	constructor(knowledge: Omit<Knowledge, "vocabulary">) {
		this.#knowledge = knowledge;
	}

	of(word: Word): KnownWord {
		let known = this.#known[word.id];
		if (known === undefined) {
			known = this.#lookUp(word);
			this.#known[word.id] = known;
		}
		return known;
	}

	#lookUp(word: Word): KnownWord {
		const { text, norm, capital } = word;
		const { lexicon, headNouns, officeHeads, officeHeadsByWord, officeModifiers, officeAcronyms } = this.#knowledge;
		const plural = officeHeads.get(norm);
		const heads = opensHead(headNouns, word);
		return {
			common: lexicon.commonWords.has(norm),
			given: lexicon.givenNames.has(norm),
			surname: lexicon.bySurname.has(norm),
			office: plural === undefined ? undefined : plural ? "several" : "one",
			modifiesOffice: officeModifiers.has(norm),
			opensName: lexicon.names.opensWith(norm, capital),
			opensHead: heads,
			opensTitled: heads || opensLead(word),
			opensOffice: officeHeadsByWord.has(norm) || officeAcronyms.has(text),
			opensPerson: opensPerson(word),
			opensDate: opensDate(word),
			opensQuotation: opensQuotation(word),
			companyKind: companyKind(word),
			long: /^\p{L}{4}/u.test(text),
		};
	}
}
