import { isCapital, isPossessive, type Token } from "../text/token.ts";
import { type Atom, type AtomsAt, type Body, isBody, type OrganisationAtom } from "./atom.ts";
import { type OfficeHeadAt, officeHeadAt } from "./office-head.ts";
import { hostsFrom } from "./office-hosts.ts";
import { readTitleWords } from "./office-title.ts";
import { outermostHead } from "./outermost-head.ts";
import type { Scene } from "./scene.ts";
import { isOrdinal } from "./titled-head.ts";

/** What follows the head of an office: "*of the Republic of Indonesia*", "*to Norway*", "*for Political Affairs*". */
export interface ComplementOfOffice {
	readonly to: number;
	/** Where the title ends: before "of the Republic of Indonesia". */
	readonly titleTo: number;
	readonly of?: Body;
	readonly sentTo?: readonly Atom[];
	readonly inner: readonly Atom[];
}

export function readComplement(scene: Scene, names: AtomsAt, head: OfficeHeadAt): ComplementOfOffice {
	const { tokens } = scene;
	let titleTo = head.to;
	let to = head.to;
	for (let round = 0; round < 4; round++) {
		const word = tokens[to]?.norm ?? "";
		const counterpart = tokens[head.from]?.norm === "counterpart";
		if (!(counterpart ? /^(?:of|from|in|at)$/ : /^(?:of|for|to|at|on|in|with)$/).test(word)) break;
		const article = /^(?:the|our|its)$/.test(tokens[to + 1]?.norm ?? "");
		const start = article && names[to + 1] === undefined ? to + 2 : to + 1;
		const name = ownedBody(scene, names, start) ?? names[start];
		if (isBody(name) && isNamedOffice(scene, name.to)) break;
		const presided = word === "of" ? presidedBody(scene, names, start) : undefined;
		if (presided !== undefined) return { to: presided.to, titleTo, of: presided, inner: [presided] };
		const serves = word === "to" || (word === "of" && name?.type === "organisation");
		const served = isBody(name) && serves ? servedAt(scene, name.to) : undefined;
		if (isBody(name) && served !== undefined) return { to: served, titleTo: served, of: name, inner: [name] };
		if (isBody(name) && !head.plural && (counterpart || leadsToBody(word, name, article, head, tokens)))
			return finish(scene, names, word, name, { ...head, titleTo });
		if (word === "in" || word === "with") break;
		if (head.plural || (!article && word === "to" && isNamedOffice(scene, start))) break;
		if (name?.type === "place" && word === "of" && ofPlaces.test(tokens[head.to - 1]?.norm ?? "")) {
			to = name.to;
			titleTo = to;
			break;
		}
		const end = readTitleWords(scene, names, start, word === "for");
		if (end === start) break;
		titleTo = end;
		to = end;
	}
	return { to, titleTo, inner: [] };
}

/** "President of *the 79th session of* the General Assembly": the body whose session one presides over. */
function presidedBody({ tokens }: Scene, names: AtomsAt, at: number): OrganisationAtom | undefined {
	const event = names[at];
	const within = event?.type === "event" && event.kind === "session" ? event.inner.findLast(isOrganisation) : undefined;
	if (within !== undefined) return within.to === event?.to ? within : undefined;
	const isSession = isOrdinal(tokens[at]) && tokens[at + 1]?.norm === "session" && tokens[at + 2]?.norm === "of";
	const body = names[tokens[at + 3]?.norm === "the" ? at + 4 : at + 3];
	return isSession && body?.type === "organisation" ? body : undefined;
}

const isOrganisation = (atom: Atom): atom is OrganisationAtom => atom.type === "organisation";

/** "Adviser to the Rivers Agency *Director for Fish*", "Envoy of the UN *Secretary-General*": up to where the office of the one served goes, whose body stands before it. */
function servedAt(scene: Scene, at: number): number | undefined {
	const head = scene.words[at]?.opensOffice === true ? outermostHead(scene, at) : undefined;
	if (head === undefined || !isCapital(scene.tokens[head.from]) || ranks.test(scene.tokens[head.from]?.norm ?? ""))
		return undefined;
	if (scene.tokens[head.to]?.norm !== "for") return head.to;
	return Math.max(head.to, readTitleWords(scene, noNames, head.to + 1, true));
}

/** Whether the body after a preposition is the one that the office is of. */
function leadsToBody(
	word: string,
	name: Body,
	article: boolean,
	head: OfficeHeadAt,
	tokens: readonly Token[],
): boolean {
	if (word === "with")
		return (
			name.type === "organisation" &&
			/^(?:vice president|director|advis[eo]r|officer|fellow|counsel|economist|attorney)$/.test(
				tokens
					.slice(head.from, head.to)
					.map(({ norm }) => norm)
					.join(" "),
			)
		);
	return /^(?:for|in)$/.test(word) ? article && isDepartment(name) : word !== "on";
}

/** "Deputy Assistant Secretary for the *Department of Energy*", "in the *Bureau of Rivers*": where one works, not what one deals with. */
const isDepartment = (name: Atom | undefined): boolean =>
	name?.type === "organisation" &&
	(/^(?:ministry|department)$/.test(name.kind) || /^(?:Bureau|Office)\b/.test(name.name));

/** "Chairman of the Party's *Commission on Rivers*": the body that the one named first owns. */
function ownedBody({ tokens }: Scene, names: AtomsAt, at: number): OrganisationAtom | undefined {
	const owner = names[at];
	if (!isBody(owner) || !isPossessive(tokens[owner.to])) return undefined;
	const owned = names[owner.to + 1];
	return owned?.type === "organisation" ? owned : undefined;
}

/** "Advisor to *Prime Minister X*", "Advisor to *Secretary of Energy X*": another's office and name, not part of the title. */
function isNamedOffice(scene: Scene, at: number): boolean {
	const { tokens } = scene;
	const head = officeHeadAt(scene, at);
	if (head === undefined || ranks.test(tokens[at]?.norm ?? "")) return false;
	if (tokens[head.to]?.norm !== "of") return isCapital(tokens[head.to]);
	const end = readTitleWords(scene, noNames, head.to + 1, false);
	return end > head.to + 1 && isCapital(tokens[end]);
}

const noNames: AtomsAt = [];

/** Titles that stand before a name beside an office. */
const ranks =
	/^(?:general|admiral|ambassador|judge|marshal|colonel|major|captain|lieutenant|brigadier|prince|princess)$/;

/** "Crown Prince *of Abu Dhabi*", "Mayor *of Kyiv*": offices of a place, whose name belongs to the title. */
const ofPlaces = /^(?:prince|ruler|mayor|governor|archbishop|bishop|duke|emir|amir|patriarch|sheikh)$/;

interface TitleSoFar extends OfficeHeadAt {
	readonly titleTo: number;
}

function finish(scene: Scene, names: AtomsAt, word: string, name: Body, title: TitleSoFar): ComplementOfOffice {
	const { tokens } = scene;
	const sendable = tokens.slice(title.from, title.to).some(({ norm }) => envoys.test(norm));
	if (sendable && word === "to") {
		const hosts = hostsFrom(tokens, names, name);
		const to = hosts.at(-1)?.to ?? name.to;
		return { to, titleTo: to, sentTo: hosts, inner: hosts };
	}
	const hosts = sendable ? hostsAfter(scene, names, name.to) : [];
	if (hosts.length > 0)
		return {
			to: hosts.at(-1)?.to ?? name.to,
			titleTo: title.titleTo,
			of: name,
			sentTo: hosts,
			inner: [name, ...hosts],
		};
	const charge = tokens[name.to]?.norm === "for" ? readTitleWords(scene, noNames, name.to + 1, true) : 0;
	const titleTo = isPortfolio(scene, word, name, title) ? name.to : title.titleTo;
	return { to: charge > name.to + 1 ? charge : name.to, titleTo, of: name, inner: [name] };
}

/** "Secretary of *Treasury*": what a minister is in charge of, by the one word that is a department's name too. */
const isPortfolio = ({ tokens }: Scene, word: string, name: Body, head: OfficeHeadAt): boolean =>
	word === "of" &&
	name.type === "organisation" &&
	/^(?:ministry|department)$/.test(name.kind) &&
	name.to === name.from + 1 &&
	/^(?:secretary|minister)$/.test(tokens[head.to - 1]?.norm ?? "");

const envoys = /ambassador|envoy|representative|commissioner|observer/;

/** "Ambassador of Viet Nam *to the Kingdom of Cambodia*". */
function hostsAfter({ tokens, known }: Scene, names: AtomsAt, at: number): readonly Body[] {
	if (tokens[at]?.norm !== "to") return [];
	const name = known[tokens[at + 1]?.norm === "the" && known[at + 1] === undefined ? at + 2 : at + 1];
	return isBody(name) ? hostsFrom(tokens, names, name) : [];
}
