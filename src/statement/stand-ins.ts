import type { Document } from "../source/document.ts";
import { type Finding, objectOf } from "./finding.ts";

/**
 * "X's call with Norwegian and Kenyan Counterparts": in a title states stand for those who spoke for them. Where the text goes on to
 * name them, they met, and not their states beside them.
 */
export function withoutStandIns({ blocks }: Document, findings: readonly Finding[]): readonly Finding[] {
	const title = blocks.find(({ kind }) => kind === "title");
	const isStandIn = ({ predicate, passage }: Finding): boolean =>
		predicate === "metWith" && title !== undefined && passage.start >= title.start && passage.end <= title.end;
	if (!findings.some(isStandIn)) return findings;
	const states = statesOfHolders(findings);
	const met = new Set(
		findings
			.filter(({ predicate }) => predicate === "metWith")
			.flatMap(pairs)
			.flatMap(([one, other]) => (states.get(other) ?? []).map((state) => `${one}|${state}`)),
	);
	return findings.filter(
		(finding) => !isStandIn(finding) || !pairs(finding).some(([one, other]) => met.has(`${one}|${other}`)),
	);
}

/** Both ends of what is said of two alike, either first. */
const pairs = (finding: Finding): readonly (readonly [string, string])[] => {
	const [one, other] = [finding.subject.entity, objectOf(finding)];
	return [
		[one, other],
		[other, one],
	];
};

/** The states and bodies that each person holds office in. */
function statesOfHolders(findings: readonly Finding[]): ReadonlyMap<string, readonly string[]> {
	const states = new Map<string, string[]>();
	for (const finding of findings)
		if (finding.predicate === "holdsOffice")
			states.set(finding.subject.entity, [...(states.get(finding.subject.entity) ?? []), objectOf(finding)]);
	return states;
}
