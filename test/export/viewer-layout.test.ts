import { UndirectedGraph } from "graphology";
import { beforeAll, describe, expect, test } from "vitest";
import { layoutNodes } from "../../src/export/viewer-layout.ts";

/**
 * A network as documents make it: a state that everything is tied to, thirty others with persons of their own, and pairs
 * that have nothing to do with the rest. Nodes come in order of how much they are tied to.
 */
function network(): UndirectedGraph {
	const edges: (readonly [string, string, number])[] = [];
	for (let state = 0; state < 30; state += 1) {
		edges.push(["hub", `state ${state}`, 30 - (state % 20)]);
		for (let person = 0; person < 25; person += 1) {
			edges.push([`state ${state}`, `person ${state} ${person}`, 1 + (person % 4)]);
			if (person % 3 === 0) edges.push(["hub", `person ${state} ${person}`, 2]);
		}
	}
	for (let guest = 0; guest < 400; guest += 1) edges.push(["hub", `guest ${guest}`, 1]);
	for (let pair = 0; pair < 60; pair += 1) edges.push([`lone ${pair}`, `other ${pair}`, 1]);
	const strength = new Map<string, number>();
	for (const [a, b, weight] of edges) for (const end of [a, b]) strength.set(end, (strength.get(end) ?? 0) + weight);
	const graph = new UndirectedGraph();
	for (const [id] of [...strength].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))) graph.addNode(id);
	for (const [a, b, weight] of edges) graph.addEdgeWithKey(`${a} ${b}`, a, b, { weight });
	return graph;
}

const distance = ([x1, y1]: readonly [number, number], [x2, y2]: readonly [number, number]): number =>
	Math.hypot(x1 - x2, y1 - y2);

describe("the layout of a network of some size", () => {
	let graph: UndirectedGraph;
	let points: readonly (readonly [number, number])[];
	beforeAll(() => {
		graph = network();
		points = layoutNodes(graph);
	});

	test("puts no two nodes on top of each other, nor a name's width apart those that are drawn first", () => {
		const closest = (list: typeof points): number =>
			list.reduce((min, p, i) => list.slice(i + 1).reduce((m, q) => Math.min(m, distance(p, q)), min), Infinity);
		expect(closest(points)).toBeGreaterThan(15);
		expect(closest(points.slice(0, 300))).toBeGreaterThan(45);
	});

	test("leaves none far out, tied or not", () => {
		const lengths = points.map(([x, y]) => Math.hypot(x / 1.3, y)).sort((a, b) => a - b);
		const [most = 0, nineTenths = 0] = [lengths.at(-1), lengths[Math.floor(lengths.length * 0.9)]];
		expect(most / nineTenths).toBeLessThan(1.6);
	});

	test("keeps a person nearer to its state than to most others", () => {
		const at = (id: string): readonly [number, number] => points[graph.nodes().indexOf(id)] ?? [0, 0];
		const own = distance(at("person 3 7"), at("state 3"));
		const nearer = Array.from({ length: 30 }, (_, s) => distance(at("person 3 7"), at(`state ${s}`)) < own);
		expect(nearer.filter(Boolean).length).toBeLessThan(8);
	});

	test("is the same again", () => {
		expect(layoutNodes(network())).toEqual(points);
	});
});
