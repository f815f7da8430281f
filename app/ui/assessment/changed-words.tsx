import { Fragment } from 'react'
import type { WordChange } from '#app/views/assessment/word-changes.ts'

/** Two texts shown as one. Removed words are struck through and new words are underlined. */
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
