import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { ViewDocument } from "../../src/export/viewer-data.ts";
import { density, listDocuments, usualDensity, yieldCounts, yields } from "../model/document-list.ts";
import type { DocumentListing, ViewState } from "../state/state.ts";
import { openDocument } from "./actions.ts";
import { useApp } from "./app.ts";
import { dateOrNone, grouped, Name, plural } from "./bits.tsx";
import { usePaged } from "./paged.tsx";
import { columnOf, isReversed, SortHeading } from "./sorting.tsx";

/** Every document that was read, also those that gave nothing: what is absent from the network can be told from what was never said. */
export function DocumentList({ state }: { readonly state: ViewState }): JSX.Element {
	const { model, store } = useApp();
	const { documents } = model.data;
	const { listing } = state;
	const { words, order, step } = listing;
	const rows = useMemo(
		() => listDocuments(documents, words, columnOf(order), isReversed(order), step),
		[documents, words, order, step],
	);
	const { shown, more } = usePaged(rows, 100, 200);
	const usual = useMemo(() => usualDensity(documents), [documents]);
	const list = (change: Partial<DocumentListing>, gesture?: string): void =>
		store.set({ listing: { ...store.get().listing, ...change } }, gesture === undefined ? {} : { gesture });
	const heading = (column: string, label: string, numeric = false): JSX.Element => (
		<SortHeading
			column={column}
			order={order}
			falling={column !== "title"}
			numeric={numeric}
			class={`of-${column}`}
			onSort={(next) => list({ order: next })}
		>
			{label}
		</SortHeading>
	);
	return (
		<section class="documents" aria-label="Documents">
			<header>
				<h2>{plural(documents.length, "document")}</h2>
				<Yields documents={documents} chosen={step} onChoose={(next) => list({ step: next })} />
			</header>
			<div class="row">
				<input
					type="search"
					placeholder="Title, date, issuer"
					aria-label="Search documents"
					value={words}
					onInput={(e) => list({ words: e.currentTarget.value }, "documents")}
				/>
				<p class="meta" role="status">
					{plural(rows.length, "document")} listed
				</p>
			</div>
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
			<section class="table-scroll" tabIndex={0} aria-label="List of documents">
				<table class="document-list">
					<thead>
						<tr>
							{heading("title", "Document")}
							{heading("date", "Date")}
							{heading("statements", "Statements", true)}
							{heading("mentions", "Mentions", true)}
							{heading("unresolved", "Not stated", true)}
							{heading("density", "Statements to the page")}
						</tr>
					</thead>
					<tbody>
						{shown.map((i) => {
							const document = documents[i];
							return (
								document && (
									<Row
										key={document.id}
										document={document}
										usual={usual}
										open={state.reader?.document === i}
										onOpen={() => openDocument(store, i, null)}
									/>
								)
							);
						})}
					</tbody>
				</table>
				{rows.length === 0 && <p class="empty">No document has all of these words.</p>}
				{more && <p class="empty">{more}</p>}
			</section>
		</section>
	);
}

function Row(props: {
	readonly document: ViewDocument;
	readonly usual: number;
	readonly open: boolean;
	readonly onOpen: () => void;
}): JSX.Element {
	const { document: d, usual } = props;
	const dense = density(d);
	return (
		<tr class="document-row" aria-current={props.open ? "true" : undefined}>
			<th scope="row">
				<button type="button" class="title" onClick={props.onOpen}>
					<Name text={d.title || d.path} length={160} />
				</button>
				<span class="meta">
					<span class="where-narrow">{dateOrNone(d.date)} </span>
					{d.issuer && <Name text={d.issuer} length={80} />}
				</span>
			</th>
			<td class="of-date">{dateOrNone(d.date)}</td>
			<td class="number">{grouped(d.statements)}</td>
			<td class="number of-mentions">{grouped(d.mentions)}</td>
			<td class="number of-unresolved">{grouped(d.unresolved)}</td>
			<td class="of-density">
				<span class="coverage">
					<span style={{ width: `${Math.min(1, dense / usual) * 100}%` }} />
				</span>
				<span class="meta">{dense.toFixed(1)}</span>
			</td>
		</tr>
	);
}

/** Coverage at a glance: how many documents gave nothing, little, much; each bar lists its documents. */
function Yields(props: {
	readonly documents: readonly ViewDocument[];
	readonly chosen: number | null;
	readonly onChoose: (step: number | null) => void;
}): JSX.Element {
	const counts = useMemo(() => yieldCounts(props.documents), [props.documents]);
	const most = Math.max(1, ...counts);
	const silent = counts[0] ?? 0;
	return (
		<>
			<p class="meta">
				{plural(silent, "document")} gave no statement: what is absent from the network may have been said there in
				words that were not recognised. “Not stated” counts what was recognised and led to no statement.
			</p>
			<fieldset class="yields" aria-label="Documents by number of statements">
				{yields.map(({ label }, i) => (
					<button
						key={label}
						type="button"
						aria-pressed={props.chosen === i}
						onClick={() => props.onChoose(props.chosen === i ? null : i)}
					>
						<span class="pillar" style={{ height: `${2 + ((counts[i] ?? 0) / most) * 38}px` }} />
						<span>
							{grouped(counts[i] ?? 0)}
							<span class="visually-hidden"> {counts[i] === 1 ? "document" : "documents"}, statements: </span>
						</span>
						<span class="meta">{label}</span>
					</button>
				))}
			</fieldset>
		</>
	);
}
