/** A seeded generator of numbers in [0, 1): mulberry32. The same seed gives the same numbers everywhere. */
export function seededRandom(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

/** Some of the items, each with the same chance, in the order drawn. */
export function sample<T>(items: readonly T[], count: number, random: () => number): T[] {
	const pool = [...items];
	return Array.from({ length: Math.min(count, pool.length) }, () =>
		pool.splice(Math.floor(random() * pool.length), 1),
	).flat();
}
