import { createContext } from "preact";
import { useContext, useEffect, useState } from "preact/hooks";
import type { ViewQuote } from "../../src/export/viewer-data.ts";
import type { Renderer } from "../graph/renderer.ts";
import type { Model } from "../model/model.ts";
import type { NodeSearch } from "../model/search.ts";
import type { Source } from "../source/source.ts";
import type { Derive, Derived } from "../state/derived.ts";
import type { ViewState } from "../state/state.ts";
import type { Store } from "../state/store.ts";

/** What every part of the page is given. */
export interface App {
	readonly model: Model;
	readonly store: Store;
	readonly source: Source;
	readonly search: NodeSearch;
	readonly derive: Derive;
	/** The network's renderer while it is on screen, for exports and framing. */
	readonly renderer: { current: Renderer | undefined };
	/** Says something to screen readers. */
	readonly announce: (text: string) => void;
}

export const AppContext: preact.Context<App | undefined> = createContext<App | undefined>(undefined);

export function useApp(): App {
	const app = useContext(AppContext);
	if (!app) throw new Error("No app around this component.");
	return app;
}

export function useViewState(): ViewState {
	const { store } = useApp();
	const [state, setState] = useState(store.get());
	useEffect(() => {
		setState(store.get());
		return store.subscribe(setState);
	}, [store]);
	return state;
}

export function useDerived(state: ViewState): Derived {
	return useApp().derive(state, useSystemDark());
}

const useSystemDark = (): boolean => useMedia("(prefers-color-scheme: dark)");

/** Whether panels are sheets over the picture, as the style has it. */
export const useNarrow = (): boolean => useMedia("(max-width: 900px)");

function useMedia(condition: string): boolean {
	const [holds, setHolds] = useState(() => matchMedia(condition).matches);
	useEffect(() => {
		const query = matchMedia(condition);
		const listen = (): void => setHolds(query.matches);
		listen();
		query.addEventListener("change", listen);
		return () => query.removeEventListener("change", listen);
	}, [condition]);
	return holds;
}

/** The evidence of a statement; undefined until it is there, a message if it cannot be had. */
export function useQuotes(statement: number): readonly ViewQuote[] | string | undefined {
	const { source } = useApp();
	const [answer, setAnswer] = useState<readonly ViewQuote[] | string | undefined>(() => source.quotesNow(statement));
	useEffect(() => {
		let wanted = true;
		const known = source.quotesNow(statement);
		setAnswer(known);
		if (!known) {
			source.quotes(statement).then(
				(quotes) => wanted && setAnswer(quotes),
				(error: unknown) => wanted && setAnswer(error instanceof Error ? error.message : String(error)),
			);
		}
		return () => {
			wanted = false;
		};
	}, [source, statement]);
	return answer;
}
