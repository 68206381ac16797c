import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { type ChangeGroup, compareRows } from "../model/changes.ts";
import type { Derived } from "../state/derived.ts";
import { useApp } from "./app.ts";
import { grouped, SentenceLine } from "./bits.tsx";
import { usePaged } from "./paged.tsx";
import { PanelHead } from "./panel-head.tsx";

/** What two periods do not share, in sentences. */
export function Changes({ derived }: { readonly derived: Derived }): JSX.Element | null {
	const { model, store } = useApp();
	const { comparison } = derived;
	const groups = useMemo(() => (comparison ? compareRows(model, comparison) : []), [model, comparison]);
	return (
		<div class="details">
			<PanelHead kicker="Two periods compared" closeLabel="End comparison" onClose={() => store.set({ compare: null })}>
				<h2>What changed</h2>
			</PanelHead>
			<p class="meta note">
				Ties that documents date in one period, the other, or both, each with its best evidenced sentence. What has no
				date belongs to neither.
			</p>
			{groups.map((group) => (
				<ChangeList key={group.era} {...group} />
			))}
		</div>
	);
}

function ChangeList({ era, label, statements }: ChangeGroup): JSX.Element {
	const { store } = useApp();
	const { shown, more } = usePaged(statements, 12, 50);
	return (
		<section class={`era era-${era}`}>
			<h3>
				<span class="swatch" aria-hidden="true" /> {label} <span class="count">{grouped(statements.length)}</span>
			</h3>
			<ul class="plain">
				{shown.map((s) => (
					<li key={s}>
						<SentenceLine statement={s} />{" "}
						<button
							type="button"
							class="link small"
							onClick={() => store.set({ selection: { kind: "statement", statement: s } })}
						>
							evidence
						</button>
					</li>
				))}
			</ul>
			{more}
		</section>
	);
}
