import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { drawOverlay } from "../graph/overlay.ts";
import type { Target } from "../graph/pick.ts";
import { createRenderer, type Renderer } from "../graph/renderer.ts";
import type { Derived } from "../state/derived.ts";
import { toggled, type ViewState } from "../state/state.ts";
import { chooseNode, choosePair } from "./actions.ts";
import { type App, useApp } from "./app.ts";
import { plural } from "./bits.tsx";
import { ContextMenu } from "./context-menu.tsx";
import { EdgeTip } from "./edge-tip.tsx";
import { coveredBySheet, keepCamera, useFraming } from "./framing.ts";
import { NetworkBar } from "./network-bar.tsx";
import { Nothing } from "./nothing.tsx";
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
			<NetworkBar {...props} />
			<div class="stage">
				<div
					class="canvas-host"
					role="application"
					aria-label={`Network of ${plural(props.derived.visible.shownNodes, "node")} and ${plural(props.derived.visible.shownPairs, "tie")}. Arrow up and down walk the nodes by importance, left and right the ties of a node, Enter crosses a tie, Escape steps back.`}
					// biome-ignore lint/a11y/noNoninteractiveTabindex: the picture is walked with the arrow keys
					tabIndex={0}
					onKeyDown={walk}
				>
					<div class="sigma" ref={holder} />
					<div class={props.derived.emphasis?.veils ? "veil on" : "veil"} />
					<canvas class="overlay" ref={canvas} />
				</div>
				{props.derived.visible.shownNodes === 0 && <Nothing />}
				{hover?.target.kind === "pair" && (
					<EdgeTip pair={hover.target.id} point={hover.point} derived={props.derived} />
				)}
				{menu && <ContextMenu target={menu.target} point={menu.point} onClose={() => setMenu(undefined)} />}
			</div>
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
			covered: coveredBySheet,
			onFreeCamera: () => keepCamera(app),
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
