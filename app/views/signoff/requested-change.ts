import type { RichBlocks } from '#app/views/parse-rich-text.ts'

/** A comment that asks to change a part of a returned assessment: who wrote it, and what. */
export type RequestedChange = { by: string; blocks: RichBlocks }
