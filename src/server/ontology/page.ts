import { type Html, html, raw, standalonePage } from "../../analysis/html.ts";
import { ontologyNamespace } from "../../ontology/namespaces.ts";
import { predicates } from "../../ontology/terms.ts";
import { type Ontology, readOntology, type Term } from "./read-terms.ts";

/** The ontology for people: every term with label, definition, example and alignments. The page loads and runs nothing. */
export function renderOntologyPage(ontology: Ontology = readOntology()): string {
	const sections = sectionsOf(ontology);
	const contents = sections.map(
		({ id, title, terms }) =>
			html`<li><a href="#${id}">${title}</a><ul>${terms.map((term) => html`<li>${link(term.iri, ontology)}</li> `)}</ul></li>`,
	);
	return standalonePage({
		title: "The Entente ontology",
		style,
		body: html`${heading(ontology)}
<nav aria-label="Contents"><h2>Contents</h2><ul class="contents">${contents}</ul></nav>
<main>${sections.map((section) => markupOf(section, ontology))}</main>`,
	});
}

function heading({ head }: Ontology): Html {
	const license = head.value("dcterms:license");
	return html`<header><h1>${head.value("dcterms:title")}</h1>
<p>${head.value("dcterms:description")}</p>
<p>${head.value("rdfs:comment")}</p>
<dl>
<dt>Namespace</dt><dd><code>${ontologyNamespace}</code>, prefix <code>${head.value("vann:preferredNamespacePrefix")}:</code></dd>
<dt>Version</dt><dd>${head.value("owl:versionInfo")}, ${head.value("dcterms:modified")}</dd>
<dt>Licence</dt><dd><a href="${license}">${license}</a></dd>
</dl></header>`;
}

interface Section {
	readonly id: string;
	readonly title: string;
	readonly about?: string;
	readonly terms: readonly Term[];
}

/** Classes by what they are kinds of, the sixteen relations, the other properties, and each concept scheme. */
function sectionsOf({ classes, properties, schemes }: Ontology): readonly Section[] {
	const byIri = new Map(classes.map((term) => [term.iri, term]));
	const groupOf = (term: Term): string | undefined =>
		term.values("rdfs:subClassOf").flatMap((iri) => {
			const above = byIri.get(iri);
			if (above === undefined) return [];
			return localName(iri) in kinds ? [localName(iri)] : (groupOf(above) ?? []);
		})[0];
	const isRelation = ({ iri }: Term): boolean => (predicates as readonly string[]).includes(localName(iri));
	return [
		{ id: "classes", title: "Classes", terms: classes.filter((term) => groupOf(term) === undefined) },
		...Object.entries(kinds).map(([name, title]) => ({
			id: `kinds-of-${name.toLowerCase()}`,
			title,
			terms: classes.filter((term) => groupOf(term) === name),
		})),
		{ id: "relations", title: "Relations", terms: properties.filter(isRelation) },
		{ id: "properties", title: "Other properties", terms: properties.filter((term) => !isRelation(term)) },
		...schemes.map(({ head, concepts }) => ({
			id: `scheme-${localName(head.iri)}`,
			title: `Scheme: ${head.value("dcterms:title")}`,
			about: head.value("dcterms:description"),
			terms: concepts,
		})),
	];
}

const kinds: Readonly<Record<string, string>> = {
	Organisation: "Kinds of organisation",
	Agreement: "Kinds of agreement",
	Event: "Kinds of event",
	Place: "Kinds of place",
};

const localName = (iri: string): string => iri.slice(Math.max(iri.lastIndexOf("#"), iri.lastIndexOf("/")) + 1);

function markupOf({ id, title, about, terms }: Section, ontology: Ontology): Html {
	return html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>
${about ? html`<p>${about}</p>` : raw("")}
${terms.map((term) => article(term, ontology))}</section>
`;
}

function article(term: Term, ontology: Ontology): Html {
	const { iri } = term;
	const rows = facts.flatMap(([label, predicate, isTerm]) => {
		const values = term.values(predicate).filter((value) => !plain.includes(ontology.shortened(value)));
		const shown = values.map((value) => (isTerm ? link(value, ontology) : html`${value}`));
		return values.length === 0 ? [] : [html`<dt>${label}</dt><dd>${separated(shown)}</dd>`];
	});
	return html`<article aria-labelledby="${anchorOf(iri)}"><h3 id="${anchorOf(iri)}">${term.value("rdfs:label") || term.value("skos:prefLabel")} <code>${ontology.shortened(iri)}</code></h3>
<p>${term.value("skos:definition")}</p>
<dl><dt>Example</dt><dd>${term.value("skos:example")}</dd>${rows}<dt>IRI</dt><dd><code>${iri}</code></dd></dl></article>
`;
}

/** What the section says already. */
const plain: readonly string[] = ["owl:Class", "skos:Concept"];

/** What is told of a term below its definition and example; own and other terms are told apart by their prefix. */
const facts: readonly (readonly [label: string, predicate: string, isTerm: boolean])[] = [
	["Also", "skos:altLabel", false],
	["Type", "rdf:type", true],
	["Kind of", "rdfs:subClassOf", true],
	["Part of the relation", "rdfs:subPropertyOf", true],
	["From", "schema:domainIncludes", true],
	["To", "schema:rangeIncludes", true],
	["Inverse", "owl:inverseOf", true],
	["Broader", "skos:broader", true],
	["Same as", "owl:equivalentClass", true],
	["Same as", "owl:equivalentProperty", true],
	["Exact match", "skos:exactMatch", true],
	["Close match", "skos:closeMatch", true],
	["Broad match", "skos:broadMatch", true],
	["Narrow match", "skos:narrowMatch", true],
	["Related match", "skos:relatedMatch", true],
];

const separated = (items: readonly Html[]): readonly Html[] =>
	items.flatMap((item, index) => (index === 0 ? [item] : [raw(", "), item]));

/** Own terms by their place in the page, others by their IRI. */
function link(iri: string, { shortened, classes, properties, schemes }: Ontology): Html {
	const isOwn = [...classes, ...properties, ...schemes.flatMap(({ concepts }) => concepts)].some(
		(term) => term.iri === iri,
	);
	return html`<a href="${isOwn ? `#${anchorOf(iri)}` : iri}">${shortened(iri)}</a>`;
}

/** `Person`, as in the term's IRI; `stage.signed` for a concept. */
const anchorOf = (iri: string): string =>
	iri.startsWith(ontologyNamespace) ? localName(iri) : (iri.split("/").at(-1)?.replace("#", ".") ?? "");

const style = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
body { max-width: 52rem; margin: 2rem auto; padding: 0 1rem }
h2 { margin-top: 2.5rem; border-bottom: 1px solid }
h3 { margin: 1.5rem 0 0; font-size: 1.05rem }
h3 code { font-weight: normal; font-size: .9rem; margin-left: .5rem }
article p { margin: .2rem 0 }
article:target, h3:target { outline: 2px solid; outline-offset: .3rem }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 1rem; margin: .2rem 0; font-size: .9rem }
dd { margin: 0; overflow-wrap: anywhere }
code { overflow-wrap: anywhere }
.contents, .contents ul { padding-left: 1rem }
.contents ul { list-style: none; padding-left: 0; font-size: .85rem }
.contents ul li { display: inline; margin-right: .6rem }
`;
