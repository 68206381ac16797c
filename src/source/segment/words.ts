/** Kinds of word that tell lines apart. Kinds, not lines of particular documents: each list is of common nouns. */

/** Nouns of office: who holds one is a person. */
export const office: RegExp =
	/\b(?:secretary|secretary-general|minister|president|vice-president|premier|chancellor|taoiseach|ambassador|spokesperson|spokesman|spokeswoman|director|director-general|representative|commissioner|envoy|advis[eo]r|chair|chairman|chairwoman|chairperson|speaker|king|queen|prince|princess|emir|sultan|governor|senator|congressman|congresswoman|administrator|general|admiral|colonel|counsel+or|consul|consul-general|attach[eé]|coordinator|under-?secretary|high representative|head of|deputy|official|lady|gentleman|mayor|judge|justice|chief|professor|dr|mr|mrs|ms|sir|dame|lord)\b/iu;

/** Nouns of bodies that issue documents. */
export const issuer: RegExp =
	/^(?:the )?(?:[\p{L}.'’&-]+ ){0,4}?(?:ministry|department|office|embassy|consulate|consulate-general|mission|permanent mission|secretariat|directorate|directorate-general|bureau|commission|council|government|chancellery|cabinet|delegation|agency|service|division|white house|kremlin|foreign office)(?: (?:of|for|to|and|in|on)\b.*|, .*)?$/iu;

/** Nouns of what a title is about: a kind of document or an occasion. */
export const occasion: RegExp =
	/\b(?:remarks?|statements?|communiqu[eé]s?|declarations?|readouts?|release|briefing|calls?|meetings?|talks|visits?|travels?|trip|summit|interview|speech|address|answers|outcomes?|consultations?|conversation|conference|dialogue|session|ceremony|agreement|signing|congratulat\w*|condemn\w*|message|letter|report|fact sheet|announce\w*|designat\w*|sanctions?|toast|keynote|opening|availability|forum|anniversary|memorandum|treaty|transcript|comments?|article|roundtable|exchange|summary|conclusions)\b/iu;

/** Kinds of document that stand alone above or below a title. */
export const genre: RegExp =
	/^(?:(?:joint |official |media |news |press )?(?:press |media |news )?(?:release|note|statement|communiqu[eé]|readout|remarks|transcript|briefing|advisory|article|announcement|speech(?:es)?|news|fact sheet|interview|notice|declaration|document)s?|press|news|for immediate release|embargoed until .*|unofficial translation|courtesy translation|check against delivery|as (?:prepared|delivered)(?: for delivery)?)(?: (?:no\.?|number|n°|#)? ?[\d/.-]+(?:-[\d-]+)?)?[.:]?$/iu;

/** Nouns of sites, as the last word of a line that says where. */
export const site: RegExp =
	/^(?:(?:via|by) )?(?:tele|video) ?conference$|^(?:via|by|on) (?:zoom|webex|video ?link|telephone|phone)$|^(?:air force \p{L}+|aboard .+|en route .+)$|\b(?:rooms?|hall|house|palace|(?<!\b(?:press|foreign|media|information|affairs|private|cabinet) )office|auditorium|hotel|building|cent(?:er|re)|embassy|residence|gardens?|lawn|headquarters|airport|airfield|base|theat(?:er|re)|university|museum|capitol|library|plaza|ballroom|hangar|foyer|stadium|school|college|institute|academy|station|terrace|club|villa|castle|cathedral|church|annex|complex|pavilion)$/iu;

/** The same nouns capitalised, to stand inside a larger pattern. */
export const siteNoun =
	"\\b(?:Room|Hall|House|Palace|Office|Auditorium|Hotel|Building|Center|Centre|Embassy|Residence|Garden|Headquarters|Airport|Base|Theater|Theatre|University|Museum|Capitol|Library|Plaza|School|College|Institute|Academy|Castle|Resort|Villa|Hill|Chancellery|Department|Ministry)";
