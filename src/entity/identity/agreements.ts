import { byCodeUnit } from "../../order.ts";
import { isGeneric } from "./generic.ts";
import { type Keyed, nodeId, nodesAndLinks } from "./keyed.ts";
import type { NameParts, NameReader } from "./name-reader.ts";
import { documentMark, type Judgement, type ObservedDocument, type Sighting } from "./observation.ts";
import { shortNames } from "./short-names.ts";

/**
 * Instruments across documents. A treaty named in full is one everywhere. What is issued again and again under one title
 * (joint statements, communiqués) is told apart by its day; a title that only says what kind of instrument it is, by its parties
 * and its day, or by the document.
 */
export function judgeAgreements(documents: readonly ObservedDocument[], names: NameReader): Judgement {
	const keyed = documents.flatMap((document) =>
		document.entities
			.filter(({ type }) => type === "agreement")
			.map((entity) => keyOf({ document, entity }, names.read(entity.name))),
	);
	const { nodes, links } = nodesAndLinks(keyed);
	const refusals = new Map<string, string>();
	for (const one of keyed) if (one.apart !== undefined) refusals.set(nodeId(one), one.apart);
	return { nodes, links: [...links, ...shortNames(nodes)], apart: [], refusals };
}

function keyOf(sighting: Sighting, parts: NameParts): Keyed {
	const { entity } = sighting;
	const words = [
		...parts.words,
		...(parts.ordinal === undefined ? [] : [`#${parts.ordinal}`]),
		...(parts.date ?? "").split(" "),
	];
	const plain = { sighting, key: key(words), reason: "same title in another spelling", mark: "" };
	const own = parts.words.filter((word) => !word.includes("/"));
	const generic = isGeneric(own);
	const issued = repeated.has(entity.kind ?? "") && parts.ordinal === undefined && parts.date === undefined;
	// "memorandum of understanding on clean rivers": described, not named.
	if (/^\p{Ll}/u.test(entity.name) && parts.states.length === 0) return dated(plain, true);
	if (!generic && !issued) return plain;
	// "UN Charter", "U.S.-Indonesia Trade Agreement": the parties in its name tell it apart.
	const bare = own.length === 1 && manifold.has(own[0] ?? "") && parts.places.length === 0 && parts.states.length < 3;
	if (generic && parts.words.length > own.length && !issued && !bare) return plain;
	return dated(plain, generic && parts.states.length === 0);
}

/** "U.S. Strategy", "U.S.-Japan Agreement": a state has many. */
const manifold: ReadonlySet<string> = new Set(
	"strategy statement agreement plan declaration memorandum resolution law act framework arrangement roadmap".split(
		" ",
	),
);

/** Kinds of instrument of which the same parties make many under the same title. */
const repeated: ReadonlySet<string> = new Set([
	"joint-statement",
	"communique",
	"exchange-of-notes",
	"resolution-text",
]);

/** By the day on which it was made, else by that of the document; without any, by the document itself. */
function dated(plain: Keyed, needsParties: boolean): Keyed {
	const { document, entity } = plain.sighting;
	const signed = document.facts.find(
		({ predicate, object, date }) => predicate === "partyTo" && object === entity.id && date !== undefined,
	)?.date;
	const day = signed ?? document.date;
	const parties = document.facts
		.filter(
			({ predicate, object, subject }) =>
				predicate === "partyTo" && object === entity.id && !subject.startsWith("person/"),
		)
		.map(({ subject }) => subject);
	const known = [...new Set(parties)].sort(byCodeUnit);
	const reason = "same title, parties and day";
	if (day === undefined || (needsParties && known.length === 0))
		return {
			...plain,
			key: `${plain.key}|${document.id}`,
			mark: documentMark(document),
			apart: "many instruments have this title, and the document does not say which it is",
		};
	const mark = needsParties ? `${day}-${known.map((id) => id.replace(/^.*\//u, "").toLowerCase()).join("-")}` : day;
	return {
		...plain,
		key: `${plain.key}|${mark}`,
		reason,
		mark,
		apart: `many instruments have this title; this one is of ${day}`,
	};
}

const key = (words: readonly string[]): string => `agreement|${[...words].sort(byCodeUnit).join(" ")}`;
