import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Model } from "../model/model.ts";
import { QueryError, type QueryResult } from "../source/source.ts";
import type { ViewState } from "../state/state.ts";
import { reveal } from "./actions.ts";
import { type App, useApp } from "./app.ts";
import { Name, plural, SafeLink } from "./bits.tsx";
import { usePaged } from "./paged.tsx";
import type { Editor } from "./query-editor.ts";

const prefixes = `PREFIX ent: <https://w3id.org/entente/ns#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
`;

const examples: readonly (readonly [string, string])[] = [
	[
		"Who met whom",
		`${prefixes}
SELECT ?a ?aName ?b ?bName {
  ?a ent:metWith ?b .
  ?a skos:prefLabel ?aName . ?b skos:prefLabel ?bName .
} LIMIT 100`,
	],
	[
		"Members of organisations",
		`${prefixes}
SELECT ?organisation ?name (COUNT(DISTINCT ?member) AS ?members) {
  ?member ent:memberOf ?organisation .
  ?organisation skos:prefLabel ?name .
} GROUP BY ?organisation ?name ORDER BY DESC(?members) LIMIT 50`,
	],
	[
		"What is only planned",
		`${prefixes}
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
SELECT ?subject ?predicate ?object {
  GRAPH ?provenance {
    ?claim ent:status <https://w3id.org/entente/scheme/status#planned> ;
      rdf:subject ?subject ; rdf:predicate ?predicate ; rdf:object ?object .
  }
} LIMIT 100`,
	],
];

type Answer =
	| { readonly kind: "none" }
	| { readonly kind: "running" }
	| { readonly kind: "result"; readonly result: QueryResult }
	| { readonly kind: "error"; readonly message: string };

/** Asks the graph in SPARQL: results as a table, and as a selection in the network. */
export function QueryPanel({ state }: { readonly state: ViewState }): JSX.Element {
	const app = useApp();
	return (
		<section class="query" aria-label="Query">
			<h2>Ask in SPARQL</h2>
			{app.source.query ? (
				<Asking state={state} run={app.source.query} />
			) : (
				<div class="prose">
					<p>
						This page was written without a query engine (<code>entente view --no-sparql</code>). With the graph at
						hand, <code>entente serve</code> opens the same view with this panel, and <code>entente query</code> answers
						on the command line.
					</p>
					<p>Search, filters, paths and the tables work here as they do there.</p>
				</div>
			)}
		</section>
	);
}

function Asking(props: {
	readonly state: ViewState;
	readonly run: (sparql: string) => Promise<QueryResult>;
}): JSX.Element {
	const app = useApp();
	const editor = useRef<Editor | undefined>(undefined);
	const holder = useRef<HTMLDivElement>(null);
	const [answer, setAnswer] = useState<Answer>({ kind: "none" });
	const run = async (): Promise<void> => {
		const query = editor.current?.text() ?? props.state.query;
		app.store.set({ query }, { merge: true });
		editor.current?.mark(undefined);
		setAnswer({ kind: "running" });
		try {
			const result = await props.run(query);
			setAnswer({ kind: "result", result });
			app.announce(plural(result.rows.length, "row"));
		} catch (error) {
			if (error instanceof QueryError) editor.current?.mark(error);
			setAnswer({ kind: "error", message: error instanceof Error ? error.message : String(error) });
		}
	};
	const latest = useRef(run);
	latest.current = run;
	useEffect(() => {
		let gone = false;
		void import("./query-editor.ts").then(({ createEditor }) => {
			if (gone || !holder.current) return;
			const start = app.store.get().query || (examples[0]?.[1] ?? "");
			editor.current = createEditor(holder.current, start, app.model, () => void latest.current());
		});
		return () => {
			gone = true;
			const text = editor.current?.text();
			if (text !== undefined) app.store.set({ query: text }, { merge: true });
			editor.current?.destroy();
			editor.current = undefined;
		};
	}, [app]);
	return (
		<>
			<div class="row">
				<label class="inline-field">
					<span>Examples</span>
					<select
						value=""
						onChange={(event) => {
							const found = examples.find(([label]) => label === event.currentTarget.value);
							if (found) editor.current?.replace(found[1]);
							event.currentTarget.value = "";
						}}
					>
						<option value="">choose …</option>
						{examples.map(([label]) => (
							<option key={label} value={label}>
								{label}
							</option>
						))}
					</select>
				</label>
				<span class="meta">Ctrl + Enter runs the query</span>
			</div>
			{app.source.assertedOnly && (
				<p class="meta">
					The graph is large, so this page holds what is asserted; the graphs of its documents (<code>GRAPH</code>) are
					empty here and answered by <code>entente serve</code>.
				</p>
			)}
			<div class="editor" ref={holder} />
			<div class="row">
				<button type="button" class="primary" disabled={answer.kind === "running"} onClick={run}>
					{answer.kind === "running" ? "Running …" : "Run"}
				</button>
			</div>
			<div class="answer">
				{answer.kind === "error" && (
					<p class="error" role="alert">
						{answer.message}
					</p>
				)}
				{answer.kind === "result" && <Results app={app} result={answer.result} />}
			</div>
		</>
	);
}

function Results({ app, result }: { readonly app: App; readonly result: QueryResult }): JSX.Element {
	const { shown, more } = usePaged(result.rows, 200, 400);
	const found = foundNodes(app.model, result);
	return (
		<>
			<div class="row">
				<span role="status">
					{plural(result.rows.length, "row")}
					{result.truncated && ", cut off"}
				</span>
				{found.length > 0 && (
					<button
						type="button"
						class="quiet"
						onClick={() => app.store.set({ found, selection: { kind: "none" }, path: null, view: "network" })}
					>
						Show {plural(found.length, "node")} in the network
					</button>
				)}
			</div>
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
			<section class="table-scroll" tabIndex={0} aria-label="Results">
				<table>
					<thead>
						<tr>
							{result.columns.map((column) => (
								<th key={column} scope="col">
									{column}
								</th>
							))}
						</tr>
					</thead>
					<tbody>
						{shown.map((row, i) => (
							<tr key={i}>
								{row.map((cell, k) => (
									<td key={result.columns[k]}>
										<Cell app={app} kind={cell.kind} value={cell.value} />
									</td>
								))}
							</tr>
						))}
					</tbody>
				</table>
			</section>
			{more}
		</>
	);
}

function Cell(props: { readonly app: App; readonly kind: string; readonly value: string }): JSX.Element {
	const { app, kind, value } = props;
	const node = kind === "iri" ? nodeOfIri(app.model, value) : undefined;
	if (node !== undefined) {
		return (
			<button type="button" class="link" title={value.slice(0, 300)} onClick={() => reveal(app, node)}>
				<Name text={app.model.data.nodes.name[node] ?? value} length={80} />
			</button>
		);
	}
	if (kind === "iri") {
		return (
			<SafeLink href={value}>
				<Name text={value} length={90} />
			</SafeLink>
		);
	}
	return <Name text={value || "–"} length={300} />;
}

/** The node that an IRI names, or undefined. */
export function nodeOfIri(model: Model, iri: string): number | undefined {
	if (!iri.startsWith(model.data.base)) return undefined;
	try {
		return model.nodeById.get(decodeURIComponent(iri.slice(model.data.base.length)));
	} catch {
		return undefined;
	}
}

const foundNodes = (model: Model, { rows }: QueryResult): readonly number[] => [
	...new Set(
		rows.flatMap((row) => row.flatMap(({ kind, value }) => (kind === "iri" ? (nodeOfIri(model, value) ?? []) : []))),
	),
];
