import type { Corpus } from "../../src/statement/corpus.ts";
import type { Extraction } from "../../src/statement/extraction.ts";
import { corpusOf, draft, entity } from "./draft.ts";

export const base = "https://w3id.org/entente/id/";
export const extractor = "entente/0.1.0";

const meeting = "event/2021-07-06-special-asean-russia-meeting";
const chaired =
	"On 6 July 2021, Retno Marsudi, Foreign Minister of Indonesia, co-chaired the Special ASEAN-Russia Meeting with Sergey Lavrov.";
const signed = "Russia signed the Sochi Declaration in 2016.";
const willMeet = "Lavrov will meet Marsudi in May.";

const states = [
	entity("state/IDN", "Indonesia", { sameAs: ["http://www.wikidata.org/entity/Q252"] }),
	entity("state/RUS", "Russia", { aliases: ["Moscow", "Russian Federation"] }),
	entity("state/USA", "United States"),
	entity("state/VNM", "Viet Nam"),
];
const persons = [
	entity("person/retno-marsudi", "Retno Marsudi", { aliases: ["Marsudi"] }),
	entity("person/sergey-lavrov", "Sergey Lavrov", { aliases: ["Lavrov"] }),
];
const bodies = [
	entity("organisation/asean", "ASEAN", { kind: "international-organisation" }),
	entity("organisation/mission-of-russia-to-asean", "Mission of Russia to ASEAN", { kind: "mission" }),
];
const occasion = entity(meeting, "Special ASEAN-Russia Meeting", { kind: "ministerial-meeting" });
const declaration = entity("agreement/sochi-declaration", "Sochi Declaration", { kind: "declaration" });
const jakarta = entity("place/jakarta", "Jakarta", { kind: "city" });

/** Two astral characters stand before most of the words, so that code points and code units differ. */
export const extraction: Extraction = draft({
	id: "1",
	title: "Special ASEAN-Russia Meeting",
	date: "2021-07-07",
	text: `🕊🕊 JAKARTA, 7 July 2021 – ${chaired} ${signed} ${willMeet}`,
	entities: [declaration, occasion, ...persons, ...states.slice(0, 2)],
	facts: [
		{
			is: ["person/retno-marsudi", "chaired", meeting],
			quote: chaired,
			subject: "Retno Marsudi",
			object: "Special ASEAN-Russia Meeting",
			kind: "co-chair",
			rule: "frame/chair",
		},
		{
			is: ["person/sergey-lavrov", "chaired", meeting],
			quote: chaired,
			subject: "Sergey Lavrov",
			object: "Special ASEAN-Russia Meeting",
			kind: "co-chair",
			confidence: 0.8,
			rule: "frame/chair-with",
		},
		{
			is: [meeting, "heldOn", "2021-07-06"],
			quote: chaired,
			subject: "Special ASEAN-Russia Meeting",
			rule: "date/leading",
		},
		{
			is: ["person/retno-marsudi", "holdsOffice", "state/IDN"],
			title: "Foreign Minister",
			quote: "Retno Marsudi, Foreign Minister of Indonesia",
			subject: "Retno Marsudi",
			object: "Indonesia",
			rule: "name/office-apposition",
		},
		{
			is: ["state/RUS", "partyTo", "agreement/sochi-declaration"],
			quote: signed,
			subject: "Russia",
			object: "Sochi Declaration",
			date: "2016",
			kind: "signed",
			rule: "frame/sign",
		},
		{
			is: ["person/sergey-lavrov", "metWith", "person/retno-marsudi"],
			status: "planned",
			quote: willMeet,
			subject: "Lavrov",
			object: "Marsudi",
			category: "CONSULT",
			rule: "frame/meet",
		},
	],
});

const metIn2018 = "In 2018 Lavrov met Marsudi by phone.";
const visited = "Lavrov visited Jakarta on 9 August 2017.";
const denied = "Russia did not meet the United States.";

/** A second document: it says some of the same, and more. */
export const second: Extraction = draft({
	id: "2",
	title: "Viet Nam, ASEAN and Russia",
	date: "2022-02-01",
	text: `${signed} Viet Nam is a member of ASEAN. ${metIn2018} ${visited} ${denied} The Mission of Russia to ASEAN is located in Jakarta. Viet Nam attended the Special ASEAN-Russia Meeting in Jakarta. ASEAN and Russia are dialogue partners. The United States donated vaccines to Viet Nam and condemned Russia. Indonesia welcomed the Sochi Declaration.`,
	entities: [declaration, jakarta, occasion, ...bodies, ...persons, ...states],
	facts: [
		{
			is: ["state/RUS", "partyTo", "agreement/sochi-declaration"],
			quote: signed,
			subject: "Russia",
			object: "Sochi Declaration",
			date: "2016",
			kind: "signed",
			confidence: 0.7,
			rule: "frame/sign",
		},
		{
			is: ["state/VNM", "memberOf", "organisation/asean"],
			quote: "Viet Nam is a member of ASEAN.",
			subject: "Viet Nam",
			object: "ASEAN",
			rule: "frame/member",
		},
		{
			is: ["person/retno-marsudi", "metWith", "person/sergey-lavrov"],
			quote: metIn2018,
			subject: "Marsudi",
			object: "Lavrov",
			date: "2018",
			kind: "call",
			category: "CONSULT",
			rule: "frame/meet",
		},
		{
			is: ["person/sergey-lavrov", "visited", "place/jakarta"],
			quote: visited,
			subject: "Lavrov",
			object: "Jakarta",
			date: "2017-08-09",
			rule: "frame/visit",
		},
		{
			is: ["state/RUS", "metWith", "state/USA"],
			status: "denied",
			quote: denied,
			subject: "Russia",
			object: "United States",
			rule: "frame/meet",
		},
		{
			is: ["organisation/mission-of-russia-to-asean", "accreditedTo", "organisation/asean"],
			quote: "Mission of Russia to ASEAN",
			subject: "Mission of Russia to ASEAN",
			object: "ASEAN",
			rule: "name/mission",
		},
		{
			is: ["organisation/mission-of-russia-to-asean", "partOf", "state/RUS"],
			quote: "Mission of Russia to ASEAN",
			subject: "Mission of Russia to ASEAN",
			object: "Russia",
			rule: "name/mission",
		},
		{
			is: ["organisation/mission-of-russia-to-asean", "locatedIn", "place/jakarta"],
			quote: "The Mission of Russia to ASEAN is located in Jakarta.",
			subject: "Mission of Russia to ASEAN",
			object: "Jakarta",
			rule: "frame/located",
		},
		{
			is: ["state/VNM", "participatedIn", meeting],
			quote: "Viet Nam attended the Special ASEAN-Russia Meeting in Jakarta.",
			subject: "Viet Nam",
			object: "Special ASEAN-Russia Meeting",
			rule: "frame/attend",
		},
		{
			is: [meeting, "heldIn", "place/jakarta"],
			quote: "the Special ASEAN-Russia Meeting in Jakarta",
			subject: "Special ASEAN-Russia Meeting",
			object: "Jakarta",
			confidence: 0.6,
			rule: "name/event-place",
		},
		{
			is: ["organisation/asean", "partnerOf", "state/RUS"],
			quote: "ASEAN and Russia are dialogue partners.",
			subject: "ASEAN",
			object: "Russia",
			kind: "dialogue-partnership",
			rule: "frame/partner",
		},
		{
			is: ["state/USA", "aids", "state/VNM"],
			quote: "The United States donated vaccines to Viet Nam and condemned Russia.",
			subject: "United States",
			object: "Viet Nam",
			kind: "vaccines",
			category: "AID",
			rule: "frame/donate",
		},
		{
			is: ["state/USA", "criticises", "state/RUS"],
			quote: "The United States donated vaccines to Viet Nam and condemned Russia.",
			subject: "United States",
			object: "Russia",
			kind: "condemnation",
			category: "ACCUSE",
			rule: "frame/condemn",
		},
		{
			is: ["state/IDN", "supports", "agreement/sochi-declaration"],
			quote: "Indonesia welcomed the Sochi Declaration.",
			subject: "Indonesia",
			object: "Sochi Declaration",
			kind: "welcome",
			category: "SUPPORT",
			rule: "frame/welcome",
		},
	],
});

export const corpus: Corpus = corpusOf(base, [extraction, second]);
