import type { Group } from "./group.ts";

/** Who is found to the left of a verb as its subject. */
export interface Left {
	readonly subject: Group | undefined;
	readonly shared: boolean;
	readonly opener: string;
}

export const none: Left = { subject: undefined, shared: false, opener: "" };
