import type { Predicate, Status } from "../../src/ontology/terms.ts";

/** How a relation is said: as it is, as it is hoped for, and as it is denied. */
type Verb = readonly [actual: string, planned: string, denied: string];

const verbs: Readonly<Record<Predicate, Verb>> = {
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

/** Kinds of relations for which the verb of the relation would say something else than the document, or less. */
const finerVerbs: Partial<Record<Predicate, Readonly<Record<string, Verb>>>> = {
	chaired: { "co-chair": ["co-chaired", "is to co-chair", "did not co-chair"] },
	participatedIn: {
		host: ["hosted", "is to host", "did not host"],
		"head-of-delegation": ["led a delegation to", "is to lead a delegation to", "did not lead a delegation to"],
		guest: ["was a guest at", "is to be a guest at", "was not a guest at"],
		speech: ["spoke at", "is to speak at", "did not speak at"],
	},
	metWith: {
		call: ["spoke by telephone with", "is to speak by telephone with", "did not speak by telephone with"],
		"video-call": ["spoke by video with", "is to speak by video with", "did not speak by video with"],
		talks: ["held talks with", "is to hold talks with", "did not hold talks with"],
		consultations: ["held consultations with", "is to hold consultations with", "did not hold consultations with"],
	},
	partyTo: {
		issued: ["issued", "is to issue", "did not issue"],
		signed: ["signed", "is to sign", "did not sign"],
		negotiated: ["negotiated", "is to negotiate", "did not negotiate"],
		adopted: ["adopted", "is to adopt", "did not adopt"],
		ratified: ["ratified", "is to ratify", "did not ratify"],
		acceded: ["acceded to", "is to accede to", "did not accede to"],
		bound: ["is bound by", "is to be bound by", "is not bound by"],
		extended: ["extended", "is to extend", "did not extend"],
		violated: ["violated", "is to violate", "did not violate"],
		// who withdrew is denied to be a party
		withdrawn: ["is to withdraw from", "is to withdraw from", "withdrew from"],
	},
};

/** Kinds that say no more than the verb of their relation. */
const plainKinds: ReadonlySet<string> = new Set(["meeting", "visit", "chair", "in-force"]);

/** The verb of a statement, and what its kind adds to the verb: nothing where the verb says it. */
export function verbOf(
	predicate: Predicate,
	status: Status,
	kind: string,
): { readonly verb: string; readonly kind: string } {
	const finer = finerVerbs[predicate]?.[kind];
	const rest = finer || plainKinds.has(kind) ? "" : kind.replaceAll("-", " ");
	return { verb: inStatus(finer ?? verbs[predicate], status), kind: rest };
}

function inStatus([actual, planned, denied]: Verb, status: Status): string {
	if (status === "actual") return actual;
	if (status === "denied") return denied;
	return status === "planned" ? planned : planned.replace("is to", "might");
}

/** "former Prime Minister", "acting Director", "Ambassador-designate": an office with how it is held. */
export function officeName(title: string, kind: string): string {
	if (kind === "") return title;
	return kind === "designate" ? `${title}-designate` : `${kind.replaceAll("-", " ")} ${title}`;
}

export function officeVerb(office: string, status: Status): string {
	if (status === "denied") return `is not ${office} of`;
	if (status === "actual") return `is ${office} of`;
	return status === "planned" ? `is to be ${office} of` : `might be ${office} of`;
}
