import { buildKnowledgeGraph, type KnowledgeGraph } from "../graph/knowledge-graph.ts";
import { buildInteractionGraph, buildTieGraph, type InteractionGraph, type TieGraph } from "../graph/projection.ts";
import { computeTies, type Tie, type TieOptions } from "../graph/ties.ts";
import type { Corpus } from "../statement/corpus.ts";
import type { AnalysisInput } from "./measure.ts";

/** Prepares a corpus for the measures. `options` choose whose ties, which statuses and which period. */
export function createAnalysis(corpus: Corpus, options: TieOptions = {}): AnalysisInput {
	return new LazyAnalysis(corpus, options);
}

class LazyAnalysis implements AnalysisInput {
	readonly corpus: Corpus;
	readonly options: TieOptions;
	#ties: readonly Tie[] | undefined;
	#graph: TieGraph | undefined;
	#interactions: InteractionGraph | undefined;
	#knowledge: KnowledgeGraph | undefined;

	constructor(corpus: Corpus, options: TieOptions) {
		this.corpus = corpus;
		this.options = options;
	}

	get ties(): readonly Tie[] {
		this.#ties ??= computeTies(this.corpus, this.options);
		return this.#ties;
	}

	get graph(): TieGraph {
		this.#graph ??= buildTieGraph(this.corpus, this.ties);
		return this.#graph;
	}

	get interactions(): InteractionGraph {
		this.#interactions ??= buildInteractionGraph(this.corpus, this.options);
		return this.#interactions;
	}

	get knowledge(): KnowledgeGraph {
		this.#knowledge ??= buildKnowledgeGraph(this.corpus);
		return this.#knowledge;
	}
}
