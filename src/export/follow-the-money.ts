import type { Entity } from "../entity/entity.ts";
import { createDating, spanOfDates } from "../graph/dating.ts";
import type { EntityType, Predicate } from "../ontology/terms.ts";
import { byCodeUnit, listAt, sortedSet } from "../order.ts";
import { iriOf } from "../rdf/iri.ts";
import type { Corpus } from "../statement/corpus.ts";
import type { Statement } from "../statement/statement.ts";
import type { FileExporter } from "./exporter.ts";

/** Entities of the FollowTheMoney model, one JSON object a line, as `ftm` and Aleph read them. */
export const followTheMoney: FileExporter = {
	id: "ftm",
	label: "FollowTheMoney entities",
	description: "For Aleph and OpenSanctions tools; relations that the model lacks become links with a role.",
	extension: ".ftm.json",
	mime: "application/x-ndjson",
	multiple: false,
	*write(corpus) {
		const held = heldOnByEvent(corpus.statements);
		for (const id of [...corpus.entities.keys()].sort(byCodeUnit)) {
			const entity = corpus.entities.get(id);
			if (entity) yield line(thing(entity, corpus.base, held.get(id) ?? []));
		}
		const describe = createDescription(corpus);
		const posts = new Set<string>();
		for (const statement of corpus.statements)
			for (const made of relation(statement, describe(statement)))
				if (!posts.has(made.id)) {
					if (made.schema === "Position") posts.add(made.id);
					yield line(made);
				}
	},
};

interface Proxy {
	readonly id: string;
	readonly schema: string;
	readonly properties: Readonly<Record<string, readonly string[]>>;
}

const line = (proxy: Proxy): string => `${JSON.stringify(proxy)}\n`;

/** Ids of the model may not hold slashes in all of its tools. */
const idOf = (id: string): string => id.replaceAll("/", ".");

const schemata: Readonly<Record<EntityType, string>> = {
	person: "Person",
	state: "PublicBody",
	organisation: "Organization",
	agreement: "Document",
	event: "Event",
	place: "Address",
};

function thing(entity: Entity, base: string, heldOn: readonly string[]): Proxy {
	const { id, type, name, aliases, sameAs } = entity;
	const wikidata = sameAs.flatMap((iri) => /^https?:\/\/www\.wikidata\.org\/entity\/(Q\d+)$/.exec(iri)?.[1] ?? []);
	const properties = {
		name: [name],
		alias: aliases,
		wikidataId: wikidata,
		sourceUrl: [iriOf(base, id)],
		...(type === "agreement" ? { fileName: [name], title: [name] } : {}),
		...(type === "place" ? { full: [name] } : {}),
		...(type === "event" ? { date: sortedSet(heldOn) } : {}),
	};
	return { id: idOf(id), schema: schemata[type], properties: withoutEmpty(properties) };
}

/** First day of every event that was held. */
function heldOnByEvent(statements: readonly Statement[]): ReadonlyMap<string, readonly string[]> {
	const held = new Map<string, string[]>();
	for (const { subject, predicate, object, status } of statements) {
		const { first } = predicate === "heldOn" && status === "actual" ? spanOfDates([object]) : {};
		if (first) listAt(held, subject).push(first);
	}
	return held;
}

type Description = Readonly<Record<string, readonly string[]>>;

function createDescription(corpus: Corpus): (statement: Statement) => Description {
	const dating = createDating(corpus);
	const documents = new Map(corpus.documents.map((document) => [document.id, document]));
	return (statement) => {
		const { dates, source } = dating(statement);
		const days = source === "document" ? {} : spanOfDates(dates);
		const cited = statement.evidence.map(({ document }) => documents.get(document));
		return {
			startDate: days.first ? [days.first] : [],
			endDate: days.last ? [days.last] : [],
			description: sortedSet(statement.evidence.map(({ quote }) => quote)),
			sourceUrl: sortedSet(cited.flatMap((document) => document?.url ?? [])),
			publisher: sortedSet(cited.flatMap((document) => document?.path ?? [])),
			recordId: [statement.id],
			status: [statement.status],
		};
	};
}

function* relation(statement: Statement, description: Description): Iterable<Proxy> {
	const { id, subject, predicate, object, title } = statement;
	if (predicate === "heldOn") return;
	const ends = [[idOf(subject)], [idOf(object)]] as const;
	const made = (schema: string, from: string, to: string, more: Description = {}): Proxy => {
		const properties = withoutEmpty({ [from]: ends[0], [to]: ends[1], ...description, ...more });
		return { id: idOf(id), schema, properties };
	};
	const role = [roleOf(statement)];
	if (predicate === "memberOf") yield made("Membership", "member", "organization", { role });
	else if (predicate === "accreditedTo") yield made("Representation", "agent", "client", { role });
	else if (predicate === "holdsOffice") {
		const post = `position.${idOf(object)}.${encodeURIComponent(title ?? "office")}`;
		yield { id: post, schema: "Position", properties: { name: [title ?? "office"], organization: ends[1] } };
		yield made("Occupancy", "holder", "post", { post: [post] });
	} else yield made("UnknownLink", "subject", "object", { role });
}

const roleOf = ({ predicate, status }: Statement): string =>
	status === "actual" ? words(predicate) : `${words(predicate)} (${status})`;
const words = (predicate: Predicate): string => predicate.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

const withoutEmpty = (properties: Description): Description =>
	Object.fromEntries(Object.entries(properties).filter(([, values]) => values.length > 0));
