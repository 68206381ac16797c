import type { Emphasis } from "../graph/overlay.ts";
import { darkPalette, lightPalette, type Palette } from "../graph/palette.ts";
import { type NodeLook, nodeLookOf, type Scene, sceneOf } from "../graph/scene.ts";
import { type Comparison, compare } from "../model/compare.ts";
import { eachRow, type Model } from "../model/model.ts";
import { pathBetween, type Step } from "../model/path.ts";
import { strongestTies } from "../model/strongest-ties.ts";
import { datesOf, type Timeline, timelineOf } from "../model/timeline.ts";
import { chosenNodes, filteredOf, type Visible, withChosen } from "../model/visible.ts";
import type { ViewState } from "./state.ts";

/** What follows from the state: computed once for each state, and only what has changed. */
export interface Derived {
	readonly visible: Visible;
	readonly comparison: Comparison | undefined;
	/** Undefined where no path is asked for or there is none. */
	readonly steps: readonly Step[] | undefined;
	readonly scene: Scene;
	readonly emphasis: Emphasis | undefined;
	readonly timeline: Timeline;
	readonly dark: boolean;
}

export type Derive = (state: ViewState, systemDark: boolean) => Derived;

export function createDerive(model: Model): Derive {
	const filtered = remember((state: ViewState) => filteredOf(model, state));
	const visible = remember((shown: Visible, state: ViewState) =>
		withChosen(model, shown, chosenNodes(model, state), state.ties),
	);
	const comparison = remember((state: ViewState) =>
		state.compare ? compare(model, state, state.compare.a, state.compare.b) : undefined,
	);
	const steps = remember((shown: Visible, path: ViewState["path"]) =>
		path && path.to !== null ? pathBetween(model, shown, path.from, path.to) : undefined,
	);
	const widened = remember((shown: Visible, way: readonly Step[] | undefined, ties: ViewState["ties"]) =>
		way ? withPath(model, shown, way, ties) : shown,
	);
	const ofPeriods = remember((shown: Visible, compared: Comparison | undefined) =>
		compared ? withComparison(model, shown, compared) : shown,
	);
	const dates = remember((basis: ViewState["filter"]["time"]["basis"]) => datesOf(model, basis));
	const timeline = remember((filter: ViewState["filter"]) => {
		const { basis } = filter.time;
		return timelineOf(model, filter, dates([basis], basis));
	});
	const look = remember((state: ViewState, compared: Comparison | undefined) => nodeLookOf(model, state, compared));
	const scene = remember(
		(shown: Visible, palette: Palette, compared: Comparison | undefined, nodes: NodeLook): Scene =>
			sceneOf(model, shown, palette, compared, nodes),
	);
	return (state, systemDark) => {
		const dark = state.theme === "dark" || (state.theme === "auto" && systemDark);
		const passing = filtered(keyed(state), state);
		const shown = visible([passing, state.selection, state.path], passing, state);
		const compared = comparison([state.compare, ...keyed(state)], state);
		const way = steps([shown, state.path], shown, state.path);
		const palette = dark ? darkPalette : lightPalette;
		const drawn = ofPeriods([shown, way, compared], widened([shown, way], shown, way, state.ties), compared);
		const nodes = look([state.colour, state.size, state.pinned, compared], state, compared);
		return {
			visible: drawn,
			comparison: compared,
			steps: way,
			scene: scene([drawn, palette, compared, nodes], drawn, palette, compared, nodes),
			emphasis: emphasisOf(model, state, drawn, way),
			timeline: timeline([timelineKey(state)], state.filter),
			dark,
		};
	};
}

/** The last answer is kept while the keys stay the same. */
function remember<Arguments extends readonly unknown[], Result>(
	compute: (...args: Arguments) => Result,
): (keys: readonly unknown[], ...args: Arguments) => Result {
	let last: { readonly keys: readonly unknown[]; readonly result: Result } | undefined;
	return (keys, ...args) => {
		if (!last || last.keys.length !== keys.length || last.keys.some((key, i) => !Object.is(key, keys[i]))) {
			last = { keys, result: compute(...args) };
		}
		return last.result;
	};
}

const keyed = (s: ViewState): readonly unknown[] => [
	s.filter,
	s.limit,
	s.ties,
	s.expanded,
	s.hidden,
	s.ego,
	s.found,
	s.found.length > 0 && s.view === "query",
];

const timelineKey = ({ filter }: ViewState): string =>
	JSON.stringify([
		[...filter.predicates],
		[...filter.statuses],
		[...filter.documents],
		filter.minConfidence,
		filter.time.basis,
		filter.time.undated,
	]);

/** The nodes between two ends, and the ties along the way, are drawn even where the limit left them out. */
function withPath(model: Model, visible: Visible, steps: readonly Step[], ties: ViewState["ties"]): Visible {
	const wide = withChosen(
		model,
		visible,
		steps.map(({ to }) => to),
		ties,
	);
	const faint = steps.filter(({ pair }) => !wide.drawn[pair]);
	if (faint.length === 0) return wide;
	const drawn = wide.drawn.slice();
	for (const { pair } of faint) drawn[pair] = 1;
	return { ...wide, drawn, drawnPairs: wide.drawnPairs + faint.length };
}

/** Of what is compared, the ties that are strongest in the two periods, whatever else is said of their ends. */
function withComparison(model: Model, visible: Visible, { pair: era, then, now }: Comparison): Visible {
	const pair = visible.pair.map((on, p) => (on && era[p] ? 1 : 0));
	if (visible.drawn === visible.pair) return { ...visible, drawn: pair };
	const weight = then.weight.map((documents, p) => documents + (now.weight[p] ?? 0));
	return { ...visible, drawn: strongestTies(model, pair, weight, visible.node) };
}

function emphasisOf(
	model: Model,
	{ selection, path, found }: ViewState,
	visible: Visible,
	steps: readonly Step[] | undefined,
): Emphasis | undefined {
	if (selection.kind === "node") return aroundNode(model, visible, selection.node);
	if (selection.kind !== "none") {
		const pair = selection.kind === "pair" ? selection.pair : (model.statementPair[selection.statement] ?? -1);
		if (pair >= 0) return aroundPair(model, pair);
	}
	if (steps && steps.length > 0) {
		const nodes = new Set(steps.flatMap(({ from, to }) => [from, to]));
		return { nodes, pairs: new Set(steps.map(({ pair }) => pair)), ringed: nodes, unfolded: undefined, veils: true };
	}
	if (path) {
		const start = new Set([path.from]);
		return { nodes: start, pairs: new Set(), ringed: start, unfolded: undefined, veils: false };
	}
	if (found.length === 0) return undefined;
	const nodes = new Set(found);
	return { nodes, pairs: pairsAmong(model, visible, nodes), ringed: nodes, unfolded: undefined, veils: true };
}

function aroundNode(model: Model, visible: Visible, node: number): Emphasis {
	const nodes = new Set([node]);
	const pairs = new Set<number>();
	eachRow(model.nodePairs, node, (pair) => {
		if (!visible.pair[pair]) return;
		pairs.add(pair);
		nodes.add(model.pairA[pair] ?? node);
		nodes.add(model.pairB[pair] ?? node);
	});
	return { nodes, pairs, ringed: new Set([node]), unfolded: undefined, veils: true };
}

function aroundPair(model: Model, pair: number): Emphasis {
	const nodes = new Set([model.pairA[pair] ?? 0, model.pairB[pair] ?? 0]);
	return { nodes, pairs: new Set([pair]), ringed: nodes, unfolded: pair, veils: true };
}

function pairsAmong(model: Model, visible: Visible, nodes: ReadonlySet<number>): ReadonlySet<number> {
	const pairs = new Set<number>();
	for (const node of nodes) {
		eachRow(model.nodePairs, node, (pair) => {
			if (visible.pair[pair] && nodes.has(model.pairA[pair] ?? 0) && nodes.has(model.pairB[pair] ?? 0)) pairs.add(pair);
		});
	}
	return pairs;
}
