import { describe, expect, it } from "vitest";
import { statementsOf } from "./note.ts";

const stated = (text: string, title?: string): readonly string[] =>
	statementsOf(text, title)
		.map(({ said }) => said)
		.filter((said) => / (?:participatedIn|chaired|heldIn|heldOn|metWith|visited) /.test(said))
		.sort();

describe("who takes part in an occasion", () => {
	it("is who met as part of it, where and when they met", () => {
		expect(
			stated("Secretary Ana Silva met with Minister Per Lund in Lisbon on 2 May 2024, as part of the Nordic Dialogue."),
		).toEqual([
			"Ana Silva metWith Per Lund",
			"Ana Silva participatedIn Nordic Dialogue",
			"Nordic Dialogue heldIn Lisbon",
			"Nordic Dialogue heldOn 2024-05-02",
			"Per Lund participatedIn Nordic Dialogue",
		]);
	});

	it("is both sides of one that is named for how many sit on each", () => {
		expect(stated("The Norway-Kenya 2+2 Ministerial Dialogue was held on 2 May 2024.")).toEqual([
			"Kenya participatedIn Norway-Kenya 2+2 Ministerial Dialogue",
			"Norway participatedIn Norway-Kenya 2+2 Ministerial Dialogue",
			"Norway-Kenya 2+2 Ministerial Dialogue heldOn 2024-05-02",
		]);
	});

	it("is who stands after the verb", () => {
		expect(
			stated("Attending the Nordic Rivers Conference were Minister Per Lund and Ambassador Omar Diallo of Kenya."),
		).toEqual([
			"Omar Diallo participatedIn Nordic Rivers Conference",
			"Per Lund participatedIn Nordic Rivers Conference",
		]);
	});

	it("is who was with them, by another sentence", () => {
		expect(
			stated("Minister Marta Lund addressed the Nordic Rivers Conference. She was joined by Ambassador Omar Diallo."),
		).toEqual([
			"Marta Lund participatedIn Nordic Rivers Conference",
			"Omar Diallo participatedIn Nordic Rivers Conference",
		]);
	});

	it("is by whom a body was represented there", () => {
		expect(
			stated(
				"The Nordic Council, represented at this meeting by the Governments of Norway, Iceland and Sweden, praised the hosts.",
				"Readout of the Oslo Rivers Summit",
			).filter((said) => said.includes("participatedIn")),
		).toEqual([
			"Iceland participatedIn Oslo Rivers Summit",
			"Norway participatedIn Oslo Rivers Summit",
			"Sweden participatedIn Oslo Rivers Summit",
		]);
	});

	it("is nobody who only wishes to come", () => {
		expect(
			stated("Norway held the Nordic Rivers Conference. Kenya and Senegal expressed interest in attending."),
		).toEqual(["Norway participatedIn Nordic Rivers Conference"]);
	});
});

describe("who met whom", () => {
	it("lists them before the unnamed who close the list", () => {
		expect(
			stated(
				"Ambassador Per Lund hosted a meeting joined by Minister Ana Silva, Envoy Omar Diallo, and officials from the port.",
			),
		).toEqual(["Ana Silva metWith Per Lund", "Omar Diallo metWith Per Lund"]);
	});

	it("finds the state of a town before a date", () => {
		expect(stated("Minister Per Lund will visit Tallinn, Estonia, May 3-5 for the Nordic Rivers Conference.")).toEqual([
			"Nordic Rivers Conference heldIn Tallinn [planned]",
			"Per Lund participatedIn Nordic Rivers Conference [planned]",
			"Per Lund visited Estonia [planned]",
			"Per Lund visited Tallinn [planned]",
		]);
	});
});
