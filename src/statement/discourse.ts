import type { LinkedAtom, LinkedDocument, LinkedSentence } from "../entity/link.ts";
import type { Register } from "../entity/register.ts";
import type { Atom, OfficeAtom } from "../mention/atom.ts";
import type { Knowledge } from "../mention/knowledge.ts";
import type { Mention } from "../mention/mention.ts";
import type { EntityType, Status } from "../ontology/terms.ts";
import type { Span } from "../source/span.ts";
import type { Token } from "../text/token.ts";
import { fold } from "../text/tokenize.ts";
import { actingOn, objectBefore, subjectBefore } from "./antecedent.ts";
import type { Clause } from "./clause.ts";
import type { Unresolved } from "./extraction.ts";
import { alone, type Group, type Member } from "./group.ts";
import type { NounPhrase } from "./phrase.ts";
import { isActor } from "./refer.ts";

/** A thing that a phrase refers to, where, and how sure that is. */
export interface Reference {
	readonly entity: string;
	readonly type: EntityType;
	readonly span: Span;
	/** 1 for a name, less for what was inferred. */
	readonly confidence: number;
	readonly reason: string;
}

/** An office that a document gives to a person. */
export interface Tenure {
	readonly person: string;
	readonly title: string;
	/** Entity id of the state or body, if it is known. */
	readonly body?: string;
}

/**
 * What a reader keeps in mind while reading: who was spoken of last, who speaks, which two sides there are. It resolves noun
 * phrases to entities; what it cannot resolve it leaves out.
 */
export class Discourse {
	readonly register: Register;
	readonly document: LinkedDocument;
	readonly knowledge: Knowledge;
	readonly #tenures: Tenure[] = [];
	/** The state that each person holds office in. */
	readonly #states = new Map<string, string>();
	readonly #wholes = new Map<string, string>();
	/** Persons, most recent first. */
	readonly #persons: string[] = [];
	readonly #missed = new Map<string, Unresolved>();
	readonly #organisations: string[] = [];
	readonly #events: string[] = [];
	readonly #agreements: string[] = [];
	readonly #mentions: Mention[] = [];
	/** Who gave what was given last, and when that was told. */
	#givers: readonly Reference[] = [];
	#giftSeen = 0;
	/** Who was told to lead a delegation last. */
	#delegation: readonly string[] = [];
	/** The last two or more actors named or met together. */
	#group: readonly string[] = [];
	#pair: readonly string[] = [];
	/** The instrument that a joint text is. */
	ownText: string | undefined;
	/** "We" of a joint text. */
	issuers: readonly string[] = [];
	/** With whom the author speaks, by the title: "we" of that day's talks. */
	counterparts: readonly string[] = [];
	/** The two or three that the text is between, if they are so few. */
	sides: readonly string[] = [];
	/** The occasion that the title names: "the meeting", "the event", where no other meeting is told of. */
	titled: string | undefined;
	/** Where the text was spoken: "here". */
	here: string | undefined;
	/** Who speaks where no turn says so. */
	author: string | undefined;
	/** Whether the text was spoken by its author, not written in an office's name. */
	spoken = false;
	/** Whether the text tells of its author by name: "he" may be the author, too. */
	impersonal = false;
	/** The state for which the text speaks, by its title or its own words: "we" where the author's office does not tell. */
	voice: string | undefined;
	#speaker: string | undefined;
	/** What noun phrases without a name were found to mean, for frames ask again and again, until anything is noted. */
	readonly #meant = new Map<NounPhrase, readonly Reference[]>();
	/** The same of groups: who acts. */
	readonly #acting = new Map<Group, readonly Reference[]>();
	/** Number of sentences read, and when each person or the group was last spoken of. */
	#now = 0;
	readonly #seen = new Map<string, number>();
	readonly #outings: (Outing & { readonly person: string; readonly told: number })[] = [];
	#groupSeen = 0;
	#pairSeen = 0;
	/** When an occasion was last named, and when an unnamed meeting was last told of. */
	#eventSeen = 0;
	#meetingSeen = 0;
	#sentence: LinkedSentence | undefined;
	#clauses: readonly Clause[] = [];

	constructor(document: LinkedDocument, knowledge: Knowledge) {
		this.register = document.register;
		this.document = document;
		this.knowledge = knowledge;
	}

	/** Notes what looked like a fact and was not stated. */
	miss(reason: string, { start, end }: Span): void {
		const text = this.document.document.text.slice(start, end);
		this.#missed.set(`${start}|${reason}`, { start, end, text, reason });
	}

	/** In order of the text. */
	missed(): readonly Unresolved[] {
		return [...this.#missed.values()].sort((a, b) => a.start - b.start || (a.reason < b.reason ? -1 : 1));
	}

	addTenure(tenure: Tenure): void {
		const { person, body } = tenure;
		this.#tenures.push(tenure);
		if (body?.startsWith("state/") && !this.#states.has(person)) this.#states.set(person, body);
	}

	enter(sentence: LinkedSentence): void {
		if (sentence !== this.#sentence) this.#now++;
		this.#sentence = sentence;
		this.#clauses = [];
		this.#forget();
		this.#speaker = this.document.speakers.get(sentence.sentence.block) ?? this.author;
	}

	/** The clauses of the sentence entered: what its pronouns take up first. */
	read(clauses: readonly Clause[]): void {
		this.#clauses = clauses;
		this.#forget();
	}

	/** Whose words the sentence is: those who issue the text together, else who speaks, else the state the text speaks for, else its author. */
	authors(): readonly Reference[] {
		const span = this.#opening();
		if (span === undefined) return [];
		const speaks = this.document.speakers.get(this.#sentence?.sentence.block ?? -1);
		const wrote = this.spoken ? (this.author ?? this.voice) : (this.voice ?? this.author);
		const ids = this.issuers.length > 0 ? this.issuers : [speaks ?? wrote];
		return ids.flatMap((entity) => {
			const type = entity === undefined ? undefined : this.register.get(entity)?.type;
			return entity === undefined || type === undefined
				? []
				: [{ entity, type, span, confidence: 0.8, reason: "author" }];
		});
	}

	/** The one state for which "our" stands. */
	ours(span: Span): readonly Reference[] {
		const [own, other] = this.#we();
		const type = own === undefined ? undefined : this.register.get(own)?.type;
		return own === undefined || other !== undefined || type !== "state"
			? []
			: [{ entity: own, type, span, confidence: 0.85, reason: "pronoun" }];
	}

	/** "Here": where the text was spoken. */
	spokenAt(): readonly Reference[] {
		const span = this.#opening();
		return span === undefined || this.here === undefined
			? []
			: [{ entity: this.here, type: "place", span, confidence: 0.85, reason: "dateline" }];
	}

	/** The first word of the sentence: where what no word of it names is taken to stand. */
	#opening(): Span | undefined {
		const [first] = this.#sentence?.scene.tokens ?? [];
		return first && { start: first.start, end: first.end };
	}

	/** The person whose turn it is. */
	speaking(): readonly Reference[] {
		return this.#speaker === undefined || this.issuers.length > 0
			? []
			: this.authors().filter(({ entity }) => entity === this.#speaker);
	}

	get speaker(): string | undefined {
		return this.#speaker;
	}

	/** A body belongs to another or to a state, by its name. */
	addPart(part: string, whole: string): void {
		this.#wholes.set(part, whole);
	}

	/** Whether one speaks for, or is a part of, the other. */
	isOwn(actor: string, other: string): boolean {
		return this.stateOf(actor) === other || this.#wholes.get(actor) === other || this.#wholes.get(other) === actor;
	}

	/** After a sentence: what it named is what the next one's pronouns mean. */
	leave(subjects: readonly Reference[]): void {
		const persons: string[] = [];
		const organisations: string[] = [];
		const events: string[] = [];
		const agreements: string[] = [];
		for (const { entity, type } of subjects) if (type === "person") addNew(persons, entity);
		for (const { atom, entity } of this.#sentence?.atoms ?? []) {
			const type = entity === undefined ? undefined : this.register.get(entity)?.type;
			if (entity === undefined) continue;
			if (type === "person") addNew(persons, entity);
			else if (type === "organisation") addNew(organisations, entity);
			else if (type === "event" && this.#isLookedBackAt(atom)) addNew(this.#events, entity);
			else if (type === "event") addNew(events, entity);
			else if (type === "agreement") addNew(agreements, entity);
		}
		for (const person of persons) this.#seen.set(person, this.#now);
		if (events.length > 0) this.#eventSeen = this.#now;
		toFront(this.#persons, persons);
		toFront(this.#organisations, organisations);
		toFront(this.#events, events);
		toFront(this.#agreements, agreements);
	}

	/** "*Following the Oslo Summit*, she will travel to Rome": an occasion of before, and not the one spoken of. */
	#isLookedBackAt({ from }: Atom): boolean {
		const tokens = this.#sentence?.scene.tokens ?? [];
		const comma = tokens.findIndex(({ text }) => text === ",");
		return from < comma && /^(?:following|after|since|building)$/.test(tokens[0]?.norm ?? "");
	}

	#forget(): void {
		if (this.#meant.size > 0) this.#meant.clear();
		if (this.#acting.size > 0) this.#acting.clear();
	}

	/** Actors that were said to act together: "both sides", "participants", "they" may mean them. */
	noteGroup(actors: readonly string[]): void {
		const distinct = [...new Set(actors)];
		if (distinct.length < 2) return;
		this.#forget();
		this.#group = distinct;
		this.#groupSeen = this.#now;
		if (distinct.length !== 2) return;
		this.#pair = distinct;
		this.#pairSeen = this.#now;
	}

	/** Mentions that rules of a sentence make, beside those of names. */
	noteMentions(mentions: readonly Mention[]): void {
		this.#mentions.push(...mentions);
	}

	get mentions(): readonly Mention[] {
		return this.#mentions;
	}

	/** An instrument that was described: "the agreement" after it is that one. */
	noteAgreement(agreement: string): void {
		this.#forget();
		toFront(this.#agreements, [agreement]);
	}

	/** Somebody leads a delegation: "the delegation" after it is theirs. */
	noteDelegation(leaders: readonly string[]): void {
		this.#forget();
		this.#delegation = [...new Set(leaders)];
	}

	/** Who was told to travel or take part, for those who go with them. */
	noteOuting(person: string, outing: Outing): void {
		this.#outings.push({ ...outing, person, told: this.#now });
	}

	/** Whether somebody was told to travel so far. */
	travels(person: string): boolean {
		return this.#outings.some((outing) => outing.person === person && outing.predicate === "visited");
	}

	/** Where somebody was told to travel just before, and the occasion where they were told to be last. */
	outingsOf(companion: string): readonly Outing[] {
		const own = this.#outings.filter(
			({ person, told }) => person === companion && told < this.#now && this.#now - told <= 3,
		);
		const last = own.findLast(({ predicate }) => predicate === "participatedIn")?.object.entity;
		return own.filter(({ predicate, object }) => predicate === "visited" || object.entity === last);
	}

	/** Somebody gives: "this assistance" after it is theirs. */
	noteGift(givers: readonly Reference[]): void {
		this.#givers = unique(givers);
		this.#giftSeen = this.#now;
	}

	/** Whose "this assistance" is: theirs who were said to give just before, else that of those whose text it is. */
	givers(): readonly Reference[] {
		const span = this.#opening();
		const told = this.#now - this.#giftSeen <= 3 ? this.#givers : [];
		if (span === undefined || told.length === 0)
			return unique(this.authors().flatMap((author) => this.asState(author)));
		return told.map((giver) => ({ ...giver, span, confidence: 0.8, reason: "giver" }));
	}

	noteEvent(event: string): void {
		this.#forget();
		toFront(this.#events, [event]);
		this.#eventSeen = this.#now;
	}

	/** Somebody met somebody: "the meeting" after it is theirs. */
	noteMeeting(): void {
		this.#forget();
		this.#meetingSeen = this.#now;
	}

	/** Who or what acts: names, pronouns, and those who stand for a state or body ("Emirati officials"). */
	actors(group: Group | undefined): readonly Reference[] {
		if (group === undefined) return [];
		let acting = this.#acting.get(group);
		if (acting === undefined) {
			acting = this.#actorsIn(withSharedHeads(group.members));
			this.#acting.set(group, acting);
		}
		return acting;
	}

	#actorsIn(members: readonly Member[]): readonly Reference[] {
		const [first] = members;
		if (members.length === 1 && first !== undefined) return unique(this.#actorsOf(first));
		return unique(
			members.flatMap((member, index) => (index > 0 && isOwnGovernment(member.noun) ? [] : this.#actorsOf(member))),
		);
	}

	/** Who talked: as `actors`, but "we" in remarks are the speaker and those beside them, not their states. */
	talkers(group: Group | undefined): readonly Reference[] {
		const only = group?.members.length === 1 ? group.members[0]?.noun : undefined;
		if (only?.opener === "participants") return [];
		if (only === undefined || !/^(?:we|us|our)$/.test(only.head) || this.issuers.length > 0) return this.actors(group);
		const inOffice = (person: string): boolean => this.#tenures.some((tenure) => tenure.person === person);
		const beside = [...new Set(this.counterparts)].filter((person) => person !== this.#speaker && inOffice(person));
		if (this.#speaker === undefined || beside.length === 0 || /briefing/i.test(this.document.document.title))
			return this.actors(group);
		return [this.#speaker, ...beside].map((person) => this.#inferred(person, only, 0.8, "pronoun"));
	}

	/** What a phrase is about: its actors, else the owner of what it names ("Ukraine's sovereignty"). */
	topics(group: Group | undefined, reachesOf = true): readonly Reference[] {
		const found: Reference[] = [];
		for (const member of group?.members ?? []) {
			const direct = this.#actorsOf(member);
			const waged = member.noun.head === "war" && this.#isWaged(member);
			const reaches = direct.length === 0 && (!notTheState.has(member.noun.head) || waged);
			found.push(...(reaches ? this.#owners(member, reachesOf) : direct));
		}
		return unique(found);
	}

	/** "*Norway's* war", "the *Norwegian* war of aggression": whose it is, not where it is fought. */
	#isWaged({ noun, of }: Member): boolean {
		if (noun.possessors.length > 0 || of?.members[0]?.noun.head === "aggression") return true;
		return /^(?:on|against)$/.test(this.#sentence?.scene.tokens[noun.to]?.norm ?? "");
	}

	/** The occasion spoken of, for what is said of it without naming it again. */
	occasion(): readonly Reference[] {
		const recent = this.#now - this.#eventSeen <= 3 ? this.#events[0] : undefined;
		const event = recent ?? this.#namedHere();
		const span = this.#opening();
		if (event === undefined || span === undefined) return [];
		return [{ entity: event, type: "event", span, confidence: 0.75, reason: "occasion" }];
	}

	/** "Participants in *the Rivers Conference* included X": the one occasion that the sentence names. */
	#namedHere(): string | undefined {
		const named = new Set(
			this.#sentence?.atoms.flatMap(({ atom, entity }) =>
				atom.type === "event" && entity !== undefined ? [entity] : [],
			),
		);
		return named.size === 1 ? [...named][0] : undefined;
	}

	/** Names before the head that act in it: "*U.S.-Africa* summit", "*Emirati* support". */
	modifiers(noun: NounPhrase): readonly Reference[] {
		if (noun.names.length === 0) return [];
		const rest = noun.names.filter((linked) => linked !== noun.name && !noun.possessors.includes(linked));
		return rest.flatMap((linked) => this.#reference(linked));
	}

	/** "Nouakchott, *Mauritania*": the state after a comma. */
	seat({ name, names }: NounPhrase): readonly Reference[] {
		const last = names.at(-1);
		const after = name !== undefined && last?.atom.type === "state" && last.atom.from > name.atom.to;
		return after && name.atom.type === "place" ? this.#reference(last) : [];
	}

	possessors(noun: NounPhrase): readonly Reference[] {
		const named = noun.possessors.length === 0 ? [] : noun.possessors.flatMap((linked) => this.#reference(linked));
		if (named.length > 0) return named;
		const owner = this.#ownerPhrase(noun);
		if (owner !== undefined) return this.#actorsOf(alone(owner, -1));
		return /^(?:his|her|their|our|its|my)$/.test(noun.opener) ? this.#pronoun(noun.opener, noun) : [];
	}

	/** "*both countries*' condemnation", "*the Secretary*'s support": an owner who is not named. */
	#ownerPhrase(noun: NounPhrase): NounPhrase | undefined {
		if (!noun.possessed) return undefined;
		const tokens = this.#sentence?.scene.tokens ?? [];
		let to = noun.headToken;
		while (to > noun.from && !/^['’]s?$/.test(tokens[to]?.text ?? "")) to--;
		const head = tokens[to - 1];
		if (to <= noun.from || head === undefined) return undefined;
		const names = noun.names.filter(({ atom }) => atom.to <= to);
		return { ...noun, to, headToken: to - 1, head: head.lemma, names, possessors: [], possessed: false };
	}

	reference(linked: LinkedAtom): readonly Reference[] {
		return this.#reference(linked);
	}

	/** Whether a place or state is that of the person's office. */
	isAtHome(person: string, place: string): boolean {
		const country = this.knowledge.lexicon.places.get(place.replace(/^place\//, ""))?.country;
		const state = place.startsWith("state/") ? place : country === undefined ? undefined : `state/${country}`;
		return state !== undefined && this.stateOf(person) === state;
	}

	/** Whether a person is a guest where a text was spoken, "here": of another state than the place. */
	isGuest(person: string, place: string): boolean {
		return this.stateOf(person) !== undefined && !this.isAtHome(person, place);
	}

	/** Whether a person is no guest there: their own state or its capital. */
	livesIn(person: string, place: string): boolean {
		const home = this.stateOf(person);
		if (home === undefined || place === home) return home !== undefined;
		const entry = this.knowledge.lexicon.places.get(place.replace(/^place\//, ""));
		const state = this.knowledge.lexicon.states.get(home.replace(/^state\//, ""));
		return entry !== undefined && state?.capitals.some((capital) => fold(capital) === fold(entry.name)) === true;
	}

	/** The state that a person holds office in, by this document. */
	stateOf(person: string): string | undefined {
		return this.#states.get(person);
	}

	/** The states and bodies in which a person holds office, by this document. */
	bodiesOf(person: string): readonly string[] {
		return this.#tenures.flatMap((tenure) => (tenure.person === person ? (tenure.body ?? []) : []));
	}

	/** A state, or the state of a person in office. */
	asState(actor: Reference): readonly Reference[] {
		const state = actor.type === "person" ? this.stateOf(actor.entity) : undefined;
		if (state !== undefined) return [{ ...actor, entity: state, type: "state", confidence: 0.9 * actor.confidence }];
		return actor.type === "state" ? [actor] : [];
	}

	#actorsOf(member: Member): readonly Reference[] {
		const own = this.#actorsWithout(member);
		return member.among === undefined ? own : [...own, ...this.actors(member.among)];
	}

	#actorsWithout({ noun, of, led }: Member): readonly Reference[] {
		if (led !== undefined) return this.actors(led);
		if (noun.name !== undefined) return isPeople(noun) ? [] : this.#reference(noun.name);
		if (noun.pronoun) return this.#meant.get(noun) ?? this.#remember(noun, this.#pronoun(noun.head, noun));
		if (of !== undefined && departments.has(noun.head)) return this.actors(of);
		if (isOwnGovernment(noun)) return this.#pronoun(noun.opener, noun);
		if (
			noun.opener === "my" &&
			this.#wordsOf(noun).some((word) => /^(?:colleague|friend|counterpart|host)$/.test(word))
		)
			return this.#counterpart(noun);
		if (representatives.has(noun.head)) {
			const represented = this.#represented(noun, of);
			if (represented.length > 0) return represented;
		}
		return this.#meant.get(noun) ?? this.#remember(noun, this.#definite(noun));
	}

	/** "the foreign minister of Indonesia", "*Emirati* officials": who holds the office, else for whom they stand. */
	#represented(noun: NounPhrase, of: Group | undefined): readonly Reference[] {
		const holder = this.#holder(noun);
		if (holder.length > 0) return holder;
		const own = [...noun.possessors, ...noun.names].flatMap((linked) => this.#reference(linked)).filter(isActor);
		const complement = (of === undefined ? [] : this.actors(of)).filter(isActor);
		return unique([...own, ...complement]).map((reference) => ({
			...reference,
			confidence: 0.85 * reference.confidence,
			reason: "representative",
		}));
	}

	#remember(noun: NounPhrase, meant: readonly Reference[]): readonly Reference[] {
		this.#meant.set(noun, meant);
		return meant;
	}

	/** "my colleague and friend": the one other person of a joint appearance. */
	#counterpart(noun: NounPhrase): readonly Reference[] {
		const others = [...new Set(this.counterparts)].filter((person) => person !== this.#speaker);
		return others.length === 1 && others[0] !== undefined ? [this.#inferred(others[0], noun, 0.8, "counterpart")] : [];
	}

	#owners({ noun, of }: Member, reachesOf: boolean): readonly Reference[] {
		const office = this.#sentence?.offices.find((candidate) => candidate.from >= noun.from && candidate.to < noun.to);
		if (office?.of !== undefined) return this.#bodyOf(office, noun).map(weaken);
		const own = noun.possessors.flatMap((linked) => this.#reference(linked));
		if (own.length > 0) return own.map(weaken);
		const owner = noun.names.length === 0 ? this.#ownerPhrase(noun) : undefined;
		if (owner !== undefined) return this.#actorsOf(alone(owner, -1)).map(weaken);
		const names = noun.names
			.filter((linked) => !this.#isBacker(linked) && !this.#isPaired(linked))
			.flatMap((linked) => this.#reference(linked));
		const named = of === undefined ? names : names.filter(({ type }) => type !== "place");
		if (named.length > 0) return named.map(weaken);
		if (of === undefined || (!reachesOf && !transparent.has(noun.head))) return [];
		return this.topics(withoutPeople(of), reachesOf).map(weaken);
	}

	/** "*Norwegian*-backed forces": who stands behind them, not who they are. */
	#isBacker({ atom }: LinkedAtom): boolean {
		const [hyphen, word] = (this.#sentence?.scene.tokens ?? []).slice(atom.to, atom.to + 2);
		return (
			/^[-–]$/.test(hyphen?.text ?? "") &&
			/^(?:backed|supported|aligned|sponsored|linked|affiliated|occupied|controlled|held|based|born|funded|made|origin|owned|flagged)$/.test(
				word?.norm ?? "",
			)
		);
	}

	/** "*U.S.-ASEAN* cooperation": what two have between them is no doing of either. */
	#isPaired({ atom }: LinkedAtom): boolean {
		const tokens = this.#sentence?.scene.tokens ?? [];
		const joins = (at: number, other: number): boolean =>
			/^[-–]$/.test(tokens[at]?.text ?? "") && tokens[other]?.capital === true;
		return joins(atom.to, atom.to + 1) || joins(atom.from - 1, atom.from - 2);
	}

	/** "the *UN* Special Envoy for Syria's efforts": the envoy's body, not the state of the mission. */
	#bodyOf({ of }: OfficeAtom, noun: NounPhrase): readonly Reference[] {
		const entity = of === undefined ? undefined : this.register.enter(of);
		return entity === undefined ? [] : [this.#inferred(entity, noun, 0.9, "office")];
	}

	/** "the foreign minister of Indonesia": the person who holds it in this document. */
	#holder(noun: NounPhrase): readonly Reference[] {
		const office = this.#sentence?.offices.find(
			(candidate) => candidate.from >= noun.from && candidate.from < noun.to && !candidate.plural,
		);
		if (office?.of === undefined || /^counterpart$/i.test(office.title)) return [];
		const body = office.of.type === "state" ? `state/${office.of.id}` : this.register.enter(office.of);
		const person = this.#tenures.find((tenure) => tenure.body === body && sameOffice(tenure.title, office))?.person;
		return person === undefined ? [] : [this.#inferred(person, noun, 0.85, "office")];
	}

	#reference({ atom, entity }: LinkedAtom): readonly Reference[] {
		const type = entity === undefined ? undefined : this.register.get(entity)?.type;
		if (entity === undefined || type === undefined || atom.type === "date") return [];
		return [{ entity, type, span: this.#spanOf(atom), confidence: 1, reason: "name" }];
	}

	#spanOf(range: { readonly from: number; readonly to: number }): Span {
		const tokens = this.#sentence?.scene.tokens ?? [];
		return { start: tokens[range.from]?.start ?? 0, end: tokens[range.to - 1]?.end ?? 0 };
	}

	#inferred(entity: string, noun: NounPhrase, confidence: number, reason: string): Reference {
		return {
			entity,
			type: this.register.get(entity)?.type ?? "organisation",
			span: this.#spanOf(noun),
			confidence,
			reason,
		};
	}

	#pronoun(word: string, noun: NounPhrase): readonly Reference[] {
		const infer = (ids: readonly (string | undefined)[], confidence: number): readonly Reference[] =>
			ids.filter((id) => id !== undefined).map((id) => this.#inferred(id, noun, confidence, "pronoun"));
		switch (pronouns.get(word)) {
			case "one":
				return infer([this.#thatPerson(noun)], 0.8);
			case "speaker":
				return this.#isQuoted(noun) ? [] : infer([this.#speaker], 0.95);
			case "we":
				return this.#isQuoted(noun) ? [] : infer(this.#we(), 0.8);
			case "you":
				return this.addressee(!bilateral.test(this.document.document.title) && !isJourney(noun)).map((one) => ({
					...one,
					span: this.#spanOf(noun),
				}));
			case "several":
				return infer(this.#thoseActing(noun), 0.7);
			default:
				return [];
		}
	}

	/** "a mayor said: “*We* thank …": the words of somebody else, in a text that is somebody's. */
	#isQuoted(noun: NounPhrase): boolean {
		const { document } = this.document;
		const block = document.blocks[this.#sentence?.sentence.block ?? -1];
		if (block === undefined) return false;
		const before = document.text.slice(block.bodyStart, this.#spanOf(noun).start);
		if (!before.includes("“") && !before.includes("«")) return false;
		return (before.match(/[“«]/gu)?.length ?? 0) > (before.match(/[”»]/gu)?.length ?? 0);
	}

	/** Whom the speaker addresses: the one called by name, or the other of two who appear together (not where the press is spoken to). */
	addressee(byNameOnly = false): readonly Reference[] {
		const { atoms = [], scene } = this.#sentence ?? {};
		const called = atoms.find(({ atom }) => atom.type === "person" && isVocative(scene?.tokens ?? [], atom.extent));
		if (this.#speaker === undefined || called?.entity === this.#speaker) return [];
		if (called !== undefined) return this.#reference(called);
		const others = [...new Set(this.counterparts)].filter((person) => person !== this.#speaker);
		const [first] = scene?.tokens ?? [];
		if (byNameOnly || others.length !== 1 || first === undefined || !this.counterparts.includes(this.#speaker))
			return [];
		const span = { start: first.start, end: first.end };
		return [{ entity: others[0] as string, type: "person", span, confidence: 0.8, reason: "addressee" }];
	}

	/** "He", "her": who acts in the sentence before it, else the last person spoken of; whom somebody meets is not themselves. */
	#thatPerson(noun: NounPhrase): string | undefined {
		const others = (group: Group): readonly Reference[] =>
			this.actors(group).filter(({ entity }) => this.#isOther(entity));
		const beside = noun.pronoun ? undefined : this.#besides(noun);
		if (beside !== undefined) return beside;
		const object = noun.pronoun && /^(?:him|her)$/.test(noun.head);
		const acting = object ? actingOn(this.#clauses, noun, others).map(({ entity }) => entity) : [];
		const own = object ? objectBefore(this.#clauses, noun, acting, others) : subjectBefore(this.#clauses, noun, others);
		if (own !== undefined) return own[0]?.entity;
		const met = object ? undefined : objectBefore(this.#clauses, noun, [], others);
		if (met !== undefined && this.#isSpeaking()) return met[0]?.entity;
		const other = (person: string): boolean => this.#isOther(person) && !acting.includes(person);
		return this.#persons.find((person) => other(person) && this.#isRecent(person));
	}

	/** Nobody calls themselves "she", but in a text that tells of its author. */
	#isOther(person: string): boolean {
		return person !== this.#speaker || (this.impersonal && person === this.author);
	}

	/** "*I* spoke with Administrator X about her visit": where the speaker acts, the other is "she". */
	#isSpeaking(): boolean {
		return this.#clauses.some(({ subject }) => subject?.members[0]?.noun.head === "i");
	}

	/** "President X and *his* delegation": the one named just before. */
	#besides({ from }: NounPhrase): string | undefined {
		const tokens = this.#sentence?.scene.tokens ?? [];
		const joined = /^(?:and|with|&)$/.test(tokens[from - 1]?.norm ?? "") ? from - 1 : -1;
		const end = tokens[joined - 1]?.text === "," ? joined - 1 : joined;
		return this.#sentence?.atoms.find(
			({ atom }) => atom.type === "person" && (atom.extent.to === end || atom.extent.to === joined),
		)?.entity;
	}

	#thoseActing(noun: NounPhrase): readonly string[] {
		const own = subjectBefore(this.#clauses, noun, (group) => this.actors(group));
		return own === undefined ? this.#recentGroup() : own.map(({ entity }) => entity);
	}

	/** A pronoun reaches back two sentences, no further. */
	#isRecent(person: string): boolean {
		return this.#now - (this.#seen.get(person) ?? -9) <= 2;
	}

	/** "They" and "both sides" reach further, but not across a page. */
	#recentGroup(): readonly string[] {
		return this.#now - this.#groupSeen <= 2 ? this.#group : [];
	}

	/** In a joint text its issuers; in remarks the speaker's state; else the state for which the text speaks. */
	#we(): readonly string[] {
		if (this.issuers.length > 0) return this.issuers;
		const own = this.#speaker === undefined ? undefined : this.stateOf(this.#speaker);
		const ours = own ?? (this.#speaker === this.author ? (this.voice ?? this.author) : undefined);
		return ours === undefined ? [] : [ours];
	}

	/** "both sides", "the Secretary", "the Commission", "participants", "the Meeting". */
	#definite(noun: NounPhrase): readonly Reference[] {
		if (noun.names.length > 0 || !(definite.has(noun.opener) || this.#isBareOffice(noun)) || this.#isSomeOf(noun))
			return [];
		if (this.#isOfARegion(noun)) return [];
		if ((spokenOf.has(noun.head) && isPlural(this.#lastWord(noun))) || (noun.head === "two" && noun.opener === "the"))
			return this.#several(noun);
		const words = this.#wordsOf(noun);
		if (words.includes("undersigned")) return this.issuers.map((id) => this.#inferred(id, noun, 0.85, "issuer"));
		if (noun.head === "delegation" && noun.opener === "the")
			return this.#delegation.map((leader) => this.#inferred(leader, noun, 0.75, "delegation"));
		const person = this.#personByOffice(words, noun);
		if (person !== undefined) return [this.#inferred(person, noun, 0.85, "office")];
		const theirs = this.#meetingSeen > this.#eventSeen && talks.has(noun.head);
		const event = theirs ? undefined : this.#recent(this.#events, words);
		if (event !== undefined) return [this.#inferred(event, noun, 0.8, "description")];
		const titled = !theirs && words.length === 1 && occasions.has(noun.head) ? this.titled : undefined;
		if (titled !== undefined) return [this.#inferred(titled, noun, 0.75, "title")];
		const organisation = this.#recent(this.#organisations, words);
		if (organisation !== undefined) return [this.#inferred(organisation, noun, 0.8, "description")];
		const agreement = this.#recent(this.#agreements, words);
		return agreement === undefined ? [] : [this.#inferred(agreement, noun, 0.8, "description")];
	}

	/** "the countries *of the Western Balkans*": not those spoken of. */
	#isOfARegion({ head, to }: NounPhrase): boolean {
		return /^(?:country|nation|state)$/.test(head) && this.#sentence?.scene.tokens[to]?.norm === "of";
	}

	/** "*Prime Minister* had a telephone conversation", "the President and *Foreign Minister*": an office that needs no article. */
	#isBareOffice({ from, opener }: NounPhrase): boolean {
		return bareOffices.has(opener) && this.#sentence?.scene.tokens[from]?.capital === true;
	}

	/** "*leaders* in science", "meetings between *ministers*": some or other, not those spoken of. */
	#isSomeOf({ opener, from, to }: NounPhrase): boolean {
		if (!/^(?:leaders|ministers|participants)$/.test(opener)) return false;
		const tokens = this.#sentence?.scene.tokens ?? [];
		const governed = to === from + 1 && from > 0 && tokens[from - 1]?.text !== ",";
		return governed || /^(?:in|of|from|for|across)$/.test(tokens[to]?.norm ?? "");
	}

	/** Several spoken of; "*our* partners" are others than we. */
	#several(noun: NounPhrase): readonly Reference[] {
		const two = /^(?:both|two)$/.test(noun.opener) || this.#wordsOf(noun).includes("two");
		if (noun.opener === "our" && noun.head === "partner") return [];
		if (noun.opener === "our" && this.issuers.length === 0) return this.#ourStates(noun);
		if (noun.opener === "our" && noun.head === "counterpart") return [];
		if (this.#wordsOf(noun).includes("other")) return [];
		const sides = /^(?:side|country|nation|government|party)$/.test(noun.head);
		const all = noun.opener === "all" && !(noun.head === "participant" && this.#now - this.#groupSeen <= 1);
		if (all && (sides || this.issuers.length === 0)) return [];
		if (sides && this.issuers.length > 0 && (!two || this.issuers.length === 2))
			return this.issuers.map((id) => this.#inferred(id, noun, 0.85, "issuer"));
		const members =
			noun.opener === "our"
				? this.issuers
				: two && this.#group.length !== 2 && this.#pair.length === 2 && this.#now - this.#pairSeen <= 8
					? this.#pair
					: this.#group.length > 0
						? this.#group
						: this.issuers;
		const actors = sides ? [...new Set(members.map((id) => this.stateOf(id) ?? id))] : members;
		if (two && actors.length !== 2 && /^(?:country|nation|government)$/.test(noun.head)) {
			const states = actors.filter((id) => this.register.get(id)?.type !== "person");
			const both = states.length === 2 || this.#group.length > 0 ? states : this.sides;
			return (both.length === 2 ? both : []).map((id) => this.#inferred(id, noun, 0.75, "group"));
		}
		return actors.map((id) => this.#inferred(id, noun, 0.75, "group"));
	}

	/** "our two countries" of a joint appearance: the states of those who appear. */
	#ourStates(noun: NounPhrase): readonly Reference[] {
		const persons = [...new Set([this.#speaker, ...this.counterparts])];
		const states = persons.flatMap((person) => (person === undefined ? [] : (this.stateOf(person) ?? [])));
		const distinct = [...new Set(states)];
		return distinct.length === 2 ? distinct.map((state) => this.#inferred(state, noun, 0.8, "group")) : [];
	}

	#wordsOf({ from, to, dated }: NounPhrase): readonly string[] {
		const tokens = this.#sentence?.scene.tokens ?? [];
		const words: string[] = [];
		for (let index = from; index < to; index++) {
			const word = tokens[index]?.norm ?? "";
			const inDate = dated !== undefined && index >= dated.from && index < dated.to;
			if (!inDate && word !== "the" && word !== "this" && word !== "-") words.push(word);
		}
		return words;
	}

	#lastWord(noun: NounPhrase): string {
		return this.#sentence?.scene.tokens[noun.headToken]?.norm ?? "";
	}

	/** "the Secretary", "the Deputy Secretary": the last person named whose title holds those words, else one named before in the sentence. */
	#personByOffice(words: readonly string[], noun: NounPhrase): string | undefined {
		const last = words.at(-1) ?? "";
		if (!this.knowledge.officeHeads.has(last)) return undefined;
		const holds = (person: string): boolean =>
			this.#tenures.some(({ person: holder, title }) => holder === person && isCalled(titleWords(title), words));
		const holders = this.#persons.filter(holds);
		if (holders.length === 0) {
			const before = (this.#sentence?.atoms ?? []).flatMap(({ atom, entity }) =>
				atom.type === "person" && atom.extent.to <= noun.from && entity !== undefined && holds(entity) ? [entity] : [],
			);
			return new Set(before).size === 1 ? before[0] : undefined;
		}
		if (holders.length < 2) return holders[0];
		const recent = holders.filter((person) => this.#isRecent(person));
		return recent.length === 1 ? recent[0] : undefined;
	}

	/** The last thing of a kind whose name holds the word, or whose kind it is. */
	#recent(ids: readonly string[], words: readonly string[]): string | undefined {
		if (words.length === 0 || words.length > 3) return undefined;
		const last = words.at(-1);
		return ids.find((id) => {
			const entity = this.register.get(id);
			const { all, head } = wordsOfName(entity?.name ?? "");
			return (
				(last === head || last === entity?.kind) && words.every((word) => all.includes(word) || entity?.kind === word)
			);
		});
	}
}

/** A journey, or somebody's part in an occasion, as it was told. */
interface Outing {
	readonly predicate: "visited" | "participatedIn";
	readonly object: Reference;
	readonly status: Status;
	readonly date: string | undefined;
}

/** "*his Administration*": whose it is acts; after a name ("X and his government") it adds nobody. */
const isOwnGovernment = ({ opener, head }: NounPhrase): boolean =>
	(head === "administration" || head === "government") && /^(?:his|her|my|our)$/.test(opener);

/** Where "you" is the other of two, not the press. */
const bilateral = /\b(?:before|after|during|in|at)\b.*\b(?:meeting|call|dinner|lunch|talks|arrival)\b|\bbilateral\b/i;

/** "*your* visit": no reporter's. */
const isJourney = ({ opener, head }: NounPhrase): boolean =>
	opener === "your" && /^(?:visit|trip|travel|stay|meeting|conversation|call)$/.test(head);

/** "Well, *President Silva*, welcome": a name in commas at the beginning, or one before the stop. */
function isVocative(tokens: readonly Token[], { from, to }: { readonly from: number; readonly to: number }): boolean {
	const opens = tokens
		.slice(0, from)
		.every(({ norm }) => /^(?:,|well|so|and|but|thank|you|dear|my|friend|now|again)$/.test(norm));
	const apposed = tokens[from - 2]?.pos === "NOUN" && tokens[from - 2]?.capital === false;
	const closes = tokens[from - 1]?.text === "," && !apposed && /^[.!—–-]$/.test(tokens[to]?.text ?? ".");
	return (opens && /^[,.]$/.test(tokens[to]?.text ?? "")) || closes;
}

/** "with *U.S.* and French *astronauts*", "*Kenyan* and Norwegian *officials*": the last noun is said of the states before it too. */
function withSharedHeads(members: readonly Member[]): readonly Member[] {
	const last = members.at(-1);
	if (members.length < 2 || last === undefined || last.noun.head === "") return members;
	const [first] = last.noun.names;
	if (first?.atom.from !== last.noun.from) return members;
	return members.map((member) => {
		const { name, from } = member.noun;
		const bare = name !== undefined && name.atom.from === from && isAdjectival(name);
		return bare ? { ...last, noun: { ...last.noun, names: [name] } } : member;
	});
}

/** "Kenyan", "U.S.": a state that stands before a noun. */
const isAdjectival = ({ atom }: LinkedAtom): boolean =>
	atom.type === "state" && (atom.form === "adjective" || (atom.form === "name" && atom.id === "USA"));

function addNew(list: string[], id: string): void {
	if (!list.includes(id)) list.push(id);
}

/** Moves ids to the front of a list in their order; it holds none twice. In place, because lists grow with the document. */
function toFront(list: string[], ids: readonly string[]): void {
	for (let index = ids.length - 1; index >= 0; index--) {
		const id = ids[index] as string;
		const at = list.indexOf(id);
		if (at === 0) continue;
		if (at > 0) list.splice(at, 1);
		list.unshift(id);
	}
}

interface NameWords {
	readonly all: readonly string[];
	/** The last word before a preposition: "Group" of "Working Group on Trade". */
	readonly head: string | undefined;
}

const namesRead = new Map<string, NameWords>();

function wordsOfName(name: string): NameWords {
	let words = namesRead.get(name);
	if (words === undefined) {
		const folded = fold(name);
		const start = folded.replace(/ (?:of|on|for|to|between|from|by|in|with)\b.*$/u, "");
		words = { all: folded.split(/[^\p{L}\p{N}]+/u), head: start.split(/[^\p{L}\p{N}]+/u).at(-1) };
		if (namesRead.size > 10_000) namesRead.clear();
		namesRead.set(name, words);
	}
	return words;
}

const representatives = new Set(
	"delegation official minister leader government authority representative counterpart ambassador side team president force military leadership administration negotiator diplomat ministry envoy chief secretary spokesperson member partner regime adviser advisor commander chancellor premier head forces parliament chair king delegate parliamentarian lawmaker embassy ally signatory colleague".split(
		" ",
	),
);

/** People of a state who are not the state, and what shall befall it: what is done for or said of them is not done for it. */
const notTheState = new Set(
	"refugee migrant diaspora descent citizen national victim prisoner detainee hostage asylum-seeker company firm artist student athlete traveler traveller war crisis earthquake evacuee society journalist activist movement protester demonstrator protestor opposition dissident youth worker business entrepreneur enterprise community individual entity denuclearization denuclearisation demilitarization disarmament expulsion approach".split(
		" ",
	),
);

/** "reports of Norway's attack", "a series of Kenyan tests", "the decision of Norway": a noun that only counts or carries what is meant, or whose "of" is who does it. */
const transparent = new Set(
	"report string series wave spate number kind continuation resumption escalation pattern barrage some all many each most part impact consequence decision action conduct refusal behavior behaviour failure attempt intransigence".split(
		" ",
	),
);

/** "the rights *of Norwegians*", "the relocation *of Kenyans*" are not those of their state. */
const withoutPeople = (group: Group): Group => ({
	...group,
	members: group.members.filter(({ noun: { name } }) => name?.atom.type !== "state" || name.atom.form !== "people"),
});

/** "spoke with *Mexicans* of all walks of life": people, not those who speak for a state ("the Mexicans"). */
const isPeople = ({ name, opener }: NounPhrase): boolean =>
	name?.atom.type === "state" && name.atom.form === "people" && opener !== "the";

const pronouns: ReadonlyMap<string, "one" | "speaker" | "we" | "you" | "several"> = new Map([
	...["he", "she", "him", "her", "his", "hers"].map((word) => [word, "one"] as const),
	...["i", "me", "my"].map((word) => [word, "speaker"] as const),
	...["we", "us", "our", "ours"].map((word) => [word, "we"] as const),
	...["you", "your", "yours"].map((word) => [word, "you"] as const),
	...["they", "them", "their", "theirs", "both"].map((word) => [word, "several"] as const),
]);

/** First words of a phrase that means somebody or something known. */
const definite = new Set(
	"the both these those this that our all participant participants leaders ministers deputy under assistant secretary chairperson each two vice foreign prime special".split(
		" ",
	),
);

const bareOffices = new Set("prime president foreign external minister vice".split(" "));

/** "the Ministers of *Foreign Affairs* of Norway and Portugal": what they are ministers of, on the way to whose. */
const departments = new Set(
	"affair affairs defence defense finance trade energy economy justice interior health education commerce".split(" "),
);

/** In the plural: those spoken of. */
const spokenOf = new Set(
	"side country nation government leader minister president party participant official counterpart delegation secretary advisor adviser chancellor signatory head partner envoy principal interlocutor".split(
		" ",
	),
);

/** What any occasion may be called. */
const occasions = new Set(["meeting", "event", "gathering", "occasion", "session"]);

const talks = new Set(["meeting", "talk", "talks", "conversation", "call"]);

const isPlural = (word: string): boolean => word.endsWith("s");
const weaken = (reference: Reference): Reference => ({
	...reference,
	confidence: 0.9 * reference.confidence,
	reason: "owner",
});

function sameOffice(title: string, office: OfficeAtom): boolean {
	const held = fold(title);
	const said = fold(office.title);
	return held === said || held.includes(said) || said.includes(held);
}

function unique(references: readonly Reference[]): readonly Reference[] {
	if (references.length < 2) return references;
	const seen = new Set<string>();
	return references.filter(({ entity }) => !seen.has(entity) && seen.add(entity));
}

/** "the Secretary" is no Assistant Secretary, "the President" no Vice President. */
const isCalled = (title: readonly string[], words: readonly string[]): boolean =>
	words.every((word) => title.includes(word)) &&
	title.every((word) => !/^(?:assistant|deputy|under|vice)$/.test(word) || words.includes(word));

const wordsOfTitle = new Map<string, readonly string[]>();

function titleWords(title: string): readonly string[] {
	let words = wordsOfTitle.get(title);
	if (words === undefined) {
		words = fold(title).split(/[^\p{L}]+/u);
		if (wordsOfTitle.size > 10_000) wordsOfTitle.clear();
		wordsOfTitle.set(title, words);
	}
	return words;
}
