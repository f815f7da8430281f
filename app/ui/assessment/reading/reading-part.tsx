import type { ReactNode } from 'react'
import { PARTS, type Part } from '#app/domain/assessment/parts.ts'
import { paths } from '#app/paths.ts'
import { formatDayOf } from '#app/domain/date-text.ts'
import { Tag } from '#app/ui/govuk/tag.tsx'
import { FindingNotes } from './finding-notes.tsx'
import { PartComments } from '#app/ui/signoff/part-comments.tsx'
import type { Reading } from '#app/views/assessment/reading.ts'
import { WordsChanged } from '#app/ui/signoff/words-changed.tsx'

/** One part with its heading and tags, what changed in it, its comments, and a link to comment. */
export function ReadingPart({
  reading,
  part,
  children,
}: {
  reading: Reading
  part: Part
  children: ReactNode
}) {
  const { reference } = reading.head
  const changes = changesOf(reading, part)
  return (
    <section aria-labelledby={`part-${part}`}>
      <h2 className="govuk-heading-m" id={`part-${part}`}>
        {PARTS[part]}
      </h2>
      <PartMarks reading={reading} part={part} />
      {reading.since && changes.length > 0 && (
        <WordsChanged changes={changes} since={`${reading.since.name}, ${formatDayOf(reading.since.at)}`} />
      )}
      <FindingNotes reading={reading} place={`part:${part}`} />
      {children}
      <PartComments
        reference={reference}
        comments={reading.comments.filter((comment) => comment.part === part)}
        mayRedact={reading.may.includes('redact')}
      />
      {reading.may.includes('return') && (
        <p className="govuk-body app-no-print">
          <a className="govuk-link" href={paths.comment(reference, part)}>
            Comment on this part <span className="govuk-visually-hidden">({PARTS[part]})</span>
          </a>
        </p>
      )}
    </section>
  )
}

export const changesOf = ({ since }: Reading, part: Part) =>
  since?.changes.filter((change) => change.part === part) ?? []

function PartMarks({ reading, part }: { reading: Reading; part: Part }) {
  const isChanged = changesOf(reading, part).length > 0
  const isAsked = reading.askedParts.includes(part)
  if (!isChanged && !isAsked) return null
  return (
    <p className="govuk-body">
      {isAsked && <Tag colour="yellow">Changes requested</Tag>}{' '}
      {isChanged && <Tag colour="teal">Changed since last time</Tag>}
    </p>
  )
}
