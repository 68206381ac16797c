import type { Scene } from "./scene.ts";

export type Target = { readonly kind: "node"; readonly id: number } | { readonly kind: "pair"; readonly id: number };

/** How near, in pixels, the pointer must come to an edge; fingers need more. */
export const reach = { mouse: 6, touch: 16 } as const;

/**
 * The node under a point, or else the nearest edge within reach. Exact arithmetic on positions instead of reading pixels
 * back, so thin lines are as easy to hit as thick ones. `preferred` pairs win over others that are in reach.
 */
export function pickAt(
	scene: Scene,
	screen: { readonly x: Float32Array; readonly y: Float32Array; readonly radius: (node: number) => number },
	ends: { readonly a: Int32Array; readonly b: Int32Array },
	point: { readonly x: number; readonly y: number },
	distance: number,
	preferred?: ReadonlySet<number>,
): Target | undefined {
	const node = nearestNode(scene, screen, point, distance / 2);
	if (node >= 0) return { kind: "node", id: node };
	const pair = nearestPair(scene, screen, ends, point, distance, preferred);
	return pair >= 0 ? { kind: "pair", id: pair } : undefined;
}

function nearestNode(
	scene: Scene,
	screen: { readonly x: Float32Array; readonly y: Float32Array; readonly radius: (node: number) => number },
	point: { readonly x: number; readonly y: number },
	slack: number,
): number {
	let best = -1;
	let nearest = Number.POSITIVE_INFINITY;
	for (let n = 0; n < scene.nodeOn.length; n += 1) {
		if (!scene.nodeOn[n]) continue;
		const dx = (screen.x[n] ?? 0) - point.x;
		const dy = (screen.y[n] ?? 0) - point.y;
		if (dx > 60 || dx < -60 || dy > 60 || dy < -60) continue;
		const outside = Math.hypot(dx, dy) - screen.radius(n);
		if (outside <= slack && outside < nearest) {
			best = n;
			nearest = outside;
		}
	}
	return best;
}

function nearestPair(
	scene: Scene,
	screen: { readonly x: Float32Array; readonly y: Float32Array },
	ends: { readonly a: Int32Array; readonly b: Int32Array },
	point: { readonly x: number; readonly y: number },
	reachable: number,
	preferred: ReadonlySet<number> | undefined,
): number {
	let best = -1;
	let nearest = Number.POSITIVE_INFINITY;
	for (let p = 0; p < scene.pairOn.length; p += 1) {
		if (!scene.pairOn[p] && !preferred?.has(p)) continue;
		const a = ends.a[p] ?? 0;
		const b = ends.b[p] ?? 0;
		const away = distanceToSegment(point, screen.x[a] ?? 0, screen.y[a] ?? 0, screen.x[b] ?? 0, screen.y[b] ?? 0);
		if (away > reachable + (scene.pairWidth[p] ?? 0) / 2) continue;
		const score = preferred?.has(p) ? away - 1000 : away;
		if (score < nearest) {
			best = p;
			nearest = score;
		}
	}
	return best;
}

export function distanceToSegment(
	{ x, y }: { readonly x: number; readonly y: number },
	x1: number,
	y1: number,
	x2: number,
	y2: number,
): number {
	const dx = x2 - x1;
	const dy = y2 - y1;
	const length = dx * dx + dy * dy;
	const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / length));
	return Math.hypot(x - x1 - along * dx, y - y1 - along * dy);
}
