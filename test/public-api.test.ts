import { expect, test } from "vitest";
import * as api from "../src/index.ts";

test("the public names are these and no others", () => {
	expect(Object.keys(api).sort()).toEqual([
		"EmbeddedStore",
		"EntenteError",
		"build",
		"corpusToQuads",
		"createExtractor",
		"defaultBase",
		"entityTypes",
		"extractionToQuads",
		"openCorpus",
		"predicates",
		"readSources",
		"serialize",
		"statuses",
		"streamNQuads",
	]);
});
