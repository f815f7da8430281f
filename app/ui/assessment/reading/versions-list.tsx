import { paths } from '#app/paths.ts'
import { StatusTag } from '#app/ui/assessment/status-tag.tsx'
import { formatDayOf } from '#app/domain/date-text.ts'
import type { Reading } from '#app/views/assessment/reading.ts'

/** The other versions, and links to the history and export of this one. */
export function VersionsList({ reading }: { reading: Reading }) {
  const { reference, versionNumber } = reading.head
  return (
    <section aria-labelledby="versions" className="app-no-print">
      <h2 className="govuk-heading-m" id="versions">
        Versions, history and export
      </h2>
      <ul className="govuk-list">
        {reading.versions.map(({ number, status, since, superseded }) => (
          <li key={number}>
            {number === versionNumber ? (
              <strong>Version {number} (this one)</strong>
            ) : (
              <a className="govuk-link" href={paths.version(reference, number)}>
                Version {number}
              </a>
            )}{' '}
            <StatusTag status={status} superseded={superseded} /> since {formatDayOf(since)}
          </li>
        ))}
      </ul>
      <ul className="govuk-list">
        <li>
          <a className="govuk-link" href={paths.history(reference)}>
            History: who did what, and when
          </a>
        </li>
        <li>
          <a className="govuk-link" href={paths.exportDocument(reference, versionNumber)}>
            Export this version (JSON file)
          </a>
        </li>
      </ul>
    </section>
  )
}
