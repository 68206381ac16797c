import { defineConfig, type ViteUserConfig } from "vitest/config";

const config: ViteUserConfig = defineConfig({
	test: {
		testTimeout: 60_000,
		hookTimeout: 120_000,
		// A machine with other work to do takes its time; what is awaited is awaited no longer than needed.
		expect: { poll: { timeout: 10_000 } },
		projects: [
			{
				extends: true,
				test: { name: "unit", include: ["test/**/*.test.ts"], exclude: ["test/cli/**"] },
			},
			{
				// The program as a process, as it is built.
				extends: true,
				test: {
					name: "cli",
					testTimeout: 240_000,
					include: ["test/cli/**/*.test.ts"],
					globalSetup: ["test/cli/build-program.ts"],
				},
			},
		],
	},
});
export default config;
