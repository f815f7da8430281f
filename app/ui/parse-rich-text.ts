import { Marked, type Token } from 'marked'
import { listsFromWord } from './lists-from-word.ts'

/** What people wrote, read as the little Markdown that we promise. Pages with scripts are given this, so that no browser loads the reader. */
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

export function parseRichText(text: string): RichBlocks {
  const lines = listsFromWord(text.replace(DIRECTION_OVERRIDES, ''))
  try {
    return [...marked.lexer(lines)]
  } catch {
    return [{ type: 'text', raw: text, text }]
  }
}
