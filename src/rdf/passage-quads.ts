import type { Mention } from "../mention/mention.ts";
import { ent, term } from "../ontology/namespaces.ts";
import type { Document } from "../source/document.ts";
import type { Span } from "../source/span.ts";
import type { Evidence, Statement } from "../statement/statement.ts";
import { evidenceIri } from "./claim-quads.ts";
import { codePointOffsets } from "./code-points.ts";
import { runIri } from "./document-quads.ts";
import { documentIri, hashedIri, iriOf, positionIri, ruleIri, textIri } from "./iri.ts";
import { decimal, type GraphWriter, plain, typed } from "./quads.ts";

/** How many UTF-16 code units around a quote are kept to find it again in an altered text. */
const surroundings = 32;

/** Writes passages of one document as Web Annotation selectors over its text version. */
export class PassageWriter {
	readonly #graph: GraphWriter;
	readonly #base: string;
	readonly #document: Document;
	readonly #run: string;
	readonly #codePoint: (offset: number) => number;
	readonly #positions = new Set<string>();
	constructor(graph: GraphWriter, base: string, document: Document, extractor: string) {
		this.#graph = graph;
		this.#base = base;
		this.#document = document;
		this.#run = runIri(base, document, extractor);
		this.#codePoint = codePointOffsets(document.text);
	}

	mention(mention: Mention): void {
		const { entity, start, end } = mention;
		const iri = hashedIri(this.#base, "mention", [this.#document.id, start, end, entity]);
		this.#graph
			.add(iri, "rdf:type", ent("Mention"))
			.add(iri, "ent:refersTo", iriOf(this.#base, entity))
			.add(iri, "ent:inDocument", documentIri(this.#base, this.#document.id))
			.add(iri, "oa:hasSource", this.#text)
			.add(iri, "oa:hasSelector", this.#position(mention))
			.add(iri, "ent:exact", plain(mention.text))
			.add(iri, "ent:reason", plain(mention.reason));
	}

	evidence(statement: Statement, evidence: Evidence): void {
		const iri = evidenceIri(this.#base, statement, evidence);
		const { subject, object, trigger, statedBy } = evidence;
		this.#graph
			.add(iri, "rdf:type", ent("Evidence"), term("oa", "SpecificResource"), term("prov", "Entity"))
			.add(iri, "ent:inDocument", documentIri(this.#base, this.#document.id))
			.add(iri, "oa:hasSource", this.#text)
			.add(iri, "oa:hasSelector", this.#position(evidence), this.#quote(evidence))
			.add(iri, "prov:wasQuotedFrom", this.#text)
			.add(iri, "prov:wasGeneratedBy", this.#run)
			.add(iri, "ent:confidence", decimal(evidence.confidence))
			.add(iri, "ent:rule", this.#rule(evidence.rule))
			.add(iri, "ent:statedBy", statedBy === undefined ? undefined : iriOf(this.#base, statedBy))
			.add(iri, "ent:subjectAt", subject && this.#position(subject))
			.add(iri, "ent:objectAt", object && this.#position(object))
			.add(iri, "ent:triggerAt", trigger && this.#position(trigger));
	}

	get #text(): string {
		return textIri(this.#base, this.#document.sha256);
	}

	/** The selector by offsets, written once for each stretch of text. */
	#position(span: Span): string {
		const start = this.#codePoint(span.start);
		const end = this.#codePoint(span.end);
		const iri = positionIri(this.#text, start, end);
		if (this.#isNew(iri)) {
			this.#graph
				.add(iri, "rdf:type", term("oa", "TextPositionSelector"))
				.add(iri, "oa:start", typed(start, "xsd:nonNegativeInteger"))
				.add(iri, "oa:end", typed(end, "xsd:nonNegativeInteger"));
		}
		return iri;
	}

	/** The selector by wording, with what stands around it. */
	#quote(evidence: Evidence): string {
		const { text } = this.#document;
		const start = this.#codePoint(evidence.start);
		const iri = `${this.#text}/quote/${start}-${this.#codePoint(evidence.end)}`;
		if (this.#isNew(iri)) {
			this.#graph
				.add(iri, "rdf:type", term("oa", "TextQuoteSelector"))
				.add(iri, "oa:exact", plain(evidence.quote))
				.add(iri, "oa:prefix", plain(whole(text.slice(Math.max(0, evidence.start - surroundings), evidence.start))))
				.add(iri, "oa:suffix", plain(whole(text.slice(evidence.end, evidence.end + surroundings))));
		}
		return iri;
	}

	#rule(rule: string): string {
		const iri = ruleIri(this.#base, rule);
		if (this.#isNew(iri)) {
			this.#graph.add(iri, "rdf:type", ent("ExtractionRule")).add(iri, "rdfs:label", plain(rule));
		}
		return iri;
	}

	#isNew(iri: string): boolean {
		if (this.#positions.has(iri)) return false;
		this.#positions.add(iri);
		return true;
	}
}

/** The text without half a surrogate pair at either end. */
const whole = (text: string): string => text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, "");
