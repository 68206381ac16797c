/** Ids of entities, the one spoken of last first; none twice. Changed in place, because it grows with the document. */
export class Recency {
	readonly #ids: string[] = [];

	get ids(): readonly string[] {
		return this.#ids;
	}

	/** Moves ids to the front, in their order. */
	note(ids: readonly string[]): void {
		for (let index = ids.length - 1; index >= 0; index--) {
			const id = ids[index] as string;
			const at = this.#ids.indexOf(id);
			if (at === 0) continue;
			if (at > 0) this.#ids.splice(at, 1);
			this.#ids.unshift(id);
		}
	}

	/** Adds ids behind all others, if they are new. */
	noteLast(ids: readonly string[]): void {
		for (const id of ids) if (!this.#ids.includes(id)) this.#ids.push(id);
	}
}
