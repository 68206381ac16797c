import type { Parse } from "./apply-frames.ts";
import type { Clause } from "./clause.ts";
import { named } from "./complement.ts";
import type { Discourse, Reference } from "./discourse.ts";
import type { Finding } from "./finding.ts";
import type { Group } from "./group.ts";
import { statusOf } from "./status.ts";

/** "She will be accompanied by X", after it was told where she travels: there X goes, too. */
export function companionFindings(parse: Parse, discourse: Discourse): readonly Finding[] {
	return parse.clauses.flatMap((clause) => {
		if (clause.verb.lemma !== "accompany" || clause.verb.form !== "finite") return [];
		const status = statusOf(clause);
		if (status !== "actual" && status !== "planned") return [];
		const persons = (groups: readonly (Group | undefined)[]): readonly Reference[] =>
			groups.flatMap((group) => discourse.actors(group)).filter(({ type }) => type === "person");
		const { travellers, companions } = pairOf(clause);
		const visits = persons(travellers).flatMap(({ entity }) => discourse.visitsOf(entity));
		const { start, end } = parse.sentence.sentence;
		const token = parse.sentence.scene.tokens[clause.verb.headToken];
		if (token === undefined) return [];
		const span = { start: token.start, end: token.end };
		return persons(companions).flatMap((subject) =>
			visits.map(
				(visit): Finding => ({
					subject,
					predicate: "visited",
					object: { ...visit.object, span, reason: "journey" },
					status: visit.status,
					passage: { start, end },
					trigger: span,
					...(visit.date === undefined ? {} : { date: visit.date }),
					kind: "visit",
					category: "CONSULT",
					clausal: true,
					confidence: 0.75,
					rule: "document/companion",
				}),
			),
		);
	});
}

interface Pair {
	readonly travellers: readonly (Group | undefined)[];
	readonly companions: readonly (Group | undefined)[];
}

/** Who travels, and who with them: "X was accompanied by Y", "Y accompanied X". */
const pairOf = ({ verb, subject, object, attachments }: Clause): Pair =>
	verb.passive
		? { travellers: [subject], companions: named(attachments, "by") }
		: { travellers: [object], companions: [subject] };
