// Networks made by chance, the same for the same seed: few actors have many ties, as among states.

/** Numbers in [0, 1): mulberry32. */
export function randomFrom(seed) {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

/** Distinct pairs of node numbers with weights; nodes of low number are in more of them. */
export function madeUpTies(nodes, count, seed = 1) {
	const random = randomFrom(seed);
	const pairs = new Map();
	while (pairs.size < count) {
		const [a, b] = [Math.floor(nodes * random() ** 2), Math.floor(nodes * random())];
		if (a !== b) pairs.set(Math.min(a, b) * nodes + Math.max(a, b), 1 + Math.floor(random() * 8) / 4);
	}
	return [...pairs].map(([key, weight]) => [Math.floor(key / nodes), key % nodes, weight]);
}

const direct = ["metWith", "metWith", "visited", "supports", "aids", "criticises"];

/**
 * A corpus of as many entities and statements: four in five entities act (persons, organisations, a few states), the others
 * are events; of the statements six in ten join two actors, three put an actor at an event, one is an office.
 * A document makes five statements; every tenth statement stands in two documents, every second has a date of its own.
 */
export function madeUpCorpus(nodes, count, seed = 1) {
	const random = randomFrom(seed);
	const actors = Math.floor(nodes * 0.8);
	const ids = Array.from({ length: nodes }, (_, n) => idOf(n, actors));
	const documents = Array.from({ length: Math.ceil(count / 5) }, (_, n) => documentOf(n));
	const statements = Array.from({ length: count }, (_, n) => statementOf(n, { ids, actors, documents, random }));
	const entities = ids.map((id) => [
		id,
		{ id, type: id.slice(0, id.indexOf("/")), name: id, named: true, aliases: [], sameAs: [] },
	]);
	return { base: "https://example.org/", documents, entities: new Map(entities), statements, ...extractions() };

	function extractions() {
		return {
			*extractions() {
				for (const [n, document] of documents.entries()) {
					const own = statements.slice(5 * n, 5 * n + 5);
					const mentions = own.flatMap(({ subject, object }) => [{ entity: subject }, { entity: object }]);
					yield { document, mentions, statements: own, entities: [], unresolved: [] };
				}
			},
		};
	}
}

function idOf(n, actors) {
	if (n >= actors) return `event/${n}`;
	if (n < actors / 50) return `state/${n}`;
	return n % 3 === 0 ? `organisation/${n}` : `person/${n}`;
}

const documentOf = (n) => ({
	...{ id: `document/${n}`, path: `${n}.txt`, title: `Document ${n}`, sha256: `${n}`, date: dateOf(n) },
	...{ length: 1000, statements: 5, mentions: 10, unresolved: 0 },
});

const dateOf = (n) =>
	`${2015 + (n % 10)}-${String(1 + (n % 12)).padStart(2, "0")}-${String(1 + (n % 28)).padStart(2, "0")}`;

function statementOf(n, { ids, actors, documents, random }) {
	const subject = ids[Math.floor(actors * random() ** 2)];
	const share = random();
	const [predicate, object] =
		share < 0.6
			? [direct[n % direct.length], ids[Math.floor(actors * random())]]
			: share < 0.9
				? ["participatedIn", ids[actors + Math.floor((ids.length - actors) * random())]]
				: ["holdsOffice", ids[Math.floor(actors * random() ** 3)]];
	const places = n % 10 === 0 ? 2 : 1;
	const evidence = Array.from({ length: places }, (_, place) => ({
		...{ document: documents[Math.floor((n / 5 + place) % documents.length)].id, quote: `Sentence ${n}.` },
		...{ start: 0, end: 12, confidence: 0.5 + (n % 50) / 100, rule: "bench" },
	}));
	const date = n % 2 === 0 ? { date: dateOf(n) } : {};
	return {
		id: `statement/${String(n).padStart(8, "0")}`,
		subject,
		predicate,
		object,
		status: "actual",
		...date,
		evidence,
	};
}
