import type { Document } from "../source/document.ts";
import { blockOf } from "./blocks.ts";
import type { Clause } from "./clause.ts";
import type { Parse } from "./parse.ts";
import type { NounPhrase } from "./phrase.ts";

/** Whether a verb in the present tells what is yet to come, by the text that it stands in. */
export const isAnnounced = (parse: Parse, clause: Clause): boolean =>
	isHeadlinePlan(parse, clause) || isOfPlannedJourney(parse, clause) || isScheduled(parse, clause);

/** "Secretary X *meets* with Y" in a public schedule. */
const isScheduled = ({ sentence: { scene } }: Parse, { verb }: Clause): boolean =>
	scheduled.test(scene.document.title) &&
	verb.form === "finite" &&
	verb.present &&
	!verb.progressive &&
	/^(?:meet|attend|participate|host|co-host|join|deliver|hold|travel|visit|address|speak|chair|co-chair|receive|welcome|convene|lead)$/.test(
		verb.lemma,
	);

const scheduled = /^(?:(?:daily|public|weekly|press|travel) )+(?:schedule|programme|agenda)\b/i;

/** "Secretary X's Travel to Y" over a text that says "will travel"; "Statement on the Meeting between X and Y" over "will meet". */
export const isTravelTitle = ({ sentence }: Parse, noun: NounPhrase): boolean =>
	(/^(?:travel|trip|visit)$/.test(noun.head) ||
		(/^(?:meeting|call|summit)$/.test(noun.head) && /^(?:joint )?statement\b/i.test(sentence.scene.document.title))) &&
	isAnnouncement(sentence);

/** "The delegation *includes* X" in a text of a journey that is announced. */
const isOfPlannedJourney = ({ sentence: { scene } }: Parse, { verb }: Clause): boolean =>
	/^(?:include|comprise)$/.test(verb.lemma) &&
	(verb.present || verb.base) &&
	/\b(?:travels?|trip|visit)\b/i.test(scene.document.title) &&
	announces(scene.document);

/** "Secretary X *Travels* to Y" over a text that says "will travel": what a headline tells in the present. */
const isHeadlinePlan = ({ sentence }: Parse, { verb }: Clause): boolean =>
	/^(?:travel|visit|meet|attend|host|convene)$/.test(verb.lemma) && isAnnouncement(sentence);

const isAnnouncement = (sentence: Parse["sentence"]): boolean =>
	blockOf(sentence) === "title" && announces(sentence.scene.document);

/** Whether a text says at its beginning what will be. */
const announces = ({ text }: Document): boolean => announcing.test(text.slice(0, 2500));

const announcing =
	/\bwill (?:\p{L}+ )?(?:travel|visit|depart|lead|begin|attend|arrive|meet|host|welcome|receive|hold|speak)\b/u;
