import type { LinkedAtom, LinkedDocument, LinkedSentence } from "../entity/link.ts";
import type { Mention } from "../mention/mention.ts";
import { isDash, type Token } from "../text/token.ts";
import { blockOf, isConversation, sentencesIn } from "./blocks.ts";
import type { Reference } from "./discourse/reference.ts";
import type { Discourse } from "./discourse.ts";
import type { Finding } from "./finding.ts";
import { innerOf, referencesIn } from "./issuer-references.ts";
import { bodyOf, spokenFor, verbAfter, weNamed } from "./joint-voice.ts";
import { isActor } from "./refer.ts";

/** A text issued by several together, and who they are. */
export interface JointText {
	readonly issuers: readonly Reference[];
	readonly findings: readonly Finding[];
	/** The title as a mention of the instrument. */
	readonly mention: Mention;
}

const joint =
	/\bjoint\s+(?:\p{L}+[’'\s]+)*(?:statement|declaration|communiqu[eé]|press release|vision)(?!\p{L})|\bcommuniqu[eé](?!\p{L})|\b(?:ministerial|trilateral) (?:statement|declaration)\b|\bstatement (?:by|from|of) the (?:leaders|foreign ministers|governments|heads)\b|\b(?:leaders|ministers|presidents|secretaries|advisors|advisers|envoys|ambassadors)[’']?s? (?:\p{L}+ ){0,3}(?:statement|declaration|vision)\b/iu;
const instrument = /\b(?:statement|declaration|communiqu[eé]|vision|joint press release)(?!\p{L})/iu;

/** Reads a joint statement's title and first sentence: the text is an agreement of those who issue it. */
export function readJointText(document: LinkedDocument, discourse: Discourse): JointText | undefined {
	const title = document.sentences.find((sentence) => blockOf(sentence) === "title");
	if (title === undefined || !instrument.test(document.document.title)) return undefined;
	const issuers = joint.test(document.document.title)
		? issuersOf(document, title, discourse)
		: statedBy(document, title, discourse);
	if (issuers.length < 2 && issuers[0]?.type !== "organisation") return undefined;
	const text = document.document.text.slice(title.sentence.start, title.sentence.end).replace(/\s+/g, " ");
	const name = withoutIssuers(text, title, issuers);
	const kind = /communiqu/i.test(name) ? "communique" : /declaration/i.test(name) ? "declaration" : "joint-statement";
	const agreement = discourse.register.enterNamed("agreement", name, kind);
	for (const linked of title.atoms)
		if (linked.atom.type === "agreement" && linked.entity !== undefined)
			discourse.register.addForm(agreement, linked.atom.name);
	const object: Reference = {
		entity: agreement,
		type: "agreement",
		span: { start: title.sentence.start, end: title.sentence.end },
		confidence: 1,
		reason: "title",
	};
	const findings = issuers.map(
		(subject): Finding => ({
			subject,
			predicate: "partyTo",
			object,
			status: "actual",
			kind: "issued",
			category: "AGREE",
			confidence: 0.9,
			rule: "document/joint-text",
			passage: passageFor(document, subject, title),
			clausal: true,
		}),
	);
	const { start } = title.sentence;
	const end = Math.min(title.sentence.end, start + text.length);
	const mention: Mention = {
		entity: agreement,
		start,
		end,
		text: document.document.text.slice(start, end),
		reason: "title",
	};
	return { issuers, findings, mention };
}

/**
 * "Joint Statement on Rivers *by Norway and Kenya*": the name without those who issue it; "on a launch *by Norway*" is part of it, and
 * "by Norway *on Rivers*" stays whole.
 */
function withoutIssuers(text: string, { scene, atoms }: LinkedSentence, issuers: readonly Reference[]): string {
	const by = scene.tokens.findIndex(({ norm }) => norm === "by");
	const authored = instrument.test(scene.tokens[by - 1]?.text ?? "");
	const named = atoms.some(({ atom, entity }) => atom.from > by && issuers.some((issuer) => issuer.entity === entity));
	const shorter = authored || named ? text.replace(/\s+by\s+(?:the\s+)?(?=\p{Lu}).*$/u, "") : text;
	const topic = /\s(?:on|regarding|concerning|following|about)\s/iu.test(text.slice(shorter.length));
	return shorter.split(" ").length > 3 && !topic ? shorter : text;
}

/** A joint text whose title does not say so: "Statement of President X and Prime Minister Y", or one "released by the Governments of A and B". */
function statedBy(document: LinkedDocument, title: LinkedSentence, discourse: Discourse): readonly Reference[] {
	const authors = instrument.test(title.scene.tokens[0]?.text ?? "") ? after(title, /^(?:by|from|of)$/, discourse) : [];
	if (authors.length >= 2) return authors;
	const opening = bodyOf(document)
		.slice(0, 2)
		.find(({ scene }) => isRelease(scene.tokens));
	const actors = opening === undefined ? listedWe(document, discourse) : leading(opening, discourse);
	if (actors.length >= 2) return actors;
	const we = [weNamed(document, discourse), spokenFor(document, discourse)].find(({ length }) => length >= 2) ?? [];
	if (we.length >= 2 && !isConversation(document)) return we;
	return declaration.test(document.document.title) ? declaring(document, discourse) : [];
}

/** "The Oslo Declaration", "Declaration of the North": nobody's own by its title. */
const declaration =
	/^(?:(?:the )?\p{Lu}\p{L}+ ){1,3}(?:declaration|communiqu[eé])$|^declaration of \p{Lu}\p{L}+ \p{Lu}\p{L}+(?: \(\p{Lu}+\))?$/iu;

/** "*President X and Premier Y* met in Oslo" over a declaration: theirs. */
function declaring(document: LinkedDocument, discourse: Discourse): readonly Reference[] {
	const [opening] = bodyOf(document);
	const leaders = opening === undefined ? [] : leading(opening, discourse).filter(({ type }) => type === "person");
	const states = new Set(leaders.map(({ entity }) => discourse.tenures.stateOf(entity)));
	return leaders.length > 1 && states.size === leaders.length ? leaders : [];
}

/** "*A, B and C* are alarmed by … *We* condemn …" under a title that names no person: a statement of those whom its first sentence lists. */
function listedWe(document: LinkedDocument, discourse: Discourse): readonly Reference[] {
	const body = bodyOf(document);
	const heading = sentencesIn(document, "title", "byline");
	if (heading.some(({ atoms }) => atoms.some(({ atom }) => atom.type === "person"))) return [];
	if (isConversation(document)) return [];
	if (!body.some(({ scene }) => /^(?:we|our)$/.test(scene.tokens[0]?.norm ?? ""))) return [];
	const opening = body.slice(0, 3).find(({ scene }) => scene.tokens.at(-1)?.text === ".");
	const actors = opening === undefined ? [] : leading(opening, discourse);
	return actors.every(isActor) ? actors : [];
}

const isRelease = (tokens: LinkedSentence["scene"]["tokens"]): boolean =>
	releaseAt(tokens) >= 0 && tokens.some(({ norm }) => /^(?:statement|declaration|communique|text)$/.test(norm));

function passageFor(document: LinkedDocument, subject: Reference, title: LinkedSentence): Finding["passage"] {
	const sentence =
		document.sentences.find(
			(candidate) => candidate.sentence.start <= subject.span.start && subject.span.end <= candidate.sentence.end,
		)?.sentence ?? title.sentence;
	return { start: sentence.start, end: sentence.end };
}

/** Persons or states that the title names as authors; else those the first sentences let speak. */
function issuersOf(document: LinkedDocument, title: LinkedSentence, discourse: Discourse): readonly Reference[] {
	const authors = after(title, /^(?:by|from|of|between)$/, discourse);
	const bodies = authors.every(({ type }) => type !== "person");
	const released = bodies ? releasedBy(document, discourse) : [];
	if (released.length >= 2) return released;
	if (authors.length >= 2 && !bodies) return authors;
	const we = weNamed(document, discourse);
	if (we.length >= 2) return we;
	const listed = [
		spokenFor(document, discourse),
		authors,
		beforeHead(title, discourse),
		hostAndGuest(title, discourse),
		...bodyOf(document)
			.slice(0, 2)
			.map((sentence) => leading(sentence, discourse)),
		between(title, discourse),
	].find(({ length }) => length >= 2);
	return listed ?? [we, ownersOf(title, discourse), authors, released].find(isOneBody) ?? [];
}

/** A body alone issues a text in the name of its members. */
const isOneBody = (references: readonly Reference[]): boolean =>
	references.length === 1 && references[0]?.type === "organisation";

/** "*G7* Leaders' Statement", "*ASEAN* Foreign Ministers' Communiqué": the body whose leaders issue it. */
function ownersOf(title: LinkedSentence, discourse: Discourse): readonly Reference[] {
	const { tokens } = title.scene;
	const owner = title.atoms
		.flatMap((linked) => [linked, ...innerOf(linked, discourse)])
		.find(({ atom }) => atom.type === "organisation" && leaders.test(wordsFrom(tokens, atom.to)));
	return owner === undefined ? [] : discourse.reference(owner);
}

const leaders = /^(?:foreign |finance |trade )?(?:leaders|ministers)/;

const wordsFrom = (tokens: LinkedSentence["scene"]["tokens"], from: number): string =>
	tokens
		.slice(from, from + 2)
		.map(({ norm }) => norm)
		.join(" ");

/** "The leaders of A, B and C *released the following statement*", "… was released by A and B": told in so many words, and better than by a title. */
function releasedBy(document: LinkedDocument, discourse: Discourse): readonly Reference[] {
	const opening = bodyOf(document)
		.slice(0, 3)
		.find(({ scene: { tokens } }) => isRelease(tokens) || releases(tokens));
	return opening === undefined ? [] : leading(opening, discourse);
}

/** "… met in Geneva and *released the following* statement". */
const releases = (tokens: LinkedSentence["scene"]["tokens"]): boolean =>
	tokens.some(
		({ norm }, index) =>
			norm === "following" && /^(?:released|issued|made|adopted)$/.test(tokens[index - 2]?.norm ?? ""),
	) && tokens.some(({ norm }) => /^(?:statement|declaration|communique)$/.test(norm));

/** "Joint Communiqué on the visit of the Prime Minister of A *to B*": the guest's state and the one visited. */
function hostAndGuest(title: LinkedSentence, discourse: Discourse): readonly Reference[] {
	if (!title.scene.tokens.some(({ norm }) => norm === "visit")) return [];
	const offices = title.atoms.flatMap(({ atom }) => (atom.type === "person" ? atom.offices : []));
	const owners = [...offices, ...title.offices].flatMap(({ of }) => (of?.type === "state" ? [of] : []));
	const states = [...title.atoms.map(({ atom }) => atom), ...owners].filter((atom) => atom.type === "state");
	const byId = new Map(states.map((state) => [state.id, state]));
	return [...byId.values()].flatMap((atom) =>
		discourse.reference({ atom, entity: discourse.register.enterState(atom.id) }),
	);
}

/** Names after "by", "from the Leaders of" in the title. */
function after(title: LinkedSentence, word: RegExp, discourse: Discourse): readonly Reference[] {
	const { tokens } = title.scene;
	const at = tokens.findIndex(
		(token, index) =>
			(word.test(token.norm) &&
				index > 0 &&
				/^(?:statement|declaration|communique|leaders|ministers|governments|presidents|by|from|the|between|release)$/.test(
					tokens[index - 1]?.norm ?? "",
				)) ||
			token.norm === "by" ||
			(word.test(token.norm) && opensPerson(title, index + 1)),
	);
	return at < 0 ? [] : authorsFrom(title, at, discourse);
}

/** "a statement on aid *from President X and Premier Y*". */
const opensPerson = ({ atoms }: LinkedSentence, from: number): boolean =>
	atoms.some(({ atom }) => atom.type === "person" && atom.extent.from === from);

/** "Joint Statement on the Partnership *between A and B*", "Following the Meeting *Between X and Y*". */
function between(title: LinkedSentence, discourse: Discourse): readonly Reference[] {
	const at = title.scene.tokens.findIndex(({ norm }) => norm === "between");
	return at < 0 ? [] : authorsFrom(title, at, discourse);
}

/** Those named from a word on, up to what the statement is on. */
function authorsFrom(title: LinkedSentence, at: number, discourse: Discourse): readonly Reference[] {
	const { tokens } = title.scene;
	const isNamed = (index: number): boolean =>
		title.atoms.some(({ atom }) => atom.type === "person" && atom.extent.from <= index && index < atom.extent.to);
	const ends = ({ norm, pos }: Token, index: number): boolean =>
		/^(?:on|regarding|concerning|following|for|about)$/.test(norm) ||
		((pos === "VERB" || /^(?:at|in)$/.test(norm)) && !isNamed(index));
	const stop = tokens.findIndex((token, index) => index > at && ends(token, index));
	return referencesIn(title, discourse, at, stop < 0 ? tokens.length : stop);
}

/** "United States – Italy Joint Leaders' Statement". */
function beforeHead(title: LinkedSentence, discourse: Discourse): readonly Reference[] {
	const { tokens } = title.scene;
	const head = tokens.findIndex((token) => /^(?:joint|statement|declaration|communique|leaders)$/.test(token.norm));
	const hyphen = tokens.slice(0, Math.max(head, 0)).some((token) => /^[-–—]$/.test(token.text) || token.norm === "and");
	const left = head > 1 && hyphen ? referencesIn(title, discourse, 0, head) : [];
	return left.length >= 2 ? left : joinedNames(title, discourse);
}

/** "*U.S.-Japan-Korea* Dialogue": the first names that hyphens join, inside a longer name, too. */
function joinedNames(title: LinkedSentence, discourse: Discourse): readonly Reference[] {
	const named = title.atoms
		.flatMap((linked) => [linked, ...innerOf(linked, discourse)])
		.filter(({ atom }) => atom.type === "state" || atom.type === "organisation");
	const nextOf = ({ atom }: LinkedAtom): LinkedAtom | undefined =>
		isDash(title.scene.tokens[atom.to]) ? named.find((other) => other.atom.from === atom.to + 1) : undefined;
	const joined: LinkedAtom[] = [];
	for (let at = named.find((linked) => nextOf(linked) !== undefined); at !== undefined; at = nextOf(at))
		joined.push(at);
	return joined.flatMap((linked) => discourse.reference(linked));
}

const releaseAt = (tokens: LinkedSentence["scene"]["tokens"]): number =>
	tokens.findIndex(
		({ norm }, index) => norm === "by" && /^(?:released|issued|made|adopted)$/.test(tokens[index - 1]?.norm ?? ""),
	);

/** The list of actors that opens a sentence: "Representatives of A, B and C met", "released by the Governments of A and B". */
function leading(sentence: LinkedSentence, discourse: Discourse): readonly Reference[] {
	const { tokens } = sentence.scene;
	const listed = headedList(tokens);
	if (listed !== undefined) return referencesIn(sentence, discourse, listed.from, listed.to);
	const released = releaseAt(tokens);
	const verb = verbAfter(sentence, 0);
	if (released >= 0) {
		const stop = tokens.findIndex(
			({ norm }, index) => index > released && /^(?:on|following|regarding|concerning|after|during|at|in)$/.test(norm),
		);
		return referencesIn(sentence, discourse, released, stop < 0 ? tokens.length : stop);
	}
	return verb === tokens.length ? [] : referencesIn(sentence, discourse, 0, verb);
}

/** "Joint statement by A, B and C", "The following is a statement by …", "Leaders' statement *(A, B, C)*" over the text proper. */
function headedList(
	tokens: LinkedSentence["scene"]["tokens"],
): { readonly from: number; readonly to: number } | undefined {
	const head = tokens.findIndex(({ norm }) => /^(?:statement|declaration|communique)$/.test(norm));
	const next = tokens[head + 1];
	const verbs = tokens.slice(0, Math.max(head, 0)).filter(({ pos }) => pos === "VERB" || pos === "AUX");
	if (head < 0 || head > 8 || verbs.some(({ lemma }) => !/^(?:be|follow)$/.test(lemma))) return undefined;
	if (next?.text === "(") return { from: head + 2, to: tokens.findIndex(({ text }) => text === ")") };
	const verb = tokens.findIndex(({ pos }, index) => index > head && (pos === "VERB" || pos === "AUX"));
	return /^(?:by|of|from|between)$/.test(next?.norm ?? "")
		? { from: head + 2, to: verb < 0 ? tokens.length : verb }
		: undefined;
}
