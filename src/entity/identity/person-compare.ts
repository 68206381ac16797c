import type { IdentityNode } from "./observation.ts";
import { type Attested, noCommonBody, rivalOffices, sharedOffice } from "./office-record.ts";
import { givenName, type PersonWords } from "./person-words.ts";

/** A person as some documents name them. */
export interface PersonNode {
	readonly node: IdentityNode;
	readonly name: string;
	readonly words: PersonWords;
	/** False for a surname alone. */
	readonly full: boolean;
	readonly sameAs: ReadonlySet<string>;
	readonly offices: readonly Attested[];
}

export interface Verdict {
	/** `likely`: one person if nothing else of that surname speaks against it. */
	readonly kind: "same" | "likely" | "unlike" | "different";
	readonly score: number;
	readonly reason: string;
	/** Confirmed by more than the name. */
	readonly firm: boolean;
}

const unlike: Verdict = { kind: "unlike", score: 0, reason: "the names do not agree", firm: false };

/** Whether two full names are of one person: Wikidata first, then the names, then offices. */
export function judgePersons(a: PersonNode, b: PersonNode): Verdict {
	if (a.sameAs.size > 0 && b.sameAs.size > 0) {
		if ([...a.sameAs].some((iri) => b.sameAs.has(iri)))
			return { kind: "same", score: 1, reason: "same Wikidata id", firm: true };
		return { kind: "different", score: 1, reason: "two Wikidata ids", firm: true };
	}
	const agreement = agree(a.words, b.words);
	if (agreement === "conflict") return { ...unlike, kind: "different", reason: "the given names differ" };
	if (agreement === undefined) return unlike;
	if (rivalOffices(a.offices, b.offices)) return { ...unlike, kind: "different", reason: "heads of two states" };
	const office = sharedOffice(a.offices, b.offices);
	if (office === undefined && agreement !== "equal" && noCommonBody(a.offices, b.offices))
		return { ...unlike, reason: "offices of different bodies" };
	return weigh(agreement, office);
}

type Agreement =
	| "equal"
	| "without-initial"
	| "shorter"
	| "short-form"
	| "initial"
	| "similar"
	| "generation"
	| "reversed";

function weigh(agreement: Agreement, office: Attested | undefined): Verdict {
	const how = explained[agreement];
	if (office !== undefined)
		return {
			kind: "same",
			score: 0.97,
			reason: `${how}, and the same office: ${office.title} of ${office.body}`,
			firm: true,
		};
	if (agreement === "equal") return { kind: "same", score: 0.95, reason: how, firm: true };
	if (agreement === "without-initial") return { kind: "same", score: 0.85, reason: how, firm: false };
	if (agreement === "shorter" || agreement === "short-form" || agreement === "initial")
		return { kind: "likely", score: 0.75, reason: `${how}, and no one else has that surname`, firm: false };
	return unlike;
}

const explained: Readonly<Record<Agreement, string>> = {
	equal: "same name in another spelling",
	"without-initial": "same name without an initial",
	shorter: "same name with fewer words",
	"short-form": "short form of the given name",
	initial: "initial of the given name",
	similar: "given name spelled alike",
	generation: "same name without Jr. or Sr.",
	reversed: "same name in another order",
};

/** How two names agree; `conflict` if they share the surname but cannot be one person's; undefined if they have little in common. */
function agree(a: PersonWords, b: PersonWords): Agreement | "conflict" | undefined {
	const [short, long] = a.words.length <= b.words.length ? [a.words, b.words] : [b.words, a.words];
	if (isReversed(short, long)) return "reversed";
	if (!contained(short.slice(1), long.slice(1)))
		return short.at(-1) === long.at(-1) ? givenConflict(short, long) : undefined;
	const given = agreeGiven(short[0] ?? "", long[0] ?? "");
	if (given === "conflict") return given;
	if (middlesConflict(short, long)) return "conflict";
	if (a.generation !== b.generation) {
		if (a.generation !== undefined && b.generation !== undefined) return "conflict";
		return given === undefined ? undefined : "generation";
	}
	if (given === "equal" && short.length < long.length) return omits(short, long);
	return given;
}

/** Leaving out an initial hardly changes a name; leaving out a word may make it someone else's: "John Adams". */
function omits(short: readonly string[], long: readonly string[]): Agreement {
	const initials = long.filter((word) => word.length > 1);
	return initials.length === short.length && short.at(-1) === long.at(-1) ? "without-initial" : "shorter";
}

/** Words in their order, initials for what they begin. */
function contained(short: readonly string[], long: readonly string[]): boolean {
	let at = 0;
	for (const word of long) if (at < short.length && sameOrInitial(short[at] as string, word)) at++;
	return at === short.length && short.length > 0;
}

const sameOrInitial = (a: string, b: string): boolean =>
	a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));

function agreeGiven(a: string, b: string): Agreement | "conflict" | undefined {
	if (a === b) return "equal";
	if (a.length === 1 || b.length === 1) return sameOrInitial(a, b) ? "initial" : "conflict";
	if (givenName(a) === givenName(b)) return "short-form";
	if (a[0] === b[0] && (a.startsWith(b) || b.startsWith(a) || isOneEdit(a, b)) && Math.min(a.length, b.length) >= 3)
		return "similar";
	return "conflict";
}

/** "George W. Bush" and "George H. W. Bush": where both have middle names and one is an initial, the first must agree. */
function middlesConflict(short: readonly string[], long: readonly string[]): boolean {
	const own = short.slice(1, -1);
	const other = long.slice(1, -1);
	const [first, second] = [own[0], other[0]];
	if (first === undefined || second === undefined || short.at(-1) !== long.at(-1)) return false;
	return (first.length === 1 || second.length === 1) && !sameOrInitial(first, second);
}

/** Same surname, but words between that contradict: two persons if the given names do, else nothing is said. */
const givenConflict = (short: readonly string[], long: readonly string[]): "conflict" | undefined =>
	agreeGiven(short[0] ?? "", long[0] ?? "") === "conflict" || middlesConflict(short, long) ? "conflict" : undefined;

const isReversed = (a: readonly string[], b: readonly string[]): boolean =>
	a.length === b.length &&
	a.length >= 2 &&
	a[0] !== b[0] &&
	([...a.slice(1), a[0]].join(" ") === b.join(" ") || [...b.slice(1), b[0]].join(" ") === a.join(" "));

/** One letter changed, added or left out; in short words that makes another name. */
function isOneEdit(a: string, b: string): boolean {
	const [short, long] = a.length <= b.length ? [a, b] : [b, a];
	if (short.length < 5 || long.length - short.length > 1) return false;
	let at = 0;
	while (at < short.length && short[at] === long[at]) at++;
	return short.slice(long.length === short.length ? at + 1 : at) === long.slice(at + 1);
}
