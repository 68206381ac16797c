import { isCapital, type Token } from "../../text/token.ts";
import type { OfficeAtom } from "../atom.ts";
import { isHonorific } from "../honorific.ts";
import { joinHyphen } from "../name-hyphen.ts";
import type { Scene } from "../scene.ts";
import type { Search } from "./search.ts";

export interface Before {
	readonly from: number;
	readonly offices: readonly OfficeAtom[];
	readonly honorific: boolean;
	/** The name stands in commas after an office: "the Foreign Secretary, *X*, hosted". */
	readonly apposed: boolean;
}

/** Offices and honorifics that stand directly before a name: "H.E. Deputy Prime Minister". */
export function officesBefore({ scene, officesTo }: Search, index: number, floor: number): Before {
	const found: OfficeAtom[] = [];
	let from = index;
	let honorific = false;
	let joined = false;
	let apposed = false;
	for (;;) {
		const token = scene.tokens[from - 1];
		if (token === undefined || from <= floor) break;
		const office = officesTo.get(from)?.find((candidate) => candidate.from >= floor && !candidate.plural);
		const comma =
			token.text === ","
				? officesTo
						.get(beforeBrackets(scene.tokens, from - 1))
						?.find((candidate) => candidate.from >= floor && !candidate.plural)
				: undefined;
		if (office !== undefined) {
			found.push(office);
			from = office.from;
		} else if (
			comma !== undefined &&
			(found.every(isRank) || honorific) &&
			opensApposition(scene, comma, index, honorific || found.length > 0)
		) {
			found.push(comma);
			from = comma.from;
			apposed = true;
		} else if (isHonorific(scene.tokens, from - 1)) {
			honorific = true;
			from--;
			if (/^(?:his|her|their)$/.test(scene.tokens[from - 1]?.norm ?? "") || isTheHonourable(scene.tokens, from)) from--;
		} else if (/^['’]$/.test(token.text) && /^(?:dato|datuk|tok)$/.test(scene.tokens[from - 2]?.norm ?? "")) {
			honorific = true;
			from -= 2;
		} else if (
			found.length > 0 &&
			(token.norm === "and" || token.text === "/") &&
			officesTo
				.get(from - 1)
				?.some((candidate) => ownsBefore(candidate, scene) && !candidate.plural && candidate.from >= floor) === true
		) {
			from--;
			joined = true;
		} else break;
	}
	return { from, offices: joined ? shareBody(found) : found, honorific, apposed };
}

/** "Foreign Minister *the* Hon. Per Lund", "the Minister, *The* Hon Ana Silva MP". */
const isTheHonourable = (tokens: readonly Token[], at: number): boolean =>
	tokens[at - 1]?.norm === "the" && /^(?:hon|rt|right|honou?rable)\.?$/.test(tokens[at]?.norm ?? "");

/** "the Director-General of the OPCW, *Ambassador* Fernando Arias": a rank between an office and the name. */
export const isRank = ({ title, of }: OfficeAtom): boolean =>
	of === undefined && /^(?:Ambassador|General|Admiral|Judge|Prince|Princess)$/.test(title);

/** "Director-General of the Organisation *(OPCW)*, …": where an office ended before an acronym in brackets. */
const beforeBrackets = (tokens: readonly Token[], at: number): number =>
	tokens[at - 1]?.text === ")" && tokens[at - 3]?.text === "(" ? at - 3 : at;

/** "*Qatari* Deputy Prime Minister and Minister of Foreign Affairs", "Advisor to the *USAID* Administrator and Director": one person's two offices, not "President of X and Prime Minister Y". */
const ownsBefore = (office: OfficeAtom, { tokens }: Scene): boolean =>
	office.of === undefined ? tokens[office.from - 1]?.norm !== "the" : opensWithBody(office) || office.of.to < office.to;

/** "*Norwegian* Minister", "Acting *Norwegian* Minister": the body before the title, or only a rank before it. */
const opensWithBody = ({ of, from }: OfficeAtom): boolean =>
	of !== undefined && (of.from === from || of.from === from + 1);

/** The body said before the first of two offices is the second's too; "Assistant to the President and *NATO* Director" is one only as Director. */
function shareBody(offices: readonly OfficeAtom[]): readonly OfficeAtom[] {
	const nearest = offices[0]?.of?.type === "state" ? offices[0].of : undefined;
	return offices.map((office, at) => {
		const body = offices.slice(at + 1).findLast(opensWithBody)?.of ?? nearest;
		return office.of !== undefined || body === undefined ? office : { ...office, of: body };
	});
}

/** "The Secretary of State, Antony Blinken, …": an office, a comma, a name of two words or more, or one with an honorific. */
function opensApposition(scene: Scene, office: OfficeAtom, index: number, honorific: boolean): boolean {
	const determiner = scene.tokens[office.from - 1]?.norm;
	if (honorific && (/^(?:the|and|his|her|our)$/.test(determiner ?? "") || office.of !== undefined)) return true;
	const second = joinHyphen(scene.tokens, index + 1);
	return (
		(/^(?:the|our)$/.test(determiner ?? "") || office.of !== undefined) &&
		(second > index + 1 || isCapital(scene.tokens[second]))
	);
}
