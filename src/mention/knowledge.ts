import { readFileSync } from "node:fs";
import { join } from "node:path";
import { resource } from "../ontology/resource.ts";
import { fold } from "../text/tokenize.ts";
import { type HeadNoun, loadHeadNouns } from "./head-noun.ts";
import { type Lexicon, loadLexicon } from "./lexicon.ts";
import { readTable } from "./table.ts";
import type { Twin } from "./twin.ts";
import { Vocabulary } from "./word.ts";

/** Everything the recognisers know, read once: names, the nouns that head names, the words of offices. */
export interface Knowledge {
	readonly lexicon: Lexicon;
	readonly headNouns: ReadonlyMap<string, readonly HeadNoun[]>;
	/** Words of an office's head, folded; the value tells whether it is a plural. */
	readonly officeHeads: ReadonlyMap<string, boolean>;
	/** The same by their first word, longest first. */
	readonly officeHeadsByWord: ReadonlyMap<string, readonly OfficeHead[]>;
	readonly officeModifiers: ReadonlySet<string>;
	/** Names that a state shares with a place, by their folded form. */
	readonly twins: ReadonlyMap<string, Twin>;
	/** Phrases that end in a word for a body and name none, folded. */
	readonly commonPhrases: ReadonlySet<string>;
	/** Offices that stand as an acronym before a name: "UNSG António Guterres". */
	readonly officeAcronyms: ReadonlyMap<string, { readonly title: string; readonly body: string }>;
	/** Titles that one state alone gives, as patterns on the folded title. */
	readonly officeStates: readonly { readonly pattern: RegExp; readonly state: string }[];
	readonly vocabulary: Vocabulary;
}

export interface OfficeHead {
	readonly words: readonly string[];
	readonly plural: boolean;
}

export function loadKnowledge(folder: string = resource("data/lexicon")): Knowledge {
	const heads = readTable(join(folder, "office-heads.tsv")).map((row) => ({
		words: officeKey(row.text("head")).split(" "),
		plural: row.text("number") === "2",
	}));
	const tables = {
		lexicon: loadLexicon(folder),
		headNouns: loadHeadNouns(join(folder, "head-nouns.tsv")),
		officeHeads: new Map(heads.map(({ words, plural }) => [words.join(" "), plural])),
		officeHeadsByWord: indexByWord(heads),
		officeModifiers: new Set(
			readLines(join(folder, "office-modifiers.txt"))
				.flatMap((line) => fold(line).split(" "))
				.filter((word) => word !== "and"),
		),
		twins: new Map(
			readTable(join(folder, "twins.tsv")).map((row) => [
				fold(row.text("form")),
				{
					form: row.text("form"),
					other: row.text("other"),
					wordsOfOther: anyOf(row.list("words of other")),
					wordsOfState: anyOf(row.list("words of first")),
				},
			]),
		),
		commonPhrases: new Set(readLines(join(folder, "common-phrases.txt")).map(fold)),
		officeAcronyms: new Map(
			readTable(join(folder, "office-acronyms.tsv")).map((row) => [
				row.text("acronym"),
				{ title: row.text("title"), body: row.text("body") },
			]),
		),
		officeStates: readTable(join(folder, "office-states.tsv")).map((row) => ({
			pattern: new RegExp(`^(?:${row.text("title")})`, "u"),
			state: row.text("state"),
		})),
	};
	return { ...tables, vocabulary: new Vocabulary(tables) };
}

const anyOf = (words: readonly string[]): RegExp => new RegExp(`\\b(?:${words.join("|")})\\b`, "u");

const readLines = (path: string): readonly string[] =>
	readFileSync(path, "utf8")
		.split("\n")
		.filter((line) => line !== "" && !line.startsWith("#"));

function indexByWord(heads: readonly OfficeHead[]): ReadonlyMap<string, readonly OfficeHead[]> {
	const index = new Map<string, OfficeHead[]>();
	for (const head of heads) index.set(head.words[0] as string, [...(index.get(head.words[0] as string) ?? []), head]);
	for (const list of index.values()) list.sort((a, b) => b.words.length - a.words.length);
	return index;
}

/** Hyphens between the words of an office do not tell offices apart. */
export const officeKey = (words: string): string => fold(words).replace(/-/g, " ").replace(/\s+/g, " ").trim();
