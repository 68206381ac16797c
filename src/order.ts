/** Order by UTF-16 code units: the same on every machine, whatever its language. */
export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The distinct values, in code-unit order, which is that of `sort` without a comparison, only faster. */
export const sortedSet = (values: Iterable<string>): string[] => [...new Set(values)].sort();

/** The distinct values that the items have, in code-unit order; most items have none or one, which costs no set. */
export function valuesOf<T>(items: readonly T[], read: (item: T) => string | undefined): readonly string[] {
	let first: string | undefined;
	let more: Set<string> | undefined;
	for (const item of items) {
		const value = read(item);
		if (value === undefined || value === first) continue;
		if (first === undefined) first = value;
		else more = (more ?? new Set([first])).add(value);
	}
	if (more) return sortedSet(more);
	return first === undefined ? [] : [first];
}

/** The list kept under a key, made if it is not there. */
export function listAt<K, V>(lists: Map<K, V[]>, key: K): V[] {
	const known = lists.get(key);
	if (known) return known;
	const made: V[] = [];
	lists.set(key, made);
	return made;
}

/** Values by a key, keys in order of first appearance. */
export function groupBy<T>(values: Iterable<T>, keyOf: (value: T) => string): Map<string, T[]> {
	const groups = new Map<string, T[]>();
	for (const value of values) listAt(groups, keyOf(value)).push(value);
	return groups;
}
