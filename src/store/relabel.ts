import type { Entity } from "../entity/entity.ts";
import type { Extraction } from "../statement/extraction.ts";
import type { Evidence, Statement } from "../statement/statement.ts";
import { orderedArguments, statementId } from "../statement/statement-id.ts";
import { mergeEntities } from "./merge-entities.ts";
import { mergeStatements } from "./merge-statements.ts";

/** Which local ids of a document stand for another id in the graph. Ids that are not named keep their own. */
export type Renaming = ReadonlyMap<string, string>;

/** An extraction with the ids of the graph: what was two entities here may be one, and so may their statements. */
export function relabel(extraction: Extraction, renaming: Renaming): Extraction {
	if (renaming.size === 0) return extraction;
	const idOf = (local: string): string => renaming.get(local) ?? local;
	return {
		...extraction,
		entities: renameEntities(extraction.entities, idOf),
		mentions: extraction.mentions.map((mention) => ({ ...mention, entity: idOf(mention.entity) })),
		statements: mergeStatements(extraction.statements.flatMap((statement) => relabelStatement(statement, idOf))),
	};
}

/** An entity that turns out to be another one of the document gives it its names as aliases; the other keeps its own name. */
function renameEntities(entities: readonly Entity[], idOf: (local: string) => string): readonly Entity[] {
	const byId = new Map(entities.map((entity) => [entity.id, entity]));
	return mergeEntities(
		entities.map((entity) => {
			const id = idOf(entity.id);
			const name = (id === entity.id ? entity : (byId.get(id) ?? entity)).name;
			return name === entity.name
				? { ...entity, id }
				: { ...entity, id, name, aliases: [entity.name, ...entity.aliases] };
		}),
	);
}

/** Nothing where subject and object turn out to be one: no one meets himself. */
function relabelStatement(statement: Statement, idOf: (local: string) => string): readonly Statement[] {
	const subject = idOf(statement.subject);
	const object = statement.predicate === "heldOn" ? statement.object : idOf(statement.object);
	if (subject === object) return [];
	const ordered = orderedArguments({ ...statement, subject, object });
	const swapped = ordered[0] !== subject;
	const content = { ...statement, subject: ordered[0], object: ordered[1] };
	const evidence = statement.evidence.map((piece) => relabelEvidence(piece, swapped, idOf));
	return [{ ...content, id: statementId(content), evidence }];
}

function relabelEvidence(evidence: Evidence, swapped: boolean, idOf: (local: string) => string): Evidence {
	const { subject, object, statedBy, ...rest } = evidence;
	const [first, second] = swapped ? [object, subject] : [subject, object];
	return {
		...rest,
		...(first === undefined ? {} : { subject: first }),
		...(second === undefined ? {} : { object: second }),
		...(statedBy === undefined ? {} : { statedBy: idOf(statedBy) }),
	};
}
