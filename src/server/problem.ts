/** The body of every error. */
export interface Problem {
	readonly status: number;
	readonly message: string;
	readonly line?: number;
	readonly column?: number;
}

export const problem = (
	status: number,
	message: string,
	place?: { readonly line: number; readonly column: number },
): Problem => ({
	status,
	message,
	...place,
});
