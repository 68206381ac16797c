import { applyNoun } from "./apply-frames/apply-noun.ts";
import { applyVerb } from "./apply-frames/apply-verb.ts";
import { evokes, fitsVerb } from "./apply-frames/verb-conditions.ts";
import { rolesAround } from "./apply-frames/verb-slots.ts";
import type { Clause } from "./clause.ts";
import { attachmentsAfter } from "./complement.ts";
import type { Discourse } from "./discourse.ts";
import type { Finding } from "./finding.ts";
import type { Evocation, Frame } from "./frame.ts";
import { holderOf } from "./light-verb.ts";
import type { FrameIndex, VerbEntry } from "./load-frames.ts";
import type { Parse } from "./parse.ts";
import type { NounPhrase } from "./phrase.ts";
import { isCeased } from "./status.ts";

/** What the frames find in a sentence, verbs first, then nouns. */
export function applyFrames(parse: Parse, frames: FrameIndex, discourse: Discourse): readonly Finding[] {
	const findings: Finding[] = [];
	if (parse.sentence.scene.tokens.at(-1)?.text === "?") return findings;
	for (const clause of parse.clauses) {
		const evoked = frames.verbs.get(clause.verb.lemma);
		if (evoked !== undefined && !isCeased(clause)) readVerb(parse, clause, evoked, discourse, findings);
	}
	parse.phrases.forEach((noun, at) => {
		const evoked = noun.type === "noun" ? frames.nouns.get(noun.head) : undefined;
		if (noun.type === "noun" && evoked !== undefined) readNoun(parse, noun, at, evoked, discourse, findings);
	});
	return findings;
}

function readVerb(
	parse: Parse,
	clause: Clause,
	evoked: readonly VerbEntry[],
	discourse: Discourse,
	findings: Finding[],
): void {
	const roles = rolesAround(parse, clause);
	for (const { frame, needs } of evoked) {
		if (!evokes(needs, clause, parse)) continue;
		const site = { parse, clause, roles, frame, evocation: frame.verbs as Evocation };
		if (fitsVerb(site)) findings.push(...applyVerb(site, discourse));
	}
}

function readNoun(
	parse: Parse,
	noun: NounPhrase,
	at: number,
	evoked: readonly Frame[],
	discourse: Discourse,
	findings: Finding[],
): void {
	const attachments = attachmentsAfter(parse.phrases, at + 1);
	const holder = holderOf(parse.clauses, at, parse.phrases);
	for (const frame of evoked) findings.push(...applyNoun({ parse, frame, noun, at, attachments, holder }, discourse));
}
