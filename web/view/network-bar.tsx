import type { JSX } from "preact";
import { undrawnTies } from "../model/node-facts.ts";
import type { Derived } from "../state/derived.ts";
import { initialLimit, isFiltered, type ViewState } from "../state/state.ts";
import { clearFilters, showAllTies, showStrongestTies } from "./actions.ts";
import { useApp } from "./app.ts";
import { grouped, IconButton, plural } from "./bits.tsx";

interface Props {
	readonly state: ViewState;
	readonly derived: Derived;
}

/** Above the picture: how much of the network is drawn, what brings in more or less, and how near one stands. */
export function NetworkBar(props: Props): JSX.Element {
	const { renderer, store } = useApp();
	return (
		<div class="network-bar">
			<Counts {...props} />
			<MoreOrLess {...props} />
			<fieldset class="zoom-tools" aria-label="Zoom">
				<IconButton icon="minus" label="Zoom out" onClick={() => renderer.current?.zoom(1.4, true)} />
				<IconButton icon="plus" label="Zoom in" onClick={() => renderer.current?.zoom(0.7, true)} />
				<IconButton
					icon="fit"
					label="Show all"
					onClick={() => {
						renderer.current?.frame(undefined, true);
						store.set({ camera: null }, { aside: true });
					}}
				/>
			</fieldset>
		</div>
	);
}

/** "300 of 5,460 nodes, 390 of 11,067 ties": what is drawn of what passes the filters. */
function Counts({ derived }: Props): JSX.Element {
	const { shownNodes, drawnPairs, passingNodes, passingPairs } = derived.visible;
	const hidden = passingNodes - shownNodes;
	if (derived.comparison) {
		const { nodeOn, pairOn } = derived.scene;
		return (
			<p class="counts" role="status">
				{plural(sum(nodeOn), "node")}, {plural(sum(pairOn), "tie")} of the two periods
			</p>
		);
	}
	return (
		<p
			class="counts"
			role="status"
			title={
				hidden > 0
					? `${plural(hidden, "weaker node")} left out; more nodes, search and the neighbours of a node bring them in`
					: undefined
			}
		>
			{hidden > 0 && `${grouped(shownNodes)} of `}
			{plural(passingNodes, "node")}, {drawnPairs < passingPairs && `${grouped(drawnPairs)} of `}
			{plural(passingPairs, "tie")}
		</p>
	);
}

const sum = (flags: Uint8Array): number => flags.reduce((total, on) => total + on, 0);

function MoreOrLess({ state, derived }: Props): JSX.Element {
	const { store, model } = useApp();
	const { shownNodes, shownPairs, drawnPairs, passingNodes } = derived.visible;
	const { selection } = state;
	const undrawn = selection.kind === "node" ? undrawnTies(model, derived.visible, selection.node) : 0;
	const all = state.ties === "all" && undrawn === 0;
	return (
		<>
			{(shownPairs > drawnPairs || undrawn > 0 || all) && (
				<button
					type="button"
					class="quiet"
					title={
						undrawn > 0
							? `Brings in the other ends of ${plural(undrawn, "tie")} of the chosen node, too`
							: "At rest the strongest ties of each node are drawn; pointing at a node shows those of its ties whose other end is drawn"
					}
					onClick={() => (all ? showStrongestTies(store) : showAllTies(store))}
				>
					{all ? "Strongest ties" : "All ties"}
				</button>
			)}
			{passingNodes > shownNodes && !state.ego && (
				<button
					type="button"
					class="quiet"
					title="Draws twice as many, the strongest first"
					onClick={() => store.set({ limit: Math.min(model.nodes, state.limit * 2) })}
				>
					More nodes
				</button>
			)}
			{state.limit > initialLimit && (
				<button type="button" class="quiet" onClick={() => store.set({ limit: initialLimit })}>
					Fewer nodes
				</button>
			)}
			{state.ego && (
				<button type="button" class="quiet" onClick={() => store.set({ ego: null })}>
					Leave neighbourhood
				</button>
			)}
			{isFiltered(state) && (
				<button type="button" class="quiet" onClick={() => clearFilters(store)}>
					Clear filters
				</button>
			)}
		</>
	);
}
