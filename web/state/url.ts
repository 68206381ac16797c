import type { Model } from "../model/model.ts";
import { dayOf, isoOf, noDay, sizesOf } from "../model/model.ts";
import { type Camera, initialState, type Period, type Selection, type View, type ViewState } from "./state.ts";
import type { Store } from "./store.ts";

/** The state as the part of an address after `#`: ids and names rather than positions, so that a link survives a rebuild. */
export function urlOf(model: Model, state: ViewState): string {
	const { nodes, statements, documents, types, predicates, statuses } = model.data;
	const out = new URLSearchParams();
	const put = (key: string, value: string | number | null | undefined, plain?: string | number): void => {
		if (value !== null && value !== undefined && value !== "" && value !== plain) out.set(key, String(value));
	};
	const names = (list: readonly string[], set: Iterable<number>): string =>
		[...set].map((i) => list[i] ?? "").join("|");
	const { filter, selection } = state;
	put("view", state.view, "network");
	if (selection.kind === "node") put("node", nodes.id[selection.node]);
	if (selection.kind === "pair") {
		put("tie", names(nodes.id, [model.pairA[selection.pair] ?? 0, model.pairB[selection.pair] ?? 0]));
	}
	if (selection.kind === "statement") put("statement", statements.id[selection.statement]);
	if (state.reader) put("document", documents[state.reader.document]?.id);
	if (state.reader?.evidence != null) put("at", evidenceName(model, state.reader.evidence));
	put("no-types", names(types, filter.types));
	put("no-relations", names(predicates, filter.predicates));
	put("no-status", names(statuses, filter.statuses));
	put("documents", [...filter.documents].map((d) => documents[d]?.id ?? "").join("|"));
	put("confidence", filter.minConfidence, 0);
	put("min-documents", filter.minDocuments, 1);
	put("community", filter.community);
	put("dates", filter.time.basis, "event");
	put("period", filter.time.period && periodText(filter.time.period));
	if (!filter.time.undated) put("undated", "no");
	put("limit", state.limit, initialState.limit);
	put("ties", state.ties, "strongest");
	put("expanded", names(nodes.id, state.expanded));
	put("hidden", names(nodes.id, state.hidden));
	put("pinned", [...state.pinned].map(([n, [x, y]]) => `${nodes.id[n]}@${Math.round(x)},${Math.round(y)}`).join("|"));
	if (state.ego) put("around", `${nodes.id[state.ego.node]}@${state.ego.depth}`);
	if (state.path) put("path", names(nodes.id, [state.path.from, ...(state.path.to === null ? [] : [state.path.to])]));
	put("found", names(nodes.id, state.found.slice(0, 60)));
	if (state.compare) put("compare", `${periodText(state.compare.a)}|${periodText(state.compare.b)}`);
	put("colour", state.colour, "type");
	put("size", state.size, initialState.size);
	put("theme", state.theme, "auto");
	put("query", state.query);
	put("table", state.table, initialState.table);
	put("order", state.nodeOrder, initialState.nodeOrder);
	put("find", state.listing.words);
	put("documents-by", state.listing.order, initialState.listing.order);
	put("yield", state.listing.step);
	put("camera", state.camera && cameraText(state.camera));
	return out.toString();
}

/** The state of an address. What it names and this graph lacks is left out. */
export function stateFromUrl(model: Model, hash: string): ViewState {
	const given = new URLSearchParams(hash.replace(/^#/u, ""));
	const { types, predicates, statuses } = model.data;
	const get = (key: string): string => given.get(key) ?? "";
	const list = (key: string): readonly string[] => get(key).split("|").filter(Boolean);
	const positions = (names: readonly string[], all: readonly string[]): ReadonlySet<number> =>
		new Set(names.map((name) => all.indexOf(name)).filter((i) => i >= 0));
	const nodesOf = (key: string): readonly number[] => list(key).flatMap((id) => model.nodeById.get(id) ?? []);
	const number = (key: string, plain: number): number =>
		get(key) === "" || Number.isNaN(Number(get(key))) ? plain : Number(get(key));
	const [from, to] = nodesOf("path");
	const [a, b] = list("compare").map(periodOf);
	const view = get("view");
	const document = model.documentById.get(get("document"));
	return {
		...initialState,
		view: isView(view) ? view : "network",
		selection: selectionOf(model, get("node"), list("tie"), get("statement")),
		reader: document === undefined ? null : { document, evidence: evidenceOf(model, get("at")) },
		filter: {
			types: positions(list("no-types"), types),
			predicates: positions(list("no-relations"), predicates),
			statuses: positions(list("no-status"), statuses),
			documents: new Set(list("documents").flatMap((id) => model.documentById.get(id) ?? [])),
			minConfidence: number("confidence", 0),
			minDocuments: number("min-documents", 1),
			community: get("community") === "" ? null : number("community", 0),
			time: {
				basis: get("dates") === "document" ? "document" : "event",
				period: periodOf(get("period")) ?? null,
				undated: get("undated") !== "no",
			},
		},
		limit: Math.max(1, number("limit", initialState.limit)),
		ties: get("ties") === "all" ? "all" : "strongest",
		expanded: new Set(nodesOf("expanded")),
		hidden: new Set(nodesOf("hidden")),
		pinned: pinnedOf(model, list("pinned")),
		ego: egoOf(model, get("around")),
		path: from === undefined ? null : { from, to: to ?? null },
		found: nodesOf("found"),
		compare: a && b ? { a, b } : null,
		colour: get("colour") === "community" ? "community" : "type",
		size: sizesOf(model).find((size) => size === get("size")) ?? initialState.size,
		theme: get("theme") === "dark" ? "dark" : get("theme") === "light" ? "light" : "auto",
		query: get("query"),
		table: get("table") === "statements" ? "statements" : "nodes",
		nodeOrder: get("order") || initialState.nodeOrder,
		listing: {
			words: get("find"),
			order: get("documents-by") || initialState.listing.order,
			step: get("yield") === "" ? null : number("yield", 0),
		},
		camera: cameraOf(get("camera")),
	};
}

/** Writes the state into the address as it changes and follows the back button and edited addresses. */
export function keepInUrl(model: Model, store: Store): void {
	let written = location.hash.replace(/^#/u, "");
	let timer: ReturnType<typeof setTimeout> | undefined;
	store.subscribe((state, previous) => {
		clearTimeout(timer);
		const navigates =
			state.view !== previous.view ||
			state.selection !== previous.selection ||
			state.reader?.document !== previous.reader?.document;
		timer = setTimeout(
			() => {
				const next = urlOf(model, state);
				if (next === written) return;
				written = next;
				const address = next ? `#${next}` : location.pathname + location.search;
				if (navigates) history.pushState(null, "", address);
				else history.replaceState(null, "", address);
			},
			navigates ? 0 : 120,
		);
	});
	window.addEventListener("popstate", () => {
		const hash = location.hash.replace(/^#/u, "");
		if (hash === written) return;
		const state = stateFromUrl(model, hash);
		// An address of someone else's making says the same in other letters; it is left as it is.
		written = urlOf(model, state);
		store.replace(state);
	});
}

const isView = (text: string): text is View => ["network", "table", "documents", "query"].includes(text);

function selectionOf(model: Model, node: string, tie: readonly string[], statement: string): Selection {
	const n = model.nodeById.get(node);
	if (n !== undefined) return { kind: "node", node: n };
	const s = model.statementById.get(statement);
	if (s !== undefined) return { kind: "statement", statement: s };
	const [a, b] = tie.map((id) => model.nodeById.get(id));
	if (a === undefined || b === undefined) return { kind: "none" };
	for (let p = 0; p < model.pairs; p += 1) {
		const same = model.pairA[p] === Math.min(a, b) && model.pairB[p] === Math.max(a, b);
		if (same) return { kind: "pair", pair: p };
	}
	return { kind: "none" };
}

/** A piece of evidence by its statement and its number there. */
function evidenceName(model: Model, evidence: number): string {
	const statement = model.evidenceStatement[evidence] ?? 0;
	return `${model.data.statements.id[statement]}@${evidence - (model.data.statements.evidence[statement] ?? 0)}`;
}

function evidenceOf(model: Model, text: string): number | null {
	const at = text.lastIndexOf("@");
	const statement = model.statementById.get(text.slice(0, at));
	if (statement === undefined) return null;
	const evidence = (model.data.statements.evidence[statement] ?? 0) + Number(text.slice(at + 1));
	return evidence < (model.data.statements.evidence[statement + 1] ?? 0) ? evidence : null;
}

const periodText = ([first, last]: Period): string => `${isoOf(first)}_${isoOf(last)}`;

function periodOf(text: string): Period | undefined {
	const [first = "", last = ""] = text.split("_");
	const period: Period = [dayOf(first), dayOf(last)];
	return text === "" || period[0] === noDay || period[1] === noDay ? undefined : period;
}

function pinnedOf(model: Model, list: readonly string[]): ReadonlyMap<number, readonly [number, number]> {
	const pinned = new Map<number, readonly [number, number]>();
	for (const text of list) {
		const at = text.lastIndexOf("@");
		const node = model.nodeById.get(text.slice(0, at));
		const [x, y] = text
			.slice(at + 1)
			.split(",")
			.map(Number);
		if (node !== undefined && Number.isFinite(x) && Number.isFinite(y)) pinned.set(node, [x ?? 0, y ?? 0]);
	}
	return pinned;
}

const cameraText = ({ x, y, ratio }: Camera): string => [x, y, ratio].map((n) => Number(n.toFixed(4))).join(",");

function cameraOf(text: string): Camera | null {
	const [x = Number.NaN, y = Number.NaN, ratio = Number.NaN] = text.split(",").map(Number);
	return text !== "" && Number.isFinite(x) && Number.isFinite(y) && ratio > 0 ? { x, y, ratio } : null;
}

function egoOf(model: Model, text: string): ViewState["ego"] {
	const at = text.lastIndexOf("@");
	const node = model.nodeById.get(text.slice(0, at));
	return node === undefined ? null : { node, depth: Math.max(1, Math.min(3, Number(text.slice(at + 1)) || 1)) };
}
