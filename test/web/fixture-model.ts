import { buildView } from "../../src/export/viewer.ts";
import type { IdentityReason } from "../../src/store/identities.ts";
import { createModel, type Model } from "../../web/model/model.ts";
import { fixtureCorpus } from "./fixture-corpus.ts";

/** Why names of the fixture are one, as a build would have told. */
export const fixtureReasons: readonly IdentityReason[] = [
	{
		entity: "person/ana-rivel",
		document: "kestrian-readout-2019",
		local: "person/rivel",
		reason: "same surname and office: foreign minister of state/VAL (0.90)",
	},
	{
		entity: "person/ana-rivel",
		document: "lake-summit-2019",
		local: "person/minister-rivel",
		reason: "same surname and office: foreign minister of state/VAL (0.90)",
	},
	{
		entity: "person/ana-rivel",
		document: "harbour-talks-2022",
		local: "person/rivel",
		reason: "same surname and office: foreign minister of state/VAL (0.90)",
	},
	{
		entity: "person/ana-rivel",
		document: "visa-accord-2023",
		local: "person/rivel",
		reason: "resembles Tomáš Oderic (person/tomas-oderic): nobody else has that surname",
	},
];

export const fixtureModel: Model = createModel(
	buildView(fixtureCorpus, { embed: "texts", identity: fixtureReasons }).data,
);

/** Position of a node by its id; throws where there is none, so that a test cannot pass by asking for nothing. */
export function nodeOf(model: Model, id: string): number {
	const node = model.nodeById.get(id);
	if (node === undefined) throw new Error(`no node ${id}`);
	return node;
}
