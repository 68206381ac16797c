import { isCapital, type Token } from "../../text/token.ts";
import type { AtomsAt, OfficeAtom } from "../atom.ts";
import { honorifics } from "../honorific.ts";
import { leadsOn, particles } from "./name-word.ts";
import type { Search } from "./search.ts";

/** The comma that closes an apposition belongs to it. */
export const closing = (tokens: readonly Token[], at: number): number =>
	tokens[at]?.text === "," && !listGoesOn(tokens, at) ? at + 1 : at;

/** Offices in apposition, or right after a name with a courtesy ("H.E. Mr. X Minister of Trade"): ", Minister for Foreign Affairs of the Republic of Indonesia, as Country Coordinator for …". */
export function officesAfter(
	{ scene, officeAt, names }: Search,
	at: number,
	titled: boolean,
	courteous: boolean,
): { readonly to: number; readonly offices: readonly OfficeAtom[] } {
	const { tokens } = scene;
	const offices: OfficeAtom[] = [];
	let to = at;
	for (;;) {
		const comma =
			tokens[to]?.text === "," ||
			tokens[to]?.text === "(" ||
			(offices.length > 0 && /^(?:and|&)$/.test(tokens[to]?.norm ?? ""));
		const direct = courteous && to === at && officeAt.get(to) !== undefined;
		if (!comma && !direct) break;
		let start = direct ? to : to + 1;
		while (
			/^(?:the|as|a|and|our|my|his|her|their|current|new|newly|appointed|elected|acting|in|capacity|role|representing|who|is|was|serving|currently|previously|formerly|recently|most|also|nominee|for|founder|co|-)$/.test(
				tokens[start]?.norm ?? "",
			) &&
			start < to + 5 &&
			!officeAt.has(start)
		)
			start++;
		const office = officeAt.get(start) ?? officeAfterBody(officeAt, names, start);
		if (office === undefined || office.plural || isCapital(tokens[office.to]) || followedByName(tokens, office)) break;
		if (at === to && (beforeVerbForm(tokens, office.to) || actsItself(tokens, to, office))) break;
		if (titled && tokens[to + 1]?.norm === "the" && office.of === undefined) break;
		if (tokens[to + 1]?.norm === "and" && belongsToNext(tokens, office)) break;
		if (titled && joinsOfficeOfNext(tokens, officeAt, office)) break;
		const body = bodyAfterComma(tokens, names, office);
		const held = body === undefined ? office : { ...office, of: body, to: body.to };
		offices.push(isNominee(tokens, start) ? { ...held, tenure: "designate" } : held);
		to = body?.to ?? office.to;
	}
	if (offices.length > 0 && (tokens[to]?.text === "," || tokens[to]?.text === ")") && !listGoesOn(tokens, to)) to++;
	return { to, offices: shareState(offices) };
}

/** "X, *Nominee for* Ambassador to Norway": an office that is yet to be held. */
const isNominee = (tokens: readonly Token[], at: number): boolean =>
	tokens[at - 1]?.norm === "for" && tokens[at - 2]?.norm === "nominee";

/** ", *Deputy Prime Minister*, Minister of Foreign Affairs of the Kingdom of Cambodia": the state said once is both offices'. */
function shareState(offices: readonly OfficeAtom[]): readonly OfficeAtom[] {
	const state = offices.at(-1)?.of;
	if (offices.length < 2 || state?.type !== "state") return offices;
	return offices.map((office) =>
		office.of === undefined && /minister|president|secretary/i.test(office.title) ? { ...office, of: state } : office,
	);
}

/** "…, and the President of Turkey, *H.E. Mr. Recep* …": an office whose holder's name follows. */
const belongsToNext = (tokens: readonly Token[], office: OfficeAtom): boolean =>
	tokens[office.to]?.text === "," && isCapital(tokens[office.to + 1]);

/** "Ambassador X, *Deputy Assistant to the President and Middle East Coordinator Y*": two offices of the next in the list. */
function joinsOfficeOfNext(
	tokens: readonly Token[],
	officeAt: ReadonlyMap<number, OfficeAtom>,
	{ to }: OfficeAtom,
): boolean {
	if (tokens[to]?.norm !== "and") return false;
	for (let start = to + 1; start < to + 8; start++) {
		const second = officeAt.get(start);
		if (second !== undefined) return followedByName(tokens, second);
		if (/^[,;.]$/.test(tokens[start]?.text ?? "")) return false;
	}
	return false;
}

/** "X, the OSCE Chair-in-Office *represented* by Y, and Z": another item of a list, not an apposition. */
const beforeVerbForm = (tokens: readonly Token[], at: number): boolean =>
	/^(?:represented|accompanied|joined)$/.test(tokens[at]?.norm ?? "") && tokens[at + 1]?.norm === "by";

/** "At the invitation of X, *the Prime Minister of Norway paid* a visit": another who acts, not what X is. */
const actsItself = (tokens: readonly Token[], comma: number, { to }: OfficeAtom): boolean =>
	tokens[comma + 1]?.norm === "the" && /^(?:VERB|AUX)$/.test(tokens[to]?.pos ?? "");

/** "…, the OSCE's Secretary General": offices begin at their body. */
function officeAfterBody(
	officeAt: ReadonlyMap<number, OfficeAtom>,
	names: AtomsAt,
	start: number,
): OfficeAtom | undefined {
	const name = names[start];
	return name === undefined ? undefined : officeAt.get(name.from);
}

const followedByName = (tokens: readonly Token[], office: OfficeAtom): boolean =>
	(isCapital(tokens[office.to]) || (particles.has(tokens[office.to]?.norm ?? "") && leadsOn(tokens, office.to))) &&
	!/^(?:On|In|At|To|And|The)$/.test(tokens[office.to]?.text ?? "");

/** "Director General, NCB led …": the body after a comma, where no list goes on. */
function bodyAfterComma(tokens: readonly Token[], names: AtomsAt, office: OfficeAtom): OfficeAtom["of"] {
	if (office.of !== undefined || tokens[office.to]?.text !== ",") return undefined;
	const the = tokens[office.to + 1]?.norm === "the" ? 1 : 0;
	const body = names[office.to + 1 + the];
	if (body?.type !== "organisation" && !(body?.type === "state" && body.form === "name")) return undefined;
	const next = tokens[body.to];
	if (isCapital(next)) return undefined;
	return next === undefined ||
		next.pos === "VERB" ||
		next.pos === "AUX" ||
		next.text === "," ||
		/^[(*]$/.test(next.text) ||
		next.norm === "and" ||
		next.text === "." ||
		next.text === ";"
		? body
		: undefined;
}

const listGoesOn = (tokens: readonly Token[], comma: number): boolean =>
	tokens[comma + 1]?.norm === "and" || isCapital(tokens[comma + 1]) || honorifics.has(tokens[comma + 1]?.norm ?? "");
