import type { JSX } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { ViewText } from "../../src/export/viewer-data.ts";
import { type Line, linesOf, type Segment } from "../model/segments.ts";
import { sentenceOf } from "../model/sentence.ts";
import { changeFilter, chooseNode } from "./actions.ts";
import { type App, useApp } from "./app.ts";
import { dateOrNone, Name, nodeAddress, plural, SafeLink } from "./bits.tsx";
import { usePaged } from "./paged.tsx";
import { PanelHead } from "./panel-head.tsx";

/** A document with what was found in it: names, statements, and faintly what was recognised but not stated. */
export function Reader(props: { readonly document: number; readonly evidence: number | null }): JSX.Element {
	const app = useApp();
	const { model, store, source } = app;
	const [text, setText] = useState<ViewText | string | undefined>();
	const document = model.data.documents[props.document];
	useEffect(() => {
		let wanted = true;
		setText(undefined);
		source.text(props.document).then(
			(answer) => wanted && setText(answer ?? "The text of this document is not in this file."),
			(error: unknown) => wanted && setText(error instanceof Error ? error.message : String(error)),
		);
		return () => {
			wanted = false;
		};
	}, [source, props.document]);
	return (
		<div class="reader">
			<PanelHead kicker="Document" closeLabel="Close document" onClose={() => store.set({ reader: null })}>
				<h2>
					<Name text={document?.title ?? ""} length={400} />
				</h2>
			</PanelHead>
			<p class="meta">
				{dateOrNone(document?.date ?? "")}
				{document?.place && <> · {document.place}</>}
				{document?.issuer && <> · {document.issuer}</>} · {plural(document?.statements ?? 0, "statement")},{" "}
				{plural(document?.mentions ?? 0, "mention")}
				{document?.url && (
					<>
						{" · "}
						<SafeLink href={document.url}>source</SafeLink>
					</>
				)}
			</p>
			<div class="actions">
				<button
					type="button"
					class="quiet"
					onClick={() => changeFilter(store, { documents: new Set([props.document]) })}
				>
					Show only this document in the network
				</button>
			</div>
			{text === undefined && <p class="meta">Opening the text …</p>}
			{typeof text === "string" && <p class="error">{text}</p>}
			{typeof text === "object" && <Text app={app} text={text} evidence={props.evidence} />}
		</div>
	);
}

function Text(props: { readonly app: App; readonly text: ViewText; readonly evidence: number | null }): JSX.Element {
	const lines = useMemo(() => linesOf(props.text), [props.text]);
	const holder = useRef<HTMLDivElement>(null);
	useEffect(() => {
		const wanted = holder.current?.querySelector(`[data-evidence~="${props.evidence ?? ""}"]`);
		if (props.evidence === null || !wanted) return;
		wanted.scrollIntoView({ block: "center" });
		for (const part of holder.current?.querySelectorAll(`[data-evidence~="${props.evidence}"]`) ?? []) flash(part);
	}, [props.evidence, lines]);
	return (
		<>
			<StatementList {...props} />
			<div class="text" dir="auto" ref={holder}>
				{lines.map((line, i) => (
					<TextLine key={i} line={line} app={props.app} chosen={props.evidence} />
				))}
			</div>
		</>
	);
}

function flash(element: Element): void {
	element.classList.remove("flash");
	requestAnimationFrame(() => element.classList.add("flash"));
}

/** What the document states, for those who would rather choose from a list than find marks in the text. */
function StatementList(props: {
	readonly app: App;
	readonly text: ViewText;
	readonly evidence: number | null;
}): JSX.Element {
	const { app, text } = props;
	const rows = useMemo(() => statedIn(text), [text]);
	const { shown, more } = usePaged(rows, 30, 60);
	const { store } = app;
	const open = (statement: number, evidence: number): void => {
		const { reader } = store.get();
		store.set({ selection: { kind: "statement", statement }, reader: reader && { ...reader, evidence } });
	};
	if (rows.length === 0) return <p class="meta">Nothing was stated in this document.</p>;
	return (
		<details class="group">
			<summary>
				What it states <span class="count">{rows.length}</span>
			</summary>
			<ol class="plain stated">
				{shown.map(({ statement, passages }) => (
					<li key={statement}>
						{passages.map((evidence, i) => (
							<button
								key={evidence}
								type="button"
								class={i === 0 ? "link" : "link small"}
								aria-current={evidence === props.evidence ? "true" : undefined}
								aria-label={i === 0 ? undefined : `passage ${i + 1} of the same`}
								onClick={() => open(statement, evidence)}
							>
								{i === 0 ? <Name text={sentenceOf(app.model, statement).text} length={160} /> : i + 1}
							</button>
						))}
					</li>
				))}
			</ol>
			{more}
		</details>
	);
}

/** The statements of a text in order of their first passages, each with all its passages. */
function statedIn({
	evidence,
}: ViewText): readonly { readonly statement: number; readonly passages: readonly number[] }[] {
	const rows: { readonly evidence: number; readonly statement: number; readonly start: number }[] = [];
	for (let i = 0; i < evidence.length; i += 4) {
		rows.push({ evidence: evidence[i] ?? 0, statement: evidence[i + 1] ?? 0, start: evidence[i + 2] ?? 0 });
	}
	rows.sort((a, b) => a.start - b.start || a.evidence - b.evidence);
	const passages = new Map<number, number[]>();
	for (const row of rows) passages.set(row.statement, [...(passages.get(row.statement) ?? []), row.evidence]);
	return [...passages].map(([statement, list]) => ({ statement, passages: list }));
}

function TextLine(props: { readonly line: Line; readonly app: App; readonly chosen: number | null }): JSX.Element {
	const { line } = props;
	const content = line.segments.map((segment) => <Piece key={segment.start} {...props} segment={segment} />);
	if (line.heading) return <h3 class="text-heading">{content}</h3>;
	return <p class={line.furniture ? "furniture" : undefined}>{content}</p>;
}

function Piece({
	segment,
	app,
	chosen,
}: {
	readonly segment: Segment;
	readonly app: App;
	readonly chosen: number | null;
}): JSX.Element {
	const { model, store } = app;
	const stated = segment.evidence.length > 0;
	const classes = [
		stated ? "stated" : "",
		segment.unresolved ? "unresolved" : "",
		chosen !== null && segment.evidence.includes(chosen) ? "chosen" : "",
	].filter(Boolean);
	const content =
		segment.node >= 0 ? (
			// A link rather than a button: it flows with the text and keeps the blank space of what it marks.
			<a
				class={`mention type-${model.data.types[model.data.nodes.type[segment.node] ?? 0]}`}
				href={nodeAddress(model.data.nodes.id[segment.node] ?? "")}
				title={model.data.nodes.name[segment.node]?.slice(0, 300)}
				onClick={(event) => {
					event.preventDefault();
					event.stopPropagation();
					const { reader } = store.get();
					chooseNode(store, segment.node);
					store.set({ reader }, { merge: true });
				}}
			>
				{segment.text}
			</a>
		) : (
			segment.text
		);
	if (classes.length === 0) return <>{content}</>;
	const follow = (): void => {
		const evidence = segment.evidence[0];
		if (evidence === undefined) return;
		const { reader } = store.get();
		const statement = model.evidenceStatement[evidence] ?? 0;
		store.set({ selection: { kind: "statement", statement }, reader: reader && { ...reader, evidence } });
	};
	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: the list of statements above offers the same by keyboard
		// biome-ignore lint/a11y/useKeyWithClickEvents: as above
		<span
			class={classes.join(" ")}
			data-evidence={stated ? segment.evidence.join(" ") : undefined}
			title={segment.unresolved ? `Recognised but not stated: ${segment.unresolved.replaceAll("-", " ")}` : undefined}
			onClick={stated ? follow : undefined}
		>
			{content}
		</span>
	);
}
