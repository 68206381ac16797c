/**
 * Applies an asynchronous function to items as they come, at most `window` at a time, and yields the results in the order of
 * the items: bounded memory, and the same output however fast each one was.
 */
export async function* mapOrdered<Item, Result>(
	items: AsyncIterable<Item> | Iterable<Item>,
	window: number,
	apply: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
	const running: Promise<Result>[] = [];
	try {
		for await (const item of items) {
			running.push(apply(item));
			if (running.length >= window) yield await (running.shift() as Promise<Result>);
		}
		while (running.length > 0) yield await (running.shift() as Promise<Result>);
	} finally {
		await Promise.allSettled(running);
	}
}
