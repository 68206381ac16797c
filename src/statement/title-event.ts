import type { LinkedDocument } from "../entity/link.ts";
import { fold } from "../text/tokenize.ts";
import { sentencesIn } from "./blocks.ts";
import type { Clause } from "./clause.ts";
import type { Reference } from "./discourse/reference.ts";
import type { Discourse } from "./discourse.ts";
import type { Finding } from "./finding.ts";
import type { Member } from "./group.ts";
import type { Parse } from "./parse.ts";
import { statusOf } from "./status.ts";

/** The one occasion that a document's title names. */
export interface TitleEvent {
	readonly entity: string;
	readonly kind: string;
	/** Folded words of the title. */
	readonly words: ReadonlySet<string>;
	/** The text tells afterwards how it went: "Readout of …". */
	readonly readout: boolean;
}

/** What a document's first sentences say of "met" they say of the one occasion that its title names. */
export function titleEvent({ document, sentences, register }: LinkedDocument): TitleEvent | undefined {
	const title = sentencesIn({ sentences }, "title");
	const events = title.flatMap(({ atoms }) =>
		atoms.flatMap(({ atom, entity }) =>
			atom.type === "event"
				? [{ atom, entity }]
				: atom.inner.flatMap((inner) =>
						inner.type === "event" ? [{ atom: inner, entity: register.enter(inner) }] : [],
					),
		),
	);
	const [first] = events;
	if (first?.entity === undefined || events.some(({ entity }) => entity !== first.entity)) return undefined;
	return {
		entity: first.entity,
		kind: first.atom.kind,
		words: new Set(fold(document.title).split(/[^\p{L}\p{N}]+/u)),
		readout: /^(?:\w+ )?(?:readout|summary)\b/i.test(document.title),
	};
}

/** The occasion of the title as something a sentence speaks of without naming it. */
export const occasionAt = ({ entity }: TitleEvent, span: Reference["span"]): Reference => ({
	entity,
	type: "event",
	span,
	confidence: 0.85,
	reason: "title",
});

export const namesEvent = ({ phrases }: Parse): boolean =>
	phrases.some((phrase) => phrase.type === "noun" && phrase.names.some(({ atom }) => atom.type === "event"));

/** "Representatives of A and B met in Paris on 28 April", "X hosted a roundtable" under a title that names the occasion. */
export function openingFindings(parse: Parse, event: TitleEvent, discourse: Discourse): readonly Finding[] {
	if (namesEvent(parse)) return [];
	const clause = parse.clauses.find(
		(candidate) =>
			candidate.verb.form === "finite" &&
			candidate.opener === "" &&
			tells(candidate, event) &&
			!isBeside(candidate, parse.sentence.scene.tokens),
	);
	if (clause === undefined) return [];
	const { sentence, scene } = parse.sentence;
	const token = scene.tokens[clause.verb.headToken];
	const trigger = { start: token?.start ?? sentence.start, end: token?.end ?? sentence.end };
	const occasion = occasionAt(event, trigger);
	const base = {
		status: statusOf(clause),
		passage: { start: sentence.start, end: sentence.end },
		trigger,
		clausal: true,
		confidence: 0.8,
		rule: "document/title-event",
	};
	const taking = participants(clause, discourse).map(
		(subject): Finding => ({ ...base, subject, predicate: "participatedIn", object: occasion }),
	);
	if (taking.length < (/^(?:meet|gather|assemble)$/.test(clause.verb.lemma) ? 2 : 1)) return [];
	const places = clause.attachments
		.filter(({ word }) => word === "in" || word === "at")
		.flatMap(({ group }) => discourse.actors(group))
		.filter(({ type }) => type === "place" || type === "state")
		.map((object): Finding => ({ ...base, subject: occasion, predicate: "heldIn", object }));
	const dates = (lastsDays(clause) ? [] : clause.dates)
		.slice(0, 1)
		.map((object): Finding => ({ ...base, subject: occasion, predicate: "heldOn", object }));
	return [...taking, ...places, ...dates];
}

const occasions = new Set(
	"meeting roundtable session convening event summit discussion call gathering dialog talk forum conference ministerial workshop symposium consultation ceremony".split(
		" ",
	),
);

/** "met", "convened leaders"; "hosted *a listening session*" where the title names one. */
function tells({ verb, object, subject, attachments }: Clause, event: TitleEvent): boolean {
	if (/^(?:meet|gather|assemble)$/.test(verb.lemma)) return true;
	if (verb.lemma === "convene" && !verb.passive) return true;
	if (
		!/^(?:host|co-host|hold|lead|co-lead|chair|co-chair|join|attend|convene|participate|open|conclude)$/.test(
			verb.lemma,
		)
	)
		return false;
	const groups =
		verb.lemma === "participate"
			? attachments.filter(({ word }) => word === "in").map(({ group }) => group)
			: [verb.passive ? subject : object];
	return groups.some((group) => group?.members.some((member) => means(heldIn(member), event)));
}

/** "concluded two days of *talks*": what it was days of. */
const heldIn = ({ noun, of }: Member): string =>
	amounts.test(noun.head) && of !== undefined ? (of.members[0]?.noun.head ?? "") : noun.head;

const amounts = /^(?:day|week|round|series|hour)$/;

/** "concluded *two days* of talks today": not the one day on which they were held. */
const lastsDays = ({ object }: Clause): boolean => object?.members.some(({ noun }) => noun.head === "day") === true;

/** "the *meeting*" where the title has that word, "*talks*" where it names a dialogue. */
function means(head: string, { words, kind }: TitleEvent): boolean {
	if (!occasions.has(head)) return false;
	const word = head === "dialog" ? "dialogue" : head;
	return words.has(word) || word === kind || (head === "talk" && /^(?:dialogue|round-of-talks)$/.test(kind));
}

/** "held a *bilateral* meeting with Y": another than that which the title names. */
const isBeside = ({ object }: Clause, tokens: Parse["sentence"]["scene"]["tokens"]): boolean =>
	object?.members.some(({ noun }) =>
		tokens.slice(noun.from, noun.to).some(({ norm }) => /^(?:bilateral|separate|sideline)$/.test(norm)),
	) === true;

const participants = (clause: Clause, discourse: Discourse): readonly Reference[] =>
	(clause.verb.passive
		? [clause.attachments.find(({ word }) => word === "by")?.group]
		: [clause.subject, clause.object, clause.attachments.find(({ word }) => word === "with")?.group]
	)
		.flatMap((group) => discourse.actors(group))
		.filter(({ type }) => type === "person" || type === "state" || type === "organisation");

const reports = new Set(
	"discuss highlight outline preview underscore emphasize emphasise stress note share present provide brief announce describe detail reiterate affirm reaffirm thank express welcome speak deliver remark join open moderate introduce".split(
		" ",
	),
);

/** A person or body by name; an administration as a whole is everywhere, and what a body announces it may announce anywhere. */
const isSpeaker = ({ entity, type, reason }: Reference, { register }: Discourse): boolean =>
	(type === "person" && (reason === "name" || reason === "office")) ||
	(type === "organisation" &&
		reason === "name" &&
		!/\b(?:administration|white house)$/i.test(register.get(entity)?.name ?? ""));

/** In a readout of an occasion, who "outlined", "highlighted" and "spoke" did so there. */
export function speakerFindings(parse: Parse, event: TitleEvent, discourse: Discourse): readonly Finding[] {
	if (!event.readout || namesEvent(parse) || parse.sentence.scene.titleCase) return [];
	const { sentence, scene } = parse.sentence;
	return parse.clauses.flatMap((clause) => {
		const { verb, opener, dates, attachments } = clause;
		const token = scene.tokens[verb.headToken];
		const past =
			verb.form === "finite" && !verb.present && !verb.base && !verb.passive && statusOf(clause) === "actual";
		const elsewhere = dates.length > 0 || attachments.some(({ fronted }) => fronted);
		const unknown = clause.subject?.members.some(({ noun }) => /^an?$/.test(noun.opener)) === true;
		const perfect = /^(?:has|have|had|['’]ve|['’]s)$/.test(scene.tokens[verb.from]?.norm ?? "");
		if (!past || perfect || opener !== "" || elsewhere || unknown || !reports.has(verb.lemma) || token === undefined)
			return [];
		const span = { start: token.start, end: token.end };
		return discourse
			.actors(clause.subject)
			.filter((subject) => isSpeaker(subject, discourse) && (subject.type === "person" || verb.lemma !== "announce"))
			.map(
				(subject): Finding => ({
					subject,
					predicate: "participatedIn",
					object: occasionAt(event, span),
					status: "actual",
					passage: { start: sentence.start, end: sentence.end },
					trigger: span,
					clausal: true,
					kind: "speech",
					confidence: 0.7,
					rule: "document/title-speaker",
				}),
			);
	});
}
