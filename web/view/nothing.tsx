import type { JSX } from "preact";
import { clearFilters } from "./actions.ts";
import { useApp } from "./app.ts";

/** Says that nothing is left to show, and offers the way back. */
export function Nothing(): JSX.Element {
	const { store } = useApp();
	return (
		<p class="empty" role="status">
			Nothing passes the filters.{" "}
			<button type="button" class="quiet" onClick={() => clearFilters(store)}>
				Show everything again
			</button>
		</p>
	);
}
