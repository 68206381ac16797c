import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { isTied, sizesOf } from "../model/model.ts";
import { predicateLabels } from "../model/sentence.ts";
import type { Derived } from "../state/derived.ts";
import { isFiltered, toggled, type ViewState } from "../state/state.ts";
import { changeFilter, clearFilters } from "./actions.ts";
import { useApp } from "./app.ts";
import { grouped, Name, TypeSign } from "./bits.tsx";

/** The legend, which is also the filter: what is explained can be switched off. */
export function Legend(props: { readonly state: ViewState; readonly derived: Derived }): JSX.Element {
	const { store } = useApp();
	const { state } = props;
	return (
		<aside class="legend" aria-label="Legend and filters">
			<Types {...props} />
			{state.colour === "community" && <Communities {...props} />}
			<Predicates {...props} />
			<Statuses {...props} />
			<Evidence state={state} />
			<Appearance state={state} />
			{isFiltered(state) && (
				<button type="button" class="wide" onClick={() => clearFilters(store)}>
					Clear all filters
				</button>
			)}
		</aside>
	);
}

/** Counts of nodes by type and of statements by predicate and status over the whole graph, made once. */
function useTally(values: Uint8Array, size: number, counted: (item: number) => boolean = () => true): Int32Array {
	return useMemo(() => {
		const counts = new Int32Array(size);
		for (let i = 0; i < values.length; i += 1)
			if (counted(i)) counts[values[i] ?? 0] = (counts[values[i] ?? 0] ?? 0) + 1;
		return counts;
	}, [values, size]);
}

function Types({ state }: { readonly state: ViewState }): JSX.Element {
	const { model, store } = useApp();
	const { types } = model.data;
	const counts = useTally(model.columns.type, types.length, (node) => isTied(model, node));
	return (
		<fieldset class={state.colour === "community" ? "plain-signs" : undefined}>
			<legend>Nodes</legend>
			{types.map((type, t) => (
				<Switch
					key={type}
					on={!state.filter.types.has(t)}
					count={counts[t] ?? 0}
					onToggle={() => changeFilter(store, { types: toggled(state.filter.types, t) })}
					onOnly={() => changeFilter(store, { types: allBut(types.length, t, state.filter.types) })}
				>
					<TypeSign type={type} />
					<span class="grow">{type}</span>
				</Switch>
			))}
		</fieldset>
	);
}

/** What the colours stand for while they tell communities; a click leaves one alone, a second brings the others back. */
function Communities({ state, derived }: { readonly state: ViewState; readonly derived: Derived }): JSX.Element {
	const { model, store } = useApp();
	const leaders = useLeaders();
	const { palette } = derived.scene;
	const sizes = useMemo(() => {
		const counts = new Map<number, number>();
		model.data.nodes.community.forEach((c, node) => {
			if (isTied(model, node)) counts.set(c, (counts.get(c) ?? 0) + 1);
		});
		return counts;
	}, [model]);
	return (
		<fieldset>
			<legend>Communities</legend>
			{leaders.slice(0, palette.communities.length).map((name, c) => (
				<button
					key={c}
					type="button"
					class={state.filter.community === null || state.filter.community === c ? "switch" : "switch off"}
					aria-pressed={state.filter.community === c}
					title="Click to show this community alone"
					onClick={() => changeFilter(store, { community: state.filter.community === c ? null : c })}
				>
					<span class="dot" aria-hidden="true" style={{ background: palette.communities[c] }} />
					<span class="grow">
						around <Name text={name} length={24} />
					</span>
					<span class="count">{grouped(sizes.get(c) ?? 0)}</span>
				</button>
			))}
			{leaders.length > palette.communities.length && (
				<p class="switch">
					<span class="dot" aria-hidden="true" style={{ background: palette.otherCommunity }} />
					<span class="grow">all others</span>
				</p>
			)}
		</fieldset>
	);
}

/** The strongest node of each community, the largest first; nodes are in order of strength. */
function useLeaders(): readonly string[] {
	const { nodes } = useApp().model.data;
	return useMemo(() => {
		const communities = nodes.community.reduce((max, c) => Math.max(max, c), -1) + 1;
		return Array.from({ length: Math.min(communities, 20) }, (_, c) => nodes.name[nodes.community.indexOf(c)] ?? "");
	}, [nodes]);
}

function Predicates({ state }: { readonly state: ViewState }): JSX.Element {
	const { model, store } = useApp();
	const { predicates } = model.data;
	const counts = useTally(model.columns.predicate, predicates.length);
	const present = predicates.map((_, p) => p).filter((p) => (counts[p] ?? 0) > 0 && predicates[p] !== "heldOn");
	return (
		<fieldset>
			<legend>Relations</legend>
			{present.map((p) => {
				const predicate = predicates[p] ?? "metWith";
				return (
					<Switch
						key={predicate}
						on={!state.filter.predicates.has(p)}
						count={counts[p] ?? 0}
						onToggle={() => changeFilter(store, { predicates: toggled(state.filter.predicates, p) })}
						onOnly={() => changeFilter(store, { predicates: allBut(predicates.length, p, state.filter.predicates) })}
					>
						<span class={predicate === "criticises" ? "stroke critical" : "stroke"} aria-hidden="true" />
						<span class="grow">{predicateLabels[predicate]}</span>
					</Switch>
				);
			})}
		</fieldset>
	);
}

function Statuses({ state }: { readonly state: ViewState }): JSX.Element {
	const { model, store } = useApp();
	const { statuses } = model.data;
	const counts = useTally(model.columns.status, statuses.length);
	return (
		<fieldset>
			<legend>Status</legend>
			{statuses.map((status, s) => (
				<Switch
					key={status}
					on={!state.filter.statuses.has(s)}
					count={counts[s] ?? 0}
					onToggle={() => changeFilter(store, { statuses: toggled(state.filter.statuses, s) })}
					onOnly={() => changeFilter(store, { statuses: allBut(statuses.length, s, state.filter.statuses) })}
				>
					<span class={`stroke ${status}`} aria-hidden="true" />
					<span class="grow">{status}</span>
				</Switch>
			))}
		</fieldset>
	);
}

function Switch(props: {
	readonly on: boolean;
	readonly count: number;
	readonly onToggle: () => void;
	readonly onOnly: () => void;
	readonly children: preact.ComponentChildren;
}): JSX.Element {
	return (
		<label class={props.on ? "switch" : "switch off"} title="Click to show or hide; with Alt, show this alone">
			<input
				type="checkbox"
				checked={props.on}
				onClick={(event) => {
					if (!event.altKey) return;
					event.preventDefault();
					props.onOnly();
				}}
				onChange={props.onToggle}
			/>
			{props.children}
			<span class="count">{grouped(props.count)}</span>
		</label>
	);
}

/** All but one hidden; all shown again if that is how it is already. */
function allBut(size: number, kept: number, hidden: ReadonlySet<number>): ReadonlySet<number> {
	const others = Array.from({ length: size }, (_, i) => i).filter((i) => i !== kept);
	return others.every((i) => hidden.has(i)) ? new Set() : new Set(others);
}

function Evidence({ state }: { readonly state: ViewState }): JSX.Element {
	const { model, store } = useApp();
	const { filter } = state;
	const most = useMemo(() => model.pairDocuments.reduce((max, n) => Math.max(max, n), 1), [model]);
	return (
		<fieldset>
			<legend>Evidence</legend>
			<label class="range">
				<span>
					At least {filter.minDocuments} {filter.minDocuments === 1 ? "document" : "documents"}
				</span>
				<input
					type="range"
					min={1}
					max={Math.min(20, Math.max(2, most))}
					value={filter.minDocuments}
					onInput={(e) => changeFilter(store, { minDocuments: Number(e.currentTarget.value) }, "documents")}
					onChange={store.endGesture}
				/>
			</label>
			<label class="range">
				<span>Confidence from {filter.minConfidence} %</span>
				<input
					type="range"
					min={0}
					max={100}
					step={5}
					value={filter.minConfidence}
					onInput={(e) => changeFilter(store, { minConfidence: Number(e.currentTarget.value) }, "confidence")}
					onChange={store.endGesture}
				/>
			</label>
			{filter.documents.size > 0 && (
				<p class="meta">
					Only{" "}
					{filter.documents.size === 1 ? (
						<Name text={model.data.documents[[...filter.documents][0] ?? 0]?.title ?? ""} length={60} />
					) : (
						`${filter.documents.size} documents`
					)}{" "}
					<button type="button" class="quiet" onClick={() => changeFilter(store, { documents: new Set() })}>
						All documents
					</button>
				</p>
			)}
		</fieldset>
	);
}

const sizeLabels: Readonly<Record<string, string>> = {
	strength: "strength of ties",
	degree: "number of neighbours",
	documents: "documents",
	pagerank: "PageRank",
};

function Appearance({ state }: { readonly state: ViewState }): JSX.Element {
	const { model, store } = useApp();
	const leaders = useLeaders();
	return (
		<fieldset>
			<legend>Appearance</legend>
			<label class="field">
				<span>Size</span>
				<select value={state.size} onChange={(e) => store.set({ size: e.currentTarget.value })}>
					{sizesOf(model).map((measure) => (
						<option key={measure} value={measure}>
							{sizeLabels[measure] ?? measure}
						</option>
					))}
				</select>
			</label>
			<label class="field">
				<span>Colour</span>
				<select
					value={state.colour}
					onChange={(e) => store.set({ colour: e.currentTarget.value === "community" ? "community" : "type" })}
				>
					<option value="type">type</option>
					<option value="community">community</option>
				</select>
			</label>
			<label class="field">
				<span>Community</span>
				<select
					value={state.filter.community ?? ""}
					onChange={(e) =>
						changeFilter(store, { community: e.currentTarget.value === "" ? null : Number(e.currentTarget.value) })
					}
				>
					<option value="">all</option>
					{leaders.map((name, c) => (
						<option key={c} value={c}>
							around {name.slice(0, 40)}
						</option>
					))}
				</select>
			</label>
		</fieldset>
	);
}
