import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { grouped } from "./bits.tsx";

/** The first items of a list, with a button for more. */
export function usePaged<T>(
	items: readonly T[],
	first: number,
	step: number,
): { readonly shown: readonly T[]; readonly more: JSX.Element | null } {
	const [count, setCount] = useState(first);
	const left = items.length - count;
	return {
		shown: items.slice(0, count),
		more:
			left > 0 ? (
				<button type="button" class="quiet" onClick={() => setCount(count + step)}>
					{`Show ${Math.min(left, step)} more of ${grouped(items.length)}`}
				</button>
			) : null,
	};
}
