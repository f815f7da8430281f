import type { RichBlocks } from '#app/views/parse-rich-text.ts'

export type AskedComment = { by: string; blocks: RichBlocks }
