/** Small pieces that many panels use. All text goes in as text. */
import type { ComponentChildren, JSX } from "preact";
import type { EntityType } from "../../src/ontology/terms.ts";
import { outlineOf, shapeOf } from "../graph/palette.ts";
import { readableDate, sentenceOf } from "../model/sentence.ts";
import { chooseNode } from "./actions.ts";
import { useApp } from "./app.ts";

/** The sign of a node type: its shape in its colour. */
export function TypeSign({ type, size = 14 }: { readonly type: EntityType; readonly size?: number }): JSX.Element {
	const outline = outlineOf[shapeOf[type]];
	const points = outline.map(([x, y]) => `${8 + x * 6},${8 + y * 6}`).join(" ");
	return (
		<svg class={`sign type-${type}`} width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
			{outline.length === 0 ? <circle cx="8" cy="8" r="6" /> : <polygon points={points} />}
		</svg>
	);
}

/** A name of any length and direction; the whole of it on hover. */
export function Name({ text, length = 120 }: { readonly text: string; readonly length?: number }): JSX.Element {
	const short = text.length > length ? `${text.slice(0, length)}…` : text;
	return <bdi title={text.length > length ? text.slice(0, 1000) : undefined}>{short || "(without a name)"}</bdi>;
}

/** A name that leads to its node. A link rather than a button: it flows with the words around it, and opens elsewhere if one wishes. */
export function NodeLink({ node, sign = false }: { readonly node: number; readonly sign?: boolean }): JSX.Element {
	const { model, store } = useApp();
	const { nodes, types } = model.data;
	return (
		<a
			class="link node-link"
			href={nodeAddress(nodes.id[node] ?? "")}
			onClick={(event) => {
				if (event.ctrlKey || event.metaKey || event.shiftKey) return;
				event.preventDefault();
				chooseNode(store, node);
			}}
		>
			{sign && <TypeSign type={types[nodes.type[node] ?? 0] ?? "place"} />}
			<Name text={nodes.name[node] ?? ""} />
		</a>
	);
}

export const nodeAddress = (id: string): string => `#${new URLSearchParams({ node: id.slice(0, 2000) })}`;

/** A statement as a sentence whose names can be followed. */
export function SentenceLine({ statement }: { readonly statement: number }): JSX.Element {
	const { model } = useApp();
	const sentence = sentenceOf(model, statement);
	return (
		<span class="sentence">
			<NodeLink node={sentence.subject} /> {sentence.verb}{" "}
			{sentence.object >= 0 ? <NodeLink node={sentence.object} /> : null}
			{sentence.tail}
		</span>
	);
}

export function StatusChip({ status }: { readonly status: string }): JSX.Element | null {
	return status === "actual" ? null : <span class={`chip status-${status}`}>{status}</span>;
}

/** What a statement's kind adds to its sentence: "condemnation", "vaccines". */
export function KindChip({ statement }: { readonly statement: number }): JSX.Element | null {
	const { kind } = sentenceOf(useApp().model, statement);
	return kind === "" ? null : <span class="chip">{kind}</span>;
}

/** Only web addresses become links; anything else stays text. */
export function SafeLink({
	href,
	children,
}: {
	readonly href: string;
	readonly children: ComponentChildren;
}): JSX.Element {
	return /^https?:\/\//iu.test(href) ? (
		<a href={href} rel="noopener noreferrer external" target="_blank">
			{children}
		</a>
	) : (
		<span>{children}</span>
	);
}

export const dateOrNone = (date: string): string => (date ? readableDate(date) : "undated");

const english = new Intl.NumberFormat("en");

/** A number with its thousands apart; one formatter for all, since making one takes longer than many uses. */
export const grouped = (count: number): string => english.format(count);

export const plural = (count: number, one: string, many = `${one}s`): string =>
	`${grouped(count)} ${count === 1 ? one : many}`;

type IconName = keyof typeof icons;
const icons = {
	search: "M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10Zm3.6-1.4L14 14",
	undo: "M5 3 2 6l3 3M2.5 6H9a4 4 0 0 1 0 8H6",
	redo: "m11 3 3 3-3 3m2.5-3H7a4 4 0 0 0 0 8h3",
	close: "m4 4 8 8m0-8-8 8",
	plus: "M8 3v10M3 8h10",
	minus: "M3 8h10",
	fit: "M3 6V3h3m4 0h3v3m0 4v3h-3m-4 0H3v-3",
	filter: "M2 4h12M4 8h8m-6 4h4",
	sun: "M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6Zm0-9v1m0 10v1M2 8h1m10 0h1M3.8 3.8l.7.7m7 7 .7.7m0-8.4-.7.7m-7 7-.7.7",
	moon: "M13 9.5A5.5 5.5 0 0 1 6.5 3 5.5 5.5 0 1 0 13 9.5Z",
	save: "M8 2v8m0 0L5 7m3 3 3-3M3 13h10",
	link: "M7 9a3 3 0 0 0 4 0l2-2a3 3 0 0 0-4-4L8 4m1 3a3 3 0 0 0-4 0L3 9a3 3 0 0 0 4 4l1-1",
	play: "M5 3v10l8-5Z",
	pause: "M5 3v10m6-10v10",
	back: "M10 3 5 8l5 5",
	next: "m6 3 5 5-5 5",
	path: "M3 13a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3ZM13 6a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3ZM4.5 11.5h3v-7h4",
	help: "M6 6a2 2 0 1 1 2.7 1.9c-.5.2-.7.6-.7 1.1m0 2v.2M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12Z",
} as const;

export function Icon({ name }: { readonly name: IconName }): JSX.Element {
	return (
		<svg class="icon" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
			<path d={icons[name]} />
		</svg>
	);
}

export function IconButton(props: {
	readonly icon: IconName;
	readonly label: string;
	readonly onClick: () => void;
	readonly disabled?: boolean;
	readonly pressed?: boolean;
}): JSX.Element {
	return (
		<button
			type="button"
			class="icon-button"
			aria-label={props.label}
			title={props.label}
			disabled={props.disabled ?? false}
			aria-pressed={props.pressed}
			onClick={props.onClick}
		>
			<Icon name={props.icon} />
		</button>
	);
}
