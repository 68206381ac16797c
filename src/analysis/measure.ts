import type { KnowledgeGraph } from "../graph/knowledge-graph.ts";
import type { InteractionGraph, TieGraph } from "../graph/projection.ts";
import type { Tie, TieOptions } from "../graph/ties.ts";
import type { Corpus } from "../statement/corpus.ts";

/** What measures are computed of. The graphs are made when first asked for. */
export interface AnalysisInput {
	readonly corpus: Corpus;
	readonly options: TieOptions;
	readonly ties: readonly Tie[];
	/** Undirected, weighted by the strength of the ties. */
	readonly graph: TieGraph;
	/** Directed: who acts towards whom. */
	readonly interactions: InteractionGraph;
	/** Everything that is stated, of entities of all types. */
	readonly knowledge: KnowledgeGraph;
}

/** A choice that a form or a command line offers. */
export interface Parameter {
	readonly id: string;
	readonly label: string;
	readonly description: string;
	/** `node` is the id of an entity, `date` an EDTF date, `text` anything. */
	readonly type: "integer" | "number" | "boolean" | "choice" | "node" | "date" | "text";
	readonly choices?: readonly string[];
	/** Without a default the parameter must be given, unless it is optional. */
	readonly default?: string | number | boolean;
	readonly optional?: boolean;
	readonly minimum?: number;
}

export type ParameterValues = Readonly<Record<string, string | number | boolean | undefined>>;

export interface ResultColumn {
	readonly id: string;
	readonly label: string;
	/** `node` cells hold ids of entities, `quote` cells sentences of documents. */
	readonly type: "node" | "text" | "number" | "integer" | "date" | "quote";
}

export type ResultCell = string | number | null;
export type ResultRow = Readonly<Record<string, ResultCell>>;

/** A table, most telling rows first, with figures of the whole graph and remarks on how it was computed. */
export interface MeasureResult {
	readonly columns: readonly ResultColumn[];
	readonly rows: readonly ResultRow[];
	readonly figures: Readonly<Record<string, number | string | null>>;
	readonly notes: readonly string[];
}

export interface RunOptions {
	/** Long measures stop with the signal's reason. */
	readonly signal?: AbortSignal | undefined;
	/** Called now and then with the share of the work that is done, 0 to 1. */
	readonly progress?: ((share: number) => void) | undefined;
}

/** A measure as data: from it the command line, the server and the viewer draw their forms and tables. */
export interface Measure {
	readonly id: string;
	readonly label: string;
	readonly family: "centrality" | "cohesion" | "brokerage" | "communities" | "balance" | "paths" | "time";
	readonly description: string;
	readonly parameters: readonly Parameter[];
	/** @throws EntenteError if a value does not fit, or the signal's reason. Values may be texts, as a command line has them. */
	compute(input: AnalysisInput, values?: ParameterValues, run?: RunOptions): Promise<MeasureResult>;
}
