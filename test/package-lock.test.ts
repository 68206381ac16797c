import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

interface Lock {
	readonly packages: Readonly<Record<string, { readonly optionalDependencies?: Readonly<Record<string, string>> }>>;
}

/** `npm ci` refuses a lock file without the builds for other systems; a registry that lacks some makes npm leave them out. */
test("the lock file names the native packages of every system", () => {
	const { packages } = JSON.parse(readFileSync(new URL("../package-lock.json", import.meta.url), "utf8")) as Lock;
	const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
		Object.keys(optionalDependencies).filter(
			(name) => !(`node_modules/${name}` in packages || `${path}/node_modules/${name}` in packages),
		),
	);
	expect(missing).toEqual([]);
});
