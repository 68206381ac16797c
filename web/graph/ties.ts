import type { Model } from "../model/model.ts";
import { dashes, type Scene } from "./scene.ts";

/** Numbers that one drawn tie takes in the buffer of the graphics card: both ends, width, dash, gap and colour. */
export const tieStride = 8;

/** The affine map from positions of the scene to those of the buffer. */
export interface Normal {
	readonly x: number;
	readonly y: number;
	readonly ratio: number;
}

/** Writes the ties that are on, one after another, and returns how many. `colours` are those of the scene, packed. */
export function writeTies(
	model: Model,
	scene: Scene,
	normal: Normal,
	colours: Float32Array,
	out: Float32Array,
): number {
	const { pairOn, pairWidth, pairDash, pairColour, x, y } = scene;
	let count = 0;
	for (let p = 0; p < pairOn.length; p += 1) {
		if (!pairOn[p]) continue;
		const a = model.pairA[p] ?? 0;
		const b = model.pairB[p] ?? 0;
		const dash = dashes[pairDash[p] ?? 0];
		const at = count * tieStride;
		out[at] = normal.x + (x[a] ?? 0) / normal.ratio;
		out[at + 1] = normal.y + (y[a] ?? 0) / normal.ratio;
		out[at + 2] = normal.x + (x[b] ?? 0) / normal.ratio;
		out[at + 3] = normal.y + (y[b] ?? 0) / normal.ratio;
		out[at + 4] = pairWidth[p] ?? 0;
		out[at + 5] = dash?.[0] ?? 0;
		out[at + 6] = dash?.[1] ?? 0;
		out[at + 7] = colours[pairColour[p] ?? 0] ?? 0;
		count += 1;
	}
	return count;
}
