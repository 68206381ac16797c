import { readFileSync } from "node:fs";
import { resource } from "../ontology/resource.ts";

/** Version of the package. */
export const version = (): string =>
	(JSON.parse(readFileSync(resource("package.json"), "utf8")) as { version: string }).version;
