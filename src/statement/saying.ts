import type { Status } from "../ontology/terms.ts";
import type { Clause } from "./clause.ts";
import type { Reference } from "./discourse/reference.ts";
import { authors } from "./discourse/speaker.ts";
import type { Discourse } from "./discourse.ts";
import { statusOf } from "./status.ts";

/** Who says what a clause says, and whether it has been said. */
export interface Saying {
	readonly sayers: readonly Reference[];
	readonly status: Status;
}

/** "*X stressed that* Norway violates the law": X; without such a verb who wrote the text. What is denied, asked or only supposed is nobody's. */
export function sayingOf(clause: Clause, discourse: Discourse): Saying {
	const main = mainOf(clause);
	if (main === undefined || main.verb.negated) return nobody;
	if (main.opener === "that" && main.governor !== undefined) return reported(main.governor, discourse);
	return main.opener === "" && main.governor === undefined ? { sayers: authors(discourse), status: "actual" } : nobody;
}

const nobody: Saying = { sayers: [], status: "actual" };

/** "Norway *continues to* violate": the finite verb by which a deed is told as one that is done. */
function mainOf(clause: Clause): Clause | undefined {
	if (clause.verb.form === "finite") return isUncertain(clause) ? undefined : clause;
	const { governor } = clause;
	return governor !== undefined &&
		/^(?:continue|choose|try|attempt|seek|threaten|begin|keep)$/.test(governor.verb.lemma)
		? mainOf(governor)
		: undefined;
}

/** What will or may be; and "activities that undermine, *destabilize* or threaten", whose subject is not the sentence's. */
const isUncertain = ({ verb, shared }: Clause): boolean =>
	verb.future || /^(?:would|could|may|might|can)$/.test(verb.modal) || (shared && verb.base);

function reported(governor: Clause, discourse: Discourse): Saying {
	if (!says.test(governor.verb.lemma) || governor.verb.negated || governor.verb.passive) return nobody;
	const sayers = discourse.actors(governor.subject);
	return { sayers, status: statusOf(governor) };
}

const says =
	/^(?:say|state|stress|underscore|underline|emphasi[sz]e|note|reiterate|affirm|reaffirm|declare|warn|agree|assert|charge|conclude|insist|highlight|recall|tell|maintain|know|believe|make)$/;
