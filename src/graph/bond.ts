import type { Predicate } from "../ontology/terms.ts";
import type { Statement } from "../statement/statement.ts";
import type { Acting } from "./acting.ts";
import type { TieComponent } from "./weights.ts";

/** One reason why two actors are tied: a statement about both, or two that put them in the same place. */
export interface Bond {
	readonly source: string;
	readonly target: string;
	readonly component: TieComponent;
	/** PLOVER category that the statement names, if it does. */
	readonly category?: string;
	/** The part of the component's weight that falls to this pair. */
	readonly share: number;
	/** True if one statement names both. */
	readonly direct: boolean;
	readonly statements: readonly Statement[];
}

/** The bonds that single statements make: A met B, A aids B. A side that stands for several shares the weight among them. */
export function* directBonds(statements: readonly Statement[], acting: Acting): Iterable<Bond> {
	for (const statement of statements) {
		const component = directComponent(statement);
		if (!component) continue;
		const pairs = pairsBetween(
			acting.standsFor(statement.subject, statement),
			acting.standsFor(statement.object, statement),
		);
		for (const [source, target] of pairs) {
			const category = statement.category ? { category: statement.category } : {};
			yield { source, target, component, ...category, share: 1 / pairs.length, direct: true, statements: [statement] };
		}
	}
}

/** The reason that a statement about two actors is of. */
export const directComponent = ({ predicate }: Statement): TieComponent | undefined => directComponents[predicate];

const directComponents: Readonly<Partial<Record<Predicate, TieComponent>>> = {
	metWith: "metWith",
	memberOf: "membership",
	partnerOf: "partnership",
	accreditedTo: "accreditation",
	visited: "visit",
	aids: "aid",
	supports: "support",
	criticises: "criticism",
};

function pairsBetween(left: readonly string[], right: readonly string[]): readonly (readonly [string, string])[] {
	const [a, b] = [left[0], right[0]];
	if (a === undefined || b === undefined) return [];
	if (left.length === 1 && right.length === 1) return a === b ? [] : [inOrder(a, b)];
	const pairs = new Map<string, readonly [string, string]>();
	for (const a of left) for (const b of right) if (a !== b) pairs.set(pairKey(a, b), inOrder(a, b));
	return [...pairs.values()];
}

const pairKey = (a: string, b: string): string => inOrder(a, b).join("|");

export const inOrder = (a: string, b: string): readonly [string, string] => (a < b ? [a, b] : [b, a]);
