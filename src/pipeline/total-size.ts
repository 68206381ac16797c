import type { Source } from "../source/source.ts";

/** Bytes of the sources whose size is known. */
export const totalSize = (sources: readonly Source[]): number => sources.reduce((sum, { size = 0 }) => sum + size, 0);
