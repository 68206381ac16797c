import type { Span } from "../source/span.ts";

/** Cuts a stretch of text into sentences; spans cover all but the white space between them. */
export function splitSentences(text: string, start: number, end: number): readonly Span[] {
	const sentences: Span[] = [];
	let from = start;
	const candidate = /[.!?…]+["”’')\]]*(?=\s+["“‘'([]*[\p{Lu}\p{N}•–—-])/gu;
	candidate.lastIndex = start;
	for (let match = candidate.exec(text); match !== null && match.index < end; match = candidate.exec(text)) {
		const stop = match.index + match[0].length;
		if (stop >= end || !endsSentence(text, from, match.index, stop)) continue;
		push(sentences, text, from, stop);
		from = stop;
	}
	push(sentences, text, from, end);
	return sentences;
}

function push(sentences: Span[], text: string, start: number, end: number): void {
	let from = start;
	let to = end;
	while (from < to && /\s/.test(text.charAt(from))) from++;
	while (to > from && /\s/.test(text.charAt(to - 1))) to--;
	if (from < to) sentences.push({ start: from, end: to });
}

const neverFinal =
	/(?:^|[\s("“])(?:Mr|Mrs|Ms|Messrs|Dr|Prof|St|Gen|Lt|Col|Maj|Capt|Adm|Sgt|Sen|Rep|Gov|Hon|Rev|No|Nos|Art|Amb|Sec|Pres|Mt|Ft|Jan|Feb|Apr|Aug|Sept|Oct|Nov|Dec|vs|cf|viz|e\.g|i\.e|H\.E|H\.R\.H|H\.M|Ph\.D)$/u;
const initialsBefore = /(?:^|[^\p{L}])(?:\p{Lu}\.)*\p{Lu}$/u;
const sentenceStarter =
	/^\s+["“‘']?(?:The|This|These|That|Those|In|On|At|As|We|I|It|He|She|They|You|Our|His|Her|Their|And|But|So|For|With|From|By|To|If|When|While|After|Before|Since|During|Also|However|There|Both|All|Under|Through|Today|Now|Finally|Together|Following|Question|Let|Thank|A|An)\s/u;

/** A stop after an abbreviation or an initial ends a sentence only where a usual first word follows. */
function endsSentence(text: string, from: number, mark: number, stop: number): boolean {
	if (text.charAt(mark) !== "." || text.charAt(mark + 1) === ".") return true;
	const before = text.slice(Math.max(from, mark - 12), mark);
	if (neverFinal.test(before)) return false;
	if (!initialsBefore.test(before)) return true;
	const single = /(?:^|[\s(])\p{Lu}$/u.test(before);
	return !single && sentenceStarter.test(text.slice(stop, stop + 16));
}
