import { comparisonRows } from "./compare.ts";
import { type CitedQuote, countedWords, type Report, type ReportedTie } from "./report.ts";

/** The report as plain text, for a terminal or an e-mail. Lines of quotes may be long; long lists end with a count. */
export function renderReportText(report: Report): string {
	const parts = [
		section("Size", sizeLines(report)),
		section("Coverage", coverageLines(report)),
		section("Most central (strength: all that binds an actor to others, weighted)", centralLines(report)),
		section(
			"Communities",
			report.communities.map(({ members }, index) => `${index + 1}. ${members.length} actors: ${leading(members)}`),
		),
		section("Strongest ties", report.strongest.flatMap(tieLines)),
		section("Most hostile ties", report.hostile.flatMap(hostileLines)),
		section(
			"Ties by year",
			report.periods.map(
				({ name, ties, created, ended }) =>
					`${name}: ${ties} ${ties === 1 ? "tie" : "ties"}, ${created} new, ${ended} no longer spoken of`,
			),
		),
		changes(report),
	];
	return parts.filter((part) => part !== "").join("\n");
}

const section = (title: string, lines: readonly string[]): string =>
	lines.length === 0 ? "" : `${title}\n${"-".repeat(title.length)}\n${lines.map(plain).join("\n")}\n`;

/** One line, without the control characters that a terminal would obey. */
const plain = (line: string): string =>
	line.replace(/[\s\p{Cc}\u2028\u2029]+/gu, (blank) => (blank.startsWith("  ") ? "  " : " "));

function sizeLines({ size }: Report): readonly string[] {
	return [
		`Documents: ${size.documents}; ties between actors: ${size.ties}`,
		`Entities: ${countedWords(size.entities) || "none"}`,
		`Statements: ${countedWords(size.statements) || "none"}`,
		`Predicates: ${countedWords(size.predicates) || "none"}`,
	];
}

function coverageLines({ coverage }: Report): readonly string[] {
	const { first, last, undated, silent, unresolved, linked, corroborated } = coverage;
	return [
		first ? `Documents from ${first} to ${last}, ${undated} without a date` : `No document has a date (${undated})`,
		`Documents that state nothing that was understood: ${silent}; passages left unresolved: ${unresolved}`,
		`${percent(linked)} of the entities are linked to identifiers elsewhere`,
		`${percent(corroborated)} of the statements are made by more than one document`,
	];
}

export const percent = (share: number): string => `${Math.round(100 * share)} %`;

function centralLines({ central }: Report): readonly string[] {
	return central.flatMap(({ label, type, strength, reasons, quote }, index) => [
		`${index + 1}. ${label} (${type}), strength ${strength.toFixed(2)}: ${reasons.join("; ")}`,
		quoted(quote),
	]);
}

const mostMembers = 15;

const leading = (members: readonly string[]): string =>
	members.length <= mostMembers
		? members.join(", ")
		: `${members.slice(0, mostMembers).join(", ")} and ${members.length - mostMembers} others`;

const hostileLines = ({ source, target, cooperation, conflict, documents, quote }: ReportedTie): readonly string[] => [
	`${source} – ${target}: conflict ${conflict.toFixed(2)}, cooperation ${cooperation.toFixed(2)}, ${inDocuments(documents)}`,
	quoted(quote),
];

const inDocuments = (documents: number): string => `${documents} ${documents === 1 ? "document" : "documents"}`;

function tieLines({ source, target, cooperation, conflict, documents, quote }: ReportedTie): readonly string[] {
	const parts = `cooperation ${cooperation.toFixed(2)}, conflict ${conflict.toFixed(2)}`;
	return [`${source} – ${target}: ${parts}, ${inDocuments(documents)}`, quoted(quote)];
}

const quoted = ({ text, document }: CitedQuote): string => `   “${text}” (${document})`;

const mostChanges = 20;

function changes({ changes: change, names }: Report): string {
	if (!change) return "";
	const entities = new Map([...names].map(([id, name]) => [id, { name }]));
	const all = comparisonRows(change.comparison, { entities });
	const rows = all.slice(0, mostChanges);
	const lines = rows.flatMap(({ change: kind, what, before, after, quote }, index) => [
		`${kind}: ${what} (${before ?? "none"} → ${after ?? "none"})`,
		...(quote === rows[index - 1]?.["quote"] ? [] : [`   “${quote}”`]),
	]);
	const left = all.length > rows.length ? [`… and ${all.length - rows.length} other changes`] : [];
	const note = "Strength before and after; “gone” means that the later documents do not speak of it.";
	return section(`What changed from ${change.before} to ${change.after}`, [note, ...lines, ...left]);
}
