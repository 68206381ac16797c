import type { Quad } from "@rdfjs/types";
import jsonld from "jsonld";
import { Parser } from "n3";
import oxigraph from "oxigraph";
import { EntenteError } from "../errors.ts";
import { mediaTypes, type RdfFormat } from "./format.ts";

/**
 * Quads of a text, literals exactly as written. Nothing is fetched: a JSON-LD document with a remote context is refused.
 * Throws `EntenteError` with the line where the syntax breaks.
 */
export async function parse(text: string, format: RdfFormat, base?: string): Promise<Quad[]> {
	try {
		if (format === "rdfxml") return parseN3(rdfXmlToNTriples(text, base), "nquads");
		if (format === "jsonld") return parseN3(await jsonLdToNQuads(text, base), "nquads");
		return parseN3(text, format, base);
	} catch (cause) {
		const reason = cause instanceof Error ? cause.message : String(cause);
		throw new EntenteError(`${mediaTypes[format]}: ${reason.split("\n")[0]}; mend the file or name its format`, {
			cause,
		});
	}
}

function parseN3(text: string, format: RdfFormat, base?: string): Quad[] {
	const options = { format: mediaTypes[format], ...(base === undefined ? {} : { baseIRI: base }) };
	return new Parser(options).parse(text) as unknown as Quad[];
}

async function jsonLdToNQuads(text: string, base: string | undefined): Promise<string> {
	let refused: string | undefined;
	const documentLoader = async (url: string): Promise<never> => {
		refused = url;
		throw new Error(url);
	};
	const options = { format: "application/n-quads", documentLoader, ...(base === undefined ? {} : { base }) };
	try {
		return (await jsonld.toRDF(JSON.parse(text), options as never)) as unknown as string;
	} catch (cause) {
		if (refused === undefined) throw cause;
		throw new Error(`remote context ${refused} is not fetched, write the context into the document`, { cause });
	}
}

function rdfXmlToNTriples(text: string, base: string | undefined): string {
	const options = { format: mediaTypes.rdfxml, ...(base === undefined ? {} : { base_iri: base }) };
	const quads = (oxigraph as unknown as Oxigraph).parse(text, options);
	return quads.map((quad) => `${quad.toString()} .\n`).join("");
}

interface Oxigraph {
	parse(
		text: string,
		options: { readonly format: string; readonly base_iri?: string },
	): readonly { toString(): string }[];
}
