import { CHECK_LIST, type FindingSeverity } from '#app/domain/due-regard/check-list.ts'
import type { ShownFinding } from '#app/domain/due-regard/finding.ts'
import { classNames } from '#app/ui/govuk/class-names.ts'

type FindingsByCheckProps = { severity: FindingSeverity; findings: readonly ShownFinding[] }

/** Findings of one weight, check by check: why it matters once, then each place where it can be mended. */
export function FindingsByCheck({ severity, findings }: FindingsByCheckProps) {
  if (findings.length === 0) return null
  const checks = [...new Set(findings.map(({ id }) => id))]
  return (
    <section aria-labelledby={severity}>
      <h2 className="govuk-heading-m" id={severity}>
        {TITLES[severity]} ({findings.length})
      </h2>
      <p className="govuk-body app-measure">{MEANINGS[severity]}</p>
      {checks.map((id) => (
        <div key={id} className={classNames('app-check', severity === 'blocks' && 'app-check--must')}>
          <h3 className="app-check__title">
            {CHECK_LIST[id].title} ({id})
          </h3>
          <p>{CHECK_LIST[id].why}</p>
          <ul className="govuk-list govuk-list--bullet app-check__places">
            {findings
              .filter((finding) => finding.id === id)
              .map(({ path, message, href }) => (
                <li key={`${path} ${message}`}>
                  {href ? (
                    <a className="govuk-link" href={href}>
                      {message}
                    </a>
                  ) : (
                    message
                  )}
                </li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

const TITLES: Record<FindingSeverity, string> = { blocks: 'Must be mended', warns: 'Warnings', advises: 'Advice' }

const MEANINGS: Record<FindingSeverity, string> = {
  blocks: 'The assessment cannot be submitted while these are open.',
  warns: 'You can submit with these, and your approver will see them. Mend what you can.',
  advises: 'Worth a second look.',
}
