import { MultiDirectedGraph, UndirectedGraph } from "graphology";
import { parse } from "graphology-gexf";
import { expect, test } from "vitest";
import { collectText } from "../../src/export/exporter.ts";
import { gexf, gexf12 } from "../../src/export/gexf.ts";
import { buildKnowledgeGraph } from "../../src/graph/knowledge-graph.ts";
import { corpusOf } from "../fixtures/graph/corpus.ts";

const hostile = `<a href="x">&amp; 'quoted'\u0001 ]]> 😀`;
const corpus = corpusOf(
	[
		["person/a", "metWith", "person/b", { date: "2020/2021-03-04" }],
		["person/a", "metWith", "person/b", { status: "planned", quote: hostile }],
		["event/e", "heldOn", "2021-07"],
	],
	{ "person/a": { name: hostile, aliases: ["one", "two"] } },
	{ a: { date: "2021-07-06" } },
);

test("graphology reads back the same nodes, edges and attributes", async () => {
	const graph = buildKnowledgeGraph(corpus);
	const read = parse(MultiDirectedGraph, await collectText(gexf.write(corpus)));
	expect(read.nodes()).toEqual(graph.nodes());
	expect(read.edges()).toEqual(graph.edges());
	expect(read.edges().map((edge) => read.extremities(edge))).toEqual(
		graph.edges().map((edge) => graph.extremities(edge)),
	);
	expect(read.getEdgeAttributes("person/a|metWith|actual|person/b")).toMatchObject({
		predicate: "metWith",
		status: "actual",
		weight: 1,
		documents: 1,
		confidence: 0.9,
	});
	expect(read.getNodeAttributes("person/a")).toMatchObject({
		type: "person",
		aliases: "one; two",
		named: true,
		mentions: 1,
		color: "#0072b2",
	});
});

test("hostile text comes back as text, with what XML forbids replaced", async () => {
	const read = parse(MultiDirectedGraph, await collectText(gexf.write(corpus)));
	expect(read.getNodeAttribute("person/a", "label")).toBe(hostile.replace("\u0001", "\uFFFD"));
	expect(read.getEdgeAttribute("person/a|metWith|planned|person/b", "quote")).toBe(hostile.replace("\u0001", "\uFFFD"));
});

test("the older version says the same, but for the kind of an edge", async () => {
	const [newer, older] = await Promise.all([gexf, gexf12].map((format) => collectText(format.write(corpus))));
	const [read, before] = [newer ?? "", older ?? ""].map((text) => parse(MultiDirectedGraph, text).export());
	const withoutKind = read?.edges.map(({ attributes: { kind: _, ...rest } = {}, ...edge }) => ({
		...edge,
		attributes: rest,
	}));
	expect(before?.edges).toEqual(withoutKind);
	expect(before?.nodes.map(({ attributes }) => ({ ...attributes, color: "" }))).toEqual(
		read?.nodes.map(({ attributes }) => ({ ...attributes, color: "" })),
	);
	expect(older).toContain('xmlns="http://www.gexf.net/1.2draft"');
	expect(older).toContain('<viz:color r="0" g="114" b="178"/>');
	expect(older).toContain('<spell start="2020-01-01" end="2021-03-04"/>');
});

test("a dated edge has a spell over the days it may cover", async () => {
	expect(await collectText(gexf.write(corpus))).toContain(
		'<spells><spell start="2020-01-01" end="2021-03-04"/></spells>',
	);
});

test("the ties of a level can be written instead of the statements", async () => {
	const meetings = corpusOf([
		["person/a", "holdsOffice", "state/LAO"],
		["person/a", "metWith", "state/RUS", { date: "2021" }],
	]);
	const read = parse(UndirectedGraph, await collectText(gexf.write(meetings, { ties: "states" })));
	expect(read.nodes()).toEqual(["state/LAO", "state/RUS"]);
	expect(read.getEdgeAttributes("state/LAO", "state/RUS")).toMatchObject({
		weight: 1,
		cooperation: 1,
		conflict: 0,
		quote: "person/a metWith state/RUS (actual).",
	});
});
