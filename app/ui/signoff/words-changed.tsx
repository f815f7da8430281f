import type { Change } from '#app/domain/signoff/compare.ts'
import { ChangedWords } from '#app/ui/assessment/changed-words.tsx'
import { compareWords, WORK_OF_A_PART } from '#app/views/assessment/word-changes.ts'
import { Details } from '#app/ui/govuk/details.tsx'

/** The words that differ in each answer. Added words are underlined, removed words are struck through. */
export function WordsChanged({ changes, since }: { changes: readonly Change[]; since: string }) {
  const compare = compareWords(WORK_OF_A_PART)
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
              <ChangedWords changes={compare(change.before ?? '', change.after ?? '')} />
            </dd>
          </div>
        ))}
      </dl>
    </Details>
  )
}
