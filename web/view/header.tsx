import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Derived } from "../state/derived.ts";
import type { View, ViewState } from "../state/state.ts";
import { useApp } from "./app.ts";
import { IconButton } from "./bits.tsx";
import { ExportMenu } from "./export-menu.tsx";
import { SearchBox } from "./search-box.tsx";

const views: readonly (readonly [View, string])[] = [
	["network", "Network"],
	["table", "Table"],
	["documents", "Documents"],
	["query", "Query"],
];

export function Header(props: {
	readonly state: ViewState;
	readonly derived: Derived;
	readonly onHelp: () => void;
	/** Undefined where there is nothing to filter. */
	readonly onFilters: (() => void) | undefined;
	readonly filtersOpen: boolean;
}): JSX.Element {
	const { store, announce } = useApp();
	const { state, derived } = props;
	const [copied, setCopied] = useState(false);
	const copyLink = async (): Promise<void> => {
		try {
			await navigator.clipboard.writeText(location.href);
			announce("Link to this view copied.");
		} catch {
			announce("The address bar holds the link to this view.");
		}
		setCopied(true);
		setTimeout(() => setCopied(false), 1500);
	};
	return (
		<header class="header">
			<h1 class="wordmark">
				<svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true">
					<path d="M5 16 11 5l6 11" />
					<circle cx="5" cy="16" r="3" />
					<circle cx="17" cy="16" r="3" />
					<circle cx="11" cy="5" r="3" />
				</svg>
				<span>Entente</span>
			</h1>
			<IconButton
				icon="filter"
				label="Legend and filters"
				pressed={props.filtersOpen && props.onFilters !== undefined}
				disabled={props.onFilters === undefined}
				onClick={() => props.onFilters?.()}
			/>
			<SearchBox />
			<nav class="views" aria-label="Views">
				{views.map(([view, label]) => (
					<button
						key={view}
						type="button"
						aria-current={state.view === view ? "page" : undefined}
						onClick={() => store.set({ view })}
					>
						{label}
					</button>
				))}
			</nav>
			<div class="tools">
				<IconButton icon="undo" label="Undo" disabled={!store.canUndo()} onClick={store.undo} />
				<IconButton icon="redo" label="Redo" disabled={!store.canRedo()} onClick={store.redo} />
				<IconButton icon="link" label={copied ? "Copied" : "Copy link to this view"} onClick={copyLink} />
				<ExportMenu state={state} derived={derived} onCopyLink={copyLink} />
				<IconButton
					icon={derived.dark ? "sun" : "moon"}
					label={derived.dark ? "Light colours" : "Dark colours"}
					onClick={() => store.set({ theme: derived.dark ? "light" : "dark" })}
				/>
				<IconButton icon="help" label="Help" onClick={props.onHelp} />
			</div>
		</header>
	);
}
