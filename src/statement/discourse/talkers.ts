import type { Discourse } from "../discourse.ts";
import type { Group } from "../group.ts";
import type { Reference } from "./reference.ts";
import { besideSpeaker, speakerOf } from "./speaker.ts";

/** Who talked: as `actors`, but "we" in remarks are the speaker and those beside them, not their states. */
export function talkersOf(group: Group | undefined, discourse: Discourse): readonly Reference[] {
	const only = group?.members.length === 1 ? group.members[0]?.noun : undefined;
	if (only?.opener === "participants") return [];
	const { document, sentence, situation, tenures } = discourse;
	if (only === undefined || !/^(?:we|us|our)$/.test(only.head) || situation.issuers.length > 0)
		return discourse.actors(group);
	const speaker = speakerOf(discourse);
	const beside = besideSpeaker(discourse).filter((person) => tenures.isInOffice(person));
	if (speaker === undefined || beside.length === 0 || /briefing/i.test(document.document.title))
		return discourse.actors(group);
	return [speaker, ...beside].map((person) => sentence.inferred(person, only, 0.8, "pronoun"));
}
