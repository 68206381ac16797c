import { UndirectedGraph } from "graphology";
import { connectedComponents } from "graphology-components";
import forceAtlas2Module from "graphology-layout-forceatlas2";
import { Plane, type Point } from "./viewer-plane.ts";

const forceAtlas2 = forceAtlas2Module as unknown as typeof forceAtlas2Module.default;

/** The strongest nodes get a force layout and room for their names; the others stand in the gaps, near what they are tied to. */
const leaders = 300;
/** Room of a leader on average, as a radius. */
const room = 40;
/** Room of the others. */
const ownRoom = 10;
/** The picture is this much wider than high: screens are, and names. */
const screenShape = 1.3;
const goldenAngle = Math.PI * (3 - Math.sqrt(5));

/**
 * Positions for a graph whose nodes are in order of importance. Nothing is random: nodes start on a sunflower spiral by
 * rank, and the number of iterations depends on the size alone.
 */
export function layoutNodes(graph: UndirectedGraph): readonly (readonly [number, number])[] {
	const ids = graph.nodes();
	const linked = ids.filter((id) => graph.degree(id) > 0);
	const plane = new Plane();
	for (const [id, point] of layoutLeaders(graph, linked.slice(0, leaders))) {
		const own = leaderRoom(plane.size);
		plane.put(id, freeSpot(plane, point, own)[0], own);
	}
	placeRest(graph, linked.slice(leaders), plane);
	placeUnlinked(
		ids.filter((id) => graph.degree(id) === 0),
		plane,
	);
	return ids.map((id) => {
		const [x, y] = plane.get(id) ?? [0, 0];
		// Tenths of a unit are enough for the eye and keep the file small.
		return [Math.round(x * screenShape * 10) / 10, Math.round(y * 10) / 10];
	});
}

/** The stronger a node, the larger it is drawn, and the more it needs to be seen by its name. */
const leaderRoom = (rank: number): number => room * (0.6 + 0.8 / Math.sqrt(1 + rank / 8));

/** The free place nearest to a point along a spiral, looked for from a turn on, with the turn after it. */
function freeSpot(plane: Plane, [x, y]: Point, own: number, from = 0): readonly [spot: Point, next: number] {
	for (let turn = from; ; turn += 1) {
		const [dx, dy] = turn === 0 ? [0, 0] : spiral(turn, ownRoom);
		const spot: Point = [x + dx, y + dy];
		if (plane.isFree(spot, own)) return [spot, turn + 1];
	}
}

const spiral = (index: number, step: number): Point => {
	const radius = step * Math.sqrt(index + 0.5);
	return [radius * Math.cos(index * goldenAngle), radius * Math.sin(index * goldenAngle)];
};

function layoutLeaders(graph: UndirectedGraph, ids: readonly string[]): readonly (readonly [string, Point])[] {
	const drawing = new UndirectedGraph();
	ids.forEach((id, rank) => {
		const [x, y] = spiral(rank, 10);
		drawing.addNode(id, { x, y });
	});
	for (const id of ids) {
		for (const [key, a, b, documents] of strongestEdges(graph, drawing, id)) {
			if (!drawing.hasEdge(key)) drawing.addEdgeWithKey(key, a, b, { weight: pull(graph, documents, a, b) });
		}
	}
	if (ids.length > 1) {
		forceAtlas2.assign(drawing, {
			iterations: 600,
			getEdgeWeight: "weight",
			settings: { linLogMode: false, gravity: 1.5, scalingRatio: 20, slowDown: 1, barnesHutOptimize: false },
		});
		spread(drawing, room * Math.sqrt(ids.length) * 1.25);
		gather(drawing);
	}
	return drawing.mapNodes((id, { x, y }) => [id, [Number(x), Number(y)]]);
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

/** Brings the drawing to a given radius: between the distances that the forces gave and those at which the disc is filled evenly. */
function spread(graph: UndirectedGraph, radius: number): void {
	const distances = graph.mapNodes((id) => [Math.hypot(...place(graph, id)), id] as const);
	distances.sort((a, b) => a[0] - b[0] || (a[1] < b[1] ? -1 : 1));
	const typical = distances[Math.floor(distances.length * 0.9)]?.[0] || 1;
	const share = new Map(distances.map(([, id], i) => [id, (i + 1) / distances.length]));
	graph.updateEachNodeAttributes((id, attributes) => {
		const [x, y] = place(graph, id);
		const length = Math.hypot(x, y) || 1;
		const far = Math.min(1, length / typical);
		const wanted = radius * (0.35 * far + 0.65 * Math.sqrt(share.get(id) ?? 1));
		return { ...attributes, x: (x / length) * wanted, y: (y / length) * wanted };
	});
}

/** Parts without a tie to the largest one stand close around it, or they would drift away and shrink the picture. */
function gather(graph: UndirectedGraph): void {
	const [main = [], ...rest] = connectedComponents(graph).sort((a, b) => b.length - a.length);
	const reach = Math.max(...main.map((id) => Math.hypot(...place(graph, id))), 40);
	rest.forEach((ids, index) => {
		const points = ids.map((id) => place(graph, id));
		const mean = (axis: 0 | 1): number => points.reduce((sum, point) => sum + point[axis], 0) / ids.length;
		const [cx, cy] = [mean(0), mean(1)];
		const extent = Math.max(1, ...points.map(([x, y]) => Math.hypot(x - cx, y - cy)));
		const size = Math.min(extent, 20 * Math.sqrt(ids.length));
		const angle = Math.PI / 5 + index * goldenAngle;
		const ring = reach + 30 + 26 * Math.floor(index / 14);
		ids.forEach((id, i) => {
			const [x, y] = points[i] ?? [0, 0];
			graph.mergeNodeAttributes(id, {
				x: ring * Math.cos(angle) + ((x - cx) / extent) * size,
				y: ring * Math.sin(angle) + ((y - cy) / extent) * size,
			});
		});
	});
}

const place = (graph: UndirectedGraph, id: string): Point => [
	Number(graph.getNodeAttribute(id, "x")),
	Number(graph.getNodeAttribute(id, "y")),
];

/** Weaker nodes take the free place nearest to their strongest neighbour; parts that are tied to none of them stand around the rim. */
function placeRest(graph: UndirectedGraph, rest: readonly string[], plane: Plane): void {
	const turns = new Map<string, number>();
	const rim = plane.reach * 1.06;
	const put = (id: string, anchor: string, around: Point): void => {
		const [spot, next] = freeSpot(plane, around, ownRoom, turns.get(anchor));
		turns.set(anchor, next);
		plane.put(id, spot, ownRoom);
	};
	let parts = 0;
	let waiting = rest;
	while (waiting.length > 0) {
		const left = waiting.filter((id) => {
			const anchor = strongestPlaced(graph, id, plane);
			if (anchor !== undefined) put(id, anchor, plane.get(anchor) ?? [0, 0]);
			return anchor === undefined;
		});
		const [stuck] = left;
		if (left.length === waiting.length && stuck !== undefined) {
			const angle = parts * goldenAngle;
			parts += 1;
			put(stuck, stuck, [rim * Math.cos(angle), rim * Math.sin(angle)]);
			waiting = left.slice(1);
		} else waiting = left;
	}
}

function strongestPlaced(graph: UndirectedGraph, id: string, plane: Plane): string | undefined {
	let best: string | undefined;
	let weight = 0;
	graph.forEachEdge(id, (_, attributes, a, b) => {
		const other = a === id ? b : a;
		const documents = Number(attributes["weight"]) / Math.sqrt(graph.degree(other));
		if (documents > weight && plane.get(other)) {
			best = other;
			weight = documents;
		}
	});
	return best;
}

/** Nodes without a relation stand on a ring outside the rest. */
function placeUnlinked(ids: readonly string[], plane: Plane): void {
	const radius = Math.max(60, plane.reach) + 30;
	ids.forEach((id, index) => {
		const angle = (index / ids.length) * 2 * Math.PI;
		plane.put(id, [radius * Math.cos(angle), radius * Math.sin(angle)], 0);
	});
}
