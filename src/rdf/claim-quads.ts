import { concept, kindConcept } from "../ontology/concepts.ts";
import { ent, term } from "../ontology/namespaces.ts";
import type { Evidence, Statement } from "../statement/statement.ts";
import { argumentsOf } from "./asserted-quads.ts";
import { dateLiterals } from "./edtf.ts";
import { documentGraphIri, hashedIri, iriOf, ruleIri } from "./iri.ts";
import { decimal, type GraphWriter, plain } from "./quads.ts";

/** Writes that documents state something: the relation as rdf:Statement, with status, qualifiers and evidence. */
export function writeClaim(graph: GraphWriter, base: string, statement: Statement): void {
	const iri = iriOf(base, statement.id);
	const { subject, object } = argumentsOf(base, statement);
	const { evidence } = statement;
	graph
		.add(iri, "rdf:type", ent("Claim"), term("rdf", "Statement"))
		.add(iri, "rdf:subject", subject)
		.add(iri, "rdf:predicate", ent(statement.predicate))
		.add(iri, "rdf:object", object)
		.add(iri, "ent:status", concept("status", statement.status))
		.add(iri, "ent:title", plain(statement.title))
		.add(iri, "ent:kind", kindConcept(statement.predicate, statement.kind))
		.add(iri, "ent:category", statement.category === undefined ? undefined : concept("plover", statement.category))
		.add(iri, "ent:confidence", decimal(Math.max(0, ...evidence.map(({ confidence }) => confidence))))
		.add(iri, "ent:rule", ...unique(evidence.map(({ rule }) => ruleIri(base, rule))))
		.add(iri, "ent:hasEvidence", ...unique(evidence.map((item) => evidenceIri(base, statement, item))));
	writeDate(graph, iri, statement.predicate === "heldOn" ? statement.object : statement.date);
	if (statement.status !== "actual") return;
	graph.add(iri, "ent:inGraph", ...unique(evidence.map(({ document }) => documentGraphIri(base, document))));
}

/** IRI of one reading of one passage for one statement. */
export function evidenceIri(base: string, statement: Statement, evidence: Evidence): string {
	const { document, start, end, rule, subject, object, statedBy = "" } = evidence;
	const places = [subject, object].map((span) => (span === undefined ? "" : `${span.start}-${span.end}`));
	return hashedIri(base, "evidence", [statement.id, document, start, end, rule, ...places, statedBy]);
}

function writeDate(graph: GraphWriter, iri: string, date: string | undefined): void {
	if (date === undefined) return;
	const { edtf, exact, earliest, latest } = dateLiterals(date);
	graph
		.add(iri, "ent:dateEdtf", edtf)
		.add(iri, "ent:date", exact)
		.add(iri, "ent:earliest", earliest)
		.add(iri, "ent:latest", latest);
}

const unique = (values: readonly string[]): readonly string[] => [...new Set(values)];
