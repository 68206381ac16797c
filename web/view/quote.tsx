import type { JSX } from "preact";
import type { ViewQuote } from "../../src/export/viewer-data.ts";
import { bestFirst, quoteParts } from "../model/quote.ts";
import { openDocument } from "./actions.ts";
import { useApp, useQuotes } from "./app.ts";
import { dateOrNone, KindChip, Name, NodeLink, plural, SentenceLine, StatusChip } from "./bits.tsx";
import { CiteButton } from "./cite.tsx";

/** The words of the document, with what carries subject, verb and object marked. */
export function QuoteText({ quote }: { readonly quote: ViewQuote }): JSX.Element {
	return (
		<q class="quote-text" dir="auto">
			{quoteParts(quote).map(({ text, role }, i) =>
				role === "" ? (
					<span key={i}>{text}</span>
				) : (
					<mark key={i} class={`role-${role}`}>
						{text}
					</mark>
				),
			)}
		</q>
	);
}

/** A quote with its document, date and how sure the reading is; leads to the place in the text. */
export function QuoteBlock({ quote }: { readonly quote: ViewQuote }): JSX.Element {
	const { model, store } = useApp();
	const document = model.data.documents[quote.document];
	return (
		<figure class="quote">
			<blockquote>
				<QuoteText quote={quote} />
			</blockquote>
			<figcaption>
				<button
					type="button"
					class="link source-link"
					onClick={() => openDocument(store, quote.document, quote.evidence)}
					title="Read this passage in its document"
				>
					<Name text={document?.title ?? ""} length={90} />
				</button>
				<span class="meta">
					{dateOrNone(document?.date ?? "")} · {quote.confidence} % sure
					{quote.statedBy >= 0 && (
						<>
							{" · as said by "}
							<NodeLink node={quote.statedBy} />
						</>
					)}
				</span>
			</figcaption>
		</figure>
	);
}

/** A statement as a sentence with all its evidence, the best first; more than two are folded away. */
export function StatementCard({ statement }: { readonly statement: number }): JSX.Element {
	const { model } = useApp();
	const quotes = useQuotes(statement);
	const { statuses, statements } = model.data;
	const status = statuses[statements.status[statement] ?? 0] ?? "actual";
	return (
		<article class="statement" data-statement={statements.id[statement]}>
			<p class="statement-line">
				<SentenceLine statement={statement} />
				<StatusChip status={status} />
				<KindChip statement={statement} />
			</p>
			<Quotes quotes={quotes} />
			<CiteButton statement={statement} />
		</article>
	);
}

function Quotes({ quotes }: { readonly quotes: readonly ViewQuote[] | string | undefined }): JSX.Element {
	if (quotes === undefined) return <p class="meta">Reading the evidence …</p>;
	if (typeof quotes === "string") return <p class="error">{quotes}</p>;
	const sorted = bestFirst(quotes);
	return (
		<>
			{sorted.slice(0, 2).map((quote) => (
				<QuoteBlock key={quote.evidence} quote={quote} />
			))}
			{sorted.length > 2 && (
				<details class="more">
					<summary>{plural(sorted.length - 2, "more quote")}</summary>
					{sorted.slice(2, 60).map((quote) => (
						<QuoteBlock key={quote.evidence} quote={quote} />
					))}
					{sorted.length > 60 && <p class="meta">and {sorted.length - 60} further; export the selection to see all.</p>}
				</details>
			)}
		</>
	);
}
