import type { Clause } from "../clause.ts";
import type { Evocation, Frame } from "../frame.ts";
import type { Parse } from "../parse.ts";
import type { Roles } from "./verb-slots.ts";

/** A clause whose verb evokes a frame. */
export interface VerbSite {
	readonly parse: Parse;
	readonly clause: Clause;
	readonly roles: Roles;
	readonly frame: Frame;
	/** How verbs evoke it. */
	readonly evocation: Evocation;
}
