import { Fragment, type ReactNode } from 'react'
import type { Token, Tokens } from 'marked'
import type { RichBlocks } from '#app/views/parse-rich-text.ts'

type RichTextBlocksProps = { blocks: RichBlocks; className?: string | undefined }

/**
 * Draws text that was read already. Whatever else they typed (HTML above all) is shown as they typed it,
 * never obeyed and never lost.
 */
export function RichTextBlocks({ blocks: read, className = 'app-prose' }: RichTextBlocksProps) {
  return (
    <div className={className} dir="auto">
      {blocks(read, 0)}
    </div>
  )
}

/** Deeper than anybody means it, and still far from what a stack can hold. */
const DEEPEST = 12

function blocks(tokens: readonly Token[], depth: number): ReactNode[] {
  return tokens.map((token, index) => <Fragment key={index}>{block(token as MarkedToken, depth)}</Fragment>)
}

function block(token: MarkedToken, depth: number): ReactNode {
  if (depth > DEEPEST) return <p>{asTyped(token.raw)}</p>
  switch (token.type) {
    case 'space':
      return null
    case 'paragraph':
      return <p>{inline(token.tokens, depth)}</p>
    case 'text':
      return <p>{textContent(token, depth)}</p>
    case 'heading':
      return <p>{token.text ? <strong>{inline(token.tokens, depth)}</strong> : asTyped(token.raw)}</p>
    case 'list':
      return list(token, depth)
    default:
      return <p>{asTyped(token.raw)}</p>
  }
}

function list({ ordered, start, items }: Tokens.List, depth: number) {
  const children = items.map((item, index) => <li key={index}>{listItem(item, depth + 1)}</li>)
  return ordered ? <ol start={Number(start)}>{children}</ol> : <ul>{children}</ul>
}

/** A tight item is words and perhaps a list below them; a loose one has paragraphs. */
function listItem({ tokens }: Tokens.ListItem, depth: number): ReactNode[] {
  return (tokens as MarkedToken[]).map((token, index) => (
    <Fragment key={index}>
      {token.type === 'text' && depth <= DEEPEST && textContent(token, depth)}
      {token.type === 'checkbox' && token.raw}
      {token.type !== 'text' && token.type !== 'checkbox' && block(token, depth)}
      {token.type === 'text' && depth > DEEPEST && asTyped(token.raw)}
    </Fragment>
  ))
}

function textContent({ tokens, raw }: Tokens.Text, depth: number): ReactNode {
  return tokens ? inline(tokens, depth) : asTyped(raw)
}

function inline(tokens: readonly Token[], depth: number): ReactNode[] {
  return tokens.map((token, index) => (
    <Fragment key={index}>{inlineToken(token as MarkedToken, depth + 1)}</Fragment>
  ))
}

function inlineToken(token: MarkedToken, depth: number): ReactNode {
  if (depth > DEEPEST) return asTyped(token.raw)
  switch (token.type) {
    case 'strong':
      return <strong>{inline(token.tokens, depth)}</strong>
    case 'em':
      return <em>{inline(token.tokens, depth)}</em>
    case 'br':
      return <br />
    case 'escape':
      return token.raw === '\\\\' ? token.raw : token.text
    case 'link':
      return link(token, depth)
    default:
      return asTyped(token.raw)
  }
}

/** A link we do not follow, or with a title that would show nowhere, stays the text it was. */
function link({ href, title, raw, text, tokens }: Tokens.Link, depth: number) {
  if (!isSafe(href) || title) return asTyped(raw)
  const printsItsAddress = !href.endsWith(text) && 'govuk-link'
  return (
    <a className={printsItsAddress || undefined} href={href} rel="noreferrer">
      {inline(tokens, depth)}
    </a>
  )
}

/** `https://gov.uk@evil.example` leads to evil.example, so an address with user information is not a link. */
function isSafe(href: string): boolean {
  if (!URL.canParse(href)) return false
  const { protocol, username, password } = new URL(href)
  return ['http:', 'https:', 'mailto:'].includes(protocol) && !username && !password
}

function asTyped(raw: string): ReactNode {
  return raw.split('\n').map((line, index) => (
    <Fragment key={index}>
      {index > 0 && <br />}
      {line}
    </Fragment>
  ))
}

type MarkedToken =
  | Tokens.Space
  | Tokens.Paragraph
  | Tokens.Text
  | Tokens.Heading
  | Tokens.List
  | Tokens.Checkbox
  | Tokens.Strong
  | Tokens.Em
  | Tokens.Br
  | Tokens.Escape
  | Tokens.Link
