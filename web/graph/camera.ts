import type Sigma from "sigma";
import type { Camera } from "../state/state.ts";
import type { Screen } from "./renderer.ts";

/** Moves the camera, and knows whether it still stands where it was put or has been moved by hand. */
export interface CameraControl {
	readonly view: () => Camera;
	readonly moveTo: (camera: Camera, animate: boolean) => void;
	/** Frames nodes, and frames them again when the picture gets another size, until it is moved by hand; all that are on if none are given. */
	readonly frame: (nodes: readonly number[] | undefined, animate: boolean, nearest?: number) => void;
	/** Moves the picture so that a node stands at a place of the screen, in pixels. */
	readonly bring: (node: number, x: number, y: number) => void;
	readonly zoom: (factor: number, animate: boolean) => void;
	/** What is framed, until the picture is moved by hand: everything, some nodes, or nothing. */
	readonly framed: () => "all" | "some" | "none";
	/** Frames again what was framed, after a change of size. */
	readonly reframe: () => void;
}

interface Framing {
	readonly nodes: readonly number[] | undefined;
	readonly nearest: number;
}

/** `shown` gives the nodes that are on, `covered` how many pixels at the bottom something lies over; `onHome` is told the ratio at which all of them fill the screen, `onFree` that the camera was moved by hand. */
export function controlCamera(
	sigma: Sigma,
	screen: () => Screen,
	shown: () => readonly number[],
	covered: () => number,
	tell: { readonly onHome: (ratio: number) => void; readonly onFree: () => void },
): CameraControl {
	const camera = sigma.getCamera();
	let framing: Framing | undefined;
	let moving = 0;
	camera.on("updated", () => {
		if (moving > 0) return;
		framing = undefined;
		tell.onFree();
	});
	const toGraph = (at: { readonly x: number; readonly y: number }): { x: number; y: number } =>
		sigma.viewportToFramedGraph(at, { cameraState: camera.getState() });
	const move = (to: Camera, animate: boolean): void => {
		moving += 1;
		if (!animate || prefersStillness()) {
			camera.setState(to);
			moving -= 1;
		} else void camera.animate(to, { duration: 320 }).then(() => (moving -= 1));
	};
	const frame: CameraControl["frame"] = (nodes, animate, nearest = 0.12) => {
		framing = { nodes, nearest };
		const { width, height, x, y } = screen();
		const wanted = nodes ?? shown();
		if (wanted.length === 0 || width <= 1) return;
		const box = boundsOf(wanted, x, y);
		const under = covered();
		const scale = Math.max((box.right - box.left) / (width * 0.84), (box.bottom - box.top) / ((height - under) * 0.88));
		const ratio = Math.max(nearest, camera.getState().ratio * scale);
		const middle = (box.top + box.bottom + (under * ratio) / camera.getState().ratio) / 2;
		const centre = toGraph({ x: (box.left + box.right) / 2, y: middle });
		if (!nodes) tell.onHome(ratio);
		move({ x: centre.x, y: centre.y, ratio }, animate);
	};
	const byHand = (to: Camera, animate: boolean): void => {
		framing = undefined;
		move(to, animate);
	};
	return {
		view: () => camera.getState(),
		moveTo: byHand,
		frame,
		bring: (node, x, y) => {
			const { width, height, x: xs, y: ys } = screen();
			const centre = { x: width / 2 + (xs[node] ?? 0) - x, y: height / 2 + (ys[node] ?? 0) - y };
			byHand({ ...toGraph(centre), ratio: camera.getState().ratio }, true);
		},
		zoom: (factor, animate) => {
			const { x, y, ratio } = camera.getState();
			byHand({ x, y, ratio: ratio * factor }, animate);
			tell.onFree();
		},
		framed: () => (framing ? (framing.nodes ? "some" : "all") : "none"),
		reframe: () => {
			if (framing) frame(framing.nodes, false, framing.nearest);
		},
	};
}

const prefersStillness = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches;

interface Box {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
}

function boundsOf(nodes: readonly number[], x: Float32Array, y: Float32Array): Box {
	const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
	for (const n of nodes) {
		box.left = Math.min(box.left, x[n] ?? 0);
		box.right = Math.max(box.right, x[n] ?? 0);
		box.top = Math.min(box.top, y[n] ?? 0);
		box.bottom = Math.max(box.bottom, y[n] ?? 0);
	}
	return box;
}
