import { EntenteError } from "../errors.ts";

/** Why a query got no result. HTTP answers 400 to `syntax`, 403 to `refused`, 503 to `timeout`, 500 to `failed`. */
export type QueryFailure = "syntax" | "refused" | "timeout" | "failed";

export class QueryError extends EntenteError {
	readonly reason: QueryFailure;
	/** Where the syntax breaks, counted from 1. */
	readonly position: { readonly line: number; readonly column: number } | undefined;
	constructor(
		reason: QueryFailure,
		message: string,
		options: { readonly position?: { readonly line: number; readonly column: number }; readonly cause?: unknown } = {},
	) {
		super(message, { cause: options.cause });
		this.reason = reason;
		this.position = options.position;
	}
}

/** Turns the message of a SPARQL parser ("error at 1:24: expected …") into one line with the place. */
export function syntaxError(message: string): QueryError {
	const [, line, column, rest = message] = /^error at (\d+):(\d+): (.*)$/su.exec(message) ?? [];
	if (line === undefined || column === undefined) return new QueryError("syntax", `SPARQL: ${oneLine(message)}`);
	const position = { line: Number(line), column: Number(column) };
	return new QueryError("syntax", `SPARQL, line ${line}, column ${column}: ${oneLine(rest)}`, { position });
}

export function timeoutError(timeoutMs: number): QueryError {
	const seconds = Math.round(timeoutMs / 100) / 10;
	return new QueryError("timeout", `SPARQL: stopped after ${seconds} s; make the query narrower or allow more time`);
}

/** Text from elsewhere on one line of at most 300 characters, without control characters. */
export function oneLine(text: string): string {
	const flat = text.replace(/[\s\p{Cc}]+/gu, " ").trim();
	return flat.length > 300 ? `${flat.slice(0, 299)}…` : flat;
}
