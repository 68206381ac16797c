import { eachRow } from "../model/model.ts";
import { type LabelWish, type PlacedLabel, placeLabels, shortName } from "./labels.ts";
import type { OverlayInput } from "./overlay.ts";

/** A name with its place, ready to be written. */
export type NameLabel = PlacedLabel & { readonly text: string; readonly size: number; readonly bold: boolean };

/** How wide a text is in pixels. */
export type Measure = (text: string, size: number, bold: boolean) => number;

export const labelFont = (size: number, weight = 400): string =>
	`${weight} ${size}px "Inter", "Segoe UI", system-ui, -apple-system, "Helvetica Neue", "Noto Sans", sans-serif`;

const widths = new Map<string, number>();

/** Measures with a canvas, each text once. */
export const measureWith =
	(context: CanvasRenderingContext2D): Measure =>
	(text, size, bold) => {
		const key = `${size}${bold ? "b" : ""} ${text}`;
		let width = widths.get(key);
		if (width === undefined) {
			context.font = labelFont(size, bold ? 600 : 400);
			width = context.measureText(isolated(text)).width;
			widths.set(key, width);
		}
		return width;
	};

/** Labels of the scene in drawing order, placed; shared with the SVG export so that both look alike. */
export function labelsOf(input: OverlayInput, measure: Measure): readonly NameLabel[] {
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
		if (near ? near.has(node) : !emphasis?.veils || emphasis.nodes.has(node)) add(node, false);
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

/** A node with those it is tied to in the picture. */
export function neighboursOf({ model, scene }: OverlayInput, node: number): ReadonlySet<number> {
	const near = new Set<number>();
	eachRow(model.nodePairs, node, (pair) => {
		if (!scene.pairKnown[pair]) return;
		near.add(model.pairA[pair] ?? 0);
		near.add(model.pairB[pair] ?? 0);
	});
	return near;
}

/** Direction marks inside a name must not turn what stands beside it: first-strong isolate around, overrides out. */
export const isolated = (text: string): string => `\u2068${text.replace(/[\u202a-\u202e\u2066-\u2069]/gu, "")}\u2069`;
