import { isCapital, type Token } from "../text/token.ts";
import { lineOf, type OrganisationAtom } from "./atom.ts";
import type { Scene } from "./scene.ts";
import { startsPerson } from "./titled-head.ts";

/** Nouns in lower case before the name of what they tell the kind of, and that kind. */
const kinds: ReadonlyMap<string, string> = new Map([
	...["company", "firm", "conglomerate", "manufacturer", "airline", "shipyard", "refinery", "startup"].map(
		(noun) => [noun, "company"] as const,
	),
	["bank", "bank"],
	...["newspaper", "magazine", "broadcaster", "outlet"].map((noun) => [noun, "media"] as const),
]);

/** "the Norwegian mining *company VANDORO*", "U.S. *firm Orro Power LLC*": names that only the noun before them shows to be a body's. */
export function calledCompanies(scene: Scene): readonly OrganisationAtom[] {
	const { tokens, words } = scene;
	const called: OrganisationAtom[] = [];
	if (scene.titleCase) return called;
	for (let from = 1; from < tokens.length; from++) {
		const kind = words[from - 1]?.companyKind;
		const to = kind === undefined ? from : endOfName(scene, from);
		if (kind === undefined || !isCompanyName(scene, from, to)) continue;
		const name = lineOf(scene, from, to);
		called.push({ type: "organisation", from, to, inner: [], name, kind, form: "pattern", links: [] });
	}
	return called;
}

/** Whether, and as what, a noun may tell the kind of the name after it. */
export const companyKind = ({ norm, capital }: Pick<Token, "norm" | "capital">): string | undefined =>
	capital ? undefined : kinds.get(norm);

/** Where a run of capitals ends, "&" between them or not. */
function endOfName({ tokens, known }: Scene, from: number): number {
	let to = from;
	while (isCapital(tokens[to]) && known[to] === undefined)
		to += tokens[to + 1]?.text === "&" && isCapital(tokens[to + 2]) ? 2 : 1;
	return to;
}

/** One word that is none of English, or several; not who works there ("the company CEO X"), nor a person. */
function isCompanyName(scene: Scene, from: number, to: number): boolean {
	const { tokens, words, known } = scene;
	if (to === from || to - from > 6 || known[to] !== undefined) return false;
	if (words.slice(from, to).some(({ office, opensOffice }) => office !== undefined || opensOffice)) return false;
	if (posts.test(tokens[from]?.text ?? "") || startsPerson(scene, from)) return false;
	return to - from > 1 || words[from]?.common !== true;
}

const posts = /^(?:C[A-Z]O|VP|PR|IT|HQ|I)$/;
