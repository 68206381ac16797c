import { resolve } from "node:path";
import { defineConfig, type UserConfig } from "vite";

const here = import.meta.dirname;

/** One page with a chunk that is loaded when the query panel opens; paths are relative, so any host and path will do. */
const config: UserConfig = defineConfig({
	root: here,
	base: "./",
	oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
	build: {
		outDir: resolve(here, "../dist/web"),
		emptyOutDir: true,
		target: "es2022",
		modulePreload: false,
		assetsInlineLimit: 0,
		chunkSizeWarningLimit: 700,
	},
});
export default config;
