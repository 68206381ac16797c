import { createHash } from "node:crypto";
import type { Document } from "./document.ts";
import type { Hints } from "./segment.ts";
import { segment } from "./segment.ts";
import { Skip } from "./skip.ts";

/** What a reader makes of a file: its plain text and what the format says about it beside the text. */
export interface PlainText {
	readonly text: string;
	readonly hints?: Hints;
	readonly url?: string;
}

/** Segments a text and gives it its identity. Throws `Skip` where nothing is to be read. */
export function makeDocument(path: string, name: string, plain: PlainText): Document {
	const text = plain.text.replace(/\p{Surrogate}/gu, "\uFFFD");
	if (!/[\p{L}\p{N}]/u.test(text)) throw new Skip("empty");
	const sha256 = createHash("sha256").update(text, "utf8").digest("hex");
	const { title, date, place, blocks } = segment(text, plain.hints);
	return {
		id: `${slug(name)}-${sha256.slice(0, 8)}`,
		path,
		title: title === "" ? name : title,
		...(date === undefined ? {} : { date }),
		...(place === undefined ? {} : { place }),
		...(plain.url === undefined ? {} : { url: plain.url }),
		text,
		sha256,
		blocks,
	};
}

const slugLength = 60;

/** Lower-case ASCII letters, digits and hyphens: safe in a path, an IRI and a query. */
function slug(name: string): string {
	const ascii = name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
	const words = ascii.replace(/[^a-z0-9]+/gu, "-").replace(/^-+|-+$/gu, "");
	return words.slice(0, slugLength).replace(/-+$/u, "") || "document";
}
