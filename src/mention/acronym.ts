import type { Document } from "../source/document.ts";
import { oncePerDocument } from "../source/once-per-document.ts";
import { fold } from "../text/tokenize.ts";
import type { Lexicon, OrganisationEntry } from "./lexicon.ts";
import { isLong, speltOutIn } from "./spelt-out.ts";

/**
 * Whether a document that writes a known body's acronym means that body. Not if it spells the acronym out otherwise ("Inflation
 * Reduction Act (IRA)"); and an acronym that others share, too, needs the body in full, or to whom it belongs, in the text.
 */
export function isMeant(
	acronym: string,
	entry: OrganisationEntry,
	shared: boolean,
	of: Document,
	lexicon: Lexicon,
): boolean {
	const full = speltOutIn(of).get(acronym);
	if (full !== undefined) return namesOf(entry).some((name) => isSameName(name, full));
	return !shared || isWorldwide(entry) || isNamed(entry, of, lexicon);
}

/** "WHO": what needs no state beside it. */
const isWorldwide = ({ kind }: OrganisationEntry): boolean => kind === "international-organisation" || kind === "court";

const namesOf = ({ name, forms }: OrganisationEntry): readonly string[] => [name, ...forms];

function isNamed(entry: OrganisationEntry, of: Document, lexicon: Lexicon): boolean {
	const named = namedIn(of);
	let found = named.get(entry.id);
	if (found === undefined) {
		found = [...namesOf(entry), ...ownersOf(entry, lexicon)].some((name) => of.text.includes(name));
		named.set(entry.id, found);
	}
	return found;
}

/** By the ids of the bodies that were asked for. */
const namedIn = oncePerDocument(() => new Map<string, boolean>());

/** How a text may name the state or body that a body belongs to. */
function ownersOf({ parent }: OrganisationEntry, { states, organisations }: Lexicon): readonly string[] {
	const state = parent.startsWith("state/") ? states.get(parent.slice("state/".length)) : undefined;
	if (state !== undefined) return [state.name, ...state.forms, ...state.adjectives];
	const body = organisations.get(parent);
	return body === undefined ? [] : [...namesOf(body), ...body.acronyms];
}

/** Whether two names have most words of the shorter in common: spellings and translations of a name differ in some. */
function isSameName(a: string, b: string): boolean {
	const [left, right] = [longWords(a), longWords(b)];
	const shared = [...left].filter((word) => right.has(word)).length;
	return shared >= 0.6 * Math.min(left.size, right.size);
}

const longWords = (name: string): ReadonlySet<string> =>
	new Set(
		fold(name)
			.split(/[^\p{L}\p{N}]+/u)
			.filter((word) => word !== "" && isLong(word)),
	);
