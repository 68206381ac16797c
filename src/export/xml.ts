import { escapeXml } from "../rdf/xml-text.ts";

/** Attributes of a tag, each with a space before it; an undefined value leaves its attribute out. */
export function xmlAttributes(values: Readonly<Record<string, string | number | boolean | undefined>>): string {
	return Object.entries(values)
		.map(([name, value]) => (value === undefined ? "" : ` ${name}="${escapeXml(String(value))}"`))
		.join("");
}
