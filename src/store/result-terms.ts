import type { Term } from "@rdfjs/types";
import { DataFactory } from "n3";
import { namespaces } from "../ontology/namespaces.ts";
import { ntriplesTerm } from "../rdf/nquads.ts";
import type { ResultTerm, SimpleTerm } from "./sparql-store.ts";

/** A term in the syntax of SPARQL and Turtle; integers, decimals and booleans bare where they are canonical. */
export function tsvTerm(term: ResultTerm): string {
	if (term.type === "literal" && bare(term)) return term.value;
	return ntriplesTerm(rdfTerm(term));
}

/** A row of a TSV file. Terms hold no tab or line end, as they are escaped in them. */
export const separatedRow = (cells: readonly string[]): string => `${cells.join("\t")}\n`;

/** The RDF term behind a term of a result. */
export function rdfTerm(term: ResultTerm): Term {
	if (term.type === "uri") return DataFactory.namedNode(term.value) as Term;
	if (term.type === "bnode") return DataFactory.blankNode(term.value) as Term;
	if (term.type === "triple") {
		const { subject, predicate, object } = term.value;
		return DataFactory.quad(rdfTerm(subject) as never, rdfTerm(predicate) as never, rdfTerm(object) as never) as never;
	}
	const language = term["xml:lang"];
	const datatype = term.datatype === undefined ? undefined : DataFactory.namedNode(term.datatype);
	return DataFactory.literal(term.value, language ?? datatype) as Term;
}

/** The term of a result for an RDF term. */
export function resultTerm(term: Term): ResultTerm {
	if (term.termType === "Quad") {
		const { subject, predicate, object } = term;
		const value = { subject: resultTerm(subject), predicate: resultTerm(predicate), object: resultTerm(object) };
		return { type: "triple", value };
	}
	if (term.termType !== "Literal") return { type: term.termType === "BlankNode" ? "bnode" : "uri", value: term.value };
	if (term.language !== "") return { type: "literal", value: term.value, "xml:lang": term.language };
	const plain = term.datatype.value === `${namespaces.xsd}string`;
	return { type: "literal", value: term.value, ...(plain ? {} : { datatype: term.datatype.value }) };
}

function bare({ value, datatype }: SimpleTerm): boolean {
	switch (datatype) {
		case `${namespaces.xsd}integer`:
			return /^[+-]?\d+$/.test(value);
		case `${namespaces.xsd}decimal`:
			return /^[+-]?\d*\.\d+$/.test(value);
		case `${namespaces.xsd}boolean`:
			return value === "true" || value === "false";
		default:
			return false;
	}
}
