// Makes organisations.tsv: node data/lexicon/scripts/organisations.mjs <folder of the source tables>
//
// The hand-written rows come first. A row of the source table that shares a name with one of them only adds its Wikidata
// id and names; the others become rows of their own, with kind and parent guessed from name and family.
import { join } from "node:path";
import { argv } from "node:process";
import { joinList, list, plain, readCurated, readTsv, slug, spellings, writeTable } from "./tables.mjs";

const columns = ["id", "wikidata", "name", "acronyms", "forms", "kind", "parent", "seat", "ambiguous"];
const fields = ["name", "acronyms", "forms", "kind", "parent", "seat", "ambiguous", "wikidata"];

/** Family of the source table → id of the parent. */
const families = {
	"EU institutions and bodies": "european-union",
	"UN and affiliates": "united-nations",
	"Arab League entities": "arab-league",
	"Caribbean Community entities": "caricom",
	"OAS institutions and bodies": "organization-of-american-states",
	"African Union entities": "african-union",
	"ECOWAS entities": "ecowas",
	"Andean Community entities": "andean-community",
	"Nordic Council entities": "nordic-council",
	"Council of Europe entities": "council-of-europe",
	"East African Community entities": "east-african-community",
	"Commonwealth of Nations entities": "commonwealth-of-nations",
	"Mercosur entities": "mercosur",
	"Eurasian Economic Union entities": "eurasian-economic-union",
	"EFTA entities": "european-free-trade-association",
	"Benelux entities": "benelux",
	"World Bank Group entities": "world-bank-group",
	"Organization of Turkic States entities": "organization-of-turkic-states",
	"Central American Integration System entities": "sica",
	"Common Market for Eastern and Southern Africa entities": "comesa",
	"OSCE entities": "organization-for-security-and-cooperation-in-europe",
	"Association of Southeast Asian Nations entities": "asean",
};

/** Head noun → kind; the first that occurs in the name decides. */
const heads = [
	[/\b(Parliament|Parliamentary|Assembly)\b/, "parliament"],
	[/\b(Court|Tribunal)\b/, "court"],
	[/\bBank\b/, "bank"],
	[/\bFund\b/, "fund"],
	[/\bSecretariat\b/i, "secretariat"],
	[/\bUniversity\b/, "university"],
	[/\bCommission\b/, "commission"],
	[/\bCommittee\b/, "committee"],
	[/\bCouncil\b/, "council"],
	[/\bForum\b/, "forum"],
	[/\b(Agency|Office|Authority|Institute|Centre|Center|Undertaking|Service)\b/, "agency"],
];

const curated = readCurated("organisations.txt", fields).map(toOrganisation);
const byForm = indexForms(curated);
const sourceRows = readTsv(join(argv[2], "organisations.tsv")).map(tidy);
const added = [];
for (const row of sourceRows) {
	const known = [row.name, ...longForms(row)].map((form) => byForm.get(key(form))).find((found) => found);
	if (known) enrich(known, row);
	else added.push(fromSource(row));
}
const rows = settleAcronyms(curated, dropRepeats(added));
console.log(`organisations.tsv: ${writeTable("organisations.tsv", columns, rows.map(toFields))} rows`);

function toOrganisation(row) {
	return {
		...row,
		id: slug(row.name.replace(/\+/g, " plus ")),
		acronyms: list(row.acronyms),
		forms: list(row.forms),
		ambiguous: list(row.ambiguous),
	};
}

function indexForms(organisations) {
	const index = new Map();
	for (const organisation of organisations) {
		for (const form of [organisation.name, ...organisation.forms]) index.set(key(form), organisation);
	}
	return index;
}

/** Names are compared without case, marks, and the difference of British and American spelling. */
function key(form) {
	return slug(form)
		.replaceAll("organisation", "organization")
		.replaceAll("programme", "program")
		.replaceAll("centre", "center")
		.replaceAll("co-operation", "cooperation")
		.replace(/^the-/, "");
}

function tidy(row) {
	return Object.fromEntries(Object.entries(row).map(([column, value]) => [column, value.replace(/‐/g, "-")]));
}

function longForms(row) {
	return [row.other_name, row.former_name].flatMap((field) => field.split(/\||;/)).map((form) => form.trim()).filter((form) => form.includes(" "));
}

function enrich(organisation, row) {
	if (organisation.wikidata === "") organisation.wikidata = row.wikidata;
	organisation.forms.push(...[row.name, ...longForms(row)].filter((form) => form.includes(" ") && !/secretariat/i.test(form)));
	if (organisation.seat === "") organisation.seat = city(row.seat);
}

function fromSource(row) {
	const forms = [row.other_name].map((form) => form.trim()).filter((form) => form !== "");
	return {
		id: slug(row.name),
		wikidata: row.wikidata,
		name: row.name,
		acronyms: row.abbreviation === "" || row.abbreviation.includes(" ") ? [] : [row.abbreviation],
		forms: forms.concat(row.abbreviation.includes(" ") ? [row.abbreviation] : []),
		kind: heads.find(([pattern]) => pattern.test(row.name))?.[1] ?? "international-organisation",
		parent: families[row.family] ?? "",
		seat: city(row.seat),
		ambiguous: [],
		minor: true,
	};
}

function city(seat) {
	const place = seat.split(",")[0].replace(/^City of /, "");
	return /\d|building|Centre|Palais|Palace|area|Tower|House|Spire|Seat|Arrondissement|Light/.test(place) ? "" : place;
}

function dropRepeats(organisations) {
	const seen = new Set(curated.map((organisation) => organisation.id));
	return organisations.filter((organisation) => {
		const marks = [organisation.id, organisation.wikidata, organisation.name.toLowerCase()].filter((mark) => mark !== "");
		const acronyms = organisation.acronyms.map((acronym) => acronym.toLowerCase());
		if (marks.some((mark) => seen.has(mark)) || organisation.forms.some((form) => seen.has(form.toLowerCase()))) return false;
		for (const mark of [...marks, ...acronyms]) seen.add(mark);
		return true;
	});
}

/** A minor row gives up an acronym that another row has; short acronyms of minor rows are ambiguous. */
function settleAcronyms(major, minor) {
	const taken = new Set(major.flatMap((row) => [row.name, ...row.acronyms, ...row.forms]));
	for (const row of minor) {
		row.acronyms = row.acronyms.filter((acronym) => !taken.has(acronym));
		row.forms = row.forms.filter((form) => !taken.has(form));
		for (const form of [row.name, ...row.acronyms, ...row.forms]) taken.add(form);
		row.ambiguous = row.acronyms.filter((acronym) => acronym.length <= 5 || acronym === "INSTRUCT");
		if (!row.name.includes(" ") && row.name.length <= 8) row.ambiguous.push(row.name);
	}
	return [...major, ...minor];
}

function toFields(row) {
	const name = row.name.replace(/’/g, "'");
	const forms = spellings([...row.forms, plain(row.name), row.name].map((form) => form.replace(/\s+/g, " ")));
	return {
		...row,
		name,
		acronyms: joinList(row.acronyms.filter((acronym) => acronym !== name)),
		forms: joinList(forms.filter((form) => form !== name && !row.acronyms.includes(form))),
		ambiguous: joinList(row.ambiguous),
	};
}
