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
	/^\s+["“‘']?(?:The|This|These|That|Those|In|On|At|As|We|I|It|He|She|They|You|Our|His|Her|Their|And|But|So|For|With|From|By|To|If|When|While|After|Before|Since|During|Also|However|There|Both|All|Under(?!\s+Secretary)|Through|Today|Now|Finally|Together|Following|Question|Let|Thank|A|An)\s/u;

/** "the Washington, D.C. *Mayor*": words that go on after the name of the capital. */
const ofTheCapital =
	/^\s+(?:Mayor|Council|Circuit|Court|Police|Public|Metropolitan|Metro|National|Department|Attorney|Office|Field|Embassy|Area|Summit|Conference|Declaration|Headquarters|University|Bar)/;

/** "Orro Metals Co. *Ltd.*". */
const goesOnAsCompany = (text: string, before: string, stop: number): boolean =>
	/(?:^|\s)(?:Co|Pte|Pvt|Pty|Sdn)$/.test(before) && /^,?\s+(?:Ltd|Limited|Inc|Bhd)\b/.test(text.slice(stop, stop + 12));

/** A stop after an abbreviation or an initial ends a sentence only where a usual first word follows. */
function endsSentence(text: string, from: number, mark: number, stop: number): boolean {
	if (text.charAt(mark) !== "." || text.charAt(mark + 1) === ".") return true;
	const before = text.slice(Math.max(from, mark - 12), mark);
	if (neverFinal.test(before) || goesOnAsCompany(text, before, stop)) return false;
	if (!initialsBefore.test(before) && !/(?:^|\s)[JS]r$/.test(before)) return true;
	const single = /(?:^|[\s(])\p{Lu}$/u.test(before);
	const next = text.slice(stop, stop + 16);
	return (
		!single &&
		(sentenceStarter.test(next) || (/D\.C$/.test(before) && /^\s+\p{Lu}\p{Ll}/u.test(next) && !ofTheCapital.test(next)))
	);
}
