import type { PeriodFigures } from "./change.ts";
import { type Html, html, raw } from "./html.ts";

const width = 720;
const labelWidth = 240;

/** Horizontal bars, a row each, with names on the left and figures on the right; rows of zero are left out. */
export function barChart(title: string, values: readonly (readonly [name: string, value: number])[]): Html {
	const shown = values.filter(([, value]) => value > 0);
	if (shown.length === 0) return raw("");
	const largest = Math.max(...shown.map(([, value]) => value));
	const whole = shown.every(([, value]) => Number.isInteger(value));
	const bars = shown.map(([name, value], row) => {
		const length = Math.max(1, Math.round((value / largest) * (width - labelWidth - 60)));
		const y = row * 22;
		const figure = whole ? String(value) : value.toFixed(2);
		return html`<text x="${labelWidth - 8}" y="${y + 15}" text-anchor="end">${shortened(name)}</text><rect x="${labelWidth}" y="${y + 3}" width="${length}" height="16" fill="#0072b2"></rect><text x="${labelWidth + length + 6}" y="${y + 15}">${figure}</text>`;
	});
	return html`<svg viewBox="0 0 ${width} ${shown.length * 22}" width="${width}" role="img" aria-label="${title}"><title>${title}</title>${bars}</svg>`;
}

/** Cooperation above the line and conflict below it, a column each period. */
export function periodChart(periods: readonly PeriodFigures[]): Html {
	if (periods.length === 0) return html`<p>Nothing is dated.</p>`;
	const largest = Math.max(...periods.flatMap(({ cooperation, conflict }) => [cooperation, conflict]), 1e-9);
	const step = Math.min(60, (width - 20) / periods.length);
	const skipped = Math.ceil(40 / step);
	const floor = 110 + Math.max(...periods.map(({ conflict }) => (conflict / largest) * 100));
	const height = Math.ceil(floor + 24);
	const columns = periods.map(({ name, ties, cooperation, conflict }, index) => {
		const x = (10 + index * step).toFixed(1);
		const up = ((cooperation / largest) * 100).toFixed(1);
		const down = ((conflict / largest) * 100).toFixed(1);
		const label = index % skipped === 0 ? html`<text x="${x}" y="${height - 8}">${name}</text>` : raw("");
		const tip = `${name}: ${ties} ties, cooperation ${cooperation.toFixed(2)}, conflict ${conflict.toFixed(2)}`;
		const bar = (step * 0.8).toFixed(1);
		return html`<g><title>${tip}</title><rect x="${x}" y="${110 - Number(up)}" width="${bar}" height="${up}" fill="#009e73"></rect><rect x="${x}" y="110" width="${bar}" height="${down}" fill="#d55e00"></rect></g>${label}`;
	});
	const title = "Cooperation (above) and conflict (below) by period";
	return html`<svg viewBox="0 0 ${width} ${height}" width="${width}" role="img" aria-label="${title}"><title>${title}</title>${columns}<line x1="0" y1="110" x2="${width}" y2="110" stroke="currentColor"></line></svg><p>Cooperation above the line, conflict below.</p>`;
}

/** Names by code points, so that no character is cut in half. */
const shortened = (name: string): string => ([...name].length > 34 ? `${[...name].slice(0, 33).join("")}…` : name);
