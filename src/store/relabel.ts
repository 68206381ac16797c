import type { Entity } from "../entity/entity.ts";
import type { Extraction } from "../statement/extraction.ts";
import type { Evidence, Statement } from "../statement/statement.ts";
import { orderedArguments, statementId } from "../statement/statement-id.ts";
import { mergeEntities } from "./merge-entities.ts";
import { mergeStatements } from "./merge-statements.ts";

/**
 * Which local ids of a document stand for another id in the graph; undefined for what a person rejected. Ids that are not
 * named keep their own.
 */
export type Renaming = ReadonlyMap<string, string | undefined>;

/**
 * An extraction with the ids of the graph: what was two entities here may be one, and so may their statements. What was rejected
 * goes, with its mentions and statements.
 */
export function relabel(extraction: Extraction, renaming: Renaming): Extraction {
	if (renaming.size === 0) return extraction;
	const { entities, mentions, statements, ...rest } = kept(extraction, renaming);
	const idOf = (local: string): string => renaming.get(local) ?? local;
	return {
		...rest,
		entities: renameEntities(entities, idOf),
		mentions: mentions.map((mention) => ({ ...mention, entity: idOf(mention.entity) })),
		statements: mergeStatements(statements.flatMap((statement) => relabelStatement(statement, idOf))),
	};
}

function kept(extraction: Extraction, renaming: Renaming): Extraction {
	const isRejected = (id: string): boolean => renaming.has(id) && renaming.get(id) === undefined;
	return {
		...extraction,
		entities: extraction.entities.filter(({ id }) => !isRejected(id)),
		mentions: extraction.mentions.filter(({ entity }) => !isRejected(entity)),
		statements: extraction.statements
			.filter(({ subject, object }) => !isRejected(subject) && !isRejected(object))
			.map((statement) => ({
				...statement,
				evidence: statement.evidence.map((piece) => withoutSpeaker(piece, isRejected)),
			})),
	};
}

function withoutSpeaker(evidence: Evidence, isRejected: (id: string) => boolean): Evidence {
	const { statedBy, ...rest } = evidence;
	return statedBy !== undefined && isRejected(statedBy) ? rest : evidence;
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
