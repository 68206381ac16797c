import type { EntityType } from "../ontology/terms.ts";
import { fold } from "../text/tokenize.ts";
import type { Entity } from "./entity.ts";

/** An entity of a document while it is read. */
export interface Draft {
	readonly id: string;
	readonly type: EntityType;
	kind: string | undefined;
	name: string;
	readonly forms: Set<string>;
	readonly sameAs: Set<string>;
	readonly titles: Set<string>;
	named: boolean;
}

export function toEntity(draft: Draft): Entity {
	const name = draft.type === "person" ? asWritten(draft) : draft.name;
	return {
		id: draft.id,
		type: draft.type,
		...(draft.kind === undefined || draft.kind === "" ? {} : { kind: draft.kind }),
		name,
		aliases: [...new Set([draft.name, ...draft.forms])].filter((form) => form !== name).sort(),
		named: draft.named,
		sameAs: [...draft.sameAs].sort(),
	};
}

/** "Stefan Lofven" of the table is "Stefan Löfven" where the text writes him so. */
function asWritten({ name, forms }: Draft): string {
	const [accented] = [...forms]
		.filter((form) => form !== name && fold(form) === fold(name) && /[^\p{ASCII}]/u.test(form))
		.sort();
	return accented ?? name;
}
