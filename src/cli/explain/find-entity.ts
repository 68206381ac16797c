import type { Entity } from "../../entity/entity.ts";
import { EntenteError } from "../../errors.ts";
import { fold } from "../../export/fold.ts";
import { byCodeUnit } from "../../order.ts";
import type { Corpus } from "../../statement/corpus.ts";

/**
 * The entity that a user means: by id, by IRI, by name, by alias or (persons) by surname, whatever the case and the diacritics. Throws EntenteError
 * with the nearest names if there is none, and with the candidates if there are several.
 */
export function findEntity(corpus: Corpus, words: string): Entity {
	const exact = corpus.entities.get(words.startsWith(corpus.base) ? words.slice(corpus.base.length) : words);
	if (exact !== undefined) return exact;
	const wanted = keyOf(words);
	const found = candidates(corpus, wanted);
	const [only] = found;
	if (found.length > 1)
		throw new EntenteError(`${words}: could be ${listed(byStatements(corpus, found))}; give the id`, { exitCode: 2 });
	if (only === undefined)
		throw new EntenteError(`${words}: not in this graph${suggestions(corpus, wanted)}`, { exitCode: 2 });
	return only;
}

/** By name; else by alias; else persons by a word of their name, such as the surname. */
function candidates(corpus: Corpus, wanted: string): readonly Entity[] {
	const tests: readonly ((entity: Entity) => boolean)[] = [
		({ name }) => keyOf(name) === wanted,
		({ aliases }) => aliases.some((alias) => keyOf(alias) === wanted),
		({ type, name }) => type === "person" && keyOf(name).split(" ").includes(wanted),
	];
	for (const test of tests) {
		const found = named(corpus, test);
		if (found.length > 0) return found;
	}
	return [];
}

/** Those of whom most is said come first: they are most likely meant. */
function byStatements({ statements }: Corpus, entities: readonly Entity[]): readonly Entity[] {
	const said = new Map(entities.map(({ id }) => [id, 0]));
	for (const { subject, object } of statements)
		for (const id of new Set([subject, object])) {
			const count = said.get(id);
			if (count !== undefined) said.set(id, count + 1);
		}
	return [...entities].sort((a, b) => (said.get(b.id) ?? 0) - (said.get(a.id) ?? 0) || byCodeUnit(a.id, b.id));
}

const candidatesShown = 6;

function listed(entities: readonly Entity[]): string {
	const left = entities.length - candidatesShown;
	return `${entities.slice(0, candidatesShown).map(naming).join(" or ")}${left > 0 ? ` or ${left} more` : ""}`;
}

const named = (corpus: Corpus, test: (entity: Entity) => boolean): readonly Entity[] =>
	[...corpus.entities.values()].filter(test);

const naming = ({ id, name }: Entity): string => `${name} (${id})`;

/** Case, diacritics, dashes, apostrophes and a leading "the" do not tell names apart. */
const keyOf = (name: string): string => fold(name).replace(/^the /, "");

const suggested = 3;

function suggestions(corpus: Corpus, wanted: string): string {
	const near = [...corpus.entities.values()]
		.map((entity) => ({ entity, distance: nearness(entity, wanted) }))
		.filter(({ distance }) => distance < 0.5)
		.sort((a, b) => a.distance - b.distance || byCodeUnit(a.entity.id, b.entity.id))
		.slice(0, suggested);
	return near.length === 0 ? "" : `; did you mean ${near.map(({ entity }) => naming(entity)).join(", ")}?`;
}

/** 0 the same, 1 nothing in common: the best over all names. A part of a name ("sokhon" in "Prak Sokhonn") is near, too. */
function nearness({ name, aliases }: Entity, wanted: string): number {
	const forms = [name, ...aliases].map(keyOf).flatMap((form) => [form, ...form.split(" ")]);
	return Math.min(...forms.map((form) => (form === wanted ? 0.1 : relativeDistance(form, wanted))));
}

const relativeDistance = (a: string, b: string): number => {
	const longest = Math.max(a.length, b.length);
	if (longest === 0 || Math.abs(a.length - b.length) / longest >= 0.5) return 1;
	return editDistance(a, b) / longest;
};

/** Levenshtein distance in UTF-16 code units. */
function editDistance(a: string, b: string): number {
	let row = Array.from({ length: b.length + 1 }, (_, column) => column);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++) {
			const substituted = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
			next.push(Math.min(substituted, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
		}
		row = next;
	}
	return row[b.length] ?? 0;
}
