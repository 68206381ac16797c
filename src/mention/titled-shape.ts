import { isCapital } from "../text/token.ts";
import type { Atom, Link, PlaceAtom } from "./atom.ts";
import type { Scene } from "./scene.ts";
import { isBody, isSite } from "./titled-body.ts";
import type { Complement, Shape } from "./titled-complement.ts";
import {
	endsName,
	type Head,
	isJoiner,
	isMonth,
	isOfficeWord,
	namesText,
	startsPerson,
	stopWords,
} from "./titled-head.ts";
import type { Lead } from "./titled-lead.ts";

const generic =
	/^(?:bilateral|trilateral|virtual|expanded|official|senior|joint|high|level|formal|historic|key|major|special|in|person|plenary|working|regular|fiscal|academic|calendar|school|election|new|leaders?|ministers?|foreign|white|house|first|second|third|next|last|annual)$/;

/** A capitalised word right before or after shows that only a piece of the name was read. */
function isCut(scene: Scene, from: number, to: number): boolean {
	const after = scene.tokens[to];
	const before = scene.tokens[from - 1];
	const cutAfter =
		after?.capital === true &&
		scene.known[to] === undefined &&
		!isOfficeWord(scene, to) &&
		!startsPerson(scene, to) &&
		/^\p{Lu}\p{Ll}/u.test(after.text) &&
		after.pos !== "VERB" &&
		after.pos !== "ADP" &&
		!stopWords.has(after.norm) &&
		!namesText.has(after.norm);
	const cutBefore =
		from > 1 &&
		before?.capital === true &&
		!scene.titleCase &&
		/^(?:our|one|\p{Lu}.*)$/u.test(before.text) &&
		before.norm !== "the" &&
		!isMonth(before) &&
		!/^COP-?\d/.test(before.text) &&
		!stopWords.has(before.norm) &&
		!endsName(scene, from);
	return cutAfter || cutBefore;
}

/** "Bilateral Meeting", "Fiscal Year", "second Summit": words that any occasion may carry. */
const isGeneric = (scene: Scene, from: number, head: Head): boolean =>
	scene.tokens.slice(from, head.from).every(({ norm }) => generic.test(norm) || !/\p{L}/u.test(norm));

/** "the upcoming *Leaders' Summit* in Lisbon": told apart by where it is; a "Bilateral Meeting" there is anybody's. */
function isToldByTown({ tokens, known, titleCase }: Scene, from: number, head: Head): boolean {
	const town = known[head.to + 1];
	const level = tokens.slice(from, head.from).some(({ norm }) => /^(?:leaders|ministers)$/.test(norm));
	const capital = isCapital(tokens[from]) && isCapital(tokens[head.from]);
	return (
		!titleCase && level && capital && tokens[head.to]?.norm === "in" && town?.type === "place" && town.kind === "city"
	);
}

/** "24th Meeting" is one of a series that the text is about; "first Summit" may be anybody's. */
const isNumbered = ({ ordinal }: Lead): boolean => /^\d/.test(ordinal ?? "");

/** Plain plurals name no one instrument: "Climate Action Plans". */
const isPlainPlural = (scene: Scene, from: number, head: Head): boolean =>
	/(?:agreements|plans|frameworks|protocols|declarations|memoranda|arrangements|treaties)$/.test(
		scene.tokens[head.to - 1]?.norm ?? "",
	) && scene.tokens.slice(from, head.from).every(({ norm }) => scene.knowledge.lexicon.commonWords.has(norm));

/** Whether what was read tells one thing apart from others of its kind. */
export function isName({ scene, from, head, lead, complement, inner }: Shape): boolean {
	if (head.noun.type === "relation") return false;
	const capital = isCapital(scene.tokens[head.from]);
	const { type, kind } = head.noun;
	const specific = lead.ordinal !== undefined || inner.length > 0;
	if (type === "organisation") return isBody({ scene, from, head, lead, complement, inner });
	if (type === "place") return isSite({ scene, from, head, lead, complement, inner });
	if (type === "agreement") {
		if (/^(?:presidential|executive|domestic)$/.test(scene.tokens[from]?.norm ?? "")) return false;
		if (!capital)
			return kind === "memorandum-of-understanding"
				? complement.to > head.to
				: !/s$/.test(scene.tokens[head.to - 1]?.norm ?? "") && isBetweenParties(kind, complement);
		if (isPlainPlural(scene, from, head)) return false;
		if (from === head.from && /^(?:this|that|such|any)$/.test(scene.tokens[from - 1]?.norm ?? "")) return false;
		if (kind === "resolution") return complement.to > head.to;
		if (kind === "joint-statement")
			return (
				(/joint/i.test(scene.tokens[head.from]?.text ?? "") && complement.to > head.to) ||
				(!scene.titleCase && isOfLeaders(scene.tokens, from, head, inner))
			);
		return lead.words + complement.words > 0 || specific;
	}
	if (scene.titleCase && lead.ordinal === undefined && scene.tokens[head.to]?.norm === "with" && lead.words < 3)
		return false;
	if (kind === "programme-year" && isPlainYear(scene, head)) return false;
	if (isCut(scene, from, complement.to) || isHoliday(scene, from, head, inner)) return false;
	if (complement.to === head.to && isGeneric(scene, from, head) && !isNumbered(lead))
		return isToldByTown(scene, from, head);
	if (!capital && isUsedAsVerb(scene, head)) return false;
	if (!capital)
		return (
			isOccasionOf(scene, head, inner) ||
			(isSittingOf(scene, from, head, complement) && !goesOn(scene.tokens[complement.to])) ||
			(complement.links.length > 0 &&
				(lead.ordinal !== undefined ||
					kind === "ceremony" ||
					head.from > from ||
					scene.tokens[from - 1]?.norm === "next"))
		);
	if (
		scene.titleCase &&
		lead.ordinal === undefined &&
		!inner.some((atom) => atom.to <= head.to) &&
		complement.to === head.to
	)
		return lead.words >= 2;
	return specific || lead.words >= 1 || complement.to > head.to;
}

/** "Earth *Week*", "Infrastructure *Week*": no occasion, unless some body or its leaders hold it. */
const isHoliday = ({ tokens }: Scene, from: number, head: Head, inner: readonly Atom[]): boolean =>
	/^weeks?$/.test(tokens[head.from]?.norm ?? "") &&
	inner.length === 0 &&
	!tokens
		.slice(from, head.from)
		.some(({ norm }) => /^(?:leaders|ministers|high|international|global|world)$/.test(norm));

/** "the *agreement between Norway and Portugal* on fisheries", "the *joint statement of ECOWAS and the African Union*": told apart by who made it. */
function isBetweenParties(kind: string, { links }: Complement): boolean {
	const opens = /^(?:joint-statement|declaration|communique)$/.test(kind) ? /^(?:of|by|from|between)$/ : /^between$/;
	const parties = links.filter(({ to }) => to.type === "organisation" || (to.type === "state" && to.form === "name"));
	return parties.length >= 2 && opens.test(links[0]?.word ?? "") && parties.includes(links[0] as Link);
}

/** "the *Norway-Kenya Joint* Statement", "the *G7 Leaders’* Statement": of those who are named before it. */
function isOfLeaders(tokens: Scene["tokens"], from: number, head: Head, inner: readonly Atom[]): boolean {
	const makers = inner.filter((atom) => isParty(atom) && atom.to <= head.from);
	const led = tokens.slice(from, head.from).some(({ norm }) => /^(?:leaders|ministers)$/.test(norm));
	const joint = /^joint$/i.test(tokens[head.from]?.norm ?? "") && makers.length > 1;
	return makers.length > 0 && (led || joint);
}

/** "asked the Court to *exercise* its authority". */
const isUsedAsVerb = ({ tokens }: Scene, { from, to }: Head): boolean =>
	tokens[from]?.pos === "VERB" || /^(?:its|their|his|her|our)$/.test(tokens[to]?.norm ?? "");

const isParty = ({ type }: Atom): boolean => type === "state" || type === "organisation";

/** "*a successful* A-B meeting", "*the first* A-B dialogue": one of them, not "for A-B dialogue". */
function isArticled(tokens: Scene["tokens"], from: number): boolean {
	let at = from - 1;
	while (
		at > from - 4 &&
		(tokens[at]?.pos === "ADJ" || /^(?:-|(?:bi|tri|quadri)lateral)$/.test(tokens[at]?.norm ?? ""))
	)
		at--;
	return /^(?:the|a|an|its|this|our|their|upcoming|recent|next|week['’]?s|year['’]?s|first)$/.test(
		tokens[at]?.norm ?? "",
	);
}

/** "the meeting of the G7 *foreign ministers*", "of the RIC *(Norway-Kenya-India)* ministers": the body is not yet all of it. */
const goesOn = (token: Scene["tokens"][number] | undefined): boolean =>
	token !== undefined && (/^(?:NOUN|ADJ|PROPN)$/.test(token.pos) || /^[(/&-]$/.test(token.text));

/** "*the meeting of the Nordic Council*", "*a virtual meeting of* it": one occasion of a body. */
function isSittingOf({ tokens }: Scene, from: number, { noun, to }: Head, { links }: Complement): boolean {
	if (!/^(?:meeting|session|summit|ministerial-meeting)$/.test(noun.kind) || /s$/.test(tokens[to - 1]?.norm ?? ""))
		return false;
	const [link] = links;
	return (
		/^(?:an?|the|this|['’]s)$/.test(tokens[modifiersFrom(tokens, from) - 1]?.norm ?? "") &&
		link?.word === "of" &&
		link.to.type === "organisation" &&
		link.to.from <= to + 2
	);
}

/** The first of the lower-case words before a head: "a *virtual leader-level* meeting of". */
function modifiersFrom(tokens: Scene["tokens"], head: number): number {
	let from = head;
	while (from > 0 && isPlainModifier(tokens, from - 1)) from--;
	return from;
}

const isPlainModifier = (tokens: Scene["tokens"], at: number): boolean => {
	const { text, pos } = tokens[at] as Scene["tokens"][number];
	if (text === "-") return tokens[at - 1]?.end === tokens[at]?.start;
	const inside = tokens[at + 1]?.text === "-" && tokens[at + 1]?.start === tokens[at]?.end;
	return /^\p{Ll}/u.test(text) && (inside || pos === "ADJ" || pos === "NOUN");
};

/** "the *U.S.-EU Trade and Technology Council* meeting", "the *U.S.-Bulgaria* bilateral dialogue": one occasion of a body, or of two states. */
function isOccasionOf({ tokens }: Scene, head: Head, inner: readonly Atom[]): boolean {
	if (/s$/.test(tokens[head.to - 1]?.norm ?? "")) return false;
	const [first, second] = inner.filter((atom) => atom.to <= head.from);
	if (first === undefined) return false;
	const before = tokens[first.from - 1]?.norm ?? "";
	const pair = isParty(first) && second !== undefined && isParty(second) && isJoiner(tokens[first.to]);
	if (pair) return isArticled(tokens, first.from);
	if (first.type === "place") return before === "the" && first.to === head.from && isCityMeeting(tokens, first, head);
	if (first.type !== "organisation") return false;
	if (first.to < head.from) return ministersEnd(tokens, first.to) === head.from;
	return /^(?:the|its|this|upcoming|recent|next|week['’]?s|year['’]?s)$/.test(before);
}

/** "the *Madrid summit*": the one occasion that a town is remembered for; not "the Madrid meeting", nor "the Madrid conference centre". */
const isCityMeeting = (tokens: Scene["tokens"], place: PlaceAtom, head: Head): boolean =>
	/^(?:city|site)$/.test(place.kind) &&
	/^(?:summit|conference)$/.test(tokens[head.from]?.norm ?? "") &&
	!goesOn(tokens[head.to]);

/** "the G20 *foreign ministers'* meeting": those of the body who meet. */
function ministersEnd(tokens: Scene["tokens"], at: number): number {
	const word = (index: number): string => tokens[index]?.norm ?? "";
	const last = /^(?:foreign|defen[cs]e|finance|trade|energy|health|interior)$/.test(word(at)) ? at + 1 : at;
	if (!/^(?:leaders|ministers)$/.test(word(last))) return -1;
	return /^['’]$/.test(word(last + 1)) ? last + 2 : last + 1;
}

/** "the *Fiscal Year* 2022 budget", "Years": of no action and no host. */
const isPlainYear = ({ tokens }: Scene, { from }: { readonly from: number }): boolean =>
	/^years$/.test(tokens[from]?.norm ?? "") ||
	/^(?:fiscal|financial|calendar|school)$/.test(tokens[from - 1]?.norm ?? "");
