import type { JSX } from "preact";
import { bestStatement } from "../model/node-facts.ts";
import type { Step } from "../model/path.ts";
import { bestFirst } from "../model/quote.ts";
import type { Derived } from "../state/derived.ts";
import type { ViewState } from "../state/state.ts";
import { choosePair } from "./actions.ts";
import { useApp, useQuotes } from "./app.ts";
import { Name, NodeLink, plural, SentenceLine } from "./bits.tsx";
import { PanelHead } from "./panel-head.tsx";
import { QuoteBlock } from "./quote.tsx";

/** A path as a chain of sentences, each with the words that say it. */
export function PathPanel({
	state,
	derived,
}: {
	readonly state: ViewState;
	readonly derived: Derived;
}): JSX.Element | null {
	const { store, model } = useApp();
	const { path } = state;
	if (!path) return null;
	return (
		<div class="details">
			<PanelHead kicker="Path" closeLabel="End path" onClose={() => store.set({ path: null })}>
				<h2 class="pair-title">
					<NodeTitle name={model.data.nodes.name[path.from] ?? ""} />
					{path.to !== null && (
						<>
							<span class="amp">to</span>
							<NodeTitle name={model.data.nodes.name[path.to] ?? ""} />
						</>
					)}
				</h2>
			</PanelHead>
			{path.to === null && <p>Choose the other end: click a node or search for it.</p>}
			{path.to !== null && !derived.steps && (
				<p>No path over what passes the filters. Weaker evidence or other relations may connect them.</p>
			)}
			{derived.steps && (
				<>
					<p class="meta">
						{plural(derived.steps.length, "step")}; of equally short paths, the one best evidenced at its weakest step.
					</p>
					<ol class="chain">
						{derived.steps.map((step) => (
							<ChainLink key={step.pair} step={step} derived={derived} />
						))}
					</ol>
					<button
						type="button"
						class="quiet"
						onClick={() => store.set({ path: { from: path.to ?? path.from, to: path.from } })}
					>
						Other way round
					</button>
				</>
			)}
		</div>
	);
}

const NodeTitle = ({ name }: { readonly name: string }): JSX.Element => (
	<strong>
		<Name text={name} length={80} />
	</strong>
);

function ChainLink({ step, derived }: { readonly step: Step; readonly derived: Derived }): JSX.Element {
	const { model, store } = useApp();
	const statement = bestStatement(model, derived.visible, step.pair);
	const quotes = useQuotes(Math.max(0, statement));
	const [best] = Array.isArray(quotes) ? bestFirst(quotes) : [];
	return (
		<li>
			<p class="statement-line">
				{statement >= 0 ? <SentenceLine statement={statement} /> : <NodeLink node={step.to} />}
			</p>
			{best && <QuoteBlock quote={best} />}
			<button type="button" class="quiet" onClick={() => choosePair(store, step.pair)}>
				All evidence of this step
			</button>
		</li>
	);
}
