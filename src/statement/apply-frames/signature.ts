import { type EntityType, signatures } from "../../ontology/terms.ts";
import type { Reference } from "../discourse/reference.ts";
import type { Frame } from "../frame.ts";

export const subjectTypes = (frame: Frame): readonly EntityType[] =>
	frame.subjectTypes ?? signatures[frame.predicate].subject;

export const objectTypes = (frame: Frame): readonly (EntityType | "date")[] =>
	frame.objectTypes ?? signatures[frame.predicate].object;

/** Whether there is anything to cross. */
export const mayState = (frame: Frame, subjects: readonly Reference[], objects: readonly Reference[]): boolean =>
	subjects.length > 0 && (objects.length > 0 || frame.predicate === "heldOn" || (frame.mutual && subjects.length > 1));
