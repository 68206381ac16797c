import type { AtomsAt, OfficeAtom } from "../atom.ts";
import type { Scene } from "../scene.ts";

export interface Search {
	readonly scene: Scene;
	readonly names: AtomsAt;
	readonly officeAt: ReadonlyMap<number, OfficeAtom>;
	/** Offices by the token after them, in order. */
	readonly officesTo: ReadonlyMap<number, readonly OfficeAtom[]>;
	/** Tokens where the next name of a list of people would begin: "business leaders A, *B*, and C". */
	readonly listed: number[];
	/** Where a relative of the person before would be named, with their surname: "Yulia Navalnaya and *Dasha* Navalnaya". */
	readonly relatives: { readonly at: number; readonly surname: string }[];
	/** Where the next of several holders of one office would be named: "Senators Chris Lund and *Rosa Berg*". */
	readonly shared: { readonly at: number; readonly office: OfficeAtom }[];
}

const noOffices = new Map<number, never>();

export const byBegin = (offices: readonly OfficeAtom[]): ReadonlyMap<number, OfficeAtom> =>
	offices.length === 0 ? noOffices : new Map(offices.map((office) => [office.from, office]));

export function byEnd(offices: readonly OfficeAtom[]): ReadonlyMap<number, readonly OfficeAtom[]> {
	if (offices.length === 0) return noOffices;
	const ends = new Map<number, OfficeAtom[]>();
	for (const office of offices) {
		const same = ends.get(office.to);
		if (same === undefined) ends.set(office.to, [office]);
		else same.push(office);
	}
	return ends;
}
