import type { ComponentChildren, JSX } from "preact";
import { useApp } from "./app.ts";
import { IconButton } from "./bits.tsx";

/** The head of a panel: it stays in sight while one reads on, so that one knows what one reads, and can close it. */
export function PanelHead(props: {
	readonly kicker: ComponentChildren;
	readonly closeLabel: string;
	readonly onClose: () => void;
	/** The heading. */
	readonly children: ComponentChildren;
}): JSX.Element {
	return (
		<header class="panel-head">
			<p class="kicker">{props.kicker}</p>
			<IconButton icon="close" label={props.closeLabel} onClick={props.onClose} />
			{props.children}
		</header>
	);
}

/** The head of what is chosen; closing it lets go. */
export function SelectionHead(props: {
	readonly kicker: ComponentChildren;
	readonly children: ComponentChildren;
}): JSX.Element {
	const { store } = useApp();
	return <PanelHead closeLabel="Close details" onClose={() => store.set({ selection: { kind: "none" } })} {...props} />;
}
