import { isCapital, type Token } from "../../text/token.ts";
import type { OfficeAtom } from "../atom.ts";
import { isHonorific } from "../honorific.ts";
import { joinHyphen } from "../name-hyphen.ts";
import type { Scene } from "../scene.ts";
import { leadsOn } from "./name-word.ts";
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
	const endingAt = (to: number): OfficeAtom | undefined =>
		officesTo.get(to)?.find((candidate) => candidate.from >= floor && !candidate.plural);
	for (;;) {
		const token = scene.tokens[from - 1];
		if (token === undefined || from <= floor) break;
		const office = endingAt(from) ?? endingAt(beforeBrackets(scene.tokens, from));
		const comma = token.text === "," ? endingAt(beforeBrackets(scene.tokens, from - 1)) : undefined;
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
		} else {
			const chain = found.length > 0 ? officesInChain(endingAt, scene.tokens, from) : [];
			const first = chain.at(-1);
			if (first === undefined) break;
			found.push(...chain);
			from = first.from;
			joined = true;
		}
	}
	return { from, offices: joined ? shareBody(found) : found, honorific, apposed };
}

/** "Foreign Minister *the* Hon. Per Lund", "the Minister, *The* Hon Ana Silva MP". */
const isTheHonourable = (tokens: readonly Token[], at: number): boolean =>
	tokens[at - 1]?.norm === "the" && /^(?:hon|rt|right|honou?rable)\.?$/.test(tokens[at]?.norm ?? "");

/**
 * "*Kenyan Secretary of State, Head of the Bureau, and* Envoy Omar Diallo": one person's offices, the nearest first. An office without
 * "the" is somebody's who is named, and not of the person before, if it opens the list.
 */
function officesInChain(
	endingAt: (to: number) => OfficeAtom | undefined,
	tokens: readonly Token[],
	from: number,
): readonly OfficeAtom[] {
	const chain: OfficeAtom[] = [];
	for (let begin = from; ; ) {
		const comma = tokens[begin - 1]?.norm === "and" ? begin - 2 : begin - 1;
		const office = tokens[comma]?.text === "," ? endingAt(comma) : undefined;
		if (office === undefined) break;
		chain.push(office);
		begin = office.from;
	}
	const opener = tokens[(chain.at(-1)?.from ?? 0) - 1];
	return opener?.pos === "ADP" ? chain : [];
}

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

/** "Special Assistant *to the President*, Omar Diallo": whom another serves. */
const isServed = (tokens: readonly Token[], { from }: OfficeAtom): boolean =>
	tokens[from - 1]?.norm === "the" &&
	tokens[from - 2]?.norm === "to" &&
	/^(?:assistant|advis[eo]r|counsel+or|aide|envoy|spokes\w+)$/.test(tokens[from - 3]?.norm ?? "");

/** "The Secretary of State, Antony Blinken, …", "…, Omar bin Said": an office, a comma, a name of two words or more, or one with an honorific. */
function opensApposition(scene: Scene, office: OfficeAtom, index: number, honorific: boolean): boolean {
	if (isServed(scene.tokens, office)) return false;
	const determiner = scene.tokens[office.from - 1]?.norm;
	if (honorific && (/^(?:the|and|his|her|our)$/.test(determiner ?? "") || office.of !== undefined)) return true;
	const second = joinHyphen(scene.tokens, index + 1);
	return (
		(/^(?:the|our)$/.test(determiner ?? "") || office.of !== undefined) &&
		(second > index + 1 || isCapital(scene.tokens[second]) || leadsOn(scene.tokens, index))
	);
}
