import { escapeXml } from "../rdf/xml-text.ts";
import type { Answer, Bindings, ResultTerm, Row, SimpleTerm } from "./sparql-store.ts";

/** The SPARQL XML results format. Characters that XML 1.0 cannot hold become U+FFFD. */
export function resultsXml(results: Bindings | Answer): string {
	const body =
		results.kind === "boolean"
			? `<head/>\n<boolean>${results.value}</boolean>`
			: `${head(results.variables)}\n<results>\n${results.rows.map((row) => result(row, results.variables)).join("")}</results>`;
	return `<?xml version="1.0" encoding="UTF-8"?>\n<sparql xmlns="http://www.w3.org/2005/sparql-results#">\n${body}\n</sparql>\n`;
}

const head = (variables: readonly string[]): string =>
	`<head>${variables.map((variable) => `<variable name="${escapeXml(variable)}"/>`).join("")}</head>`;

function result(row: Row, variables: readonly string[]): string {
	const bindings = variables.flatMap((variable) => {
		const term = row[variable];
		return term === undefined ? [] : [`<binding name="${escapeXml(variable)}">${element(term)}</binding>`];
	});
	return `<result>${bindings.join("")}</result>\n`;
}

function element(term: ResultTerm): string {
	if (term.type === "triple") {
		const { subject, predicate, object } = term.value;
		const parts = Object.entries({ subject, predicate, object });
		return `<triple>${parts.map(([part, value]) => `<${part}>${element(value)}</${part}>`).join("")}</triple>`;
	}
	if (term.type === "uri" || term.type === "bnode") return `<${term.type}>${escapeXml(term.value)}</${term.type}>`;
	return `<literal${qualifier(term)}>${escapeXml(term.value)}</literal>`;
}

function qualifier(term: SimpleTerm): string {
	const language = term["xml:lang"];
	if (language !== undefined) return ` xml:lang="${escapeXml(language)}"`;
	return term.datatype === undefined ? "" : ` datatype="${escapeXml(term.datatype)}"`;
}
