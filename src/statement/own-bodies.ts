import type { OrganisationAtom } from "../mention/atom.ts";
import type { Knowledge } from "../mention/knowledge.ts";
import { wholesOf } from "../mention/lexicon.ts";
import type { Reference } from "./discourse/reference.ts";
import { ours } from "./discourse/speaker.ts";
import type { Discourse } from "./discourse.ts";
import type { Finding } from "./finding.ts";
import type { Parse } from "./parse.ts";
import { passageOf, refer } from "./refer.ts";

/** "*our Embassy* in Kyiv", "*our Congress*": a body of the state that speaks. */
export function ownBodyFindings({ sentence }: Parse, discourse: Discourse): readonly Finding[] {
	const { tokens } = sentence.scene;
	return sentence.atoms.flatMap(({ atom, entity }) => {
		if (atom.type !== "organisation" || entity === undefined || tokens[atom.from - 1]?.norm !== "our") return [];
		const subject = refer(sentence, atom, entity, "organisation");
		return ours(subject.span, discourse)
			.filter((state) => isOf(atom, state, discourse.knowledge))
			.map(
				(object): Finding => ({
					...passageOf(sentence),
					subject,
					predicate: "partOf",
					object,
					status: "actual",
					confidence: 0.85,
					rule: "phrase/own-body",
				}),
			);
	});
}

/** A mission or ministry without another owner in its name, or what the gazetteer knows to be of that state; not "our NATO allies". */
function isOf(atom: OrganisationAtom, { entity }: Reference, { lexicon }: Knowledge): boolean {
	if (atom.entry !== undefined) return wholesOf(lexicon.organisations, atom.entry).includes(entity);
	const owned = atom.inner.some(({ from, type }) => from === atom.from && type !== "place");
	return /^(?:embassy|mission|consulate|ministry|department)$/.test(atom.kind) && !owned;
}
