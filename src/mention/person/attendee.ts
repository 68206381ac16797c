import { isCapital } from "../../text/token.ts";
import type { TokenRange } from "../atom.ts";
import { isAttendanceItem } from "../attendance.ts";
import type { Scene } from "../scene.ts";
import { companySuffix } from "../titled-head.ts";
import type { Search } from "./search.ts";

/** "*Orro Vand*, Rivers Fund" in a list of participants: the words that begin an item, up to what is said of them. */
export function isAttendee({ scene, names }: Search, { from, to }: TokenRange): boolean {
	const { tokens, words } = scene;
	if (to - from < 2 || to - from > 5 || !isAttendanceItem(scene.document, scene.sentence.block)) return false;
	const called = isCalled(scene, from);
	if ((from > 0 && !called) || names[to] !== undefined || !isOfPerson(scene, from, to)) return false;
	const told = /^[,(–—]$/.test(tokens[to]?.text ?? "") && !companySuffix.test(tokens[to + 1]?.norm ?? "");
	const given = words.slice(from, to).some((word) => word.given);
	return told || ((given || called) && to === tokens.length);
}

/** No word of it is what a body or an office is called, and one at least is none of English. */
function isOfPerson({ tokens, words, knowledge }: Scene, from: number, to: number): boolean {
	const [first] = words.slice(from, to);
	const opener = tokens[from]?.norm ?? "";
	if (clergy.test(opener) || roles.test(opener) || (to - from > 2 && first?.common && !first.given)) return false;
	const own = tokens.slice(from, to);
	return (
		own.every(({ norm, text }) => !knowledge.headNouns.has(norm) && !/^\p{Lu}{2,}$/u.test(text)) &&
		own.some(({ norm }) => !knowledge.lexicon.commonWords.has(norm))
	);
}

/** "*Pastor* Orro Vand", "*City Auditor* Orro Vand": by a word of courtesy, or a role that English words lead to. */
function isCalled({ tokens, words }: Scene, from: number): boolean {
	const before = tokens.slice(0, from).map(({ norm }) => norm);
	if (from === 0 || from > 3 || !tokens.slice(0, from).every(isCapital)) return false;
	const role = roles.test(before.at(-1) ?? "") || words[from - 1]?.office === "one";
	return (
		before.every((word) => clergy.test(word)) ||
		(role && words.slice(0, from - 1).every(({ common, given }) => common && !given))
	);
}

const clergy = /^(?:pastor|reverend|rev\.?|imam|rabbi|bishop|father|sister|elder|dr\.?|mr\.?|ms\.?|mrs\.?)$/;

/** Of towns, counties and assemblies, beside the offices of states. */
const roles = /^(?:auditor|delegate|supervisor|alderman|alderwoman|selectman|trustee|councilor|councillor)$/;
