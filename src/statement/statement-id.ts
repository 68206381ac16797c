import { hash } from "node:crypto";
import { symmetricPredicates } from "../ontology/terms.ts";
import type { Statement } from "./statement.ts";

/** What makes two statements one: everything but their evidence. */
export type StatementContent = Omit<Statement, "id" | "evidence" | "category">;

/**
 * Id of a statement as a path under the base IRI, `statement/` and 16 hexadecimal digits of a SHA-256 of its content.
 * Equal content gives equal ids on every machine; a symmetric statement has one id whichever side comes first.
 */
export function statementId(content: StatementContent): string {
	const [subject, object] = orderedArguments(content);
	const { predicate, title = "", status, date = "", kind = "" } = content;
	const key = JSON.stringify([subject, predicate, object, title, status, date, kind]);
	return `statement/${hash("sha256", key, "hex").slice(0, 16)}`;
}

/** Subject and object as given, or in code unit order where the predicate lets them change places. */
export function orderedArguments(
	content: Pick<Statement, "subject" | "predicate" | "object">,
): readonly [subject: string, object: string] {
	const { subject, predicate, object } = content;
	return symmetricPredicates.has(predicate) && object < subject ? [object, subject] : [subject, object];
}
