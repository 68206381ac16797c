import { byCodeUnit } from "../order.ts";
import type { TieChange } from "./compare.ts";
import type { Report, ReportedCommunity } from "./report.ts";
import type { Changes, ReportedPeriod } from "./report-changes.ts";

/** Decimals that matter: none in hundreds, one elsewhere. */
export const amount = (value: number): string => value.toFixed(value >= 100 ? 0 : 1);

export const percent = (share: number): string => `${Math.round(100 * share)} %`;

export const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? "" : "s"}`;

/** Whole characters, at most so many, with a mark where some are left out. */
export const shortened = (text: string, length: number): string =>
	[...text].length > length ? `${[...text].slice(0, length - 1).join("")}…` : text;

/** The first names of a long list, with the number of the others. */
export const leading = (names: readonly string[], most: number): string =>
	names.length <= most
		? names.join(", ")
		: `${names.slice(0, most).join(", ")} and ${counted(names.length - most, "other")}`;

/** Names with their counts, most frequent first, without what does not occur. */
export const countedWords = (counts: Readonly<Record<string, number>>): string =>
	wordsOf(counts, (name, count) => `${count} ${name}`);

/** The same of entity types: `4 persons, 1 state`. */
export const countedTypes = (counts: Readonly<Record<string, number>>): string =>
	wordsOf(counts, (name, count) => counted(count, name));

const wordsOf = (counts: Readonly<Record<string, number>>, wordOf: (name: string, count: number) => string): string =>
	Object.entries(counts)
		.filter(([, count]) => count > 0)
		.sort(([a, x], [b, y]) => y - x || byCodeUnit(a, b))
		.map(([name, count]) => wordOf(name, count))
		.join(", ");

/** `12 actors (7 persons, 5 states), stability 98 %`. */
export function communityWords({ members, types, stability }: ReportedCommunity): string {
	return `${counted(members.length, "actor")} (${countedTypes(types)}), stability ${percent(stability)}`;
}

export const communitiesNote =
	"Actors with more ties among each other than chance would give. Stability: how much of a group is found together again in nine other runs.";

/** Title of the ties of others than the most central actor. */
export const beyondTitle = ({ central: [first], level }: Report): string =>
	`Strongest ties without ${first?.label ?? ""}${level === "persons" || first?.type === "person" ? "" : " and those who act for it"}`;

export const hostileNote =
	"Conflict counts what the documents criticise, condemn or sanction; that two are at war is no tie of its own.";

/** A line for each year: what it has, and against the year before what is new and what does not come again. */
export const periodLines = (periods: readonly ReportedPeriod[]): readonly string[] =>
	periods.map(({ name, documents, ties, created, ended }, index) => {
		const before = periods[index - 1]?.name;
		const change = before ? ` (${created} new against ${before}, ${ended} of ${before} not spoken of again)` : "";
		return `${name}: ${counted(documents, "document")}, ${counted(ties, "tie")}${change}`;
	});

/** How to read the figures of a section, where that is not plain. */
export function centralNote({ level, size, coverage }: Report): string {
	const apart =
		level === "actors" ? " Persons and the states they act for count apart; --level states joins them." : "";
	const [largest, second] = coverage.sources;
	const names = coverage.sources.slice(0, 3).map(({ name }) => name || "one folder");
	const whose = largest && second ? `the documents of ${names.join(", ")}` : `these ${size.documents} documents`;
	return `Strength is all that binds an actor to others, weighted. Who publishes looks central: read this as what ${whose} show.${apart}`;
}

/** `2.5 → 8.1`, or that the tie is new or not spoken of again. */
export function strengths({ change, before, after }: TieChange): string {
	if (change === "new") return `new, ${amount(after)}`;
	if (change === "gone") return `${amount(before)} → not spoken of`;
	return `${amount(before)} → ${amount(after)}`;
}

export function changesNote({ before, after, scale, documents }: Changes): string {
	const moved = `All ties together ${movement(scale)}, the number of documents ${movement(documents)}`;
	return `Strength in ${before} → in ${after}. ${moved}: listed are the ties that moved most beyond the others. What is not spoken of again may well go on.`;
}

function movement(ratio: number): string {
	const share = Math.round(Math.abs(ratio - 1) * 100);
	if (!Number.isFinite(ratio) || share === 0) return "did not change";
	return `${ratio < 1 ? "fell" : "rose"} by ${share} %`;
}

/** A deed that was announced and has been done. */
export const deedWords: Readonly<Record<string, string>> = {
	metWith: "met with",
	visited: "visited",
	participatedIn: "took part in",
	partyTo: "became party to",
	memberOf: "became a member of",
	holdsOffice: "took office in",
};
