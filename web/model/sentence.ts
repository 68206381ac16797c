import type { Predicate, Status } from "../../src/ontology/terms.ts";
import type { Model } from "./model.ts";

/** A statement as words, with the node names apart so that they can be links. */
export interface Sentence {
	readonly subject: number;
	readonly verb: string;
	/** -1 where the object is a date. */
	readonly object: number;
	/** What follows the object: a date, an office. */
	readonly tail: string;
	readonly text: string;
}

type Verbs = Readonly<Record<Predicate, readonly [actual: string, planned: string, denied: string]>>;

const verbs: Verbs = {
	holdsOffice: ["holds office in", "is to hold office in", "does not hold office in"],
	memberOf: ["is a member of", "is to become a member of", "is not a member of"],
	partOf: ["is part of", "is to become part of", "is not part of"],
	accreditedTo: ["is accredited to", "is to be accredited to", "is not accredited to"],
	locatedIn: ["is located in", "is to be located in", "is not located in"],
	participatedIn: ["took part in", "is to take part in", "did not take part in"],
	chaired: ["chaired", "is to chair", "did not chair"],
	heldIn: ["was held in", "is to be held in", "was not held in"],
	heldOn: ["was held on", "is to be held on", "was not held on"],
	metWith: ["met with", "is to meet with", "did not meet with"],
	visited: ["visited", "is to visit", "did not visit"],
	partyTo: ["is party to", "is to become party to", "is not party to"],
	partnerOf: ["is a partner of", "is to become a partner of", "is not a partner of"],
	aids: ["aids", "is to aid", "does not aid"],
	supports: ["supports", "is to support", "does not support"],
	criticises: ["criticises", "is to criticise", "does not criticise"],
};

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
	const verb = title && predicate === "holdsOffice" ? officeVerb(title, status) : verbFor(predicate, status);
	const date = statements.date[statement] ?? "";
	const tail = object < 0 ? readableDate(statements.value[key] ?? "") : date ? `, ${readableDate(date)}` : "";
	const name = (node: number): string => nodes.name[node] ?? "";
	const text = `${name(subject)} ${verb} ${object < 0 ? tail : name(object) + tail}`;
	return { subject, verb, object, tail, text };
}

function verbFor(predicate: Predicate, status: Status): string {
	const [actual, planned, denied] = verbs[predicate];
	if (status === "actual") return actual;
	if (status === "denied") return denied;
	return status === "planned" ? planned : planned.replace("is to", "might");
}

function officeVerb(title: string, status: Status): string {
	if (status === "denied") return `is not ${title} in`;
	return status === "actual" ? `is ${title} in` : `is to be ${title} in`;
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
