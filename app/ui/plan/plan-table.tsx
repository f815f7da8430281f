import type { ReactNode } from 'react'
import { paths } from '#app/paths.ts'
import { Table } from '#app/ui/govuk/table.tsx'
import { PlanStateCell } from './plan-state.tsx'
import type { ShownDecision } from '#app/views/plan/shown-decision.ts'

export function PlanTable({ caption, decisions }: { caption: string; decisions: readonly ShownDecision[] }) {
  const cell = (label: string, text: ReactNode) => ({ text, attributes: { 'data-label': label } })
  const rows = decisions.map((decision) => [
    {
      text: (
        <>
          <a className="govuk-link" href={paths.plannedDecision(decision.id)}>
            {decision.title}
          </a>
          {decision.reportReference && (
            <>
              <br />
              {decision.reportReference}
            </>
          )}
        </>
      ),
      className: 'govuk-!-width-one-third',
    },
    cell('Who decides', decision.body),
    cell('Decision', decision.decision),
    cell('Directorate', decision.directorate ?? 'None yet'),
    cell('Assessment', <PlanStateCell decision={decision} />),
  ])
  return (
    <Table
      className="app-stack"
      caption={caption}
      captionClassName="govuk-visually-hidden"
      head={['What will be decided', 'Who decides', 'Decision', 'Directorate', 'Assessment']}
      rows={rows}
    />
  )
}
