// Persons of the source tables and of the documents: the ground for given names and for flags on places.
import { join } from "node:path";
import { readCsv, readTsv } from "./tables.mjs";

/** Where the family name usually comes first. */
export const FAMILY_FIRST = new Set(["CHN", "PRK", "KOR", "VNM", "TWN", "KHM", "HUN", "JPN"]);

const particle = /^(al|el|bin|bint|ibn|abu|de|da|do|dos|di|del|della|von|van|der|den|la|le|du|ter|ten|st|jr|sr|ii|iii|iv)$/i;
const titles =
	/\b(?:President|Prime Minister|Foreign Minister|Minister|Secretary|Secretary of State|Ambassador|Senator|Governor|Mayor|Congressman|Congresswoman|Representative|Director|Envoy|Spokesperson|Commissioner|Chancellor|Attorney General|General|Judge|Professor|Mr\.|Ms\.|Mrs\.|Dr\.) (\p{Lu}\p{Ll}[\p{L}’'-]*) (?:\p{Lu}\. )?(\p{Lu}\p{Ll}?\p{Lu}?[\p{L}’'-]+)(?= (?!of\b|for\b)[\p{Ll}]|[,.;:]|’s|'s|\n)/gu;

/** Names with the code of their source: h heads of state and government, f foreign ministers, m US chiefs of mission. */
export function tabledPersons(folder) {
	const heads = readCsv(join(folder, "heads-of-state-and-government-2022.csv")).map((row) => ["h", row.officeholderLabel, row.countryid]);
	const ministers = readCsv(join(folder, "foreign-ministers-2022.csv")).map((row) => ["f", row.name, row.country]);
	const chiefs = new Map(readTsv(join(folder, "us-chiefs-of-mission.tsv")).map((row) => [row.person_id, ["m", row.person, "Q30"]]));
	return [...heads, ...ministers, ...chiefs.values()].filter(([, name]) => name !== "" && !/^Q\d+$/.test(name));
}

/** Given names and family names of a person's name; initials and particles are neither. */
export function nameParts(name, familyFirst) {
	const parts = name.replace(/,.*$/, "").split(/\s+/).filter((part) => /^\p{Lu}\p{Ll}/u.test(part) && !particle.test(part));
	if (parts.length < 2) return { given: [], family: parts };
	return familyFirst ? { given: parts.slice(1), family: parts.slice(0, 1) } : { given: parts.slice(0, -1), family: parts.slice(-1) };
}

/** Pairs of given and family name that follow a title in the text. */
export function titledPersons(text) {
	return [...text.matchAll(titles)].map(([, given, family]) => [given, family.replace(/['’]s$/, "")]);
}
