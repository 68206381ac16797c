/** An error that a user can mend: one line with the place and the remedy. Anything else is a bug and keeps its stack. */
export class EntenteError extends Error {
	override readonly name = "EntenteError";
	/** Exit code of the command: 1 failed, 2 wrong usage. */
	readonly exitCode: 1 | 2;
	constructor(message: string, options: { readonly exitCode?: 1 | 2; readonly cause?: unknown } = {}) {
		super(message, options.cause === undefined ? {} : { cause: options.cause });
		this.exitCode = options.exitCode ?? 1;
	}
}
