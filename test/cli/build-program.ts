import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Compiles the program once before its tests, so that they never run an old one. */
export function setup(): void {
	const compiler = join(root, "node_modules/typescript/bin/tsc");
	const { status, stdout } = spawnSync(process.execPath, [compiler, "-p", "tsconfig.build.json"], { cwd: root });
	if (status !== 0) throw new Error(`the program does not compile:\n${stdout}`);
}
