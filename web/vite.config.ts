import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { type BuildEnvironmentOptions, build, defineConfig, type Plugin, type UserConfig } from "vite";

const here = import.meta.dirname;

const shared: UserConfig = {
	root: here,
	base: "./",
	oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
};
const target = "es2022";

/**
 * What a page in one file carries besides: the script in one piece, the thread of the query engine, and the engine. They
 * lie beside the files that are served and are never served themselves.
 */
function offlineParts(): Plugin {
	let outDir = "";
	return {
		name: "offline-parts",
		configResolved: (config) => {
			outDir = resolve(here, config.build.outDir);
		},
		closeBundle: async () => {
			await buildPiece("main.tsx", "es", outDir, "offline.js");
			await buildPiece("engine/thread.ts", "iife", outDir, "engine.js");
			const engine = createRequire(import.meta.url).resolve("oxigraph/web_bg.wasm");
			writeFileSync(join(outDir, "engine.wasm.gz"), gzipSync(readFileSync(engine), { level: 9 }));
		},
	};
}

async function buildPiece(entry: string, format: "es" | "iife", outDir: string, name: string): Promise<void> {
	const options: BuildEnvironmentOptions = {
		outDir,
		emptyOutDir: false,
		target,
		modulePreload: false,
		chunkSizeWarningLimit: 1000,
		rolldownOptions: {
			input: resolve(here, entry),
			output: { format, entryFileNames: name, codeSplitting: false },
		},
	};
	await build({ ...shared, configFile: false, logLevel: "warn", plugins: [withoutAddress()], build: options });
}

/** The engine's loader would look for its WebAssembly beside itself; it is given it, and the file would be copied in vain. */
function withoutAddress(): Plugin {
	return {
		name: "without-address",
		enforce: "pre",
		transform: (code, id) =>
			id.includes("oxigraph") ? code.replace("new URL('web_bg.wasm', import.meta.url)", "undefined") : undefined,
	};
}

/** One page with a chunk that is loaded when the query panel opens; paths are relative, so any host and path will do. */
const config: UserConfig = defineConfig({
	...shared,
	plugins: [offlineParts()],
	build: {
		outDir: resolve(here, "../dist/web"),
		emptyOutDir: true,
		target,
		modulePreload: false,
		assetsInlineLimit: 0,
		chunkSizeWarningLimit: 700,
	},
});
export default config;
