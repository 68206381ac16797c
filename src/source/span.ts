/** A half-open range of UTF-16 code units into a document's text: start inclusive, end exclusive. */
export interface Span {
	readonly start: number;
	readonly end: number;
}

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
