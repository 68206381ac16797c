import { askOnce } from "../../text/ask-word.ts";
import { isCapital, type Token } from "../../text/token.ts";

/** Whether a name may begin with a word, whatever stands around it. */
export const opensPerson = (token: Pick<Token, "text" | "norm" | "capital">): boolean =>
	(token.capital || particles.has(token.norm)) && !isNoName(token);

/** "to" is never in a name; "*Tô* Lâm" is another word, and "*To* Lam" may be. */
const isNoName = ({ text, norm }: Pick<Token, "text" | "norm">): boolean =>
	neverInNames.has(norm) && text !== "To" && !/[^\p{ASCII}]/u.test(text);

export const isNeverInNames: (token: Token) => boolean = askOnce(isNoName);

/** Letters after a name: honours, degrees, seats in a parliament. */
const postNominals = new Set(
	"MP MEP MLA MNA MPP TD QC KC SC PC JP CMG KCMG DCMG GCMG CBE OBE MBE KBE DBE GBE CVO KCVO AC AO AM OAM CH CB KCB DSO DSC FRS PhD Ph.D MD M.D LLD LLM MSc MA BA Esq Esq. Ret. (Ret.)".split(
		" ",
	),
);

export const isPostNominal = (token: Token | undefined): boolean => token !== undefined && postNominals.has(token.text);

/** Small words inside names. */
export const particles: ReadonlySet<string> = new Set(
	"al el bin bint ibn ben de da do dos das del della di van von der den la le bat ter abu ould el-".split(" "),
);

const neverInNames = new Set(
	"the a an and or of in on at to for with by from before after during since until meets meeting call travel trip visit remarks statement speaks speaking holds travels delivers announces hosts welcomes joins joint press conference following today monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december government ministry delegation administration republic state states house secretary president minister prime ambassador chancellor his her our their i we it he she they this that these those as is was were will has have had not".split(
		" ",
	),
);

/** "von *der* Leyen", "el-*Sisi*": particles up to a capital. */
export function leadsOn(tokens: readonly Token[], at: number): boolean {
	let next = at + 1;
	while (particles.has(tokens[next]?.norm ?? "") && !isCapital(tokens[next])) next++;
	return isCapital(tokens[next]) || (/^[-’']$/.test(tokens[next]?.text ?? "") && isCapital(tokens[next + 1]));
}
