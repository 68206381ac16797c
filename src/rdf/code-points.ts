/**
 * Translates UTF-16 offsets of a text into code points, as Web Annotation counts. An offset inside a surrogate pair
 * counts as the start of its character.
 */
export function codePointOffsets(text: string): (offset: number) => number {
	const astral = astralOffsets(text);
	return (offset) => offset - countBelow(astral, offset);
}

/** Number of code points of a text. */
export const codePointLength = (text: string): number => text.length - astralOffsets(text).length;

/** Offsets of the low surrogate of each pair: each takes one unit that code points do not count. */
function astralOffsets(text: string): number[] {
	return Array.from(text.matchAll(/[\u{10000}-\u{10FFFF}]/gu), (match) => match.index);
}

/** How many of the sorted numbers are below the limit. */
function countBelow(sorted: readonly number[], limit: number): number {
	let low = 0;
	let high = sorted.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((sorted[middle] as number) < limit) low = middle + 1;
		else high = middle;
	}
	return low;
}
