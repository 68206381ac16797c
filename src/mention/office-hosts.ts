import { isPossessive, type Token } from "../text/token.ts";
import { type Atom, type AtomsAt, type Body, isBody } from "./atom.ts";

/** "Ambassador to *Kenya, Ghana, and Chad*", "to Kenya *and to Ghana*": those to whom one envoy is sent, from the first on. */
export function hostsFrom(tokens: readonly Token[], names: AtomsAt, first: Body): readonly Body[] {
	const hosts: Body[] = [first];
	let listed: readonly Body[] = [first];
	for (let open = true; ; ) {
		const join = joinAt(tokens, hosts.at(-1)?.to ?? first.to);
		const host = join === undefined ? undefined : nameAt(tokens, names, join.to);
		if (join === undefined || !isHost(host) || isPossessive(tokens[host.to])) break;
		if (!open && !join.repeats) break;
		hosts.push(host);
		open = !join.closes || join.repeats;
		if (join.closes) listed = [...hosts];
	}
	return isActing(tokens, listed) ? [first] : listed;
}

interface Join {
	readonly to: number;
	readonly closes: boolean;
	/** "and *to* Ghana": after which the list can go on. */
	readonly repeats: boolean;
}

/** The comma, "and", "and to" between two of a list. */
function joinAt(tokens: readonly Token[], at: number): Join | undefined {
	const comma = tokens[at]?.text === ",";
	const and = comma ? at + 1 : at;
	const closes = tokens[and]?.norm === "and";
	if (!comma && !closes) return undefined;
	const to = closes ? and + 1 : and;
	const repeats = tokens[to]?.norm === "to";
	return { to: repeats ? to + 1 : to, closes, repeats };
}

const nameAt = (tokens: readonly Token[], names: AtomsAt, at: number): Atom | undefined =>
	names[at] ?? (tokens[at]?.norm === "the" ? names[at + 1] : undefined);

const isHost = (atom: Atom | undefined): atom is Body =>
	isBody(atom) && (atom.type !== "state" || atom.form === "name");

/** "The Ambassador to Kenya *and the United States agreed*": another who acts, not a second host. */
function isActing(tokens: readonly Token[], hosts: readonly Body[]): boolean {
	const last = hosts.at(-1);
	if (hosts.length > 2 || last === undefined || tokens[last.from - 1]?.norm !== "the") return false;
	return /^(?:VERB|AUX)$/.test(tokens[last.to]?.pos ?? "");
}
