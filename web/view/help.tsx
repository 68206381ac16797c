import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { IconButton } from "./bits.tsx";

const keys: readonly (readonly [string, string])[] = [
	["/", "Search"],
	["↑ ↓", "In the network: nodes by importance"],
	["← →", "Ties of the node one stands on, each read as a sentence"],
	["Enter", "Cross the tie to its other node"],
	["+ −", "Zoom"],
	["Esc", "Close the document, then the selection, then the path"],
	["Ctrl Z, Ctrl Y", "Undo, redo"],
];

export function Help({ onClose }: { readonly onClose: () => void }): JSX.Element {
	const dialog = useRef<HTMLDialogElement>(null);
	useEffect(() => dialog.current?.showModal(), []);
	return (
		<dialog ref={dialog} class="help" aria-labelledby="help-title" onClose={onClose}>
			<header class="dialog-head">
				<h2 id="help-title">How to read the network</h2>
				<IconButton icon="close" label="Close help" onClick={() => dialog.current?.close()} />
			</header>
			<p>
				A line joins two nodes when a document says something of both. The more independent documents say so, the
				thicker it is. Dashed: planned or proposed only. Dotted: denied. Red: at least a quarter of what is said is
				criticism. Of many ties only the strongest are drawn; pointing at a node shows the others.
			</p>
			<p>
				Point at a line to read the sentence behind it; click it to see all of them, and a title to read the document.
				Click a node for its offices, ties and statements; double-click brings in its neighbours, dragging pins it, a
				right-click offers more. On a screen that is touched: tap for the same, two fingers to come nearer.
			</p>
			<p>
				Below, the bars count what is dated, by month, quarter or year; the strips under them are dates known only
				roughly. Drag over the bars to choose a period. In a document names are underlined, what was stated is shaded,
				and what was recognised without being stated is dotted.
			</p>
			<table>
				<tbody>
					{keys.map(([key, what]) => (
						<tr key={key}>
							<th scope="row">
								<kbd>{key}</kbd>
							</th>
							<td>{what}</td>
						</tr>
					))}
				</tbody>
			</table>
		</dialog>
	);
}
