import { createHash } from "node:crypto";
import { comparisonRows } from "./compare.ts";
import { escapeHtml, type Html, html, raw } from "./html.ts";
import { barChart, periodChart } from "./plot.ts";
import { type CitedQuote, countedWords, type Report, type ReportedTie } from "./report.ts";
import { percent } from "./report-text.ts";

/** The report as one file that loads nothing and runs nothing: its policy allows its own style sheet alone. */
export function renderReportHtml(report: Report): string {
	const hash = createHash("sha256").update(style).digest("base64");
	const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
	const body = [
		size(report),
		coverage(report),
		central(report),
		communities(report),
		ties("Strongest ties", report.strongest),
		ties("Most hostile ties", report.hostile),
		periods(report),
		changes(report),
	];
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width">
<title>Network report</title>
<style>${style}</style>
</head>
<body>
<h1>Network report</h1>
${body.map(String).join("\n")}
</body>
</html>
`;
}

const style = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
h2 { margin-top: 2.5rem; border-bottom: 1px solid }
table { border-collapse: collapse; width: 100% }
th, td { text-align: left; vertical-align: top; padding: .3rem .6rem .3rem 0; border-bottom: 1px solid #8884 }
td.number { text-align: right; font-variant-numeric: tabular-nums }
blockquote { margin: .2rem 0; font-style: italic }
cite { font-size: .85rem; font-style: normal; opacity: .75 }
svg { max-width: 100%; height: auto }
svg text { fill: currentColor; font: 12px system-ui, sans-serif }
`;

function size({ size: { documents, ties: count, entities, statements, predicates } }: Report): Html {
	return html`<section><h2>Size</h2>
<p>Documents: ${documents}; ties between actors: ${count}. Entities: ${countedWords(entities) || "none"}. Statements: ${countedWords(statements) || "none"}.</p>
${barChart("Statements by predicate", Object.entries(predicates))}</section>`;
}

function coverage({ coverage: { first, last, undated, silent, unresolved, linked, corroborated } }: Report): Html {
	const span = first ? `Documents from ${first} to ${last}, ${undated} without a date.` : "No document has a date.";
	return html`<section><h2>Coverage</h2>
<p>${span} Documents that state nothing that was understood: ${silent}; passages left unresolved: ${unresolved}.
${percent(linked)} of the entities are linked to identifiers elsewhere; ${percent(corroborated)} of the statements are made by more than one document.</p></section>`;
}

function central({ central: actors }: Report): Html {
	const rows = actors.map(
		({ label, type, strength, reasons, quote }) =>
			html`<tr><td>${label}<br><cite>${type}</cite></td><td class="number">${strength.toFixed(2)}</td><td>${reasons.join("; ")}${blockquote(quote)}</td></tr>`,
	);
	return html`<section><h2>Most central</h2>
${barChart(
	"Strength of ties",
	actors.map(({ label, strength }) => [label, strength]),
)}
<table><thead><tr><th>Actor</th><th>Strength</th><th>Why</th></tr></thead><tbody>${rows}</tbody></table></section>`;
}

function communities({ communities: groups }: Report): Html {
	const items = groups.map(
		({ name, members }) => html`<li><strong>${name}</strong> (${members.length}): ${members.join(", ")}</li>`,
	);
	return html`<section><h2>Communities</h2><ol>${items}</ol></section>`;
}

function ties(title: string, rows: readonly ReportedTie[]): Html {
	const cells = rows.map(
		({ source, target, cooperation, conflict, documents, quote }) =>
			html`<tr><td>${source} – ${target}${blockquote(quote)}</td><td class="number">${cooperation.toFixed(2)}</td><td class="number">${conflict.toFixed(2)}</td><td class="number">${documents}</td></tr>`,
	);
	return html`<section><h2>${title}</h2>
<table><thead><tr><th>Between</th><th>Cooperation</th><th>Conflict</th><th>Documents</th></tr></thead><tbody>${cells}</tbody></table></section>`;
}

const periods = ({ periods: figures }: Report): Html =>
	html`<section><h2>Ties by year</h2>${periodChart(figures)}</section>`;

function changes({ changes: change, names }: Report): Html {
	if (!change) return raw("");
	const entities = new Map([...names].map(([id, name]) => [id, { name }]));
	const rows = comparisonRows(change.comparison, { entities }).slice(0, 100);
	const cells = rows.map(
		({ change: kind, what, before, after, quote }) =>
			html`<tr><td>${kind}</td><td>${what}<blockquote>${quote}</blockquote></td><td>${before}</td><td>${after}</td></tr>`,
	);
	return html`<section><h2>What changed from ${change.before} to ${change.after}</h2>
<table><thead><tr><th>Change</th><th>What</th><th>Before</th><th>After</th></tr></thead><tbody>${cells}</tbody></table></section>`;
}

const blockquote = ({ text, document }: CitedQuote): Html =>
	html`<blockquote>${text} <cite>${document}</cite></blockquote>`;
