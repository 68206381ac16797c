import type { Comparison } from "../model/compare.ts";
import { eachRow, type Model } from "../model/model.ts";
import type { Visible } from "../model/visible.ts";
import type { ViewState } from "../state/state.ts";
import { type Palette, shapeOf, shapes } from "./palette.ts";

/** How every node and pair is drawn, as columns, so that two scenes can be compared at little cost. Colours are positions in `colours`. */
export interface Scene {
	readonly palette: Palette;
	readonly colours: readonly string[];
	readonly nodeOn: Uint8Array;
	readonly nodeSize: Float32Array;
	readonly nodeColour: Uint8Array;
	readonly nodeShape: Uint8Array;
	readonly x: Float32Array;
	readonly y: Float32Array;
	/** Pairs drawn at rest, and those that may be drawn when something is pointed at or chosen. */
	readonly pairOn: Uint8Array;
	readonly pairKnown: Uint8Array;
	/** Pixels. */
	readonly pairWidth: Float32Array;
	readonly pairColour: Uint8Array;
	/** 0 whole, 1 dashed (planned or proposed), 2 dotted (denied). */
	readonly pairDash: Uint8Array;
}

export const dashes: readonly (readonly [number, number])[] = [
	[0, 0],
	[7, 5],
	[2, 4],
];

/** Pure: what the picture looks like for a model and a state. */
export function sceneOf(
	model: Model,
	state: ViewState,
	visible: Visible,
	palette: Palette,
	comparison: Comparison | undefined,
): Scene {
	// In steps, so that a small change of the filter does not repaint every line.
	const drawn = visible.drawn.reduce((sum, on) => sum + on, 0);
	const opacity = Math.max(2, Math.min(10, Math.round(100 / Math.sqrt(drawn + 1)))) / 10;
	const colours = [
		translucent(palette.edge, opacity),
		translucent(palette.critical, Math.max(0.45, opacity)),
		...palette.eras.map((colour) => translucent(colour, Math.max(0.5, opacity))),
		...model.data.types.map((type) => palette.types[type]),
		...palette.communities,
		palette.otherCommunity,
		...palette.eras,
	];
	const scene: Scene = {
		palette,
		colours,
		nodeOn: comparison ? visible.node.map((on, n) => (on && comparison.node[n] ? 1 : 0)) : visible.node,
		nodeSize: nodeSizes(model, state.size),
		nodeColour: nodeColours(model, state, comparison),
		nodeShape: Uint8Array.from(model.data.nodes.type, (t) => shapes.indexOf(shapeOf[model.data.types[t] ?? "place"])),
		x: Float32Array.from(model.data.nodes.x),
		y: Float32Array.from(model.data.nodes.y),
		pairOn: comparison ? visible.drawn.map((on, p) => (on && comparison.pair[p] ? 1 : 0)) : visible.drawn,
		pairKnown: comparison ? visible.pair.map((on, p) => (on && comparison.pair[p] ? 1 : 0)) : visible.pair,
		pairWidth: new Float32Array(visible.weight).map(edgeWidth),
		pairColour: new Uint8Array(model.pairs),
		pairDash: new Uint8Array(model.pairs),
	};
	for (const [node, [x, y]] of state.pinned) {
		scene.x[node] = x;
		scene.y[node] = y;
	}
	for (let p = 0; p < model.pairs; p += 1) {
		if (scene.pairKnown[p]) dressPair(model, visible, scene, p, comparison?.pair[p] ?? 0);
	}
	return scene;
}

/** The more lines there are, the fainter each, so that a dense picture stays a picture. */
const translucent = (hex: string, opacity: number): string =>
	`${hex}${Math.round(opacity * 255)
		.toString(16)
		.padStart(2, "0")}`;

/** More documents, thicker line, growing ever slower: 1 document 1.2 px, 4 documents 3 px, 100 documents 7 px. */
export const edgeWidth = (documents: number): number => (documents < 1 ? 1.2 : 1.2 + Math.log2(documents) * 0.85);

/** Of what is said of a pair, the part that must be criticism for its line to be red. */
const criticalShare = 0.25;

function dressPair(model: Model, visible: Visible, scene: Scene, pair: number, era: number): void {
	const { statements, predicates, statuses } = model.data;
	let places = 0;
	let critical = 0;
	let actual = false;
	let hoped = false;
	eachRow(model.pairStatements, pair, (s) => {
		if (!visible.statement[s]) return;
		const status = statuses[statements.status[s] ?? 0];
		const made = (statements.evidence[s + 1] ?? 0) - (statements.evidence[s] ?? 0);
		places += made;
		if (status === "actual") actual = true;
		else if (status !== "denied") hoped = true;
		if (predicates[statements.predicate[s] ?? 0] === "criticises" && status !== "denied") critical += made;
	});
	scene.pairDash[pair] = actual ? 0 : hoped ? 1 : 2;
	scene.pairColour[pair] = era > 0 ? 1 + era : critical > places * criticalShare ? 1 : 0;
}

function nodeColours(model: Model, state: ViewState, comparison: Comparison | undefined): Uint8Array {
	const types = model.data.types.length;
	return Uint8Array.from({ length: model.nodes }, (_, n) => {
		if (comparison) return 5 + types + 9 + Math.max(0, (comparison.node[n] ?? 0) - 1);
		if (state.colour === "type") return 5 + (model.data.nodes.type[n] ?? 0);
		const community = model.data.nodes.community[n] ?? -1;
		return 5 + types + (community >= 0 && community < 8 ? community : 8);
	});
}

/** Radius in pixels by the square root of the measure, so that area is in proportion. */
export function nodeSizes(model: Model, measure: string): Float32Array {
	const { nodes } = model.data;
	const values = measure === "documents" ? nodes.documents : (nodes.measures[measure] ?? nodes.documents);
	const largest = values.reduce((max, value) => Math.max(max, value), 0) || 1;
	return new Float32Array(values).map((value) => 3.2 + 13 * Math.sqrt(Math.max(0, value) / largest));
}

/** Nodes and pairs that look different in two scenes; all that were ever on, if the colours changed. */
export function changedItems(before: Scene | undefined, after: Scene): { nodes: number[]; pairs: number[] } {
	const recoloured = before?.palette !== after.palette || before?.colours[0] !== after.colours[0];
	const nodes: number[] = [];
	const pairs: number[] = [];
	for (let n = 0; n < after.nodeOn.length; n += 1) {
		const was = before?.nodeOn[n] ?? 0;
		const is = after.nodeOn[n] ?? 0;
		if (!was && !is) continue;
		const same =
			was === is && before?.nodeSize[n] === after.nodeSize[n] && before?.nodeColour[n] === after.nodeColour[n];
		if (recoloured || !same || before?.x[n] !== after.x[n] || before?.y[n] !== after.y[n]) nodes.push(n);
	}
	for (let p = 0; p < after.pairOn.length; p += 1) {
		const was = before?.pairOn[p] ?? 0;
		const is = after.pairOn[p] ?? 0;
		if (!was && !is) continue;
		const same =
			was === is && before?.pairWidth[p] === after.pairWidth[p] && before?.pairColour[p] === after.pairColour[p];
		if (recoloured || !same || before?.pairDash[p] !== after.pairDash[p]) pairs.push(p);
	}
	return { nodes, pairs };
}
