import { EntenteError } from "../errors.ts";
import type { Measure, Parameter, ParameterValues } from "./measure.ts";

/** Typed access to the values of a measure, with its defaults. */
export interface Arguments {
	number(id: string): number;
	text(id: string): string;
	flag(id: string): boolean;
	/** Undefined if the value is empty or was not given. */
	optional(id: string): string | undefined;
}

type Described = Pick<Measure, "id" | "parameters">;

/** Reads and checks values. @throws EntenteError (wrong usage) that names the parameter and what it takes. */
export function readArguments(measure: Described, values: ParameterValues = {}): Arguments {
	const known = new Map(measure.parameters.map((parameter) => [parameter.id, parameter]));
	const stranger = Object.keys(values).find((id) => !known.has(id));
	if (stranger !== undefined) {
		const names = [...known.keys()].join(", ") || "none";
		throw wrong(measure, `has no parameter "${stranger}"; its parameters are: ${names}`);
	}
	const read = new Map(measure.parameters.map((parameter) => [parameter.id, checkedValue(measure, parameter, values)]));
	return {
		number: (id) => Number(read.get(id)),
		text: (id) => String(read.get(id)),
		flag: (id) => read.get(id) === true,
		optional: (id) => (read.get(id) === undefined || read.get(id) === "" ? undefined : String(read.get(id))),
	};
}

type Value = string | number | boolean | undefined;

function checkedValue(measure: Described, parameter: Parameter, values: ParameterValues): Value {
	const { id, type, optional, description } = parameter;
	const given = values[id] ?? parameter.default;
	if (given === undefined || given === "") {
		if (optional || given === "") return undefined;
		throw wrong(measure, `needs "${id}": ${description}`);
	}
	if (type === "integer" || type === "number") return numberOf(measure, parameter, given);
	if (type === "boolean") return given === true || given === "true" || given === "yes" || given === "1";
	if (type === "choice" && !parameter.choices?.includes(String(given)))
		throw wrong(measure, `"${id}" takes one of ${parameter.choices?.join(", ")}, not "${given}"`);
	return String(given);
}

function numberOf(measure: Described, { id, type, minimum }: Parameter, given: string | number | boolean): number {
	const number = Number(given);
	const fits =
		Number.isFinite(number) && (type === "number" || Number.isInteger(number)) && number >= (minimum ?? number);
	if (fits) return number;
	const least = minimum === undefined ? "" : ` of at least ${minimum}`;
	throw wrong(measure, `"${id}" takes ${type === "integer" ? "a whole number" : "a number"}${least}, not "${given}"`);
}

const wrong = (measure: Described, message: string): EntenteError =>
	new EntenteError(`analyse ${measure.id}: ${message}`, { exitCode: 2 });
