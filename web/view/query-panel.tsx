import type { JSX } from "preact";
import type { Derived } from "../state/derived.ts";
import type { ViewState } from "../state/state.ts";

export function QueryPanel(_: { readonly state: ViewState; readonly derived: Derived }): JSX.Element {
	return <section class="query" />;
}
