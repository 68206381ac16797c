import { fold } from "../../text/tokenize.ts";

/** The words of a person's name, told apart by what they are, each spelled in one way. */
export interface PersonWords {
	/** Words that distinguish: given names, initials, surnames. */
	readonly words: readonly string[];
	/** `jr`, `sr`, `ii` …: tells fathers from sons. */
	readonly generation?: string;
}

/** "Gov. Kathy Hochul", "King Salman", "Mohamed bin Zayed Al Nahyan": titles and particles are no part of what distinguishes. */
export function personWords(name: string): PersonWords {
	const all = wordsOf(name);
	const start = all.findIndex((word) => !titles.has(word));
	const rest = start < 0 ? [] : all.slice(start);
	const generation = rest.find((word, index) => index > 0 && generations.has(word));
	const words = rest.filter(
		(word, index) => !(particles.has(word) && (index > 0 || word !== "ben")) && !(index > 0 && generations.has(word)),
	);
	return { words: words.map(spelling), ...(generation === undefined ? {} : { generation }) };
}

/** All words, generation included: it tells persons apart, where within a document it does not. */
const wordsOf = (name: string): readonly string[] =>
	fold(name)
		.replace(/[.'’‘ʼ`]/g, "")
		.split(/[\s,-]+/)
		.filter((word) => word !== "");

/** How many titles stand before the name. */
export const leadingTitles = (name: string): number =>
	Math.max(
		0,
		wordsOf(name).findIndex((word) => !titles.has(word)),
	);

/** A full name has two words that are not initials, or is a regnal one; "Al Thani" and "P. McKeon" are surnames. */
export function isFullName(name: string): boolean {
	const { words, generation = "" } = personWords(name);
	if (words.filter((word) => word.length > 1).length >= 2) return true;
	return words.length > 0 && (/^i/.test(generation) || /^(?:pope|king|queen|patriarch) /i.test(name));
}

/**
 * One spelling for what is transliterated in several ways: "Zelensky", "Zelenskyy"; "Lukashenko", "Lukashenka"; "Aleksey",
 * "Alexey"; "Mohammed", "Muhammad".
 */
export function spelling(word: string): string {
	if (word.length < 4 || word === "bryan") return word;
	return word
		.replace(/ß/g, "ss")
		.replace(/æ/g, "ae")
		.replace(/ks/g, "x")
		.replace(/ph/g, "f")
		.replace(/ou/g, "u")
		.replace(/y|j(?=$)/g, "i")
		.replace(/(\p{L})\1+/gu, "$1")
		.replace(/iev$/, "ev")
		.replace(/(?<=.{3}[eu]nk)a$/, "o")
		.replace(/^m[uo]h[ae]m[ae]d$/, "mohamed")
		.replace(/^h[uo]s+(?:ei|ai|e|i)n$/, "husein")
		.replace(/^abd[ua]l+ah?$/, "abdulah")
		.replace(/^ah?med$/, "ahmed")
		.replace(/^(?:al[iy]a|ale)(?:x|ks)(?:andr|andar|ander)$/, "alexander")
		.replace(/^olexandr$/, "alexander");
}

/** The given name that a short form stands for; the word itself if it is none. */
export const givenName = (word: string): string => shortFor.get(word) ?? word;

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

const titles = words(
	"mr mrs ms miss dr prof professor sir dame lord lady hon honorable honourable rev reverend sheikh shaikh sheik king queen prince princess emir amir sultan crown pope cardinal president vice prime minister premier chancellor secretary deputy assistant under undersecretary governor gov lieutenant senator sen congressman congresswoman representative rep mayor chair chairman chairwoman chairperson commissioner administrator director ambassador amb general gen admiral adm colonel col major captain judge justice speaker designate advisor adviser security national first foreign acting special envoy coordinator attorney chief former he h e his her excellency emeritus emerita pro tempore majority minority leader whip staff sergeant class adjutant dato sayyid haji hajji mp affairs policy senior im",
);
const particles = words(
	"al el bin ibn bint ben de da das do dos del della di du van von der den ter la le y e o d abu ould and",
);
const generations = words("jr sr ii iii iv junior senior");

const shortFor: ReadonlyMap<string, string> = new Map(
	[
		"antoni toni anthoni anton",
		"joseph joe joei",
		"robert bob bobi rob robbi robi bert",
		"william bil bili wil wili wiliam",
		"james jim jimi jami",
		"john jon johni jack jak",
		"michael mike mick mickei",
		"thomas tom tomi",
		"richard dick rick ricki rich",
		"edward ed edi ted eduard",
		"daniel dan dani",
		"david dave davi",
		"steven steve stephen",
		"filip phil fil philip",
		"cristopher chris christopher",
		"mathew mat matt",
		"timothi tim timi timothy",
		"benjamin ben beni",
		"samuel sam sami",
		"nicholas nick nik nicolas",
		"gregori greg",
		"kenneth ken keni keneth",
		"gerald geri jerri jeri",
		"lawrence lari laurence",
		"charles charlie chuck charli",
		"douglas doug",
		"donald don doni",
		"ronald ron roni",
		"andrew andi drew",
		"patrick pat",
		"peter pete",
		"frederick fred fredi",
		"gilbert gil",
		"jefrei jef geofrei",
		"eugene gene",
		"raimond rai",
		"leonard len leni",
		"katherine kate kati kathi catherine cathi",
		"elizabeth liz beth betsi eliza lizi",
		"jennifer jen jeni jenifer",
		"margaret meg pegi magi",
		"deborah deb debi debra",
		"patricia pati trish",
		"susan sue susi",
		"victoria vicki tori",
		"rebecca becki rebeca",
		"barbara barb",
		"christine tina christina",
		"alexander alex",
		"maximilian max",
		"recep",
	].flatMap((line) => {
		const [full = "", ...short] = line.split(" ").map(spelling);
		return [full, ...short].map((form) => [form, full] as const);
	}),
);
