// Makes officeholders.tsv: node data/lexicon/scripts/officeholders.mjs <folder of the source tables>
//
// Hand-written rows come first; a row of a source table for the same person, title and body only adds what they lack.
import { dirname, join } from "node:path";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";
import { joinList, list, plain, readCsv, readCurated, readTsv, slug, spellings, writeTable } from "./tables.mjs";

const SINCE = "2010";
const columns = ["name", "forms", "wikidata", "title", "surname", "body", "from", "to", "source"];
const here = dirname(fileURLToPath(import.meta.url));
const folder = argv[2];
const states = readTsv(join(here, "..", "states.tsv"));
const byWikidata = new Map(states.flatMap((state) => [[state.wikidata, state.id]]));
byWikidata.set("Q55", "NLD").set("Q29999", "NLD").set("Q756617", "DNK");
const byName = stateNames();
const months = "January February March April May June July August September October November December".split(" ");

const since =
	/^((?:Acting |Interim |Transitional |Federal )?(?:Co-)?(?:President|Prime Minister|Chancellor|King|Queen|Emperor|Amir|Sultan|Premier|Taoiseach|Ambassador|Grand Duke|Prince)) ((?:\p{L}[\p{L}.'’-]*,? )+)\(since (?:(\d{1,2}) )?(?:(\p{Lu}\p{Ll}+) )?(\d{4})\)/u;

const rows = merge([...curated(), ...heads(), ...ministers(), ...factbook(), ...chiefsOfMission()]);
console.log(`officeholders.tsv: ${writeTable("officeholders.tsv", columns, withKnownIds(rows))} rows`);

function curated() {
	return readCurated("officeholders.txt", ["name", "forms", "title", "body", "from", "to"]).map((row) => ({
		...row,
		forms: list(row.forms),
		source: "hand",
	}));
}

function heads() {
	return readCsv(join(folder, "heads-of-state-and-government-2022.csv"))
		.filter((row) => byWikidata.has(row.countryid) && isName(row.officeholderLabel))
		.map((row) => ({
			wikidata: row.officeholder,
			name: row.officeholderLabel,
			forms: [],
			title: shortTitle(row.positionLabel),
			body: `state/${byWikidata.get(row.countryid)}`,
			from: row.start_year,
			to: row.end_year,
			source: "heads-2022",
		}))
		.filter((row) => !/^(Representative|Co-prince|Member)/.test(row.title) && isOwnMonarch(row));
}

/** The British monarch is listed under Britain only. */
function isOwnMonarch({ name, body }) {
	return body === "state/GBR" || !/^(Elizabeth II|Charles III?)$/i.test(name);
}

function ministers() {
	return readCsv(join(folder, "foreign-ministers-2022.csv"))
		.filter((row) => byWikidata.has(row.country) && isName(row.name))
		.map((row) => ({
			wikidata: row.person,
			name: row.name,
			forms: [],
			title: "Foreign Minister",
			body: `state/${byWikidata.get(row.country)}`,
			from: row.start,
			to: "",
			source: "foreign-ministers-2022",
		}));
}

/** "President Abdelmadjid TEBBOUNE (since 12 December 2019)". */
function factbook() {
	return readTsv(join(folder, "factbook-offices.tsv")).flatMap((row) => {
		const state = byName.get(plain(row.country));
		if (!state) return [];
		const own = [row.chief_of_state, row.head_of_government].map((text) => fromFactbook(text, state, undefined));
		return [...own, fromFactbook(row.amb_to_us, state, "Ambassador to the United States")].filter((found) => found);
	});
}

function fromFactbook(text, state, title) {
	const match = since.exec(text);
	if (!match || /vacant/i.test(match[2])) return undefined;
	const name = unshout(match[2].trim().replace(/^(Dr\.|Sheikh|Gen\.|General|Col\.|Colonel) /, ""));
	return name.split(" ").length < 2 || !isOwnMonarch({ name, body: `state/${state}` }) ? undefined : {
		name,
		forms: [],
		title: title ?? match[1],
		body: `state/${state}`,
		from: edtf(match[5], match[4], match[3]),
		to: "",
		source: "factbook-2026-01",
	};
}

/** "Abdelmadjid TEBBOUNE" → "Abdelmadjid Tebboune". */
function unshout(name) {
	return name.replace(/\p{Lu}[\p{Lu}'’-]+/gu, (word) => /^(I{2,3}|IV|VI{0,3}|X|XIV)$/.test(word) ? word : word.toLowerCase().replace(/(^|[-'’ ])(\p{L})/gu, (_, before, letter) => before + letter.toUpperCase()));
}

function edtf(year, month, day) {
	const number = months.indexOf(month) + 1;
	if (number === 0) return year;
	const padded = String(number).padStart(2, "0");
	return day ? `${year}-${padded}-${day.padStart(2, "0")}` : `${year}-${padded}`;
}

function chiefsOfMission() {
	return readTsv(join(folder, "us-chiefs-of-mission.tsv"))
		.filter((row) => row.position === "ambassador-e-p" && row.started >= SINCE && byName.has(placeName(row.place)))
		.map((row) => ({
			name: row.person,
			forms: shortNames(row.person),
			title: `Ambassador to ${stateName(byName.get(placeName(row.place)))}`,
			body: "state/USA",
			from: row.started,
			to: row.ended,
			source: "chiefs-of-mission",
		}));
}

function placeName(place) {
	return place.replace(/-/g, " ");
}

function stateName(id) {
	const name = states.find((state) => state.id === id).name;
	return /^(Bahamas|Netherlands|Philippines|Maldives|Marshall Islands|Czech Republic|United Kingdom|United Arab Emirates|Dominican Republic|Central African Republic|Democratic Republic of the Congo|Republic of the Congo|Solomon Islands|Comoros|Federated States of Micronesia|Holy See)$/.test(name)
		? `the ${name}`
		: name;
}

/** "Donald Richard Norland" → "Donald Norland", "Donald R. Norland". */
function shortNames(name) {
	const parts = name.replace(/,? (Jr\.?|Sr\.?|I{2,3}|IV)$/, "").split(" ");
	if (parts.length < 3) return [];
	const [first, middle] = parts;
	const last = parts.at(-1);
	return /^\p{Ll}/u.test(parts.at(-2)) ? [] : [`${first} ${last}`, `${first} ${middle[0]}. ${last}`];
}

function shortTitle(label) {
	const title = label.replace(/ (of|for) (the )?\p{Lu}.*$/u, "").replace(/^\p{Lu}\p{Ll}+ (?=prime minister|president)/iu, "");
	const titled = title.charAt(0).toUpperCase() + title.slice(1);
	return titled.replace(/prime minister/i, "Prime Minister").replace(/chancellor/i, "Chancellor");
}

function stateNames() {
	const index = new Map();
	for (const state of states) {
		for (const form of [state.name, ...list(state.forms)]) {
			index.set(plain(form), state.id);
			index.set(slug(form).replace(/-/g, " "), state.id);
		}
	}
	return index.set("congo", "COG").set("burma", "MMR").set("guinea", "GIN").set("korea", "KOR");
}

function isName(name) {
	return name !== "" && !/^Q\d+$/.test(name);
}

function merge(candidates) {
	const kept = new Map();
	for (const candidate of candidates) {
		const row = { ...candidate, name: candidate.name.replace(/\s*["“][^"”]*["”]\s*/g, " ").trim() };
		const first = firstOf(kept, row);
		if (first) complete(first, row);
		else kept.set(`${slug(row.name)}/${slug(row.title)}/${row.body}/${row.from}`, { wikidata: "", ...row });
	}
	return [...kept.values()].map(toFields);
}

function firstOf(kept, row) {
	const keys = new Set([row.name, ...row.forms].map(slug));
	return [...kept.values()].find(
		(known) => known.body === row.body && known.title === row.title && overlaps(known, row) && (sameBegin(known, row) || [known.name, ...known.forms].some((form) => keys.has(slug(form)))),
	);
}

/** The same office from the same day (or year), and a part of the name shared. */
function sameBegin(a, b) {
	if (a.from === "" || b.from === "" || !(a.from.startsWith(b.from) || b.from.startsWith(a.from))) return false;
	const parts = new Set(slug(a.name).split("-"));
	return slug(b.name).split("-").some((part) => part.length > 3 && parts.has(part));
}

function overlaps(a, b) {
	return (a.to === "" || b.from === "" || b.from <= a.to) && (b.to === "" || a.from === "" || a.from <= b.to.padEnd(10, "9"));
}

function complete(known, row) {
	known.wikidata ||= row.wikidata ?? "";
	known.forms.push(row.name, ...row.forms);
	if (row.from.startsWith(known.from) && row.from.length > known.from.length) known.from = row.from;
	if (!known.source.includes(row.source)) known.source += `|${row.source}`;
}

function toFields(row) {
	const forms = spellings([...row.forms, row.name]).filter((form) => form !== row.name);
	return { ...row, forms: joinList(forms), surname: surname(row) };
}

/** The part by which later sentences call the person: "Xi" of "Xi Jinping", "von der Leyen", "al-Sudani". */
function surname({ name, body, source }) {
	const parts = name.replace(/,? (Jr\.?|Sr\.?|I{1,3}|IV|VI|XIV|2nd|3rd|4th)$/, "").split(" ");
	if (familyFirst(parts, body, source)) return parts[0];
	const particle = parts.findIndex((part, index) => index > 0 && /^(von|van|de|di|da|del|della|bin|al|el|Al|Le|Di|De|Ben)$/.test(part));
	return particle > 0 && particle < parts.length - 1 ? parts.slice(particle).join(" ") : parts.at(-1);
}

/** By hand, Japanese names stand as the English press writes them: given name first. */
function familyFirst(parts, body, source) {
	if (body === "state/JPN") return !source.startsWith("hand");
	if (body === "state/TWN") return parts.length === 2 && parts[1].includes("-");
	if (/^state\/(CHN|PRK|KOR|VNM|KHM)$/.test(body) || body === "communist-party-of-vietnam") return true;
	return parts.length > 1 && /^(Ban Ki-moon|(Chan|Gan|Goh|Heng|Lee|Lim|Ng|Ong|Teo) \S+ \S+|Han Seung-soo|Jin Liqun|Kao Kim Hourn|Lee Jong-wook|Meng Hongwei|Qu Dongyu|Zhang (Deguang|Ming))$/.test(parts.join(" "));
}

/** A person who stands in two rows has one Wikidata id: what one row knows, the other says too. */
function withKnownIds(rows) {
	const key = (row) => `${row.name}|${row.body}`;
	const ids = new Map(rows.filter((row) => row.wikidata !== "").map((row) => [key(row), row.wikidata]));
	return rows.map((row) => ({ ...row, wikidata: row.wikidata || (ids.get(key(row)) ?? "") }));
}
