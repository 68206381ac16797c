import type { PlainText } from "../make-document.ts";
import type { ReadLimits } from "../source.ts";
import { htmlToText } from "./html.ts";

/** A message: its subject as title, its day as date, its text (or else its HTML) as body. Attachments are left out. */
export async function readEmail(bytes: Uint8Array, limits: ReadLimits): Promise<PlainText> {
	const { default: PostalMime } = await import("postal-mime");
	const email = await PostalMime.parse(bytes, { maxNestingDepth: 50, maxHeadersSize: 1024 * 1024 });
	const title = email.subject?.replace(/\s+/gu, " ").trim();
	const date = dayOf(email.date);
	const hints = { ...(title ? { title } : {}), ...(date === undefined ? {} : { date }) };
	const body = email.text?.trim() ? plainBody(email.text) : await htmlBody(email.html, limits);
	return { text: title ? `${title}\n\n${body}` : body, hints };
}

const plainBody = (text: string): string => text.replace(/\r\n?/gu, "\n").trim();

async function htmlBody(html: string | undefined, limits: ReadLimits): Promise<string> {
	return html?.trim() ? (await htmlToText(html, limits)).text : "";
}

/** The day in the sender's own time: postal-mime gives ISO where it can. */
function dayOf(date: string | undefined): string | undefined {
	return date !== undefined && /^\d{4}-\d{2}-\d{2}/u.test(date) ? date.slice(0, 10) : undefined;
}
