import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { betweennessOf } from "../../src/analysis/betweenness.ts";
import { changeOf } from "../../src/analysis/change.ts";
import { communitiesOf } from "../../src/analysis/communities.ts";
import { compareCorpora } from "../../src/analysis/compare.ts";
import { confidenceOf, findPath } from "../../src/analysis/paths.ts";
import { timelineOf } from "../../src/analysis/timeline.ts";
import { buildKnowledgeGraph, type KnowledgeGraph } from "../../src/graph/knowledge-graph.ts";
import { selectStatements } from "../../src/graph/select.ts";
import { computeTies } from "../../src/graph/ties.ts";
import type { Corpus } from "../../src/statement/corpus.ts";
import { corpusOf, type Row } from "../fixtures/graph/corpus.ts";
import { tieGraph, type WeightedEdge } from "../fixtures/measures/graphs.ts";

/** Each measure that no other program has, beside its definition searched out by brute force. */
const runs = { numRuns: 200, seed: 20_211_006 };

const actors = ["state/A", "state/B", "state/C", "person/d", "person/e"];
const events = ["event/x", "event/y"];
const years = ["2019", "2020-05", "2020-11-03", "2021-02", undefined] as const;
const someRows: fc.Arbitrary<readonly Row[]> = fc.array(
	fc
		.tuple(
			fc.constantFrom(...actors),
			fc.constantFrom("metWith", "supports", "criticises", "participatedIn", "partnerOf"),
			fc.nat(4),
			fc.constantFrom(...years),
			fc.constantFrom(0.4, 0.6, 0.9),
			fc.constantFrom("actual", "actual", "planned"),
		)
		.map(([subject, predicate, other, date, confidence, status]): Row => {
			const object = predicate === "participatedIn" ? events[other % events.length] : actors[other];
			const dated = date ? { date } : {};
			return [subject, predicate as Row[1], object ?? "", { ...dated, confidence, status: status as "actual" }];
		})
		.filter(([subject, , object]) => subject !== object),
	{ maxLength: 18 },
);
const someCorpus = someRows.map((rows) => corpusOf(rows, {}, { a: { date: "2020-07-01" } }));

const pairs = actors.flatMap((a, index) => actors.slice(index + 1).map((b) => [a, b].sort() as [string, string]));

/** Strength of a pair, from the words of the documentation. */
function strengthByDefinition(corpus: Corpus, a: string, b: string): number {
	const weights: Readonly<Record<string, number>> = { metWith: 1, supports: 0.5, criticises: 1, partnerOf: 2 };
	const actual = corpus.statements.filter(({ status }) => status === "actual");
	const between = actual.filter(
		({ subject, object }) => (subject === a && object === b) || (subject === b && object === a),
	);
	const direct = between.reduce((sum, { predicate }) => sum + (weights[predicate] ?? 0), 0);
	const guests = events.map(
		(event) => new Set(actual.filter(({ object }) => object === event).map(({ subject }) => subject)),
	);
	const shared = guests.filter((set) => set.has(a) && set.has(b)).map((set) => 1 / (set.size - 1));
	return direct + shared.reduce((sum, share) => sum + share, 0);
}

test("the strength of ties", () => {
	fc.assert(
		fc.property(someCorpus, (corpus) => {
			const strengths = new Map(computeTies(corpus).map((tie) => [`${tie.source}|${tie.target}`, tie.strength]));
			for (const [a, b] of pairs)
				expect(strengths.get(`${a}|${b}`) ?? 0).toBeCloseTo(strengthByDefinition(corpus, a, b), 9);
		}),
		runs,
	);
});

/** All chains without a repeated node. */
function* chains(graph: KnowledgeGraph, from: string, to: string, seen: readonly string[] = []): Iterable<string[]> {
	if (from === to) yield [];
	else
		for (const edge of graph.edges(from)) {
			const next = graph.opposite(from, edge);
			const usable = graph.getEdgeAttribute(edge, "status") === "actual" && ![...seen, from].includes(next);
			if (usable) for (const rest of chains(graph, next, to, [...seen, from])) yield [edge, ...rest];
		}
}

test("the shortest and the best evidenced path", () => {
	fc.assert(
		fc.property(someRows, fc.constantFrom(...pairs), (rows, [from, to]) => {
			const graph = buildKnowledgeGraph(corpusOf([...rows, ["state/A", "metWith", "state/B", { status: "planned" }]]));
			if (!graph.hasNode(from) || !graph.hasNode(to)) return;
			const found = [...chains(graph, from, to)];
			const sureness = (edges: readonly string[]): number =>
				edges.reduce((product, edge) => product * Math.min(0.999, graph.getEdgeAttribute(edge, "confidence")), 1);
			const [shortest, evidenced] = (["shortest", "evidenced"] as const).map((by) => findPath(graph, from, to, { by }));
			if (found.length === 0) expect([shortest, evidenced]).toEqual([undefined, undefined]);
			else {
				const fewest = Math.min(...found.map((edges) => edges.length));
				expect(shortest?.length).toBe(fewest);
				const surestOfThese = Math.max(...found.filter((edges) => edges.length === fewest).map(sureness));
				expect(confidenceOf(shortest ?? [])).toBeCloseTo(surestOfThese, 9);
				expect(confidenceOf(evidenced ?? [])).toBeCloseTo(Math.max(...found.map(sureness)), 9);
			}
		}),
		runs,
	);
});

describe("over time", () => {
	test("the ties of each year, those that are new and those that are gone", () => {
		fc.assert(
			fc.property(someCorpus, (corpus) => {
				let before: readonly string[] = [];
				for (const { name, ties, created, ended, cooperation, conflict } of changeOf(corpus, "year")) {
					const period = { first: `${name}-01-01`, last: `${name}-12-31` };
					const own = computeTies(selectStatements(corpus, { period }));
					const keys = own.map(({ source, target }) => `${source}|${target}`);
					expect([ties, created, ended]).toEqual([
						keys.length,
						keys.filter((key) => !before.includes(key)).length,
						before.filter((key) => !keys.includes(key)).length,
					]);
					expect(cooperation + conflict).toBeCloseTo(
						own.reduce((sum, { strength }) => sum + strength, 0),
						9,
					);
					before = keys;
				}
			}),
			runs,
		);
	});

	test("the differences of two graphs", () => {
		fc.assert(
			fc.property(someCorpus, someCorpus, (before, after) => {
				const { ties, statuses } = compareCorpora(before, after);
				const changes = new Map(ties.map((tie) => [`${tie.source}|${tie.target}`, tie]));
				for (const [a, b] of pairs) {
					const [old, now] = [before, after].map((corpus) => strengthByDefinition(corpus, a, b)) as [number, number];
					const words = old === 0 ? "new" : now === 0 ? "gone" : now > old ? "stronger" : "weaker";
					expect(changes.get(`${a}|${b}`)?.change).toBe(Math.abs(now - old) < 1e-6 ? undefined : words);
				}
				const standing = (corpus: Corpus, fact: string): string =>
					[
						...new Set(
							corpus.statements
								.filter(({ subject, predicate, object }) => `${subject} ${predicate} ${object}` === fact)
								.map(({ status }) => status),
						),
					]
						.sort()
						.join();
				const facts = new Set(
					after.statements.map(({ subject, predicate, object }) => `${subject} ${predicate} ${object}`),
				);
				const changed = [...facts].filter(
					(fact) => standing(before, fact) !== "" && standing(before, fact) !== standing(after, fact),
				);
				expect(statuses.map(({ subject, predicate, object }) => `${subject} ${predicate} ${object}`).sort()).toEqual(
					changed.sort(),
				);
			}),
			runs,
		);
	});

	test("the time line of one and of two", () => {
		fc.assert(
			fc.property(someCorpus, fc.constantFrom(...pairs), (corpus, [a, b]) => {
				const attended = (actor: string): string[] =>
					corpus.statements
						.filter(({ subject, predicate }) => subject === actor && predicate === "participatedIn")
						.map(({ object }) => object);
				const concerns = (actor: string, id: string): boolean => {
					const statement = corpus.statements.find((one) => one.id === id);
					return [actor, ...attended(actor)].some((end) => end === statement?.subject || end === statement?.object);
				};
				for (const entities of [[a], [a, b]]) {
					const moments = timelineOf(corpus, entities);
					expect(moments.map(({ statement }) => statement).sort()).toEqual(
						corpus.statements
							.map(({ id }) => id)
							.filter((id) => entities.every((actor) => concerns(actor, id)))
							.sort(),
					);
					expect(moments.map(({ first }) => first)).toEqual(moments.map(({ first }) => first).sort());
				}
			}),
			runs,
		);
	});
});

const someEdges = fc.uniqueArray(
	fc
		.tuple(fc.nat(8), fc.nat(8), fc.constantFrom(0.5, 1, 1, 3))
		.filter(([a, b]) => a < b)
		.map((edge): WeightedEdge => edge),
	{ selector: ([a, b]) => `${a},${b}`, minLength: 1, maxLength: 25 },
);

test("communities: modularity, and what of each stays together in other runs", async () => {
	await fc.assert(
		fc.asyncProperty(someEdges, async (edges) => {
			const graph = tieGraph(edges);
			const { groups, modularity, stability } = await communitiesOf(graph, { runs: 2, seed: 3 });
			expect(modularity).toBeCloseTo(
				modularityByDefinition(
					edges,
					groups.map(({ members }) => members),
				),
				9,
			);
			const [first, second] = await Promise.all([3, 4].map((seed) => communitiesOf(graph, { runs: 1, seed })));
			const other = JSON.stringify(first?.groups) === JSON.stringify(groups) ? second : first;
			for (const { members } of groups)
				for (const node of members) {
					const elsewhere = other?.groups.find((group) => group.members.includes(node))?.members ?? [];
					const kept = members.filter((one) => one !== node && elsewhere.includes(one)).length;
					expect(stability.get(node)).toBeCloseTo(members.length === 1 ? 1 : kept / (members.length - 1), 9);
				}
		}),
		runs,
	);
});

function modularityByDefinition(edges: readonly WeightedEdge[], groups: readonly (readonly string[])[]): number {
	const total = edges.reduce((sum, [, , weight = 1]) => sum + weight, 0);
	return groups.reduce((sum, members) => {
		const has = (node: string | number): number => (members.includes(String(node)) ? 1 : 0);
		const inside = edges.reduce((inner, [a, b, weight = 1]) => inner + weight * has(a) * has(b), 0);
		const ends = edges.reduce((outer, [a, b, weight = 1]) => outer + weight * (has(a) + has(b)), 0);
		return sum + inside / total - (ends / (2 * total)) ** 2;
	}, 0);
}

test("betweenness from one source is what the shortest paths from some node carry, times the nodes", async () => {
	await fc.assert(
		fc.asyncProperty(someEdges, fc.integer({ min: 1, max: 1000 }), async (edges, seed) => {
			const graph = tieGraph(edges);
			const sampled = await betweennessOf(graph, { sources: 1, seed });
			const scale = graph.order > 2 ? graph.order / ((graph.order - 1) * (graph.order - 2)) : 1;
			const fromEach = graph.nodes().map((source) => {
				const carried = carriedFrom(edges, source, graph.nodes());
				return graph.nodes().every((node) => Math.abs((sampled.get(node) ?? 0) - (carried[node] ?? 0) * scale) < 1e-9);
			});
			expect(fromEach).toContain(true);
		}),
		runs,
	);
});

/** For each node the share of shortest paths from the source that pass it, summed over all targets. */
function carriedFrom(edges: readonly WeightedEdge[], source: string, nodes: readonly string[]): Record<string, number> {
	const near = (node: string): string[] =>
		edges.flatMap(([a, b]) => (String(a) === node ? [String(b)] : String(b) === node ? [String(a)] : []));
	const carried: Record<string, number> = {};
	let walks: string[][] = [[source]];
	const reached = new Set([source]);
	while (walks.length > 0) {
		const next = walks.flatMap((walk) =>
			near(walk.at(-1) ?? "")
				.filter((node) => !reached.has(node))
				.map((node) => [...walk, node]),
		);
		for (const target of nodes) {
			const arriving = next.filter((walk) => walk.at(-1) === target);
			for (const walk of arriving)
				for (const node of walk.slice(1, -1)) carried[node] = (carried[node] ?? 0) + 1 / arriving.length;
		}
		for (const walk of next) reached.add(walk.at(-1) ?? "");
		walks = next;
	}
	return carried;
}
