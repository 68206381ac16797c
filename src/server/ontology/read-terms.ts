import { readdirSync, readFileSync } from "node:fs";
import { Parser, type Quad } from "n3";
import { namespaces, ontologyNamespace } from "../../ontology/namespaces.ts";
import { resource } from "../../ontology/resource.ts";
import { listAt } from "../../order.ts";

/** A thing that the ontology or one of its schemes defines, by what is said of it. */
export interface Term {
	readonly iri: string;
	/** Texts and IRIs by predicate, in the order of the file; the predicate as `skos:definition`. */
	values(predicate: string): readonly string[];
	/** The first of them, or nothing. */
	value(predicate: string): string;
}

export interface Ontology {
	/** The ontology itself: title, description, version. */
	readonly head: Term;
	readonly classes: readonly Term[];
	readonly properties: readonly Term[];
	readonly schemes: readonly { readonly head: Term; readonly concepts: readonly Term[] }[];
	/** `foaf:Agent` for an IRI of a namespace that the files declare. */
	shortened(iri: string): string;
}

/** Terms of `ontology/*.ttl` with their alignments, in the order of the files. */
export function readOntology(): Ontology {
	const prefixes = new Map<string, string>();
	const statements = new Map<string, Quad[]>();
	const folder = resource("ontology");
	const schemes = readdirSync(`${folder}/schemes`).sort();
	for (const name of ["entente.ttl", "alignments.ttl", ...schemes.map((file) => `schemes/${file}`)])
		for (const quad of parsed(readFileSync(`${folder}/${name}`, "utf8"), prefixes))
			listAt(statements, quad.subject.value).push(quad);
	const expanded = (name: string): string => {
		const [prefix = "", local = ""] = name.split(":");
		return `${prefixes.get(prefix) ?? ""}${local}`;
	};
	const termOf = (iri: string): Term => {
		const values = (name: string): readonly string[] =>
			(statements.get(iri) ?? [])
				.filter(({ predicate }) => predicate.value === expanded(name))
				.map(({ object }) => object.value);
		return { iri, values, value: (name) => values(name)[0] ?? "" };
	};
	const terms = [...statements.keys()].map(termOf);
	const ofType = (...types: readonly string[]): readonly Term[] =>
		terms.filter((term) => term.values("rdf:type").some((type) => types.includes(type)));
	return {
		head: termOf(ontologyNamespace.slice(0, -1)),
		classes: ofType(expanded("owl:Class")),
		properties: ofType(expanded("owl:ObjectProperty"), expanded("owl:DatatypeProperty")),
		schemes: ofType(expanded("skos:ConceptScheme")).map((head) => ({
			head,
			concepts: terms.filter((term) => term.values("skos:inScheme").includes(head.iri)),
		})),
		shortened: (iri) => {
			const found = [...prefixes].find(([, namespace]) => iri.startsWith(namespace) && iri !== namespace);
			return found === undefined ? iri : `${found[0]}:${iri.slice(found[1].length)}`;
		},
	};
}

function parsed(text: string, prefixes: Map<string, string>): readonly Quad[] {
	for (const [prefix, namespace] of Object.entries(namespaces)) prefixes.set(prefix, namespace);
	return new Parser().parse(text, null, (prefix, namespace) => prefixes.set(prefix, namespace.value));
}
