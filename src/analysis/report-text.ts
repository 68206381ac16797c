import type { TieChange } from "./compare.ts";
import type { Report } from "./report.ts";
import type { Changes } from "./report-changes.ts";
import type { CitedQuote, ReportedTie } from "./report-tie.ts";
import {
	amount,
	beyondTitle,
	centralNote,
	changesNote,
	communitiesNote,
	communityWords,
	counted,
	countedTypes,
	countedWords,
	deedWords,
	hostileNote,
	leading,
	percent,
	periodLines,
	shortened,
	strengths,
} from "./report-words.ts";

/** The report as plain text, for a terminal or an e-mail. Long names and quotes are cut short, long lists end with a count. */
export function renderReportText(report: Report): string {
	const parts = [
		section("Size", sizeLines(report)),
		section("Coverage", coverageLines(report)),
		section("Most central", report.central.length === 0 ? [] : [centralNote(report), ...centralLines(report)]),
		section("Communities", report.communities.length === 0 ? [] : [communitiesNote, ...communityLines(report)]),
		section("Strongest ties", report.strongest.flatMap(tieLines)),
		section("Strongest ties between persons", report.personal.flatMap(tieLines)),
		section(beyondTitle(report), report.beyond.flatMap(tieLines)),
		section(
			"Most hostile ties",
			report.hostile.length === 0 ? [] : [hostileNote, ...report.hostile.flatMap(hostileLines)],
		),
		section("Ties by year", periodLines(report.periods)),
		...[...report.earlier, ...(report.changes ? [report.changes] : [])].map((change) => changes(change, report)),
	];
	return parts.filter((part) => part !== "").join("\n");
}

const section = (title: string, lines: readonly string[]): string =>
	lines.length === 0 ? "" : `${plain(title)}\n${"-".repeat(plain(title).length)}\n${lines.map(plain).join("\n")}\n`;

/** One line, without the control characters that a terminal would obey. */
const plain = (line: string): string =>
	line.replace(/[\s\p{Cc}\u2028\u2029]+/gu, (blank) => (blank.startsWith("  ") ? "  " : " "));

function sizeLines({ size }: Report): readonly string[] {
	return [
		`Documents: ${size.documents}; ties between actors: ${size.ties}`,
		`Entities: ${countedTypes(size.entities) || "none"}`,
		`Statements: ${countedWords(size.statements) || "none"}`,
		`Predicates: ${countedWords(size.predicates) || "none"}`,
	];
}

function coverageLines({ coverage }: Report): readonly string[] {
	const { first, last, undated, silent, unresolved, linked, corroborated, years, sources } = coverage;
	const byYear = Object.entries(years).map(([year, count]) => `${year}: ${count}`);
	const from = sources.map(({ name, documents }) => `${name || "the folder itself"} (${documents})`);
	return [
		first ? `Documents from ${first} to ${last}, ${undated} without a date` : `No document has a date (${undated})`,
		...(byYear.length > 1 ? [`Documents by year: ${byYear.join(", ")}`] : []),
		...(from.length > 0 ? [`From ${leading(from, 5)}`] : []),
		`Documents that state nothing that was understood: ${silent}; passages left unresolved: ${unresolved}`,
		`${percent(linked)} of the entities are linked to identifiers elsewhere`,
		`${percent(corroborated)} of the statements are made by more than one document`,
	];
}

function centralLines({ central }: Report): readonly string[] {
	return central.flatMap(({ label, type, strength, reasons, quote }, index) => [
		`${index + 1}. ${label} (${type}), strength ${amount(strength)}: ${reasons.join("; ")}`,
		quoted(quote),
	]);
}

const communityLines = ({ communities }: Report): readonly string[] =>
	communities.map((group, index) => `${index + 1}. ${communityWords(group)}: ${leading(group.members, mostMembers)}`);

const mostMembers = 15;

const hostileLines = ({ source, target, cooperation, conflict, documents, quote }: ReportedTie): readonly string[] => [
	`${source} – ${target}: conflict ${amount(conflict)}, cooperation ${amount(cooperation)}, ${counted(documents, "document")}`,
	quoted(quote),
];

function tieLines({ source, target, cooperation, conflict, documents, quote }: ReportedTie): readonly string[] {
	const parts = `cooperation ${amount(cooperation)}, conflict ${amount(conflict)}`;
	return [`${source} – ${target}: ${parts}, ${counted(documents, "document")}`, quoted(quote)];
}

const quoted = ({ text, document }: CitedQuote): string => `   “${shortened(text, longestQuote)}” (${document})`;

const longestQuote = 300;
const longestName = 120;

function changes(change: Changes, { names }: Report): string {
	const nameOf = (id: string): string => shortened(names.get(id) ?? id, longestName);
	const cited = (text: string): string => `   “${shortened(text, longestQuote)}”`;
	const ties = (title: string, list: readonly TieChange[]): string =>
		section(
			`${title} from ${change.before} to ${change.after}`,
			list.flatMap((tie) => [
				`${nameOf(tie.source)} – ${nameOf(tie.target)}: ${strengths(tie)}`,
				cited(tie.quote.text),
			]),
		);
	const { agreements, fulfilled, comparison } = change;
	const all = comparison.ties.length;
	const parts = [
		section(`What changed from ${change.before} to ${change.after}`, [
			changesNote(change),
			`${counted(all, "tie")} differ; ${counted(comparison.agreements.length, "agreement")} and ${counted(comparison.statuses.length, "other statement")} have a new standing. analyse compare lists them all.`,
		]),
		ties("Ties that grew", change.rising),
		ties("Ties that faded", change.falling),
		section(
			`Agreements first spoken of in ${change.after}`,
			agreements.flatMap(({ agreement, parties, quote }) => [
				`${nameOf(agreement)}: ${leading(parties.map(nameOf), 8)}`,
				...(quote.text.startsWith(names.get(agreement) ?? "") ? [] : [cited(quote.text)]),
			]),
		),
		section(
			`Announced before, done in ${change.after}`,
			fulfilled.flatMap(({ subject, predicate, object, quote }) => [
				`${nameOf(subject)} ${deedWords[predicate] ?? predicate} ${nameOf(object)}`,
				cited(quote.text),
			]),
		),
	];
	return parts.filter((part) => part !== "").join("\n");
}
