import { paths } from '#app/paths.ts'
import { WarningText } from '#app/ui/govuk/warning-text.tsx'

/** What happens when an assessment is submitted. */
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
        <li>We tell the manager you choose. They can approve it or return it to you.</li>
        <li>It is locked. Nobody can change it unless you take it back or it is returned.</li>
        <li>We keep a copy exactly as it is now, so that everyone can see later what was approved.</li>
        {outcome === 'D' && <li>With outcome D, an equality lead must then countersign it.</li>}
      </ul>
      {outcome === 'E' && (
        <WarningText>
          With outcome E, the manager cannot approve it. They can only stop it or return it to you.
        </WarningText>
      )}
      {others > 0 && (
        <p className="govuk-body app-measure">
          The checks found <span>{others === 1 ? '1 more thing' : `${others} more things`}</span> to consider.
          Your approver will see this too.{' '}
          <a className="govuk-link" href={paths.check(reference)}>
            Read what the checks found
          </a>
        </p>
      )}
    </>
  )
}
