import { resource } from "../ontology/resource.ts";
import { fold } from "../text/tokenize.ts";
import { readTable } from "./table.ts";

/** A noun that tells what kind of thing a name is of: "Commission", "Treaty", "Summit". */
export interface HeadNoun {
	readonly words: readonly string[];
	/** `relation`: "Strategic Partnership" names no thing, but a bond. */
	readonly type: "organisation" | "agreement" | "event" | "place" | "relation";
	readonly kind: string;
	/** Prepositions that may continue the name: "Treaty *on* …". */
	readonly links: ReadonlySet<string>;
	/** In lower case too, it heads a name if a proper complement follows. */
	readonly lower: boolean;
}

/** Head nouns by their last word, longest first. */
export function loadHeadNouns(
	path: string = resource("data/lexicon/head-nouns.tsv"),
): ReadonlyMap<string, readonly HeadNoun[]> {
	const index = new Map<string, HeadNoun[]>();
	for (const row of readTable(path)) {
		const words = fold(row.text("head")).split(" ");
		const noun: HeadNoun = {
			words,
			type: row.text("type") as HeadNoun["type"],
			kind: row.text("kind"),
			links: new Set(row.list("links")),
			lower: row.text("lower") === "1",
		};
		const last = words.at(-1) as string;
		index.set(
			last,
			[...(index.get(last) ?? []), noun].sort((a, b) => b.words.length - a.words.length),
		);
	}
	return index;
}
