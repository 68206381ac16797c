export type Point = readonly [x: number, y: number];

/** Larger than the room of any two points together. */
const cellSize = 128;

/** Points by id with the room that each needs, as a radius, in a grid of square cells: a look for free room sees neighbours only. */
export class Plane {
	readonly #points = new Map<string, Point>();
	readonly #cells = new Map<number, number[]>();
	#reach = 0;

	get size(): number {
		return this.#points.size;
	}

	/** The greatest distance of a point from the middle. */
	get reach(): number {
		return this.#reach;
	}

	get(id: string): Point | undefined {
		return this.#points.get(id);
	}

	put(id: string, [x, y]: Point, room: number): void {
		this.#points.set(id, [x, y]);
		this.#reach = Math.max(this.#reach, Math.hypot(x, y));
		const key = cellOf(x, y);
		const cell = this.#cells.get(key);
		if (cell) cell.push(x, y, room);
		else this.#cells.set(key, [x, y, room]);
	}

	isFree([x, y]: Point, room: number): boolean {
		for (let dx = -cellSize; dx <= cellSize; dx += cellSize) {
			for (let dy = -cellSize; dy <= cellSize; dy += cellSize) {
				const cell = this.#cells.get(cellOf(x + dx, y + dy));
				if (cell && !isFreeIn(cell, x, y, room)) return false;
			}
		}
		return true;
	}
}

const cellOf = (x: number, y: number): number => Math.floor(x / cellSize) * 100_003 + Math.floor(y / cellSize);

function isFreeIn(cell: readonly number[], x: number, y: number, room: number): boolean {
	for (let i = 0; i < cell.length; i += 3) {
		const [dx, dy] = [x - (cell[i] ?? 0), y - (cell[i + 1] ?? 0)];
		const needed = room + (cell[i + 2] ?? 0);
		if (dx * dx + dy * dy < needed * needed) return false;
	}
	return true;
}
