import type { JSX } from "preact";
import { bestStatement, pairFacts } from "../model/node-facts.ts";
import { bestFirst } from "../model/quote.ts";
import { sentenceOf } from "../model/sentence.ts";
import type { Derived } from "../state/derived.ts";
import { useApp, useQuotes } from "./app.ts";
import { dateOrNone, KindChip, Name, plural, StatusChip } from "./bits.tsx";
import { useInside } from "./inside.ts";
import { QuoteText } from "./quote.tsx";

/** Why an edge is there: its best statement with the words that say it. Follows the pointer, takes no clicks. */
export function EdgeTip(props: {
	readonly pair: number;
	readonly point: { readonly x: number; readonly y: number };
	readonly derived: Derived;
}): JSX.Element | null {
	const { model } = useApp();
	const facts = pairFacts(model, props.derived.visible, props.pair);
	const statement = bestStatement(model, props.derived.visible, props.pair);
	const quotes = useQuotes(Math.max(0, statement));
	const tip = useInside<HTMLDivElement>(props.point, 16);
	if (statement < 0) return null;
	const [best] = Array.isArray(quotes) ? bestFirst(quotes) : [];
	const document = best && model.data.documents[best.document];
	return (
		<div class="edge-tip" role="tooltip" ref={tip}>
			<p class="statement-line">
				<Name text={sentenceOf(model, statement).text} length={220} />
				<StatusChip status={model.data.statuses[model.data.statements.status[statement] ?? 0] ?? "actual"} />
				<KindChip statement={statement} />
			</p>
			{best && (
				<>
					<QuoteText quote={best} />
					<p class="meta">
						<Name text={document?.title ?? ""} length={80} /> · {dateOrNone(document?.date ?? "")}
					</p>
				</>
			)}
			<p class="meta">
				{plural(props.derived.visible.weight[props.pair] ?? 0, "document")}
				{facts.length > 1 && `, ${plural(facts.length, "statement")}`}
			</p>
		</div>
	);
}
