import { buildView } from "../../src/export/viewer.ts";
import { createModel, type Model } from "../../web/model/model.ts";
import { fixtureCorpus } from "./fixture-corpus.ts";

export const fixtureModel: Model = createModel(buildView(fixtureCorpus, { embed: "texts" }).data);

/** Position of a node by its id; throws where there is none, so that a test cannot pass by asking for nothing. */
export function nodeOf(model: Model, id: string): number {
	const node = model.nodeById.get(id);
	if (node === undefined) throw new Error(`no node ${id}`);
	return node;
}
