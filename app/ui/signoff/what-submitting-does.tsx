import { paths } from '#app/paths.ts'
import { WarningText } from '#app/ui/govuk/warning-text.tsx'

/** What happens when an assessment is submitted, in so many words. */
export function WhatSubmittingDoes({
  reference,
  outcome,
  others,
}: {
  reference: string
  outcome: string
  others: number
}) {
  return (
    <>
      <ul className="govuk-list govuk-list--bullet app-measure">
        <li>The manager whom you choose is told, and can approve it or return it to you.</li>
        <li>It is locked: nobody can change it, unless you take it back or it is returned.</li>
        <li>A copy is kept just as it is now, so that everybody can see later what was approved.</li>
        {outcome === 'D' && <li>With outcome D, an equality lead must countersign it after that.</li>}
      </ul>
      {outcome === 'E' && (
        <WarningText>
          With outcome E, the manager cannot approve it: it can only be stopped, or returned to you.
        </WarningText>
      )}
      {others > 0 && (
        <p className="govuk-body app-measure">
          The checks have {others === 1 ? '1 more thing' : `${others} more things`} to think about, which your
          approver will see too.{' '}
          <a className="govuk-link" href={paths.check(reference)}>
            Look through what they found
          </a>
        </p>
      )}
    </>
  )
}
