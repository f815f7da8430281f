import type { WorkLine } from '#app/views/work/work-line.ts'
import type { ReactNode } from 'react'
import { ReplaceForm } from './replace-form.tsx'
import { StatusTag } from '#app/ui/assessment/status-tag.tsx'
import { Table } from '#app/ui/govuk/table.tsx'
import { labelledCell } from '#app/ui/layout/labelled-cell.ts'
import { AssessmentName, DecisionCell } from '#app/ui/assessment/assessment-name.tsx'

export function WorkTable({ caption, lines }: { caption: ReactNode; lines: readonly WorkLine[] }) {
  const rows = lines.map((line) => [
    {
      text: (
        <>
          <AssessmentName assessment={line} href={line.href} />
          {line.note && (
            <p className="govuk-body-s govuk-!-margin-top-2 govuk-!-margin-bottom-0">{line.note}</p>
          )}
          {line.replacing && <ReplaceForm reference={line.reference} replacing={line.replacing} />}
        </>
      ),
      className: 'govuk-!-width-one-half',
    },
    labelledCell('Directorate', line.directorate ?? 'None yet'),
    labelledCell('State', <StatusTag status={line.status} />),
    labelledCell('Decision', <DecisionCell assessment={line} />),
  ])
  return (
    <Table
      className="app-stack"
      caption={caption}
      captionClassName="govuk-visually-hidden"
      head={['Assessment', 'Directorate', 'State', 'Decision']}
      rows={rows}
    />
  )
}
