import { diffWordsWithSpace } from 'diff'
import type { Change } from '#app/domain/assessment/compare.ts'
import { ChangedWords, type WordChange } from '#app/ui/assessment/changed-words.tsx'
import { Details } from '#app/ui/govuk/details.tsx'

/** The words that differ, answer by answer: added ones underlined, removed ones struck through. */
export function WordsChanged({ changes, since }: { changes: readonly Change[]; since: string }) {
  return (
    <Details summary={`Show the words that changed since ${since}`} className="app-no-print">
      <dl className="app-answers">
        {changes.map((change, index) => (
          <div key={index}>
            <dt>
              {change.label}
              {change.before === undefined && ' (added)'}
              {change.after === undefined && ' (removed)'}
            </dt>
            <dd>
              <ChangedWords changes={wordChanges(change.before ?? '', change.after ?? '')} />
            </dd>
          </div>
        ))}
      </dl>
    </Details>
  )
}

/** More edits than this, and the whole answer counts as changed: the page must not wait for it. */
const MOST_EDITS = 1_000

function wordChanges(before: string, after: string): WordChange[] {
  const pieces = diffWordsWithSpace(before, after, { maxEditLength: MOST_EDITS })
  if (!pieces)
    return [
      { kind: 'gone', text: before },
      { kind: 'new', text: after },
    ]
  return pieces.map(({ value, added, removed }) => ({
    kind: added ? 'new' : removed ? 'gone' : 'same',
    text: value,
  }))
}
