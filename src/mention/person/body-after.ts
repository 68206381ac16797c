import { isCapital } from "../../text/token.ts";
import type { AtomsAt, OfficeAtom, OrganisationAtom, StateAtom } from "../atom.ts";
import type { Scene } from "../scene.ts";
import type { Search } from "./search.ts";

/** "President Volodymyr Zelenskyy *of Ukraine*", "President X *of the European Council*": whose office it is, where that is not said before the name. */
export function bodyAfter(
	{ scene, names }: Search,
	at: number,
	[nearest]: readonly OfficeAtom[],
): StateAtom | OrganisationAtom | undefined {
	if (nearest === undefined || nearest.of !== undefined) return undefined;
	if (scene.tokens[at]?.norm === "from") return bodyFrom(scene, names, at);
	if (scene.tokens[at]?.text === "," && posts.test(nearest.title)) return bodyAfterName(scene, names, at);
	if (scene.tokens[at]?.norm !== "of") return undefined;
	const body = names[at + 1] ?? (scene.tokens[at + 1]?.norm === "the" ? names[at + 2] : undefined);
	const after = body?.to ?? 0;
	const owns = /^['’]s?$/.test(scene.tokens[after]?.text ?? "") && isCapital(scene.tokens[after + 1]);
	if (owns || isAssurance(scene, at, after)) return undefined;
	if (body?.type === "organisation") return body;
	return body?.type === "state" && body.form === "name" && !ofBodies.test(nearest.title) ? body : undefined;
}

/** "assured President X *of Norway's support*": what the holder is told, and nobody's office. */
const isAssurance = ({ tokens }: Scene, of: number, after: number): boolean =>
	/^['’]s?$/.test(tokens[after]?.text ?? "") &&
	tokens.slice(Math.max(0, of - 10), of).some(({ lemma }) => /^(?:assure|reassure|inform|remind|notify)$/.test(lemma));

/** Offices that departments have, and that say nothing of whose they are. */
const posts = /^(?:(?:deputy |acting )?(?:director|director[- ]general|chief|spokes\w+|commissioner))$/i;

/** "Director-General X*, Ministry of Rivers*, met": the department in apposition. */
function bodyAfterName({ tokens }: Scene, names: AtomsAt, comma: number): OrganisationAtom | undefined {
	const body = names[comma + 1];
	const closes = body !== undefined && /^(?:[,;.)]|and)$/.test(tokens[body.to]?.norm ?? ".");
	return body?.type === "organisation" && closes && /^(?:ministry|department|agency)$/.test(body.kind)
		? body
		: undefined;
}

/** "Councillor X *from the Rivers Secretariat*": the body that has sent the holder, not where one travels from. */
function bodyFrom({ tokens }: Scene, names: AtomsAt, at: number): OrganisationAtom | undefined {
	const body = names[tokens[at + 1]?.norm === "the" && names[at + 1] === undefined ? at + 2 : at + 1];
	return body?.type === "organisation" && tokens[body.to]?.norm !== "to" ? body : undefined;
}

export function ofBody(
	[nearest, ...rest]: readonly OfficeAtom[],
	body: StateAtom | OrganisationAtom,
): readonly OfficeAtom[] {
	return nearest === undefined ? rest : [{ ...nearest, of: body }, ...rest];
}

/** "Secretary General Mathias Cormann *of Australia*": where he is from, for no state has such an office. */
const ofBodies =
	/secretary[- ]general|director[- ]general|executive (?:secretary|director)|high commissioner|special rapporteur/i;
