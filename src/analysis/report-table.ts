import { comparisonRows } from "./compare.ts";
import type { MeasureResult, ResultColumn, ResultRow } from "./measure.ts";
import type { Report } from "./report.ts";
import type { CitedQuote, ReportedTie } from "./report-tie.ts";

/** The report as one long table, a figure or a finding a row, for spreadsheets and programs. */
export function reportTable(report: Report): MeasureResult {
	const { years, sources, ...coverage } = report.coverage;
	const rows = [
		...figures("size", { documents: report.size.documents, ties: report.size.ties }),
		...figures("entities", report.size.entities),
		...figures("statements", report.size.statements),
		...figures("predicates", report.size.predicates),
		...figures("coverage", coverage),
		...figures("documents of year", years),
		...sources.map(({ name, documents }) => row("documents from", name, documents)),
		...report.central.map(({ label, strength, quote }) => row("central", label, strength, quote)),
		...report.communities.flatMap(({ name, members }) => members.map((member) => row("community", member, name))),
		...report.strongest.map((tie) => row("strongest", between(tie), tie.cooperation + tie.conflict, tie.quote)),
		...report.personal.map((tie) =>
			row("strongest between persons", between(tie), tie.cooperation + tie.conflict, tie.quote),
		),
		...report.beyond.map((tie) =>
			row("strongest beyond the first", between(tie), tie.cooperation + tie.conflict, tie.quote),
		),
		...report.hostile.map((tie) => row("hostile", between(tie), tie.conflict, tie.quote)),
		...report.periods.map(({ name, ties }) => row("period", name, ties)),
		...changes(report),
	];
	return { columns, rows, figures: {}, notes: [] };
}

const columns: readonly ResultColumn[] = [
	{ id: "section", label: "Section", type: "text" },
	{ id: "what", label: "What", type: "text" },
	{ id: "value", label: "Value", type: "text" },
	{ id: "quote", label: "Quote", type: "quote" },
	{ id: "document", label: "Document", type: "text" },
];

const row = (section: string, what: string, value: string | number, quote?: CitedQuote): ResultRow => ({
	section,
	what,
	value,
	quote: quote?.text ?? null,
	document: quote?.document ?? null,
});

const figures = (section: string, values: Readonly<Record<string, string | number>>): readonly ResultRow[] =>
	Object.entries(values).map(([what, value]) => row(section, what, value));

const between = ({ source, target }: ReportedTie): string => `${source} – ${target}`;

function changes({ changes: change, names }: Report): readonly ResultRow[] {
	if (!change) return [];
	const entities = new Map([...names].map(([id, name]) => [id, { name }]));
	return comparisonRows(change.comparison, { entities }).map(({ change: kind, what, before, after, quote }) => ({
		section: String(kind),
		what: what ?? null,
		value: `${before ?? ""} → ${after ?? ""}`,
		quote: quote ?? null,
		document: null,
	}));
}
