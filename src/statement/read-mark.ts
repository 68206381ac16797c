import type { Token } from "../text/token.ts";
import type { Mark } from "./phrase.ts";
import type { Reader } from "./reader.ts";
import { isInfinitive } from "./verbal.ts";

export function readMark(reader: Reader, index: number): Mark | undefined {
	const { tokens, extents } = reader;
	const token = tokens[index] as Token;
	if (extents.has(index) || reader.titles.has(index)) return undefined;
	if (token.text === ",") return mark(reader, index, "comma");
	if (/^[;:.!?…()[\]“”"—–-]$|^\.{2,}$/.test(token.text)) return mark(reader, index, "stop");
	if (/^(?:and|or|nor|&|but)$/.test(token.norm)) return mark(reader, index, "coordinator");
	if (/^(?:who|which|whom|whose)$/.test(token.norm)) return mark(reader, index, "relative");
	if (token.norm === "that" && isRelativeThat(reader, index)) return mark(reader, index, "relative");
	const compound = compoundPreposition(tokens, index);
	if (compound > 0) return { type: "preposition", from: index, to: index + compound, word: "regarding" };
	if (token.norm === "such" && tokens[index + 1]?.norm === "as")
		return { type: "preposition", from: index, to: index + 2, word: "including" };
	if (token.norm === "like" && token.pos !== "VERB" && reader.phrases.at(-1)?.type === "noun")
		return { ...mark(reader, index, "preposition"), word: "including" };
	if (token.norm === "to" && isInfinitive(tokens, index)) return undefined;
	if (/^(?:following|including|concerning|regarding)$/.test(token.norm))
		return mark(reader, index, isBeforeNoun(tokens, index) ? "preposition" : "adverb");
	if (prepositions.has(token.norm) && token.pos !== "VERB") return mark(reader, index, "preposition");
	if (subordinators.has(token.norm) && !(token.norm === "that" && token.pos === "DET"))
		return mark(reader, index, "subordinator");
	if (token.pos === "ADV" && !/^(?:not|never|no)$/.test(token.norm)) return mark(reader, index, "adverb");
	return undefined;
}

export const mark = ({ tokens }: Reader, index: number, type: Mark["type"]): Mark => ({
	type,
	from: index,
	to: index + 1,
	word: tokens[index]?.norm ?? "",
});

export const prepositions: ReadonlySet<string> = new Set(
	"of in on at to for from by with between among against into towards toward under over through during within without via across about regarding concerning including alongside on behalf near since until amid throughout beyond following after before upon around despite".split(
		" ",
	),
);

const subordinators = new Set(
	"that if because although though while whereas whether unless when where as than so".split(" "),
);

const compounds =
	/^(?:in (?:response|addition|relation|accordance|cooperation|coordination|collaboration|partnership|conjunction|contrast|regard|line|reaction) (?:to|with)|with (?:respect|regard) to|in (?:light|terms|spite|view|view) of|as part of|on behalf of|as a result of)$/;

/** "in response to", "with respect to": three or four words that are one preposition and fill no role. */
function compoundPreposition(tokens: readonly Token[], index: number): number {
	if (!/^(?:in|with|as|on)$/.test(tokens[index]?.norm ?? "")) return 0;
	for (const size of [3, 4])
		if (
			compounds.test(
				tokens
					.slice(index, index + size)
					.map((token) => token.norm)
					.join(" "),
			)
		)
			return size;
	return 0;
}

const isBeforeNoun = (tokens: readonly Token[], index: number): boolean =>
	!/^(?:AUX|VERB|PUNCT)$/.test(tokens[index + 1]?.pos ?? "PUNCT");

/** "the agreements *that* were reached", not "said *that* talks were held". */
function isRelativeThat({ phrases, tokens }: Reader, index: number): boolean {
	const before = phrases.at(-1);
	const after = tokens[index + 1];
	return before?.type === "noun" && after !== undefined && /^(?:AUX|VERB)$/.test(after.pos);
}
