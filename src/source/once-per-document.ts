import type { Document } from "./document.ts";

/** A reading of documents that is made once for each and kept as long as it. What else it needs must be the same each time. */
export function oncePerDocument<Answer, Rest extends readonly unknown[]>(
	read: (document: Document, ...rest: Rest) => Answer,
): (document: Document, ...rest: Rest) => Answer {
	const answers = new WeakMap<Document, { readonly answer: Answer }>();
	return (document, ...rest) => {
		let kept = answers.get(document);
		if (kept === undefined) {
			kept = { answer: read(document, ...rest) };
			answers.set(document, kept);
		}
		return kept.answer;
	};
}
