import { useEffect, useRef } from "preact/hooks";
import type { Renderer } from "../graph/renderer.ts";
import { strandsOf } from "../graph/strands.ts";
import type { Model } from "../model/model.ts";
import type { Derived } from "../state/derived.ts";
import type { ViewState } from "../state/state.ts";
import type { App } from "./app.ts";

/** Moves the picture to what has been asked for: a path, a neighbourhood, finds, a chosen node or tie, or the place that a link names. */
export function useFraming(
	app: App,
	{ state, derived }: { readonly state: ViewState; readonly derived: Derived },
): void {
	const first = useRef(true);
	const { selection, camera } = state;
	const before = useRef<(() => void) | undefined>(undefined);
	useEffect(() => {
		const renderer = app.renderer.current;
		if (!renderer || (first.current && camera)) return;
		if (derived.steps || state.found.length > 0) before.current ??= wayBack(renderer);
		frameFinds(renderer, state, derived, !first.current);
	}, [app, state.path, state.ego, state.found]);
	useEffect(() => {
		const renderer = app.renderer.current;
		const pair = derived.emphasis?.unfolded;
		if (!renderer || (first.current && camera)) return;
		if (pair !== undefined) {
			before.current ??= wayBack(renderer);
			approachPair(renderer, app.model, derived, pair);
		} else if (!derived.emphasis) {
			// Back to where one stood, unless one has gone elsewhere meanwhile.
			if (renderer.framed() === "some") before.current?.();
			before.current = undefined;
		}
	}, [app, derived.emphasis?.unfolded, !derived.emphasis]);
	useEffect(() => {
		const renderer = app.renderer.current;
		if (renderer && selection.kind === "node" && !first.current) keepInSight(renderer, selection.node);
	}, [app, selection]);
	useEffect(() => {
		const renderer = app.renderer.current;
		const here = renderer?.view();
		if (!renderer || !here || !camera) return;
		const away = Math.abs(here.x - camera.x) + Math.abs(here.y - camera.y) + Math.abs(here.ratio - camera.ratio);
		if (away > 1e-3) renderer.moveTo(camera, false);
	}, [app, camera]);
	useEffect(() => {
		first.current = false;
	}, []);
}

function frameFinds(renderer: Renderer, { ego, found }: ViewState, { steps }: Derived, animate: boolean): void {
	if (steps && steps.length > 0) renderer.frame([...new Set(steps.flatMap((s) => [s.from, s.to]))], animate, 0.25);
	else if (ego) renderer.frame(undefined, animate);
	else if (found.length > 0) renderer.frame(found, animate, 0.2);
}

function wayBack(renderer: Renderer): () => void {
	const [framed, view] = [renderer.framed(), renderer.view()];
	return () => (framed === "all" ? renderer.frame(undefined, true) : renderer.moveTo(view, true));
}

/** Comes nearer to a pair whose strands and their names would have no room. */
function approachPair(renderer: Renderer, model: Model, { visible }: Derived, pair: number): void {
	renderer.resize();
	const screen = renderer.screen();
	if (screen.width <= 1) return;
	const [a, b] = [model.pairA[pair] ?? 0, model.pairB[pair] ?? 0];
	const apart = Math.hypot((screen.x[a] ?? 0) - (screen.x[b] ?? 0), (screen.y[a] ?? 0) - (screen.y[b] ?? 0));
	const wanted = Math.min(
		Math.min(screen.width, screen.height - coveredBySheet()) * 0.6,
		140 + 55 * strandsOf(model, visible, pair).length,
	);
	if (apart < wanted * 0.6) renderer.frame([a, b], true, (renderer.view().ratio * apart) / wanted);
}

/** A chosen node that is off screen, or under a sheet, is moved into sight. */
function keepInSight(renderer: Renderer, node: number): void {
	// The panel that has just opened takes its room first.
	renderer.resize();
	const { x, y, width, height } = renderer.screen();
	const free = height - coveredBySheet();
	const [sx, sy] = [x[node] ?? 0, y[node] ?? 0];
	if (sx > 30 && sx < width - 30 && sy > 20 && sy < free - 30) return;
	renderer.bring(node, width / 2, free / 2);
}

/** On a narrow screen the panel lies over the lower part of the picture: so many pixels of it. */
export function coveredBySheet(): number {
	// Where panels stand beside the picture, nothing need be measured.
	if (window.innerWidth > 900) return 0;
	const picture = document.querySelector(".canvas-host")?.getBoundingClientRect();
	const sheet = document.querySelector(".panel")?.getBoundingClientRect();
	if (!picture || !sheet || sheet.left >= picture.right) return 0;
	return Math.max(0, picture.bottom - Math.max(sheet.top, picture.top + 60));
}

let waiting: ReturnType<typeof setTimeout> | undefined;

/** Puts into the state, and so into the address, where the picture has been moved to by hand, once it rests. */
export function keepCamera({ renderer, store }: App): void {
	clearTimeout(waiting);
	waiting = setTimeout(() => {
		const view = renderer.current?.view();
		if (view) store.set({ camera: { x: view.x, y: view.y, ratio: view.ratio } }, { aside: true });
	}, 250);
}
