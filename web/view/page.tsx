import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { stepOut } from "./actions.ts";
import { useApp, useDerived, useNarrow, useViewState } from "./app.ts";
import { Details } from "./details.tsx";
import { DocumentList } from "./documents.tsx";
import { Header } from "./header.tsx";
import { Help } from "./help.tsx";
import { Legend } from "./legend.tsx";
import { Network } from "./network.tsx";
import { QueryPanel } from "./query-panel.tsx";
import { Reader } from "./reader.tsx";
import { TableView } from "./table.tsx";
import { TimelinePanel } from "./timeline.tsx";
import { isTyping } from "./typing.ts";

/** The whole page: legend on the left, one of four views, what is chosen on the right, time below. */
export function Page(): JSX.Element {
	const { store } = useApp();
	const state = useViewState();
	const derived = useDerived(state);
	const [lost, setLost] = useState(false);
	const narrow = useNarrow();
	const [help, setHelp] = useState(false);
	const [filters, setFilters] = useState(() => matchMedia("(min-width: 900px)").matches);
	useEffect(() => {
		document.documentElement.dataset["theme"] = derived.dark ? "dark" : "light";
	}, [derived.dark]);
	useKeys(store);
	const chosen = state.selection.kind !== "none" || state.path !== null || state.compare !== null;
	const view = lost && state.view === "network" ? "table" : state.view;
	// The list of documents and queries are over all that was read, whatever the filters.
	const filterable = view === "network" || view === "table";
	const loseNetwork = (): void => setLost(true);
	return (
		<div
			class={`page view-${view}${filters && filterable ? " with-legend" : ""}${chosen || state.reader ? " with-panel" : ""}${state.compare ? " comparing" : ""}`}
		>
			<Header
				state={state}
				derived={derived}
				onHelp={() => setHelp(true)}
				onFilters={filterable ? () => setFilters(!filters) : undefined}
				filtersOpen={filters}
			/>
			{filters && filterable && <Legend state={state} derived={derived} />}
			<main onPointerDown={() => narrow && setFilters(false)}>
				{lost && state.view === "network" && (
					<p class="notice" role="alert">
						The picture needs WebGL, which this browser cannot give just now. The table shows the same.{" "}
						<button type="button" class="quiet" onClick={() => setLost(false)}>
							Try the picture again
						</button>
					</p>
				)}
				{view === "network" && <Network state={state} derived={derived} onLost={loseNetwork} />}
				{view === "table" && <TableView state={state} derived={derived} />}
				{view === "documents" && <DocumentList state={state} />}
				{view === "query" && <QueryPanel state={state} />}
			</main>
			{(chosen || state.reader) && (
				<aside class={state.reader ? "panel reading" : "panel"} aria-label="Details">
					{state.reader && <Reader key={state.reader.document} {...state.reader} />}
					{chosen && <Details state={state} derived={derived} />}
				</aside>
			)}
			{filterable && <TimelinePanel state={state} derived={derived} />}
			{help && <Help onClose={() => setHelp(false)} />}
		</div>
	);
}

/** Undo, redo and Escape work wherever one is not typing. */
function useKeys(store: ReturnType<typeof useApp>["store"]): void {
	useEffect(() => {
		const listen = (event: KeyboardEvent): void => {
			if (isTyping(event) || event.defaultPrevented) return;
			const key = event.key.toLowerCase();
			if ((event.ctrlKey || event.metaKey) && key === "z") {
				event.preventDefault();
				if (event.shiftKey) store.redo();
				else store.undo();
			} else if ((event.ctrlKey || event.metaKey) && key === "y") {
				event.preventDefault();
				store.redo();
			} else if (event.key === "Escape") stepOut(store);
		};
		document.addEventListener("keydown", listen);
		return () => document.removeEventListener("keydown", listen);
	}, [store]);
}
