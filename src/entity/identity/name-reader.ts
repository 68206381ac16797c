import { ordinalOf } from "../../text/number-words.ts";
import { fold } from "../../text/tokenize.ts";
import type { ObservedDocument } from "./observation.ts";

/** A built name ("Madrid NATO Summit of 29 June 2022") taken apart. */
export interface NameParts {
	/** What is left: folded words in one spelling, and ids for the names of states, bodies and places inside. */
	readonly words: readonly string[];
	readonly states: readonly string[];
	readonly places: readonly string[];
	readonly ordinal?: number;
	/** EDTF date that the name carries; `--06-29` if it has no year. */
	readonly date?: string;
}

/** Reads built names with the names of the states, bodies and places that the documents speak of. */
export class NameReader {
	readonly #ids = new Map<string, string>();
	readonly #ambiguous = new Set<string>();
	readonly #read = new Map<string, NameParts>();
	#longest = 1;

	constructor(documents: readonly ObservedDocument[]) {
		const seen = new Set<string>();
		for (const { entities } of documents)
			for (const { id, type, kind = "", name, aliases, sameAs } of entities) {
				if (seen.has(id)) continue;
				const known = type === "state" || type === "place" || sameAs.length > 0 || standing.has(kind);
				if (!known || (type !== "organisation" && type !== "state" && type !== "place")) continue;
				seen.add(id);
				for (const form of [name, ...aliases]) this.#add(form, id);
			}
		for (const form of this.#ambiguous) this.#ids.delete(form);
	}

	read(name: string): NameParts {
		let parts = this.#read.get(name);
		if (parts === undefined) {
			parts = this.#take(wordsOf(name));
			this.#read.set(name, parts);
		}
		return parts;
	}

	/** Two things of one name are told apart by neither. A state's name outranks a place's. */
	#add(form: string, id: string): void {
		const words = wordsOf(form);
		const key = words.join(" ");
		if (key === "" || (key.length < 2 && !id.startsWith("state/"))) return;
		const known = this.#ids.get(key);
		if (known === undefined || (id.startsWith("state/") && !known.startsWith("state/"))) this.#ids.set(key, id);
		else if (known !== id && !known.startsWith("state/")) this.#ambiguous.add(key);
		else if (known !== id && id.startsWith("state/")) this.#ambiguous.add(key);
		this.#longest = Math.max(this.#longest, words.length);
	}

	#take(words: readonly string[]): NameParts {
		const rest: string[] = [];
		const date = new NameDate();
		let ordinal: number | undefined;
		for (let at = 0; at < words.length; ) {
			const length = this.#match(words, at);
			const word = words[at] as string;
			if (length > 0) rest.push(this.#ids.get(words.slice(at, at + length).join(" ")) as string);
			else if (date.take(word, words[at - 1], words[at + 1])) {
				// A part of the date says when, not what.
			} else if (ordinal === undefined && ordinalOf(word) !== undefined) ordinal = ordinalOf(word);
			else if (!idle.has(word)) rest.push(spellings.get(word) ?? word);
			at += Math.max(length, 1);
		}
		const found = date.value();
		return {
			words: rest,
			states: rest.filter((word) => word.startsWith("state/")),
			places: rest.filter((word) => word.startsWith("place/")),
			...(ordinal === undefined ? {} : { ordinal }),
			...(found === undefined ? {} : { date: found }),
		};
	}

	/** How many words from here on are a name that is known; 0 if none. */
	#match(words: readonly string[], at: number): number {
		for (let length = Math.min(this.#longest, words.length - at); length > 0; length--)
			if (this.#ids.has(words.slice(at, at + length).join(" "))) return length;
		return 0;
	}
}

/** Kinds of body whose names are known as such even without an id elsewhere. */
const standing: ReadonlySet<string> = new Set(["forum", "military-alliance"]);

const wordsOf = (name: string): readonly string[] =>
	fold(name)
		.replace(/(?<=\p{L})\.(?=\p{L}|$|\s)/gu, "")
		.replace(/'s\b/g, "")
		.split(/[^\p{L}\p{N}]+/u)
		.filter((word) => word !== "");

const idle: ReadonlySet<string> = new Set("the a an of for on in at and to with s between by from".split(" "));

const spellings: ReadonlyMap<string, string> = new Map(
	[
		"defence defense",
		"organisation organization",
		"centre center",
		"programme program",
		"labour labor",
		"co-operation cooperation",
		"ministers minister",
		"ministerial minister",
		"leaders leader",
		"ministries ministry",
		"departments department",
		"affair affairs",
		"accords accord",
		"agreements agreement",
		"foreign-minister foreign",
	].map((pair) => pair.split(" ") as [string, string]),
);

const months = "january february march april may june july august september october november december".split(" ");

/** "29 June 2022", "June 29-30", "2022": the parts of a date, collected word by word. */
class NameDate {
	#year = "";
	#month = "";
	#day = "";

	/** A number is a day only beside a month or another day. */
	take(word: string, before = "", after = ""): boolean {
		const beside = months.includes(before) || months.includes(after) || (this.#day !== "" && /^\d+$/.test(before));
		if (/^(?:19|20)\d\d$/.test(word)) this.#year = word;
		else if (months.includes(word)) this.#month = String(months.indexOf(word) + 1).padStart(2, "0");
		else if (beside && /^[0-3]?\d$/.test(word)) this.#day ||= word.padStart(2, "0");
		else return false;
		return true;
	}

	value(): string | undefined {
		if (this.#month === "") return this.#year === "" ? undefined : this.#year;
		const day = this.#day === "" ? "" : `-${this.#day}`;
		return `${this.#year === "" ? "-" : this.#year}-${this.#month}${day}`;
	}
}
