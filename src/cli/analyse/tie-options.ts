import { EntenteError } from "../../errors.ts";
import type { TieOptions } from "../../graph/ties.ts";
import type { Status } from "../../ontology/terms.ts";

/** Words of the command line that choose which ties are measured. */
export interface TieArguments {
	readonly weights?: string;
	readonly level?: TieOptions["level"];
	readonly status?: readonly Status[];
	readonly period?: string;
}

export const tieArguments = {
	level: {
		choices: ["actors", "persons", "bodies", "states"] as const,
		requiresArg: true,
		describe: "Whose ties: all actors as named, persons alone, the bodies or the states they stand for",
	},
	status: {
		choices: ["actual", "planned", "proposed"] as const,
		array: true,
		requiresArg: true,
		describe: "Statuses that count",
	},
	weights: {
		type: "string",
		requiresArg: true,
		describe: "How much each kind of statement binds (default: data/weights/ties.json)",
	},
	period: { type: "string", requiresArg: true, describe: "Only this period, as 2021, 2021-07 or 2019/2021" },
} as const;

/** Throws EntenteError for a period that is none. */
export async function readTieOptions({ level, status, period, weights }: TieArguments): Promise<TieOptions> {
	const { daysOf } = await import("../../days.ts");
	const { readTieWeights } = await import("../../graph/weights.ts");
	const days = period === undefined ? undefined : daysOf(period);
	if (period !== undefined && days === undefined)
		throw new EntenteError(`--period takes 2021, 2021-07, 2021-07-06 or 2019/2021, not ${period}`, {
			exitCode: 2,
		});
	return {
		...(level === undefined ? {} : { level }),
		...(weights === undefined ? {} : { weights: readTieWeights(weights) }),
		...(status === undefined ? {} : { statuses: status }),
		...(days === undefined ? {} : { period: days }),
	};
}
