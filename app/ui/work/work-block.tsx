import type { WorkBlock as Block } from '#app/views/work/work-line.ts'
import { WorkTable } from './work-table.tsx'

/** One list of a person's work, with how many assessments there are. */
export function WorkBlock({ id, heading, about, lines, whenEmpty }: Block) {
  return (
    <section aria-labelledby={id}>
      <h2 className="govuk-heading-m" id={id}>
        {heading}
        {lines.length > 0 && ` (${lines.length})`}
      </h2>
      {lines.length === 0 ? (
        <p className="govuk-body">{whenEmpty}</p>
      ) : (
        about && <p className="govuk-body">{about}</p>
      )}
      {lines.length > 0 && <WorkTable caption={heading} lines={lines} />}
    </section>
  )
}
