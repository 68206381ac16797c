import type { JSX } from "preact";
import { identityNotes } from "../model/identity.ts";
import { noDay, rowOf } from "../model/model.ts";
import { holdersOf, inOrderOfTime, officesOf, statementsByPredicate, tiesOf } from "../model/node-facts.ts";
import { predicateLabels, readableDate, sentenceOf } from "../model/sentence.ts";
import { officeName } from "../model/verbs.ts";
import type { Derived } from "../state/derived.ts";
import { choosePair, openDocument } from "./actions.ts";
import { useApp } from "./app.ts";
import { grouped, Name, NodeLink, plural, SafeLink, StatusChip, TypeSign } from "./bits.tsx";
import { nodeActions } from "./context-menu.tsx";
import { usePaged } from "./paged.tsx";
import { SelectionHead } from "./panel-head.tsx";
import { StatementCard } from "./quote.tsx";

interface Props {
	readonly node: number;
	readonly derived: Derived;
}

/** What is known of a node: names, links, offices, ties, time line and statements. */
export function NodeDetails({ node, derived }: Props): JSX.Element {
	const { model, store } = useApp();
	const { nodes, types } = model.data;
	const type = types[nodes.type[node] ?? 0] ?? "place";
	const aliases = nodes.aliases[node] ?? [];
	const links = nodes.links[node] ?? [];
	const kind = nodes.kind[node];
	return (
		<div class="details" data-node={nodes.id[node]?.slice(0, 200)}>
			<SelectionHead
				kicker={
					<>
						<TypeSign type={type} /> {kind ? kind.replaceAll("-", " ") : type}
					</>
				}
			>
				<h2>
					<Name text={nodes.name[node] ?? ""} length={300} />
				</h2>
			</SelectionHead>
			{aliases.length > 0 && (
				<p class="aliases">
					also{" "}
					{aliases.slice(0, 12).map((alias, i) => (
						<span key={alias}>
							{i > 0 && ", "}
							<Name text={alias} />
						</span>
					))}
					{aliases.length > 12 && ` and ${aliases.length - 12} more`}
				</p>
			)}
			<p class="meta">
				{plural(nodes.mentions[node] ?? 0, "mention")} in {plural(nodes.documents[node] ?? 0, "document")}
				{nodes.named[node] === 0 && " · described, not named"}
			</p>
			{links.length > 0 && (
				<p class="links">
					{links.map((href) => (
						<SafeLink key={href} href={href}>
							{linkLabel(href)}
						</SafeLink>
					))}
				</p>
			)}
			<WhyOne node={node} />
			<fieldset class="actions" aria-label="What to do with this node">
				{nodeActions(store, node)
					.filter(([label]) => label !== "Show details")
					.map(([label, act]) => (
						<button key={label} type="button" class="quiet" onClick={act}>
							{label}
						</button>
					))}
			</fieldset>
			<Offices title="Offices" offices={officesOf(model, derived.visible, node)} end="object" />
			<Offices title="Office holders" offices={holdersOf(model, derived.visible, node)} end="subject" />
			<Ties node={node} derived={derived} />
			<NodeTimeline node={node} derived={derived} />
			<NodeStatements node={node} derived={derived} />
		</div>
	);
}

/** Why the names of documents were taken for this node, or kept apart from others. */
function WhyOne({ node }: { readonly node: number }): JSX.Element | null {
	const { model } = useApp();
	const notes = identityNotes(model, node);
	const { shown, more } = usePaged(notes, 8, 40);
	if (notes.length === 0) return null;
	return (
		<details class="why">
			<summary>How its names were matched</summary>
			{shown.map(({ because, names }, i) => (
				<section key={i}>
					<p class="meta">
						{because.map((part, k) => (typeof part === "number" ? <NodeLink key={k} node={part} /> : part))}
					</p>
					{names.map(({ name, documents }) => (
						<NameInDocuments key={name} name={name} documents={documents} />
					))}
				</section>
			))}
			{more}
		</details>
	);
}

function NameInDocuments(props: { readonly name: string; readonly documents: readonly number[] }): JSX.Element {
	const { model, store } = useApp();
	const { shown, more } = usePaged(props.documents, 3, 20);
	return (
		<>
			<p>
				<Name text={props.name} /> in
			</p>
			<ul class="plain">
				{shown.map((d) => (
					<li key={d}>
						<button
							type="button"
							class="link source-link"
							title="Read this document"
							onClick={() => openDocument(store, d, null)}
						>
							<Name text={model.data.documents[d]?.title ?? ""} length={90} />
						</button>
					</li>
				))}
			</ul>
			{more}
		</>
	);
}

function linkLabel(href: string): string {
	const wikidata = /wikidata\.org\/(?:entity|wiki)\/(Q\d+)/u.exec(href);
	if (wikidata) return `Wikidata ${wikidata[1]}`;
	return href.replace(/^https?:\/\/(www\.)?/iu, "").slice(0, 60);
}

/** Who held, holds or is to hold what, the best documented first; `end` is the one that is not chosen already. */
function Offices(props: {
	readonly title: string;
	readonly offices: readonly number[];
	readonly end: "subject" | "object";
}): JSX.Element | null {
	const { model } = useApp();
	const { statements, statuses } = model.data;
	const { shown, more } = usePaged(props.offices, 8, 40);
	if (shown.length === 0) return null;
	return (
		<section>
			<h3>{props.title}</h3>
			<ul class="plain">
				{shown.map((s) => (
					<li key={s}>
						{officeName(statements.title[String(s)] ?? "office", statements.kind[String(s)] ?? "")},{" "}
						<NodeLink node={statements[props.end][s] ?? 0} />{" "}
						<span class="meta">{readableDate(statements.date[s] ?? "")}</span>
						<StatusChip status={statuses[statements.status[s] ?? 0] ?? "actual"} />
					</li>
				))}
			</ul>
			{more}
		</section>
	);
}

function Ties({ node, derived }: Props): JSX.Element | null {
	const { model, store } = useApp();
	const ties = tiesOf(model, derived.visible, node);
	const { shown, more } = usePaged(ties, 8, 40);
	if (ties.length === 0) return null;
	const most = ties[0]?.documents ?? 1;
	return (
		<section>
			<h3>
				Strongest ties <span class="count">{grouped(ties.length)}</span>
			</h3>
			<ul class="plain ties">
				{shown.map((tie) => (
					<li key={tie.pair}>
						<NodeLink node={tie.node} sign />
						<button
							type="button"
							class="bar"
							title="Show the evidence of this tie"
							aria-label={`${plural(tie.documents, "document")}, ${plural(tie.statements, "statement")}: show evidence`}
							onClick={() => choosePair(store, tie.pair)}
						>
							<span style={{ width: `${Math.max(4, (tie.documents / most) * 100)}%` }} />
							<em>{tie.documents}</em>
						</button>
					</li>
				))}
			</ul>
			{more}
		</section>
	);
}

/** Dated statements on one line from first to last; those that last are bars. */
function NodeTimeline({ node, derived }: Props): JSX.Element | null {
	const { model, store } = useApp();
	const near = (day: number): boolean => Math.abs(day) < 500_000;
	const dated = inOrderOfTime(model, rowOf(model.nodeStatements, node)).filter(
		(s) =>
			derived.visible.statement[s] &&
			model.firstDay[s] !== noDay &&
			near(model.firstDay[s] ?? 0) &&
			near(model.lastDay[s] ?? 0),
	);
	if (dated.length < 2) return null;
	const first = model.firstDay[dated[0] ?? 0] ?? 0;
	const last = dated.reduce((max, s) => Math.max(max, model.lastDay[s] ?? 0), first + 30);
	const place = (day: number): number => ((day - first) / (last - first)) * 100;
	const year = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 4);
	return (
		<section>
			<h3>Time line</h3>
			<div class="node-time">
				{dated.slice(0, 300).map((s) => {
					const from = place(model.firstDay[s] ?? 0);
					const to = place(model.lastDay[s] ?? 0);
					return (
						<button
							key={s}
							type="button"
							tabIndex={-1}
							aria-hidden="true"
							title={sentenceOf(model, s).text.slice(0, 300)}
							class={to - from > 1.5 ? "tick lasting" : "tick"}
							style={{ left: `${from}%`, width: to - from > 1.5 ? `${to - from}%` : undefined }}
							onClick={() => store.set({ selection: { kind: "statement", statement: s } })}
						/>
					);
				})}
			</div>
			<p class="axis meta">
				<span>{year(first)}</span>
				<span>{year(last)}</span>
			</p>
		</section>
	);
}

function NodeStatements({ node, derived }: Props): JSX.Element {
	const { model } = useApp();
	const groups = statementsByPredicate(model, derived.visible, node);
	return (
		<section>
			<h3>Statements</h3>
			{groups.length === 0 && <p class="meta">None that pass the filters.</p>}
			{groups.map(({ predicate, statements }) => (
				<details key={predicate} class="group" open={groups.length <= 2}>
					<summary>
						{predicateLabels[model.data.predicates[predicate] ?? "metWith"]}{" "}
						<span class="count">{grouped(statements.length)}</span>
					</summary>
					<Cards statements={statements} />
				</details>
			))}
		</section>
	);
}

function Cards({ statements }: { readonly statements: readonly number[] }): JSX.Element {
	const { shown, more } = usePaged(statements, 10, 30);
	return (
		<>
			{shown.map((s) => (
				<StatementCard key={s} statement={s} />
			))}
			{more}
		</>
	);
}
