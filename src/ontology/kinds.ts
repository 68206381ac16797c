import type { EntityType } from "./terms.ts";

/** The class of each entity type. */
export const typeClasses: Readonly<Record<EntityType, string>> = {
	person: "Person",
	state: "State",
	organisation: "Organisation",
	agreement: "Agreement",
	event: "Event",
	place: "Place",
};

/**
 * Classes of an entity, finest first and ending with that of its type: `("organisation", "embassy")` gives
 * Embassy, Mission, GovernmentBody, Organisation, Actor. All are written out, so that no query needs inference.
 * A kind that the ontology does not know adds nothing.
 */
export function classesOf(type: EntityType, kind?: string): readonly string[] {
	const finer = kind !== undefined && Object.hasOwn(kinds[type], kind) ? kinds[type][kind] : undefined;
	return [...(finer ?? []), typeClasses[type], ...(actors.has(type) ? ["Actor"] : [])];
}

const actors: ReadonlySet<EntityType> = new Set(["person", "state", "organisation"]);

/** The kinds that an entity of each type may have, with their classes below that of the type. */
export const kinds: Readonly<Record<EntityType, Readonly<Record<string, readonly string[]>>>> = {
	person: {},
	state: {},
	organisation: {
		"international-organisation": ["InternationalOrganisation"],
		forum: ["Forum"],
		"government-body": ["GovernmentBody"],
		ministry: ["Ministry", "GovernmentBody"],
		department: ["Department", "GovernmentBody"],
		mission: ["Mission", "GovernmentBody"],
		embassy: ["Embassy", "Mission", "GovernmentBody"],
		consulate: ["Consulate", "Mission", "GovernmentBody"],
		commission: ["Commission"],
		committee: ["Committee"],
		council: ["Council"],
		secretariat: ["Secretariat"],
		court: ["Court"],
		agency: ["Agency"],
		fund: ["Fund"],
		bank: ["Bank"],
		company: ["Company"],
		party: ["PoliticalParty"],
		parliament: ["Parliament", "GovernmentBody"],
		"armed-group": ["ArmedGroup"],
		military: ["Military", "GovernmentBody"],
		"military-alliance": ["MilitaryAlliance", "InternationalOrganisation"],
		coalition: ["Coalition"],
		media: ["MediaOutlet"],
		university: ["University"],
		ngo: ["NonGovernmentalOrganisation"],
		"working-group": ["WorkingGroup"],
		delegation: ["Delegation"],
	},
	agreement: {
		treaty: ["Treaty"],
		convention: ["Convention"],
		charter: ["Charter"],
		agreement: [],
		accord: ["Accord"],
		protocol: ["Protocol"],
		"memorandum-of-understanding": ["MemorandumOfUnderstanding"],
		declaration: ["Declaration"],
		"joint-statement": ["JointStatement"],
		communique: ["Communique"],
		"plan-of-action": ["PlanOfAction"],
		roadmap: ["Roadmap"],
		framework: ["Framework"],
		resolution: ["Resolution"],
		initiative: ["Initiative"],
		ceasefire: ["Ceasefire"],
		"letter-of-agreement": ["LetterOfAgreement"],
		"exchange-of-notes": ["ExchangeOfNotes"],
		constitution: ["Constitution"],
		concept: ["ConceptPaper"],
		statute: ["Statute"],
		law: ["Law"],
	},
	event: {
		meeting: ["Meeting"],
		summit: ["Summit", "Meeting"],
		"ministerial-meeting": ["MinisterialMeeting", "Meeting"],
		"bilateral-meeting": ["BilateralMeeting", "Meeting"],
		"trilateral-meeting": ["TrilateralMeeting", "Meeting"],
		conference: ["Conference", "Meeting"],
		forum: ["ForumEvent", "Meeting"],
		session: ["Session", "Meeting"],
		"round-of-talks": ["RoundOfTalks", "Meeting"],
		dialogue: ["Dialogue", "Meeting"],
		consultation: ["Consultation", "Meeting"],
		call: ["Call"],
		"video-conference": ["VideoConference", "Meeting"],
		ceremony: ["Ceremony"],
		"news-conference": ["NewsConference"],
		visit: ["Visit"],
		"state-visit": ["StateVisit", "Visit"],
		"official-visit": ["OfficialVisit", "Visit"],
		"working-visit": ["WorkingVisit", "Visit"],
		exercise: ["Exercise"],
		election: ["Election"],
		anniversary: ["Anniversary"],
		"programme-year": ["ProgrammeYear"],
		festival: ["Festival"],
	},
	place: {
		city: ["City"],
		region: ["Region"],
		"macro-region": ["MacroRegion"],
		site: ["Site"],
		border: ["Border"],
		sea: ["Sea"],
	},
};
