import { csvCell } from "../../src/store/csv-cell.ts";
import type { Model } from "../model/model.ts";
import type { ExportSelection } from "./selection.ts";

const columns = [
	"statement",
	"subject",
	"subject_name",
	"predicate",
	"object",
	"object_name",
	"title",
	"status",
	"date",
	"document",
	"document_title",
	"document_date",
	"quote",
	"start",
	"end",
	"confidence",
	"rule",
] as const;

/** One row a piece of evidence. Cells that a spreadsheet would run as formulas stand behind an apostrophe. */
export function selectionCsv(model: Model, { statements, quotes }: ExportSelection): string {
	const { data } = model;
	const rows = statements.flatMap((s) => {
		const subject = data.statements.subject[s] ?? -1;
		const object = data.statements.object[s] ?? -1;
		const key = String(s);
		return (quotes.get(s) ?? []).map((q) => {
			const document = data.documents[q.document];
			return [
				data.statements.id[s],
				data.nodes.id[subject],
				data.nodes.name[subject],
				data.predicates[data.statements.predicate[s] ?? 0],
				object < 0 ? data.statements.value[key] : data.nodes.id[object],
				object < 0 ? "" : data.nodes.name[object],
				data.statements.title[key],
				data.statements.status[s] === undefined ? "" : data.statuses[data.statements.status[s] ?? 0],
				data.statements.date[s],
				document?.id,
				document?.title,
				document?.date,
				q.quote,
				q.start,
				q.end,
				q.confidence / 100,
				q.rule,
			];
		});
	});
	return `\uFEFF${[columns, ...rows].map((row) => row.map(csvCell).join(",")).join("\r\n")}\r\n`;
}
