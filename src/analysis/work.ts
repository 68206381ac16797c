import { setImmediate } from "node:timers/promises";
import type { RunOptions } from "./measure.ts";

/**
 * Does something for each of many items, letting the event loop breathe and telling the progress about every 50 ms.
 * Rejects with the signal's reason as soon as it is aborted.
 */
export async function forEachOf<T>(
	items: readonly T[],
	{ signal, progress }: RunOptions,
	work: (item: T, index: number) => void,
): Promise<void> {
	let rested = performance.now();
	for (const [index, item] of items.entries()) {
		if (performance.now() - rested > 50) {
			progress?.(index / items.length);
			await setImmediate();
			rested = performance.now();
		}
		signal?.throwIfAborted();
		work(item, index);
	}
	progress?.(1);
}
