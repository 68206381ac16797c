import { describe, expect, it } from "vitest";
import { namesInHeadline, namesOf } from "./recognised.ts";

describe("names built from a head noun", () => {
	it.each([
		["organisation", "The pact with the Ministry of Trade of Kenya on Fisheries.", "Ministry of Trade of Kenya"],
		["organisation", "The India-Norway Joint Working Group on Trade met.", "India-Norway Joint Working Group on Trade"],
		["organisation", "The Embassy of Norway in Nairobi opened.", "Embassy of Norway in Nairobi"],
		["organisation", "They welcomed a Kenyan Embassy in a Gulf state.", "Kenyan Embassy"],
		[
			"event",
			"He spoke at the seventy-second session of the General Assembly.",
			"seventy-second session of the General Assembly",
		],
		["event", "He spoke at the 72” session of the General Assembly.", "72” session of the General Assembly"],
		["event", "He spoke at the 10thASEAN-Norway Summit.", "10thASEAN-Norway Summit"],
		[
			"agreement",
			"They adopted the Plan of Action to Implement the Nordic Rivers Partnership (2021-2025) in Oslo.",
			"Plan of Action to Implement the Nordic Rivers Partnership (2021-2025)",
		],
		["organisation", "They wrote to the Committee Against Slavery there.", "Committee Against Slavery"],
		[
			"organisation",
			"The Delegation of Norway to the African Union opened.",
			"Delegation of Norway to the African Union",
		],
		["organisation", "They trained the Kenyan Armed Forces last year.", "Kenyan Armed Forces"],
		[
			"organisation",
			"The Secretary of the Ministry of Foreign Affairs Orro Vand met the others in Oslo.",
			"Ministry of Foreign Affairs",
		],
		[
			"organisation",
			"The Norwegian Ministry of Foreign Affairs' Director spoke.",
			"Norwegian Ministry of Foreign Affairs",
		],
		[
			"organisation",
			"The Ministry of Foreign and European Affairs opened.",
			"Ministry of Foreign and European Affairs",
		],
		[
			"organisation",
			"It was the work of the Rivers Sub-Committee with Director-General Ana Lund.",
			"Rivers Sub-Committee",
		],
		[
			"organisation",
			"It was the work of the Joint Commission on Fisheries between Norway and Kenya in Oslo.",
			"Joint Commission on Fisheries between Norway and Kenya",
		],
		[
			"organisation",
			"The Council of Foreign Ministers of the Nordic Union met in Oslo.",
			"Council of Foreign Ministers of the Nordic Union",
		],
		[
			"event",
			"He held a Norway-Kenya Foreign Ministers' Meeting with the Hon. Ana Lund.",
			"Norway-Kenya Foreign Ministers' Meeting",
		],
		[
			"event",
			"She will co-host the Conference on Rivers and Ports with the Government of Norway.",
			"Conference on Rivers and Ports",
		],
		[
			"event",
			"She hosted a virtual meeting of the Nordic Rivers Council in Oslo.",
			"meeting of the Nordic Rivers Council",
		],
		["event", "She will attend the East Asia Summit in Oslo.", "East Asia Summit"],
		["event", "They met on the sidelines of the ASEAN Regional Forum.", "ASEAN Regional Forum"],
		["organisation", "They support bodies such as the East Asia Summit.", "East Asia Summit"],
		["event", "She attended the meeting of the G7 foreign ministers in Oslo.", "meeting of the G7 foreign ministers"],
		[
			"event",
			"They welcomed the first in-person meeting of the Nordic Union.",
			"first in-person meeting of the Nordic Union",
		],
		[
			"event",
			"She took part in a meeting of the Nordic Rivers Council in Norway.",
			"meeting of the Nordic Rivers Council",
		],
		[
			"event",
			"He will attend an international donors conference on Kenya in Oslo.",
			"international donors conference on Kenya",
		],
		[
			"event",
			"She spoke at a regional conference on clean rivers and ports in Oslo.",
			"regional conference on clean rivers and ports",
		],
		[
			"event",
			"He spoke at the Conference on Repair, Renewal and Digitisation of Ports in Oslo.",
			"Conference on Repair, Renewal and Digitisation of Ports",
		],
		[
			"agreement",
			"They signed a Memorandum of Understanding on Trade and a Note.",
			"Memorandum of Understanding on Trade",
		],
		[
			"agreement",
			"They praised the joint statement of ECOWAS and the African Union on elections.",
			"joint statement of ECOWAS and the African Union",
		],
		[
			"agreement",
			"They signed the Declaration Against Arbitrary Detention in State-to-State Relations.",
			"Declaration Against Arbitrary Detention in State-to-State Relations",
		],
		[
			"event",
			"She praised yesterday's meeting of the World Health Organization.",
			"meeting of the World Health Organization",
		],
		[
			"event",
			"The second meeting of the Bilateral Consultative Mechanism will be held in Oslo.",
			"second meeting of the Bilateral Consultative Mechanism",
		],
		["event", "They look forward to hosting COP-28 later this year.", "COP-28"],
		[
			"event",
			"They spoke at the Listening Session on Removing Barriers to Trade and Growth in Fisheries.",
			"Listening Session on Removing Barriers to Trade and Growth in Fisheries",
		],
		[
			"event",
			"They spoke at the White House Roundtable on Military Justice Reform yesterday.",
			"White House Roundtable on Military Justice Reform",
		],
		[
			"event",
			"They met before the Summit of Norway and the Gulf Cooperation Council and Egypt, Iraq, and Jordan in Oslo.",
			"Summit of Norway and the Gulf Cooperation Council and Egypt, Iraq, and Jordan",
		],
		[
			"event",
			"They met at the third meeting of the Steering Committee of the Multi-agency Donor Coordination Platform for Kenya.",
			"third meeting of the Steering Committee of the Multi-agency Donor Coordination Platform for Kenya",
		],
		["event", "They praised the November 2020 Geneva Conference in Oslo.", "Geneva Conference"],
		[
			"event",
			"He thanked them for a successful Norway-Kenya-India trilateral meeting in Oslo.",
			"Norway-Kenya-India trilateral meeting",
		],
		[
			"event",
			"She co-chaired the bi-annual meeting of the Fisheries Board in Oslo.",
			"bi-annual meeting of the Fisheries Board",
		],
		[
			"event",
			"He convened the tenth meeting of the Rivers Task Force with Cabinet members.",
			"tenth meeting of the Rivers Task Force",
		],
		[
			"event",
			"They will speak at the “Peace for the Rivers” Conference tomorrow.",
			"“Peace for the Rivers” Conference",
		],
		["event", "They hosted the “Rivers in Action: A Better Delta” event in Oslo.", "Rivers in Action: A Better Delta"],
		["event", "It was the country of honor at the recent Oslo International Fair.", "Oslo International Fair"],
		["event", "They met at the 29th ASEAN Regional Forum in Oslo last year.", "29th ASEAN Regional Forum"],
		["event", "He will speak before a joint session of Congress in the evening.", "joint session of Congress"],
		[
			"event",
			"They will attend an informal meeting of NATO Foreign Ministers in Oslo.",
			"informal meeting of NATO Foreign Ministers",
		],
		[
			"event",
			"They spoke of the Norway-Kenya bilateral strategic dialogue in Oslo.",
			"Norway-Kenya bilateral strategic dialogue",
		],
		["event", "It was my third ASEAN-Norway Summit of this decade so far.", "ASEAN-Norway Summit"],
		["agreement", "They adopted the Geneva Declaration on Clean Rivers.", "Geneva Declaration on Clean Rivers"],
		["event", "They attended the 4th ASEAN-Norway Summit.", "4th ASEAN-Norway Summit"],
		[
			"event",
			"The 77th session of the United Nations General Assembly opened.",
			"77th session of the United Nations General Assembly",
		],
	] as const)("%s: %s", (type, text, name) => {
		expect(namesOf(type, text)).toEqual([name]);
	});

	it.each([
		["organisation", "She leads the Office of the Vice President there.", "Office of the Vice President"],
		["organisation", "The Norwegian Council of Economic Advisers met today.", "Norwegian Council of Economic Advisers"],
		[
			"organisation",
			"They founded the Oslo Institute for Justice and the Rule of Law together.",
			"Oslo Institute for Justice and the Rule of Law",
		],
		["organisation", "The Special Rivers Prosecutor's Office opened a case.", "Special Rivers Prosecutor's Office"],
		["organisation", "The Disciplinary Chamber of the Court sat there.", "Disciplinary Chamber of the Court"],
		["organisation", "They named the Kenyan mining company VANDORO there.", "VANDORO"],
		["organisation", "They worked with U.S. firm Orro Power & Light there.", "Orro Power & Light"],
		["organisation", "They spoke at the Northern Women's Law Center today.", "Northern Women's Law Center"],
		["organisation", "This was the first Fisheries Council of its kind.", "Fisheries Council"],
		["agreement", "It follows UN Security Council Resolution 2254 closely.", "UN Security Council Resolution 2254"],
		[
			"agreement",
			"They praised the Lisbon Declaration on Rivers and the Geneva Convention.",
			"Lisbon Declaration on Rivers",
		],
		["organisation", "They fined Orro Metals Co. Ltd. in Oslo.", "Orro Metals Co. Ltd."],
		["organisation", "They fined Orro Shipping, Co. Ltd. in Oslo.", "Orro Shipping, Co. Ltd."],
		["organisation", "They hired EYP, Inc. of late.", "EYP, Inc."],
		["organisation", "They left it to Treasury in May.", "Department of the Treasury"],
		["organisation", "They revived the Strategic Partnership Commission today.", "Strategic Partnership Commission"],
		[
			"event",
			"They met at the Nordic Ports Forum (NPF) Ministerial Meeting.",
			"Nordic Ports Forum Ministerial Meeting",
		],
		[
			"organisation",
			"They fined the Oslo Institute of Rivers and Ports JSC.",
			"Oslo Institute of Rivers and Ports JSC",
		],
		[
			"organisation",
			"She works at the Vandalu College of Criminal Justice in Oslo.",
			"Vandalu College of Criminal Justice",
		],
		["organisation", "The University of Nairobi – 10 of its staff – joined.", "University of Nairobi"],
		["organisation", "She leads the Oslo River Safety Collaborative today.", "Oslo River Safety Collaborative"],
		[
			"organisation",
			"They praised the Multi-agency Rivers Coordination Platform.",
			"Multi-agency Rivers Coordination Platform",
		],
		["place", "They met at Prince’s Creek Naval Base in Norway.", "Prince’s Creek Naval Base"],
		["place", "They met in Lofthus Province in Norway.", "Lofthus Province"],
		["place", "They met in Orro Creek, Wisconsin, and left.", "Orro Creek"],
		["place", "They met in Vandalu, Kenya, and left.", "Vandalu"],
		["place", "The mayor came from Orroville, Ohio, to speak.", "Orroville"],
		["place", "They honoured Lincoln, Nebraska, for it.", "Lincoln"],
		["place", "They met at the Vigeland Park Hotel in Oslo.", "Vigeland Park Hotel"],
		["place", "The plane left Moi International Airport today.", "Moi International Airport"],
	] as const)("reach as far as they go: %s: %s", (type, text, name) => {
		expect(namesOf(type, text)).toContain(name);
	});

	it.each([
		"It is a Foreign Terrorist Organization.",
		"They met leaders of Civil Society in Oslo.",
		"They marked World Press Freedom Day in Oslo.",
		"They visited the Oslo Central School District today.",
		"They met the company CEO there and the firm Director.",
		"Several Norwegian Administrations have tried it.",
		"They joined the Special Operations Forces there.",
		"They were received at the Presidential Palace.",
		"They reported from Orro Daily, Kenya, and left.",
		"They talked of Capacity Building for judges.",
		"They saw an Alabama-class boat and the USS Delaware.",
		"They planned the Fiscal Year 2024 budget.",
		"They met the Secretary of the Treasury there.",
	])("name no body and no site: %s", (text) => {
		expect(namesOf("organisation", text)).toEqual([]);
		expect(namesOf("place", text).filter((name) => name !== "Oslo")).toEqual([]);
	});

	it("share a head that stands before them", () => {
		expect(
			namesOf("organisation", "The Departments of State, Energy, and Homeland Security joined NATO there."),
		).toEqual(["Department of State", "Department of Energy", "Department of Homeland Security", "NATO"]);
	});

	it("leave a body its own name beside the one it belongs to", () => {
		expect(
			namesOf("organisation", "The Department of Justice's Office of International Affairs met them in Oslo."),
		).toEqual(["Department of Justice", "Office of International Affairs"]);
	});

	it.each([
		"Kenya asked that the ICJ exercise its authority in the case.",
		"There is room for Norway-Kenya dialogue on fish and rivers.",
		"This was the best of all in Earth Week so far this year.",
		"They held a meeting of Norwegian mayors and a meeting of Norwegian Embassy staff.",
		"They praised the meeting of the NATO ministers and partners.",
		"She gave a press conference on clean rivers in the morning.",
		"They called for an international conference on the rights of fishermen.",
	])("are none: %s", (text) => {
		expect(namesOf("event", text)).toEqual([]);
	});

	it.each([
		[
			"agreement",
			"They will negotiate a bilateral Rivers, Ports, and Fisheries Agreement in May.",
			"Rivers, Ports, and Fisheries Agreement",
		],
		[
			"event",
			"Kenya will host the Energy, Climate, and Trade Ministerial there.",
			"Energy, Climate, and Trade Ministerial",
		],
	] as const)("run on over lists, and end before who came: %s, %s", (type, text, name) => {
		expect(namesOf(type, text)).toContain(name);
	});

	it.each([
		[
			"Readout of White House Roundtable on Leveraging the Rivers Act for Small Farmers",
			"White House Roundtable on Leveraging the Rivers Act for Small Farmers",
		],
		[
			"Readout of Norwegian Ports Meeting to Discuss the Collapse of the Marta Lund Bridge in Oslo",
			"Norwegian Ports Meeting to Discuss the Collapse of the Marta Lund Bridge",
		],
		[
			"Readout of Norwegian Ports Roundtable on Transport and the Fishers with Nets Act (FNA)",
			"Norwegian Ports Roundtable on Transport and the Fishers with Nets Act",
		],
		["Readout of Investing in Rivers Cabinet Meeting", "Investing in Rivers Cabinet Meeting"],
		[
			"Readout of the Task Force to Clean Up Harbours and Ports Youth Roundtable",
			"Task Force to Clean Up Harbours and Ports Youth Roundtable",
		],
		["Readout of Minister Lund’s Investing in Rivers Cabinet Meeting", "Rivers Cabinet Meeting"],
		[
			"Norway Hosts Inaugural Harbour Theft and Smuggling Task Force Meeting",
			"Inaugural Harbour Theft and Smuggling Task Force Meeting",
		],
		["President Okafor Hosts Inaugural Rivers Partnership Summit", "Inaugural Rivers Partnership Summit"],
		["Leaders Summit on Rivers Summary of Proceedings", "Leaders Summit on Rivers"],
		["Norway Announces Gifts at Our Rivers Conference", "Our Rivers Conference"],
	])("run on over a headline's topic, and over no verb: %s", (headline, name) => {
		expect(namesInHeadline("event", headline)).toEqual([name]);
	});

	it("does not take a list of bodies for one name", () => {
		const text = "They met the Border Committee, Ministry of Commerce, and General Administration of Customs there.";
		expect(namesOf("organisation", text)).toContain("Ministry of Commerce");
	});

	it("end before who met, and before what somebody is called", () => {
		expect(namesOf("event", "This was the meeting between President Marta Lund of Norway and the others.")).toEqual([]);
		expect(namesOf("organisation", "She leads the Bureau for International Organization Affairs there.")).not.toContain(
			"International Organization",
		);
	});

	it("are those of a summit that goes by its town, and begin with a capital that owns them", () => {
		expect(namesOf("event", "They spoke ahead of the Lisbon summit.")).toEqual(["Lisbon summit"]);
		expect(namesOf("event", "They met at the Lisbon conference centre, and at a Lisbon summit.")).toEqual([]);
		expect(namesOf("event", "They met at the next Our Rivers Conference, and came to our Rivers Conference.")).toEqual([
			"Our Rivers Conference",
			"Rivers Conference",
		]);
	});

	it("are not read into common words", () => {
		const text = "The working group was late, and a declaration of love was read at the summit of the mountain.";
		for (const type of ["organisation", "agreement", "event"] as const) expect(namesOf(type, text)).toEqual([]);
		expect(namesOf("agreement", "Norway and Kenya issued declarations and held meetings.")).toEqual([]);
		expect(namesOf("event", "Norway and Kenya issued declarations and held meetings.")).toEqual([]);
	});

	it("are not those of whom others are, for an agreement", () => {
		expect(namesOf("agreement", "They signed an MoU between Kenyan universities.")).toEqual([]);
	});

	it("takes a delegation that came for no body", () => {
		expect(namesOf("organisation", "The Norwegian Delegation left on Friday.")).toEqual([]);
	});
});
