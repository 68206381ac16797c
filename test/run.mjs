// Runs every check of the project, reports each, and ends with the line "N passed, N failed".
// A tool that only says yes or no (lint, types, unused code, build) counts as one.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const require = createRequire(import.meta.url);
const scratch = mkdtempSync(join(tmpdir(), "entente-test-"));
let passed = 0;
let failed = 0;

try {
	check("build", npm("run", "build", "--silent"));
	check("lint", npm("run", "lint", "--silent"));
	check("types", npm("run", "types", "--silent"));
	check("unused", npm("run", "unused", "--silent"));
	tests();
} finally {
	rmSync(scratch, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function check(name, { status }) {
	console.log(`${status === 0 ? "ok" : "FAILED"}: ${name}`);
	if (status === 0) passed++;
	else failed++;
}

/** Unit, command line and browser tests, counted from the report rather than the exit code alone. */
function tests() {
	const report = join(scratch, "vitest.json");
	const vitest = join(dirname(require.resolve("vitest/package.json")), "vitest.mjs");
	const { status } = run(
		process.execPath,
		vitest,
		"run",
		"--reporter=default",
		"--reporter=json",
		`--outputFile.json=${report}`,
	);
	try {
		const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, "utf8"));
		const brokenFiles = testResults.filter(
			(file) => file.status === "failed" && file.assertionResults.length === 0,
		).length;
		passed += numPassedTests;
		failed += numFailedTests + brokenFiles;
		if (status !== 0 && numFailedTests + brokenFiles === 0) failed++;
	} catch {
		failed++;
	}
	console.log(`${status === 0 ? "ok" : "FAILED"}: tests`);
}

function npm(...words) {
	return run("npm", ...words);
}

function run(command, ...words) {
	return spawnSync(command, words, { cwd: root, stdio: "inherit", shell: process.platform === "win32" });
}
