import type { Clause } from "../clause.ts";
import { named } from "../complement.ts";
import type { Slot } from "../frame.ts";
import type { Group } from "../group.ts";

/** "travelled to X *to attend Y*", "*to lead a delegation to Y*": what a journey or a meeting is for. */
const attended = (clause: Clause, clauses: readonly Clause[]): readonly Group[] =>
	purposesOf(clause, clauses, attending).flatMap(({ object, attachments }) => [
		...(object === undefined ? [] : [object]),
		...["in", "at", "to", "for"].flatMap((word) => named(attachments, word)),
	]);

const attending = new Set(
	"attend join participate represent lead co-lead head speak chair co-chair host co-host open co-open launch address deliver give convene conclude".split(
		" ",
	),
);

/** "provided $5 million *to help Kenya*", "*to strengthen courts in Kenya*": whom an infinitive says that the money is for. */
const helped = (clause: Clause, clauses: readonly Clause[]): readonly Group[] =>
	purposesOf(clause, clauses, helping).flatMap(({ object, attachments }) => [
		...(object === undefined ? [] : [object]),
		...named(attachments, "in").filter(isPlainState),
	]);

const helping = new Set(
	"support help assist aid enable strengthen improve bolster enhance rebuild modernize modernise expand".split(" "),
);

/** "in *Kenya and Norway*", not "in the Kenyan courts". */
const isPlainState = ({ members }: Group): boolean =>
	members.every(({ noun }) => noun.head === "" && noun.name?.atom.type === "state");

/** Infinitives of some verbs that hang on a clause. */
const purposesOf = (clause: Clause, clauses: readonly Clause[], lemmas: ReadonlySet<string>): readonly Clause[] =>
	clauses.filter(({ verb, governor }) => governor === clause && verb.form === "infinitive" && lemmas.has(verb.lemma));

/** "welcomed *that Norway ratified* the treaty": who does what is said after "that". */
const reported = (clause: Clause, clauses: readonly Clause[]): readonly Group[] =>
	(clause.object === undefined ? clauses : [])
		.filter(({ opener, governor, verb }) => governor === clause && opener === "that" && verb.form === "finite")
		.flatMap(({ subject }) => (subject === undefined ? [] : [subject]));

/** "met in X *on the margins of Y*": beside what something is done. */
const besideWhich = ({ attachments }: Clause): readonly Group[] =>
	attachments.flatMap(({ word, group: { members } }) =>
		/^(?:on|at|in)$/.test(word)
			? members.flatMap(({ noun, of }) =>
					of !== undefined && /^(?:margin|sideline|fringe)$/.test(noun.head) ? [of] : [],
				)
			: [],
	);

/** Slots that a clause hanging on the verb, or something in it, fills. */
export const inDependents: ReadonlyMap<Slot, (clause: Clause, clauses: readonly Clause[]) => readonly Group[]> =
	new Map([
		["purpose", attended],
		["margins", besideWhich],
		["that", reported],
		["benefit", helped],
	]);

/** "condemned the attacks *carried out by X*": whose they are, where a participle says it. */
export const perpetrators = (clause: Clause, clauses: readonly Clause[]): readonly Group[] =>
	clause.verb.passive
		? []
		: clauses
				.filter(({ verb, governor }) => governor === clause && verb.form === "participle" && verb.passive)
				.flatMap(({ attachments }) => named(attachments, "by"));
