import type { LinkedDocument } from "../entity/link.ts";
import type { Discourse } from "./discourse.ts";
import { type Finding, objectOf } from "./finding.ts";

/**
 * Whoever supports a people against those who rule it does not support the state: "we stand with the people of Kenya" beside a
 * "regime" or a state that the same text condemns, and "the democratic aspirations of the Kenyan people", are left unsaid.
 */
export function withoutOppressed(
	findings: readonly Finding[],
	linked: LinkedDocument,
	discourse: Discourse,
): readonly Finding[] {
	const { text } = linked.document;
	const ofPeople = new Set(findings.filter((finding) => isForPeople(finding, text)));
	if (ofPeople.size === 0) return findings;
	const ruled = new Set([...regimes(linked, discourse), ...condemned(findings, ofPeople, discourse)]);
	return findings.filter((finding) => {
		if (!ofPeople.has(finding)) return true;
		if (!ruled.has(objectOf(finding)) && !isYearning(text.slice(finding.passage.start, finding.passage.end)))
			return true;
		discourse.misses.note(`${finding.rule.replace("frame/", "")}: a people, not its state`, finding.passage);
		return false;
	});
}

/** "supports *the people of Kenya*", "stands with *Kenyan* protesters", "with *Kenyans*". */
function isForPeople({ predicate, object }: Finding, text: string): boolean {
	if (predicate !== "supports" || typeof object === "string" || object.type !== "state") return false;
	const { start, end } = object.span;
	const said = text.slice(start, end);
	return (
		/\b(?:people|peoples|citizens|protesters|protestors|demonstrators|activists) (?:in|of)(?: the)?\s+$/iu.test(
			text.slice(Math.max(0, start - 30), start),
		) ||
		/^(?:[’']s?)?\s+(?:\p{L}+\s+){0,2}(?:people|peoples|citizens|protesters|protestors|demonstrators|activists)\b/iu.test(
			text.slice(end, end + 40),
		) ||
		/(?:ans|ers|eans|ians)$/u.test(said)
	);
}

const yearning =
	/\b(?:aspirations?|demands?|desires?|calls?|struggle|striv\w+|seek\w*|pursuit|return\w*|transition|path|quest|hopes?)\b/iu;
const freedom = /\b(?:democra\w+|freedoms?|civilian(?:-led)?|equal rights|liberty|voices heard)\b/iu;
const aggression =
	/\b(?:aggression|invasion|invaded|war|attacks?|defend|occupation|missiles?|terroris[mt]s?|election\w*)\b/iu;

/** "their *aspirations* for *freedom*", of those whom no other state attacks. */
const isYearning = (sentence: string): boolean =>
	yearning.test(sentence) && freedom.test(sentence) && !aggression.test(sentence);

/** States whose rulers the text calls a regime: "the *Kenyan* junta", "the coup in *Kenya*", "the *Silva* regime". */
function regimes(linked: LinkedDocument, discourse: Discourse): readonly string[] {
	const { text } = linked.document;
	return linked.sentences.flatMap(({ atoms, scene: { tokens } }) =>
		atoms.flatMap(({ atom, entity }) => {
			if (entity === undefined || (atom.type !== "state" && atom.type !== "person")) return [];
			const [from, to] = [tokens[atom.from]?.start ?? 0, tokens[atom.to - 1]?.end ?? 0];
			const rules = /^(?:[’']s)?\s+(?:\p{Ll}+\s+)?(?:regime|junta|dictatorship|coup|military rulers)\b/u.test(
				text.slice(to, to + 40),
			);
			const ruled = /\b(?:regime|junta|coup|dictatorship|military takeover) (?:in|of)\s+$/u.test(
				text.slice(Math.max(0, from - 30), from),
			);
			if (!rules && !ruled) return [];
			return atom.type === "state" ? [entity] : (discourse.tenures.stateOf(entity) ?? []);
		}),
	);
}

/** States that the text criticises and does not support but for their people. */
function condemned(
	findings: readonly Finding[],
	ofPeople: ReadonlySet<Finding>,
	discourse: Discourse,
): readonly string[] {
	const backed = new Set(
		findings.filter((one) => one.predicate === "supports" && !ofPeople.has(one)).map((one) => objectOf(one)),
	);
	const wholes = new Map(
		findings.filter(({ predicate }) => predicate === "partOf").map((one) => [one.subject.entity, objectOf(one)]),
	);
	return findings
		.filter(({ predicate, status }) => predicate === "criticises" && status !== "denied")
		.map((one) => wholes.get(objectOf(one)) ?? discourse.tenures.stateOf(objectOf(one)) ?? objectOf(one))
		.filter((state) => !backed.has(state));
}
