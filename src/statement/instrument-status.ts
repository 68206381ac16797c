import type { LinkedSentence } from "../entity/link.ts";
import type { AgreementAtom } from "../mention/atom.ts";
import type { Status } from "../ontology/terms.ts";

/** How an instrument stands by the words around its name: "efforts to *conclude* the agreement" are about one that is yet to be made. */
export function instrumentStatus(tokens: LinkedSentence["scene"]["tokens"], atom: AgreementAtom): Status {
	const before = tokens.slice(Math.max(0, atom.from - 8), atom.from).map(({ norm }) => norm);
	const after = tokens.slice(atom.to, atom.to + 2).map(({ norm }) => norm);
	if (changing.test(before.join(" "))) return "actual";
	return isAwaited(before, after) ?? madeAhead(before.slice(-6));
}

/** "negotiations to *amend* the agreement": there is one. */
const changing =
	/\b(?:amend|amending|extend|extending|renew|renewing|update|updating|revise|revising|moderni[sz]e|moderni[sz]ing)(?: the| our| their| its)?$/;

/** What nouns, or a verb that tells what it will hold, say of one yet to come. */
function isAwaited(before: readonly string[], after: readonly string[]): Status | undefined {
	const words = before.join(" ");
	if (intent.test(words) || /^will (?:include|contain|cover)$/.test(after.join(" "))) return "planned";
	const discussed = negotiations.test(words) || /^(?:negotiation|negotiations)$/.test(after[0] ?? "");
	return discussed && !concluded.test(words) ? "proposed" : undefined;
}

/** "the *development of a* defense agreement", "our *intention for a* memorandum", "their *intent to move forward with a* …". */
const intent =
	/\b(?:(?:development|drafting|preparation) of|(?:intention|intent|plan|plans) (?:for|to (?:\p{L}+ ){1,3}?(?:with|on|towards?)?)) ?(?:a|an)(?: [\p{L}-]+){0,2}$/u;

/** "*negotiations on the* trade agreement", "the *negotiation of a* broader framework". */
const negotiations =
	/\bnegotiations? (?:of|on|for|over|towards?|regarding) (?:a|an|the|their|our)(?: [\p{L}-]+){0,2}$/u;

const concluded = /\b(?:conclude|concluded|conclusion|complete|completed|completion|finali[sz]ed?|finished|end) /;

/** By the verb that makes it: "agreed *to sign* the agreement", "towards an agreement". */
function madeAhead(before: readonly string[]): Status {
	const making = before.findLastIndex((word) =>
		/^(?:sign|ratify|adopt|initial|finali[sz]e|reach|establish|launch|develop|create)$/.test(word),
	);
	const ahead = making > 0 && /^(?:to|will|would|could|should|can|may|must)$/.test(before[making - 1] ?? "");
	if (before.some((word) => /^(?:upcoming|forthcoming)$/.test(word))) return "planned";
	if (ahead && before.slice(0, making).some((word) => binding.test(word))) return "planned";
	return ahead || before.some((word) => open.test(word)) ? "proposed" : "actual";
}

const open = /^(?:conclude|concluding|negotiate|negotiating|towards?|proposed|potential|prospective|future)$/;

/** "*committed* to establish the framework", "*will* sign the agreement". */
const binding =
	/^(?:commit|commits|committed|agree|agrees|agreed|plan|plans|planned|intend|intends|intended|decided|pledged|pledge|will|shall)$/;
