import { Marked, type Token } from 'marked'
import { listsFromWord } from './lists-from-word.ts'
import { isTooMarkedUp } from './too-marked-up.ts'

/**
 * What people wrote, read as the little Markdown that we promise. Pages with scripts are given this, so that
 * no browser loads the reader.
 */
export type RichBlocks = readonly Token[]

/** Overrides make text read in another order than it is stored. Marks for right-to-left languages stay. */
const DIRECTION_OVERRIDES = /[\u202A\u202B\u202D\u202E]/g

const notForUs = () => undefined

const marked = new Marked({
  breaks: true,
  tokenizer: {
    blockquote: notForUs,
    code: notForUs,
    def: notForUs,
    fences: notForUs,
    hr: notForUs,
    html: notForUs,
    lheading: notForUs,
    table: notForUs,
  },
})

/** Texts are read far more often than written. So many characters' worth is remembered, by the text itself. */
const MAX_REMEMBERED = 1_000_000
const remembered = new Map<string, RichBlocks>()
let length = 0

export function parseRichText(text: string): RichBlocks {
  const earlier = remembered.get(text)
  if (earlier) return earlier
  const read = readAnew(text)
  remembered.set(text, read)
  length += text.length
  for (const oldest of remembered.keys()) {
    if (length <= MAX_REMEMBERED) break
    remembered.delete(oldest)
    length -= oldest.length
  }
  return read
}

function readAnew(text: string): RichBlocks {
  const lines = listsFromWord(text.replace(DIRECTION_OVERRIDES, ''))
  if (isTooMarkedUp(lines)) return asTyped(text.replace(DIRECTION_OVERRIDES, ''))
  try {
    return [...marked.lexer(lines)]
  } catch {
    return [{ type: 'text', raw: text, text }]
  }
}

const asTyped = (text: string): RichBlocks =>
  text.split(/\n[^\S\n]*\n/).map((each) => ({ type: 'text', raw: each, text: each }))
