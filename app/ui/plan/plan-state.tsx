import type { PlanState } from '#app/domain/plan/planned-decision.ts'
import { StatusTag } from '#app/ui/assessment/status-tag.tsx'
import { Tag, type TagColour } from '#app/ui/govuk/tag.tsx'
import type { ShownDecision } from '#app/views/plan/shown-decision.ts'

const COLOURS: Record<Exclude<PlanState, 'assessed'>, TagColour> = {
  without: 'red',
  'to confirm': 'yellow',
  'not needed': 'grey',
}

export function PlanStateCell({
  decision: { state, says, late, assessment, otherDate },
}: {
  decision: ShownDecision
}) {
  if (state !== 'assessed')
    return (
      <>
        <Tag colour={COLOURS[state]}>{says}</Tag>
        {late && (
          <>
            {' '}
            <Tag colour="red">{late}</Tag>
          </>
        )}
      </>
    )
  if (!assessment) return <>{says}</>
  return (
    <>
      <a className="govuk-link" href={assessment.href}>
        {assessment.reference}
        <span className="govuk-visually-hidden">: {assessment.title}</span>
      </a>{' '}
      <StatusTag status={assessment.status} />
      {assessment.late && (
        <>
          {' '}
          <Tag colour="red">{assessment.late}</Tag>
        </>
      )}
      {otherDate && (
        <p className="govuk-body-s govuk-!-margin-top-1 govuk-!-margin-bottom-0">
          The assessment gives {otherDate}.
        </p>
      )}
    </>
  )
}
