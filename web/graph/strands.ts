import { symmetricPredicates } from "../../src/ontology/terms.ts";
import { eachRow, type Model } from "../model/model.ts";
import { predicateLabels } from "../model/sentence.ts";
import type { Visible } from "../model/visible.ts";
import type { NameLabel } from "./names.ts";
import type { OverlayInput } from "./overlay.ts";
import { dashOf, type Palette } from "./palette.ts";

type Point = readonly [number, number];

/** One strand of a selected pair: statements of one predicate, status and direction. */
interface Strand {
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

/** Where strand `index` of `count` bends to: the control point of its curve. */
function bendOf([x1, y1]: Point, [x2, y2]: Point, index: number, count: number): Point {
	const length = Math.hypot(x2 - x1, y2 - y1) || 1;
	const spread = Math.min(34, 12 + length / (4 * count));
	const bend = (index - (count - 1) / 2) * spread * 2;
	return [(x1 + x2) / 2 - ((y2 - y1) / length) * bend, (y1 + y2) / 2 + ((x2 - x1) / length) * bend];
}

/** The point of a curve at a share of its way. */
const pointAt = ({ from, control, to }: Pick<StrandLine, "from" | "control" | "to">, share: number): Point => {
	const [a, b, c] = [(1 - share) ** 2, 2 * share * (1 - share), share ** 2];
	return [a * from[0] + b * control[0] + c * to[0], a * from[1] + b * control[1] + c * to[1]];
};

/** A strand as it is drawn: on the canvas and in the drawing that is saved. */
export interface StrandLine {
	readonly from: Point;
	readonly control: Point;
	readonly to: Point;
	readonly colour: string;
	readonly dash: readonly number[];
	/** The corners of its head, where it has a direction. */
	readonly arrow: readonly [Point, Point, Point] | undefined;
}

/** The strands of a pair, and those of their names that cover neither one another nor the names of nodes. */
export function unfoldedPair(
	{ model, visible, scene, screen }: Omit<OverlayInput, "hover" | "pinned" | "emphasis">,
	pair: number,
	names: readonly NameLabel[],
): { readonly lines: readonly StrandLine[]; readonly labels: readonly StrandLabel[] } {
	const strands = strandsOf(model, visible, pair);
	const [a, b] = [model.pairA[pair] ?? 0, model.pairB[pair] ?? 0];
	const from = [screen.x[a] ?? 0, screen.y[a] ?? 0] as const;
	const to = [screen.x[b] ?? 0, screen.y[b] ?? 0] as const;
	const lines = strands.map((strand, i): StrandLine => {
		const control = bendOf(from, to, i, strands.length);
		const mutual = symmetricPredicates.has(model.data.predicates[strand.predicate] ?? "heldOn");
		const [start, end, radius] = strand.forward ? [from, to, screen.radius(b)] : [to, from, screen.radius(a)];
		return {
			from,
			control,
			to,
			colour: strandColour(model, scene.palette, strand),
			dash: dashOf[model.data.statuses[strand.status] ?? "actual"],
			arrow: mutual ? undefined : arrowHead(control, end, radius + 3, start),
		};
	});
	const labels = placed(
		strands.map((strand) => strandLabel(model, strand)),
		lines,
		names,
	);
	return { lines, labels };
}

/** The name of a strand, its middle at a point. */
export interface StrandLabel {
	readonly text: string;
	readonly x: number;
	readonly y: number;
}

/** Shares of the way at which a name may stand, the middle first. */
const stands = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74];

/** The first come first; a name without room in the middle of its strand moves along it, or is left out. */
function placed(
	texts: readonly string[],
	lines: readonly StrandLine[],
	names: readonly NameLabel[],
): readonly StrandLabel[] {
	const kept: StrandLabel[] = [];
	for (const [i, line] of lines.entries()) {
		const text = texts[i] ?? "";
		const free = stands
			.map((share): StrandLabel => {
				const [x, y] = pointAt(line, share);
				return { text, x, y };
			})
			.find((wish) => !kept.some((other) => meet(other, wish)) && !names.some((name) => covers(name, wish)));
		if (free) kept.push(free);
	}
	return kept;
}

const half = ({ text }: StrandLabel): number => text.length * 3.2;

const meet = (a: StrandLabel, b: StrandLabel): boolean =>
	Math.abs(a.y - b.y) < 13 && Math.abs(a.x - b.x) < half(a) + half(b);

const covers = ({ left, middle, width, height }: NameLabel, label: StrandLabel): boolean =>
	Math.abs(middle - label.y) < height / 2 + 6 && left < label.x + half(label) && left + width > label.x - half(label);

/** "supports ×2, planned". */
const strandLabel = (model: Model, { predicate, status, count }: Strand): string => {
	const name = predicateLabels[model.data.predicates[predicate] ?? "metWith"];
	const hoped = model.data.statuses[status];
	return `${name}${count > 1 ? ` ×${count}` : ""}${hoped === "actual" ? "" : `, ${hoped}`}`;
};

const strandColour = (model: Model, palette: Palette, { predicate, status }: Strand): string =>
	model.data.predicates[predicate] === "criticises" && model.data.statuses[status] !== "denied"
		? palette.critical
		: palette.strongEdge;

function arrowHead(control: Point, end: Point, back: number, start: Point): readonly [Point, Point, Point] {
	const dx = end[0] - control[0] || end[0] - start[0];
	const dy = end[1] - control[1] || end[1] - start[1];
	const length = Math.hypot(dx, dy) || 1;
	const [ux, uy] = [dx / length, dy / length];
	const [tx, ty] = [end[0] - ux * back, end[1] - uy * back];
	return [
		[tx, ty],
		[tx - ux * 8 - uy * 4, ty - uy * 8 + ux * 4],
		[tx - ux * 8 + uy * 4, ty - uy * 8 - ux * 4],
	];
}
