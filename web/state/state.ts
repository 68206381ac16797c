/** What is chosen: one node, one pair of nodes (all their statements), or one statement. */
export type Selection =
	| { readonly kind: "none" }
	| { readonly kind: "node"; readonly node: number }
	| { readonly kind: "pair"; readonly pair: number }
	| { readonly kind: "statement"; readonly statement: number };

/** Days since 1970, both inclusive. */
export type Period = readonly [number, number];

export interface TimeFilter {
	/** Dates of what happened, or dates of the documents that say so. */
	readonly basis: "event" | "document";
	readonly period: Period | null;
	/** Whether statements without a date stay when a period is chosen. */
	readonly undated: boolean;
}

export interface Filter {
	readonly types: ReadonlySet<number>;
	readonly predicates: ReadonlySet<number>;
	readonly statuses: ReadonlySet<number>;
	/** Only these documents; all if empty. */
	readonly documents: ReadonlySet<number>;
	/** Hundredths. */
	readonly minConfidence: number;
	readonly minDocuments: number;
	readonly community: number | null;
	readonly time: TimeFilter;
}

/** Where one looks at the network from: the middle of the picture and how near, as the renderer counts them. */
export interface Camera {
	readonly x: number;
	readonly y: number;
	readonly ratio: number;
}

export type View = "network" | "table" | "documents" | "query";

/** Everything that makes the page look as it does; what a link restores and undo steps through. Sets of filters hold what is hidden. */
export interface ViewState {
	readonly view: View;
	readonly selection: Selection;
	readonly reader: { readonly document: number; readonly evidence: number | null } | null;
	readonly filter: Filter;
	/** How many of the strongest nodes are drawn. */
	readonly limit: number;
	/** Whether all ties between drawn nodes are drawn at rest, or the strongest where all would be too many. */
	readonly ties: "strongest" | "all";
	/** Nodes whose neighbours are drawn whatever the limit. */
	readonly expanded: ReadonlySet<number>;
	readonly hidden: ReadonlySet<number>;
	readonly pinned: ReadonlyMap<number, readonly [number, number]>;
	readonly ego: { readonly node: number; readonly depth: number } | null;
	readonly path: { readonly from: number; readonly to: number | null } | null;
	/** Nodes found by a query, shown and emphasised. */
	readonly found: readonly number[];
	readonly compare: { readonly a: Period; readonly b: Period } | null;
	readonly colour: "type" | "community";
	readonly size: string;
	readonly theme: "auto" | "light" | "dark";
	readonly query: string;
	/** What the table lists, and how its nodes are sorted. */
	readonly table: "nodes" | "statements";
	readonly nodeOrder: string;
	readonly listing: DocumentListing;
	/** Set once the picture is moved by hand; undoing leaves it. */
	readonly camera: Camera | null;
}

/** Which documents are listed, and in what order: the name of a column, after "-" the other way round. */
export interface DocumentListing {
	readonly words: string;
	readonly order: string;
	/** Only those that gave about so many statements: a position in `yields`. */
	readonly step: number | null;
}

export const initialLimit = 300;

export const initialState: ViewState = {
	view: "network",
	selection: { kind: "none" },
	reader: null,
	filter: {
		types: new Set(),
		predicates: new Set(),
		statuses: new Set(),
		documents: new Set(),
		minConfidence: 0,
		minDocuments: 1,
		community: null,
		time: { basis: "event", period: null, undated: true },
	},
	limit: initialLimit,
	ties: "strongest",
	expanded: new Set(),
	hidden: new Set(),
	pinned: new Map(),
	ego: null,
	path: null,
	found: [],
	compare: null,
	colour: "type",
	size: "strength",
	theme: "auto",
	query: "",
	table: "nodes",
	nodeOrder: "rank",
	listing: { words: "", order: "date", step: null },
	camera: null,
};

/** The set with `item` added if it was absent, removed if it was there. */
export function toggled<T>(set: ReadonlySet<T>, item: T): ReadonlySet<T> {
	const copy = new Set(set);
	if (!copy.delete(item)) copy.add(item);
	return copy;
}

export const isFiltered = ({ filter, hidden, ego }: ViewState): boolean =>
	filter.types.size + filter.predicates.size + filter.statuses.size + filter.documents.size + hidden.size > 0 ||
	filter.minConfidence > 0 ||
	filter.minDocuments > 1 ||
	filter.community !== null ||
	filter.time.period !== null ||
	ego !== null;
