import type { Entity } from "../entity/entity.ts";
import { entityTypes, predicates, statuses } from "../ontology/terms.ts";
import type { Span } from "../source/span.ts";
import type { Corpus, DocumentSummary } from "../statement/corpus.ts";
import type { Extraction } from "../statement/extraction.ts";
import type { Evidence, Statement } from "../statement/statement.ts";
import type { IdentityReason } from "../store/identities.ts";
import { fold } from "./fold.ts";
import type {
	ViewData,
	ViewDocument,
	ViewEvidence,
	ViewNodes,
	ViewQuote,
	ViewStatements,
	ViewText,
} from "./viewer-data.ts";
import { identityColumns, type ObservedNames, observeNames } from "./viewer-identity.ts";
import { type RankedNodes, rankNodes } from "./viewer-rank.ts";

export interface ViewOptions {
	/** Put every text and quote in, for a page that works without a server. */
	readonly embed: "texts" | "quotes" | "none";
	readonly title?: string;
	/** Why names were taken for entities, to be shown with each. */
	readonly identity?: readonly IdentityReason[];
}

/** A corpus as the viewer reads it, with a way to ask for the parts that the overview leaves out. */
export interface View {
	readonly data: ViewData;
	/** The evidence of one statement, by its position, with quotes. */
	quotes(statement: number): readonly ViewQuote[];
	/** A document's text with what was found in it, by its position. */
	text(document: number): ViewText | undefined;
	/** Statements whose quotes contain `words` (already folded), at most `limit`, in order of rank. */
	search(words: string, limit: number): readonly number[];
}

/** Builds the view of a corpus. Deterministic: ranks, communities and positions depend on the corpus alone. */
export function buildView(corpus: Corpus, options: ViewOptions): View {
	const names = observeNames(options.identity ?? []);
	const mentions = countMentions(corpus, names);
	const ranked = rankNodes(corpus, mentions.documents);
	const position = new Map(ranked.ids.map((id, index) => [id, index]));
	const documentPosition = new Map(corpus.documents.map((document, index) => [document.id, index]));
	const statements = corpus.statements.filter((statement) => position.has(statement.subject));
	const rules = [...new Set(statements.flatMap((s) => s.evidence.map((e) => e.rule)))].sort();
	const places: Places = { node: position, document: documentPosition, rule: new Map(rules.map((r, i) => [r, i])) };
	const columns = statementColumns(statements, places);
	const offsets = columns.evidence;
	const quotes = (index: number): readonly ViewQuote[] =>
		(statements[index]?.evidence ?? []).map((e, i) => viewQuote(e, (offsets[index] ?? 0) + i, places));
	const inDocument = evidenceByDocument(statements, offsets, places);
	const text = (index: number): ViewText | undefined => {
		const summary = corpus.documents[index];
		const extraction = summary && corpus.extraction(summary.id);
		return extraction && viewText(extraction, places, inDocument[index] ?? []);
	};
	const data: ViewData = {
		format: "entente-view",
		version: 1,
		base: corpus.base,
		title: options.title ?? "Entente",
		types: entityTypes,
		predicates,
		statuses,
		nodes: nodeColumns(corpus, ranked, mentions),
		statements: columns,
		evidence: evidenceColumns(statements, places, options.embed),
		documents: viewDocuments(corpus),
		rules,
		...(options.identity ? { identity: identityColumns(options.identity, names.nameOf, places) } : {}),
		...(options.embed === "texts" ? { texts: corpus.documents.map((_, index) => text(index) ?? emptyText) } : {}),
	};
	return { data, quotes, text, search: quoteSearch(statements) };
}

interface Places {
	readonly node: ReadonlyMap<string, number>;
	readonly document: ReadonlyMap<string, number>;
	readonly rule: ReadonlyMap<string, number>;
}

interface MentionCounts {
	readonly mentions: ReadonlyMap<string, number>;
	readonly documents: ReadonlyMap<string, number>;
}

const emptyText: ViewText = {
	text: "",
	mentions: [],
	unresolved: [],
	reasons: [],
	furniture: [],
	headings: [],
	evidence: [],
};

function countMentions(corpus: Corpus, names: ObservedNames): MentionCounts {
	const mentions = new Map<string, number>();
	const documents = new Map<string, number>();
	for (const extraction of corpus.extractions()) {
		names.read(extraction);
		const seen = new Set<string>();
		for (const { entity } of extraction.mentions) {
			mentions.set(entity, (mentions.get(entity) ?? 0) + 1);
			seen.add(entity);
		}
		for (const entity of seen) documents.set(entity, (documents.get(entity) ?? 0) + 1);
	}
	return { mentions, documents };
}

function nodeColumns(corpus: Corpus, ranked: RankedNodes, counts: MentionCounts): ViewNodes {
	const entities = ranked.ids.map((id) => corpus.entities.get(id)).filter((e): e is Entity => e !== undefined);
	return {
		id: ranked.ids,
		type: entities.map((e) => entityTypes.indexOf(e.type)),
		kind: entities.map((e) => e.kind ?? ""),
		name: entities.map((e) => e.name),
		aliases: entities.map((e) => e.aliases),
		links: entities.map((e) => e.sameAs),
		named: entities.map((e) => (e.named ? 1 : 0)),
		mentions: ranked.ids.map((id) => counts.mentions.get(id) ?? 0),
		documents: ranked.ids.map((id) => counts.documents.get(id) ?? 0),
		community: ranked.community,
		x: ranked.x,
		y: ranked.y,
		measures: ranked.measures,
	};
}

function statementColumns(statements: readonly Statement[], places: Places): ViewStatements {
	const sparse = (pick: (s: Statement) => string | undefined): Record<string, string> =>
		Object.fromEntries(statements.flatMap((s, i) => (pick(s) === undefined ? [] : [[String(i), pick(s) ?? ""]])));
	const evidence = [0];
	for (const statement of statements) evidence.push((evidence.at(-1) ?? 0) + statement.evidence.length);
	return {
		id: statements.map((s) => s.id),
		subject: statements.map((s) => places.node.get(s.subject) ?? -1),
		predicate: statements.map((s) => predicates.indexOf(s.predicate)),
		object: statements.map((s) => (s.predicate === "heldOn" ? -1 : (places.node.get(s.object) ?? -1))),
		value: sparse((s) => (s.predicate === "heldOn" ? s.object : undefined)),
		title: sparse((s) => s.title),
		kind: sparse((s) => s.kind),
		category: sparse((s) => s.category),
		status: statements.map((s) => statuses.indexOf(s.status)),
		date: statements.map((s) => s.date ?? ""),
		evidence,
	};
}

function evidenceColumns(statements: readonly Statement[], places: Places, embed: ViewOptions["embed"]): ViewEvidence {
	const all = statements.flatMap((s) => s.evidence);
	const columns = {
		document: all.map((e) => places.document.get(e.document) ?? -1),
		confidence: all.map((e) => Math.round(e.confidence * 100)),
	};
	if (embed === "none") return columns;
	const detail = {
		start: all.map((e) => e.start),
		end: all.map((e) => e.end),
		spans: all.flatMap((e) => [...flat(e.subject), ...flat(e.trigger), ...flat(e.object)]),
		rule: all.map((e) => places.rule.get(e.rule) ?? -1),
		statedBy: all.map((e) => speaker(e, places)),
	};
	return { ...columns, detail: embed === "quotes" ? { ...detail, quote: all.map((e) => e.quote) } : detail };
}

const flat = (span: Span | undefined): readonly [number, number] => (span ? [span.start, span.end] : [-1, -1]);
const speaker = (e: Evidence, places: Places): number => (e.statedBy ? (places.node.get(e.statedBy) ?? -1) : -1);

function viewQuote(e: Evidence, evidence: number, places: Places): ViewQuote {
	return {
		evidence,
		document: places.document.get(e.document) ?? -1,
		start: e.start,
		end: e.end,
		quote: e.quote,
		confidence: Math.round(e.confidence * 100),
		rule: e.rule,
		statedBy: speaker(e, places),
		...(e.subject ? { subject: flat(e.subject) } : {}),
		...(e.trigger ? { trigger: flat(e.trigger) } : {}),
		...(e.object ? { object: flat(e.object) } : {}),
	};
}

function evidenceByDocument(
	statements: readonly Statement[],
	offsets: readonly number[],
	places: Places,
): readonly (readonly number[])[] {
	const rows: number[][] = [];
	statements.forEach((statement, index) => {
		statement.evidence.forEach((e, i) => {
			const document = places.document.get(e.document) ?? -1;
			if (document < 0) return;
			rows[document] ??= [];
			rows[document].push((offsets[index] ?? 0) + i, index, e.start, e.end);
		});
	});
	return rows;
}

function viewText(extraction: Extraction, places: Places, evidence: readonly number[]): ViewText {
	const { document, mentions, unresolved } = extraction;
	const spansOf = (kinds: readonly string[]): readonly number[] =>
		document.blocks.filter((b) => kinds.includes(b.kind)).flatMap((b) => [b.start, b.end]);
	return {
		text: document.text,
		mentions: mentions.flatMap((m) => {
			const node = places.node.get(m.entity);
			return node === undefined ? [] : [m.start, m.end, node];
		}),
		unresolved: unresolved.flatMap((u) => [u.start, u.end]),
		reasons: unresolved.map((u) => u.reason),
		furniture: spansOf(["furniture"]),
		headings: spansOf(["title", "heading"]),
		evidence,
	};
}

function viewDocuments(corpus: Corpus): readonly ViewDocument[] {
	const first = new Map<string, number>();
	return corpus.documents.map((document, index) => {
		const copyOf = first.get(document.sha256) ?? index;
		first.set(document.sha256, copyOf);
		return viewDocument(document, corpus, copyOf);
	});
}

function viewDocument(document: DocumentSummary, corpus: Corpus, copyOf: number): ViewDocument {
	const issuer = (document as { readonly speaker?: string; readonly issuer?: string }).issuer ?? "";
	return {
		id: document.id,
		title: document.title,
		date: document.date ?? "",
		place: document.place ?? "",
		path: document.path,
		url: document.url ?? "",
		issuer: corpus.entities.get(issuer)?.name ?? issuer,
		copyOf,
		length: document.length,
		statements: document.statements,
		mentions: document.mentions,
		unresolved: document.unresolved,
	};
}

/** Searches quotes as written, folded once on first use: case and diacritics do not matter. */
function quoteSearch(statements: readonly Statement[]): View["search"] {
	let folded: readonly (readonly string[])[] | undefined;
	return (words, limit) => {
		folded ??= statements.map((s) => s.evidence.map((e) => fold(e.quote)));
		const wanted = fold(words).split(" ").filter(Boolean);
		const found: number[] = [];
		for (let i = 0; i < folded.length && found.length < limit; i += 1) {
			if (folded[i]?.some((quote) => wanted.every((word) => quote.includes(word)))) found.push(i);
		}
		return found;
	};
}
