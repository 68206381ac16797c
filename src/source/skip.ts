/** Why an input is left out: thrown by a reader, turned into a `skipped` result by whoever called it. */
export class Skip extends Error {
	override readonly name = "Skip";
}

/** The reason to show for anything thrown while reading: one line, no stack. */
export function reasonOf(error: unknown): string {
	if (error instanceof Skip) return error.message;
	const code = error instanceof Error && "code" in error ? String(error.code) : "";
	if (code in systemReasons) return systemReasons[code] as string;
	const message = error instanceof Error ? error.message : String(error);
	return `could not be read: ${message.replace(/\s+/gu, " ").slice(0, 200)}`;
}

const systemReasons: Readonly<Record<string, string>> = {
	EACCES: "permission denied",
	EPERM: "permission denied",
	ENOENT: "no such file",
	ELOOP: "symbolic link leads back to itself",
	EISDIR: "is a folder",
	EMFILE: "too many open files",
};
