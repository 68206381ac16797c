/**
 * True if a line belongs to the page, not to what the document says: banners, menus, buttons, contact lines, rulers, marks of
 * where the text begins and ends. Tried on a line of plain text; kinds of line, never the lines of one site.
 */
export function isFurniture(line: string): boolean {
	if (!/[\p{L}\p{N}]/u.test(line)) return true;
	return line.length <= longest && (patterns.some((pattern) => pattern.test(line)) || isPointer(line));
}

/** "For more information, contact the office": where to ask or read on; not "see the *Ministry of Ports' press release*", which says who has spoken too. */
const isPointer = (line: string): boolean => pointer.test(line) && (address.test(line) || !publisher.test(line));

const pointer =
	/^(?:for (?:any )?(?:more|further|additional|press|media|general|updates?|questions?|inquir|enquir|latest)\b|to (?:learn|read|find out|see) more\b|follow\b|visit\b|please (?:visit|contact|see|follow|email|direct)\b).*(?:\S@\S|\s@\w|https?:|www\.|\b(?:contact|visit|website|web page|twitter|facebook|press release|see)\b)/iu;

const address = /\S@\S|\s@\w|https?:|www\.|\.gov\b/iu;

const publisher = /\bsee (?:the )?\p{Lu}[\p{L} .-]+['’]s? (?:press release|statement|announcement|fact sheet|notice)/u;

/** True if a line opens a part of the page that follows the document: further links, sharing, comments. */
export function opensTail(line: string): boolean {
	return line.length <= 60 && tail.test(line);
}

/** True if a line in round or square brackets is a stage direction: "(Applause.)", "[Cross-talk]". */
export function isStageDirection(line: string): boolean {
	return line.length <= 120 && /^(?:\([^()]+\)|\[[^[\]]+\])[.*]*$/u.test(line);
}

const longest = 320;

const tail =
	/^(?:additional (?:materials?|links?|resources)|related(?: (?:\p{L}+ ?){1,3})?|see also|read (?:also|more|next)|more (?:on|from|about|news)\b.{0,40}|share(?: (?:this|on|via|with)\b.{0,30})?|tags?|topics|categories|you (?:may|might) also (?:like|be interested in)\b.*|latest (?:news|updates|releases)|most (?:read|popular|viewed)|comments|leave a (?:comment|reply)|recommended|attachments?|photos?(?: gallery)?|follow us(?: on)?\b.*)\s*:?$/iu;

const patterns: readonly RegExp[] = [
	tail,
	// Rulers, comments of the mark-up, marks of extent.
	/^<!--.*-->$/u,
	/^(?:begin|end)(?: of)?(?: (?:text|transcript|statement|quote))?[.:]?$/iu,
	/^end(?: of (?:text|transcript))? {0,2}\d{1,2}[:.]\d{2}\b.{0,12}$/iu,
	/^\(?the briefing (?:was )?concluded\b.*\)?$/iu,
	// What a page offers to do.
	/^(?:please )?(?:join (?:the|our)|subscribe|sign (?:up|in|out)|log ?(?:in|out|on)|register|unsubscribe|get (?:email|e-mail|our) )\b.{0,80}$/iu,
	/\b(?:join now|sign up (?:now|today|here)|click here|subscribe now|learn more|read more|apply now|register now|donate(?: now)?|shop now|download now|start (?:your )?free trial)[\s!»>.]*$/iu,
	/^(?:print(?: this page| version)?|e-?mail(?: this(?: page)?)?|tweet|retweet|pin it|like|save|listen(?: to this .*)?|download(?: .{1,40})?|bookmark|copy (?:link|url)|send to a friend|watch (?:the )?video|play(?: video)?|zoom (?:in|out)|(?:facebook|twitter|x|linkedin|whatsapp|telegram|youtube|instagram|rss|flickr|vk)(?:[\s,|/·•]+(?:facebook|twitter|x|linkedin|whatsapp|telegram|youtube|instagram|rss|flickr|vk|email))*)$/iu,
	/^(?:skip to (?:main )?(?:content|navigation)|(?:main )?menu|search(?: this site| for:?)?|home(?: ?page)?|navigation|back(?: to (?:top|list|news|home|all .{1,20}))?|go to top|top|close|open|next|previous|prev|breadcrumbs?|toggle .{1,30}|show (?:more|all|less)|view (?:all|more)|load more|loading\.*|advertisement|sponsored(?: content)?|site ?map|accessibility|archive|language)\s*[»>›‹<«→←↑]*$/iu,
	/^(?:home|main page|start)\s*[»>›/|→]\s*\S.*$/iu,
	/^(?:[^»›|]{2,40}\s[»›|]\s){2,}[^»›|]{2,40}$/u,
	/^showing \d+(?: ?[-–] ?\d+)?(?: of \d+)? (?:results?|items?|entries)\.?$/iu,
	/^(?:page )?\d+ ?(?:\/|of) ?\d+$|^page \d+$|^[-–—] ?\d+ ?[-–—]$|^\d{1,3}$/iu,
	/^(?:views?|visits?|hits|downloads|shares?|likes?)\s*:?\s*[\d.,]+k?$/iu,
	/^(?:reading time\s*:?\s*)?\d+ min(?:ute)?s?(?: read)?$/iu,
	/^(?:last )?(?:updated|modified|reviewed)(?: on)?\s*:?\s.{4,40}$/iu,
	// Switches between languages.
	/^[\W_]*(?:[a-z]{2}[-_][A-Z]{2}\d?[\W_]*)+$/u,
	/^(?:english|fran[cç]ais|русский|español|العربية|中文|日本語|deutsch|português|italiano|हिन्दी|українська|ខ្មែរ|bahasa indonesia)(?:[\s,|/·•]+(?:english|fran[cç]ais|русский|español|العربية|中文|日本語|deutsch|português|italiano|हिन्दी|українська|ខ្មែរ|bahasa indonesia))*$/iu,
	/^(?:en|fr|ru|es|de|ar|zh|ja)(?:[\s,|/·•]+(?:en|fr|ru|es|de|ar|zh|ja))+$/iu,
	// Consent and rights.
	/\b(?:(?:use|uses|using|accept|manage) (?:\p{L}+ )?cookies|cookie (?:policy|settings|preferences|notice))\b/iu,
	/^(?:©|\(c\)|copyright\b)|\ball rights reserved\b|^(?:privacy(?: policy| notice)?|terms (?:of (?:use|service)|and conditions)|disclaimer|legal notice)(?:[\s|·•]+.{1,60})?$/iu,
	/^(?:accept|reject|decline|allow|agree|ok)(?: all)?(?: cookies)?$/iu,
	// How to reach the issuer.
	/^(?:tel(?:ephone)?|phone|fax|facsimile|mobile|hotline|e-?mail|web ?site|url|address|p\.? ?o\.? ?box|contacts?(?: (?:us|information|details))?|press contacts?|media contacts?)\b\.?\s*(?:[:/(+]|no\b|\d).*$/iu,
	/^(?:contacts?(?: (?:us|information|details))?|press contacts?|media contacts?)\s*:?$/iu,
	/^[\s|,;]*(?:(?:https?:\/\/|www\.)\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|@\w{2,30}|\+?[\d\s()./-]{7,})(?:[\s|,;]+(?:(?:https?:\/\/|www\.)\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|@\w{2,30}|\+?[\d\s()./-]{7,}))*$/iu,
	/^(?:photo|image|video|picture|source|credit|photo credit|courtesy)\s?(?::|by\b|©|\/).{0,120}$/iu,
];
