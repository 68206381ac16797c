import { describe, expect, test } from "vitest";
import { betweennessOf } from "../../src/analysis/betweenness.ts";
import { tieGraph, type WeightedEdge } from "../fixtures/measures/graphs.ts";

/** A ring with a hub in its middle. */
const wheel = tieGraph(
	Array.from({ length: 40 }, (_, i): WeightedEdge[] => [
		[`r${i}`, `r${(i + 1) % 40}`],
		["hub", `r${i}`],
	]).flat(),
);

describe("a sample of the sources", () => {
	test("is the same for the same seed and another for another", async () => {
		const [first, again, other] = await Promise.all(
			[1, 1, 2].map((seed) => betweennessOf(wheel, { sources: 10, seed })),
		);
		expect(again).toEqual(first);
		expect(other).not.toEqual(first);
	});

	test("comes near the exact figure", async () => {
		const exact = (await betweennessOf(wheel)).get("hub") ?? 0;
		const estimate = (await betweennessOf(wheel, { sources: 20 })).get("hub") ?? 0;
		expect(Math.abs(estimate - exact)).toBeLessThan(0.1);
		expect(exact).toBeGreaterThan(0.8);
	});
});

test("stops with the signal's reason", async () => {
	const signal = AbortSignal.abort(new Error("enough"));
	await expect(betweennessOf(wheel, {}, { signal })).rejects.toThrow("enough");
});

test("tells when it is done", async () => {
	const shares: number[] = [];
	await betweennessOf(wheel, {}, { progress: (share) => shares.push(share) });
	expect(shares.at(-1)).toBe(1);
});
