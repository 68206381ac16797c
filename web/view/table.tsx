import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import type { ViewNodes } from "../../src/export/viewer-data.ts";
import { byCodeUnit } from "../../src/order.ts";
import { tiesOf } from "../model/node-facts.ts";
import { sentenceOf } from "../model/sentence.ts";
import type { Derived } from "../state/derived.ts";
import type { ViewState } from "../state/state.ts";
import { useApp } from "./app.ts";
import { dateOrNone, grouped, Name, NodeLink, SentenceLine, StatusChip, TypeSign } from "./bits.tsx";
import { Nothing } from "./nothing.tsx";
import { columnOf, isReversed, SortHeading } from "./sorting.tsx";

interface Props {
	readonly state: ViewState;
	readonly derived: Derived;
}

/** The network as two tables: everything that can be seen there can be read here, without WebGL. */
export function TableView(props: Props): JSX.Element {
	const { store } = useApp();
	const which = props.state.table;
	return (
		<section class="table-view" aria-label="Table">
			<fieldset class="segmented" aria-label="What the table lists">
				{(["nodes", "statements"] as const).map((choice) => (
					<button
						key={choice}
						type="button"
						aria-pressed={which === choice}
						onClick={() => store.set({ table: choice })}
					>
						{choice === "nodes" ? "Nodes" : "Statements"}
					</button>
				))}
			</fieldset>
			{which === "nodes" ? <NodeTable {...props} /> : <StatementTable {...props} />}
		</section>
	);
}

const pageSize = 100;

function usePages<T>(rows: readonly T[]): { readonly page: readonly T[]; readonly controls: JSX.Element } {
	const [at, setAt] = useState(0);
	const pages = Math.max(1, Math.ceil(rows.length / pageSize));
	const current = Math.min(at, pages - 1);
	const from = current * pageSize;
	return {
		page: rows.slice(from, from + pageSize),
		controls: (
			<nav class="pages" aria-label="Pages of the table">
				<button type="button" disabled={current === 0} onClick={() => setAt(current - 1)}>
					Previous
				</button>
				<span>
					{rows.length === 0
						? "no rows"
						: `${from + 1}–${Math.min(rows.length, from + pageSize)} of ${grouped(rows.length)}`}
				</span>
				<button type="button" disabled={current >= pages - 1} onClick={() => setAt(current + 1)}>
					Next
				</button>
			</nav>
		),
	};
}

function NodeTable({ state, derived }: Props): JSX.Element {
	const { model, store } = useApp();
	const { nodes, types } = model.data;
	const order = state.nodeOrder;
	const rows = useMemo(() => {
		const passing = new Set<number>();
		for (let p = 0; p < model.pairs; p += 1) {
			if ((derived.visible.weight[p] ?? 0) < state.filter.minDocuments) continue;
			passing.add(model.pairA[p] ?? 0);
			passing.add(model.pairB[p] ?? 0);
		}
		const shown = [...passing].filter((n) => !state.filter.types.has(nodes.type[n] ?? 0) && !state.hidden.has(n));
		const sign = isReversed(order) ? -1 : 1;
		return shown.sort((a, b) => sign * compareNodes(nodes, columnOf(order), a, b) || a - b);
	}, [model, derived.visible, state.filter, state.hidden, order]);
	const { page, controls } = usePages(rows);
	const heading = (column: string, label: string, numeric = false): JSX.Element => (
		<SortHeading
			column={column}
			order={order}
			falling={numeric && column !== "rank"}
			numeric={numeric}
			onSort={(next) => store.set({ nodeOrder: next })}
		>
			{label}
		</SortHeading>
	);
	return (
		<>
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
			<section class="table-scroll" tabIndex={0} aria-label="Nodes">
				<table>
					<thead>
						<tr>
							{heading("rank", "Rank", true)}
							{heading("name", "Name")}
							{heading("type", "Type")}
							{heading("documents", "Documents", true)}
							{heading("mentions", "Mentions", true)}
							{heading("degree", "Neighbours", true)}
							<th scope="col">Strongest ties</th>
						</tr>
					</thead>
					<tbody>
						{page.map((n) => (
							<tr key={n} aria-selected={state.selection.kind === "node" && state.selection.node === n}>
								<td class="number">{grouped(n + 1)}</td>
								<th scope="row">
									<NodeLink node={n} />
								</th>
								<td class="type">
									<TypeSign type={types[nodes.type[n] ?? 0] ?? "place"} /> {types[nodes.type[n] ?? 0]}
								</td>
								<td class="number">{grouped(nodes.documents[n] ?? 0)}</td>
								<td class="number">{grouped(nodes.mentions[n] ?? 0)}</td>
								<td class="number">{grouped(nodes.measures["degree"]?.[n] ?? 0)}</td>
								<td>
									{tiesOf(model, derived.visible, n)
										.slice(0, 3)
										.map((tie, i) => (
											<span key={tie.pair}>
												{i > 0 && ", "}
												<Name text={nodes.name[tie.node] ?? ""} length={40} />
											</span>
										))}
								</td>
							</tr>
						))}
					</tbody>
				</table>
				{rows.length === 0 && <Nothing />}
			</section>
			{controls}
		</>
	);
}

function compareNodes(nodes: ViewNodes, column: string, a: number, b: number): number {
	if (column === "name") return byCodeUnit(nodes.name[a] ?? "", nodes.name[b] ?? "");
	if (column === "type") return (nodes.type[a] ?? 0) - (nodes.type[b] ?? 0);
	const values = { documents: nodes.documents, mentions: nodes.mentions, degree: nodes.measures["degree"] }[column];
	return values ? (values[b] ?? 0) - (values[a] ?? 0) : a - b;
}

function StatementTable({ derived }: Props): JSX.Element {
	const { model, store } = useApp();
	const { statements, statuses } = model.data;
	const rows = useMemo(() => {
		const list: number[] = [];
		derived.visible.statement.forEach((on, s) => {
			if (on) list.push(s);
		});
		return list.sort((a, b) => (model.firstDay[a] ?? 0) - (model.firstDay[b] ?? 0) || a - b);
	}, [model, derived.visible]);
	const { page, controls } = usePages(rows);
	return (
		<>
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
			<section class="table-scroll" tabIndex={0} aria-label="Statements">
				<table>
					<thead>
						<tr>
							<th scope="col">Statement</th>
							<th scope="col">Status</th>
							<th scope="col">Date</th>
							<th scope="col" class="number">
								Quotes
							</th>
							<th scope="col">Evidence</th>
						</tr>
					</thead>
					<tbody>
						{page.map((s) => (
							<tr key={s}>
								<th scope="row">
									<SentenceLine statement={s} />
								</th>
								<td>
									{statuses[statements.status[s] ?? 0] === "actual" ? (
										"actual"
									) : (
										<StatusChip status={statuses[statements.status[s] ?? 0] ?? ""} />
									)}
								</td>
								<td>{dateOrNone(statements.date[s] ?? "")}</td>
								<td class="number">{(statements.evidence[s + 1] ?? 0) - (statements.evidence[s] ?? 0)}</td>
								<td>
									<button
										type="button"
										class="quiet"
										aria-label={`Quotes: ${sentenceOf(model, s).text.slice(0, 200)}`}
										onClick={() => store.set({ selection: { kind: "statement", statement: s }, reader: null })}
									>
										Quotes
									</button>
								</td>
							</tr>
						))}
					</tbody>
				</table>
				{rows.length === 0 && <Nothing />}
			</section>
			{controls}
		</>
	);
}
