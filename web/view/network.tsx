import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { drawOverlay } from "../graph/overlay.ts";
import type { Target } from "../graph/pick.ts";
import { createRenderer, type Renderer } from "../graph/renderer.ts";
import { undrawnTies } from "../model/node-facts.ts";
import type { Derived } from "../state/derived.ts";
import { initialLimit, isFiltered, toggled, type ViewState } from "../state/state.ts";
import { chooseNode, choosePair, showAllTies, showStrongestTies } from "./actions.ts";
import { type App, useApp } from "./app.ts";
import { grouped, IconButton, plural } from "./bits.tsx";
import { ContextMenu } from "./context-menu.tsx";
import { EdgeTip } from "./edge-tip.tsx";
import { useWalk } from "./walk.ts";

interface Point {
	readonly x: number;
	readonly y: number;
}
interface Hover {
	readonly target: Target;
	readonly point: Point;
}

/** The network itself: Sigma below, emphasis and labels on a canvas above, a tip with the best quote beside the pointer. */
export function Network(props: {
	readonly state: ViewState;
	readonly derived: Derived;
	readonly onLost: () => void;
}): JSX.Element {
	const app = useApp();
	const holder = useRef<HTMLDivElement>(null);
	const canvas = useRef<HTMLCanvasElement>(null);
	const latest = useRef({ ...props, hover: undefined as Target | undefined });
	const [hover, setHover] = useState<Hover>();
	const [menu, setMenu] = useState<Hover>();
	latest.current = { ...props, hover: hover?.target };
	useEffect(() => {
		if (!holder.current) return;
		const made = startRenderer(app, holder.current, canvas, latest, { setHover, setMenu, onLost: props.onLost });
		return () => {
			app.renderer.current = undefined;
			made?.kill();
		};
	}, [app]);
	useEffect(() => app.renderer.current?.show(props.derived.scene), [app, props.derived.scene]);
	useEffect(() => {
		app.renderer.current?.prefer(props.derived.emphasis?.pairs);
		app.renderer.current?.redraw();
	}, [app, props.derived.emphasis, hover?.target.id, hover?.target.kind, props.state.pinned]);
	useFraming(app, props);
	const walk = useWalk(app, latest);
	return (
		<section class="network" aria-label="Network">
			<div
				class="canvas-host"
				role="application"
				aria-label={`Network of ${plural(props.derived.visible.shownNodes, "node")} and ${plural(props.derived.visible.shownPairs, "tie")}. Arrow up and down walk the nodes by importance, left and right the ties of a node, Enter crosses a tie, Escape steps back.`}
				// biome-ignore lint/a11y/noNoninteractiveTabindex: the picture is walked with the arrow keys
				tabIndex={0}
				onKeyDown={walk}
			>
				<div class="sigma" ref={holder} />
				<div class={props.derived.emphasis ? "veil on" : "veil"} />
				<canvas class="overlay" ref={canvas} />
			</div>
			<Counts {...props} />
			<fieldset class="zoom-tools" aria-label="Zoom">
				<IconButton icon="plus" label="Zoom in" onClick={() => app.renderer.current?.zoom(0.7, true)} />
				<IconButton icon="minus" label="Zoom out" onClick={() => app.renderer.current?.zoom(1.4, true)} />
				<IconButton icon="fit" label="Show all" onClick={() => app.renderer.current?.fit(undefined, true)} />
			</fieldset>
			{hover?.target.kind === "pair" && <EdgeTip pair={hover.target.id} point={hover.point} derived={props.derived} />}
			{menu && <ContextMenu target={menu.target} point={menu.point} onClose={() => setMenu(undefined)} />}
		</section>
	);
}

interface Latest {
	readonly state: ViewState;
	readonly derived: Derived;
	readonly hover: Target | undefined;
}

function startRenderer(
	app: App,
	holder: HTMLDivElement,
	canvas: { readonly current: HTMLCanvasElement | null },
	latest: { readonly current: Latest },
	tell: {
		readonly setHover: (hover: Hover | undefined) => void;
		readonly setMenu: (menu: Hover | undefined) => void;
		readonly onLost: () => void;
	},
): Renderer | undefined {
	const { store, model } = app;
	let last: Target | undefined;
	try {
		const renderer = createRenderer(holder, model, {
			onHover: (target, point) => {
				if (target?.kind === last?.kind && target?.id === last?.id) return;
				last = target;
				holder.style.cursor = target ? "pointer" : "";
				tell.setHover(target && { target, point: { x: point.x, y: point.y } });
			},
			onClick: (target) => {
				tell.setMenu(undefined);
				if (target?.kind === "node") chooseNode(store, target.id);
				else if (target) choosePair(store, target.id);
				else if (store.get().selection.kind !== "none") store.set({ selection: { kind: "none" } });
			},
			onDoubleClick: (target) => {
				if (target.kind === "node") store.set({ expanded: toggled(store.get().expanded, target.id) });
			},
			onContextMenu: (target, point) => tell.setMenu({ target, point: { x: point.x, y: point.y } }),
			onDragged: (node, x, y, done) => {
				const pinned = new Map(store.get().pinned).set(node, [x, y]);
				store.set({ pinned }, { gesture: `drag ${node}` });
				if (done) store.endGesture();
			},
			onFrame: () => paint(app, canvas.current, latest.current),
			onLost: tell.onLost,
		});
		app.renderer.current = renderer;
		renderer.show(latest.current.derived.scene);
		return renderer;
	} catch {
		tell.onLost();
		return undefined;
	}
}

function paint(app: App, canvas: HTMLCanvasElement | null, { state, derived, hover }: Latest): void {
	const screen = app.renderer.current?.screen();
	const context = canvas?.getContext("2d");
	if (!canvas || !context || !screen) return;
	const ratio = devicePixelRatio || 1;
	const [width, height] = [Math.round(screen.width * ratio), Math.round(screen.height * ratio)];
	if (canvas.width !== width || canvas.height !== height) {
		canvas.width = width;
		canvas.height = height;
	}
	const { scene, visible, emphasis } = derived;
	drawOverlay(context, { model: app.model, scene, visible, screen, emphasis, hover, pinned: state.pinned }, ratio);
}

/** Frames what a path, an ego network or a query's finds bring up. */
function useFraming(app: App, { state, derived }: { readonly state: ViewState; readonly derived: Derived }): void {
	const first = useRef(true);
	useEffect(() => {
		if (first.current) {
			first.current = false;
			return;
		}
		const { steps } = derived;
		if (steps && steps.length > 0)
			app.renderer.current?.fit([...new Set(steps.flatMap((s) => [s.from, s.to]))], true, 0.25);
		else if (state.ego) app.renderer.current?.fit(undefined, true);
		else if (state.found.length > 0) app.renderer.current?.fit(state.found, true, 0.2);
	}, [app, state.path, state.ego, state.found]);
	useEffect(() => {
		const { selection } = state;
		const screen = app.renderer.current?.screen();
		// On a narrow screen the sheet covers the lower part: what was chosen moves above it.
		if (selection.kind !== "node" || !screen || window.innerWidth > 900) return;
		if ((screen.y[selection.node] ?? 0) > screen.height * 0.35) {
			app.renderer.current?.bring(selection.node, screen.width / 2, screen.height * 0.22);
		}
	}, [app, state.selection]);
	useEffect(() => {
		const pair = derived.emphasis?.unfolded;
		if (pair !== undefined) approachPair(app, pair);
	}, [app, derived.emphasis?.unfolded]);
}

/** Comes nearer to a pair whose strands would have no room. */
function approachPair({ renderer, model }: App, pair: number): void {
	const screen = renderer.current?.screen();
	if (!screen || screen.width === 0) return;
	const [a, b] = [model.pairA[pair] ?? 0, model.pairB[pair] ?? 0];
	const apart = Math.hypot((screen.x[a] ?? 0) - (screen.x[b] ?? 0), (screen.y[a] ?? 0) - (screen.y[b] ?? 0));
	if (apart < 110) renderer.current?.fit([a, b], true, (renderer.current.camera().ratio * apart) / 260);
}

function Counts({ state, derived }: { readonly state: ViewState; readonly derived: Derived }): JSX.Element {
	const { store, model } = useApp();
	const { shownNodes, shownPairs, drawnPairs, passingNodes, passingPairs } = derived.visible;
	const hidden = passingNodes - shownNodes;
	const faint = shownPairs - drawnPairs;
	const { selection } = state;
	const undrawn = selection.kind === "node" ? undrawnTies(model, derived.visible, selection.node) : 0;
	const all = state.ties === "all" && undrawn === 0;
	return (
		<div class="counts" role="status">
			<span>
				{plural(shownNodes, "node")}, {faint > 0 && `${grouped(drawnPairs)} of `}
				{plural(shownPairs, "tie")}
			</span>
			{(faint > 0 || undrawn > 0 || all) && (
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
			{hidden > 0 && (
				<span class="meta">
					{plural(hidden, "weaker node")} and {plural(passingPairs - shownPairs, "tie")} not drawn
				</span>
			)}
			{hidden > 0 && !state.ego && (
				<button
					type="button"
					class="quiet"
					onClick={() => store.set({ limit: Math.min(model.nodes, state.limit * 2) })}
				>
					Show more
				</button>
			)}
			{state.limit > initialLimit && (
				<button type="button" class="quiet" onClick={() => store.set({ limit: initialLimit })}>
					Fewer
				</button>
			)}
			{state.ego && (
				<button type="button" class="quiet" onClick={() => store.set({ ego: null })}>
					Leave neighbourhood
				</button>
			)}
			{isFiltered(state) && <span class="chip">filtered</span>}
		</div>
	);
}
