import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Derived } from "../state/derived.ts";
import type { ViewState } from "../state/state.ts";
import { type App, useApp } from "./app.ts";
import { IconButton } from "./bits.tsx";
import { exportKinds, saveAs } from "./save.ts";

/** Takes what is shown along, as a picture or as data with its evidence. */
export function ExportMenu(props: {
	readonly state: ViewState;
	readonly derived: Derived;
	readonly onCopyLink: () => void;
}): JSX.Element {
	const app = useApp();
	const [open, setOpen] = useState(false);
	const [failure, setFailure] = useState("");
	const holder = useRef<HTMLDivElement>(null);
	useEffect(() => {
		if (!open) return;
		holder.current?.querySelector<HTMLElement>("[role=menuitem]")?.focus();
		const close = (event: Event): void => {
			if (event.target instanceof Node && holder.current?.contains(event.target)) return;
			setOpen(false);
		};
		document.addEventListener("pointerdown", close);
		return () => document.removeEventListener("pointerdown", close);
	}, [open]);
	const save = async (kind: (typeof exportKinds)[number]["kind"]): Promise<void> => {
		setOpen(false);
		try {
			await saveAs(app, props.state, props.derived, kind);
			app.announce("Saved.");
		} catch (error) {
			setFailure(error instanceof Error ? error.message : String(error));
		}
	};
	return (
		<div class="menu-holder" ref={holder}>
			<IconButton icon="save" label="Save what is shown" pressed={open} onClick={() => setOpen(!open)} />
			{open && (
				<div class="menu">
					<p class="meta">{props.derived.emphasis?.veils ? "What stands out now" : "All that is shown"} as</p>
					<div
						class="menu-items"
						role="menu"
						tabIndex={-1}
						aria-label="Save as"
						onKeyDown={(event) => {
							if (event.key === "Escape" || event.key === "Tab") holder.current?.querySelector("button")?.focus();
							walkMenu(event, setOpen);
						}}
					>
						{exportKinds
							.filter(({ picture }) => !picture || canDraw(app))
							.map(({ kind, label }) => (
								<button key={kind} type="button" role="menuitem" onClick={() => save(kind)}>
									{label}
								</button>
							))}
						<button
							type="button"
							role="menuitem"
							onClick={() => {
								setOpen(false);
								props.onCopyLink();
							}}
						>
							Link to this view
						</button>
					</div>
				</div>
			)}
			{failure && (
				<p class="notice floating" role="alert">
					{failure}{" "}
					<button type="button" class="quiet" onClick={() => setFailure("")}>
						Close
					</button>
				</p>
			)}
		</div>
	);
}

const canDraw = ({ renderer }: App): boolean => renderer.current !== undefined;

function walkMenu(event: KeyboardEvent, setOpen: (open: boolean) => void): void {
	if (!(event.currentTarget instanceof HTMLElement)) return;
	const items = [...event.currentTarget.querySelectorAll<HTMLElement>("[role=menuitem]")];
	const at = items.findIndex((item) => item.matches(":focus"));
	if (event.key === "ArrowDown") items[(at + 1) % items.length]?.focus();
	else if (event.key === "ArrowUp") items[(at - 1 + items.length) % items.length]?.focus();
	else if (event.key === "Escape" || event.key === "Tab") setOpen(false);
	else return;
	// Tab goes on from the button of the menu.
	if (event.key !== "Tab") event.preventDefault();
	event.stopPropagation();
}
