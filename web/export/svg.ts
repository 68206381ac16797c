import { escapeXml } from "../../src/rdf/xml-text.ts";
import { isolated, labelsOf, type Measure, type NameLabel } from "../graph/names.ts";
import { fanOf, type OverlayInput, strongColour } from "../graph/overlay.ts";
import { outlineOf, shapes } from "../graph/palette.ts";
import { dashes } from "../graph/scene.ts";
import { unfoldedPair } from "../graph/strands.ts";

const font = "Inter, 'Segoe UI', system-ui, 'Helvetica Neue', 'Noto Sans', sans-serif";

/** The picture on screen as a drawing: the same places, sizes, colours, emphasis and labels. */
export function sceneSvg(input: OverlayInput, measure: Measure): string {
	const { scene, screen, emphasis } = input;
	const { width, height } = screen;
	const resting = emphasis?.veils ? ' opacity="0.22"' : "";
	const names = labelsOf(input, measure);
	const parts = [
		`<rect width="${width}" height="${height}" fill="${scene.palette.ground}"/>`,
		`<g${resting}>${edges(input, (p) => !emphasis?.pairs.has(p))}${nodes(input, (n) => !emphasis?.nodes.has(n))}</g>`,
		emphasis ? strongEdges(input, emphasis) : "",
		emphasis?.unfolded === undefined ? "" : unfolded(input, emphasis.unfolded, names),
		emphasis ? nodes(input, (n) => emphasis.nodes.has(n)) + rings(input, emphasis.ringed) : "",
		names.map((name) => written(input, name)).join(""),
	];
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${font}">\n${parts.filter(Boolean).join("\n")}\n</svg>\n`;
}

const number = (value: number): string => String(Math.round(value * 10) / 10);
const onScreen = ({ screen }: OverlayInput, n: number): boolean => {
	const [x, y] = [screen.x[n] ?? 0, screen.y[n] ?? 0];
	return x > -100 && y > -100 && x < screen.width + 100 && y < screen.height + 100;
};

function edges(input: OverlayInput, wanted: (pair: number) => boolean): string {
	const { scene } = input;
	const lines: string[] = [];
	scene.pairOn.forEach((on, p) => {
		if (on && wanted(p))
			lines.push(line(input, p, scene.colours[scene.pairColour[p] ?? 0] ?? "", scene.pairWidth[p] ?? 1));
	});
	return lines.join("");
}

/** The ties that stand out, those too that are drawn for what is chosen alone. */
function strongEdges(input: OverlayInput, { pairs, unfolded }: NonNullable<OverlayInput["emphasis"]>): string {
	const { scene } = input;
	const fan = fanOf(
		scene,
		[...pairs].filter((p) => p !== unfolded),
	);
	const lines = fan.pairs.map((p) =>
		line(input, p, strongColour(scene, p), Math.min(fan.widest, scene.pairWidth[p] ?? 1)),
	);
	return `<g${fan.alpha < 1 ? ` stroke-opacity="${fan.alpha}"` : ""}>${lines.join("")}</g>`;
}

function line(input: OverlayInput, p: number, colour: string, width: number): string {
	const { model, scene, screen } = input;
	const [a, b] = [model.pairA[p] ?? 0, model.pairB[p] ?? 0];
	if (!onScreen(input, a) && !onScreen(input, b)) return "";
	const [dash, gap] = dashes[scene.pairDash[p] ?? 0] ?? [0, 0];
	return `<line x1="${number(screen.x[a] ?? 0)}" y1="${number(screen.y[a] ?? 0)}" x2="${number(screen.x[b] ?? 0)}" y2="${number(screen.y[b] ?? 0)}" stroke="${colour}" stroke-width="${number(width)}"${dash > 0 ? ` stroke-dasharray="${dash} ${gap}"` : ""}/>`;
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

function unfolded(input: OverlayInput, pair: number, names: readonly NameLabel[]): string {
	const { ground, ink } = input.scene.palette;
	const { lines, labels } = unfoldedPair(input, pair, names);
	const point = (at: readonly [number, number]): string => at.map(number).join(" ");
	const strands = lines.map(({ from, control, to, colour, dash, arrow }) => {
		const head = arrow ? `<polygon points="${arrow.map(point).join(" ")}" fill="${colour}"/>` : "";
		return `<path d="M${point(from)}Q${point(control)} ${point(to)}" fill="none" stroke="${colour}" stroke-width="1.8"${dash.length ? ` stroke-dasharray="${dash.join(" ")}"` : ""}/>${head}`;
	});
	const texts = labels.map(
		({ text, x, y }) =>
			`<text x="${number(x)}" y="${number(y)}" font-size="11" font-weight="500" text-anchor="middle" dominant-baseline="central" paint-order="stroke" stroke="${ground}" stroke-width="4" fill="${ink}">${escapeXml(text)}</text>`,
	);
	return strands.join("") + texts.join("");
}

const written = ({ scene }: OverlayInput, { left, middle, text, size, bold }: NameLabel): string =>
	`<text x="${number(left)}" y="${number(middle)}" font-size="${size}"${bold ? ' font-weight="600"' : ""} dominant-baseline="central" paint-order="stroke" stroke="${scene.palette.ground}" stroke-width="3.5" stroke-linejoin="round" fill="${scene.palette.ink}">${escapeXml(isolated(text))}</text>`;
