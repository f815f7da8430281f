import { Fragment, type ReactNode } from 'react'
import type { RichBlocks } from '#app/views/parse-rich-text.ts'
import type { ListItem, RichBlock } from '#app/views/rich-blocks.ts'
import type { RichInline } from '#app/views/rich-inline.ts'

type RichTextBlocksProps = { blocks: RichBlocks; className?: string | undefined }

/**
 * Draws text that was read already. Whatever else they typed (HTML above all) is shown as they typed it,
 * never obeyed and never lost.
 */
export function RichTextBlocks({ blocks: read, className = 'app-prose' }: RichTextBlocksProps) {
  return (
    <div className={className} dir="auto">
      {each(read, block)}
    </div>
  )
}

function block(written: RichBlock): ReactNode {
  switch (written.type) {
    case 'paragraph':
      return <p>{each(written.content, inline)}</p>
    case 'list':
      return list(written.items)
    case 'table':
      return table(written.rows)
  }
}

/** Each item has the number that was typed, so that "2, 5, 9" never becomes "2, 3, 4". */
function list(items: readonly ListItem[]): ReactNode {
  return each(inSameKind(items), ([first, ...rest]) => {
    const number = first?.number
    const children = each(first ? [first, ...rest] : [], (item) => (
      <li value={item.number?.value}>{listItem(item)}</li>
    ))
    if (!number) return <ul>{children}</ul>
    return <ol className={number.closedBy === ')' ? 'app-prose__bracketed' : undefined}>{children}</ol>
  })
}

/** Items in a row that are all bullets, all "1." or all "1)". */
function inSameKind(items: readonly ListItem[]): ListItem[][] {
  const runs: ListItem[][] = []
  for (const item of items) {
    const last = runs.at(-1)
    if (last && last[0]?.number?.closedBy === item.number?.closedBy) last.push(item)
    else runs.push([item])
  }
  return runs
}

/** An item is words and perhaps a list below them. Several paragraphs are kept apart. */
function listItem({ blocks }: ListItem): ReactNode {
  const isSingle = blocks.filter(({ type }) => type === 'paragraph').length < 2
  return each(blocks, (part) =>
    isSingle && part.type === 'paragraph' ? each(part.content, inline) : block(part),
  )
}

function table(rows: readonly RichInline[][][]): ReactNode {
  return (
    <table>
      <tbody>
        {each(rows, (cells) => (
          <tr>
            {each(cells, (cell) => (
              <td>{each(cell, inline)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function inline(written: RichInline): ReactNode {
  if (typeof written === 'string') return written
  switch (written.type) {
    case 'break':
      return <br />
    case 'strong':
      return <strong>{each(written.content, inline)}</strong>
    case 'em':
      return <em>{each(written.content, inline)}</em>
    case 'link':
      return link(written)
  }
}

function link({ href, content }: Extract<RichInline, { type: 'link' }>) {
  const [text] = content
  const isAddress = content.length === 1 && typeof text === 'string' && href.endsWith(text)
  return (
    <a className={isAddress ? undefined : 'govuk-link'} href={href} rel="noreferrer">
      {each(content, inline)}
    </a>
  )
}

const each = <T,>(parts: readonly T[], draw: (part: T) => ReactNode): ReactNode[] =>
  parts.map((part, index) => <Fragment key={index}>{draw(part)}</Fragment>)
