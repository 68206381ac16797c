import { askOnce } from "../text/ask-word.ts";
import type { Token } from "../text/token.ts";
import type { Atom, AtomsAt, OfficeAtom, OrganisationAtom, PersonAtom, StateAtom, TokenRange } from "./atom.ts";
import { honorifics, isHonorific } from "./honorific.ts";
import { withListed } from "./listed-person.ts";
import { joinHyphen } from "./name-hyphen.ts";
import { officeHeadAt } from "./office-head.ts";
import { namesToo } from "./recognise-office.ts";
import type { Scene } from "./scene.ts";

/**
 * Persons, by the office or honorific before a name, an office in apposition after it, or a given name that is known.
 * `names` are the other names of the sentence by first token.
 */
export function recognisePersons(scene: Scene, names: AtomsAt, offices: readonly OfficeAtom[]): readonly PersonAtom[] {
	const persons: PersonAtom[] = [];
	if (!scene.words.some(({ opensPerson }) => opensPerson)) return persons;
	const search: Search = {
		scene,
		names,
		officeAt: byBegin(offices),
		officesTo: byEnd(offices),
		listed: [],
		relatives: [],
		shared: [],
	};
	for (let index = 0; index < scene.tokens.length; ) {
		const opens = scene.words[index]?.opensPerson === true;
		const read = opens ? readPerson(search, index, persons.at(-1)?.extent.to ?? 0) : undefined;
		const person = read ?? firstOfFamily(search, index);
		if (person !== undefined) noteRelative(search, person);
		if (person !== undefined) {
			persons.push(person);
			noteColleague(search, person);
			if (isListed(search, person)) search.listed.push(nextInList(scene.tokens, person.to));
		}
		index = person?.to ?? names[index]?.to ?? index + 1;
	}
	return withCommonBody(withListed(scene, names, persons)).map((person, at, all) =>
		eachHolds(withServed(scene.tokens, person, all[at + 1])),
	);
}

/** "X, State Secretary *to Prime Minister Y*": whom somebody serves belongs to what is said of them. */
function withServed(tokens: readonly Token[], person: PersonAtom, next: PersonAtom | undefined): PersonAtom {
	const { extent } = person;
	const word = tokens[extent.to]?.norm ?? "";
	const at = tokens[extent.to + 1]?.norm === "the" ? extent.to + 2 : extent.to + 1;
	const serves = /^(?:to|of)$/.test(word) && next?.extent.from === at && extent.to > person.to;
	return serves ? { ...person, extent: { from: extent.from, to: next.extent.to } } : person;
}

interface Search {
	readonly scene: Scene;
	readonly names: AtomsAt;
	readonly officeAt: ReadonlyMap<number, OfficeAtom>;
	/** Offices by the token after them, in order. */
	readonly officesTo: ReadonlyMap<number, readonly OfficeAtom[]>;
	/** Tokens where the next name of a list of people would begin: "business leaders A, *B*, and C". */
	readonly listed: number[];
	/** Where a relative of the person before would be named, with their surname: "Yulia Navalnaya and *Dasha* Navalnaya". */
	readonly relatives: { readonly at: number; readonly surname: string }[];
	/** Where the next of several holders of one office would be named: "Senators Chris Lund and *Rosa Berg*". */
	readonly shared: { readonly at: number; readonly office: OfficeAtom }[];
}

/** "Senior Directors A and B *from the Rivers Council*": a body said after the last of several is each one's. */
function withCommonBody(persons: readonly PersonAtom[]): readonly PersonAtom[] {
	return persons.map((person, at) => {
		const [office] = person.offices;
		if (office?.plural !== true || office.of !== undefined) return person;
		const last = persons.slice(at + 1).findLast(({ offices }) => offices[0]?.from === office.from)?.offices[0];
		if (last?.of?.type !== "organisation") return person;
		return { ...person, offices: [{ ...office, of: last.of }] };
	});
}

/** An office said of several is held by each. */
const eachHolds = (person: PersonAtom): PersonAtom =>
	person.offices.some(({ plural }) => plural)
		? {
				...person,
				offices: person.offices.map((office) => (office.plural ? { ...forOne(office), plural: false } : office)),
			}
		: person;

function noteRelative({ scene, relatives }: Search, { name, to, partial }: PersonAtom): void {
	if (!partial && /^(?:and|,)$/.test(scene.tokens[to]?.norm ?? ""))
		relatives.push({ at: to + 1, surname: name.split(" ").at(-1) ?? "" });
}

const isRelative = ({ scene, relatives }: Search, { from, to }: TokenRange): boolean =>
	to - from >= 2 &&
	to - from <= 4 &&
	relatives.some(({ at, surname }) => at === from && surname === scene.tokens[to - 1]?.text);

/** Whose office is given for several: the next in the list holds it too. */
function noteColleague({ scene, shared }: Search, person: PersonAtom): void {
	const office = person.offices.find(({ plural }) => plural);
	const next = nextInList(scene.tokens, person.to);
	if (office !== undefined && next > 0) shared.push({ at: next, office });
}

/** "*Senators* Chris Lund and Rosa Berg": an office of several before the first of them, or already told of this one. */
function sharedOffice({ scene, shared, officesTo, names }: Search, index: number): OfficeAtom | undefined {
	const told = shared.find(({ at }) => at === index)?.office;
	if (told !== undefined) return told;
	const office = officesTo.get(index)?.find(({ plural, title }) => plural && !isCrowd.test(title));
	const word = scene.words[index];
	if (office === undefined || scene.titleCase || word?.common || names[index] !== undefined) return undefined;
	const next = nextInList(scene.tokens, nameEnd(scene.tokens, index));
	const follows = next > 0 && isCapital(scene.tokens[next]) && names[next] === undefined && !scene.words[next]?.common;
	return follows ? office : undefined;
}

/** Those who are of a body together, and hold no office that could be said of one. */
const isCrowd = /\b(?:leaders|members|officials|counterparts|delegates|heads|chiefs|parliamentarians)\b/i;

/** Where a run of capitals and initials ends. */
function nameEnd(tokens: readonly Token[], at: number): number {
	let to = at;
	while (isCapital(tokens[to]) || (to > at && tokens[to]?.text === "-" && isCapital(tokens[to + 1]))) to++;
	return to;
}

/** "Deputy Prime *Ministers*" of one of them. */
const forOne = (office: OfficeAtom): OfficeAtom => ({
	...office,
	title: office.title.replace(/\p{L}+s(?= General$|-General$|$)/u, (word) =>
		word.endsWith("ies") ? `${word.slice(0, -3)}y` : word.slice(0, -1),
	),
});

/** "*Yulia* and Dasha Navalnaya": a given name that shares the surname of the next. */
function firstOfFamily(search: Search, index: number): PersonAtom | undefined {
	const { scene, names } = search;
	const { tokens, words } = scene;
	if (tokens[index + 1]?.norm !== "and") return undefined;
	const given = (at: number): boolean => isCapital(tokens[at]) && names[at] === undefined && !words[at]?.common;
	if (!words[index]?.given || !given(index)) return undefined;
	if (isCapital(tokens[index - 1]) || !given(index + 2) || scene.titleCase) return undefined;
	const next = readName(search, index + 2, false);
	const surname = next === undefined ? undefined : tokens[next.to - 1];
	if (next === undefined || next.to !== index + 4 || surname === undefined || !given(index + 3)) return undefined;
	const range = { from: index, to: index + 1 };
	const name = `${tokens[index]?.text} ${surname.text}`;
	return { type: "person", ...range, inner: [], name, offices: [], extent: range, partial: false };
}

/** Whether a name may begin with a word, whatever stands around it. */
export const opensPerson = (token: Pick<Token, "text" | "norm" | "capital">): boolean =>
	(token.capital || particles.has(token.norm)) && !isNoName(token);

/** "To" is never in a name; "*Tô* Lâm" is another word. */
const isNoName = ({ text, norm }: Pick<Token, "text" | "norm">): boolean =>
	neverInNames.has(norm) && !/[^\p{ASCII}]/u.test(text);
const isNeverInNames = askOnce(isNoName);

const noOffices = new Map<number, never>();

const byBegin = (offices: readonly OfficeAtom[]): ReadonlyMap<number, OfficeAtom> =>
	offices.length === 0 ? noOffices : new Map(offices.map((office) => [office.from, office]));

function byEnd(offices: readonly OfficeAtom[]): ReadonlyMap<number, readonly OfficeAtom[]> {
	if (offices.length === 0) return noOffices;
	const ends = new Map<number, OfficeAtom[]>();
	for (const office of offices) {
		const same = ends.get(office.to);
		if (same === undefined) ends.set(office.to, [office]);
		else same.push(office);
	}
	return ends;
}

const isShip = askOnce(({ text }) => /^(?:HMS|USS|USNS|RMS)$/.test(text));

function readPerson(search: Search, index: number, floor: number): PersonAtom | undefined {
	const { scene } = search;
	const before = withShared(search, index, officesBefore(search, index, floor));
	const titled = before.offices.length > 0 || before.honorific;
	if (isShip(scene.tokens[before.from - 1])) return undefined;
	const range = readName(search, index, titled);
	if (range === undefined) return undefined;
	const end = afterSuffix(scene.tokens, range.to);
	const seat = bodyAfter(search, end, before.offices);
	const shared = before.offices.some(({ plural }) => plural);
	const after = shared
		? { to: seat?.to ?? end, offices: [] }
		: officesAfter(search, seat?.to ?? end, before.offices.length > 0);
	const words = scene.tokens
		.slice(range.from, range.to)
		.filter(({ norm, pos }) => pos !== "PUNCT" && !particles.has(norm)).length;
	if (isNamedAfter(scene.tokens, range)) return undefined;
	if ((!before.honorific || isMajor(scene.tokens, before)) && isOrdinaryWord(scene, range)) return undefined;
	if (!titled && !isBelieved(search, range, after.offices)) return undefined;
	return {
		type: "person",
		...range,
		inner: [],
		name: personName(scene, range),
		offices: [...(seat === undefined ? before.offices : ofBody(before.offices, seat)), ...after.offices],
		extent: { from: before.from, to: before.apposed ? closing(scene.tokens, after.to) : after.to },
		partial: words <= 1,
	};
}

function withShared(search: Search, index: number, before: Before): Before {
	const office = before.offices.length > 0 ? undefined : sharedOffice(search, index);
	if (office === undefined) return before;
	return { ...before, from: office.to === index ? office.from : before.from, offices: [office] };
}

/** "President Joseph R. Biden*, Jr.,* met", "Mr. Peter Hill *CMG MP* met": what tells father from son, honours and degrees, with their commas. */
function afterSuffix(tokens: readonly Token[], at: number): number {
	const from = tokens[at]?.text === "," ? at + 1 : at;
	if (isPostNominal(tokens[from])) return afterSuffix(tokens, from + 1);
	if (!/^(?:jr|sr)\.?$/.test(tokens[from]?.norm ?? "")) return at;
	const stop = tokens[from + 1]?.text === "." && tokens[from + 1]?.start === tokens[from]?.end ? from + 2 : from + 1;
	return tokens[stop]?.text === "," && from > at ? stop + 1 : stop;
}

/** Letters after a name: honours, degrees, seats in a parliament. */
const postNominals = new Set(
	"MP MEP MLA MNA MPP TD QC KC SC PC JP CMG KCMG DCMG GCMG CBE OBE MBE KBE DBE GBE CVO KCVO AC AO AM OAM CH CB KCB DSO DSC FRS PhD Ph.D MD M.D LLD LLM MSc MA BA Esq Esq. Ret. (Ret.)".split(
		" ",
	),
);

const isPostNominal = (token: Token | undefined): boolean => token !== undefined && postNominals.has(token.text);

/** "President Volodymyr Zelenskyy *of Ukraine*", "President X *of the European Council*": whose office it is, where that is not said before the name. */
function bodyAfter(
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
	if (owns) return undefined;
	if (body?.type === "organisation") return body;
	return body?.type === "state" && body.form === "name" && !ofBodies.test(nearest.title) ? body : undefined;
}

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

function ofBody([nearest, ...rest]: readonly OfficeAtom[], body: StateAtom | OrganisationAtom): readonly OfficeAtom[] {
	return nearest === undefined ? rest : [{ ...nearest, of: body }, ...rest];
}

/** "Secretary General Mathias Cormann *of Australia*": where he is from, for no state has such an office. */
const ofBodies =
	/secretary[- ]general|director[- ]general|executive (?:secretary|director)|high commissioner|special rapporteur/i;

/** "Marion *County*", "Kennedy *School*": what is called after somebody, or stands where no name does. */
const isNamedAfter = (tokens: readonly Token[], { from, to }: TokenRange): boolean =>
	tokens.slice(from + 1, to).some(({ norm }) => things.test(norm));

const things =
	/^(?:county|counties|schools?|hospital|division|province|boulevard|avenue|award|awards|allies|ally|partners?|partnership|transition|administration|monuments?|program|programme|fellow|fellowship|sheriff)$/;

/** "*Major* Defense Partner": the word of a rank that is none. */
const isMajor = (tokens: readonly Token[], { from }: Before): boolean => tokens[from]?.norm === "major";

/** "Chief *Diversity* and Inclusion Officer": an English word that is nobody's known surname. */
function isOrdinaryWord({ tokens, words, knowledge }: Scene, range: TokenRange): boolean {
	for (let index = range.from; index < range.to; index++) {
		const word = words[index];
		if (word?.common !== true || word.surname || word.given || (tokens[index] as Token).norm.length <= 3) return false;
	}
	return range.to - range.from !== 2 || !knowledge.lexicon.wordNames.has(tokens[range.from]?.norm ?? "");
}

interface Before {
	readonly from: number;
	readonly offices: readonly OfficeAtom[];
	readonly honorific: boolean;
	/** The name stands in commas after an office: "the Foreign Secretary, *X*, hosted". */
	readonly apposed: boolean;
}

/** The comma that closes an apposition belongs to it. */
const closing = (tokens: readonly Token[], at: number): number =>
	tokens[at]?.text === "," && !listGoesOn(tokens, at) ? at + 1 : at;

/** Offices and honorifics that stand directly before a name: "H.E. Deputy Prime Minister". */
function officesBefore({ scene, officesTo }: Search, index: number, floor: number): Before {
	const found: OfficeAtom[] = [];
	let from = index;
	let honorific = false;
	let joined = false;
	let apposed = false;
	for (;;) {
		const token = scene.tokens[from - 1];
		if (token === undefined || from <= floor) break;
		const office = officesTo.get(from)?.find((candidate) => candidate.from >= floor && !candidate.plural);
		const comma =
			token.text === ","
				? officesTo
						.get(beforeBrackets(scene.tokens, from - 1))
						?.find((candidate) => candidate.from >= floor && !candidate.plural)
				: undefined;
		if (office !== undefined) {
			found.push(office);
			from = office.from;
		} else if (
			comma !== undefined &&
			(found.every(isRank) || honorific) &&
			opensApposition(scene, comma, index, honorific)
		) {
			found.push(comma);
			from = comma.from;
			apposed = true;
		} else if (isHonorific(scene.tokens, from - 1)) {
			honorific = true;
			from--;
			if (/^(?:his|her|their)$/.test(scene.tokens[from - 1]?.norm ?? "")) from--;
		} else if (/^['’]$/.test(token.text) && /^(?:dato|datuk|tok)$/.test(scene.tokens[from - 2]?.norm ?? "")) {
			honorific = true;
			from -= 2;
		} else if (
			found.length > 0 &&
			(token.norm === "and" || token.text === "/") &&
			officesTo
				.get(from - 1)
				?.some((candidate) => ownsBefore(candidate, scene) && !candidate.plural && candidate.from >= floor) === true
		) {
			from--;
			joined = true;
		} else break;
	}
	return { from, offices: joined ? shareBody(found) : found, honorific, apposed };
}

/** "the Director-General of the OPCW, *Ambassador* Fernando Arias": a rank between an office and the name. */
const isRank = ({ title, of }: OfficeAtom): boolean =>
	of === undefined && /^(?:Ambassador|General|Admiral|Judge|Prince|Princess)$/.test(title);

/** "Director-General of the Organisation *(OPCW)*, …": where an office ended before an acronym in brackets. */
const beforeBrackets = (tokens: readonly Token[], at: number): number =>
	tokens[at - 1]?.text === ")" && tokens[at - 3]?.text === "(" ? at - 3 : at;

/** "*Qatari* Deputy Prime Minister and Minister of Foreign Affairs": one person's two offices, not "President of X and Prime Minister Y". */
const ownsBefore = (office: OfficeAtom, { tokens }: Scene): boolean =>
	office.of === undefined ? tokens[office.from - 1]?.norm !== "the" : office.of.from === office.from;

/** The body said before the first of two offices is the second's too. */
function shareBody(offices: readonly OfficeAtom[]): readonly OfficeAtom[] {
	const nearest = offices[0]?.of?.type === "state" ? offices[0].of : undefined;
	const body = offices.find((office) => office.of !== undefined && office.of.from === office.from)?.of ?? nearest;
	return body === undefined
		? offices
		: offices.map((office) => (office.of === undefined ? { ...office, of: body } : office));
}

/** "The Secretary of State, Antony Blinken, …": an office, a comma, a name of two words or more, or one with an honorific. */
function opensApposition(scene: Scene, office: OfficeAtom, index: number, honorific: boolean): boolean {
	const determiner = scene.tokens[office.from - 1]?.norm;
	if (honorific && (/^(?:the|and|his|her|our)$/.test(determiner ?? "") || office.of !== undefined)) return true;
	const second = joinHyphen(scene.tokens, index + 1);
	return (
		(/^(?:the|our)$/.test(determiner ?? "") || office.of !== undefined) &&
		(second > index + 1 || isCapital(scene.tokens[second]))
	);
}

const isCapital = (token: Token | undefined): boolean => token?.capital === true;
const particles = new Set(
	"al el bin bint ibn ben de da do dos das del della di van von der den la le bat ter abu ould el-".split(" "),
);
const neverInNames = new Set(
	"the a an and or of in on at to for with by from before after during since until meets meeting call travel trip visit remarks statement speaks speaking holds travels delivers announces hosts welcomes joins joint press conference following today monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december government ministry delegation administration republic state states house secretary president minister prime ambassador chancellor his her our their i we it he she they this that these those as is was were will has have had not".split(
		" ",
	),
);

/** The words of a name: capitals, initials, hyphenated parts and particles, at most six. */
function readName(search: Search, from: number, titled: boolean): TokenRange | undefined {
	const { scene, names, officeAt } = search;
	const { tokens } = scene;
	if (!opensName(search, from, titled)) return undefined;
	let to = from;
	let words = 0;
	while (to < tokens.length && words < 6) {
		const token = tokens[to] as Token;
		const known = names[to];
		const asName =
			(words === 0 && isNamesake(scene, to)) ||
			(words === 1 && isTownsman(scene, known, to)) ||
			(titled && (words === 0 ? isGivenBeforeSurname(scene, to) : isPlaceSurname(scene, known, to, words)));
		if (known !== undefined && !asName) break;
		if (to > from && officeAt.has(to)) break;
		if (isNameWord(search, to, from, words)) {
			to++;
			words++;
			to = joinHyphen(tokens, to);
		} else if (words > 0 && opensWithMark(tokens, to)) to++;
		else if (words > 0 && isNickname(tokens, to)) to += 3;
		else if ((words > 0 || titled) && particles.has(token.norm) && leadsOn(tokens, to)) {
			to++;
			if (/^[-’']$/.test(tokens[to]?.text ?? "")) to++;
		} else break;
	}
	while (to > from && /^\p{L}\.?$/u.test(tokens[to - 1]?.text ?? "")) to--;
	const cut = tokens[to]?.text === "\\" && tokens[to]?.start === tokens[to - 1]?.end;
	return words === 0 || to === from || cut ? undefined : { from, to };
}

/** "Hani *‘*Abd-al-Majid": a letter of the name that is written as a mark. */
const opensWithMark = (tokens: readonly Token[], at: number): boolean => {
	const [mark, next] = [tokens[at], tokens[at + 1]];
	if (closesWithMark(tokens, at)) return true;
	if (mark?.text === "’" && mark.start === tokens[at - 1]?.end)
		return next?.text === "‘" && opensWithMark(tokens, at + 1);
	return /^[‘’ʻʿ'`]$/.test(mark?.text ?? "") && isCapital(next) && next?.start === mark?.end;
};

/** "Mohammed Shia*’* al-Sudani": the same at a word's end, before a particle that goes on. */
const closesWithMark = (tokens: readonly Token[], at: number): boolean =>
	/^[‘’ʻʿ'`]$/.test(tokens[at]?.text ?? "") &&
	tokens[at]?.start === tokens[at - 1]?.end &&
	/^(?:al|el)$/.test(tokens[at + 1]?.norm ?? "") &&
	leadsOn(tokens, at + 1);

/** "Josaia *“Frank”* Bainimarama". */
const isNickname = (tokens: readonly Token[], at: number): boolean =>
	/^[“"]$/.test(tokens[at]?.text ?? "") &&
	isCapital(tokens[at + 1]) &&
	/^[”"]$/.test(tokens[at + 2]?.text ?? "") &&
	isCapital(tokens[at + 3]) &&
	tokens[at + 2]?.end === (tokens[at + 3]?.start ?? 0) - 1;

/** "Rt Hon Patricia *Scotland*", "Deputy Attorney General Lisa O. *Monaco*": a place's name after a given name and a title. */
function isPlaceSurname({ tokens, knowledge }: Scene, known: Atom | undefined, at: number, words: number): boolean {
	if ((known?.type !== "place" && known?.type !== "state") || known.to !== at + 1) return false;
	const { givenNames } = knowledge.lexicon;
	if (words === 2) return /^\p{Lu}\.$/u.test(tokens[at - 1]?.text ?? "") && givenNames.has(tokens[at - 2]?.norm ?? "");
	return words === 1 && givenNames.has(tokens[at - 1]?.norm ?? "") && tokens[at + 1]?.pos !== "NOUN";
}

/** "Rosa *Orpington*, a lawyer": a town's name right after a given name that is nothing else. */
function isTownsman({ tokens, words, titleCase }: Scene, known: Atom | undefined, at: number): boolean {
	if (titleCase || known?.type !== "place" || known.kind !== "city" || known.to !== at + 1) return false;
	if (
		!words[at - 1]?.given ||
		words[at - 1]?.common ||
		/^(?:in|at|near|san|st\.?|port)$/.test(tokens[at - 2]?.norm ?? "")
	)
		return false;
	return !isCapital(tokens[at + 1]) && tokens[at + 1]?.pos !== "NOUN";
}

/** "von *der* Leyen", "el-*Sisi*": particles up to a capital. */
function leadsOn(tokens: readonly Token[], at: number): boolean {
	let next = at + 1;
	while (particles.has(tokens[next]?.norm ?? "") && !isCapital(tokens[next])) next++;
	return isCapital(tokens[next]) || (/^[-’']$/.test(tokens[next]?.text ?? "") && isCapital(tokens[next + 1]));
}

/** "Jordan Bardella", "Chad Wolf": a state's name that is a given name here. */
function isGivenBeforeSurname(scene: Scene, at: number): boolean {
	const token = scene.tokens[at] as Token;
	return (
		scene.knowledge.lexicon.givenNames.has(token.norm) &&
		isCapital(scene.tokens[at + 1]) &&
		scene.known[at + 1] === undefined
	);
}

/** "his companion *Sofia Sapega*": the name of a place or state before a word that is nothing but a surname. */
function isNamesake({ tokens, knowledge, known, titleCase }: Scene, at: number): boolean {
	const place = known[at];
	const next = tokens[at + 1];
	if (titleCase || (place?.type !== "place" && place?.type !== "state") || place.to !== at + 1) return false;
	const { givenNames, commonWords } = knowledge.lexicon;
	const surname = next?.capital === true && /^\p{Lu}\p{Ll}+$/u.test(next.text) && !commonWords.has(next.norm);
	return (
		surname && givenNames.has(tokens[at]?.norm ?? "") && known[at + 1] === undefined && !isHeadWord(knowledge, next)
	);
}

const isHeadWord = ({ headNouns, officeHeads }: Scene["knowledge"], { norm }: Token): boolean =>
	headNouns.has(norm) || officeHeads.has(norm);

function opensName(search: Search, from: number, titled: boolean): boolean {
	const { scene, officeAt } = search;
	const token = scene.tokens[from] as Token;
	const isHead = scene.words[from]?.office === "one" && !namesToo.test(token.norm);
	if (isHead && isCapital(scene.tokens[from + 1])) return false;
	if ((officeHeadAt(scene, from)?.to ?? 0) > from + 1 && isCapital(scene.tokens[from])) return false;
	if (isTitleTail(scene, from) && !isShortSurname(search, from)) return false;
	if (isInTitle(search, from)) return false;
	if (officeAt.has(from) || isNeverInNames(token) || isHonorific(scene.tokens, from)) return false;
	if (particles.has(token.norm) && titled) return leadsOn(scene.tokens, from);
	return isCapital(token);
}

/** "Assistant Secretary for Ports and *Shipping Policy* Ana Berg": words of an office whose holder's name follows it. */
function isInTitle({ scene, officesTo }: Search, at: number): boolean {
	let to = at + 1;
	while (to < at + 5 && isCapital(scene.tokens[to]) && !officesTo.has(to)) to++;
	return isCapital(scene.tokens[to]) && officesTo.get(to)?.some(({ from }) => from < at) === true;
}

/** "Vice Foreign Minister *Ha* Kim Ngoc": a surname as short as a word, right after an office. */
const isShortSurname = ({ scene, officesTo }: Search, at: number): boolean =>
	officesTo.has(at) && /^\p{Lu}\p{Ll}{1,2}$/u.test(scene.tokens[at]?.text ?? "");

/** "for National Security *Affairs* Jake Sullivan", "*Rescue Plan Coordinator* Gene Lund": English words before a given name end a title. */
function isTitleTail({ tokens, words }: Scene, at: number): boolean {
	if (!isCapital(tokens[at - 1]) || honorifics.has(tokens[at - 1]?.norm ?? "")) return false;
	let to = at;
	while (to < at + 4 && isCapital(tokens[to]) && words[to]?.common && !words[to]?.given) to++;
	return to > at && isCapital(tokens[to]) && words[to]?.given === true && !words[to]?.common;
}

/** "SecretaryBureau": two words that a page ran together. */
const glued = /^\p{Lu}\p{Ll}{3,}\p{Lu}/u;

function isNameWord({ scene }: Search, at: number, from: number, words: number): boolean {
	const token = scene.tokens[at] as Token;
	if (!isCapital(token) || !isSpelled(token)) return false;
	if (isNeverInNames(token) || (honorifics.has(token.norm) && !isInnerTitle(scene, at, words))) return false;
	if (at === from) return token.text.length > 1 || opensWithInitial(scene.tokens, at);
	if (isPostNominal(token)) return false;
	const { commonWords, givenNames } = scene.knowledge.lexicon;
	const last = scene.tokens[at - 1] as Token;
	const afterGiven = (words === 1 && givenNames.has(last.norm)) || (words === 2 && /^\p{Lu}\.$/u.test(last.text));
	if (scene.titleCase && commonWords.has(token.norm) && !givenNames.has(token.norm))
		return afterGiven && (token.pos !== "VERB" || endsEntry(scene.tokens[at + 1]));
	return true;
}

const isSpelled = askOnce(({ text }) => /^[\p{L}\p{M}.'’]+$/u.test(text) && !glued.test(text));

/** "Senator Ana *Cook* – Oregon": what a headline would go on after ends an entry of a list. */
const endsEntry = (next: Token | undefined): boolean => next === undefined || /^(?:[-–—,;()]|and)$/.test(next.norm);

/** "Minister *S* Jaishankar", "*K P* Sharma Oli": initials without stops before a name. */
function opensWithInitial(tokens: readonly Token[], at: number): boolean {
	const next = tokens[at + 1];
	if (!isCapital(next)) return false;
	return /^\p{Lu}$/u.test(next?.text ?? "")
		? opensWithInitial(tokens, at + 1)
		: /^\p{Lu}\p{Ll}/u.test(next?.text ?? "");
}

/** "Hassan *Sheikh* Mohamud": an honorific that is a name between names. */
const isInnerTitle = ({ tokens }: Scene, at: number, words: number): boolean =>
	words > 0 &&
	/^(?:sheikh|haji|tun|sen|khan)$/.test(tokens[at]?.norm ?? "") &&
	(words === 1 || isCapital(tokens[at + 1]));

/** Offices in apposition: ", Minister for Foreign Affairs of the Republic of Indonesia, as Country Coordinator for …". */
function officesAfter(
	{ scene, officeAt, names }: Search,
	at: number,
	titled: boolean,
): { readonly to: number; readonly offices: readonly OfficeAtom[] } {
	const { tokens } = scene;
	const offices: OfficeAtom[] = [];
	let to = at;
	for (;;) {
		const comma =
			tokens[to]?.text === "," || tokens[to]?.text === "(" || (offices.length > 0 && tokens[to]?.norm === "and");
		if (!comma) break;
		let start = to + 1;
		while (
			/^(?:the|as|a|and|our|my|his|her|their|current|new|newly|appointed|elected|acting|in|capacity|role|representing|who|is|was|serving|nominee|for)$/.test(
				tokens[start]?.norm ?? "",
			) &&
			start < to + 5
		)
			start++;
		const office = officeAt.get(start) ?? officeAfterBody(officeAt, names, start);
		if (office === undefined || office.plural || isCapital(tokens[office.to]) || followedByName(tokens, office)) break;
		if (at === to && (beforeVerbForm(tokens, office.to) || actsItself(tokens, to, office))) break;
		if (titled && tokens[to + 1]?.norm === "the" && office.of === undefined) break;
		if (tokens[to + 1]?.norm === "and" && belongsToNext(tokens, office)) break;
		if (titled && joinsOfficeOfNext(tokens, officeAt, office)) break;
		const body = bodyAfterComma(tokens, names, office);
		const held = body === undefined ? office : { ...office, of: body, to: body.to };
		offices.push(isNominee(tokens, start) ? { ...held, tenure: "designate" } : held);
		to = body?.to ?? office.to;
	}
	if (offices.length > 0 && (tokens[to]?.text === "," || tokens[to]?.text === ")") && !listGoesOn(tokens, to)) to++;
	return { to, offices: shareState(offices) };
}

/** "X, *Nominee for* Ambassador to Norway": an office that is yet to be held. */
const isNominee = (tokens: readonly Token[], at: number): boolean =>
	tokens[at - 1]?.norm === "for" && tokens[at - 2]?.norm === "nominee";

/** ", *Deputy Prime Minister*, Minister of Foreign Affairs of the Kingdom of Cambodia": the state said once is both offices'. */
function shareState(offices: readonly OfficeAtom[]): readonly OfficeAtom[] {
	const state = offices.at(-1)?.of;
	if (offices.length < 2 || state?.type !== "state") return offices;
	return offices.map((office) =>
		office.of === undefined && /minister|president|secretary/i.test(office.title) ? { ...office, of: state } : office,
	);
}

/** "…, and the President of Turkey, *H.E. Mr. Recep* …": an office whose holder's name follows. */
const belongsToNext = (tokens: readonly Token[], office: OfficeAtom): boolean =>
	tokens[office.to]?.text === "," && isCapital(tokens[office.to + 1]);

/** "Ambassador X, *Deputy Assistant to the President and Middle East Coordinator Y*": two offices of the next in the list. */
function joinsOfficeOfNext(
	tokens: readonly Token[],
	officeAt: ReadonlyMap<number, OfficeAtom>,
	{ to }: OfficeAtom,
): boolean {
	if (tokens[to]?.norm !== "and") return false;
	for (let start = to + 1; start < to + 8; start++) {
		const second = officeAt.get(start);
		if (second !== undefined) return followedByName(tokens, second);
		if (/^[,;.]$/.test(tokens[start]?.text ?? "")) return false;
	}
	return false;
}

/** "X, the OSCE Chair-in-Office *represented* by Y, and Z": another item of a list, not an apposition. */
const beforeVerbForm = (tokens: readonly Token[], at: number): boolean =>
	/^(?:represented|accompanied|joined)$/.test(tokens[at]?.norm ?? "") && tokens[at + 1]?.norm === "by";

/** "At the invitation of X, *the Prime Minister of Norway paid* a visit": another who acts, not what X is. */
const actsItself = (tokens: readonly Token[], comma: number, { to }: OfficeAtom): boolean =>
	tokens[comma + 1]?.norm === "the" && /^(?:VERB|AUX)$/.test(tokens[to]?.pos ?? "");

/** "…, the OSCE's Secretary General": offices begin at their body. */
function officeAfterBody(
	officeAt: ReadonlyMap<number, OfficeAtom>,
	names: AtomsAt,
	start: number,
): OfficeAtom | undefined {
	const name = names[start];
	return name === undefined ? undefined : officeAt.get(name.from);
}

const followedByName = (tokens: readonly Token[], office: OfficeAtom): boolean =>
	(isCapital(tokens[office.to]) || (particles.has(tokens[office.to]?.norm ?? "") && leadsOn(tokens, office.to))) &&
	!/^(?:On|In|At|To|And|The)$/.test(tokens[office.to]?.text ?? "");

/** "Director General, NCB led …": the body after a comma, where no list goes on. */
function bodyAfterComma(tokens: readonly Token[], names: AtomsAt, office: OfficeAtom): OfficeAtom["of"] {
	if (office.of !== undefined || tokens[office.to]?.text !== ",") return undefined;
	const the = tokens[office.to + 1]?.norm === "the" ? 1 : 0;
	const body = names[office.to + 1 + the];
	if (body?.type !== "organisation" && !(body?.type === "state" && body.form === "name")) return undefined;
	const next = tokens[body.to];
	if (isCapital(next)) return undefined;
	return next === undefined ||
		next.pos === "VERB" ||
		next.pos === "AUX" ||
		next.text === "," ||
		next.norm === "and" ||
		next.text === "." ||
		next.text === ";"
		? body
		: undefined;
}

const listGoesOn = (tokens: readonly Token[], comma: number): boolean =>
	tokens[comma + 1]?.norm === "and" || isCapital(tokens[comma + 1]) || honorifics.has(tokens[comma + 1]?.norm ?? "");

const isBelieved = (search: Search, range: TokenRange, after: readonly OfficeAtom[]): boolean =>
	believable(search, range, after) || isListed(search, range) || isRelative(search, range);

/** Without a title a name is believed for its given name, an office after it, or a document's header. */
function believable(search: Search, range: TokenRange, after: readonly OfficeAtom[]): boolean {
	const { scene, names } = search;
	const { tokens } = scene;
	const { givenNames, commonWords } = scene.knowledge.lexicon;
	const words = tokens
		.slice(range.from, range.to)
		.filter(({ pos, norm }) => pos !== "PUNCT" && !particles.has(norm)).length;
	if (range.to - range.from < 2 || words > 7 || isOneCompound(tokens, range)) return false;
	if (names[range.to] !== undefined && !/^['’]/.test(tokens[range.to]?.text ?? "")) return false;
	if (after.length > 0 || isArabic(scene, range)) return true;
	const first = tokens[range.from] as Token;
	const last = tokens[range.to - 1] as Token;
	if ((!givenNames.has(first.norm) && !isAfterFirst(search, range)) || /^\p{Lu}+$/u.test(first.text)) return false;
	if (scene.knowledge.headNouns.has(last.norm)) return false;
	const rare = (token: Token): boolean => !commonWords.has(token.norm);
	if (scene.titleCase || range.from === 0) return rare(first) && (rare(last) || !scene.titleCase);
	return rare(first) || rare(last);
}

/** "Orrola *Hussein* Vandori": a known given name that another, which is no word, comes before. */
function isAfterFirst({ scene, officesTo }: Search, { from, to }: TokenRange): boolean {
	const { tokens, words, titleCase, knowledge } = scene;
	if (titleCase || from === 0 || to - from < 3 || to - from > 4 || officesTo.has(from + 1)) return false;
	const { givenNames } = knowledge.lexicon;
	const plain = tokens.slice(from, to).every(({ text }) => /^\p{Lu}\p{Ll}+$/u.test(text));
	const rare = !words.slice(from, to).some(({ common, office }) => common || office !== undefined);
	const alone = !isCapital(tokens[from - 1]) && !/^(?:the|of|in|at|for|from)$/.test(tokens[from - 1]?.norm ?? "");
	return plain && rare && alone && givenNames.has(tokens[from + 1]?.norm ?? "");
}

/** "*Franco-American* relations", "*Co-Founder*": nothing but parts that hyphens tie. */
const isOneCompound = (tokens: readonly Token[], { from, to }: TokenRange): boolean =>
	tokens.slice(from + 1, to).every(({ start }, index) => start === tokens[from + index]?.end);

/** "Sa'id Ahmad *al-Jamal*", "Hamad *bin* Isa": words that are none of English, with what only joins the names of persons; not "Ahrar al-Sharqiya". */
function isArabic({ tokens, knowledge, titleCase }: Scene, { from, to }: TokenRange): boolean {
	const words = tokens.slice(from, to);
	const parts = words.filter(({ norm, capital }) => capital && !particles.has(norm));
	if (titleCase || bands.test(parts[0]?.norm ?? "")) return false;
	if (parts.some(({ norm, text }) => knowledge.lexicon.commonWords.has(norm) || /^\p{Lu}{2,}$/u.test(text)))
		return false;
	const joined = (kind: RegExp): boolean => words.some(({ norm }, index) => index > 0 && kind.test(norm));
	if (words.some(({ text }) => /^[‘ʿ]$/.test(text))) return parts.length >= 3;
	return joined(/^(?:bin|bint|ibn|abu)$/) ? parts.length >= 2 : joined(/^al$/) && parts.length >= 3;
}

/** What armed bands and feasts begin with. */
const bands = /^(?:hay'?at|harakat|ansar|saraya|ahrar|kata'?ib|jabhat|jund|jama'?at|asa'?ib|liwa|faylaq|jaysh|eid)$/;

/** "military *officials* Zaw Hein and Ko Ko Oo": names that are nobody's known one, after what people are called, or next in such a list. */
function isListed({ scene, listed, names }: Search, { from, to }: TokenRange): boolean {
	const { tokens, knowledge } = scene;
	const { commonWords } = knowledge.lexicon;
	if (to - from < 2 || to - from > 5 || scene.titleCase || names[to] !== undefined) return false;
	if (!listed.includes(from) && !peoples.has(tokens[from - 1]?.text ?? "")) return false;
	const words = tokens.slice(from, to);
	return (
		!knowledge.headNouns.has(words.at(-1)?.norm ?? "") &&
		words.some(({ norm }) => !commonWords.has(norm) && norm.length > 1)
	);
}

/** What people are called before their names. */
const peoples = new Set(
	"leader official commander financier operative facilitator trafficker oligarch lieutenant associate cleric journalist activist citizen national individual dissident businessman lawyer politician opposition companion brother sister son daughter wife husband leaders officials individuals businessmen businesspeople members activists journalists nationals citizens politicians lawmakers generals commanders officers brothers sisters sons daughters figures oligarchs operatives financiers defenders lawyers dissidents prisoners recipients candidates astronauts diplomats militants facilitators traffickers students professors scientists experts advocates nominees appointees executives hostages victims".split(
		" ",
	),
);

/** Where the next name of a list begins, after commas and "and"; -1 where no list goes on. */
function nextInList(tokens: readonly Token[], at: number): number {
	let next = at;
	if (tokens[next]?.text === "," || tokens[next]?.text === ";") next++;
	if (tokens[next]?.norm === "and") next++;
	return next === at ? -1 : next;
}

/** "PRAK Sokhonn" → "Prak Sokhonn"; a name all in capitals likewise. */
function personName(scene: Scene, range: TokenRange): string {
	const first = scene.tokens[range.from] as Token;
	const last = scene.tokens[range.to - 1] as Token;
	return scene.document.text
		.slice(first.start, last.end)
		.replace(/\s+/g, " ")
		.replace(/(?<![\p{L}'’])\p{Lu}[\p{Lu}\p{M}’']{2,}(?![\p{L}.])/gu, (word) =>
			/^[IVX]+$/.test(word) ? word : word.charAt(0) + word.slice(1).toLowerCase(),
		);
}
