import type { Document } from "../source/document.ts";
import { isPossessive, type Sentence, type Token } from "../text/token.ts";
import { isMeant } from "./acronym.ts";
import { administrationAt } from "./administration.ts";
import { type AtomsAt, nameEndingAt, type StateAtom } from "./atom.ts";
import type { Knowledge } from "./knowledge.ts";
import { type KnownAtom, toAtom } from "./known-atom.ts";
import { type GazetteerHit, wholesOf } from "./lexicon.ts";
import { byWhatIsNamed } from "./shared-adjective.ts";
import { readShared } from "./shared-head.ts";
import { meansPlace } from "./twin.ts";
import type { KnownWord } from "./word.ts";

/** A sentence with its known names looked up: what every recogniser reads. */
export interface Scene {
	readonly document: Document;
	readonly sentence: Sentence;
	readonly tokens: readonly Token[];
	/** What is known of each token's word. */
	readonly words: readonly KnownWord[];
	readonly knowledge: Knowledge;
	/** Every word carries a capital, so capitals prove nothing: titles and headings. */
	readonly titleCase: boolean;
	/** Known name that begins at a token. */
	readonly known: AtomsAt<KnownAtom>;
}

export function lookUp(document: Document, sentence: Sentence, knowledge: Knowledge): Scene {
	const { tokens } = sentence;
	const words = tokens.map(({ word }) => knowledge.vocabulary.of(word));
	const known: (KnownAtom | undefined)[] = new Array(tokens.length).fill(undefined);
	const scene: Scene = {
		document,
		sentence,
		tokens,
		words,
		knowledge,
		titleCase: isTitleCase(tokens, words),
		known,
	};
	for (let index = 0; index < tokens.length; ) {
		const shared = readShared(tokens, index, knowledge);
		for (const part of shared) known[part.from] = part;
		const own = shared.length === 0 && words[index]?.opensName ? knownAt(scene, index, tokens.length) : undefined;
		const named =
			own !== undefined && !isNegated(tokens, index) && !isFirstPeople(tokens, index) && !isOfOther(scene, own);
		if (named && !isShip(tokens, own)) known[index] = own;
		const led = words[index]?.surname === true && own === undefined ? administrationAt(scene, index) : undefined;
		if (led !== undefined) known[index] = led;
		const atom = shared.at(-1) ?? own ?? led;
		index = atom?.to ?? index + 1;
	}
	return scene;
}

/** The longest known name from a token up to another that its context allows: "*United States* Trade Representative X" names no agency. */
export function knownAt(scene: Scene, from: number, end: number): KnownAtom | undefined {
	for (let limit = end; limit > from; ) {
		const match = scene.knowledge.lexicon.names.match(scene.tokens, from, limit);
		if (match === undefined) return undefined;
		const atom =
			twinAt(scene, from, match.end) ??
			metonym(scene, from, match.end, match.values) ??
			choose(scene, from, match.end, match.values);
		if (atom !== undefined) return atom;
		limit = match.end - 1;
	}
	return undefined;
}

function twinAt({ document, tokens, knowledge }: Scene, from: number, to: number): KnownAtom | undefined {
	const { twins, lexicon } = knowledge;
	const twin = to === from + 1 ? twins.get(tokens[from]?.norm ?? "") : undefined;
	const entry = twin === undefined ? undefined : lexicon.places.get(twin.other);
	if (twin === undefined || entry === undefined || !meansPlace(document, tokens, from, twin)) return undefined;
	return { type: "place", entry: entry.id, name: entry.name, kind: entry.kind, from, to, inner: [] };
}

/** "*Jordan* Smith", "*Georgia* Brown": a given name before a surname, not the state of that name; "King of *Jordan* Abdullah" is no Jordan. */
function isGivenName({ tokens, words, titleCase, knowledge }: Scene, from: number, to: number): boolean {
	const next = tokens[to];
	if (to !== from + 1 || next === undefined || !words[from]?.given) return false;
	if (tokens[from - 1]?.norm === "of" && endsOffice(tokens, words, from - 1)) return false;
	const surname = /^\p{Lu}\p{Ll}+$/u.test(next.text) && !words[to]?.common && next.pos === "PROPN";
	return surname && !titleCase && knowledge.lexicon.names.match(tokens, to) === undefined;
}

/** "*Minister of Foreign Affairs* of". */
function endsOffice(tokens: readonly Token[], words: readonly KnownWord[], to: number): boolean {
	let at = to - 1;
	while (
		words[at]?.office === undefined &&
		(tokens[at]?.capital || /^(?:of|for|and|the)$/.test(tokens[at]?.norm ?? ""))
	)
		at--;
	return words[at]?.office !== undefined;
}

/** "*American Indian* communities", "*Indian Country*": the first peoples of America, not the state. */
const isFirstPeople = (tokens: readonly Token[], index: number): boolean =>
	/^indians?$/.test(tokens[index]?.norm ?? "") &&
	(tokens[index - 1]?.norm === "american" ||
		/^(?:country|affairs|tribes?|tribal|health|child|reservations?|gaming|education)$/.test(
			tokens[index + 1]?.norm ?? "",
		)) &&
	tokens[index]?.capital === true;

/** "Sudan *People's Liberation Army*", "Iraqi National *Security Council*": the name of another's body, or of all states', is no name of this one's. */
function isOfOther({ tokens, known, knowledge: { lexicon } }: Scene, own: KnownAtom): boolean {
	if (own.type !== "organisation") return false;
	if (tokens[own.from - 1]?.text === "National") return true;
	if (own.entry === undefined || own.to === own.from + 1) return false;
	const state = known.slice(Math.max(0, own.from - 5), own.from).findLast((atom) => atom !== undefined);
	if (state?.type !== "state" || state.to !== own.from) return false;
	const whole = wholesOf(lexicon.organisations, own.entry).at(-1);
	return whole?.startsWith("state/") === true && whole !== `state/${state.id}`;
}

/** "a major non-*NATO* ally", "inter-*Korean* dialogue": not the state or body itself. */
const isNegated = (tokens: readonly Token[], index: number): boolean =>
	/^(?:non|inter|intra)$/.test(tokens[index - 2]?.norm ?? "") && /^[-–]$/.test(tokens[index - 1]?.text ?? "");

/** "the USS *Delaware*", "*Virginia*-class submarines": what a ship or its class is called after. */
const isShip = (tokens: readonly Token[], { type, from, to }: KnownAtom): boolean =>
	(type === "place" || type === "state") &&
	(/^(?:USS|USNS|USCGC|HMS|HMAS|HMCS|HMNZS|RMS|INS|MV)$/.test(tokens[from - 1]?.text ?? "") ||
		(tokens[to]?.text === "-" && tokens[to + 1]?.norm === "class"));

const locative = new Set("in at from near through via outside inside around within across".split(" "));
const travel = new Set(
	"visit trip travel return flight way road ambassador delegation arrival back envoy embassy capital city".split(" "),
);

/** "*Moscow* plans …", "our message to *Moscow*": a capital that speaks or is spoken to is its state. */
function metonym(
	{ document, sentence, tokens, knowledge }: Scene,
	from: number,
	to: number,
	hits: readonly GazetteerHit[],
): StateAtom | undefined {
	const { lexicon } = knowledge;
	const place = hits.find((hit) => hit.kind === "place");
	const state = place === undefined ? undefined : lexicon.capitals.get(place.id);
	if (state === undefined) return undefined;
	const block = document.blocks[sentence.block]?.kind;
	if (block !== "paragraph" && block !== "turn" && block !== "list-item") return undefined;
	const before = tokens[from - 1];
	const after = tokens[to];
	if (after?.text === "," || (before !== undefined && locative.has(before.norm))) return undefined;
	const speaks =
		after !== undefined &&
		(after.pos === "VERB" || after.pos === "AUX" || before?.pos === "AUX") &&
		before?.pos !== "ADP";
	const between = before !== undefined && /^(?:between|against)$/.test(before.norm);
	const addressed =
		before?.norm === "to" && tokens[from - 2]?.pos === "NOUN" && !travel.has(tokens[from - 2]?.lemma ?? "");
	return speaks || between || addressed || isDealtWith(tokens, from) || isActor(tokens, to)
		? { type: "state", id: state.id, form: "metonym", from, to, inner: [] }
		: undefined;
}

/** "*Moscow's* aggression", "*Kyiv's* needs": what a state does or has; not "*Kyiv's* streets". */
const isActor = (tokens: readonly Token[], to: number): boolean => {
	if (!isPossessive(tokens[to])) return false;
	const owned = tokens.slice(to + 1, to + 4).map(({ norm }) => norm);
	return tokens[to + 1]?.capital !== true && !owned.some((word) => urban.test(word));
};

/** What cities have, and states have not. */
const urban =
	/^(?:streets?|metro|subway|airports?|mayor|mayors|outskirts|suburbs?|districts?|neighbou?rhoods?|residents?|downtown|skyline|parks?|squares?|markets?|hotels?|hospitals?|universit(?:y|ies)|schools?|theat(?:er|re)s?|museums?|churches|cathedral|mosques?|synagogues?|cit(?:y|ies)|centers?|centres?|embass(?:y|ies)|stations?|port|harbou?r|buildings?|restaurants?|prosecution|prosecutors?|police|stadiums?|oldest|famous|historic|apartments?|railway|bridges?|cemetery|jewish|coming)$/;

/** "hold *Moscow* accountable", "impose costs on *Moscow*", "aid for *Kyiv*": what is done to a state, not in a city. */
function isDealtWith(tokens: readonly Token[], from: number): boolean {
	const [verb, word] = [tokens[from - 2], tokens[from - 1]];
	if (word === undefined) return false;
	if (word.norm === "hold" || word.norm === "holding" || word.norm === "held")
		return tokens.slice(from).some(({ norm }) => /^(?:accountable|responsible|account)$/.test(norm));
	if (word.norm === "on") return /^(?:cost|sanction|pressure|consequence|penalty)$/.test(verb?.lemma ?? "");
	if (word.norm === "for") return /^(?:support|backing|aid|assistance)$/.test(verb?.lemma ?? "");
	return /^(?:condemn|urge|accuse|blame|press|pressure|punish|denounce|criticize|criticise|deter)$/.test(word.lemma);
}

/** What people do in a house, not with a body. */
const gathers = /^(?:convene|host|meet|welcome|receive|gather|hold|join|attend|sign|speak)$/;

/** "met *at the White House*", "visited *the Pentagon*": a house that is gone to, not those who work there ("Director of Drug *Policy* at the White House"). */
function isWhere({ tokens, words, titleCase }: Scene, from: number): boolean {
	const before = tokens[from - 1]?.norm === "the" ? from - 2 : from - 1;
	const word = tokens[before]?.norm ?? "";
	const ahead = tokens[before - 1];
	const meeting = tokens.slice(0, Math.max(0, before)).some(({ lemma, pos }) => pos === "VERB" && gathers.test(lemma));
	if (ahead?.capital === true && words[before - 1]?.common && !titleCase && !meeting) return false;
	if (/^(?:at|in|inside|outside|near|around|visit|visits|visited|visiting|tour|toured)$/.test(word)) return true;
	const arrival = tokens
		.slice(Math.max(0, before - 18), Math.max(0, before))
		.some(({ lemma, pos }) => pos === "VERB" && /^(?:welcome|invite|host|bring|return|come|travel)$/.test(lemma));
	if (word === "to" && arrival) return true;
	return (
		word === "to" &&
		/^(?:visit|trip|travel|come|return|invite|welcome|go|bring|him|her|them|back)$/.test(
			tokens[before - 1]?.lemma ?? "",
		)
	);
}

/** "the *UN High Commissioner for Human Rights* Michelle Bachelet": the one who heads the office. */
function isHolder({ tokens, titleCase }: Scene, from: number, to: number): boolean {
	const next = tokens[to];
	if (titleCase || next?.pos !== "PROPN" || !/^\p{Lu}\p{Ll}/u.test(next.text)) return false;
	return tokens.slice(from, to).some(({ norm }) => holders.has(norm));
}

const holders = new Set(["commissioner", "representative", "coordinator", "rapporteur"]);

/** "the OSCE's *Moscow Mechanism*": a place that begins the name of something else. */
function namesOther({ tokens, words, titleCase, knowledge }: Scene, to: number): boolean {
	const next = tokens[to];
	const word = next !== undefined && next.pos === "PROPN" && /^\p{Lu}\p{Ll}/u.test(next.text) && !titleCase;
	return word && things.test(next.norm) && words[to]?.common === true && !knowledge.officeHeads.has(next.norm);
}

const things =
	/^(?:mechanism|process|format|initiative|protocol|principles|formula|framework|group|club|criteria|doctrine|consensus|model|plan|pledge|principle|accord|agenda)$/;

/** Of the things a form may stand for, the first that its context allows. */
function choose(scene: Scene, from: number, to: number, hits: readonly GazetteerHit[]): KnownAtom | undefined {
	const { tokens, knowledge } = scene;
	const house = hits.find(({ kind }) => kind === "place");
	const ranked = house !== undefined && hits.some(({ kind }) => kind === "organisation");
	const meant = rank(byWhatIsNamed(hits, scene, from));
	for (const hit of ranked && isWhere(scene, from) ? [house, ...meant] : meant) {
		if (hit.ambiguous && !contextAllows(hit, scene, from, to)) continue;
		if (hit.kind === "organisation" && (isHolder(scene, from, to) || !mayStandFor(scene, from, to, hit))) continue;
		if (hit.kind === "state" && hit.form === "name" && isGivenName(scene, from, to)) continue;
		if (hit.kind === "state" && /^dollars?$/.test(tokens[to]?.norm ?? "")) continue;
		if (hit.kind === "place" && namesOther(scene, to)) continue;
		const atom = toAtom(tokens, hit, from, to, knowledge);
		if (atom !== undefined) return atom;
	}
	return undefined;
}

/** Before an office, an acronym that others share is the body that has it: "*DEA* Administrator X". */
function mayStandFor(
	{ tokens, words, document, knowledge: { lexicon } }: Scene,
	from: number,
	to: number,
	hit: GazetteerHit,
): boolean {
	const entry = hit.form === "acronym" && to === from + 1 ? lexicon.organisations.get(hit.id) : undefined;
	const shared = hit.ambiguous && words[to]?.office === undefined;
	return entry === undefined || isMeant(tokens[from]?.text ?? "", entry, shared, document, lexicon);
}

/** States before organisations before places, and names before what stands for them. */
function rank(hits: readonly GazetteerHit[]): readonly GazetteerHit[] {
	if (hits.length === 1) return hits;
	return [...hits].sort((a, b) => rankOfKind[a.kind] - rankOfKind[b.kind] || rankOfForm[a.form] - rankOfForm[b.form]);
}

const rankOfKind = { state: 0, organisation: 1, agreement: 2, place: 3 };
const rankOfForm = { name: 0, acronym: 0, capital: 1, metonym: 1, adjective: 2, people: 3 };

const placePrepositions = new Set([
	"in",
	"to",
	"at",
	"from",
	"near",
	"of",
	"outside",
	"around",
	"across",
	"into",
	"via",
]);

function contextAllows(hit: GazetteerHit, scene: Scene, from: number, to: number): boolean {
	const { tokens, words } = scene;
	const before = tokens[from - 1];
	const after = tokens[to];
	const beforeIsName =
		before !== undefined && isName(before) && before.pos === "PROPN" && !/^[A-Z]+$/.test(before.text);
	const afterIsName = after !== undefined && /^\p{Lu}\p{Ll}/u.test(after.text) && after.pos === "PROPN";
	if (hit.kind === "state") {
		if (hit.form === "adjective" || hit.form === "people") return !beforeIsName || !endsRareName(scene, from);
		return !beforeIsName && !(afterIsName && from === 0);
	}
	if (hit.kind === "organisation" && isInOffice(tokens, from)) return false;
	const beforeOffice = words[to]?.modifiesOffice === true || words[to]?.office !== undefined;
	if (hit.kind === "organisation" && afterIsName && beforeOffice && to > from + 1) return !beforeIsName;
	if (hit.kind === "organisation")
		return !afterIsName || (to === from + 1 && /^[\p{Lu}\p{N}.&/-]{2,}$/u.test(tokens[from]?.text ?? ""))
			? from > 0 && !beforeIsName
			: false;
	if (isBesideOwner(hit, scene, to)) return !beforeIsName;
	return before !== undefined && placePrepositions.has(before.norm) && !afterIsName;
}

/** "*Lincoln*, Nebraska", "*Orange*, France": a city before what it lies in. */
function isBesideOwner({ id }: GazetteerHit, { tokens, knowledge }: Scene, to: number): boolean {
	const { lexicon } = knowledge;
	const { kind, country } = lexicon.places.get(id) ?? {};
	if (kind !== "city" || tokens[to]?.text !== ",") return false;
	const outer = lexicon.names.match(tokens, to + 1)?.values ?? [];
	return outer.some((one) => {
		if (one.kind === "state") return one.form === "name" && one.id === country;
		const region = one.kind === "place" ? lexicon.places.get(one.id) : undefined;
		return region?.kind === "region" && region.country === country;
	});
}

/** "Secretary of the *Treasury*": what a minister is of, and no body. */
const isInOffice = (tokens: readonly Token[], from: number): boolean =>
	tokens[from - 1]?.norm === "the" &&
	tokens[from - 2]?.norm === "of" &&
	/^(?:secretary|secretaries|minister|chancellor)$/.test(tokens[from - 3]?.norm ?? "");

/** "Special Envoy *Ara* Finn": the word before is nothing but part of a name. */
const endsRareName = ({ words, known }: Scene, at: number): boolean =>
	words[at - 1]?.common !== true && nameEndingAt(known, at) === undefined;

const isName = (token: Token): boolean => token.capital;

const isPlainVerb = ({ capital, pos }: Token): boolean => !capital && (pos === "VERB" || pos === "AUX");

/** Most of the longer words carry a capital. */
function isTitleCase(tokens: readonly Token[], words: readonly KnownWord[]): boolean {
	let long = 0;
	let capitals = 0;
	for (let index = 0; index < tokens.length; index++) {
		if (!words[index]?.long) continue;
		long++;
		if (tokens[index]?.capital) capitals++;
	}
	const sentence = /^[.!?]$/.test(tokens.at(-1)?.text ?? "") && (long > 5 || tokens.some(isPlainVerb));
	return long > 0 && !sentence && capitals >= 0.75 * long;
}
