/** ISO date of a line that is a date and nothing more, save a weekday, a label and a time of day ("7 July 202109:07"). */
export function dateOfLine(line: string): string | undefined {
	const stripped = line.replace(label, "").replace(weekday, "").trim();
	for (const { pattern, read } of forms) {
		const match = pattern.exec(stripped);
		if (match !== null && match.index === 0 && timeOnly.test(stripped.slice(match[0].length))) return read(match);
	}
	return undefined;
}

/** ISO date at the end of a title ("…, Vientiane, July 7, 2021"), and where in the string it starts. */
export function dateAtEnd(title: string): { readonly date: string; readonly start: number } | undefined {
	const tail = title.replace(/[\s.)]+$/u, "");
	for (const { pattern, read } of forms) {
		for (const match of tail.matchAll(new RegExp(pattern, "giu"))) {
			const date = match.index + match[0].length === tail.length ? read(match) : undefined;
			if (date !== undefined) return { date, start: match.index };
		}
	}
	return undefined;
}

/** The day an ISO 8601 date or time names, if it is one of the calendar. */
export function isoDay(value: string): string | undefined {
	const match = /^(\d{4})-(\d{2})-(\d{2})(?:$|[T ])/u.exec(value.trim());
	return match === null ? undefined : calendarDay(match[1], match[2], match[3]);
}

const months: readonly string[] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const month =
	"(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";

const label = /^(?:date|dated|published(?: on)?|issued(?: on)?|posted(?: on)?|release date|delivered on)\s*:?\s+/iu;
const weekday = /^(?:on\s+)?(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+/iu;
const timeOnly =
	/^[\s,|·–—-]*(?:at\s+)?(?:\d{1,2}[:.h]\d{2}(?::\d{2})?)?\s*(?:[ap]\.?m\.?)?\s*(?:[A-Z]{2,5}|\([^)]{1,20}\))?\.?$/iu;

interface Form {
	readonly pattern: RegExp;
	read(match: RegExpExecArray): string | undefined;
}

/** Numeric dates with slashes are left out: 06/07 is two days, by country. */
const forms: readonly Form[] = [
	{ pattern: /\b(\d{4})-(\d{2})-(\d{2})(?!\d)/iu, read: ([, year, mon, day]) => calendarDay(year, mon, day) },
	{
		pattern: new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${month},? (\\d{4})`, "iu"),
		read: ([, day, name, year]) => calendarDay(year, monthNumber(name), day),
	},
	{
		pattern: new RegExp(`\\b${month} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})(?!\\d{3})`, "iu"),
		read: ([, name, day, year]) => calendarDay(year, monthNumber(name), day),
	},
	{ pattern: /\b(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d{3})/iu, read: ([, day, mon, year]) => calendarDay(year, mon, day) },
];

function monthNumber(name: string | undefined): string {
	return String(months.indexOf((name ?? "").slice(0, 3).toLowerCase()) + 1);
}

function calendarDay(year?: string, mon?: string, day?: string): string | undefined {
	const [y, m, d] = [Number(year), Number(mon), Number(day)];
	const date = new Date(Date.UTC(y, m - 1, d));
	const real = y >= 1500 && y < 2200 && date.getUTCMonth() === m - 1 && date.getUTCDate() === d;
	return real ? date.toISOString().slice(0, 10) : undefined;
}
