import type { FindingSeverity } from '#app/domain/checks/severities.ts'
import { CHECK_LIST } from '#app/domain/checks/check-list.ts'
import type { ShownFinding } from '#app/domain/checks/finding.ts'
import { classNames } from '#app/ui/govuk/class-names.ts'
import { AnswerToFinding } from './answer-to-finding.tsx'
import { OffersOfFinding } from './offers-of-finding.tsx'
import { MaybeLink } from '#app/ui/layout/maybe-link.tsx'

/** Findings answered with a reason are listed separately, whatever their severity. */
type Heading = FindingSeverity | 'answered'
type FindingsByCheckProps = { severity: Heading; findings: readonly ShownFinding[] }

/** Findings of one severity, by check: why the check matters, then each place to fix. */
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
                  <MaybeLink href={finding.href}>{finding.message}</MaybeLink>{' '}
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
  blocks: 'Must be fixed',
  warns: 'Warnings',
  advises: 'Advice',
  answered: 'Answered',
}

const MEANINGS: Record<Heading, string> = {
  blocks: 'You must fix these before you can submit the assessment.',
  warns:
    'You can submit with these, and your approver will see them. Fix what you can, and say why ' +
    'you are leaving the rest.',
  advises: 'Consider these before you submit.',
  answered:
    'You gave reasons for leaving these as they are. Your approver sees each one with your ' +
    'answer. If the text changes, the answer no longer applies.',
}
