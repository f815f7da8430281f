import { Marked, type Token, Tokenizer, type Tokens } from 'marked'

/** Words, line breaks, emphasis and links. Anything else that was typed stays text. */
export type RichInline =
  | string
  | { type: 'break' }
  | { type: 'strong' | 'em'; content: RichInline[] }
  | { type: 'link'; href: string; content: RichInline[] }

const DEEPEST = 12

const notForUs = () => undefined

/** Stars and underscores inside a word or between numbers are signs: "12*5*52", "*5*", "file_name". */
function emphasis(this: Tokenizer, src: string, masked: string, before = '') {
  if (/[\p{L}\p{N}\\*_]$/u.test(before)) return undefined
  const token = Tokenizer.prototype.emStrong.call(this, src, masked, before)
  if (!token) return undefined
  const after = src.slice(token.raw.length)
  const isPart = /^[\p{L}\p{N}*_]/u.test(after) || /\\$/.test(token.text)
  const says = token.type === 'em' ? /\p{L}/u : /[\p{L}\p{N}]/u
  return isPart || !says.test(token.text) ? undefined : token
}

const marked = new Marked({
  breaks: true,
  tokenizer: { codespan: notForUs, del: notForUs, emStrong: emphasis, escape: notForUs, tag: notForUs },
})

/** Overrides make text read in another order than it is stored. Marks for right-to-left languages stay. */
const DIRECTION_OVERRIDES = /[\u202A\u202B\u202D\u202E]/g

export function readInline(typed: string): RichInline[] {
  const text = typed.replace(DIRECTION_OVERRIDES, '')
  if (!MAYBE_MARKED.test(text)) return asTyped(text)
  try {
    return new marked.Lexer(marked.defaults).inlineTokens(text).flatMap((token) => read(token as Known, 1))
  } catch {
    return asTyped(text)
  }
}

const MAYBE_MARKED = /[*_[<@]|:\/\/|www\./i

function read(token: Known, depth: number): RichInline[] {
  if (depth > DEEPEST) return asTyped(token.raw)
  switch (token.type) {
    case 'strong':
    case 'em':
      return [{ type: token.type, content: readAll(token.tokens, depth) }]
    case 'link':
      return link(token, depth)
    default:
      return asTyped(token.raw)
  }
}

const readAll = (tokens: readonly Token[], depth: number): RichInline[] =>
  tokens.flatMap((token) => read(token as Known, depth + 1))

/** A link we do not follow, or with a title that would show nowhere, stays the text it was. */
function link({ href, title, raw, tokens }: Tokens.Link, depth: number): RichInline[] {
  if (!isSafe(href) || title || tokens.length === 0) return asTyped(raw)
  const content = readAll(tokens, depth)
  return raw.startsWith('<') ? ['<', { type: 'link', href, content }, '>'] : [{ type: 'link', href, content }]
}

/** `https://gov.uk@evil.example` leads to evil.example, so an address with user information is not a link. */
function isSafe(href: string): boolean {
  if (!URL.canParse(href)) return false
  const { protocol, username, password } = new URL(href)
  return ['http:', 'https:', 'mailto:'].includes(protocol) && !username && !password
}

/** Words and line breaks, without emphasis or links. */
export const readAsTyped = (text: string): RichInline[] => asTyped(text.replace(DIRECTION_OVERRIDES, ''))

const asTyped = (raw: string): RichInline[] =>
  raw
    .split('\n')
    .flatMap((line, index): RichInline[] => [
      ...(index > 0 ? [{ type: 'break' } as const] : []),
      ...(line ? [line] : []),
    ])

type Known = Tokens.Strong | Tokens.Em | Tokens.Link | Tokens.Text
