import { CHECK_LIST, type FindingSeverity } from '#app/domain/checks/check-list.ts'
import type { ShownFinding } from '#app/domain/checks/finding.ts'
import { classNames } from '#app/ui/govuk/class-names.ts'
import { AnswerToFinding } from './answer-to-finding.tsx'
import { OffersOfFinding } from './offers-of-finding.tsx'

/** What is answered with a reason stands apart, whatever its weight. */
type Heading = FindingSeverity | 'answered'
type FindingsByCheckProps = { severity: Heading; findings: readonly ShownFinding[] }

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
              .map((finding) => (
                <li key={`${finding.path} ${finding.message}`}>
                  {finding.href ? (
                    <a className="govuk-link" href={finding.href}>
                      {finding.message}
                    </a>
                  ) : (
                    finding.message
                  )}{' '}
                  <AnswerToFinding finding={finding} />
                  <OffersOfFinding finding={finding} />
                </li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

const TITLES: Record<Heading, string> = {
  blocks: 'Must be mended',
  warns: 'Warnings',
  advises: 'Advice',
  answered: 'Answered',
}

const MEANINGS: Record<Heading, string> = {
  blocks: 'The assessment cannot be submitted while these are open.',
  warns:
    'You can submit with these, and your approver will see them. Mend what you can, and say why ' +
    'the rest stays as it is.',
  advises: 'Worth a second look.',
  answered:
    'You said why these stay as they are. Your approver sees each with its answer. An answer ' +
    'lapses when what it was about changes.',
}
