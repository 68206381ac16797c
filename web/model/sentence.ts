import type { Predicate } from "../../src/ontology/terms.ts";
import { isoOf, type Model } from "./model.ts";
import { officeName, officeVerb, verbOf } from "./verbs.ts";

/** A statement as words, with the node names apart so that they can be links. */
export interface Sentence {
	readonly subject: number;
	readonly verb: string;
	/** -1 where the object is a date. */
	readonly object: number;
	/** What follows the object: a date, an office. */
	readonly tail: string;
	/** The kind of the relation, where the verb does not say it. */
	readonly kind: string;
	readonly text: string;
}

/** What each relation is called where it stands alone, as in the legend. */
export const predicateLabels: Readonly<Record<Predicate, string>> = {
	holdsOffice: "holds office",
	memberOf: "member of",
	partOf: "part of",
	accreditedTo: "accredited to",
	locatedIn: "located in",
	participatedIn: "took part in",
	chaired: "chaired",
	heldIn: "held in",
	heldOn: "held on",
	metWith: "met with",
	visited: "visited",
	partyTo: "party to",
	partnerOf: "partner of",
	aids: "aids",
	supports: "supports",
	criticises: "criticises",
};

export function sentenceOf(model: Model, statement: number): Sentence {
	const { statements, nodes, predicates, statuses } = model.data;
	const predicate = predicates[statements.predicate[statement] ?? 0] ?? "metWith";
	const status = statuses[statements.status[statement] ?? 0] ?? "actual";
	const subject = statements.subject[statement] ?? -1;
	const object = statements.object[statement] ?? -1;
	const key = String(statement);
	const title = statements.title[key];
	const given = statements.kind[key] ?? "";
	const { verb, kind } =
		title && predicate === "holdsOffice"
			? { verb: officeVerb(officeName(title, given), status), kind: "" }
			: verbOf(predicate, status, given);
	const date = statements.date[statement] ?? "";
	const tail = object < 0 ? readableDate(statements.value[key] ?? "") : date ? `, ${readableDate(date)}` : "";
	const name = (node: number): string => nodes.name[node] ?? "";
	const text = `${name(subject)} ${verb} ${object < 0 ? tail : name(object) + tail}`;
	return { subject, verb, object, tail, kind, text };
}

const months = [
	"January",
	"February",
	"March",
	"April",
	"May",
	"June",
	"July",
	"August",
	"September",
	"October",
	"November",
	"December",
	"", // 13–20 are not used by EDTF
	"",
	"",
	"",
	"",
	"",
	"",
	"",
	"spring",
	"summer",
	"autumn",
	"winter",
];

/** An EDTF date in words, with no more precision than it has: `2022-21` is "spring 2022". */
export function readableDate(edtf: string): string {
	if (edtf === "") return "";
	const [start = "", end] = edtf.split("/");
	if (end === undefined) return readablePoint(start);
	if (end === "" || end === "..") return `since ${readablePoint(start)}`;
	if (start === "" || start === "..") return `until ${readablePoint(end)}`;
	return `${readablePoint(start)} to ${readablePoint(end)}`;
}

function readablePoint(text: string): string {
	const [, year, month, day] = /^(\d{2}[\dX]{2})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(text) ?? [];
	if (!year) return text;
	const about = /[~?%]/.test(text) ? "about " : "";
	const decade = year.endsWith("X") ? `${year.replaceAll("X", "0")}s` : year;
	const name = month ? months[Number(month) - 1] : undefined;
	if (!name) return about + decade;
	return `${about}${day ? `${Number(day)} ` : ""}${name} ${decade}`;
}

/** "2019", "May to October 2019", "1 May 2019 to 3 June 2020": whole months and years without their days. */
export function periodText([first, last]: readonly [number, number]): string {
	const [from, to] = [isoOf(first), isoOf(last)];
	const [fromYear, toYear] = [from.slice(0, 4), to.slice(0, 4)];
	if (!from.endsWith("-01") || !isoOf(last + 1).endsWith("-01")) return `${readableDate(from)} to ${readableDate(to)}`;
	if (from.endsWith("-01-01") && to.endsWith("-12-31"))
		return fromYear === toYear ? fromYear : `${fromYear} to ${toYear}`;
	const [start, end] = [from.slice(0, 7), to.slice(0, 7)];
	if (start === end) return readableDate(start);
	return fromYear === toYear
		? `${months[Number(start.slice(5)) - 1]} to ${readableDate(end)}`
		: `${readableDate(start)} to ${readableDate(end)}`;
}
