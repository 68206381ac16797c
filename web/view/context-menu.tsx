import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { Target } from "../graph/pick.ts";
import { toggled } from "../state/state.ts";
import { chooseNode, choosePair } from "./actions.ts";
import { useApp } from "./app.ts";
import { useInside } from "./inside.ts";

/** What can be done with a node or edge, at the pointer. */
export function ContextMenu(props: {
	readonly target: Target;
	readonly point: { readonly x: number; readonly y: number };
	readonly onClose: () => void;
}): JSX.Element {
	const { store } = useApp();
	const menu = useInside<HTMLDivElement>(props.point, 2);
	useEffect(() => {
		menu.current?.querySelector("button")?.focus();
		const close = (event: Event): void => {
			if (event.target instanceof Node && menu.current?.contains(event.target)) return;
			props.onClose();
		};
		document.addEventListener("pointerdown", close);
		return () => document.removeEventListener("pointerdown", close);
	}, []);
	const items =
		props.target.kind === "node" ? nodeActions(store, props.target.id) : pairActions(store, props.target.id);
	return (
		<div
			class="menu context-menu"
			role="menu"
			tabIndex={-1}
			ref={menu}
			onKeyDown={(event) => {
				// A menu keeps its keys to itself; Tab leaves it.
				if (event.key !== "Tab") event.stopPropagation();
				if (event.key === "Escape" || event.key === "Tab") props.onClose();
				const buttons = [...(menu.current?.querySelectorAll("button") ?? [])];
				const at = buttons.findIndex((button) => button.matches(":focus"));
				if (event.key === "ArrowDown") buttons[(at + 1) % buttons.length]?.focus();
				else if (event.key === "ArrowUp") buttons[(at - 1 + buttons.length) % buttons.length]?.focus();
				else return;
				event.preventDefault();
			}}
		>
			{items.map(([label, act]) => (
				<button
					key={label}
					type="button"
					role="menuitem"
					onClick={() => {
						act();
						props.onClose();
					}}
				>
					{label}
				</button>
			))}
		</div>
	);
}

type Action = readonly [label: string, act: () => void];
type StoreOf = ReturnType<typeof useApp>["store"];

/** The same actions that the node's panel offers as buttons. */
export function nodeActions(store: StoreOf, node: number): readonly Action[] {
	const state = store.get();
	const pinned = state.pinned.has(node);
	return [
		["Show details", () => chooseNode(store, node)],
		["Only its neighbourhood", () => store.set({ ego: { node, depth: 1 }, selection: { kind: "node", node } })],
		[
			state.expanded.has(node) ? "Collapse neighbours" : "Expand neighbours",
			() => store.set({ expanded: toggled(state.expanded, node) }),
		],
		["Find path from here", () => store.set({ path: { from: node, to: null }, selection: { kind: "none" } })],
		...(pinned
			? [
					[
						"Unpin",
						() => {
							const rest = new Map(state.pinned);
							rest.delete(node);
							store.set({ pinned: rest });
						},
					] as const,
				]
			: []),
		["Hide", () => store.set({ hidden: new Set(state.hidden).add(node), selection: { kind: "none" } })],
	];
}

const pairActions = (store: StoreOf, pair: number): readonly Action[] => [
	["Show evidence", () => choosePair(store, pair)],
];
