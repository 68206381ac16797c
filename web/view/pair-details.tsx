import type { JSX } from "preact";
import { type PredicateGroup, pairFacts, pairGroups } from "../model/node-facts.ts";
import { predicateLabels } from "../model/sentence.ts";
import type { Derived } from "../state/derived.ts";
import { useApp } from "./app.ts";
import { grouped, NodeLink, plural } from "./bits.tsx";
import { usePaged } from "./paged.tsx";
import { SelectionHead } from "./panel-head.tsx";
import { StatementCard } from "./quote.tsx";

/** What is said of two nodes, by relation. `first` is the statement that was asked for. */
export function PairDetails(props: {
	readonly pair: number;
	readonly first?: number;
	readonly derived: Derived;
}): JSX.Element {
	const { model } = useApp();
	const { pair, first, derived } = props;
	const facts = pair >= 0 ? pairFacts(model, derived.visible, pair) : [];
	const groups = pairGroups(model, facts, first);
	const statements = groups.reduce((sum, group) => sum + group.statements.length, 0);
	const a = pair >= 0 ? (model.pairA[pair] ?? 0) : (model.data.statements.subject[first ?? 0] ?? 0);
	const b = pair >= 0 ? (model.pairB[pair] ?? 0) : -1;
	return (
		<div class="details" data-pair={pair}>
			<SelectionHead
				kicker={
					pair >= 0
						? `${plural(statements, "statement")} in ${plural(derived.visible.weight[pair] ?? 0, "document")}`
						: "Statement"
				}
			>
				<h2 class="pair-title">
					<NodeLink node={a} sign />
					{b >= 0 && (
						<>
							<span class="amp">and</span>
							<NodeLink node={b} sign />
						</>
					)}
				</h2>
			</SelectionHead>
			{statements === 0 && <p class="meta">No statement of this pair passes the filters.</p>}
			{groups.map((group) => (
				<PairGroup key={group.predicate} {...group} />
			))}
		</div>
	);
}

/** What a pair is said to have in common by one relation, or the statement that was asked for. */
function PairGroup({ predicate, statements }: PredicateGroup): JSX.Element {
	const { model } = useApp();
	const { shown, more } = usePaged(statements, 3, 20);
	const name = model.data.predicates[predicate];
	return (
		<section class="relation">
			{name && (
				<h3>
					{predicateLabels[name]} <span class="count">{grouped(statements.length)}</span>
				</h3>
			)}
			{shown.map((s) => (
				<StatementCard key={s} statement={s} />
			))}
			{more}
		</section>
	);
}
