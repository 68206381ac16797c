import type { TieChange } from "./compare.ts";
import { type Html, html, raw, standalonePage } from "./html.ts";
import { barChart, periodChart } from "./plot.ts";
import type { Report } from "./report.ts";
import type { Changes } from "./report-changes.ts";
import type { CitedQuote, ReportedTie } from "./report-tie.ts";
import {
	amount,
	beyondTitle,
	centralNote,
	changesNote,
	communitiesNote,
	communityWords,
	countedTypes,
	countedWords,
	deedWords,
	hostileNote,
	leading,
	percent,
	periodLines,
	shortened,
	strengths,
} from "./report-words.ts";

/** The report as one file that loads nothing and runs nothing. */
export function renderReportHtml(report: Report): string {
	const sections = [
		size(report),
		coverage(report),
		central(report),
		communities(report),
		ties("Strongest ties", report.strongest),
		ties("Strongest ties between persons", report.personal),
		ties(beyondTitle(report), report.beyond),
		ties("Most hostile ties", report.hostile, hostileNote),
		periods(report),
		...[...report.earlier, ...(report.changes ? [report.changes] : [])].map((change) => changes(change, report)),
	];
	return standalonePage({ title: "Network report", style, body: html`<h1>Network report</h1>\n${sections}` });
}

const style = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
h2 { margin-top: 2.5rem; border-bottom: 1px solid }
table { border-collapse: collapse; width: 100% }
th, td { text-align: left; vertical-align: top; padding: .3rem .6rem .3rem 0; border-bottom: 1px solid #8884 }
td.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums }
blockquote { margin: .2rem 0; font-style: italic }
cite { font-size: .85rem; font-style: normal; opacity: .75 }
svg { max-width: 100%; height: auto }
svg text { fill: currentColor; font: 12px system-ui, sans-serif }
`;

function size({ size: { documents, ties: count, entities, statements, predicates } }: Report): Html {
	return html`<section><h2>Size</h2>
<p>Documents: ${documents}; ties between actors: ${count}. Entities: ${countedTypes(entities) || "none"}. Statements: ${countedWords(statements) || "none"}.</p>
${barChart(
	"Statements by predicate",
	Object.entries(predicates).sort(([, a], [, b]) => b - a),
)}</section>`;
}

function coverage({ coverage: covered }: Report): Html {
	const { first, last, undated, silent, unresolved, linked, corroborated, years, sources } = covered;
	const span = first ? `Documents from ${first} to ${last}, ${undated} without a date.` : "No document has a date.";
	const from = sources.map(({ name, documents }) => `${name || "the folder itself"} (${documents})`);
	const origin = from.length > 0 ? ` They come from ${leading(from, 10)}.` : "";
	return html`<section><h2>Coverage</h2>
<p>${span}${origin} Documents that state nothing that was understood: ${silent}; passages left unresolved: ${unresolved}.
${percent(linked)} of the entities are linked to identifiers elsewhere; ${percent(corroborated)} of the statements are made by more than one document.</p>
${barChart("Documents by year", Object.entries(years))}</section>`;
}

function central(report: Report): Html {
	const rows = report.central.map(
		({ label, type, strength, reasons, quote }) =>
			html`<tr><td>${label}<br><cite>${type}</cite></td><td class="number">${amount(strength)}</td><td>${reasons.join("; ")}${blockquote(quote)}</td></tr>`,
	);
	return html`<section><h2>Most central</h2>
<p>${centralNote(report)}</p>
${barChart(
	"Strength of ties",
	report.central.map(({ label, strength }) => [label, strength]),
)}
<table><thead><tr><th>Actor</th><th>Strength</th><th>Why</th></tr></thead><tbody>${rows}</tbody></table></section>`;
}

function communities({ communities: groups }: Report): Html {
	const items = groups.map(
		(group) =>
			html`<li><strong>${group.name}</strong>: ${communityWords(group)}. ${leading(group.members, mostMembers)}</li>`,
	);
	return html`<section><h2>Communities</h2><p>${communitiesNote}</p><ol>${items}</ol></section>`;
}

const mostMembers = 40;

function ties(title: string, rows: readonly ReportedTie[], note = ""): Html {
	if (rows.length === 0) return raw("");
	const cells = rows.map(
		({ source, target, cooperation, conflict, documents, quote }) =>
			html`<tr><td>${source} – ${target}${blockquote(quote)}</td><td class="number">${amount(cooperation)}</td><td class="number">${amount(conflict)}</td><td class="number">${documents}</td></tr>`,
	);
	return html`<section><h2>${title}</h2>
${note ? html`<p>${note}</p>` : raw("")}
<table><thead><tr><th>Between</th><th>Cooperation</th><th>Conflict</th><th>Documents</th></tr></thead><tbody>${cells}</tbody></table></section>`;
}

function periods({ periods: figures }: Report): Html {
	const lines = periodLines(figures).map((line) => html`<li>${line}</li>`);
	return html`<section><h2>Ties by year</h2>${periodChart(figures)}<ul>${lines}</ul></section>`;
}

function changes(change: Changes, { names }: Report): Html {
	const nameOf = (id: string): string => shortened(names.get(id) ?? id, 200);
	const { before, after, rising, falling, agreements, fulfilled } = change;
	return html`<section><h2>What changed from ${before} to ${after}</h2>
<p>${changesNote(change)}</p>
${tieChanges("Ties that grew", rising, nameOf)}
${tieChanges("Ties that faded", falling, nameOf)}
${findings(
	`Agreements first spoken of in ${after}`,
	agreements.map(({ agreement, parties, quote }) => [
		`${nameOf(agreement)}: ${parties.map(nameOf).join(", ")}`,
		quote.text.startsWith(names.get(agreement) ?? "") ? "" : quote.text,
	]),
)}
${findings(
	`Announced before, done in ${after}`,
	fulfilled.map(({ subject, predicate, object, quote }) => [
		`${nameOf(subject)} ${deedWords[predicate] ?? predicate} ${nameOf(object)}`,
		quote.text,
	]),
)}</section>`;
}

function tieChanges(title: string, list: readonly TieChange[], nameOf: (id: string) => string): Html {
	const rows = list.map(
		(tie) =>
			html`<tr><td>${nameOf(tie.source)} – ${nameOf(tie.target)}<blockquote>${tie.quote.text}</blockquote></td><td class="number">${strengths(tie)}</td></tr>`,
	);
	if (rows.length === 0) return raw("");
	return html`<h3>${title}</h3><table><thead><tr><th>Between</th><th>Strength</th></tr></thead><tbody>${rows}</tbody></table>`;
}

function findings(title: string, list: readonly (readonly [what: string, quote: string])[]): Html {
	if (list.length === 0) return raw("");
	const items = list.map(
		([what, quote]) => html`<li>${what}${quote ? html`<blockquote>${quote}</blockquote>` : raw("")}</li>`,
	);
	return html`<h3>${title}</h3><ul>${items}</ul>`;
}

const blockquote = ({ text, document }: CitedQuote): Html =>
	html`<blockquote>${text} <cite>${document}</cite></blockquote>`;
