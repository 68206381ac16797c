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
				criticism.
			</p>
			<p>
				Point at a line to read the sentence behind it; click to see all of them. Double-click a node to bring in its
				neighbours, drag it to pin it, right-click for more.
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
