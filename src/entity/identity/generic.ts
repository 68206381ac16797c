/**
 * Whether a built name says only what kind of thing it is ("Ministry of Foreign Affairs", "Joint Statement", "Strategic
 * Dialogue"), so that each state, or each day, has its own.
 */
export const isGeneric = (words: readonly string[]): boolean =>
	words.every((word) => common.has(word) || word === "") && !proper.has(words.join(" "));

/** Common words that together are a name. */
const proper: ReadonlySet<string> = new Set([
	"joint comprehensive plan action",
	"strategic arms reduction treaty",
	"global compact migration",
]);

/** Words of functions, subjects and forms: none of them is a proper name. */
const common: ReadonlySet<string> = new Set(
	`ministry department office bureau agency directorate division embassy consulate mission delegation representation
	parliament assembly senate congress house chamber council committee commission commissioner court tribunal bank central reserve
	police army navy force forces guard command secretariat board authority institute centers center group working team task service
	services administration government cabinet union federation chancellery presidency party coalition alliance partnership initiative
	program project fund foundation network forum platform mechanism process
	foreign affairs external internal interior home justice defense finance treasury economy economic trade commerce
	industry health education culture tourism sport sports transport energy environment climate agriculture labor social welfare
	science technology information communication communications migration immigration refugees security state intelligence
	planning development investment cooperation international national federal supreme constitutional high general special permanent joint
	mixed intergovernmental interparliamentary bilateral trilateral multilateral regional global public relations political military
	nuclear cyber digital space maritime border counter counterterrorism terrorism human rights women gender youth children family
	prime minister president vice secretary deputy senior official officials leader leaders chief head heads director directors
	ambassador envoy press media spokesperson prosecutor attorney police affair election electoral local municipal
	statement declaration communique memorandum understanding mou agreement accord treaty protocol convention charter pact plan action
	roadmap framework strategy strategic resolution arrangement exchange notes letter intent concept vision document documents outcome
	principles guidelines joint final presidential ministerial act law code bill package
	meeting summit conference session talks consultations dialogue visit ceremony round negotiations exercise anniversary call
	opening closing plenary annual virtual informal extraordinary inaugural next last previous recent upcoming new historic regular
	comprehensive level ministers two three four five six seven trilateral quadrilateral bilateral business private sector civil society
	day days week year years fiscal month independence republic kingdom people peoples signing launch launching review implementation
	other others second third first event events reception dinner lunch breakfast roundtable briefing conversation engagement following
	between before after during ahead among under republic against threat threats issues topics friendship peace ceasefire truce
	parliamentary elections legislative advisory judiciary appropriations oversight budget rules governors trustees arbitral leadership member members
	steering coordination coordinating monitoring emergency crisis relief humanitarian community administrative reform modernization ongoing renewed enhanced close closer`
		.split(/\s+/)
		.filter((word) => word !== ""),
);
