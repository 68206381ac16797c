import type { ViewData, ViewQuote } from "../../src/export/viewer-data.ts";
import { createTextSearch } from "../model/search.ts";
import type { Source } from "./source.ts";
import { bytesOf, unpackedText } from "./unpack.ts";

/** The data that a page carries; undefined where it comes from a server. */
export async function embeddedData(page: Document): Promise<ViewData | undefined> {
	const block = page.getElementById("view-data");
	const text = block?.textContent;
	if (!block || !text) return undefined;
	return JSON.parse(block.dataset["packed"] ? await unpackedText(bytesOf(text)) : text) as ViewData;
}

/** Answers from the data in the page. */
export function embeddedSource(data: ViewData, page?: Document): Source {
	const query = page?.getElementById("sparql-thread") ? lazyEngine(page) : undefined;
	const quotesNow = (statement: number): readonly ViewQuote[] => {
		const quotes: ViewQuote[] = [];
		const end = data.statements.evidence[statement + 1] ?? 0;
		for (let e = data.statements.evidence[statement] ?? 0; e < end; e += 1) quotes.push(embeddedQuote(data, e));
		return quotes;
	};
	const statementOf = new Int32Array(data.evidence.document.length);
	data.statements.id.forEach((_, s) => {
		statementOf.fill(s, data.statements.evidence[s] ?? 0, data.statements.evidence[s + 1] ?? 0);
	});
	const search = createTextSearch(() => data.evidence.document.map((_, e) => embeddedQuote(data, e).quote));
	return {
		offline: true,
		quotesNow,
		quotes: (statement) => Promise.resolve(quotesNow(statement)),
		text: (document) => Promise.resolve(data.texts?.[document]),
		searchQuotes: (words, limit) =>
			Promise.resolve([...new Set(search(words, limit * 3).map((e) => statementOf[e] ?? 0))].slice(0, limit)),
		...(query ? { query } : {}),
		assertedOnly: page?.getElementById("sparql-quads")?.dataset["part"] === "network",
	};
}

/** The engine is started with the first query. */
function lazyEngine(page: Document): NonNullable<Source["query"]> {
	let engine: Promise<NonNullable<Source["query"]>> | undefined;
	return async (sparql) => {
		engine ??= import("./engine.ts").then(({ embeddedEngine }) => embeddedEngine(page));
		return (await engine)(sparql);
	};
}

function embeddedQuote(data: ViewData, e: number): ViewQuote {
	const { evidence, texts, rules } = data;
	const { detail } = evidence;
	const document = evidence.document[e] ?? -1;
	const start = detail?.start[e] ?? 0;
	const end = detail?.end[e] ?? 0;
	const span = (i: number): readonly [number, number] | undefined => {
		const from = detail?.spans[e * 6 + i * 2] ?? -1;
		return from < 0 ? undefined : [from, detail?.spans[e * 6 + i * 2 + 1] ?? from];
	};
	const [subject, trigger, object] = [span(0), span(1), span(2)];
	return {
		evidence: e,
		document,
		start,
		end,
		quote: detail?.quote?.[e] ?? texts?.[document]?.text.slice(start, end) ?? "",
		confidence: evidence.confidence[e] ?? 0,
		rule: rules[detail?.rule[e] ?? -1] ?? "",
		statedBy: detail?.statedBy[e] ?? -1,
		...(subject ? { subject } : {}),
		...(trigger ? { trigger } : {}),
		...(object ? { object } : {}),
	};
}
