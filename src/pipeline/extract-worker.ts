import { workerData } from "piscina";
import type { Document } from "../source/document.ts";
import { type Extracted, extractRecord } from "./extracted.ts";
import { type ExtractorChoices, makeExtractor } from "./extractor-choices.ts";

const extractor = makeExtractor(workerData as ExtractorChoices);

/** Run by piscina for each document. */
export const extractInWorker = (document: Document): Extracted => extractRecord(extractor, document);
