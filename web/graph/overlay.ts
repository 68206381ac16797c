import { type Model, rowOf } from "../model/model.ts";
import type { Visible } from "../model/visible.ts";
import { isolated, labelFont, labelsOf, measureWith, type NameLabel, neighboursOf } from "./names.ts";
import { outlineOf, shapes } from "./palette.ts";
import type { Target } from "./pick.ts";
import type { Screen } from "./renderer.ts";
import { dashes, type Scene } from "./scene.ts";
import { unfoldedPair } from "./strands.ts";

/** What stands out above the veiled rest: a selection with its surroundings, a path, the finds of a query. */
export interface Emphasis {
	readonly nodes: ReadonlySet<number>;
	readonly pairs: ReadonlySet<number>;
	/** Nodes with a ring: the ones chosen, not merely near. */
	readonly ringed: ReadonlySet<number>;
	/** The pair whose statements are drawn one by one. */
	readonly unfolded: number | undefined;
	/** Whether the rest steps back; not while one is to choose among it. */
	readonly veils: boolean;
}

export interface OverlayInput {
	readonly model: Model;
	readonly scene: Scene;
	readonly visible: Visible;
	readonly screen: Screen;
	readonly emphasis: Emphasis | undefined;
	readonly hover: Target | undefined;
	readonly pinned: ReadonlyMap<number, unknown>;
}

/** Draws emphasis, hover and labels on a canvas above the network; the network itself need not be drawn again. */
export function drawOverlay(context: CanvasRenderingContext2D, input: OverlayInput, ratio: number): void {
	const { screen, emphasis, hover } = input;
	context.setTransform(ratio, 0, 0, ratio, 0, 0);
	context.clearRect(0, 0, screen.width, screen.height);
	const names = labelsOf(input, measureWith(context));
	if (emphasis) drawEmphasis(context, input, emphasis, names);
	if (hover) drawHover(context, input, hover);
	for (const node of input.pinned.keys()) if (input.scene.nodeOn[node]) drawPin(context, input, node);
	drawNames(context, input, names);
}

function drawEmphasis(
	context: CanvasRenderingContext2D,
	input: OverlayInput,
	emphasis: Emphasis,
	names: readonly NameLabel[],
): void {
	strokeFan(
		context,
		input,
		[...emphasis.pairs].filter((pair) => pair !== emphasis.unfolded),
	);
	if (emphasis.unfolded !== undefined) drawUnfolded(context, input, emphasis.unfolded, names);
	for (const node of emphasis.nodes) if (input.scene.nodeOn[node]) fillNode(context, input, node);
	for (const node of emphasis.ringed) if (input.scene.nodeOn[node]) ringNode(context, input, node);
}

function drawHover(context: CanvasRenderingContext2D, input: OverlayInput, hover: Target): void {
	const { model } = input;
	if (hover.kind === "pair") {
		if (hover.id !== input.emphasis?.unfolded)
			strokePair(context, input, hover.id, (input.scene.pairWidth[hover.id] ?? 1) + 2);
		for (const end of [model.pairA[hover.id] ?? 0, model.pairB[hover.id] ?? 0]) fillNode(context, input, end);
		return;
	}
	strokeFan(context, input, rowOf(model.nodePairs, hover.id));
	for (const node of neighboursOf(input, hover.id)) fillNode(context, input, node);
	fillNode(context, input, hover.id);
	ringNode(context, input, hover.id);
}

/** Where many lines meet they are drawn thinner and lighter, or they would run into one blot. */
export const fanOf = (
	scene: Scene,
	pairs: readonly number[],
): { readonly pairs: readonly number[]; readonly alpha: number; readonly widest: number } => {
	const known = pairs.filter((pair) => scene.pairKnown[pair]);
	const crowded = known.length > 30;
	return { pairs: known, alpha: crowded ? 0.5 : 1, widest: crowded ? 2.5 : 6 };
};

function strokeFan(context: CanvasRenderingContext2D, input: OverlayInput, pairs: readonly number[]): void {
	const fan = fanOf(input.scene, pairs);
	context.globalAlpha = fan.alpha;
	for (const pair of fan.pairs)
		strokePair(context, input, pair, Math.min(fan.widest, input.scene.pairWidth[pair] ?? 1));
	context.globalAlpha = 1;
}

/** The colour of a pair when it stands out: darker than at rest, and its own if it has one. */
export const strongColour = (scene: Scene, pair: number): string => {
	const colour = scene.pairColour[pair] ?? 0;
	return colour === 0 ? scene.palette.strongEdge : (scene.colours[colour] ?? scene.palette.critical).slice(0, 7);
};

function strokePair(context: CanvasRenderingContext2D, input: OverlayInput, pair: number, width: number): void {
	const { model, scene, screen } = input;
	const [dash, gap] = dashes[scene.pairDash[pair] ?? 0] ?? [0, 0];
	context.strokeStyle = strongColour(scene, pair);
	context.lineWidth = width;
	context.setLineDash(dash > 0 ? [dash, gap] : []);
	const a = model.pairA[pair] ?? 0;
	const b = model.pairB[pair] ?? 0;
	context.beginPath();
	context.moveTo(screen.x[a] ?? 0, screen.y[a] ?? 0);
	context.lineTo(screen.x[b] ?? 0, screen.y[b] ?? 0);
	context.stroke();
	context.setLineDash([]);
}

function drawUnfolded(
	context: CanvasRenderingContext2D,
	input: OverlayInput,
	pair: number,
	names: readonly NameLabel[],
): void {
	const { lines, labels } = unfoldedPair(input, pair, names);
	for (const { from, control, to, colour, dash, arrow } of lines) {
		context.strokeStyle = colour;
		context.fillStyle = colour;
		context.lineWidth = 1.8;
		context.setLineDash([...dash]);
		context.beginPath();
		context.moveTo(...from);
		context.quadraticCurveTo(...control, ...to);
		context.stroke();
		context.setLineDash([]);
		if (!arrow) continue;
		context.beginPath();
		for (const corner of arrow) context.lineTo(...corner);
		context.fill();
	}
	context.font = labelFont(11, 500);
	context.textAlign = "center";
	for (const { text, x, y } of labels) writeText(context, input, text, x, y, 4);
}

function fillNode(context: CanvasRenderingContext2D, input: OverlayInput, node: number): void {
	const { scene, screen } = input;
	tracePath(context, input, node, screen.radius(node) + 1);
	context.fillStyle = scene.palette.ground;
	context.fill();
	tracePath(context, input, node, screen.radius(node));
	context.fillStyle = scene.colours[scene.nodeColour[node] ?? 0] ?? scene.palette.ink;
	context.fill();
}

function ringNode(context: CanvasRenderingContext2D, { scene, screen }: OverlayInput, node: number): void {
	context.beginPath();
	context.arc(screen.x[node] ?? 0, screen.y[node] ?? 0, screen.radius(node) + 5, 0, 2 * Math.PI);
	context.strokeStyle = scene.palette.accent;
	context.lineWidth = 2;
	context.stroke();
}

function drawPin(context: CanvasRenderingContext2D, { scene, screen }: OverlayInput, node: number): void {
	context.beginPath();
	context.arc(screen.x[node] ?? 0, screen.y[node] ?? 0, 2, 0, 2 * Math.PI);
	context.fillStyle = scene.palette.ground;
	context.fill();
}

function tracePath(
	context: CanvasRenderingContext2D,
	{ scene, screen }: OverlayInput,
	node: number,
	radius: number,
): void {
	const x = screen.x[node] ?? 0;
	const y = screen.y[node] ?? 0;
	const outline = outlineOf[shapes[scene.nodeShape[node] ?? 0] ?? "circle"];
	context.beginPath();
	if (outline.length === 0) context.arc(x, y, radius, 0, 2 * Math.PI);
	outline.forEach(([px, py], i) => {
		if (i === 0) context.moveTo(x + px * radius, y + py * radius);
		else context.lineTo(x + px * radius, y + py * radius);
	});
	context.closePath();
}

function drawNames(context: CanvasRenderingContext2D, input: OverlayInput, names: readonly NameLabel[]): void {
	context.textAlign = "left";
	for (const { left, middle, text, size, bold } of names) {
		context.font = labelFont(size, bold ? 600 : 400);
		writeText(context, input, isolated(text), left, middle, 3.5);
	}
}

/** Ink with a rim of the ground's colour, so that it can be read above lines. */
function writeText(
	context: CanvasRenderingContext2D,
	{ scene }: OverlayInput,
	text: string,
	x: number,
	y: number,
	rim: number,
): void {
	context.textBaseline = "middle";
	context.lineJoin = "round";
	context.lineWidth = rim;
	context.strokeStyle = scene.palette.ground;
	context.strokeText(text, x, y);
	context.fillStyle = scene.palette.ink;
	context.fillText(text, x, y);
}
