import { createOffices } from "../graph/office.ts";
import { sortedSet } from "../order.ts";
import type { AnalysisInput, Parameter } from "./measure.ts";
import type { Arguments } from "./parameters.ts";

/** Parameters of measures that need every actor to belong to one group. */
export const groupParameters: readonly Parameter[] = [
	{
		id: "group",
		label: "Groups",
		description:
			"state: the state an actor is or acts for; bloc: the first of the organisations given that it is a member of; type: kind of entity",
		type: "choice",
		choices: ["state", "bloc", "type"],
		default: "state",
	},
	{
		id: "blocs",
		label: "Blocs",
		description: "ids of organisations, separated by commas, for groups by bloc",
		type: "text",
		optional: true,
	},
];

/** The group of each actor of the tie graph; one that belongs to none is a group of its own. */
export function groupsOf(input: AnalysisInput, given: Arguments): ReadonlyMap<string, string> {
	const nodes = sortedSet([...input.graph.nodes(), ...input.interactions.nodes()]);
	const groupOf = createGrouping(input, given);
	return new Map(nodes.map((node) => [node, groupOf(node)]));
}

function createGrouping({ corpus }: AnalysisInput, given: Arguments): (node: string) => string {
	if (given.text("group") === "type") return (node) => corpus.entities.get(node)?.type ?? "";
	const offices = createOffices(corpus);
	if (given.text("group") === "state") return (node) => offices.statesOf(node)[0] ?? offices.bodiesOf(node)[0] ?? node;
	const blocs = (given.optional("blocs") ?? "").split(",").map((id) => id.trim());
	const members = new Map(blocs.map((bloc) => [bloc, new Set<string>()]));
	for (const { predicate, status, subject, object } of corpus.statements)
		if (predicate === "memberOf" && status === "actual") members.get(object)?.add(subject);
	return (node) => {
		const standing = [node, ...offices.statesOf(node), ...offices.bodiesOf(node)];
		return blocs.find((bloc) => standing.some((id) => id === bloc || members.get(bloc)?.has(id))) ?? node;
	};
}
