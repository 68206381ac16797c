import { readFileSync } from "node:fs";
import type { DatasetCore, Quad, Term } from "@rdfjs/types";
import { DataFactory, Parser, Store } from "n3";
import SHACLValidator from "rdf-validate-shacl";
import { ent, namespaces } from "../ontology/namespaces.ts";
import { resource } from "../ontology/resource.ts";
import { byCodeUnit } from "../order.ts";

/** One thing that a shape objects to. */
export interface Violation {
	/** IRI of the node at fault. */
	readonly focus: string;
	/** IRI of the property at fault, if it is one. */
	readonly path: string | undefined;
	/** The value at fault, if it is one. */
	readonly value: string | undefined;
	/** Name of the node shape: `ClaimShape`. */
	readonly shape: string;
	readonly message: string;
	readonly severity: "violation" | "warning" | "info";
}

/**
 * Checks quads against `ontology/shapes.ttl`; an empty list means that they conform. Graphs are read as one, except that
 * document graphs are left out where the default graph holds their merge. Sorted by focus, path and message.
 */
export async function validate(quads: Iterable<Quad>): Promise<readonly Violation[]> {
	checker ??= makeChecker();
	const { validator, names } = checker;
	const report = await validator.validate(datasetOf(merged([...quads])));
	const violations = report.results.map((result) => ({
		focus: result.focusNode?.value ?? "",
		path: pathOf(result.path),
		value: result.value?.value,
		shape: names.get(result.sourceShape?.value ?? "") ?? localName(result.sourceShape?.value),
		message:
			result.message.map(({ value }) => value).join(" ") ||
			`violates ${localName(result.sourceConstraintComponent?.value)}`,
		severity: severityOf(result.severity?.value),
	}));
	return inOrder(violations);
}

/** By focus, path, message and value. */
export const inOrder = (violations: readonly Violation[]): readonly Violation[] =>
	[...violations].sort((a, b) => byCodeUnit(keyOf(a), keyOf(b)));

interface Checker {
	readonly validator: SHACLValidator;
	/** Name of the node shape of each property shape, by its blank node. */
	readonly names: ReadonlyMap<string, string>;
}

/** Made once: preparing the shapes takes longer than checking a document. */
let checker: Checker | undefined;

function makeChecker(): Checker {
	const shapes = new Parser().parse(readFileSync(resource("ontology/shapes.ttl"), "utf8")) as unknown as Quad[];
	return { validator: new SHACLValidator(datasetOf(shapes), unguarded), names: shapeNames(shapes) };
}

/** No shape refers to itself, so that the count of checks, which guards against endless ones, is left out: it costs a tenth. */
const unguarded: object = { maxNodeChecks: 0 };

/** The quads as triples of one graph. */
function merged(quads: readonly Quad[]): readonly Quad[] {
	const hasMerge = quads.some(({ graph }) => graph.termType === "DefaultGraph");
	return (hasMerge ? withoutDocumentGraphs(quads) : quads).map(({ subject, predicate, object }) =>
		triple(subject, predicate, object),
	);
}

/** What is not asserted by one document: the network that all of them make, and the provenance. */
export function withoutDocumentGraphs(quads: readonly Quad[]): readonly Quad[] {
	const documentGraphs = new Set(quads.filter(isDocumentGraph).map(({ subject }) => subject.value));
	return quads.filter(({ graph }) => !documentGraphs.has(graph.value));
}

const triple = (subject: Term, predicate: Term, object: Term): Quad =>
	DataFactory.quad(subject as never, predicate as never, object as never) as unknown as Quad;

const isDocumentGraph = ({ predicate, object }: Quad): boolean =>
	predicate.value === `${namespaces.rdf}type` && object.value === ent("DocumentGraph");

const datasetOf = (quads: readonly Quad[]): DatasetCore => new Store(quads as never) as unknown as DatasetCore;

/** The node shape that each anonymous property shape belongs to. */
function shapeNames(quads: readonly Quad[]): ReadonlyMap<string, string> {
	const properties = quads.filter(({ predicate }) => predicate.value === "http://www.w3.org/ns/shacl#property");
	return new Map(properties.map(({ subject, object }) => [object.value, localName(subject.value)]));
}

const localName = (iri = ""): string => iri.slice(Math.max(iri.lastIndexOf("#"), iri.lastIndexOf("/")) + 1);

function pathOf(path: unknown): string | undefined {
	const value = (path as { readonly value?: unknown } | null | undefined)?.value;
	return typeof value === "string" ? value : undefined;
}

function severityOf(iri = ""): Violation["severity"] {
	if (iri.endsWith("#Warning")) return "warning";
	return iri.endsWith("#Info") ? "info" : "violation";
}

const keyOf = ({ focus, path = "", message, value = "" }: Violation): string =>
	[focus, path, message, value].join("\n");
