import type { Clause } from "./clause.ts";
import { named } from "./complement.ts";
import type { Reference } from "./discourse/reference.ts";
import type { Discourse } from "./discourse.ts";
import type { Finding } from "./finding.ts";
import type { Group } from "./group.ts";
import type { Parse } from "./parse.ts";
import { statusOf } from "./status.ts";

/** "She will be accompanied by X", after it was told where she travels or what she attends: there X goes, too. */
export function companionFindings(parse: Parse, discourse: Discourse): readonly Finding[] {
	return parse.clauses.filter(isCompany).flatMap((clause) => {
		if (clause.verb.form !== "finite") return [];
		const status = statusOf(clause);
		if (status !== "actual" && status !== "planned") return [];
		const persons = (groups: readonly (Group | undefined)[]): readonly Reference[] =>
			groups.flatMap((group) => discourse.people(group));
		const { travellers, companions } = pairOf(clause);
		const outings = persons(travellers).flatMap(({ entity }) => discourse.outings.recentOf(entity));
		const { start, end } = parse.sentence.sentence;
		const token = parse.sentence.scene.tokens[clause.verb.headToken];
		if (token === undefined) return [];
		const span = { start: token.start, end: token.end };
		return persons(companions).flatMap((subject) =>
			outings.map(
				({ predicate, object, date, ...outing }): Finding => ({
					subject,
					predicate,
					object: { ...object, span, reason: "journey" },
					status: outing.status,
					passage: { start, end },
					trigger: span,
					...(date === undefined ? {} : { date }),
					...(predicate === "visited" ? { kind: "visit" } : {}),
					category: "CONSULT",
					clausal: true,
					confidence: 0.75,
					rule: "document/companion",
				}),
			),
		);
	});
}

/** "was accompanied by X", "was joined by X"; whoever "joined the Alliance" keeps nobody company. */
const isCompany = ({ verb: { lemma, passive } }: Clause): boolean =>
	lemma === "accompany" || (lemma === "join" && passive);

interface Pair {
	readonly travellers: readonly (Group | undefined)[];
	readonly companions: readonly (Group | undefined)[];
}

/** Who travels, and who with them: "X was accompanied by Y", "Y accompanied X". */
const pairOf = ({ verb, subject, object, attachments }: Clause): Pair =>
	verb.passive
		? { travellers: [subject], companions: named(attachments, "by") }
		: { travellers: [object], companions: [subject] };
