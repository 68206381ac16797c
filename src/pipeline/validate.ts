import type { Manifest } from "../store/manifest.ts";

/** Stand-in until src/rdf validates. */
export function validateGraph(_folder: string, _manifest: Manifest): Promise<readonly string[]> {
	return Promise.resolve([]);
}
