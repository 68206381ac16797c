import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { EntenteError } from "../errors.ts";

/** The folder with the built viewer: beside the compiled program, or where the sources find it. */
export function findWebRoot(): string {
	for (const place of ["../../web/", "../../dist/web/"]) {
		const folder = fileURLToPath(new URL(place, import.meta.url));
		if (existsSync(`${folder}assets`) && existsSync(`${folder}index.html`)) return folder;
	}
	throw new EntenteError("The viewer is not built; run `npm run build` in the folder of the program.");
}
