import {
	autocompletion,
	type Completion,
	type CompletionContext,
	type CompletionResult,
	closeBrackets,
	completionKeymap,
} from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { bracketMatching, HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { setDiagnostics } from "@codemirror/lint";
import { Prec } from "@codemirror/state";
import { drawSelection, EditorView, keymap, lineNumbers } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { sparql } from "codemirror-lang-sparql";
import { typeClasses } from "../../src/ontology/kinds.ts";
import { predicates } from "../../src/ontology/terms.ts";
import { idIri } from "../export/turtle.ts";
import type { Model } from "../model/model.ts";
import type { QueryError } from "../source/source.ts";

export interface Editor {
	readonly text: () => string;
	readonly replace: (text: string) => void;
	/** Underlines the fault of a query where it is; undefined takes the mark away. */
	readonly mark: (error: QueryError | undefined) => void;
	readonly destroy: () => void;
}

/**
 * A SPARQL editor with completion over the ontology and the names of the graph. It lives in a shadow root, where its
 * styles are adopted sheets, which the page's policy allows while it forbids style elements.
 */
export function createEditor(holder: HTMLElement, start: string, model: Model, run: () => void): Editor {
	const root = holder.shadowRoot ?? holder.attachShadow({ mode: "open" });
	const parent = document.createElement("div");
	root.replaceChildren(parent);
	const view = new EditorView({
		doc: start,
		parent,
		root,
		extensions: [
			Prec.highest(
				keymap.of([
					{
						key: "Mod-Enter",
						run: () => {
							run();
							return true;
						},
					},
				]),
			),
			lineNumbers(),
			history(),
			drawSelection(),
			bracketMatching(),
			closeBrackets(),
			sparql(),
			syntaxHighlighting(colours),
			autocompletion({ override: [(context) => complete(context, model)] }),
			keymap.of([...defaultKeymap, ...historyKeymap, ...completionKeymap]),
			EditorView.lineWrapping,
			EditorView.contentAttributes.of({ "aria-label": "SPARQL query" }),
			theme,
		],
	});
	return {
		text: () => view.state.doc.toString(),
		replace: (text) => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } }),
		mark: (error) => {
			const diagnostics = error?.line ? [diagnosticOf(view, error)] : [];
			view.dispatch(setDiagnostics(view.state, diagnostics));
		},
		destroy: () => view.destroy(),
	};
}

function diagnosticOf(
	view: EditorView,
	{ message, line = 1, column = 1 }: QueryError,
): { readonly from: number; readonly to: number; readonly severity: "error"; readonly message: string } {
	const found = view.state.doc.line(Math.max(1, Math.min(line, view.state.doc.lines)));
	const from = Math.min(found.to, found.from + column - 1);
	return { from: Math.min(from, Math.max(found.from, found.to - 1)), to: found.to, severity: "error", message };
}

const keywords = (
	"SELECT ASK CONSTRUCT DESCRIBE WHERE DISTINCT OPTIONAL UNION FILTER BIND VALUES MINUS GRAPH " +
	"GROUP ORDER BY HAVING LIMIT OFFSET PREFIX COUNT SUM MIN MAX AVG SAMPLE EXISTS REGEX CONTAINS LCASE STR YEAR"
).split(" ");
const classes = [...Object.values(typeClasses), "Claim", "Evidence", "Document"];
const properties = [
	"status",
	"dateEdtf",
	"earliest",
	"latest",
	"hasEvidence",
	"inDocument",
	"confidence",
	"title",
	"fromClaim",
];

function complete(context: CompletionContext, model: Model): CompletionResult | null {
	const word = context.matchBefore(/[?$]?[\p{L}\p{N}_:-]*/u);
	if (!word || (word.from === word.to && !context.explicit)) return null;
	if (/^[?$]/u.test(word.text)) {
		const variables = new Set(context.state.doc.toString().match(/[?$][\p{L}\p{N}_]+/gu));
		variables.delete(word.text);
		return { from: word.from, options: [...variables].map((label) => ({ label, type: "variable" })) };
	}
	const terms: readonly Completion[] = [
		...predicates.map((name) => ({ label: `ent:${name}`, type: "property" })),
		...properties.map((name) => ({ label: `ent:${name}`, type: "property" })),
		...classes.map((name) => ({ label: `ent:${name}`, type: "class" })),
		{ label: "skos:prefLabel", type: "property" },
		...keywords.map((label) => ({ label, type: "keyword" })),
		...namedNodes(model, word.text),
	];
	return { from: word.from, options: [...terms], validFor: /^[\p{L}\p{N}_:-]*$/u };
}

/** Names of the graph complete to their IRIs. */
function namedNodes({ data: { nodes, base } }: Model, word: string): readonly Completion[] {
	if (word.length < 2 || word.includes(":")) return [];
	const wanted = word.toLowerCase();
	const found: Completion[] = [];
	for (let n = 0; n < nodes.id.length && found.length < 20; n += 1) {
		const name = nodes.name[n] ?? "";
		if (!name.toLowerCase().includes(wanted)) continue;
		found.push({
			label: name.slice(0, 80),
			detail: "node",
			type: "constant",
			apply: `<${idIri(base, nodes.id[n] ?? "")}>`,
		});
	}
	return found;
}

const colours = HighlightStyle.define([
	{ tag: [tags.keyword, tags.operatorKeyword, tags.controlKeyword], color: "var(--accent)", fontWeight: "600" },
	{ tag: [tags.string, tags.literal], color: "var(--organisation)" },
	{ tag: [tags.number, tags.bool], color: "var(--agreement)" },
	{ tag: [tags.variableName, tags.special(tags.variableName)], color: "var(--person)" },
	{ tag: [tags.url, tags.namespace], color: "var(--faint)" },
	{ tag: tags.comment, color: "var(--faint)", fontStyle: "italic" },
]);

const theme = EditorView.theme({
	"&": { color: "var(--ink)", backgroundColor: "var(--raised)", fontSize: "14px" },
	"&.cm-focused": { outline: "2px solid var(--accent)", outlineOffset: "-2px" },
	".cm-scroller": {
		fontFamily: "ui-monospace, 'SF Mono', 'Cascadia Code', 'DejaVu Sans Mono', monospace",
		lineHeight: "1.55",
	},
	".cm-content": { caretColor: "var(--ink)", padding: "10px 0", minHeight: "150px" },
	".cm-cursor": { borderLeftColor: "var(--ink)" },
	".cm-gutters": { backgroundColor: "transparent", color: "var(--faint)", border: "0" },
	"&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
		backgroundColor: "var(--accent-ground)",
	},
	".cm-tooltip": { backgroundColor: "var(--raised)", border: "1px solid var(--line)", color: "var(--ink)" },
	".cm-tooltip-autocomplete > ul > li[aria-selected]": { backgroundColor: "var(--accent-ground)", color: "var(--ink)" },
	".cm-lintRange-error": {
		backgroundImage: "none",
		textDecoration: "underline wavy var(--critical)",
		textUnderlineOffset: "3px",
	},
});
