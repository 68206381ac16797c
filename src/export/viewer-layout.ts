import { UndirectedGraph } from "graphology";
import { connectedComponents } from "graphology-components";
import forceAtlas2Module from "graphology-layout-forceatlas2";
import noverlapModule from "graphology-layout-noverlap";

const forceAtlas2 = forceAtlas2Module as unknown as typeof forceAtlas2Module.default;
const noverlap = noverlapModule as unknown as typeof noverlapModule.default;

/** The strongest nodes get a force layout; past this number the rest are placed beside their strongest neighbour. */
const coreSize = 900;
/** Width to height of the space beside the panels. */
const screenShape = 1.6;
const goldenAngle = Math.PI * (3 - Math.sqrt(5));

/**
 * Positions for a graph whose nodes are in order of importance. Nothing is random: nodes start on a sunflower spiral by
 * rank, and the number of iterations depends on the size alone.
 */
export function layoutNodes(graph: UndirectedGraph): readonly (readonly [number, number])[] {
	const ids = graph.nodes();
	const linked = ids.filter((id) => graph.degree(id) > 0);
	const core = linked.slice(0, coreSize);
	const positions = layoutCore(graph, core);
	placeRest(graph, linked.slice(coreSize), positions);
	placeUnlinked(
		ids.filter((id) => graph.degree(id) === 0),
		positions,
	);
	return scaled(ids.map((id) => positions.get(id) ?? [0, 0]));
}

type Positions = Map<string, readonly [number, number]>;

function layoutCore(graph: UndirectedGraph, core: readonly string[]): Positions {
	const drawing = new UndirectedGraph();
	core.forEach((id, rank) => {
		const [x, y] = spiral(rank, 10);
		drawing.addNode(id, { x, y, size: nodeSize(rank) });
	});
	for (const id of core) {
		for (const [key, a, b, documents] of strongestEdges(graph, drawing, id)) {
			if (!drawing.hasEdge(key)) drawing.addEdgeWithKey(key, a, b, { weight: pull(graph, documents, a, b) });
		}
	}
	if (core.length > 1) {
		forceAtlas2.assign(drawing, {
			iterations: core.length < 300 ? 600 : 400,
			getEdgeWeight: "weight",
			settings: {
				linLogMode: false,
				gravity: 1.5,
				scalingRatio: 20,
				slowDown: 1,
				barnesHutOptimize: core.length > 400,
				barnesHutTheta: 0.8,
			},
		});
		rescale(drawing, 40 * Math.sqrt(core.length));
		gather(drawing);
		noverlap.assign(drawing, { maxIterations: 150, settings: { margin: 6, ratio: 1.1, expansion: 1.05 } });
	}
	return new Map(drawing.mapNodes((id, { x, y }) => [id, [Number(x), Number(y)]]));
}

/** Ties along which nodes pull at each other: all of them would draw everything into one ball. */
const pullingTies = 6;

type PullingEdge = readonly [key: string, a: string, b: string, documents: number];

/** A node's strongest ties inside the drawing, in proportion to how much the other end is tied to at all. */
function strongestEdges(graph: UndirectedGraph, drawing: UndirectedGraph, id: string): readonly PullingEdge[] {
	const edges: PullingEdge[] = [];
	graph.forEachEdge(id, (key, attributes, a, b) => {
		if (drawing.hasNode(a) && drawing.hasNode(b)) edges.push([key, a, b, Number(attributes["weight"])]);
	});
	const worth = ([, a, b, documents]: PullingEdge): number => documents / Math.sqrt(graph.degree(a === id ? b : a));
	return edges.sort((a, b) => worth(b) - worth(a) || (a[0] < b[0] ? -1 : 1)).slice(0, pullingTies);
}

/**
 * How strongly a tie pulls: its documents against how much its ends are tied to at all. Without this the two or three
 * nodes that everything is tied to would draw the whole graph into one ball.
 */
const pull = (graph: UndirectedGraph, documents: number, a: string, b: string): number =>
	(4 * (1 + Math.log2(documents))) / Math.sqrt(Math.min(graph.degree(a), graph.degree(b)) + 1);

const spiral = (index: number, step: number): readonly [number, number] => {
	const radius = step * Math.sqrt(index + 0.5);
	return [radius * Math.cos(index * goldenAngle), radius * Math.sin(index * goldenAngle)];
};

const nodeSize = (rank: number): number => 4 + 14 / Math.sqrt(1 + rank / 4);

/** Brings the drawing to a given radius, so that node sizes mean the same whatever the forces did. */
function rescale(graph: UndirectedGraph, radius: number): void {
	const distances = graph.mapNodes((id, { x, y }) => [Math.hypot(Number(x), Number(y)), id] as const);
	const typical = distances.map(([length]) => length).sort((a, b) => a - b)[Math.floor(distances.length * 0.9)] || 1;
	const share = new Map(
		distances
			.sort((a, b) => a[0] - b[0] || (a[1] < b[1] ? -1 : 1))
			.map(([, id], i) => [id, (i + 1) / distances.length]),
	);
	graph.updateEachNodeAttributes((id, attributes) => {
		const x = Number(attributes["x"]);
		const y = Number(attributes["y"]);
		const length = Math.hypot(x, y) || 1;
		// Far satellites come nearer, so that a lone pair does not shrink the picture.
		const ratio = length / typical;
		// The crowded middle gets room at the cost of the rim, and the whole the shape of a screen.
		const far = ratio <= 1 ? ratio ** 0.8 : 1 + Math.min(0.4, Math.log(ratio) * 0.15);
		// Between the distance that the forces gave and the one at which the disc is filled evenly.
		const wanted = radius * (0.4 * far + 0.6 * Math.sqrt(share.get(id) ?? 1));
		return { ...attributes, x: (x / length) * wanted * screenShape, y: (y / length) * wanted };
	});
}

/** Parts without a tie to the largest one stand close around it, or they would drift away and shrink the picture. */
function gather(graph: UndirectedGraph): void {
	const [main = [], ...rest] = connectedComponents(graph).sort((a, b) => b.length - a.length);
	const reach = Math.max(...main.map((id) => Math.hypot(place(graph, id)[0] / screenShape, place(graph, id)[1])), 40);
	rest.forEach((ids, index) => {
		const points = ids.map((id) => place(graph, id));
		const centre = [0, 1].map((axis) => points.reduce((sum, point) => sum + (point[axis] ?? 0), 0) / ids.length);
		const [cx = 0, cy = 0] = centre;
		const spread = Math.max(1, ...points.map(([x, y]) => Math.hypot(x - cx, y - cy)));
		const size = Math.min(spread, 16 * Math.sqrt(ids.length));
		const angle = Math.PI / 5 + index * goldenAngle;
		const ring = reach + 30 + 26 * Math.floor(index / 14);
		ids.forEach((id, i) => {
			const [x, y] = points[i] ?? [0, 0];
			graph.mergeNodeAttributes(id, {
				x: ring * Math.cos(angle) * screenShape + ((x - cx) / spread) * size,
				y: ring * Math.sin(angle) + ((y - cy) / spread) * size,
			});
		});
	});
}

const place = (graph: UndirectedGraph, id: string): readonly [number, number] => [
	Number(graph.getNodeAttribute(id, "x")),
	Number(graph.getNodeAttribute(id, "y")),
];

/** Weaker nodes stand on a small spiral around their strongest neighbour, in order. */
function placeRest(graph: UndirectedGraph, rest: readonly string[], positions: Positions): void {
	const around = new Map<string, number>();
	let waiting = rest;
	while (waiting.length > 0) {
		const next = waiting.filter((id) => {
			const anchor = strongestPlaced(graph, id, positions);
			if (anchor === undefined) return true;
			const count = around.get(anchor) ?? 0;
			around.set(anchor, count + 1);
			const [x, y] = positions.get(anchor) ?? [0, 0];
			const [dx, dy] = spiral(count + 6, 9);
			positions.set(id, [x + dx, y + dy]);
			return false;
		});
		const [stuck] = next;
		if (next.length === waiting.length && stuck !== undefined) positions.set(stuck, outside(positions, next.length));
		waiting = next.length === waiting.length ? next.slice(1) : next;
	}
}

function strongestPlaced(graph: UndirectedGraph, id: string, positions: Positions): string | undefined {
	let best: string | undefined;
	let weight = 0;
	graph.forEachEdge(id, (_, attributes, a, b) => {
		const other = a === id ? b : a;
		if (positions.has(other) && Number(attributes["weight"]) > weight) {
			best = other;
			weight = Number(attributes["weight"]);
		}
	});
	return best;
}

const outside = (positions: Positions, index: number): readonly [number, number] => {
	const radius = 44 * Math.sqrt(positions.size + 1);
	return [radius * Math.cos(index * goldenAngle), radius * Math.sin(index * goldenAngle)];
};

/** Nodes without a relation stand on a ring outside the rest. */
function placeUnlinked(ids: readonly string[], positions: Positions): void {
	const radius = Math.max(60, ...[...positions.values()].map(([x, y]) => Math.hypot(x, y))) + 30;
	ids.forEach((id, index) => {
		const angle = (index / ids.length) * 2 * Math.PI;
		positions.set(id, [radius * Math.cos(angle), radius * Math.sin(angle)]);
	});
}

/** Tenths of a unit are enough for the eye and keep the file small. */
const scaled = (points: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] =>
	points.map(([x, y]) => [Math.round(x * 10) / 10, Math.round(y * 10) / 10]);
