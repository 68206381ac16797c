import { fold } from "../../text/tokenize.ts";
import type { ObservedDocument } from "./observation.ts";

/** An office as one document attests it. */
export interface Attested {
	readonly title: string;
	readonly body: string;
	/** Year of the document; absent if unknown, or if the office is a former one. */
	readonly year?: number;
}

/** The offices that a document gives to each of its persons. */
export function officesOf({ facts, date }: ObservedDocument): ReadonlyMap<string, readonly Attested[]> {
	const offices = new Map<string, Attested[]>();
	for (const { predicate, subject, object, title = "", status, kind } of facts) {
		if (predicate !== "holdsOffice" || status === "denied") continue;
		const year = date === undefined || kind === "former" ? undefined : Number.parseInt(date.slice(0, 4), 10);
		const attested = { title: officeKey(title), body: object, ...(year === undefined ? {} : { year }) };
		offices.set(subject, [...(offices.get(subject) ?? []), attested]);
	}
	return offices;
}

/** Years between two attestations within which they may be one term or a renewed one. */
const reach = 5;

/** An office that both are said to hold: same body, same title, years that are not far apart. */
export function sharedOffice(a: readonly Attested[], b: readonly Attested[]): Attested | undefined {
	for (const own of a)
		for (const other of b) {
			if (own.body !== other.body || !sameTitle(own.title, other.title)) continue;
			if (own.year === undefined || other.year === undefined || Math.abs(own.year - other.year) <= reach) return own;
		}
	return undefined;
}

/** Both hold offices, but nowhere the same. */
export const noCommonBody = (a: readonly Attested[], b: readonly Attested[]): boolean =>
	a.length > 0 && b.length > 0 && !a.some(({ body }) => b.some((other) => other.body === body));

/** The heads of two states are two persons. */
export function rivalOffices(a: readonly Attested[], b: readonly Attested[]): boolean {
	const heads = (offices: readonly Attested[]): ReadonlySet<string> =>
		new Set(offices.filter(({ title, body }) => body.startsWith("state/") && head.test(title)).map(({ body }) => body));
	const [own, other] = [heads(a), heads(b)];
	return own.size > 0 && other.size > 0 && ![...own].some((body) => other.has(body));
}

const head =
	/^(?:president|king|queen|prime minister|chancellor|emir|amir|foreign minister|minister of foreign affairs|crown prince|taoiseach|premier)$/;

const officeKey = (title: string): string =>
	fold(title)
		.replace(/[^\p{L}\p{N}]+/gu, " ")
		.replace(/\b(?:the|for|of|and)\b/g, " ")
		.replace(/\s+/g, " ")
		.trim();

/** "Secretary" and "Secretary of State" of one body; "Foreign Minister" and "Minister of Foreign Affairs". */
function sameTitle(a: string, b: string): boolean {
	if (a === b) return true;
	if (foreign.test(a) && foreign.test(b)) return true;
	const [short, long] = a.length <= b.length ? [a, b] : [b, a];
	return short !== "" && !broad.has(short) && (long.startsWith(`${short} `) || long.endsWith(` ${short}`));
}

const foreign = /^(?:foreign minister|minister (?:foreign|external) (?:affairs|relations)|foreign secretary)/;

/** Words that alone name too many offices of one body. */
const broad: ReadonlySet<string> = new Set(
	"director minister deputy adviser advisor member representative officer head coordinator spokesperson ambassador secretary vice president deputy secretary".split(
		" ",
	),
);
