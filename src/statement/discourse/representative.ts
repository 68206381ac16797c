import type { Discourse } from "../discourse.ts";
import type { Group } from "../group.ts";
import type { NounPhrase } from "../phrase.ts";
import { isActor } from "../refer.ts";
import { holderOf } from "./office-holder.ts";
import { type Reference, unique } from "./reference.ts";

/** "the foreign minister of Indonesia", "*Emirati* officials": who holds the office, else for whom they stand. */
export function represented(noun: NounPhrase, of: Group | undefined, discourse: Discourse): readonly Reference[] {
	const holder = holderOf(noun, discourse);
	if (holder.length > 0) return holder;
	if (localOnes.test(noun.opener)) return [];
	const own = [...noun.possessors, ...noun.names].flatMap((linked) => discourse.reference(linked)).filter(isActor);
	const complement = (of === undefined ? [] : discourse.actors(of)).filter(isActor);
	return unique([...own, ...complement]).map((reference) => ({
		...reference,
		confidence: 0.85 * reference.confidence,
		reason: "representative",
	}));
}

/** "*municipal* leaders from Kenya": of towns and trades, not of the state. */
const localOnes = /^(?:municipal|local|business|religious|community|civic|faith|youth|indigenous|tribal|industry)$/;

/** "*NATO's* partners", "Norway's *neighbours*", "all *UN* Member States": others than whose they are. */
export const isBesideOwner = ({ head, names, opener, possessors }: NounPhrase): boolean =>
	(possessors.length > 0 && /^(?:partner|neighbou?r|friend|adversary|enemy|rival)$/.test(head)) ||
	(head === "state" && opener === "all" && names.some(({ atom }) => atom.type === "organisation")) ||
	(head === "ally" && possessors.some(({ atom }) => atom.type === "state"));

/** Those who act for a state or body. */
export const representatives: ReadonlySet<string> = new Set(
	"delegation official minister leader government authority representative counterpart ambassador side team president force military leadership administration negotiator diplomat ministry envoy chief secretary spokesperson member partner regime adviser advisor commander chancellor premier head forces parliament chair king delegate parliamentarian lawmaker embassy ally signatory colleague".split(
		" ",
	),
);
