/** The kinds of thing that may be a node. Each is a class of `ontology/entente.ttl`. */
export const entityTypes = ["person", "state", "organisation", "agreement", "event", "place"] as const;
export type EntityType = (typeof entityTypes)[number];

/** The relations that may be an edge. Each is a property of `ontology/entente.ttl`. */
export const predicates = [
	"holdsOffice",
	"memberOf",
	"partOf",
	"accreditedTo",
	"locatedIn",
	"participatedIn",
	"chaired",
	"heldIn",
	"heldOn",
	"metWith",
	"visited",
	"partyTo",
	"partnerOf",
	"aids",
	"supports",
	"criticises",
] as const;
export type Predicate = (typeof predicates)[number];

/** How a statement stands to reality, by the wording of the text, not by the calendar. */
export const statuses = ["actual", "planned", "proposed", "denied"] as const;
export type Status = (typeof statuses)[number];

/** Predicates whose subject and object may change places; such a statement is written once. */
export const symmetricPredicates: ReadonlySet<Predicate> = new Set(["metWith", "partnerOf"]);

const actors = ["person", "state", "organisation"] as const;
const bodies = ["state", "organisation"] as const;

/** Which entity types may stand on either side of a predicate; `date` is an EDTF literal. */
export const signatures: Readonly<
	Record<Predicate, { readonly subject: readonly EntityType[]; readonly object: readonly (EntityType | "date")[] }>
> = {
	holdsOffice: { subject: ["person"], object: bodies },
	memberOf: { subject: bodies, object: ["organisation"] },
	partOf: { subject: ["organisation"], object: bodies },
	accreditedTo: { subject: ["organisation", "person"], object: bodies },
	locatedIn: { subject: ["organisation"], object: ["place", "state"] },
	participatedIn: { subject: actors, object: ["event"] },
	chaired: { subject: actors, object: ["event"] },
	heldIn: { subject: ["event"], object: ["place", "state"] },
	heldOn: { subject: ["event"], object: ["date"] },
	metWith: { subject: actors, object: actors },
	visited: { subject: ["person"], object: ["state", "place"] },
	partyTo: { subject: actors, object: ["agreement"] },
	partnerOf: { subject: bodies, object: bodies },
	aids: { subject: bodies, object: bodies },
	supports: { subject: actors, object: [...actors, "agreement"] },
	criticises: { subject: actors, object: [...actors, "agreement"] },
};
