import { UndirectedGraph } from "graphology";
import Sigma from "sigma";
import { createNormalizationFunction, floatColor } from "sigma/utils";
import type { Model } from "../model/model.ts";
import { pickAt, reach, type Target } from "./pick.ts";
import { NodeShapeProgram, TieProgram } from "./programs.ts";
import { changedNodes, type Scene } from "./scene.ts";
import { type Normal, writeTies } from "./ties.ts";

/** Where things are on the screen, in CSS pixels, for whatever draws above the network. */
export interface Screen {
	readonly width: number;
	readonly height: number;
	readonly x: Float32Array;
	readonly y: Float32Array;
	readonly radius: (node: number) => number;
}

export interface RendererEvents {
	readonly onHover: (target: Target | undefined, point: { readonly x: number; readonly y: number }) => void;
	readonly onClick: (target: Target | undefined, how: { readonly shift: boolean; readonly touch: boolean }) => void;
	readonly onDoubleClick: (target: Target) => void;
	readonly onContextMenu: (target: Target, point: { readonly x: number; readonly y: number }) => void;
	readonly onDragged: (node: number, x: number, y: number, done: boolean) => void;
	/** After each frame. */
	readonly onFrame: () => void;
	/** WebGL is gone; the picture will not come back by itself. */
	readonly onLost: () => void;
}

export interface CameraView {
	readonly x: number;
	readonly y: number;
	readonly ratio: number;
}

/** The only file that knows Sigma: a scene goes in, pointer events come out. */
export interface Renderer {
	readonly show: (scene: Scene) => void;
	readonly screen: () => Screen;
	/** Pairs that win when several are in reach of the pointer. */
	readonly prefer: (pairs: ReadonlySet<number> | undefined) => void;
	readonly camera: () => CameraView;
	readonly moveTo: (camera: CameraView, animate: boolean) => void;
	/** Frames nodes; all that are on if none are given. */
	readonly fit: (nodes: readonly number[] | undefined, animate: boolean, maxZoom?: number) => void;
	/** Moves the picture so that a node stands at a place of the screen, in pixels. */
	readonly bring: (node: number, x: number, y: number) => void;
	readonly zoom: (factor: number, animate: boolean) => void;
	readonly redraw: () => void;
	readonly kill: () => void;
}

export function createRenderer(container: HTMLElement, model: Model, events: RendererEvents): Renderer {
	const graph = new UndirectedGraph();
	let scene: Scene | undefined;
	let baseRatio = 1;
	// On a small screen nodes are smaller, or they would cover one another.
	const sizeFactor = Math.max(0.6, Math.min(1, Math.min(container.offsetWidth, container.offsetHeight * 1.4) / 800));
	let preferred: ReadonlySet<number> | undefined;
	let ties: TieProgram | undefined;
	class Ties extends TieProgram {
		constructor(...given: ConstructorParameters<typeof TieProgram>) {
			super(...given);
			ties = this;
		}
	}
	const sigma = new Sigma(graph, container, {
		allowInvalidContainer: true,
		renderLabels: false,
		defaultNodeType: "shape",
		defaultEdgeType: "tie",
		nodeProgramClasses: { shape: NodeShapeProgram },
		nodeHoverProgramClasses: { shape: NodeShapeProgram },
		edgeProgramClasses: { tie: Ties },
		defaultDrawNodeHover: () => {},
		minCameraRatio: 0.01,
		maxCameraRatio: 12,
		stagePadding: 40,
		// Nodes grow as one comes nearer, but more slowly than distances do.
		zoomToSizeRatioFunction: (ratio) => (ratio / baseRatio) ** 0.4 / sizeFactor,
		nodeReducer: (key, data) => (scene ? { ...data, ...nodeLook(scene, Number(key)) } : data),
	});
	const extent = extentOf(model);
	sigma.setCustomBBox(extent);
	const normalize = createNormalizationFunction(extent);
	const normal: Normal = { ...normalize({ x: 0, y: 0 }), ratio: normalize.ratio };

	const screen = screenOf(
		model,
		() => scene,
		sigma,
		(ratio) => sizeFactor / (ratio / baseRatio) ** 0.4,
	);
	const pick = (x: number, y: number, distance: number): Target | undefined =>
		scene && pickAt(scene, screen(), { a: model.pairA, b: model.pairB }, { x, y }, distance, preferred);
	let killed = false;
	listen(sigma, pick, events, () => scene);
	for (const canvas of Object.values(sigma.getCanvases())) {
		canvas.addEventListener("webglcontextlost", (event) => {
			event.preventDefault();
			// Sigma gives its contexts back when it ends, which is no loss.
			if (!killed) events.onLost();
		});
	}

	const frame: Renderer["fit"] = (nodes, animate, maxZoom = 0.12) => {
		const { width, height, x, y } = screen();
		const wanted = nodes ?? onNodes(scene);
		if (wanted.length === 0 || width === 0) return;
		const box = boundsOf(wanted, x, y);
		const here = sigma.getCamera().getState();
		const scale = Math.max((box.right - box.left) / (width * 0.84), (box.bottom - box.top) / (height * 0.82));
		const centre = sigma.viewportToFramedGraph({ x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 });
		moveTo({ x: centre.x, y: centre.y, ratio: Math.max(maxZoom, here.ratio * scale) }, animate);
	};
	const moveTo: Renderer["moveTo"] = (camera, animate) => {
		if (animate && !prefersStillness()) void sigma.getCamera().animate(camera, { duration: 320 });
		else sigma.getCamera().setState(camera);
	};
	return {
		show: (next) => {
			const changed = changedNodes(scene, next);
			const first = scene === undefined;
			scene = next;
			const colours = Float32Array.from(next.colours, floatColor);
			ties?.fill(model.pairs, (out) => writeTies(model, next, normal, colours, out));
			drawNodes(sigma, graph, next, changed);
			if (first) {
				sigma.refresh();
				frame(undefined, false);
				baseRatio = sigma.getCamera().getState().ratio;
				sigma.refresh();
			}
		},
		screen,
		prefer: (pairs) => {
			preferred = pairs;
		},
		camera: () => sigma.getCamera().getState(),
		moveTo,
		fit: frame,
		bring: (node, x, y) => {
			const { width, height, x: xs, y: ys } = screen();
			const centre = { x: width / 2 + (xs[node] ?? 0) - x, y: height / 2 + (ys[node] ?? 0) - y };
			moveTo({ ...sigma.viewportToFramedGraph(centre), ratio: sigma.getCamera().getState().ratio }, true);
		},
		zoom: (factor, animate) => {
			const { x, y, ratio } = sigma.getCamera().getState();
			moveTo({ x, y, ratio: ratio * factor }, animate);
		},
		redraw: () => sigma.scheduleRender(),
		kill: () => {
			killed = true;
			sigma.kill();
		},
	};
}

const prefersStillness = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches;

function nodeLook(scene: Scene, node: number): Record<string, unknown> {
	return {
		hidden: !scene.nodeOn[node],
		size: scene.nodeSize[node],
		color: scene.colours[scene.nodeColour[node] ?? 0],
		shape: scene.nodeShape[node],
		ground: scene.palette.ground,
	};
}

/** Adds what was never drawn before, then repaints changed nodes only. */
function drawNodes(sigma: Sigma, graph: UndirectedGraph, scene: Scene, changed: readonly number[]): void {
	let grown = false;
	const keys = changed.map(String);
	for (const [i, n] of changed.entries()) {
		const key = keys[i] ?? "";
		const position = { x: scene.x[n] ?? 0, y: scene.y[n] ?? 0 };
		if (!graph.hasNode(key)) {
			graph.addNode(key, position);
			grown = true;
		} else if (graph.getNodeAttribute(key, "x") !== position.x || graph.getNodeAttribute(key, "y") !== position.y) {
			graph.mergeNodeAttributes(key, position);
			grown = true;
		}
	}
	sigma.refresh({ partialGraph: { nodes: keys }, skipIndexation: !grown, schedule: true });
}

function extentOf({ data: { nodes } }: Model): { x: [number, number]; y: [number, number] } {
	const range = (values: readonly number[]): [number, number] => {
		let low = Number.POSITIVE_INFINITY;
		let high = Number.NEGATIVE_INFINITY;
		for (const value of values) {
			low = Math.min(low, value);
			high = Math.max(high, value);
		}
		return low < high ? [low, high] : [(low || 0) - 1, (high || 0) + 1];
	};
	return nodes.x.length === 0 ? { x: [-1, 1], y: [-1, 1] } : { x: range(nodes.x), y: range(nodes.y) };
}

/** Projects every node by the affine map that three points reveal, instead of asking Sigma for each. */
function screenOf(
	model: Model,
	scene: () => Scene | undefined,
	sigma: Sigma,
	scaleAt: (ratio: number) => number,
): () => Screen {
	const x = new Float32Array(model.nodes);
	const y = new Float32Array(model.nodes);
	return () => {
		const { width, height } = sigma.getDimensions();
		const now = scene();
		const o = sigma.graphToViewport({ x: 0, y: 0 });
		const ex = sigma.graphToViewport({ x: 100, y: 0 });
		const ey = sigma.graphToViewport({ x: 0, y: 100 });
		const [ax, ay, bx, by] = [(ex.x - o.x) / 100, (ex.y - o.y) / 100, (ey.x - o.x) / 100, (ey.y - o.y) / 100];
		const xs = now?.x;
		const ys = now?.y;
		for (let n = 0; n < model.nodes; n += 1) {
			const gx = xs?.[n] ?? 0;
			const gy = ys?.[n] ?? 0;
			x[n] = o.x + gx * ax + gy * bx;
			y[n] = o.y + gx * ay + gy * by;
		}
		const scale = scaleAt(sigma.getCamera().getState().ratio);
		return { width, height, x, y, radius: (node) => (now?.nodeSize[node] ?? 0) * scale };
	};
}

const onNodes = (scene: Scene | undefined): readonly number[] => {
	const nodes: number[] = [];
	scene?.nodeOn.forEach((on, n) => {
		if (on) nodes.push(n);
	});
	return nodes;
};

function boundsOf(
	nodes: readonly number[],
	x: Float32Array,
	y: Float32Array,
): { left: number; right: number; top: number; bottom: number } {
	const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
	for (const n of nodes) {
		box.left = Math.min(box.left, x[n] ?? 0);
		box.right = Math.max(box.right, x[n] ?? 0);
		box.top = Math.min(box.top, y[n] ?? 0);
		box.bottom = Math.max(box.bottom, y[n] ?? 0);
	}
	return box;
}

function listen(
	sigma: Sigma,
	pick: (x: number, y: number, distance: number) => Target | undefined,
	events: RendererEvents,
	scene: () => Scene | undefined,
): void {
	const mouse = sigma.getMouseCaptor();
	const touch = sigma.getTouchCaptor();
	// Sigma's own listeners read pixels back from the graphics card at each move; we pick from coordinates instead.
	mouse.removeAllListeners();
	touch.removeAllListeners();
	let dragged: number | undefined;
	let moved = false;
	let grabbed = { x: 0, y: 0 };
	mouse.on("mousedown", ({ x, y, original }) => {
		const target = pick(x, y, reach.mouse);
		if (target?.kind !== "node" || (original instanceof MouseEvent && original.button !== 0)) return;
		dragged = target.id;
		grabbed = { x, y };
		moved = false;
	});
	mouse.on("mousemovebody", (event) => {
		if (dragged !== undefined) {
			event.preventSigmaDefault();
			event.original.preventDefault();
			// A hand that trembles while it clicks does not drag.
			if (!moved && Math.hypot(event.x - grabbed.x, event.y - grabbed.y) < 4) return;
			moved = true;
			const at = sigma.viewportToGraph(event);
			events.onDragged(dragged, at.x, at.y, false);
			return;
		}
		const outside = !(event.original.target instanceof Node) || !sigma.getContainer().contains(event.original.target);
		events.onHover(outside ? undefined : pick(event.x, event.y, reach.mouse), event);
	});
	mouse.on("mouseup", (event) => {
		if (dragged !== undefined && moved) {
			const at = sigma.viewportToGraph(event);
			events.onDragged(dragged, at.x, at.y, true);
		}
		dragged = undefined;
	});
	mouse.on("mouseleave", (event) => events.onHover(undefined, event));
	mouse.on("click", ({ x, y, original }) => {
		if (moved) {
			moved = false;
			return;
		}
		const shift = original instanceof MouseEvent && original.shiftKey;
		events.onClick(pick(x, y, reach.mouse), { shift, touch: false });
	});
	mouse.on("doubleClick", (event) => {
		const target = pick(event.x, event.y, reach.mouse);
		if (!target) return;
		event.preventSigmaDefault();
		events.onDoubleClick(target);
	});
	mouse.on("rightClick", (event) => {
		const target = pick(event.x, event.y, reach.mouse);
		if (!target) return;
		event.original.preventDefault();
		events.onContextMenu(target, event);
	});
	touch.on("tap", ({ touches, previousTouches }) => {
		// The finger has left: where it was is what it touched.
		const point = touches[0] ?? previousTouches[0];
		if (point) events.onClick(pick(point.x, point.y, reach.touch), { shift: false, touch: true });
	});
	sigma.on("afterRender", () => {
		if (scene()) events.onFrame();
	});
}
