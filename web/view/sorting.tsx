import type { ComponentChildren, JSX } from "preact";

/** The order of a table: the name of a column, after "-" the other way round. */
export type Order = string;

export const columnOf = (order: Order): string => order.replace(/^-/u, "");
export const isReversed = (order: Order): boolean => order.startsWith("-");

/** The heading of a column that the table can be sorted by; once more turns the order round. */
export function SortHeading(props: {
	readonly column: string;
	readonly order: Order;
	/** Whether the column's own order runs from high to low. */
	readonly falling?: boolean;
	readonly numeric?: boolean;
	readonly class?: string;
	readonly onSort: (order: Order) => void;
	readonly children: ComponentChildren;
}): JSX.Element {
	const { column, order, falling = false, numeric = false } = props;
	const mine = columnOf(order) === column;
	const down = falling !== isReversed(order);
	return (
		<th
			scope="col"
			class={[numeric ? "number" : "", props.class ?? ""].filter(Boolean).join(" ") || undefined}
			aria-sort={mine ? (down ? "descending" : "ascending") : undefined}
		>
			<button
				type="button"
				class="link"
				onClick={() => props.onSort(mine && !isReversed(order) ? `-${column}` : column)}
			>
				{props.children}
				<span class="arrow" aria-hidden="true">
					{mine ? (down ? " ↓" : " ↑") : ""}
				</span>
			</button>
		</th>
	);
}
