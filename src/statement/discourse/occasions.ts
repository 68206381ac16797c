import type { Atom } from "../../mention/atom.ts";
import type { Discourse } from "../discourse.ts";
import type { CurrentSentence } from "./current-sentence.ts";
import { Recency } from "./recency.ts";
import type { Reference } from "./reference.ts";

/** Occasions that were named, and meetings without a name that were told of: "the Summit", "the meeting". */
export class Occasions {
	readonly #sentence: CurrentSentence;
	readonly #recency = new Recency();
	/** When an occasion was last named, and when an unnamed meeting was last told of. */
	#named = 0;
	#met = 0;

	constructor(sentence: CurrentSentence) {
		this.#sentence = sentence;
	}

	/** The one spoken of last first. */
	get ids(): readonly string[] {
		return this.#recency.ids;
	}

	/** Somebody takes part in an occasion. */
	note(event: string): void {
		this.#sentence.meanings.forget();
		this.#noteNow([event]);
	}

	/** Somebody met somebody: "the meeting" after it is theirs. */
	noteMeeting(): void {
		this.#sentence.meanings.forget();
		this.#met = this.#sentence.count;
	}

	/** What the sentence names, after it. */
	noteNamed(named: readonly { readonly atom: Atom; readonly entity: string }[]): void {
		const before = named.filter(({ atom }) => this.#isLookedBackAt(atom));
		this.#recency.noteLast(before.map(({ entity }) => entity));
		this.#noteNow(named.filter((one) => !before.includes(one)).map(({ entity }) => entity));
	}

	#noteNow(events: readonly string[]): void {
		if (events.length > 0) this.#named = this.#sentence.count;
		this.#recency.note(events);
	}

	/** "*Following the Oslo Summit*, she will travel to Rome": an occasion of before, and not the one spoken of. */
	#isLookedBackAt({ from }: Atom): boolean {
		const { tokens } = this.#sentence;
		const comma = tokens.findIndex(({ text }) => text === ",");
		return from < comma && /^(?:following|after|since|building)$/.test(tokens[0]?.norm ?? "");
	}

	/** The occasion named just before. */
	recent(): string | undefined {
		return this.#sentence.isWithin(5, this.#named) ? this.ids[0] : undefined;
	}

	/** Whether "the meeting" is one without a name, told of after any that has one. */
	isMeetingLast(): boolean {
		return this.#met > this.#named;
	}
}

/** The occasion spoken of, for what is said of it without naming it again. */
export function occasionSpokenOf({ occasions, sentence, situation }: Discourse): readonly Reference[] {
	const named = onlyNamed(sentence);
	const titled = sentence.atoms.some(({ atom }) => atom.type === "event") ? undefined : situation.titled;
	const event = named ?? titled ?? occasions.recent();
	const span = sentence.opening();
	if (event === undefined || span === undefined) return [];
	return [{ entity: event, type: "event", span, confidence: 0.75, reason: "occasion" }];
}

/** "Participants in *the Rivers Conference* included X": the one occasion that the sentence names. */
function onlyNamed({ atoms }: CurrentSentence): string | undefined {
	const named = new Set(
		atoms.flatMap(({ atom, entity }) => (atom.type === "event" && entity !== undefined ? [entity] : [])),
	);
	return named.size === 1 ? [...named][0] : undefined;
}
