/** Lower case without diacritics, runs of blank space as one; the form in which names and quotes are compared. */
export const fold = (text: string): string =>
	text
		.normalize("NFD")
		.replace(/\p{M}+/gu, "")
		.toLowerCase()
		.replace(/\s+/gu, " ")
		.trim();
