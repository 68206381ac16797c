import type { Entity } from "../entity/entity.ts";
import { classesOf } from "../ontology/kinds.ts";
import { ent } from "../ontology/namespaces.ts";
import { iriOf, isWebIri } from "./iri.ts";
import { type GraphWriter, plain, typed } from "./quads.ts";

/** Writes what a thing is: its classes from fine to coarse, names, code and links. */
export function writeEntity(graph: GraphWriter, base: string, entity: Entity): void {
	const iri = iriOf(base, entity.id);
	graph
		.add(iri, "rdf:type", ...classesOf(entity.type, entity.kind).map(ent))
		.add(iri, "skos:prefLabel", plain(entity.name))
		.add(iri, "skos:altLabel", ...entity.aliases.filter((alias) => alias !== entity.name).map(plain))
		.add(iri, "ent:iso3166Alpha3", plain(/^state\/([A-Z]{3})$/.exec(entity.id)?.[1]))
		.add(iri, "skos:exactMatch", ...entity.sameAs.filter(isWebIri));
	if (entity.type === "agreement" || entity.type === "event") {
		graph.add(iri, "ent:named", typed(entity.named, "xsd:boolean"));
	}
}
