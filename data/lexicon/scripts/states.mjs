// Makes states.tsv: node data/lexicon/scripts/states.mjs <folder of the source tables>
import { join } from "node:path";
import { argv } from "node:process";
import { joinList, list, readCurated, readTsv, spellings, writeTable } from "./tables.mjs";

const columns = ["id", "wikidata", "name", "forms", "adjectives", "people", "capital", "metonyms", "ambiguous", "note"];
const fields = ["id", "name", "forms", "adjectives", "people", "capital", "metonyms", "ambiguous", "note", "wikidata"];

const folder = argv[2];
const countries = new Map(readTsv(join(folder, "countries.tsv")).map((row) => [row.iso3, row]));
const rows = readCurated("states.txt", fields).map((row) => toState(row, countries.get(row.id)));
console.log(`states.tsv: ${writeTable("states.tsv", columns, rows)} rows`);

function toState(row, country) {
	const formal = (country?.formal_name ?? "").replace(/^the /, "");
	const forms = spellings([...list(row.forms), formal]).filter((form) => form !== row.name);
	return {
		id: row.id,
		wikidata: row.wikidata.replace("wikidata=", "") || country?.wikidata,
		name: row.name,
		forms: joinList(forms),
		adjectives: joinList(spellings(list(row.adjectives))),
		people: joinList(spellings(list(row.people))),
		capital: joinList(spellings(list(row.capital))),
		metonyms: joinList(spellings(list(row.metonyms))),
		ambiguous: joinList(spellings(list(row.ambiguous))),
		note: row.note,
	};
}
