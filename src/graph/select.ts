import type { Days } from "../days.ts";
import type { Predicate, Status } from "../ontology/terms.ts";
import type { Corpus } from "../statement/corpus.ts";
import { statementsWithin } from "./dating.ts";
import { countTexts, textsOf } from "./evidence.ts";

/** Which statements to keep; what is left out does not restrict. */
export interface Selection {
	readonly period?: Days;
	readonly statuses?: readonly Status[];
	readonly predicates?: readonly Predicate[];
	/** At least this many documents with different texts. */
	readonly documents?: number;
	/** At least this confidence in the best of the evidence. */
	readonly confidence?: number;
}

/** The same corpus with fewer statements. Entities, documents and mentions stay. */
export function selectStatements(corpus: Corpus, selection: Selection): Corpus {
	const texts = textsOf(corpus);
	const { period, statuses, predicates, documents = 0, confidence = 0 } = selection;
	const dated = period ? statementsWithin(corpus.statements, period, corpus) : corpus.statements;
	const statements = dated.filter(
		(statement) =>
			(statuses?.includes(statement.status) ?? true) &&
			(predicates?.includes(statement.predicate) ?? true) &&
			(confidence === 0 || statement.evidence.some((place) => place.confidence >= confidence)) &&
			(documents === 0 || countTexts([statement], texts) >= documents),
	);
	return {
		base: corpus.base,
		documents: corpus.documents,
		entities: corpus.entities,
		statements,
		extractions: () => corpus.extractions(),
		extraction: (document) => corpus.extraction(document),
	};
}
