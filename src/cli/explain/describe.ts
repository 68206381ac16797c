import type { Entity } from "../../entity/entity.ts";
import type { Corpus } from "../../statement/corpus.ts";
import type { Evidence, Statement } from "../../statement/statement.ts";
import type { IdentityReason } from "../../store/identities.ts";
import { printable } from "../table.ts";
import type { Terminal } from "../terminal.ts";
import type { Account } from "./account.ts";

/** An account as text for a reader, in lines. */
export function* describe(account: Account, corpus: Corpus, terminal: Terminal): Generator<string> {
	for (const entity of account.entities) yield* describeEntity(entity, terminal);
	yield* describeIdentity(account.identity);
	if (account.statements.length === 0) yield `\n${nothingSaid(account)}`;
	yield* describeStatements(account.statements, corpus, terminal);
	for (const { entity, statements } of account.shared) {
		yield "";
		yield terminal.paint(`through ${entity.name} (${entity.type}, ${entity.id})`, "bold");
		for (const statement of statements) yield* describeStatement(statement, corpus, terminal);
	}
}

function nothingSaid({ entities: [first, second], shared }: Account): string {
	if (first === undefined || second === undefined || shared.length > 0) return "No statement.";
	return `Nothing joins them directly; \`entente analyse path --set from=${first.id} --set to=${second.id}\` looks for a chain.`;
}

/** Why names were taken for one thing: each reason once, with the number of documents. */
function* describeIdentity(reasons: readonly IdentityReason[]): Generator<string> {
	const documents = new Map<string, number>();
	for (const { local, reason } of reasons) {
		const line = `${local}: ${reason}`;
		documents.set(line, (documents.get(line) ?? 0) + 1);
	}
	for (const [line, count] of documents) yield `  known as ${line}${count > 1 ? `, in ${count} documents` : ""}`;
}

function* describeEntity({ name, type, kind, id, aliases, sameAs }: Entity, terminal: Terminal): Generator<string> {
	yield `${terminal.paint(name, "bold")} · ${kind === undefined ? type : `${kind}, ${type}`} · ${id}`;
	if (aliases.length > 0) yield `  also: ${aliases.join("; ")}`;
	for (const iri of sameAs) yield `  same as: ${iri}`;
}

function* describeStatements(statements: readonly Statement[], corpus: Corpus, terminal: Terminal): Generator<string> {
	let predicate = "";
	for (const statement of statements) {
		if (statement.predicate !== predicate) {
			predicate = statement.predicate;
			yield "";
			yield terminal.paint(predicate, "cyan");
		}
		yield* describeStatement(statement, corpus, terminal);
	}
}

function* describeStatement(statement: Statement, corpus: Corpus, terminal: Terminal): Generator<string> {
	const { subject, predicate, object, title, status, date, kind } = statement;
	const details = [title, kind, date, status === "actual" ? undefined : status].filter(
		(detail) => detail !== undefined,
	);
	const suffix = details.length > 0 ? ` (${details.join(", ")})` : "";
	yield `  ${nameOf(corpus, subject)} ${predicate} ${nameOf(corpus, object)}${suffix}`;
	for (const evidence of statement.evidence) yield `    ${terminal.paint(describeEvidence(evidence, corpus), "dim")}`;
}

/** For `heldOn` the object is a date and its own name. */
const nameOf = (corpus: Corpus, id: string): string => corpus.entities.get(id)?.name ?? id;

function describeEvidence(
	{ document, quote, rule, confidence, start, end, statedBy }: Evidence,
	corpus: Corpus,
): string {
	const path = corpus.documents.find(({ id }) => id === document)?.path ?? document;
	const reported = statedBy === undefined ? "" : `, as ${nameOf(corpus, statedBy)} says`;
	return `“${printable(quote)}” ${path}:${start}-${end}${reported} [${rule}, ${confidence.toFixed(2)}]`;
}
