import type { JSX } from "preact";
import type { Derived } from "../state/derived.ts";
import type { ViewState } from "../state/state.ts";
import { useApp } from "./app.ts";
import { Changes } from "./changes.tsx";
import { NodeDetails } from "./node-details.tsx";
import { PairDetails } from "./pair-details.tsx";
import { PathPanel } from "./path-panel.tsx";

/** What is known of the selection, with the words that say it. */
export function Details(props: { readonly state: ViewState; readonly derived: Derived }): JSX.Element | null {
	const { model } = useApp();
	const { selection, path, compare } = props.state;
	if (selection.kind === "node") return <NodeDetails key={selection.node} node={selection.node} {...props} />;
	if (selection.kind === "pair") return <PairDetails key={selection.pair} pair={selection.pair} {...props} />;
	if (selection.kind === "statement") {
		const pair = model.statementPair[selection.statement] ?? -1;
		return <PairDetails key={`s${selection.statement}`} pair={pair} first={selection.statement} {...props} />;
	}
	if (path) return <PathPanel {...props} />;
	if (compare) return <Changes {...props} />;
	return null;
}
