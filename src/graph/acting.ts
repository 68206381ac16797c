import type { Corpus } from "../statement/corpus.ts";
import type { Statement } from "../statement/statement.ts";
import { type createDating, spanOfDates } from "./dating.ts";
import { createOffices } from "./office.ts";

/**
 * Whose ties are computed. `actors`: persons, states and organisations as named; `persons`: persons alone;
 * `bodies`: states and organisations, persons standing for those they hold office in; `states`: states alone, with what
 * their officials and bodies do.
 */
export const tieLevels = ["actors", "persons", "bodies", "states"] as const;
export type TieLevel = (typeof tieLevels)[number];

/** Who acts in a statement. */
export interface Acting {
	/** The actors of the level that an entity stands for in a statement; none if it is of no account there. */
	standsFor(entity: string, statement: Statement): readonly string[];
	/** The states and bodies a person acts for in a statement, so that they are one side of a table; none for others. */
	represented(actor: string, statement: Statement): ReadonlySet<string>;
}

/** @param dating gives the day on which an office must be held. */
export function createActing(corpus: Corpus, level: TieLevel, dating: ReturnType<typeof createDating>): Acting {
	const offices = createOffices(corpus);
	const typeOf = (id: string): string => corpus.entities.get(id)?.type ?? "";
	const dayOf = (statement: Statement): string | undefined => spanOfDates(dating(statement).dates).first;
	const standsFor = (entity: string, statement: Statement): readonly string[] => {
		const type = typeOf(entity);
		if (!actorTypes.has(type)) return [];
		if (level === "actors") return [entity];
		if (level === "persons") return type === "person" ? [entity] : [];
		if (level === "states") return offices.statesOf(entity, dayOf(statement));
		return type === "person" ? offices.bodiesOf(entity, dayOf(statement)) : [entity];
	};
	const represented = (actor: string, statement: Statement): ReadonlySet<string> => {
		if (typeOf(actor) !== "person") return new Set();
		const day = dayOf(statement);
		return new Set([...offices.bodiesOf(actor, day), ...offices.statesOf(actor, day)]);
	};
	return { standsFor, represented };
}

const actorTypes: ReadonlySet<string> = new Set(["person", "state", "organisation"]);
