import type { Entity } from "../../entity/entity.ts";
import { predicates } from "../../ontology/terms.ts";
import { byCodeUnit } from "../../order.ts";
import type { Corpus } from "../../statement/corpus.ts";
import type { Statement } from "../../statement/statement.ts";
import type { IdentityReason } from "../../store/identities.ts";

/** Everything behind a node or an edge. */
export interface Account {
	readonly entities: readonly Entity[];
	/** By predicate in the order of the ontology, then by date and id. */
	readonly statements: readonly Statement[];
	/** Occasions and instruments that join the two, where two were asked for: each with a statement about either. */
	readonly shared: readonly SharedLink[];
	/** Why names were taken for these entities. */
	readonly identity: readonly IdentityReason[];
}

/** An event, agreement or body that both have to do with. */
export interface SharedLink {
	readonly entity: Entity;
	readonly statements: readonly Statement[];
}

/** What the graph says of one entity, or between two. */
export function accountFor(corpus: Corpus, entities: readonly Entity[], reasons: readonly IdentityReason[]): Account {
	const ids = new Set(entities.map(({ id }) => id));
	const statements = corpus.statements
		.filter((statement) =>
			ids.size === 1 ? touches(statement, ids) : ids.has(statement.subject) && ids.has(statement.object),
		)
		.sort(bySubjectMatter);
	return {
		entities,
		statements,
		shared: ids.size === 1 ? [] : sharedLinks(corpus, [...ids]),
		identity: reasons.filter(({ entity }) => ids.has(entity)),
	};
}

const touches = ({ subject, object }: Statement, ids: ReadonlySet<string>): boolean =>
	ids.has(subject) || ids.has(object);

function bySubjectMatter(a: Statement, b: Statement): number {
	const order = predicates.indexOf(a.predicate) - predicates.indexOf(b.predicate);
	const dates = byCodeUnit(a.date ?? "", b.date ?? "");
	return order || dates || byCodeUnit(a.id, b.id);
}

/** States that two persons both belong to would join everyone; occasions, instruments and bodies do not. */
const joining: ReadonlySet<string> = new Set(["event", "agreement", "organisation"]);

function sharedLinks(corpus: Corpus, [first, second]: readonly string[]): readonly SharedLink[] {
	const around = (id: string | undefined): Map<string, Statement[]> => {
		const statements = new Map<string, Statement[]>();
		for (const statement of corpus.statements) {
			if (statement.subject !== id && statement.object !== id) continue;
			const other = statement.subject === id ? statement.object : statement.subject;
			statements.set(other, [...(statements.get(other) ?? []), statement]);
		}
		return statements;
	};
	const ofSecond = around(second);
	return [...around(first)]
		.flatMap(([id, statements]) => {
			const entity = corpus.entities.get(id);
			const others = ofSecond.get(id);
			if (entity === undefined || others === undefined || !joining.has(entity.type)) return [];
			return [{ entity, statements: [...statements, ...others].sort(bySubjectMatter) }];
		})
		.sort((a, b) => byCodeUnit(a.entity.id, b.entity.id));
}
