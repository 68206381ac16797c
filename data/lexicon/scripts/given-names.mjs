// Makes given-names.tsv: node data/lexicon/scripts/given-names.mjs <folder of the source tables> <documents.jsonl>...
//
// A name from the documents alone needs three occurrences after a title. Names that the documents also write in lower
// case, months, and names of states and places are flagged.
import { dirname, join } from "node:path";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";
import { FAMILY_FIRST, nameParts, tabledPersons, titledPersons } from "./persons.mjs";
import { list, plain, readCurated, readDocuments, readTsv, writeTable } from "./tables.mjs";

const columns = ["name", "count", "sources", "flags"];
const here = dirname(fileURLToPath(import.meta.url));
const [, , folder, ...files] = argv;
const states = readTsv(join(here, "..", "states.tsv"));
const text = readDocuments(files)
	.map((document) => `${document.title}\n${document.text}`)
	.join("\n");

const notNames = new Set(
	"The This That And But For Our Your His Her Its With From About After Before Of In On At To Under Deputy Acting Assistant Vice Prime Foreign Special State Defense Defence Interior Finance Trade Justice Health Energy Commerce Treasury Permanent Chief Counselor Senior Press National Homeland Secretary President Minister General Madam Mister Sheikh Sheikha King Queen Prince Princess Crown Lord Lady Sir Dame Saint Chairman Chair Director Designate Elect Emeritus Indo White House North South East West New Joint High United Federal Global American European African Asian Readout Remarks Call Meeting Travel Counsel Envoy Advisor Adviser Ambassador Senator Governor Mayor Representative Cabinet Council Security Public Climate Major Lieutenant Brigadier Admiral Captain Colonel".split(
		" ",
	),
);
const months = new Set("January February March April May June July August September October November December".split(" "));
const words = lowerCaseWords();
const geography = geographicNames();
const found = new Map();

for (const [source, name, country] of tabledPersons(folder)) {
	const familyFirst = FAMILY_FIRST.has(states.find((state) => state.wikidata === country)?.id);
	for (const given of nameParts(name, familyFirst).given) note(given, source);
}
for (const row of readCurated("given-names.txt", ["names"])) for (const given of row.names.split(" ")) note(given, "k");
const familyNames = knownFamilyNames();
const fromDocuments = new Map();
for (const [given] of titledPersons(text)) fromDocuments.set(given, (fromDocuments.get(given) ?? 0) + 1);
for (const [given, count] of fromDocuments) {
	if (found.has(given) || (count >= 3 && !words.has(given.toLowerCase()) && !geography.has(given) && !familyNames.has(given))) note(given, "d", count);
}
const rows = [...found].filter(([name]) => isName(name)).map(toRow);
console.log(`given-names.tsv: ${writeTable("given-names.tsv", columns, rows)} rows`);

function note(name, source, count = 1) {
	const entry = found.get(name) ?? { count: 0, sources: new Set() };
	entry.count += count;
	entry.sources.add(source);
	found.set(name, entry);
}

function isName(name) {
	return name.length >= 2 && /^\p{Lu}[\p{L}’'-]*$/u.test(name) && !/['’]s?$/.test(name) && !notNames.has(name) && name !== name.toUpperCase();
}

function toRow([name, entry]) {
	const flags = [words.has(name.toLowerCase()) || months.has(name) ? "word" : "", geography.has(name) ? "place" : ""];
	return {
		name: name.replace(/’/g, "'"),
		count: String(entry.count),
		sources: [...entry.sources].sort().join(""),
		flags: flags.filter((flag) => flag !== "").join("|"),
	};
}

/** Family names of the tables, and those that come first where the family name does. */
function knownFamilyNames() {
	const officeholders = readCurated("officeholders.txt", ["name", "forms", "office", "body", "from", "to"]);
	const east = officeholders.filter((row) => FAMILY_FIRST.has(row.body.replace("state/", ""))).map((row) => row.name.split(" ")[0]);
	return new Set([...officeholders.map((row) => row.name.split(" ").at(-1)), ...east, ..."Chung Prak Hun Mori Abe Jung Moon Cho Xi Wang Li Noyes Cormier Di Abu Sayyid".split(" ")]);
}

function lowerCaseWords() {
	const counts = new Map();
	for (const word of text.match(/(?<![\p{L}’'-])\p{Ll}[\p{Ll}’'-]+/gu) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
	return new Set([...counts].filter(([, count]) => count >= 3).map(([word]) => word));
}

function geographicNames() {
	const forms = states.flatMap((state) => [state.name, ...list(state.forms), ...list(state.capital), ...list(state.adjectives)]);
	return new Set(forms.flatMap((form) => [form, plain(form)]));
}
