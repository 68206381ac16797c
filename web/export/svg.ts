import { escapeXml } from "../../src/rdf/xml-text.ts";
import {
	isolated,
	labelsOf,
	type OverlayInput,
	strandColour,
	strandCurve,
	strandLabel,
	strandsOf,
	strongColour,
} from "../graph/overlay.ts";
import { dashOf, outlineOf, shapes } from "../graph/palette.ts";
import { dashes } from "../graph/scene.ts";

const font = "Inter, 'Segoe UI', system-ui, 'Helvetica Neue', 'Noto Sans', sans-serif";

/** The picture on screen as a drawing: the same places, sizes, colours, emphasis and labels. */
export function sceneSvg(input: OverlayInput, measure: (text: string, size: number, bold: boolean) => number): string {
	const { scene, screen, emphasis } = input;
	const { width, height } = screen;
	const resting = emphasis ? ' opacity="0.22"' : "";
	const parts = [
		`<rect width="${width}" height="${height}" fill="${scene.palette.ground}"/>`,
		`<g${resting}>${edges(input, (p) => !emphasis?.pairs.has(p), false)}${nodes(input, (n) => !emphasis?.nodes.has(n))}</g>`,
		emphasis ? edges(input, (p) => emphasis.pairs.has(p) && p !== emphasis.unfolded, true) : "",
		emphasis?.unfolded === undefined ? "" : unfolded(input, emphasis.unfolded),
		emphasis ? nodes(input, (n) => emphasis.nodes.has(n)) + rings(input, emphasis.ringed) : "",
		labels(input, measure),
	];
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${font}">\n${parts.filter(Boolean).join("\n")}\n</svg>\n`;
}

const number = (value: number): string => String(Math.round(value * 10) / 10);
const onScreen = ({ screen }: OverlayInput, n: number): boolean => {
	const [x, y] = [screen.x[n] ?? 0, screen.y[n] ?? 0];
	return x > -100 && y > -100 && x < screen.width + 100 && y < screen.height + 100;
};

function edges(input: OverlayInput, wanted: (pair: number) => boolean, strong: boolean): string {
	const { model, scene, screen } = input;
	const lines: string[] = [];
	scene.pairOn.forEach((on, p) => {
		const a = model.pairA[p] ?? 0;
		const b = model.pairB[p] ?? 0;
		if (!on || !wanted(p) || (!onScreen(input, a) && !onScreen(input, b))) return;
		const [dash, gap] = dashes[scene.pairDash[p] ?? 0] ?? [0, 0];
		const colour = strong ? strongColour(scene, p) : (scene.colours[scene.pairColour[p] ?? 0] ?? "");
		lines.push(
			`<line x1="${number(screen.x[a] ?? 0)}" y1="${number(screen.y[a] ?? 0)}" x2="${number(screen.x[b] ?? 0)}" y2="${number(screen.y[b] ?? 0)}" stroke="${colour}" stroke-width="${number(scene.pairWidth[p] ?? 1)}"${dash > 0 ? ` stroke-dasharray="${dash} ${gap}"` : ""}/>`,
		);
	});
	return lines.join("");
}

function nodes(input: OverlayInput, wanted: (node: number) => boolean): string {
	const { scene, screen } = input;
	const marks: string[] = [];
	scene.nodeOn.forEach((on, n) => {
		if (!on || !wanted(n) || !onScreen(input, n)) return;
		const [x, y, radius] = [screen.x[n] ?? 0, screen.y[n] ?? 0, screen.radius(n)];
		const paint = `fill="${scene.colours[scene.nodeColour[n] ?? 0]}" stroke="${scene.palette.ground}"`;
		const outline = outlineOf[shapes[scene.nodeShape[n] ?? 0] ?? "circle"];
		const points = outline.map(([px, py]) => `${number(x + px * radius)},${number(y + py * radius)}`).join(" ");
		marks.push(
			outline.length === 0
				? `<circle cx="${number(x)}" cy="${number(y)}" r="${number(radius)}" ${paint}/>`
				: `<polygon points="${points}" ${paint}/>`,
		);
	});
	return marks.join("");
}

const rings = ({ scene, screen }: OverlayInput, ringed: ReadonlySet<number>): string =>
	[...ringed]
		.filter((n) => scene.nodeOn[n])
		.map(
			(n) =>
				`<circle cx="${number(screen.x[n] ?? 0)}" cy="${number(screen.y[n] ?? 0)}" r="${number(screen.radius(n) + 5)}" fill="none" stroke="${scene.palette.accent}" stroke-width="2"/>`,
		)
		.join("");

function unfolded(input: OverlayInput, pair: number): string {
	const { model, visible, scene, screen } = input;
	const strands = strandsOf(model, visible, pair);
	const [a, b] = [model.pairA[pair] ?? 0, model.pairB[pair] ?? 0];
	const from = [screen.x[a] ?? 0, screen.y[a] ?? 0] as const;
	const to = [screen.x[b] ?? 0, screen.y[b] ?? 0] as const;
	return strands
		.map((strand, i) => {
			const { control, middle } = strandCurve(from, to, i, strands.length);
			const dash = dashOf[model.data.statuses[strand.status] ?? "actual"];
			const colour = strandColour(model, scene.palette, strand);
			const path = `M${from.map(number).join(" ")}Q${control.map(number).join(" ")} ${to.map(number).join(" ")}`;
			return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="1.8"${dash.length ? ` stroke-dasharray="${dash.join(" ")}"` : ""}/><text x="${number(middle[0])}" y="${number(middle[1])}" font-size="11" font-weight="500" text-anchor="middle" dominant-baseline="central" paint-order="stroke" stroke="${scene.palette.ground}" stroke-width="4" fill="${scene.palette.ink}">${escapeXml(strandLabel(model, strand))}</text>`;
		})
		.join("");
}

const labels = (input: OverlayInput, measure: (text: string, size: number, bold: boolean) => number): string =>
	labelsOf(input, measure)
		.map(
			({ left, middle, text, size, bold }) =>
				`<text x="${number(left)}" y="${number(middle)}" font-size="${size}"${bold ? ' font-weight="600"' : ""} dominant-baseline="central" paint-order="stroke" stroke="${input.scene.palette.ground}" stroke-width="3.5" stroke-linejoin="round" fill="${input.scene.palette.ink}">${escapeXml(isolated(text))}</text>`,
		)
		.join("");
