import type { Token } from "../text/token.ts";

/** Words of courtesy before a name, folded. */
export const honorifics: ReadonlySet<string> = new Set(
	"shri smt. sri comrade samdech akka moha sena padei techo borvor thipadei oknha neak pehin dasho lyonpo ustaz ayatollah mullah monsignor msgr. archbishop bishop patriarch madam madame mme ir. drs. engr. atty. sec. dato datin tan seri thiru ustad rt rt. hon baroness baron mr. mr mrs. mrs ms. ms dr. dr prof. professor sir dame lord lady h.e. h.r.h. excellency highness majesty holiness eminence cardinal sheikh sheikha shaikh haji datuk dato' tun sen. rep. gen. sr. lt. lt maj. brig. adm. cmdr. capt. sgt. col. amb. hon. honorable honourable rev. judge justice captain major sergeant lieutenant".split(
		" ",
	),
);

/** "His *Excellency* President X": addresses that are no part of a title, as "Justice" may be. */
export const courtesies: ReadonlySet<string> = new Set(
	"excellency majesty highness holiness eminence beatitude honorable honourable honor honour".split(" "),
);

/** "HE" is one in a text that is not all in capitals; "He" is none. */
export function isHonorific(tokens: readonly Token[], at: number): boolean {
	const token = tokens[at] as Token;
	if (!token.capital) return false;
	if (/^(?:HE|HRH|HM|HH)$/.test(token.text)) return /^\p{Lu}\p{Ll}/u.test(tokens[at + 1]?.text ?? "");
	return honorifics.has(token.norm);
}
