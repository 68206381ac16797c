import type { EntityType, Status } from "../../src/ontology/terms.ts";

/** Colours of one theme. Types follow Okabe and Ito, adjusted to three to one on their ground; red is kept for criticism. */
export interface Palette {
	readonly ground: string;
	readonly ink: string;
	readonly faint: string;
	readonly accent: string;
	readonly edge: string;
	readonly strongEdge: string;
	readonly critical: string;
	readonly types: Readonly<Record<EntityType, string>>;
	/** Only then, both, only now. */
	readonly eras: readonly [string, string, string];
	readonly communities: readonly string[];
	readonly otherCommunity: string;
}

export const lightPalette: Palette = {
	ground: "#fbfaf7",
	ink: "#1c2430",
	faint: "#6b7280",
	accent: "#1f4e79",
	edge: "#c3c6cb",
	strongEdge: "#5f6875",
	critical: "#c8321f",
	types: {
		person: "#b86e00",
		state: "#1f5fa6",
		organisation: "#00795a",
		agreement: "#a8437f",
		event: "#3c8fc4",
		place: "#77705f",
	},
	eras: ["#b86e00", "#7b818a", "#1f5fa6"],
	communities: ["#1f5fa6", "#b86e00", "#00795a", "#a8437f", "#3c8fc4", "#7a6a00", "#5b4fa0", "#8a5a44"],
	otherCommunity: "#8b9099",
};

export const darkPalette: Palette = {
	ground: "#14181e",
	ink: "#e9e7e1",
	faint: "#9aa3ae",
	accent: "#8cbcf0",
	edge: "#59636f",
	strongEdge: "#aab2bd",
	critical: "#ff7a66",
	types: {
		person: "#f0a63c",
		state: "#6aa5ea",
		organisation: "#3fbf97",
		agreement: "#e391c0",
		event: "#8fd0f5",
		place: "#b5ad98",
	},
	eras: ["#f0a63c", "#8d95a0", "#6aa5ea"],
	communities: ["#6aa5ea", "#f0a63c", "#3fbf97", "#e391c0", "#8fd0f5", "#d8c84a", "#a99cf0", "#d19a82"],
	otherCommunity: "#767e88",
};

/** Shapes tell types apart where colour cannot. */
export type Shape = "circle" | "square" | "hexagon" | "triangle" | "diamond" | "pin";
export const shapes: readonly Shape[] = ["circle", "square", "hexagon", "triangle", "diamond", "pin"];

export const shapeOf: Readonly<Record<EntityType, Shape>> = {
	person: "circle",
	state: "square",
	organisation: "hexagon",
	agreement: "triangle",
	event: "diamond",
	place: "pin",
};

/** Lengths of dash and gap in pixels; a whole line is empty. */
export const dashOf: Readonly<Record<Status, readonly number[]>> = {
	actual: [],
	planned: [7, 5],
	proposed: [7, 5],
	denied: [2, 4],
};

/** The outline of a shape within the unit circle, as points; a circle has none. */
export const outlineOf: Readonly<Record<Shape, readonly (readonly [number, number])[]>> = {
	circle: [],
	square: [
		[-0.86, -0.86],
		[0.86, -0.86],
		[0.86, 0.86],
		[-0.86, 0.86],
	],
	hexagon: polygon(6, 1.04, 0),
	triangle: polygon(3, 1.25, -Math.PI / 2),
	diamond: polygon(4, 1.18, 0),
	pin: polygon(3, 1.25, Math.PI / 2),
};

function polygon(sides: number, radius: number, turn: number): readonly (readonly [number, number])[] {
	return Array.from({ length: sides }, (_, i) => {
		const angle = turn + (i / sides) * 2 * Math.PI;
		return [radius * Math.cos(angle), radius * Math.sin(angle)] as const;
	});
}
