// Reading and writing the tables of the lexicon, shared by the scripts that make them.
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));

/** Rows of a hand-written table `curated/<file>`: fields parted by " ; ", lists by "|", "#" starts a comment. */
export function readCurated(file, columns) {
	return readFileSync(join(here, "curated", file), "utf8")
		.split("\n")
		.filter((line) => line.trim() !== "" && !line.startsWith("#"))
		.map((line) => {
			const fields = line.split(/\s*;(?:\s+|$)/);
			if (fields.length > columns.length + 1) throw new Error(`${file}: too many fields: ${line}`);
			return Object.fromEntries(columns.map((column, index) => [column, (fields[index] ?? "").trim()]));
		});
}

/** Rows of a tab-separated file with a header line. */
export function readTsv(path) {
	const [header, ...lines] = readFileSync(path, "utf8").replace(/\r/g, "").trimEnd().split("\n");
	const columns = header.split("\t");
	return lines.map((line) => {
		const fields = line.split("\t");
		return Object.fromEntries(columns.map((column, index) => [column, (fields[index] ?? "").trim()]));
	});
}

/** Rows of a comma-separated file with a header line and quoted fields. */
export function readCsv(path) {
	const [header, ...lines] = readFileSync(path, "utf8").replace(/\r/g, "").trimEnd().split("\n");
	const columns = csvFields(header);
	return lines.map((line) => {
		const fields = csvFields(line);
		return Object.fromEntries(columns.map((column, index) => [column, (fields[index] ?? "").trim()]));
	});
}

function csvFields(line) {
	return [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(,|$)/g)].map((match) =>
		match[1].startsWith('"') ? match[1].slice(1, -1).replaceAll('""', '"') : match[1],
	);
}

/** Rows of JSON Lines documents in a folder: every `text` with its title, in file order. */
export function readDocuments(paths) {
	return paths.flatMap((path) =>
		readFileSync(path, "utf8")
			.split("\n")
			.filter((line) => line !== "")
			.map((line) => JSON.parse(line)),
	);
}

/** Writes a table to `data/lexicon/<file>`, sorted by the first column. */
export function writeTable(file, columns, rows) {
	const key = columns[0];
	const sorted = [...rows].sort((a, b) => (a[key] < b[key] ? -1 : a[key] > b[key] ? 1 : 0));
	const lines = [columns, ...sorted.map((row) => columns.map((column) => row[column] ?? ""))];
	for (const line of lines) {
		for (const field of line) if (/[\t\n"]/.test(field)) throw new Error(`${file}: forbidden character in: ${field}`);
	}
	writeFileSync(join(here, "..", file), `${lines.map((line) => line.join("\t")).join("\n")}\n`);
	return sorted.length;
}

/** The parts of a list field. */
export function list(field) {
	return field === undefined || field === "" ? [] : field.split("|").map((part) => part.trim());
}

/** Joins forms to a list field: first come first, without repeats and empty parts. */
export function joinList(forms) {
	return [...new Set(forms.filter((form) => form))].join("|");
}

/** Each form as written, then without diacritics, each with a straight and with a curly apostrophe. */
export function spellings(forms) {
	return [...new Set(forms.flatMap((form) => [form, plain(form)]).flatMap(apostrophes))];
}

/** A form without diacritics. */
export function plain(form) {
	return form
		.normalize("NFD")
		.replace(/\p{M}/gu, "")
		.replace(/[‐‑–]/g, "-")
		.replace(/ø/g, "o")
		.replace(/Ø/g, "O")
		.replace(/ł/g, "l")
		.replace(/Ł/g, "L")
		.replace(/đ/g, "d")
		.replace(/Đ/g, "D")
		.replace(/ð/g, "d")
		.replace(/þ/g, "th")
		.replace(/ß/g, "ss")
		.replace(/æ/g, "ae")
		.replace(/ı/g, "i")
		.replace(/ə/g, "e")
		.replace(/Ə/g, "E")
		.normalize("NFC");
}

function apostrophes(form) {
	return /['’ʻ‘]/.test(form) ? [form.replace(/[’ʻ‘]/g, "'"), form.replace(/['ʻ‘]/g, "’")] : [form];
}

/** Kebab-case slug of a name. */
export function slug(name) {
	return plain(name)
		.toLowerCase()
		.replace(/&/g, " and ")
		.replace(/['’.]/g, "")
		.replace(/[^a-z0-9]+/g, "-")
		.replace(/^-+|-+$/g, "");
}
