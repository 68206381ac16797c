import { initialState, type ViewState } from "../state/state.ts";
import type { Store } from "../state/store.ts";
import type { App } from "./app.ts";

/** Chooses a node; a path that waits for its end takes it as such. */
export function chooseNode(store: Store, node: number): void {
	const { path } = store.get();
	if (path && path.to === null && path.from !== node) {
		store.set({ path: { from: path.from, to: node }, selection: { kind: "none" } });
	} else store.set({ selection: { kind: "node", node }, reader: null });
}

export const choosePair = (store: Store, pair: number): void =>
	store.set({ selection: { kind: "pair", pair }, reader: null });

/** Draws all ties: those between the nodes that are drawn, and those of the chosen node with their other ends. */
export function showAllTies(store: Store): void {
	const { selection, expanded } = store.get();
	store.set({
		ties: "all",
		...(selection.kind === "node" ? { expanded: new Set([...expanded, selection.node]) } : {}),
	});
}

/** Back to the strongest ties; what `showAllTies` brought in for the chosen node goes. */
export function showStrongestTies(store: Store): void {
	const { selection, expanded } = store.get();
	const others = new Set(expanded);
	if (selection.kind === "node") others.delete(selection.node);
	store.set({ ties: "strongest", ...(others.size < expanded.size ? { expanded: others } : {}) });
}

/** Opens a document, at a piece of evidence if one is given. */
export const openDocument = (store: Store, document: number, evidence: number | null): void =>
	store.set({ reader: { document, evidence } });

/** Clears the innermost of: reader, selection, path, finds, ego network. */
export function stepOut(store: Store): void {
	const state = store.get();
	if (state.reader) store.set({ reader: null });
	else if (state.selection.kind !== "none") store.set({ selection: { kind: "none" } });
	else if (state.path) store.set({ path: null });
	else if (state.found.length > 0) store.set({ found: [] });
	else if (state.ego) store.set({ ego: null });
}

export function changeFilter(store: Store, change: Partial<ViewState["filter"]>, gesture?: string): void {
	store.set({ filter: { ...store.get().filter, ...change } }, gesture === undefined ? {} : { gesture });
}

/** Shows a node in the network: brought in and chosen; the picture moves to it if it is off screen. */
export function reveal({ store }: App, node: number): void {
	chooseNode(store, node);
	if (store.get().view !== "network") store.set({ view: "network" }, { merge: true });
}

/** Everything that passes is shown again: no filter, nothing hidden, no neighbourhood alone. */
export const clearFilters = (store: Store): void =>
	store.set({ filter: initialState.filter, hidden: new Set(), ego: null });
