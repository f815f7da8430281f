import { paths } from '#app/paths.ts'
import { Table } from '#app/ui/govuk/table.tsx'
import { labelledCell } from '#app/ui/layout/labelled-cell.ts'
import { PlanStateCell } from './plan-state.tsx'
import type { ShownDecision } from '#app/views/plan/shown-decision.ts'

export function PlanTable({ caption, decisions }: { caption: string; decisions: readonly ShownDecision[] }) {
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
    labelledCell('Who decides', decision.body),
    labelledCell('Decision', decision.decision),
    labelledCell('Directorate', decision.directorate ?? 'None yet'),
    labelledCell('Assessment', <PlanStateCell decision={decision} />),
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
