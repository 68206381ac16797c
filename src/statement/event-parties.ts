import type { Atom, EventAtom, OrganisationAtom, TokenRange } from "../mention/atom.ts";
import { knownAt } from "../mention/scene.ts";
import { aside } from "./complement.ts";
import type { Reference } from "./discourse/reference.ts";
import type { Discourse } from "./discourse.ts";
import type { Parse } from "./parse.ts";
import type { NounPhrase } from "./phrase.ts";

/** Who takes part in an occasion by its name and the words beside it. A single name may be the topic. */
export function partiesOf(parse: Parse, noun: NounPhrase, at: number, discourse: Discourse): readonly Reference[] {
	const atom = noun.name?.atom as EventAtom;
	const [beside] = aside(parse.phrases, at + 1).attachments;
	const between = beside?.word === "between" ? beside : undefined;
	const guests = beside?.word === "with" ? beside : undefined;
	return [
		...partiesInName(parse, atom, discourse),
		...hostsBefore(parse, atom, discourse),
		...(atom.kind === "programme-year" ? [] : ownersOf(noun, discourse)),
		...(between === undefined ? [] : discourse.actors(between.group)),
		...(guests === undefined ? [] : discourse.people(guests.group)),
	].filter(({ type }) => type === "person" || type === "state" || type === "organisation");
}

/** "the G7 Summit *under Norway's leadership*": who chairs it; a process that somebody leads has no chair. */
export function leadersOf(parse: Parse, at: number, discourse: Discourse): readonly Reference[] {
	const occasion = parse.phrases[at];
	const atom = occasion?.type === "noun" ? occasion.name?.atom : undefined;
	if (atom?.type !== "event" || /^(?:dialogue|round-of-talks)$/.test(atom.kind)) return [];
	const under = aside(parse.phrases, at + 1).attachments.find(({ word }) => word === "under");
	const [role] = under?.group.members ?? [];
	if (role === undefined || !/^(?:leadership|chairmanship|presidency|chair)$/.test(role.noun.head)) return [];
	const owners = role.noun.possessors.flatMap((linked) => discourse.reference(linked));
	return (owners.length > 0 ? owners : discourse.actors(role.of)).filter(({ type }) => type !== "place");
}

/** "A-B Summit"; "A's Summit"; "Summit of A, B and C"; "Dialogue with A". */
export function partiesInName(parse: Parse, atom: EventAtom, discourse: Discourse): readonly Reference[] {
	const { tokens } = parse.sentence.scene;
	const inner = atom.inner.filter(isParty);
	const joined = inner
		.flatMap((name) => (name.type === "organisation" ? [name, ...statesIn(parse, name)] : [name]))
		.filter(
			(name) =>
				(name.to < atom.to && isHyphen(tokens[name.to]?.text)) ||
				(name.from > atom.from && isHyphen(tokens[name.from - 1]?.text)) ||
				(name.type === "state" && /^['’]s$/.test(tokens[name.to]?.text ?? "")) ||
				isBeside(parse, name),
		);
	return [...joined, ...listedAfterOf(parse, inner)].flatMap((name) => enter(name, discourse));
}

/** "Strategic Dialogue *with Norway*". */
const isBeside = ({ sentence }: Parse, name: Atom): boolean => {
	const { tokens } = sentence.scene;
	const before = tokens[name.from - 1]?.norm === "the" ? name.from - 2 : name.from - 1;
	return tokens[before]?.norm === "with" && (name.type !== "state" || name.form === "name");
};

/** "Summit *of the Philippines, Japan, and the United States*", "summit between *Norway and ASEAN*": two or more in a row. */
function listedAfterOf({ sentence }: Parse, inner: readonly Atom[]): readonly Atom[] {
	const { tokens } = sentence.scene;
	const between = (name: Atom): boolean =>
		name.type === "organisation" &&
		tokens.slice(Math.max(0, name.from - 8), name.from).some(({ norm }) => norm === "between");
	const states = inner.filter((name) => (name.type === "state" ? name.form === "name" : between(name)));
	const word = (index: number): string => tokens[index]?.norm ?? "";
	const first = states.findIndex(({ from }) =>
		/^(?:of|between|among)$/.test(word(word(from - 1) === "the" ? from - 2 : from - 1)),
	);
	if (first < 0) return [];
	const listed = states.slice(first, first + 1);
	for (const next of states.slice(first + 1)) {
		const parting = tokens.slice((listed.at(-1) as Atom).to, next.from).map(({ norm }) => norm);
		if (!parting.every((one) => /^(?:,|and|the)$/.test(one))) break;
		listed.push(next);
	}
	return listed.length > 1 ? listed : [];
}

/** "the *UK-hosted* Safety Summit", "the *EU hosted* Brussels Conference". */
function hostsBefore(parse: Parse, atom: TokenRange, discourse: Discourse): readonly Reference[] {
	const { scene, atoms } = parse.sentence;
	const { tokens } = scene;
	let end = atom.from;
	while (end > atom.from - 3 && tokens[end - 1]?.pos === "ADJ") end--;
	if (!/^(?:hosted|led|chaired|convened)$/.test(tokens[end - 1]?.norm ?? "")) return [];
	const edge = isHyphen(tokens[end - 2]?.text) ? end - 2 : end - 1;
	const host = atoms.find(({ atom: name }) => isParty(name) && name.to === edge);
	return host === undefined ? [] : discourse.reference(host);
}

/** "*President X's* Summit on Climate", "*our* Strategic Dialogue" of the state that speaks. */
function ownersOf(noun: NounPhrase, discourse: Discourse): readonly Reference[] {
	if (noun.possessors.length > 0) return noun.possessors.flatMap((linked) => discourse.reference(linked));
	return noun.opener === "our" ? discourse.possessors(noun).filter(({ type }) => type !== "person") : [];
}

/** "the *U.S.-EU* Trade and Technology Council": the two whose council it is. */
function statesIn({ sentence }: Parse, body: OrganisationAtom): readonly (typeof body | Atom)[] {
	const { scene } = sentence;
	const hyphen = scene.tokens.findIndex((token, index) => index > body.from && index < body.to && isHyphen(token.text));
	const left = knownAt(scene, body.from, hyphen);
	const right = knownAt(scene, hyphen + 1, body.to);
	return hyphen > 0 && left?.to === hyphen && right !== undefined ? [left, right].filter(isParty) : [];
}

function enter(name: Atom, discourse: Discourse): readonly Reference[] {
	const entity = discourse.register.enter(name);
	return entity === undefined ? [] : discourse.reference({ atom: name, entity });
}

const isParty = (atom: Atom): boolean => atom.type === "state" || atom.type === "organisation";

const isHyphen = (text: string | undefined): boolean => text !== undefined && /^[-–—]$/.test(text);
