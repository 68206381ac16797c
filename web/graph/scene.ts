import type { Comparison } from "../model/compare.ts";
import type { Model } from "../model/model.ts";
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

/** How nodes look whatever is filtered. */
export type NodeLook = Pick<Scene, "nodeSize" | "nodeColour" | "nodeShape" | "x" | "y">;

export function nodeLookOf(model: Model, state: ViewState, comparison: Comparison | undefined): NodeLook {
	const { columns, data } = model;
	const shapeOfType = data.types.map((type) => shapes.indexOf(shapeOf[type]));
	const pinned = state.pinned.size > 0;
	const x = pinned ? columns.x.slice() : columns.x;
	const y = pinned ? columns.y.slice() : columns.y;
	for (const [node, place] of state.pinned) [x[node], y[node]] = place;
	return {
		nodeSize: nodeSizes(model, state.size),
		nodeColour: nodeColours(model, state, comparison),
		nodeShape: columns.type.map((type) => shapeOfType[type] ?? 0),
		x,
		y,
	};
}

/** Pure: what the picture looks like for a model and a state. */
export function sceneOf(
	model: Model,
	visible: Visible,
	palette: Palette,
	comparison: Comparison | undefined,
	look: NodeLook,
): Scene {
	// In steps, so that a small change of the filter does not repaint every line.
	const opacity = Math.max(2, Math.min(10, Math.round(100 / Math.sqrt(visible.drawnPairs + 1)))) / 10;
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
		...look,
		palette,
		colours,
		nodeOn: comparison ? both(visible.node, comparison.node) : visible.node,
		pairOn: comparison ? both(visible.drawn, comparison.pair) : visible.drawn,
		pairKnown: comparison ? both(visible.pair, comparison.pair) : visible.pair,
		pairWidth: new Float32Array(model.pairs),
		pairColour: new Uint8Array(model.pairs),
		pairDash: new Uint8Array(model.pairs),
	};
	dressPairs(model, visible, scene, comparison);
	return scene;
}

const both = (a: Uint8Array, b: Uint8Array): Uint8Array => a.map((on, i) => (on && b[i] ? 1 : 0));

/** The more lines there are, the fainter each, so that a dense picture stays a picture. */
const translucent = (hex: string, opacity: number): string =>
	`${hex}${Math.round(opacity * 255)
		.toString(16)
		.padStart(2, "0")}`;

/** More documents, thicker line, growing ever slower: 1 document 1.2 px, 4 documents 3 px, 100 documents 7 px. */
export const edgeWidth = (documents: number): number => (documents < 1 ? 1.2 : 1.2 + Math.log2(documents) * 0.85);

/** Of what is said of a pair, the part that must be criticism for its line to be red. */
const criticalShare = 0.25;

function dressPairs(model: Model, visible: Visible, scene: Scene, comparison: Comparison | undefined): void {
	const { columns } = model;
	const criticises = model.data.predicates.indexOf("criticises");
	const [actually, denied] = [model.data.statuses.indexOf("actual"), model.data.statuses.indexOf("denied")];
	const { offsets, items } = model.pairStatements;
	for (let p = 0; p < model.pairs; p += 1) {
		scene.pairWidth[p] = edgeWidth(visible.weight[p] ?? 0);
		if (!scene.pairKnown[p]) continue;
		let places = 0;
		let critical = 0;
		let actual = false;
		let hoped = false;
		const end = offsets[p + 1] ?? 0;
		for (let i = offsets[p] ?? 0; i < end; i += 1) {
			const s = items[i] ?? 0;
			if (!visible.statement[s]) continue;
			const status = columns.status[s] ?? 0;
			const made = (columns.evidence[s + 1] ?? 0) - (columns.evidence[s] ?? 0);
			places += made;
			if (status === actually) actual = true;
			else if (status !== denied) hoped = true;
			if (columns.predicate[s] === criticises && status !== denied) critical += made;
		}
		const era = comparison?.pair[p] ?? 0;
		scene.pairDash[p] = actual ? 0 : hoped ? 1 : 2;
		scene.pairColour[p] = era > 0 ? 1 + era : critical > places * criticalShare ? 1 : 0;
	}
}

function nodeColours(model: Model, state: ViewState, comparison: Comparison | undefined): Uint8Array {
	const types = model.data.types.length;
	return Uint8Array.from({ length: model.nodes }, (_, n) => {
		if (comparison) return 5 + types + 9 + Math.max(0, (comparison.node[n] ?? 0) - 1);
		if (state.colour === "type") return 5 + (model.columns.type[n] ?? 0);
		const community = model.columns.community[n] ?? -1;
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

/** Nodes that look different in two scenes; all that were ever on, if the colours changed. */
export function changedNodes(before: Scene | undefined, after: Scene): readonly number[] {
	const recoloured = before?.palette !== after.palette;
	const nodes: number[] = [];
	for (let n = 0; n < after.nodeOn.length; n += 1) {
		const was = before?.nodeOn[n] ?? 0;
		const is = after.nodeOn[n] ?? 0;
		if (!was && !is) continue;
		const same =
			was === is && before?.nodeSize[n] === after.nodeSize[n] && before?.nodeColour[n] === after.nodeColour[n];
		if (recoloured || !same || before?.x[n] !== after.x[n] || before?.y[n] !== after.y[n]) nodes.push(n);
	}
	return nodes;
}
