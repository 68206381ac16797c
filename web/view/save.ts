import { selectionCsv } from "../export/csv.ts";
import { selectionGexf } from "../export/gexf.ts";
import { collectSelection } from "../export/selection.ts";
import { sceneSvg } from "../export/svg.ts";
import { selectionTurtle } from "../export/turtle.ts";
import { measureWith } from "../graph/names.ts";
import type { Derived } from "../state/derived.ts";
import type { ViewState } from "../state/state.ts";
import type { App } from "./app.ts";

export const exportKinds = [
	{ kind: "png", label: "Picture (PNG)", picture: true },
	{ kind: "svg", label: "Drawing (SVG)", picture: true },
	{ kind: "csv", label: "Statements with quotes (CSV)", picture: false },
	{ kind: "gexf", label: "Network for Gephi (GEXF)", picture: false },
	{ kind: "ttl", label: "RDF with evidence (Turtle)", picture: false },
] as const;
export type ExportKind = (typeof exportKinds)[number]["kind"];

/** Writes what is shown to a file that the browser saves. */
export async function saveAs(app: App, state: ViewState, derived: Derived, kind: ExportKind): Promise<void> {
	const name = `entente.${kind}`;
	if (kind === "svg") download(name, "image/svg+xml", drawing(app, state, derived));
	else if (kind === "png") download(name, "image/png", await picture(drawing(app, state, derived)));
	else {
		const selection = await collectSelection(app.model, app.source, derived);
		if (kind === "csv") download(name, "text/csv", selectionCsv(app.model, selection));
		else if (kind === "gexf") download(name, "application/gexf+xml", selectionGexf(app.model, derived, selection));
		else download(name, "text/turtle", selectionTurtle(app.model, selection));
	}
}

function drawing({ model, renderer }: App, { pinned }: ViewState, { scene, visible, emphasis }: Derived): string {
	const screen = renderer.current?.screen();
	if (!screen) throw new Error("Open the network first; the picture is taken from it.");
	const context = document.createElement("canvas").getContext("2d");
	if (!context) throw new Error("This browser has no canvas to measure names with.");
	return sceneSvg({ model, scene, visible, screen, emphasis, hover: undefined, pinned }, measureWith(context));
}

/** The drawing as a picture of twice its size, so that it prints well. */
async function picture(svg: string): Promise<Blob> {
	const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
	try {
		const image = new Image();
		await new Promise((resolve, reject) => {
			image.onload = resolve;
			image.onerror = () => reject(new Error("The picture could not be drawn."));
			image.src = address;
		});
		const canvas = document.createElement("canvas");
		canvas.width = image.width * 2;
		canvas.height = image.height * 2;
		canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
		return await new Promise((resolve, reject) => {
			canvas.toBlob(
				(blob) => (blob ? resolve(blob) : reject(new Error("The picture could not be drawn."))),
				"image/png",
			);
		});
	} finally {
		URL.revokeObjectURL(address);
	}
}

function download(name: string, type: string, content: string | Blob): void {
	const address = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }));
	const link = document.createElement("a");
	link.href = address;
	link.download = name;
	link.click();
	setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
