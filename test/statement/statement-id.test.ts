import { expect, test } from "vitest";
import { statementId } from "../../src/statement/statement-id.ts";

const met = { subject: "state/RUS", predicate: "metWith", object: "organisation/asean", status: "actual" } as const;

test("an id is a path of sixteen hexadecimal digits and does not change between runs", () => {
	expect(statementId(met)).toBe("statement/d0c6303a66356e56");
});

test("a symmetric statement has one id whichever side comes first; a directed one has two", () => {
	expect(statementId({ ...met, subject: met.object, object: met.subject })).toBe(statementId(met));
	const aids = { ...met, predicate: "aids" } as const;
	expect(statementId({ ...aids, subject: aids.object, object: aids.subject })).not.toBe(statementId(aids));
});

test("title, status, date and kind are part of what a statement says", () => {
	const variants = [
		met,
		{ ...met, title: "x" },
		{ ...met, status: "denied" as const },
		{ ...met, date: "2018" },
		{ ...met, kind: "call" },
	];
	expect(new Set(variants.map(statementId)).size).toBe(variants.length);
});

test("the parts cannot run into each other", () => {
	const one = statementId({ ...met, predicate: "aids", title: "a", date: "" });
	const other = statementId({ ...met, predicate: "aids", title: "", date: "a" });
	expect(one).not.toBe(other);
});
