import louvainModule from "graphology-communities-louvain";
import { coreNumber as coreNumberModule } from "graphology-cores";
import eigenvectorModule from "graphology-metrics/centrality/eigenvector.js";
import pagerankModule from "graphology-metrics/centrality/pagerank.js";
import type { TieGraph } from "./projection.ts";

/** graphology's packages are CommonJS whose types say `default`; in Node the import is the function itself. */
export const louvain: typeof louvainModule.default = louvainModule as unknown as typeof louvainModule.default;
export const eigenvector: typeof eigenvectorModule.default =
	eigenvectorModule as unknown as typeof eigenvectorModule.default;
export const pagerank: typeof pagerankModule.default = pagerankModule as unknown as typeof pagerankModule.default;

/** Its types ask for an argument that the function has bound. */
export const coreNumber: (graph: TieGraph) => Record<string, number> = coreNumberModule as unknown as (
	graph: TieGraph,
) => Record<string, number>;
