import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join, normalize } from "node:path";
import { gzipSync } from "node:zlib";
import { EntenteError } from "../errors.ts";
import { buildView } from "../export/viewer.ts";
import type { ViewData } from "../export/viewer-data.ts";
import type { Corpus } from "../statement/corpus.ts";
import type { IdentityReason } from "../store/identities.ts";
import type { PageQuads } from "./page-quads.ts";
import { findWebRoot } from "./web-root.ts";

export interface OfflineOptions {
	/** Whether the page holds the whole texts (default) or only the quotes. */
	readonly texts?: boolean;
	readonly title?: string;
	/** Why names were taken for entities. */
	readonly identity?: readonly IdentityReason[];
	/** What the page answers SPARQL from, with an engine of its own; without it, the page carries none. */
	readonly quads?: PageQuads;
	/** Largest page in characters; 256 million unless told. Browsers open little more. */
	readonly maxLength?: number;
	/** Data of more characters are gzipped in the page; 4 million unless told. A browser reads a page of tens of megabytes slowly. */
	readonly packAbove?: number;
	/** The folder with the built viewer. */
	readonly webRoot?: string;
}

const defaultMaxLength = 256_000_000;
const defaultPackAbove = 4_000_000;

/** One HTML page with the viewer and all it shows, which works from a file without a server. */
export function writeOfflinePage(corpus: Corpus, options: OfflineOptions = {}): string {
	const { data } = buildView(corpus, {
		embed: options.texts === false ? "quotes" : "texts",
		...(options.title === undefined ? {} : { title: options.title }),
		...(options.identity === undefined ? {} : { identity: options.identity }),
	});
	const page = offlinePage(data, options.webRoot ?? findWebRoot(), options);
	if (page.length > (options.maxLength ?? defaultMaxLength)) throw tooLarge(page.length, options.texts !== false);
	return page;
}

/** The built page with its style and script moved inside, and data that cannot end the block they stand in. */
export function offlinePage(
	data: ViewData,
	webRoot: string,
	{ quads, packAbove = defaultPackAbove }: Pick<OfflineOptions, "quads" | "packAbove"> = {},
): string {
	const template = readFileSync(join(webRoot, "index.html"), "utf8");
	const served = /<script type="module"[^>]*src="([^"]+)"[^>]*><\/script>/u.exec(template)?.[1];
	// The served script loads the query editor as a file of its own; a page that answers queries has it in one piece.
	const script = inBlock(readAsset(webRoot, quads ? "offline.js" : served));
	const style = readAsset(webRoot, /<link rel="stylesheet"[^>]*href="([^"]+)"[^>]*>/u.exec(template)?.[1]);
	const policy = [
		"default-src 'none'",
		`script-src '${hashOf(script)}'${quads ? " 'wasm-unsafe-eval'" : ""}`,
		...(quads ? ["worker-src blob:"] : []),
		`style-src '${hashOf(style)}'`,
		"img-src data: blob:",
		"base-uri 'none'",
		"form-action 'none'",
		"require-trusted-types-for 'script'",
		`trusted-types ${quads ? "entente-engine" : "'none'"}`,
	].join("; ");
	// Replacements are functions, since a text may hold `$&`.
	return template
		.replace(/<script type="module"[^>]*><\/script>\s*/u, "")
		.replace(/<link rel="stylesheet"[^>]*>/u, () => `<style>${style}</style>`)
		.replace(
			'<meta charset="utf-8">',
			() => `<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="${policy}">`,
		)
		.replace(
			"</body>",
			() =>
				`${dataBlock(data, packAbove)}\n${quads ? engineBlocks(webRoot, quads) : ""}<script type="module">${script}</script>\n</body>`,
		);
}

/** The data as a block of text that cannot end before its end: as they are, or gzipped. */
function dataBlock(data: ViewData, packAbove: number): string {
	const json = JSON.stringify(data);
	if (json.length > packAbove) {
		return `<script type="text/plain" id="view-data" data-packed="gzip">${gzipSync(json).toString("base64")}</script>`;
	}
	const text = json.replaceAll("<", "\\u003c").replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
	return `<script type="application/json" id="view-data">${text}</script>`;
}

/** The engine, its thread and the quads as blocks of text, which cost nothing until the first query is asked. */
function engineBlocks(webRoot: string, { blocks, whole }: PageQuads): string {
	const block = (name: string, text: string, more = ""): string =>
		`<script type="text/plain" id="sparql-${name}"${more}>${text}</script>\n`;
	const packed = gzipSync([...blocks].join(""), { level: 9 }).toString("base64");
	const engine = readFileSync(join(webRoot, "engine.wasm.gz")).toString("base64");
	return (
		block("thread", inBlock(readAsset(webRoot, "engine.js"))) +
		block("engine", engine) +
		block("quads", packed, whole ? "" : ' data-part="network"')
	);
}

/** A script that cannot end the block it stands in. */
const inBlock = (script: string): string => script.replaceAll(/<\/(script)/giu, "<\\/$1");

function readAsset(webRoot: string, reference: string | undefined): string {
	if (!reference) throw new EntenteError(`${webRoot}: not a built viewer; run \`npm run build\`.`);
	return readFileSync(join(webRoot, normalize(reference)), "utf8");
}

const hashOf = (text: string): string => `sha256-${createHash("sha256").update(text).digest("base64")}`;

function tooLarge(length: number, texts: boolean): EntenteError {
	const size = `${Math.round(length / 1e6)} MB`;
	return new EntenteError(
		texts
			? `The page would be ${size}, more than browsers open; leave the texts out with --no-texts, or use \`entente serve\`.`
			: `The page would be ${size}, more than browsers open; use \`entente serve\`.`,
	);
}
