import type { Clause } from "./clause.ts";
import { named } from "./complement.ts";
import type { Reference } from "./discourse/reference.ts";
import type { Discourse } from "./discourse.ts";
import { isActor } from "./refer.ts";

/** "*On behalf of Norway*, I congratulate …": for whom somebody acts whom the text does not name. */
export const onWhoseBehalf = ({ attachments }: Clause, discourse: Discourse): readonly Reference[] =>
	named(attachments, "on behalf of").flatMap((group) => discourse.actors(group).filter(isActor));
