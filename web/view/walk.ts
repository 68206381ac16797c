import { useRef } from "preact/hooks";
import { bestStatement, tiesOf } from "../model/node-facts.ts";
import { sentenceOf } from "../model/sentence.ts";
import type { Derived } from "../state/derived.ts";
import type { ViewState } from "../state/state.ts";
import { chooseNode, choosePair, stepOut } from "./actions.ts";
import type { App } from "./app.ts";
import { plural } from "./bits.tsx";

interface Looking {
	readonly state: ViewState;
	readonly derived: Derived;
}

/**
 * Walks the network with the arrow keys: up and down through the nodes by importance, left and right through the ties of
 * the node one stands on, Enter across the tie. Everything met is read out.
 */
export function useWalk(app: App, latest: { readonly current: Looking }): (event: KeyboardEvent) => void {
	/** The node one stands on, while a tie of it is chosen. */
	const anchor = useRef<number>(-1);
	return (event) => {
		const handled = step(app, latest.current, event.key, anchor);
		if (handled) event.preventDefault();
	};
}

function step(app: App, looking: Looking, key: string, anchor: { current: number }): boolean {
	const { store, announce } = app;
	const { selection } = looking.state;
	if (selection.kind === "node") anchor.current = selection.node;
	if (key === "ArrowDown" || key === "ArrowUp" || key === "Home") {
		const node = nextNode(looking.derived, key === "Home" ? -1 : anchor.current, key === "ArrowUp" ? -1 : 1);
		if (node < 0) return true;
		anchor.current = node;
		chooseNode(store, node);
		announce(describeNode(app, looking.derived, node));
		return true;
	}
	if (key === "ArrowRight" || key === "ArrowLeft") {
		walkTies(app, looking, key === "ArrowRight" ? 1 : -1, anchor.current);
		return true;
	}
	if (key === "Enter" && selection.kind === "pair") {
		const { model } = app;
		const a = model.pairA[selection.pair] ?? 0;
		const other = a === anchor.current ? (model.pairB[selection.pair] ?? 0) : a;
		anchor.current = other;
		chooseNode(store, other);
		announce(describeNode(app, looking.derived, other));
		return true;
	}
	if (key === "Escape") {
		stepOut(store);
		return true;
	}
	if (key === "+" || key === "-") app.renderer.current?.zoom(key === "+" ? 0.7 : 1.4, true);
	return false;
}

function nextNode({ visible }: Derived, from: number, direction: 1 | -1): number {
	for (let n = from + direction; n >= 0 && n < visible.node.length; n += direction) if (visible.node[n]) return n;
	return -1;
}

function walkTies(app: App, { state, derived }: Looking, direction: 1 | -1, anchor: number): void {
	if (anchor < 0) return;
	const { model, store, announce } = app;
	const ties = tiesOf(model, derived.visible, anchor).filter((tie) => derived.visible.pair[tie.pair]);
	if (ties.length === 0) {
		announce("No ties shown.");
		return;
	}
	const current = state.selection.kind === "pair" ? state.selection.pair : -1;
	const at = ties.findIndex((tie) => tie.pair === current);
	const next = at < 0 ? (direction > 0 ? 0 : ties.length - 1) : (at + direction + ties.length) % ties.length;
	const tie = ties[next];
	if (!tie) return;
	choosePair(store, tie.pair);
	announce(
		`${sentenceOf(model, bestStatement(model, derived.visible, tie.pair)).text}. Tie ${next + 1} of ${ties.length}, ${plural(tie.documents, "document")}.`,
	);
}

function describeNode({ model }: App, derived: Derived, node: number): string {
	const { nodes, types } = model.data;
	const ties = tiesOf(model, derived.visible, node).length;
	return `${(nodes.name[node] ?? "").slice(0, 200)}, ${types[nodes.type[node] ?? 0]}, ${plural(ties, "tie")}.`;
}
