import { escapeXml } from "../../src/rdf/xml-text.ts";
import type { Model } from "../model/model.ts";
import { pairFacts } from "../model/node-facts.ts";
import { bestFirst } from "../model/quote.ts";
import { sentenceOf } from "../model/sentence.ts";
import type { Derived } from "../state/derived.ts";
import type { ExportSelection } from "./selection.ts";

/** GEXF 1.3 of what is shown: positions, sizes and colours as on screen, and on each edge its sentences and best quote. */
export function selectionGexf(model: Model, { scene, visible }: Derived, selection: ExportSelection): string {
	const { nodes, types } = model.data;
	const nodeLines = selection.nodes.map((n) => {
		const id = escapeXml(nodes.id[n] ?? "");
		const values = attributes([types[nodes.type[n] ?? 0] ?? "", String(nodes.documents[n] ?? 0)]);
		const [r, g, b] = rgb(scene.colours[scene.nodeColour[n] ?? 0] ?? "#888888");
		return `<node id="${id}" label="${escapeXml(nodes.name[n] ?? "")}">${values}<viz:size value="${scene.nodeSize[n] ?? 4}"/><viz:position x="${scene.x[n] ?? 0}" y="${scene.y[n] ?? 0}"/><viz:color r="${r}" g="${g}" b="${b}"/></node>`;
	});
	const edgeLines = selection.pairs.map((p) => {
		const facts = pairFacts(model, visible, p);
		const sentences = facts.map((s) => sentenceOf(model, s).text).join("; ");
		const [best] = bestFirst(facts.flatMap((s) => selection.quotes.get(s) ?? []));
		const values = attributes([sentences, best?.quote ?? "", model.data.documents[best?.document ?? -1]?.title ?? ""]);
		const [a, b] = [nodes.id[model.pairA[p] ?? 0] ?? "", nodes.id[model.pairB[p] ?? 0] ?? ""];
		return `<edge id="${p}" source="${escapeXml(a)}" target="${escapeXml(b)}" weight="${visible.weight[p] ?? 1}">${values}</edge>`;
	});
	return `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
<meta><creator>Entente</creator></meta>
<graph defaultedgetype="undirected" mode="static">
<attributes class="node"><attribute id="0" title="type" type="string"/><attribute id="1" title="documents" type="integer"/></attributes>
<attributes class="edge"><attribute id="0" title="statements" type="string"/><attribute id="1" title="quote" type="string"/><attribute id="2" title="document" type="string"/></attributes>
<nodes>
${nodeLines.join("\n")}
</nodes>
<edges>
${edgeLines.join("\n")}
</edges>
</graph>
</gexf>
`;
}

const attributes = (values: readonly string[]): string =>
	`<attvalues>${values.map((value, i) => `<attvalue for="${i}" value="${escapeXml(value)}"/>`).join("")}</attvalues>`;

function rgb(hex: string): readonly [number, number, number] {
	const value = Number.parseInt(hex.slice(1), 16);
	return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}
