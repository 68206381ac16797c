import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { citationOf } from "../model/citation.ts";
import { bestFirst } from "../model/quote.ts";
import { useApp } from "./app.ts";

/** Writes a citation of the statement's best evidence, to be copied. */
export function CiteButton({ statement }: { readonly statement: number }): JSX.Element {
	const { model, source, announce } = useApp();
	const [citation, setCitation] = useState("");
	const cite = async (): Promise<void> => {
		const [best] = bestFirst(await source.quotes(statement));
		if (!best) return;
		const text = citationOf(model, statement, best);
		setCitation(text);
		try {
			await navigator.clipboard.writeText(text);
			announce("Citation copied.");
		} catch {
			announce("Citation shown below the statement.");
		}
	};
	return (
		<div class="cite">
			<button type="button" class="quiet" onClick={cite}>
				Cite
			</button>
			{citation && <textarea readOnly rows={3} aria-label="Citation" value={citation} />}
		</div>
	);
}
