import { compareCorpora, comparisonRows } from "../../analysis/compare.ts";
import type { MeasureResult, ResultColumn } from "../../analysis/measure.ts";
import type { TieOptions } from "../../graph/ties.ts";
import { openCorpus } from "../../store/open-corpus.ts";

/** What a graph folder says that an earlier one does not, and the other way round. */
export async function compareFolders(earlier: string, later: string, options: TieOptions): Promise<MeasureResult> {
	const [before, after] = [openCorpus(earlier), openCorpus(later)];
	const comparison = compareCorpora(before, after, options);
	const { ties, agreements, statuses } = comparison;
	return {
		columns,
		rows: comparisonRows(comparison, { entities: new Map([...before.entities, ...after.entities]) }),
		figures: { ties: ties.length, agreements: agreements.length, statuses: statuses.length },
		notes: ["“gone”: the later graph does not speak of it."],
	};
}

const columns: readonly ResultColumn[] = [
	{ id: "change", label: "Change", type: "text" },
	{ id: "what", label: "What", type: "text" },
	{ id: "before", label: "Before", type: "text" },
	{ id: "after", label: "After", type: "text" },
	{ id: "quote", label: "Quote", type: "quote" },
];
