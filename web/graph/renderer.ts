import { UndirectedGraph } from "graphology";
import Sigma from "sigma";
import { createNormalizationFunction, floatColor } from "sigma/utils";
import type { Model } from "../model/model.ts";
import { initialLimit } from "../state/state.ts";
import { type CameraControl, controlCamera } from "./camera.ts";
import { pickAt, type Target } from "./pick.ts";
import { listenToPointer } from "./pointer.ts";
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
	/** How many pixels at the bottom of the picture something lies over. */
	readonly covered: () => number;
	/** The camera was moved by hand. */
	readonly onFreeCamera: () => void;
	/** WebGL is gone; the picture will not come back by itself. */
	readonly onLost: () => void;
}

/** With `camera.ts` and `pointer.ts` the only file that knows Sigma: a scene goes in, pointer events come out. */
export interface Renderer extends Omit<CameraControl, "reframe"> {
	readonly show: (scene: Scene) => void;
	readonly screen: () => Screen;
	/** Pairs that win when several are in reach of the pointer. */
	readonly prefer: (pairs: ReadonlySet<number> | undefined) => void;
	readonly redraw: () => void;
	/** Takes the size that the page gives the picture now. */
	readonly resize: () => void;
	readonly kill: () => void;
}

export function createRenderer(container: HTMLElement, model: Model, events: RendererEvents): Renderer {
	const graph = new UndirectedGraph();
	let scene: Scene | undefined;
	let baseRatio = 1;
	let sizeFactor = 1;
	let preferred: ReadonlySet<number> | undefined;
	let ties: TieProgram | undefined;
	class Ties extends TieProgram {
		constructor(...given: ConstructorParameters<typeof TieProgram>) {
			super(...given);
			ties = this;
		}
	}
	// Nodes grow as one comes nearer, but more slowly than distances do.
	const sizeRatio = (ratio: number): number => (ratio / baseRatio) ** 0.4 / sizeFactor;
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
		// As long as systems give a hand; the panel that the first click opens takes part of it.
		doubleClickTimeout: 500,
		zoomToSizeRatioFunction: sizeRatio,
		nodeReducer: (key, data) => (scene ? { ...data, ...nodeLook(scene, Number(key)) } : data),
	});
	// Layouts are wide; on a tall screen the picture is turned to fill it.
	if (window.innerHeight > window.innerWidth) sigma.getCamera().setState({ angle: Math.PI / 2 });
	// Two fingers would turn the picture where they mean to come nearer.
	sigma.setSetting("enableCameraRotation", false);
	const extent = extentOf(model);
	sigma.setCustomBBox(extent);
	const normalize = createNormalizationFunction(extent);
	const normal: Normal = { ...normalize({ x: 0, y: 0 }), ratio: normalize.ratio };

	const screen = screenOf(
		model,
		() => scene,
		sigma,
		(ratio) => 1 / sizeRatio(ratio),
	);
	const pick = (x: number, y: number, distance: number): Target | undefined =>
		scene && pickAt(scene, screen(), { a: model.pairA, b: model.pairB }, { x, y }, distance, preferred);
	listenToPointer(sigma, pick, events);
	sigma.on("afterRender", () => {
		if (scene) events.onFrame();
	});
	const { reframe, ...camera } = controlCamera(sigma, screen, () => onNodes(scene), events.covered, {
		onHome: (ratio) => {
			baseRatio = ratio;
			sizeFactor = sizeFactorOf(container, onNodes(scene).length);
		},
		onFree: events.onFreeCamera,
	});
	const resize = (): void => {
		const { width, height } = sigma.getDimensions();
		if (!scene || (width === container.offsetWidth && height === container.offsetHeight)) return;
		sigma.resize();
		reframe();
		// At once: changing the size has emptied the picture.
		sigma.refresh({ partialGraph: {}, skipIndexation: true });
	};
	const watcher = new ResizeObserver(resize);
	watcher.observe(container);
	let killed = false;
	for (const canvas of Object.values(sigma.getCanvases())) {
		canvas.addEventListener("webglcontextlost", (event) => {
			event.preventDefault();
			// Sigma gives its contexts back when it ends, which is no loss.
			if (!killed) events.onLost();
		});
	}
	return {
		...camera,
		show: (next) => {
			const changed = changedNodes(scene, next);
			const first = scene === undefined;
			scene = next;
			const colours = Float32Array.from(next.colours, floatColor);
			ties?.fill(model.pairs, (out) => writeTies(model, next, normal, colours, out));
			drawNodes(sigma, graph, next, changed);
			if (first) {
				sigma.refresh();
				camera.frame(undefined, false);
				sigma.refresh();
			}
		},
		screen,
		prefer: (pairs) => {
			preferred = pairs;
		},
		redraw: () => sigma.scheduleRender(),
		resize,
		kill: () => {
			killed = true;
			watcher.disconnect();
			sigma.kill();
		},
	};
}

/** Nodes are smaller on a small screen, and where there are many, or they would cover one another. */
const sizeFactorOf = ({ offsetWidth, offsetHeight }: HTMLElement, nodes: number): number =>
	Math.max(0.6, Math.min(1, Math.sqrt((offsetWidth * offsetHeight) / 560_000))) *
	Math.min(1, (initialLimit / Math.max(1, nodes)) ** 0.25);

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
		// As the camera stands now, which may be a frame ahead of the picture.
		const cameraState = sigma.getCamera().getState();
		const o = sigma.graphToViewport({ x: 0, y: 0 }, { cameraState });
		const ex = sigma.graphToViewport({ x: 100, y: 0 }, { cameraState });
		const ey = sigma.graphToViewport({ x: 0, y: 100 }, { cameraState });
		const [ax, ay, bx, by] = [(ex.x - o.x) / 100, (ex.y - o.y) / 100, (ey.x - o.x) / 100, (ey.y - o.y) / 100];
		const xs = now?.x;
		const ys = now?.y;
		for (let n = 0; n < model.nodes; n += 1) {
			const gx = xs?.[n] ?? 0;
			const gy = ys?.[n] ?? 0;
			x[n] = o.x + gx * ax + gy * bx;
			y[n] = o.y + gx * ay + gy * by;
		}
		const scale = scaleAt(cameraState.ratio);
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
