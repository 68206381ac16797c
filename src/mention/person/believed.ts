import { isCapital, type Token } from "../../text/token.ts";
import type { OfficeAtom, TokenRange } from "../atom.ts";
import type { Scene } from "../scene.ts";
import { isAttendee } from "./attendee.ts";
import { isRelative } from "./family.ts";
import { particles } from "./name-word.ts";
import type { Search } from "./search.ts";

export const isBelieved = (search: Search, range: TokenRange, after: readonly OfficeAtom[]): boolean =>
	believable(search, range, after) || isListed(search, range) || isRelative(search, range) || isAttendee(search, range);

/** Without a title a name is believed for its given name, an office after it, or a document's header. */
function believable(search: Search, range: TokenRange, after: readonly OfficeAtom[]): boolean {
	const { scene, names } = search;
	const { tokens } = scene;
	const { givenNames, commonWords } = scene.knowledge.lexicon;
	const words = tokens
		.slice(range.from, range.to)
		.filter(({ pos, norm }) => pos !== "PUNCT" && !particles.has(norm)).length;
	if (range.to - range.from < 2 || words > 7 || isOneCompound(tokens, range)) return false;
	if (names[range.to] !== undefined && !/^['’]/.test(tokens[range.to]?.text ?? "")) return false;
	if (after.length > 0 || isArabic(scene, range)) return true;
	const first = tokens[range.from] as Token;
	const last = tokens[range.to - 1] as Token;
	if ((!givenNames.has(first.norm) && !isAfterFirst(search, range)) || /^\p{Lu}+$/u.test(first.text)) return false;
	if (scene.knowledge.headNouns.has(last.norm)) return false;
	const rare = (token: Token): boolean => !commonWords.has(token.norm);
	if (scene.titleCase || range.from === 0) return rare(first) && (rare(last) || !scene.titleCase);
	return rare(first) || rare(last);
}

/** "Orrola *Hussein* Vandori": a known given name that another, which is no word, comes before. */
function isAfterFirst({ scene, officesTo }: Search, { from, to }: TokenRange): boolean {
	const { tokens, words, titleCase, knowledge } = scene;
	if (titleCase || from === 0 || to - from < 3 || to - from > 4 || officesTo.has(from + 1)) return false;
	const { givenNames } = knowledge.lexicon;
	const plain = tokens.slice(from, to).every(({ text }) => /^\p{Lu}\p{Ll}+$/u.test(text));
	const rare = !words.slice(from, to).some(({ common, office }) => common || office !== undefined);
	const alone = !isCapital(tokens[from - 1]) && !/^(?:the|of|in|at|for|from)$/.test(tokens[from - 1]?.norm ?? "");
	return plain && rare && alone && givenNames.has(tokens[from + 1]?.norm ?? "");
}

/** "*Franco-American* relations", "*Co-Founder*": nothing but parts that hyphens tie. */
const isOneCompound = (tokens: readonly Token[], { from, to }: TokenRange): boolean =>
	tokens.slice(from + 1, to).every(({ start }, index) => start === tokens[from + index]?.end);

/** "Sa'id Ahmad *al-Jamal*", "Hamad *bin* Isa": words that are none of English, with what only joins the names of persons; not "Ahrar al-Sharqiya". */
function isArabic({ tokens, knowledge, titleCase }: Scene, { from, to }: TokenRange): boolean {
	const words = tokens.slice(from, to);
	const parts = words.filter(({ norm, capital }) => capital && !particles.has(norm));
	if (titleCase || bands.test(parts[0]?.norm ?? "")) return false;
	if (parts.some(({ norm, text }) => knowledge.lexicon.commonWords.has(norm) || /^\p{Lu}{2,}$/u.test(text)))
		return false;
	const joined = (kind: RegExp): boolean => words.some(({ norm }, index) => index > 0 && kind.test(norm));
	if (words.some(({ text }) => /^[‘ʿ]$/.test(text))) return parts.length >= 3;
	return joined(/^(?:bin|bint|ibn|abu)$/) ? parts.length >= 2 : joined(/^al$/) && parts.length >= 3;
}

/** What armed bands and feasts begin with. */
const bands = /^(?:hay'?at|harakat|ansar|saraya|ahrar|kata'?ib|jabhat|jund|jama'?at|asa'?ib|liwa|faylaq|jaysh|eid)$/;

/** "military *officials* Zaw Hein and Ko Ko Oo": names that are nobody's known one, after what people are called, or next in such a list. */
export function isListed({ scene, listed, names }: Search, { from, to }: TokenRange): boolean {
	const { tokens, knowledge } = scene;
	const { commonWords } = knowledge.lexicon;
	if (to - from < 2 || to - from > 5 || scene.titleCase || names[to] !== undefined) return false;
	if (!listed.includes(from) && !peoples.has(tokens[from - 1]?.text ?? "")) return false;
	const words = tokens.slice(from, to);
	return (
		!knowledge.headNouns.has(words.at(-1)?.norm ?? "") &&
		words.some(({ norm }) => !commonWords.has(norm) && norm.length > 1)
	);
}

/** What people are called before their names. */
const peoples = new Set(
	"leader official commander financier operative facilitator trafficker oligarch lieutenant associate cleric journalist activist citizen national individual dissident businessman lawyer politician opposition companion brother sister son daughter wife husband leaders officials individuals businessmen businesspeople members activists journalists nationals citizens politicians lawmakers generals commanders officers brothers sisters sons daughters figures oligarchs operatives financiers defenders lawyers dissidents prisoners recipients candidates astronauts diplomats militants facilitators traffickers students professors scientists experts advocates nominees appointees executives hostages victims".split(
		" ",
	),
);
