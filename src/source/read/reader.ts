import type { PlainText } from "../make-document.ts";
import type { ReadLimits } from "../source.ts";

/** Turns the bytes of one file into plain text. Throws `Skip` where it holds nothing to read, or more than the limits allow. */
export type Reader = (bytes: Uint8Array, limits: ReadLimits) => Promise<PlainText>;
