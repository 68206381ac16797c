import { initialState, type ViewState } from "./state.ts";

type Listener = (state: ViewState, previous: ViewState) => void;

/** The one place where the page's state lives. Each change is a new state, so undoing is stepping back. */
export interface Store {
	readonly get: () => ViewState;
	/**
	 * Changes part of the state. `merge` folds the change into the step before it; changes of one `gesture`, as while
	 * dragging, are one step until `endGesture` or any other change; what is `aside` is no step at all.
	 */
	readonly set: (
		change: Partial<ViewState>,
		options?: { readonly merge?: boolean; readonly gesture?: string; readonly aside?: boolean },
	) => void;
	readonly endGesture: () => void;
	readonly subscribe: (listener: Listener) => () => void;
	readonly undo: () => void;
	readonly redo: () => void;
	readonly canUndo: () => boolean;
	readonly canRedo: () => boolean;
	/** Takes a state from outside (a link, the back button) without a step to undo. */
	readonly replace: (state: ViewState) => void;
}

const maxSteps = 200;

export function createStore(start: ViewState = initialState): Store {
	let state = start;
	let past: readonly ViewState[] = [];
	let future: readonly ViewState[] = [];
	let gesture: string | undefined;
	const listeners = new Set<Listener>();
	const become = (next: ViewState): void => {
		const previous = state;
		state = next;
		for (const listener of [...listeners]) listener(state, previous);
	};
	return {
		get: () => state,
		set: (change, options = {}) => {
			const next = { ...state, ...change };
			if (sameState(next, state)) return;
			const goesOn = options.gesture !== undefined && options.gesture === gesture;
			if (!options.aside) gesture = options.gesture;
			if (!options.merge && !options.aside && !goesOn) past = [...past.slice(-maxSteps), state];
			if (!options.aside) future = [];
			become(next);
		},
		endGesture: () => {
			gesture = undefined;
		},
		subscribe: (listener) => {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		undo: () => {
			const previous = past.at(-1);
			if (!previous) return;
			gesture = undefined;
			past = past.slice(0, -1);
			future = [state, ...future];
			become({ ...previous, camera: state.camera });
		},
		redo: () => {
			const [next, ...rest] = future;
			if (!next) return;
			past = [...past, state];
			future = rest;
			become({ ...next, camera: state.camera });
		},
		canUndo: () => past.length > 0,
		canRedo: () => future.length > 0,
		replace: (given) => become(withKnownParts(given, state)),
	};
}

/** Parts that say the same as before stay the same objects, so that nothing that follows from them is worked out again. */
function withKnownParts(next: ViewState, known: ViewState): ViewState {
	const parts = Object.entries(next).map(([key, value]) => {
		const before: unknown = known[key as keyof ViewState];
		return [key, isSame(value, before) ? before : value];
	});
	return Object.fromEntries(parts) as unknown as ViewState;
}

function isSame(a: unknown, b: unknown): boolean {
	if (Object.is(a, b)) return true;
	if (typeof a !== "object" || typeof b !== "object" || !a || !b) return false;
	if (a instanceof Set || a instanceof Map) {
		return (b instanceof Set || b instanceof Map) && isSame([...a], [...b]);
	}
	const [keys, others] = [Object.keys(a), Object.keys(b)];
	return (
		keys.length === others.length && keys.every((key) => isSame(a[key as keyof typeof a], b[key as keyof typeof b]))
	);
}

const sameState = (a: ViewState, b: ViewState): boolean =>
	(Object.keys(a) as (keyof ViewState)[]).every((key) => Object.is(a[key], b[key]));
