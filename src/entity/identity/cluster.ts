import { byCodeUnit } from "../../order.ts";
import type { Link } from "./observation.ts";

export interface Constraints {
	/** Pairs that a person joined. */
	readonly same: readonly Link[];
	/** Pairs that must stay apart. */
	readonly apart: readonly (readonly [string, string])[];
}

/** A cluster of nodes, and by node the link that brought it in. */
export interface Cluster {
	readonly members: readonly string[];
	readonly joinedBy: ReadonlyMap<string, Link>;
}

/**
 * Joins nodes along links, the surest first, so that the order of the input does not matter. A link that would bring two
 * together that must stay apart is passed over, and told to `onRefused`.
 */
export function cluster(
	ids: Iterable<string>,
	links: readonly Link[],
	{ same, apart }: Constraints,
	onRefused: (link: Link) => void = () => undefined,
): readonly Cluster[] {
	const forest = new Forest(ids);
	for (const [a, b] of apart) forest.separate(a, b);
	for (const link of [...[...same].sort(byStrength), ...[...links].sort(byStrength)])
		if (!forest.join(link)) onRefused(link);
	return forest.clusters();
}

function byStrength(a: Link, b: Link): number {
	return b.score - a.score || byCodeUnit(a.a, b.a) || byCodeUnit(a.b, b.b) || byCodeUnit(a.reason, b.reason);
}

class Forest {
	readonly #parent = new Map<string, string>();
	readonly #members = new Map<string, string[]>();
	readonly #apart = new Map<string, Set<string>>();
	readonly #joinedBy = new Map<string, Link>();

	constructor(ids: Iterable<string>) {
		for (const id of [...ids].sort(byCodeUnit)) {
			this.#parent.set(id, id);
			this.#members.set(id, [id]);
		}
	}

	separate(a: string, b: string): void {
		this.#apart.set(a, (this.#apart.get(a) ?? new Set()).add(b));
		this.#apart.set(b, (this.#apart.get(b) ?? new Set()).add(a));
	}

	/** False if the two must stay apart. Unknown ids are passed over. */
	join(link: Link): boolean {
		if (!this.#parent.has(link.a) || !this.#parent.has(link.b)) return true;
		const a = this.#root(link.a);
		const b = this.#root(link.b);
		if (a === b) return true;
		if (this.#clash(a, b)) return false;
		for (const id of [link.a, link.b]) if (!this.#joinedBy.has(id)) this.#joinedBy.set(id, link);
		this.#merge(a, b);
		return true;
	}

	clusters(): readonly Cluster[] {
		return [...this.#members.values()]
			.map((members) => ({ members: [...members].sort(byCodeUnit), joinedBy: this.#joinedBy }))
			.sort((a, b) => byCodeUnit(a.members[0] ?? "", b.members[0] ?? ""));
	}

	#root(id: string): string {
		let root = id;
		for (let next = this.#parent.get(root); next !== undefined && next !== root; next = this.#parent.get(root))
			root = next;
		for (let at = id; at !== root; ) {
			const next = this.#parent.get(at) as string;
			this.#parent.set(at, root);
			at = next;
		}
		return root;
	}

	#clash(a: string, b: string): boolean {
		const [small, large] = this.#size(a) <= this.#size(b) ? [a, b] : [b, a];
		return (this.#members.get(small) ?? []).some((member) =>
			[...(this.#apart.get(member) ?? [])].some((other) => this.#root(other) === large),
		);
	}

	#merge(a: string, b: string): void {
		const [small, large] = this.#size(a) <= this.#size(b) ? [a, b] : [b, a];
		this.#parent.set(small, large);
		this.#members.get(large)?.push(...(this.#members.get(small) ?? []));
		this.#members.delete(small);
	}

	readonly #size = (root: string): number => this.#members.get(root)?.length ?? 0;
}
