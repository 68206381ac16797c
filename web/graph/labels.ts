/** A label that would like to be drawn beside its node, in screen pixels. Candidates come most important first. */
export interface LabelWish {
	readonly node: number;
	readonly x: number;
	readonly y: number;
	readonly radius: number;
	readonly width: number;
	readonly height: number;
}

/** Where a label stands: its left edge and its middle. */
export interface PlacedLabel {
	readonly node: number;
	readonly left: number;
	readonly middle: number;
	readonly width: number;
	readonly height: number;
}

/**
 * Chooses labels so that none overlaps another: each in turn takes the first free place of right, left, below, above
 * and the corners of its node. `obstacles` (the larger nodes) are kept clear too. Labels outside the screen are left out.
 */
export function placeLabels(
	wishes: readonly LabelWish[],
	screen: { readonly width: number; readonly height: number },
	obstacles: readonly LabelWish[] = [],
	limit = 120,
): readonly PlacedLabel[] {
	const taken = new BoxGrid(64);
	const nodes = new BoxGrid(64);
	for (const { x, y, radius, node } of obstacles) nodes.add(x - radius, y - radius, x + radius, y + radius, node);
	const placed: PlacedLabel[] = [];
	for (const [rank, wish] of wishes.entries()) {
		if (placed.length >= limit) break;
		// The most important names would rather cover a small node than be missing.
		const spot =
			freeSpot(wish, screen, [taken, nodes]) ??
			(rank < screen.width / 60 ? freeSpot(wish, screen, [taken]) : undefined);
		if (!spot) continue;
		taken.add(
			spot.left - 3,
			spot.middle - wish.height / 2,
			spot.left + wish.width + 3,
			spot.middle + wish.height / 2,
			-1,
		);
		placed.push(spot);
	}
	return placed;
}

function freeSpot(
	wish: LabelWish,
	screen: { readonly width: number; readonly height: number },
	taken: readonly BoxGrid[],
): PlacedLabel | undefined {
	const { x, y, radius, width, height, node } = wish;
	const gap = radius + 4;
	const spots = [
		[x + gap, y],
		[x - gap - width, y],
		[x - width / 2, y + gap + height / 2 - 2],
		[x - width / 2, y - gap - height / 2 + 2],
		[x + gap * 0.7, y + gap * 0.7 + height * 0.3],
		[x + gap * 0.7, y - gap * 0.7 - height * 0.3],
		[x - gap * 0.7 - width, y + gap * 0.7 + height * 0.3],
		[x - gap * 0.7 - width, y - gap * 0.7 - height * 0.3],
	] as const;
	for (const [left, middle] of spots) {
		const inside =
			left >= 2 && left + width <= screen.width - 2 && middle >= height / 2 && middle <= screen.height - height / 2;
		if (
			inside &&
			taken.every((grid) => grid.isFree(left, middle - height / 2, left + width, middle + height / 2, node))
		) {
			return { node, left, middle, width, height };
		}
	}
	return undefined;
}

/** Rectangles in a grid of square cells, so that a collision test looks at neighbours only. */
class BoxGrid {
	readonly #cells = new Map<number, (readonly [number, number, number, number, number])[]>();
	readonly #size: number;

	constructor(size: number) {
		this.#size = size;
	}

	add(left: number, top: number, right: number, bottom: number, owner: number): void {
		this.#each(left, top, right, bottom, (key) => {
			const cell = this.#cells.get(key);
			if (cell) cell.push([left, top, right, bottom, owner]);
			else this.#cells.set(key, [[left, top, right, bottom, owner]]);
			return true;
		});
	}

	/** Whether nothing but the owner's own node is in the way. */
	isFree(left: number, top: number, right: number, bottom: number, owner: number): boolean {
		return this.#each(left, top, right, bottom, (key) =>
			(this.#cells.get(key) ?? []).every(
				(box) => box[4] === owner || box[0] >= right || box[2] <= left || box[1] >= bottom || box[3] <= top,
			),
		);
	}

	#each(left: number, top: number, right: number, bottom: number, visit: (key: number) => boolean): boolean {
		for (let cx = Math.floor(left / this.#size); cx <= Math.floor(right / this.#size); cx += 1) {
			for (let cy = Math.floor(top / this.#size); cy <= Math.floor(bottom / this.#size); cy += 1) {
				if (!visit(cx * 100_003 + cy)) return false;
			}
		}
		return true;
	}
}

/** A name short enough for a picture, cut between characters. */
export function shortName(name: string, length = 42): string {
	if (name.length <= length) return name;
	// Only as much of a name as could be shown is looked at; a name may be a megabyte.
	const characters = [...name.slice(0, (length + 1) * 2)];
	return characters.length <= length
		? name
		: `${characters
				.slice(0, length - 1)
				.join("")
				.trimEnd()}…`;
}
