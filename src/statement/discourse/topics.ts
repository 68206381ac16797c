import type { LinkedAtom } from "../../entity/link.ts";
import type { Discourse } from "../discourse.ts";
import type { Group, Member } from "../group.ts";
import type { NounPhrase } from "../phrase.ts";
import { actorsOf } from "./actors.ts";
import type { CurrentSentence } from "./current-sentence.ts";
import { bodyOf } from "./office-holder.ts";
import { unnamedOwner } from "./possessors.ts";
import { type Reference, unique } from "./reference.ts";
import { isBesideOwner } from "./representative.ts";

/** What a phrase is about: its actors, else the owner of what it names ("Ukraine's sovereignty"). */
export function topicsOf(group: Group | undefined, reachesOf: boolean, discourse: Discourse): readonly Reference[] {
	const found: Reference[] = [];
	for (const member of group?.members ?? []) {
		const direct = actorsOf(member, discourse);
		const { head } = member.noun;
		const waged = head === "war" && isWaged(member, discourse.sentence);
		const reaches = direct.length === 0 && (!notTheState.has(head) || waged);
		found.push(...(reaches ? owners(member, reachesOf, discourse).map(weaken) : direct));
	}
	return unique(found);
}

/** People of a state who are not the state, and what shall befall it: what is done for or said of them is not done for it. */
const notTheState = new Set(
	"refugee migrant diaspora descent citizen national victim prisoner detainee hostage asylum-seeker company firm artist student athlete traveler traveller war crisis earthquake evacuee society journalist activist movement protester demonstrator protestor opposition dissident youth worker business entrepreneur enterprise community individual entity outlet job negotiation talk denuclearization denuclearisation demilitarization disarmament expulsion approach".split(
		" ",
	),
);

/** "*Norway's* war", "the *Norwegian* war of aggression": whose it is, not where it is fought. */
function isWaged({ noun, of }: Member, { tokens }: CurrentSentence): boolean {
	if (noun.possessors.length > 0 || of?.members[0]?.noun.head === "aggression") return true;
	return /^(?:on|against)$/.test(tokens[noun.to]?.norm ?? "");
}

const weaken = (reference: Reference): Reference => ({
	...reference,
	confidence: 0.9 * reference.confidence,
	reason: "owner",
});

function owners({ noun, of }: Member, reachesOf: boolean, discourse: Discourse): readonly Reference[] {
	const { sentence } = discourse;
	const office = sentence.offices.find(({ from, to }) => from >= noun.from && to < noun.to);
	if (office?.of !== undefined) return bodyOf(office, noun, discourse);
	const own = noun.possessors.flatMap((linked) => sentence.reference(linked));
	if (own.length > 0) return own;
	const unnamed = noun.names.length === 0 ? unnamedOwner(noun, discourse) : undefined;
	if (unnamed !== undefined) return unnamed;
	if (noun.head === "resolution") return [];
	const names = noun.names
		.filter((linked) => !isBacker(linked, sentence) && !isPaired(linked, sentence) && !isPrefixed(linked, sentence))
		.flatMap((linked) => sentence.reference(linked));
	const named = of === undefined ? names : names.filter(({ type }) => type !== "place");
	if (named.length > 0) return named;
	if (of === undefined || (!reachesOf && !transparent.has(noun.head))) return [];
	return topicsOf(withoutPeople(of), reachesOf, discourse);
}

/** "*Norwegian*-backed forces": who stands behind them, not who they are. */
function isBacker({ atom }: LinkedAtom, { tokens }: CurrentSentence): boolean {
	const [hyphen, word] = tokens.slice(atom.to, atom.to + 2);
	return (
		/^[-–]$/.test(hyphen?.text ?? "") &&
		/^(?:backed|supported|aligned|sponsored|linked|affiliated|occupied|controlled|held|based|born|funded|made|origin|owned|flagged)$/.test(
			word?.norm ?? "",
		)
	);
}

/** "anti-*Norway* bias", "pro-*Kenyan* rebels": what is against or for somebody is not theirs. */
function isPrefixed({ atom }: LinkedAtom, { tokens }: CurrentSentence): boolean {
	const [prefix, hyphen] = tokens.slice(Math.max(0, atom.from - 2), atom.from);
	return /^[-–]$/.test(hyphen?.text ?? "") && /^(?:anti|pro|non|counter)$/.test(prefix?.norm ?? "");
}

/** "*U.S.-ASEAN* cooperation": what two have between them is no doing of either. */
function isPaired({ atom }: LinkedAtom, { tokens }: CurrentSentence): boolean {
	const joins = (at: number, other: number): boolean =>
		/^[-–]$/.test(tokens[at]?.text ?? "") && tokens[other]?.capital === true;
	return joins(atom.to, atom.to + 1) || joins(atom.from - 1, atom.from - 2);
}

/** "reports of Norway's attack", "a series of Kenyan tests", "the decision of Norway": a noun that only counts or carries what is meant, or whose "of" is who does it. */
const transparent = new Set(
	"report string series wave spate number kind continuation resumption escalation pattern barrage some all many each most part impact consequence decision action conduct refusal behavior behaviour failure attempt intransigence".split(
		" ",
	),
);

const isPeople = ({ name }: NounPhrase): boolean => name?.atom.type === "state" && name.atom.form === "people";

/** "the rights *of Norwegians*", "the aid *of NATO's partners*" are not those of the state or body named. */
const withoutPeople = (group: Group): Group => ({
	...group,
	members: group.members.filter(({ noun }) => !isPeople(noun) && !isBesideOwner(noun)),
});
