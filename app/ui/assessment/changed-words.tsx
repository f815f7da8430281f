import { Fragment } from 'react'
import type { WordChange } from '#app/views/assessment/word-changes.ts'

/** Two texts as one, with the words that differ marked: struck through, or underlined. */
export function ChangedWords({ changes }: { changes: readonly WordChange[] }) {
  return (
    <p className="app-changes" dir="auto">
      {changes.map(({ kind, text }, index) => (
        <Fragment key={index}>
          {kind === 'same' && text}
          {kind === 'gone' && <del>{text}</del>}
          {kind === 'new' && <ins>{text}</ins>}
        </Fragment>
      ))}
    </p>
  )
}
