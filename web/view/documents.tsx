import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import { fold } from "../../src/export/fold.ts";
import { openDocument } from "./actions.ts";
import { useApp } from "./app.ts";
import { dateOrNone, Name, plural } from "./bits.tsx";
import { usePaged } from "./paged.tsx";

type Order = "date" | "title" | "statements";

/** Every document that was read, also those that gave nothing: what is absent from the network can be told from what was never said. */
export function DocumentList({ open }: { readonly open: number | undefined }): JSX.Element {
	const { model, store } = useApp();
	const { documents } = model.data;
	const [words, setWords] = useState("");
	const [order, setOrder] = useState<Order>("date");
	const rows = useMemo(() => {
		const wanted = fold(words).split(" ").filter(Boolean);
		const found = documents.flatMap((d, i) => {
			const text = fold(`${d.title} ${d.date} ${d.issuer} ${d.place} ${d.path}`);
			return wanted.every((word) => text.includes(word)) ? [i] : [];
		});
		return found.sort((a, b) => {
			const [x, y] = [documents[a], documents[b]];
			if (!x || !y) return 0;
			if (order === "statements") return y.statements - x.statements || a - b;
			const [p, q] = order === "title" ? [x.title, y.title] : [y.date, x.date];
			return p < q ? -1 : p > q ? 1 : a - b;
		});
	}, [documents, words, order]);
	const { shown, more } = usePaged(rows, 100, 200);
	const most = documents.reduce((max, d) => Math.max(max, density(d)), 0.001);
	const silent = documents.filter((d) => d.statements === 0).length;
	return (
		<section class="documents" aria-label="Documents">
			<header>
				<h2>{plural(documents.length, "document")}</h2>
				<p class="meta">
					{plural(silent, "document")} gave no statement. The bar shows how densely a text is covered: statements to the
					page.
				</p>
				<div class="row">
					<input
						type="search"
						placeholder="Title, date, issuer"
						aria-label="Search documents"
						value={words}
						onInput={(e) => setWords(e.currentTarget.value)}
					/>
					<label class="inline-field">
						<span>Order</span>
						<select value={order} onChange={(e) => setOrder(e.currentTarget.value as Order)}>
							<option value="date">newest first</option>
							<option value="title">title</option>
							<option value="statements">statements</option>
						</select>
					</label>
				</div>
				<p class="meta" role="status">
					{plural(rows.length, "document")} listed
				</p>
			</header>
			<ul class="plain document-list">
				{shown.map((i) => {
					const d = documents[i];
					if (!d) return null;
					return (
						<li key={d.id}>
							<button
								type="button"
								class="document-row"
								aria-current={open === i ? "true" : undefined}
								onClick={() => openDocument(store, i, null)}
							>
								<span class="title">
									<Name text={d.title || d.path} length={160} />
								</span>
								<span class="meta">
									{dateOrNone(d.date)}
									{d.issuer && ` · ${d.issuer}`} · {plural(d.statements, "statement")}, {plural(d.mentions, "mention")},{" "}
									{d.unresolved} unresolved
								</span>
								<span class="coverage" aria-hidden="true">
									<span style={{ width: `${(density(d) / most) * 100}%` }} />
								</span>
							</button>
						</li>
					);
				})}
			</ul>
			{more}
		</section>
	);
}

/** Statements to a page of two thousand characters. */
const density = (d: { readonly statements: number; readonly length: number }): number =>
	(d.statements / Math.max(500, d.length)) * 2000;
