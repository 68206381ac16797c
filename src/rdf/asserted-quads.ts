import { concept, kindConcept } from "../ontology/concepts.ts";
import { ent } from "../ontology/namespaces.ts";
import type { Statement } from "../statement/statement.ts";
import { orderedArguments } from "../statement/statement-id.ts";
import { dateLiterals, dateObject } from "./edtf.ts";
import { iriOf } from "./iri.ts";
import { officeOf } from "./office.ts";
import { type GraphWriter, plain, typed, type Value } from "./quads.ts";

/** What turning statements into triples needs to know. */
export interface StatementContext {
	/** IRI that ids are relative to, ending in `/`. */
	readonly base: string;
	/** ISO date of each document that has one, by document id. */
	readonly dates: ReadonlyMap<string, string>;
}

/**
 * Writes what holds if the statement does: its triple, and the node that carries its qualifiers. Nothing is written
 * for a statement that is only planned, proposed or denied.
 */
export function writeAsserted(graph: GraphWriter, context: StatementContext, statement: Statement): void {
	if (statement.status !== "actual") return;
	const { subject, object } = argumentsOf(context.base, statement);
	graph.add(subject, `ent:${statement.predicate}`, object);
	const { predicate } = statement;
	if (predicate === "holdsOffice") writeTenure(graph, context, statement);
	if (predicate === "participatedIn" || predicate === "chaired") writeParticipation(graph, context, statement);
	if (predicate === "partyTo") writeAction(graph, context, statement);
	if (predicate === "heldOn") writeSpan(graph, subject, statement.object);
}

/** Subject and object as terms; a symmetric statement in the one order that all documents share. */
export function argumentsOf(base: string, statement: Statement): { readonly subject: string; readonly object: Value } {
	const [subject, object] = orderedArguments(statement);
	return {
		subject: iriOf(base, subject),
		object: statement.predicate === "heldOn" ? dateObject(object) : iriOf(base, object),
	};
}

function writeTenure(graph: GraphWriter, context: StatementContext, statement: Statement): void {
	const iri = qualifierNode(context.base, "tenure", statement);
	graph
		.add(iri, "rdf:type", ent("Tenure"))
		.add(iri, "ent:holder", iriOf(context.base, statement.subject))
		.add(iri, "ent:officeOf", iriOf(context.base, statement.object))
		.add(iri, "ent:title", plain(statement.title))
		.add(iri, "ent:office", statement.title === undefined ? undefined : officeOf(statement.title))
		.add(iri, "ent:kind", kindConcept(statement.predicate, statement.kind));
	for (const date of attestations(context, statement)) graph.add(iri, "ent:attestedOn", typed(date, "xsd:date"));
	writeQualifiers(graph, context.base, iri, statement);
}

/** The days of the documents that say so. A former holder is not attested in the office. */
function attestations(context: StatementContext, statement: Statement): readonly string[] {
	if (statement.kind === "former" || statement.kind === "designate") return [];
	const dates = statement.evidence.map(({ document }) => context.dates.get(document));
	return [...new Set(dates.filter((date) => date !== undefined))]
		.filter((date) => /^\d{4}-\d\d-\d\d$/.test(date))
		.sort();
}

function writeParticipation(graph: GraphWriter, context: StatementContext, statement: Statement): void {
	const iri = qualifierNode(context.base, "participation", statement);
	const role = kindConcept(statement.predicate, statement.kind);
	const usual = concept("role", statement.predicate === "chaired" ? "chair" : "participant");
	graph
		.add(iri, "rdf:type", ent("Participation"))
		.add(iri, "ent:participant", iriOf(context.base, statement.subject))
		.add(iri, "ent:inEvent", iriOf(context.base, statement.object))
		.add(iri, "ent:role", role ?? usual);
	writeQualifiers(graph, context.base, iri, statement);
}

function writeAction(graph: GraphWriter, context: StatementContext, statement: Statement): void {
	const stage = kindConcept(statement.predicate, statement.kind);
	if (stage === undefined) return;
	const iri = qualifierNode(context.base, "action", statement);
	graph
		.add(iri, "rdf:type", ent("AgreementAction"))
		.add(iri, "ent:actionBy", iriOf(context.base, statement.subject))
		.add(iri, "ent:actsOn", iriOf(context.base, statement.object))
		.add(iri, "ent:stage", stage);
	writeQualifiers(graph, context.base, iri, statement);
}

function writeQualifiers(graph: GraphWriter, base: string, iri: string, statement: Statement): void {
	graph.add(iri, "ent:fromClaim", iriOf(base, statement.id));
	if (statement.date === undefined) return;
	const { edtf, exact } = dateLiterals(statement.date);
	graph.add(iri, "ent:dateEdtf", edtf).add(iri, "ent:date", exact);
}

/** An event's date also as EDTF with its first and last day, so that a query can compare dates of any precision. */
function writeSpan(graph: GraphWriter, event: string, date: string): void {
	const { edtf, earliest, latest } = dateLiterals(date);
	graph.add(event, "ent:dateEdtf", edtf).add(event, "ent:earliest", earliest).add(event, "ent:latest", latest);
}

const qualifierNode = (base: string, collection: string, statement: Statement): string =>
	iriOf(base, statement.id.replace(/^statement(?=\/)/, collection));
