import { applyNoun } from "./apply-frames/apply-noun.ts";
import { applyVerb } from "./apply-frames/apply-verb.ts";
import { evokes, fitsVerb } from "./apply-frames/verb-conditions.ts";
import { rolesAround } from "./apply-frames/verb-slots.ts";
import type { Clause } from "./clause.ts";
import { attachmentsAfter } from "./complement.ts";
import type { Discourse } from "./discourse.ts";
import type { Finding } from "./finding.ts";
import type { Evocation } from "./frame.ts";
import { holderOf } from "./light-verb.ts";
import type { FrameIndex } from "./load-frames.ts";
import type { Parse } from "./parse.ts";
import type { NounPhrase } from "./phrase.ts";
import { isCeased } from "./status.ts";

/** What the frames find in a sentence, verbs first, then nouns. */
export function applyFrames(parse: Parse, frames: FrameIndex, discourse: Discourse): readonly Finding[] {
	if (parse.sentence.scene.tokens.at(-1)?.text === "?") return [];
	return [
		...parse.clauses.flatMap((clause) => verbFindings(parse, clause, frames, discourse)),
		...parse.phrases.flatMap((phrase, at) =>
			phrase.type === "noun" ? nounFindings(parse, phrase, at, frames, discourse) : [],
		),
	];
}

function verbFindings(parse: Parse, clause: Clause, frames: FrameIndex, discourse: Discourse): readonly Finding[] {
	const evoked = frames.verbs.get(clause.verb.lemma);
	if (evoked === undefined || isCeased(clause)) return [];
	const roles = rolesAround(parse, clause);
	return evoked.flatMap(({ frame, needs }) => {
		if (!evokes(needs, clause, parse)) return [];
		const site = { parse, clause, roles, frame, evocation: frame.verbs as Evocation };
		return fitsVerb(site) ? applyVerb(site, discourse) : [];
	});
}

function nounFindings(
	parse: Parse,
	noun: NounPhrase,
	at: number,
	frames: FrameIndex,
	discourse: Discourse,
): readonly Finding[] {
	const evoked = frames.nouns.get(noun.head);
	if (evoked === undefined) return [];
	const attachments = attachmentsAfter(parse.phrases, at + 1);
	const holder = holderOf(parse.clauses, at, parse.phrases);
	return evoked.flatMap((frame) => applyNoun({ parse, frame, noun, at, attachments, holder }, discourse));
}
