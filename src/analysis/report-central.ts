import type { Tie } from "../graph/ties.ts";
import type { EntityType } from "../ontology/terms.ts";
import { byCodeUnit, listAt } from "../order.ts";
import { betweennessOf } from "./betweenness.ts";
import type { AnalysisInput, RunOptions } from "./measure.ts";
import { type Cite, type CitedQuote, topTies } from "./report-tie.ts";

export interface CentralActor {
	readonly id: string;
	readonly label: string;
	readonly type: EntityType;
	readonly strength: number;
	readonly ties: number;
	readonly betweenness: number;
	/** Why it is central, a clause each, most telling first. */
	readonly reasons: readonly string[];
	/** A sentence of its strongest tie. */
	readonly quote: CitedQuote;
}

/** The actors with the strongest ties in sum, strongest first. */
export async function centralActors(
	{ graph, ties, corpus }: AnalysisInput,
	{ cite, most }: { readonly cite: Cite; readonly most: number },
	run: RunOptions,
): Promise<readonly CentralActor[]> {
	const between = await betweennessOf(graph, {}, run);
	const brokers = [...between].sort(([a, x], [b, y]) => y - x || byCodeUnit(a, b)).map(([node]) => node);
	const own = tiesByActor(ties);
	const strengthOf = (node: string): number => (own.get(node) ?? []).reduce((sum, { strength }) => sum + strength, 0);
	const strengths = new Map(graph.mapNodes((node) => [node, strengthOf(node)]));
	const ranked = [...strengths].sort(([a, x], [b, y]) => y - x || byCodeUnit(a, b));
	return ranked.slice(0, most).flatMap(([id, strength]) => {
		const closest = topTies(own.get(id) ?? [], (tie) => tie.strength);
		const entity = corpus.entities.get(id);
		const [best] = closest;
		if (!best || !entity) return [];
		const betweenness = between.get(id) ?? 0;
		const others = closest
			.slice(0, 3)
			.map(({ source, target }) => (source === id ? target : source))
			.map((other) => corpus.entities.get(other)?.name ?? other);
		const rank = betweenness > 0 ? brokers.indexOf(id) + 1 : 0;
		const reasons = reasonsOf(own.get(id) ?? [], others, rank);
		const { name: label, type } = entity;
		return [{ id, label, type, strength, ties: graph.degree(id), betweenness, reasons, quote: cite(best.quote) }];
	});
}

function tiesByActor(ties: readonly Tie[]): ReadonlyMap<string, readonly Tie[]> {
	const own = new Map<string, Tie[]>();
	for (const tie of ties) for (const end of [tie.source, tie.target]) listAt(own, end).push(tie);
	return own;
}

const componentWords: Readonly<Record<string, string>> = {
	sharedEvent: "shared events",
	metWith: "meetings and calls",
	sharedAgreement: "shared agreements and joint statements",
	sharedMembership: "shared memberships",
	membership: "memberships",
	partnership: "partnerships",
	accreditation: "missions and ambassadors",
	visit: "visits",
	aid: "aid given or received",
	support: "support given or received",
	criticism: "criticism made or received",
};

function reasonsOf(ties: readonly Tie[], closest: readonly string[], brokerRank: number): readonly string[] {
	const sums = new Map<string, number>();
	for (const { components } of ties)
		for (const [component, weight] of Object.entries(components))
			sums.set(component, (sums.get(component) ?? 0) + weight);
	const leading = [...sums].sort(([a, x], [b, y]) => y - x || byCodeUnit(a, b)).slice(0, 3);
	const total = [...sums.values()].reduce((sum, weight) => sum + weight, 0);
	const shares = leading.map(
		([component, weight]) => `${componentWords[component] ?? component} (${Math.round((100 * weight) / total)} %)`,
	);
	const partners = `${ties.length} ${ties.length === 1 ? "tie" : "ties"}, strongest with ${inWords(closest)}`;
	const between = brokerRank > 0 && brokerRank <= 5 ? [`stands between others${ordinals[brokerRank]} most often`] : [];
	return [partners, ...between, `mostly by ${shares.join(", ")}`];
}

const ordinals = ["", "", " second", " third", " fourth", " fifth"];

const inWords = (names: readonly string[]): string =>
	names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
