import { expect, test } from "vitest";
import * as api from "../src/index.ts";

test("the public names are these and no others", () => {
	expect(Object.keys(api).sort()).toEqual([
		"EmbeddedStore",
		"EntenteError",
		"QueryError",
		"RemoteStore",
		"build",
		"corpusToQuads",
		"createExtractor",
		"defaultBase",
		"describeViolation",
		"entityTypes",
		"extractionToQuads",
		"formatResults",
		"nquadsBlocks",
		"openCorpus",
		"parse",
		"predicates",
		"readSources",
		"serialize",
		"statementId",
		"statuses",
		"streamNQuads",
		"validate",
		"validateGraph",
		"writeCorpus",
	]);
});
