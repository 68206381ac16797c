import { concepts } from "../ontology/concepts.ts";
import { namespaces, schemeNamespace } from "../ontology/namespaces.ts";
import type { Bindings, ResultTerm } from "./sparql-store.ts";

/** Columns wider than this many characters are cut, so that quotes do not break the table. */
const widest = 60;

/** Rows as a table of fixed width, IRIs shortened, control characters out; a last line says if rows were left out. */
export function writeTable({ variables, rows, truncated }: Bindings, base?: string): string {
	const cells = rows.map((row) => variables.map((variable) => cell(row[variable], base)));
	const widths = variables.map((variable, column) =>
		Math.max(length(variable), ...cells.map((row) => length(row[column] ?? ""))),
	);
	const line = (row: readonly string[]): string =>
		`${row.map((text, column) => text + " ".repeat((widths[column] ?? 0) - length(text))).join("  ")}`.trimEnd();
	const rule = widths.map((width) => "─".repeat(width)).join("  ");
	const last = truncated ? ["… more rows were left out"] : [];
	return `${[line(variables), rule, ...cells.map(line), ...last].join("\n")}\n`;
}

function cell(term: ResultTerm | undefined, base: string | undefined): string {
	const text = term === undefined ? "" : shown(term, base).replace(/[\s\p{Cc}\p{Bidi_Control}]+/gu, " ");
	return length(text) > widest ? `${[...text].slice(0, widest - 1).join("")}…` : text;
}

function shown(term: ResultTerm, base: string | undefined): string {
	if (term.type === "triple") {
		const { subject, predicate, object } = term.value;
		return `<<( ${shown(subject, base)} ${shown(predicate, base)} ${shown(object, base)} )>>`;
	}
	if (term.type === "bnode") return `_:${term.value}`;
	return term.type === "uri" ? shortened(term.value, base) : term.value;
}

/** `ent:Person`, `stage:signed`, or the path below the base: `state/RUS`. */
function shortened(iri: string, base: string | undefined): string {
	if (base !== undefined && iri.startsWith(base) && iri.length > base.length) return iri.slice(base.length);
	const found = prefixes.find(([, namespace]) => iri.startsWith(namespace));
	return found === undefined ? iri : `${found[0]}:${iri.slice(found[1].length)}`;
}

const prefixes: readonly (readonly [prefix: string, namespace: string])[] = [
	...Object.entries(namespaces),
	...Object.keys(concepts).map((scheme) => [scheme, `${schemeNamespace}${scheme}#`] as const),
];

const length = (text: string): number => [...text].length;
