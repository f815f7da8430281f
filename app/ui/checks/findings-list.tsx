import type { ShownFinding } from '#app/domain/checks/finding.ts'
import { classNames } from '#app/ui/govuk/class-names.ts'
import { AnswerToFinding } from './answer-to-finding.tsx'
import { OffersOfFinding } from './offers-of-finding.tsx'
import { MaybeLink } from '#app/ui/layout/maybe-link.tsx'

const WEIGHTS = { blocks: 'Must be fixed', warns: 'Warning', advises: 'Advice' } as const

/** What the checks found and why it matters. Never a score: people decide whether due regard was given. */
export function FindingsList({ findings }: { findings: readonly ShownFinding[] }) {
  return (
    <ul className="govuk-list">
      {findings.map((finding) => (
        <li key={`${finding.id} ${finding.path}`}>
          <FindingNote finding={finding} />
        </li>
      ))}
    </ul>
  )
}

export function FindingNote({ finding }: { finding: ShownFinding }) {
  return (
    <div className={classNames('app-check', finding.severity === 'blocks' && 'app-check--must')}>
      <strong>
        {WEIGHTS[finding.severity]} ({finding.id}):
      </strong>{' '}
      <MaybeLink href={finding.href}>{finding.message}</MaybeLink> <span>{finding.why}</span>{' '}
      <AnswerToFinding finding={finding} />
      <OffersOfFinding finding={finding} />
    </div>
  )
}
