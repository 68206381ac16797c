import { EntenteError } from "../errors.ts";
import { assortativity, reciprocity, structuralBalance } from "./balance.ts";
import { betweenness, closeness } from "./betweenness.ts";
import { brokers, constraint } from "./brokerage.ts";
import { degree, eigenvectorCentrality, hubsAndAuthorities, pageRank, strength } from "./centrality.ts";
import { change } from "./change.ts";
import { clustering, components, cuts, kCore } from "./cohesion.ts";
import { communities } from "./communities.ts";
import { compare } from "./compare.ts";
import type { Measure } from "./measure.ts";
import { evidencedPath, shortestPath } from "./paths.ts";
import { shared } from "./shared.ts";
import { timeline } from "./timeline.ts";

/** Every measure, by family. */
export const measures: readonly Measure[] = [
	degree,
	strength,
	betweenness,
	closeness,
	pageRank,
	eigenvectorCentrality,
	hubsAndAuthorities,
	kCore,
	clustering,
	components,
	cuts,
	shared,
	constraint,
	brokers,
	communities,
	assortativity,
	structuralBalance,
	reciprocity,
	shortestPath,
	evidencedPath,
	timeline,
	change,
	compare,
];

/** @throws EntenteError (wrong usage) if no measure has the id. */
export function findMeasure(id: string): Measure {
	const found = measures.find((measure) => measure.id === id);
	if (found) return found;
	throw new EntenteError(`no measure "${id}"; choose one of ${measures.map((measure) => measure.id).join(", ")}`, {
		exitCode: 2,
	});
}
