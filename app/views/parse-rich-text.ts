import { readBlocks, type RichBlock } from './rich-blocks.ts'
import { readAsTyped } from './rich-inline.ts'
import { isTooMarkedUp } from './too-marked-up.ts'

/**
 * What people wrote, read as the little Markdown that we promise. Pages with scripts are given this, so that
 * no browser loads the reader.
 */
export type RichBlocks = readonly RichBlock[]

/** Texts are read far more often than written. So many characters' worth is remembered, by the text itself. */
const MAX_REMEMBERED = 1_000_000
const remembered = new Map<string, RichBlocks>()
let length = 0

export function parseRichText(text: string): RichBlocks {
  const earlier = remembered.get(text)
  if (earlier) return earlier
  const read = isTooMarkedUp(text) ? asTyped(text) : readBlocks(text)
  remembered.set(text, read)
  length += text.length
  for (const oldest of remembered.keys()) {
    if (length <= MAX_REMEMBERED) break
    remembered.delete(oldest)
    length -= oldest.length
  }
  return read
}

const asTyped = (text: string): RichBlocks =>
  text.split(/\n[^\S\n]*\n/).map((each) => ({ type: 'paragraph', content: readAsTyped(each) }))
