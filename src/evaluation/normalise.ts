/** A name as it is compared: no accents, case, leading "the", possessive or punctuation other than hyphen and apostrophe. */
export function normalise(name: string): string {
	return name
		.normalize("NFKD")
		.replace(/\p{M}/gu, "")
		.toLowerCase()
		.replace(/[’‘`]/g, "'")
		.replace(/[–—−]/g, "-")
		.replace(/^the /, "")
		.replace(/'s$/, "")
		.replace(/[^\p{L}\p{N}'-]+/gu, " ")
		.trim();
}

/** Runs of white space as one blank, for comparing quotes. */
export const squash = (text: string): string => text.replace(/\s+/g, " ").trim();
