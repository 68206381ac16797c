declare module "@orcid/bibtex-parse-js" {
	interface Entry {
		readonly citationKey: string;
		readonly entryTags: Readonly<Record<string, string>>;
	}
	const parser: { toJSON(text: string): readonly Entry[] };
	export default parser;
}
