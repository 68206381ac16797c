import { symmetricPredicates } from "../../src/ontology/terms.ts";
import { eachRow, type Model, rowOf } from "../model/model.ts";
import { predicateLabels } from "../model/sentence.ts";
import type { Visible } from "../model/visible.ts";
import { type LabelWish, type PlacedLabel, placeLabels, shortName } from "./labels.ts";
import { dashOf, outlineOf, type Palette, shapes } from "./palette.ts";
import type { Target } from "./pick.ts";
import type { Screen } from "./renderer.ts";
import { dashes, type Scene } from "./scene.ts";

/** What stands out above the veiled rest: a selection with its surroundings, a path, the finds of a query. */
export interface Emphasis {
	readonly nodes: ReadonlySet<number>;
	readonly pairs: ReadonlySet<number>;
	/** Nodes with a ring: the ones chosen, not merely near. */
	readonly ringed: ReadonlySet<number>;
	/** The pair whose statements are drawn one by one. */
	readonly unfolded: number | undefined;
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

export const labelFont = (size: number, weight = 400): string =>
	`${weight} ${size}px "Inter", "Segoe UI", system-ui, -apple-system, "Helvetica Neue", "Noto Sans", sans-serif`;

/** Draws emphasis, hover and labels on a canvas above the network; the network itself need not be drawn again. */
export function drawOverlay(context: CanvasRenderingContext2D, input: OverlayInput, ratio: number): void {
	const { screen, emphasis, hover } = input;
	context.setTransform(ratio, 0, 0, ratio, 0, 0);
	context.clearRect(0, 0, screen.width, screen.height);
	if (emphasis) drawEmphasis(context, input, emphasis);
	if (hover) drawHover(context, input, hover);
	for (const node of input.pinned.keys()) if (input.scene.nodeOn[node]) drawPin(context, input, node);
	drawLabels(context, input);
}

function drawEmphasis(context: CanvasRenderingContext2D, input: OverlayInput, emphasis: Emphasis): void {
	strokeFan(
		context,
		input,
		[...emphasis.pairs].filter((pair) => pair !== emphasis.unfolded),
	);
	if (emphasis.unfolded !== undefined) drawUnfolded(context, input, emphasis.unfolded);
	for (const node of emphasis.nodes) if (input.scene.nodeOn[node]) fillNode(context, input, node);
	for (const node of emphasis.ringed) if (input.scene.nodeOn[node]) ringNode(context, input, node);
}

function drawHover(context: CanvasRenderingContext2D, input: OverlayInput, hover: Target): void {
	const { model } = input;
	if (hover.kind === "pair") {
		if (hover.id !== input.emphasis?.unfolded) strokePair(context, input, hover.id, "thick");
		for (const end of [model.pairA[hover.id] ?? 0, model.pairB[hover.id] ?? 0]) fillNode(context, input, end);
		return;
	}
	strokeFan(context, input, rowOf(model.nodePairs, hover.id));
	for (const node of neighboursOf(input, hover.id)) fillNode(context, input, node);
	fillNode(context, input, hover.id);
	ringNode(context, input, hover.id);
}

/** Where many lines meet they are drawn thinner and lighter, or they would run into one blot. */
function strokeFan(context: CanvasRenderingContext2D, input: OverlayInput, pairs: readonly number[]): void {
	const known = pairs.filter((pair) => input.scene.pairKnown[pair]);
	const crowded = known.length > 30;
	context.globalAlpha = crowded ? 0.5 : 1;
	for (const pair of known) strokePair(context, input, pair, crowded ? "thin" : "plain");
	context.globalAlpha = 1;
}

/** The colour of a pair when it stands out: darker than at rest, and its own if it has one. */
export const strongColour = (scene: Scene, pair: number): string => {
	const colour = scene.pairColour[pair] ?? 0;
	return colour === 0 ? scene.palette.strongEdge : (scene.colours[colour] ?? scene.palette.critical).slice(0, 7);
};

function strokePair(
	context: CanvasRenderingContext2D,
	input: OverlayInput,
	pair: number,
	how: "plain" | "thick" | "thin",
): void {
	const { model, scene, screen } = input;
	const [dash, gap] = dashes[scene.pairDash[pair] ?? 0] ?? [0, 0];
	context.strokeStyle = strongColour(scene, pair);
	const width = scene.pairWidth[pair] ?? 1;
	context.lineWidth = how === "thick" ? width + 2 : Math.min(how === "thin" ? 2.5 : 6, width);
	context.setLineDash(dash > 0 ? [dash, gap] : []);
	const a = model.pairA[pair] ?? 0;
	const b = model.pairB[pair] ?? 0;
	context.beginPath();
	context.moveTo(screen.x[a] ?? 0, screen.y[a] ?? 0);
	context.lineTo(screen.x[b] ?? 0, screen.y[b] ?? 0);
	context.stroke();
	context.setLineDash([]);
}

/** One strand of a selected pair: statements of one predicate, status and direction. */
export interface Strand {
	readonly predicate: number;
	readonly status: number;
	readonly forward: boolean;
	readonly count: number;
}

export function strandsOf(model: Model, visible: Pick<Visible, "statement">, pair: number): readonly Strand[] {
	const { statements } = model.data;
	const groups = new Map<string, Strand>();
	eachRow(model.pairStatements, pair, (s) => {
		if (!visible.statement[s]) return;
		const predicate = statements.predicate[s] ?? 0;
		const status = statements.status[s] ?? 0;
		const mutual = symmetricPredicates.has(model.data.predicates[predicate] ?? "heldOn");
		const forward = mutual || statements.subject[s] === model.pairA[pair];
		const key = `${predicate} ${status} ${forward}`;
		const known = groups.get(key);
		groups.set(key, { predicate, status, forward, count: (known?.count ?? 0) + 1 });
	});
	return [...groups.values()].sort(
		(a, b) => a.predicate - b.predicate || a.status - b.status || Number(a.forward) - Number(b.forward),
	);
}

/** Where strand `index` of `count` bends: the control point of its curve and the point at its middle. */
export function strandCurve(
	from: readonly [number, number],
	to: readonly [number, number],
	index: number,
	count: number,
): { readonly control: readonly [number, number]; readonly middle: readonly [number, number] } {
	const [x1, y1] = from;
	const [x2, y2] = to;
	const length = Math.hypot(x2 - x1, y2 - y1) || 1;
	const spread = Math.min(34, 12 + length / (4 * count));
	const bend = (index - (count - 1) / 2) * spread * 2;
	const nx = -(y2 - y1) / length;
	const ny = (x2 - x1) / length;
	const control = [(x1 + x2) / 2 + nx * bend, (y1 + y2) / 2 + ny * bend] as const;
	return { control, middle: [(x1 + x2) / 4 + control[0] / 2, (y1 + y2) / 4 + control[1] / 2] };
}

function drawUnfolded(context: CanvasRenderingContext2D, input: OverlayInput, pair: number): void {
	const { model, visible, scene, screen } = input;
	const strands = strandsOf(model, visible, pair);
	const a = model.pairA[pair] ?? 0;
	const b = model.pairB[pair] ?? 0;
	const pa = [screen.x[a] ?? 0, screen.y[a] ?? 0] as const;
	const pb = [screen.x[b] ?? 0, screen.y[b] ?? 0] as const;
	const curves = strands.map((_, i) => strandCurve(pa, pb, i, strands.length));
	strands.forEach((strand, i) => {
		const curve = curves[i];
		if (!curve) return;
		const colour = strandColour(model, scene.palette, strand);
		context.strokeStyle = colour;
		context.fillStyle = colour;
		context.lineWidth = 1.8;
		context.setLineDash([...dashOf[model.data.statuses[strand.status] ?? "actual"]]);
		context.beginPath();
		context.moveTo(...pa);
		context.quadraticCurveTo(...curve.control, ...pb);
		context.stroke();
		context.setLineDash([]);
		if (symmetricPredicates.has(model.data.predicates[strand.predicate] ?? "heldOn")) return;
		const [start, end, radius] = strand.forward ? [pa, pb, screen.radius(b)] : [pb, pa, screen.radius(a)];
		drawArrow(context, curve.control, end, radius + 3, start);
	});
	const wishes = strands.map((strand, i) => {
		const [x, y] = curves[i]?.middle ?? pa;
		return { text: strandLabel(model, strand), x, y };
	});
	for (const { text, x, y } of withoutOverlap(wishes)) drawStrandLabel(context, scene.palette, text, [x, y]);
}

/** Names of strands that do not cover one another; the first come first. */
function withoutOverlap<T extends { readonly text: string; readonly x: number; readonly y: number }>(
	wishes: readonly T[],
): readonly T[] {
	const kept: T[] = [];
	for (const wish of wishes) {
		const clashes = kept.some(
			(other) =>
				Math.abs(other.y - wish.y) < 13 && Math.abs(other.x - wish.x) < (other.text.length + wish.text.length) * 3.2,
		);
		if (!clashes) kept.push(wish);
	}
	return kept;
}

/** "supports ×2, planned". */
export const strandLabel = (model: Model, { predicate, status, count }: Strand): string => {
	const name = predicateLabels[model.data.predicates[predicate] ?? "metWith"];
	const hoped = model.data.statuses[status];
	return `${name}${count > 1 ? ` ×${count}` : ""}${hoped === "actual" ? "" : `, ${hoped}`}`;
};

export const strandColour = (model: Model, palette: Palette, { predicate, status }: Strand): string =>
	model.data.predicates[predicate] === "criticises" && model.data.statuses[status] !== "denied"
		? palette.critical
		: palette.strongEdge;

function drawArrow(
	context: CanvasRenderingContext2D,
	control: readonly [number, number],
	end: readonly [number, number],
	back: number,
	start: readonly [number, number],
): void {
	const dx = end[0] - control[0] || end[0] - start[0];
	const dy = end[1] - control[1] || end[1] - start[1];
	const length = Math.hypot(dx, dy) || 1;
	const [ux, uy] = [dx / length, dy / length];
	const [tx, ty] = [end[0] - ux * back, end[1] - uy * back];
	context.beginPath();
	context.moveTo(tx, ty);
	context.lineTo(tx - ux * 8 - uy * 4, ty - uy * 8 + ux * 4);
	context.lineTo(tx - ux * 8 + uy * 4, ty - uy * 8 - ux * 4);
	context.fill();
}

function drawStrandLabel(
	context: CanvasRenderingContext2D,
	palette: Palette,
	text: string,
	[x, y]: readonly [number, number],
): void {
	context.font = labelFont(11, 500);
	context.textAlign = "center";
	context.textBaseline = "middle";
	context.lineJoin = "round";
	context.lineWidth = 4;
	context.strokeStyle = palette.ground;
	context.strokeText(text, x, y);
	context.fillStyle = palette.ink;
	context.fillText(text, x, y);
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

const widths = new Map<string, number>();

/** Labels of the scene in drawing order, placed; shared with the SVG export so that both look alike. */
export function labelsOf(
	input: OverlayInput,
	measure: (text: string, size: number, bold: boolean) => number,
): readonly (PlacedLabel & { readonly text: string; readonly size: number; readonly bold: boolean })[] {
	const { model, scene, screen, emphasis, hover } = input;
	const wishes: (LabelWish & { readonly text: string; readonly size: number; readonly bold: boolean })[] = [];
	const add = (node: number, bold: boolean): void => {
		const x = screen.x[node] ?? 0;
		const y = screen.y[node] ?? 0;
		if (x < -50 || y < -20 || x > screen.width + 50 || y > screen.height + 20) return;
		const radius = screen.radius(node);
		const size = Math.min(16, Math.max(11, Math.round(10 + radius * 0.36)));
		const text = shortName(model.data.nodes.name[node] ?? "");
		wishes.push({ node, x, y, radius, width: measure(text, size, bold), height: size + 4, text, size, bold });
	};
	const first = firstLabels(input);
	for (const node of first) add(node, true);
	const near = hover?.kind === "node" ? neighboursOf(input, hover.id) : undefined;
	for (let node = 0; node < model.nodes && wishes.length < 500; node += 1) {
		if (!scene.nodeOn[node] || first.has(node)) continue;
		if (near ? near.has(node) : !emphasis || emphasis.nodes.has(node)) add(node, false);
	}
	const byNode = new Map(wishes.map((wish) => [wish.node, wish]));
	const placed = placeLabels(wishes, screen, obstaclesOf(wishes), 160);
	return placed.flatMap((label) => {
		const wish = byNode.get(label.node);
		return wish ? [{ ...label, text: wish.text, size: wish.size, bold: wish.bold }] : [];
	});
}

/** Labels keep clear of the larger nodes; of all nodes they could not. */
const obstaclesOf = (wishes: readonly LabelWish[]): readonly LabelWish[] =>
	wishes.filter((wish, i) => i < 60 || wish.radius > 7);

function firstLabels({ model, emphasis, hover }: OverlayInput): ReadonlySet<number> {
	const first = new Set<number>();
	if (hover?.kind === "node") first.add(hover.id);
	if (hover?.kind === "pair")
		for (const end of [model.pairA[hover.id] ?? 0, model.pairB[hover.id] ?? 0]) first.add(end);
	for (const node of emphasis?.ringed ?? []) first.add(node);
	return first;
}

function neighboursOf({ model, scene }: OverlayInput, node: number): ReadonlySet<number> {
	const near = new Set<number>();
	eachRow(model.nodePairs, node, (pair) => {
		if (!scene.pairKnown[pair]) return;
		near.add(model.pairA[pair] ?? 0);
		near.add(model.pairB[pair] ?? 0);
	});
	return near;
}

function drawLabels(context: CanvasRenderingContext2D, input: OverlayInput): void {
	const { palette } = input.scene;
	context.textAlign = "left";
	context.textBaseline = "middle";
	context.lineJoin = "round";
	const measure = (text: string, size: number, bold: boolean): number => {
		const key = `${size}${bold ? "b" : ""} ${text}`;
		let width = widths.get(key);
		if (width === undefined) {
			context.font = labelFont(size, bold ? 600 : 400);
			width = context.measureText(isolated(text)).width;
			widths.set(key, width);
		}
		return width;
	};
	for (const { left, middle, text, size, bold } of labelsOf(input, measure)) {
		context.font = labelFont(size, bold ? 600 : 400);
		context.lineWidth = 3.5;
		context.strokeStyle = palette.ground;
		context.strokeText(isolated(text), left, middle);
		context.fillStyle = palette.ink;
		context.fillText(isolated(text), left, middle);
	}
}

/** Direction marks inside a name must not turn what stands beside it: first-strong isolate around, overrides out. */
export const isolated = (text: string): string => `\u2068${text.replace(/[\u202a-\u202e\u2066-\u2069]/gu, "")}\u2069`;
