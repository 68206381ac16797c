import { type Attachment, named } from "../complement.ts";
import type { Evocation } from "../frame.ts";
import type { NounSite } from "../possessor.ts";
import { clauseHolding } from "../status.ts";
import { hasHead } from "./heads.ts";
import { saysOtherwise } from "./verb-conditions.ts";

/** Whether a noun has the words about it that a frame asks for. */
export const fitsNoun = (evocation: Evocation, site: NounSite): boolean =>
	!saysOtherwise(evocation, site.parse) &&
	!isOnlyDiscussed(evocation, site) &&
	hasObjectHead(evocation, site.attachments) &&
	hasNounComplement(evocation, site.attachments) &&
	isQualified(evocation, site);

/** "*discussed their* concerns about X". */
const isOnlyDiscussed = ({ governorsWithout }: Evocation, { parse, noun, at }: NounSite): boolean =>
	governorsWithout !== undefined &&
	/^(?:his|her|its|their|our|my|shared|mutual|common)$/.test(noun.opener) &&
	governorsWithout.has(clauseHolding(parse.clauses, at)?.verb.lemma ?? "");

const hasObjectHead = ({ object, objectHeads }: Evocation, attachments: readonly Attachment[]): boolean =>
	objectHeads === undefined ||
	attachments.some(({ word, group }) => object.includes(word) && hasHead(group, objectHeads));

/** "the pledge *of assistance*". */
const hasNounComplement = ({ complementHeads }: Evocation, attachments: readonly Attachment[]): boolean =>
	complementHeads === undefined || named(attachments, "of").some((group) => hasHead(group, complementHeads));

/** "*military* support", "*financial and technical* support". */
const isQualified = ({ qualifiers }: Evocation, { parse, noun }: NounSite): boolean =>
	qualifiers === undefined ||
	parse.sentence.scene.tokens.slice(noun.from, noun.headToken).some(({ norm }) => qualifiers.has(norm));
