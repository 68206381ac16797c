import type { Corpus, DocumentSummary } from "../statement/corpus.ts";
import type { FileExporter } from "./exporter.ts";
import { speakerOf } from "./speaker.ts";

/** The documents as CSL-JSON, for Zotero, pandoc and citeproc. */
export const cslJson: FileExporter = {
	id: "csl",
	label: "CSL-JSON citations",
	description: "The documents as citations for Zotero, pandoc and citeproc; nothing of the graph.",
	extension: ".csl.json",
	mime: "application/vnd.citationstyles.csl+json",
	multiple: false,
	*write(corpus) {
		const items = [...citations(corpus)].map(cslItem);
		yield `${JSON.stringify(items, null, "\t")}\n`;
	},
};

/** The documents as BibTeX. */
export const bibtex: FileExporter = {
	id: "bibtex",
	label: "BibTeX citations",
	description: "The documents as citations for LaTeX; nothing of the graph.",
	extension: ".bib",
	mime: "application/x-bibtex",
	multiple: false,
	*write(corpus) {
		for (const citation of citations(corpus)) yield bibtexEntry(citation);
	},
};

interface Citation {
	readonly document: Omit<DocumentSummary, "length" | "statements" | "mentions" | "unresolved">;
	/** Name of the speaker or author, if the document has one. */
	readonly author?: string;
}

function* citations(corpus: Corpus): Iterable<Citation> {
	for (const extraction of corpus.extractions()) {
		const speaker = speakerOf(extraction, corpus);
		const author = speaker && corpus.entities.get(speaker)?.name;
		yield { document: extraction.document, ...(author ? { author } : {}) };
	}
}

function cslItem({ document, author }: Citation): object {
	const { id, title, date, place, url, path, sha256 } = document;
	const parts = date?.split("-").map(Number);
	return {
		id,
		type: "document",
		title,
		author: author ? [{ literal: author }] : undefined,
		issued: parts ? { "date-parts": [parts] } : undefined,
		"publisher-place": place,
		URL: url,
		archive_location: path,
		note: `sha256:${sha256}`,
	};
}

function bibtexEntry({ document, author }: Citation): string {
	const { id, title, date, place, url, path } = document;
	const [year, month, day] = date?.split("-") ?? [];
	const fields = Object.entries({
		author: author && `{${latex(author)}}`,
		title: `{${latex(title)}}`,
		year,
		month: month && String(Number(month)),
		day: day && String(Number(day)),
		address: place && latex(place),
		url: url && encodeURI(decoded(url)),
		file: latex(path),
	});
	const lines = fields.map(([name, value]) => (value ? `\t${name} = {${value}},\n` : ""));
	return `@misc{${id.replace(/[^A-Za-z0-9_:.-]/g, "-")},\n${lines.join("")}}\n\n`;
}

/** Text with every character that LaTeX reads as a command made plain. */
const latex = (text: string): string =>
	text.replace(/[\\{}$&#^_%~]/g, (character) => commands[character] ?? character).replace(/[\p{Cc}]+/gu, " ");

const commands: Readonly<Record<string, string>> = {
	"\\": "\\textbackslash ",
	"{": "\\textbraceleft ",
	"}": "\\textbraceright ",
	$: "\\$",
	"&": "\\&",
	"#": "\\#",
	"^": "\\textasciicircum ",
	_: "\\_",
	"%": "\\%",
	"~": "\\textasciitilde ",
};

/** Braces and blanks cannot stand in a BibTeX url; an address that is already encoded is not encoded twice. */
function decoded(url: string): string {
	try {
		return decodeURI(url);
	} catch {
		return url;
	}
}
