import { describe, expect, it } from "vitest";
import { statementsOf } from "./note.ts";

const stated = (text: string, title?: string): readonly string[] =>
	statementsOf(text, title)
		.map(({ said }) => said)
		.filter((said) => / (?:participatedIn|chaired|heldIn|heldOn|metWith|visited) /.test(said))
		.sort();

describe("who takes part in an occasion", () => {
	it("is at one session, however its number is written", () => {
		const text =
			"Kenya spoke at the 75th session of the General Assembly. Norway spoke at the seventy-fifth session of the General Assembly.";
		const sessions = statementsOf(text).flatMap(({ said }) => / participatedIn (.*)$/.exec(said)?.[1] ?? []);
		expect([sessions.length, new Set(sessions).size]).toEqual([2, 1]);
	});

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

	it("is who represents a state in the one spoken of, not in one looked back at", () => {
		expect(
			stated(
				"Norway will host the Oslo Rivers Summit. Following the Lisbon Ports Summit, much was done. Kenya will be represented by Ambassador Omar Diallo.",
			).filter((said) => / participatedIn .*Rivers/.test(said)),
		).toEqual([
			"Kenya participatedIn Oslo Rivers Summit [planned]",
			"Norway participatedIn Oslo Rivers Summit [planned]",
			"Omar Diallo participatedIn Oslo Rivers Summit [planned]",
		]);
	});

	it("is who opens it with others", () => {
		expect(stated("Minister Ana Silva will co-open the Nordic Rivers Conference.")).toEqual([
			"Ana Silva participatedIn Nordic Rivers Conference [planned]",
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

	it("is who joins others in it, not whom they join", () => {
		expect(stated("Participants joining Norway in the Nordic Rivers Conference included Iceland and Sweden.")).toEqual([
			"Iceland participatedIn Nordic Rivers Conference",
			"Sweden participatedIn Nordic Rivers Conference",
		]);
	});

	it("is both sides of the one that a joint text is on", () => {
		expect(stated("We met.", "Joint Statement on the Kenya-Norway Rivers Dialogue")).toEqual([
			"Kenya metWith Norway",
			"Kenya participatedIn Kenya-Norway Rivers Dialogue",
			"Norway participatedIn Kenya-Norway Rivers Dialogue",
		]);
	});

	it("is who travels to attend, and who is thanked for the plan to", () => {
		expect(stated("Norway praised Minister Per Lund's visit to Kenya to attend the Nordic Rivers Conference.")).toEqual(
			["Per Lund participatedIn Nordic Rivers Conference", "Per Lund visited Kenya"],
		);
		expect(
			stated("Norway thanked President Lena Okafor for her decision to attend the Nordic Rivers Conference."),
		).toEqual(["Lena Okafor participatedIn Nordic Rivers Conference [planned]"]);
	});

	it("is both sides of days of talks under its title", () => {
		expect(
			stated("Norway and Kenya concluded two days of talks in Lisbon.", "Nordic-African Strategic Dialogue"),
		).toEqual([
			"Kenya participatedIn Nordic-African Strategic Dialogue",
			"Nordic-African Strategic Dialogue heldIn Lisbon",
			"Norway participatedIn Nordic-African Strategic Dialogue",
		]);
	});

	it("is who a list of participants names, in the occasion of the title", () => {
		expect(
			stated(
				"Minister Ana Silva held the forum in Oslo.\n\nThe participants included:\n\n- Minister Per Lund\n- Dr. Omar Diallo, teacher at Lund's School\n- Nordic Rivers Council\n\n- of much note",
				"Readout of the Nordic Rivers Forum",
			).filter((said) => !said.startsWith("Ana Silva")),
		).toEqual([
			"Nordic Rivers Council participatedIn Nordic Rivers Forum",
			"Nordic Rivers Forum heldIn Oslo",
			"Omar Diallo participatedIn Nordic Rivers Forum",
			"Per Lund participatedIn Nordic Rivers Forum",
		]);
	});

	it("is whoever an item of such a list begins with, whatever their name", () => {
		const items = [
			"Orrovan Dixon Vandori, Nordic Rivers Fund",
			"Faith Vandori, Port Engagement Manager",
			"Pastor Orla Vanderoo",
			"City Auditor Dorvey Applund, Bergen",
			"Guild Works, Inc.",
			"Better Rivers",
		];
		expect(
			stated(
				`Minister Ana Silva held the forum.\n\nThe participants included:\n\n${items.map((item) => `- ${item}`).join("\n")}`,
				"Readout of the Nordic Rivers Forum",
			).filter((said) => !said.startsWith("Ana Silva")),
		).toEqual([
			"Dorvey Applund participatedIn Nordic Rivers Forum",
			"Faith Vandori participatedIn Nordic Rivers Forum",
			"Orla Vanderoo participatedIn Nordic Rivers Forum",
			"Orrovan Dixon Vandori participatedIn Nordic Rivers Forum",
		]);
	});

	it("is whoever holds the first ever one, or one just over", () => {
		expect(
			stated(
				"Norway will host the first-ever Global Rivers Summit. We applaud Kenya for hosting the recently concluded Nordic Ports Forum.",
			),
		).toEqual(["Kenya participatedIn Nordic Ports Forum", "Norway participatedIn Global Rivers Summit [planned]"]);
	});

	it("is who meets at the meeting of a body's ministers, with whom they take part", () => {
		expect(
			stated("Minister Ana Silva took part in the NATO foreign ministers' meeting with Minister Per Lund."),
		).toEqual([
			"Ana Silva participatedIn NATO foreign ministers' meeting",
			"Per Lund participatedIn NATO foreign ministers' meeting",
		]);
	});

	it("is who does something there, told in a clause that hangs on its name", () => {
		expect(
			stated(
				"They recalled the Nordic Rivers Summit, in which Minister Per Lund launched a fund, and the Global Ports Summit, where Ambassador Omar Diallo announced new aid.",
			),
		).toEqual(["Omar Diallo participatedIn Global Ports Summit", "Per Lund participatedIn Nordic Rivers Summit"]);
		expect(stated("They met for the Nordic Rivers Summit, which Minister Per Lund praised in Oslo.")).toEqual([]);
		expect(
			stated(
				"This helps the fund that we announced at the Nordic Rivers Summit.",
				"Joint Statement by Norway and Kenya",
			),
		).toEqual(
			expect.arrayContaining([
				"Kenya participatedIn Nordic Rivers Summit",
				"Norway participatedIn Nordic Rivers Summit",
			]),
		);
	});

	it("is who acts at one that is first told to have been held", () => {
		expect(
			stated("At the Nordic Rivers Summit, held from April 3 to 5, 2024 in Oslo, Minister Per Lund announced new aid."),
		).toEqual([
			"Nordic Rivers Summit heldIn Oslo",
			"Nordic Rivers Summit heldOn 2024-04-03/2024-04-05",
			"Per Lund participatedIn Nordic Rivers Summit",
		]);
	});

	it("is nobody in a dialogue of two states that lasts, where no sitting is told", () => {
		for (const text of [
			"Norway welcomed progress under the Norway-Kenya Trade Dialogue.",
			"Norway praised the work done by the Norway-Kenya Trade Dialogue.",
			"We are launching the Norway-Kenya Trade Dialogue to foster growth.",
			"We welcomed the establishment of the Norway-Kenya Trade Dialogue.",
		])
			expect(stated(text)).toEqual([]);
		for (const text of [
			"Norway and Kenya held the Norway-Kenya Trade Dialogue.",
			"Norway welcomed the second Norway-Kenya Trade Dialogue.",
			"In Lisbon, Norway and Kenya launched the Norway-Kenya Trade Dialogue.",
		])
			expect(stated(text).some((said) => said.startsWith("Kenya participatedIn"))).toBe(true);
	});

	it("is both sides of one between a state and a body", () => {
		expect(stated("Thank you for such a successful special summit between Norway and ASEAN.")).toEqual([
			"ASEAN participatedIn special summit between Norway and ASEAN",
			"Norway participatedIn special summit between Norway and ASEAN",
		]);
	});

	it("is led by under whose leadership it is held", () => {
		expect(stated("They praised a productive G7 Summit under Norway's leadership.")).toEqual([
			"Norway chaired G7 Summit",
		]);
		expect(stated("They praised the Nordic Rivers Process under Norway's leadership.")).toEqual([]);
	});

	it("goes by a shorter name later on", () => {
		expect(
			stated(
				"Norway announced a Nordic Harbour Conference. Convened by Norway, the Harbour Conference will hear Minister Per Lund.",
			),
		).toEqual(["Norway participatedIn Nordic Harbour Conference [planned]"]);
	});

	it("is told apart by its town where it has no other name", () => {
		expect(stated("They discussed the upcoming Leaders’ Summit in Lisbon.")).toEqual([
			"Leaders’ Summit heldIn Lisbon [planned]",
		]);
		expect(stated("They discussed a Bilateral Meeting in Lisbon.")).toEqual([]);
	});

	it("is no state of which only towns or trades send somebody", () => {
		expect(
			stated("Participants in the Nordic Rivers Forum included municipal leaders from Kenya and Senegal."),
		).toEqual([]);
	});

	it("is not where a delegation went that is told of after it", () => {
		expect(
			stated(
				"Envoy Per Lund will attend the Nordic Rivers Forum. On May 2, Envoy Lund led a delegation of officials to northern Kenya.",
			).filter((said) => said.includes("participatedIn")),
		).toEqual(["Per Lund participatedIn Nordic Rivers Forum [planned]"]);
	});

	it("is not held where what it is about happened", () => {
		expect(
			stated("They met.", "Readout of Norwegian Ports Meeting on the Marta Lund Bridge Collapse in Lisbon"),
		).toEqual([]);
	});

	it("is who hosts what others will come to", () => {
		expect(stated("Minister Ana Silva will participate in the Nordic Rivers Forum hosted by Kenya.")).toEqual([
			"Ana Silva participatedIn Nordic Rivers Forum [planned]",
			"Kenya participatedIn Nordic Rivers Forum [planned]",
		]);
	});

	it("is who will go there, not to whom it was told", () => {
		expect(
			stated(
				"I am glad to be on the line with Ambassador Per Lund today ahead of Minister Ana Silva's trip to Kenya to participate in the Nordic Rivers Forum next week.",
			),
		).toEqual(["Ana Silva participatedIn Nordic Rivers Forum [planned]", "Ana Silva visited Kenya [planned]"]);
	});

	it("is nobody who only wishes to come", () => {
		expect(
			stated("Norway held the Nordic Rivers Conference. Kenya and Senegal expressed interest in attending."),
		).toEqual(["Norway participatedIn Nordic Rivers Conference"]);
	});
});

describe("where an occasion is held", () => {
	it("is where each is that somebody is there to attend", () => {
		const held = (text: string): readonly string[] => stated(text).filter((said) => said.includes(" heldIn "));
		expect(
			held(
				"Minister Ana Silva will go to Bergen, where she will attend the Nordic Rivers Conference, meet with students, and speak at the Global Ports Summit.",
			),
		).toEqual(["Global Ports Summit heldIn Bergen [planned]", "Nordic Rivers Conference heldIn Bergen [planned]"]);
		expect(
			held(
				"Minister Ana Silva will first travel to Bergen to attend the Nordic Rivers Conference and speak at the Global Ports Summit.",
			),
		).toEqual(["Global Ports Summit heldIn Bergen [planned]", "Nordic Rivers Conference heldIn Bergen [planned]"]);
		expect(held("In Bergen, Minister Ana Silva will give a keynote address at the Global Ports Summit.")).toEqual([
			"Global Ports Summit heldIn Bergen [planned]",
		]);
	});
});

describe("the town in an occasion's name", () => {
	it("is where it is held, wherever it stands before the head", () => {
		const held = (text: string): readonly string[] => stated(text).filter((said) => said.includes(" heldIn "));
		expect(held("They praised the NATO Lisbon Summit and the Camp David Trilateral Summit.")).toEqual([
			"Camp David Trilateral Summit heldIn Camp David",
			"NATO Lisbon Summit heldIn Lisbon",
		]);
		expect(held("They praised the Conference on Geneva Rivers and the White House Rivers Summit.")).toEqual([]);
	});
});

describe("when an occasion is held", () => {
	const held = (text: string): readonly string[] => stated(text).filter((said) => said.includes(" heldOn "));

	it("is told after the town and its region", () => {
		expect(held("Norway welcomed the Nordic Rivers Summit in Los Angeles, California on May 3, 2024.")).toEqual([
			"Nordic Rivers Summit heldOn 2024-05-03",
		]);
	});

	it("is not when something was done before it", () => {
		expect(
			held(
				"In March, prior to Norway and Kenya co-hosting the Nordic Rivers Summit in Oslo, Minister Per Lund announced aid.",
			),
		).toEqual([]);
	});
});

describe("who met whom", () => {
	it("is everybody named in a list that goes on without names", () => {
		expect(
			stated(
				"Minister Ana Silva met with Minister Per Lund, Ambassador Omar Diallo, local teachers, students, and civil society.",
			),
		).toEqual(["Ana Silva metWith Omar Diallo", "Ana Silva metWith Per Lund"]);
	});

	it("is told by a list of participants, with whoever held the meeting", () => {
		const list = (opening: string): readonly string[] =>
			stated(
				`On Friday, Minister Ana Silva met with teachers.\n\n${opening}\n\n- Marta Lund, teacher\n- Omar Diallo, Nordic Rivers Fund`,
			);
		expect(list("Participants in the meeting included:")).toEqual([
			"Ana Silva metWith Marta Lund",
			"Ana Silva metWith Omar Diallo",
		]);
		expect(
			stated(
				"On Friday, the Nordic Rivers Council convened a meeting with teachers.\n\nParticipants included:\n\n- Marta Lund, teacher",
			),
		).toEqual(["Nordic Rivers Council metWith Marta Lund"]);
		expect(list("Government participants included:")).toEqual([]);
		expect(list("Topics of the meeting included:")).toEqual([]);
	});

	it("is those whom a title puts side by side before their meeting", () => {
		expect(
			stated(
				"Welcome.",
				"Secretary Ana Silva With Kenyan Minister Omar Diallo and Foreign Minister Per Lund Before Their Meeting",
			).filter((said) => said.startsWith("Ana Silva")),
		).toEqual(["Ana Silva metWith Omar Diallo", "Ana Silva metWith Per Lund"]);
	});

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
