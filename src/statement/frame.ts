import { type EntityType, entityTypes, type Predicate, predicates, type Status, statuses } from "../ontology/terms.ts";

/** Where in a clause or noun phrase a role is filled: grammatical positions and prepositions. */
export type Slot = string;

/** Verbs or nouns that evoke a frame, and where its roles stand beside them. */
export interface Evocation {
	/** Lemmas; "call on" is the verb with a particle or preposition, "look forward" with a particle. */
	readonly lemmas: readonly string[];
	readonly subject: readonly Slot[];
	readonly object: readonly Slot[];
	/**
	 * `actor`: the object is named or acts. `owner`: or owns what is named ("Russia's attack", "the Russian attack").
	 * `topic`: or stands after its "of" ("the sovereignty of Ukraine").
	 */
	readonly reach: "actor" | "owner" | "topic";
	/** The noun of an object slot must be one of these ("led the *delegation*"). */
	readonly objectHeads: ReadonlySet<string> | undefined;
	/** The direct object or complement, or what a noun is "of", must be one of these: "violated *the law*", "is *a threat*". */
	readonly complementHeads: ReadonlySet<string> | undefined;
	/** For nouns: one of these words stands before it in its phrase ("*military* support"). */
	readonly qualifiers: ReadonlySet<string> | undefined;
	/** For nouns: verbs that do not state what one has oneself: "*discussed* their concerns" does not express them. */
	readonly governorsWithout: ReadonlySet<string> | undefined;
	/** One of these words is said of the object: "called the claims *a farce*". */
	readonly verdicts: ReadonlySet<string> | undefined;
	/** The verb stands with one of these: "*must* withdraw". */
	readonly modals: ReadonlySet<string> | undefined;
	/** One noun of the subject must be one of these ("the Minister and *his counterpart*"). */
	readonly subjectHeads: ReadonlySet<string> | undefined;
	/** The subject is people, named or as officials, or "we": not states, not "they" or "both sides". */
	readonly subjectPeople: boolean;
	/** Somebody is told to do it: not "I" or "we" in saying so ("I welcome Minister X"). */
	readonly subjectTold: boolean;
	/** For verbs: nothing is said of the object beside it ("called him a friend"). */
	readonly complementAbsent: boolean;
	/** Prepositions with which the verb means something else: "spoke *at* the forum". */
	readonly without: ReadonlySet<string> | undefined;
	/** Words with which the whole sentence means something else: "congratulated Kenya on its *anniversary*". */
	readonly sentenceWithout: ReadonlySet<string> | undefined;
	/** An infinitive that hangs on the verb must be one of these: "called on Kenya *to withdraw*". */
	readonly purposes: ReadonlySet<string> | undefined;
	/** The verb is what somebody is bound to do: "committed to *helping* Kenya", "the commitment to *defend* Kenya". */
	readonly bound: boolean;
	/** No infinitive hangs on the verb: "called on the President", not "called on him to resign". */
	readonly purposeAbsent: boolean;
	/** The object is named itself, not by those who stand for it. */
	readonly objectNamed: boolean;
	/** Unnamed persons fill the object as their state or body: "with Brazilian officials". */
	readonly objectOfficials: boolean;
	/** Everything in the object's list is of an allowed type: "joined *Norway and the Fund* in calling" is no membership. */
	readonly objectAlone: boolean;
	/** The object is one thing: "travelled *to Oslo and Lisbon* for the Summit" does not tell where it was. */
	readonly objectSingle: boolean;
	/** The subject was told to travel before: "will meet with officials in Bern" says where the journey leads. */
	readonly travelling: boolean;
	/** For verbs: nothing stands as direct object or complement ("was *in Kyiv*", not "was a leader in Florida"). */
	readonly objectAbsent: boolean;
}

export interface FrameExample {
	readonly text: string;
	/** "Ana Silva metWith Omar Diallo", with "[planned]" after it for another status than actual. */
	readonly states: readonly string[];
}

/** Knowledge of one way to say a relation: data, not code. */
export interface Frame {
	readonly id: string;
	readonly predicate: Predicate;
	readonly kind: string | undefined;
	readonly category: string | undefined;
	/** A status that the words themselves give: an invitation is `proposed`. */
	readonly status: Status | undefined;
	readonly subjectTypes: readonly EntityType[] | undefined;
	readonly objectTypes: readonly EntityType[] | undefined;
	/** Several subjects without an object relate to each other. */
	readonly mutual: boolean;
	/** A bond that holds on: its status does not follow the verb that mentions it. */
	readonly standing: boolean;
	/** It holds whatever the verb says of it: who "did not comply with the Treaty" is bound by it. */
	readonly presupposed: boolean;
	/** Doing it ends the relation: who withdrew from the Treaty is no party, who may withdraw still is. */
	readonly ends: boolean;
	/** Those who hold office in one state are no two sides of it. */
	readonly foreign: boolean;
	/** False where a person in office must not stand for the state. */
	readonly persons: boolean;
	readonly verbs: Evocation | undefined;
	readonly nouns: Evocation | undefined;
	/** The date in the clause is not its own: who met "on the margins of" a summit met there that day, but took part on others. */
	readonly undated: boolean;
	/** Confidence of the wording alone. */
	readonly confidence: number;
	readonly examples: readonly FrameExample[];
	readonly nearMisses: readonly string[];
}

/** Checks a frame as read from a file. @throws {Error} naming the field that is wrong. */
export function toFrame(value: unknown): Frame {
	const record = asRecord(value, "frame");
	const id = asText(record["id"], "id");
	const predicate = oneOf(predicates, record["predicate"], `${id}.predicate`);
	const optional = {
		kind: given("kind", record["kind"], asText),
		category: given("category", record["category"], asText),
		status: given("status", record["status"], (status, path) => oneOf(statuses, status, path)),
		subjectTypes: given("subjectTypes", record["subject types"], (types, path) =>
			asTexts(types, path).map((type) => oneOf(entityTypes, type, path)),
		),
		objectTypes: given("objectTypes", record["object types"], (types, path) =>
			asTexts(types, path).map((type) => oneOf(entityTypes, type, path)),
		),
		verbs: given("verbs", record["verbs"], toEvocation),
		nouns: given("nouns", record["nouns"], toEvocation),
	};
	if (optional.verbs === undefined && optional.nouns === undefined)
		throw new Error(`${id} has neither verbs nor nouns`);
	return {
		id,
		predicate,
		...optional,
		mutual: record["mutual"] === true,
		standing: record["standing"] === true,
		presupposed: record["presupposed"] === true,
		ends: record["ends"] === true,
		foreign: record["foreign"] === true,
		undated: record["undated"] === true,
		persons: record["persons"] !== false,
		confidence: typeof record["confidence"] === "number" ? record["confidence"] : 0.9,
		examples: asList(record["examples"] ?? [], `${id}.examples`).map((example, index) =>
			toExample(example, `${id}.examples[${index}]`),
		),
		nearMisses: asTexts(record["near misses"] ?? [], `${id}.near misses`),
	};
}

function toEvocation(value: unknown, path: string): Evocation {
	const record = asRecord(value, path);
	const reach = record["reach"] ?? "actor";
	return {
		lemmas: asTexts(record["lemmas"], `${path}.lemmas`),
		subject: asTexts(record["subject"] ?? ["subject"], `${path}.subject`),
		object: asTexts(record["object"] ?? ["object"], `${path}.object`),
		reach: oneOf(["actor", "owner", "topic"] as const, reach, `${path}.reach`),
		subjectPeople: record["subject people"] === true,
		subjectTold: record["subject told"] === true,
		complementAbsent: record["complement absent"] === true,
		objectNamed: record["object named"] === true,
		objectOfficials: record["object officials"] === true,
		objectAlone: record["object alone"] === true,
		objectSingle: record["object single"] === true,
		objectAbsent: record["object absent"] === true,
		travelling: record["travelling"] === true,
		purposeAbsent: record["purpose absent"] === true,
		bound: record["bound"] === true,
		objectHeads: given("objectHeads", record["object heads"], (heads, where) => new Set(asTexts(heads, where))),
		purposes: given("purposes", record["purposes"], (verbs, where) => new Set(asTexts(verbs, where))),
		sentenceWithout: given(
			"sentenceWithout",
			record["sentence without"],
			(words, where) => new Set(asTexts(words, where)),
		),
		without: given("without", record["without"], (words, where) => new Set(asTexts(words, where))),
		complementHeads: given(
			"complementHeads",
			record["complement heads"],
			(heads, where) => new Set(asTexts(heads, where)),
		),
		qualifiers: given("qualifiers", record["qualifiers"], (words, where) => new Set(asTexts(words, where))),
		governorsWithout: given(
			"governorsWithout",
			record["governors without"],
			(verbs, where) => new Set(asTexts(verbs, where)),
		),
		verdicts: given("verdicts", record["verdicts"], (words, where) => new Set(asTexts(words, where))),
		modals: given("modals", record["modals"], (modals, where) => new Set(asTexts(modals, where))),
		subjectHeads: given("subjectHeads", record["subject heads"], (heads, where) => new Set(asTexts(heads, where))),
	};
}

function toExample(value: unknown, path: string): FrameExample {
	const record = asRecord(value, path);
	return { text: asText(record["text"], `${path}.text`), states: asTexts(record["states"], `${path}.states`) };
}

function given<Value>(key: string, value: unknown, read: (value: unknown, path: string) => Value): Value | undefined {
	return value === undefined ? undefined : read(value, key);
}

function asRecord(value: unknown, path: string): Readonly<Record<string, unknown>> {
	if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Error(`${path} must be a mapping`);
	return value as Readonly<Record<string, unknown>>;
}

function asText(value: unknown, path: string): string {
	if (typeof value !== "string" || value === "") throw new Error(`${path} must be a text`);
	return value;
}

function asList(value: unknown, path: string): readonly unknown[] {
	if (!Array.isArray(value)) throw new Error(`${path} must be a list`);
	return value;
}

const asTexts = (value: unknown, path: string): readonly string[] =>
	asList(value, path).map((item) => asText(item, path));

function oneOf<Value extends string>(values: readonly Value[], value: unknown, path: string): Value {
	const found = values.find((candidate) => candidate === value);
	if (found === undefined) throw new Error(`${path} must be one of ${values.join(", ")}, not ${JSON.stringify(value)}`);
	return found;
}
