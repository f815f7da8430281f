import { Table } from '#app/ui/govuk/table.tsx'
import { labelledCell } from '#app/ui/layout/labelled-cell.ts'
import type { ShownChange } from '#app/views/council/shown-administration.ts'

/** What administrators did, newest first. Each value that changed is named, before and after. */
export function AdministrationTable({ changes }: { changes: readonly ShownChange[] }) {
  return (
    <Table
      className="app-stack"
      caption="What administrators did"
      captionClassName="govuk-visually-hidden"
      head={['When', 'Who', 'What they did', 'Before', 'After']}
      rows={changes.map(({ when, who, did, values }) => [
        labelledCell('When', when),
        labelledCell('Who', who),
        labelledCell('What they did', did),
        labelledCell('Before', <Values values={values.map(({ label, from }) => [label, from])} />),
        labelledCell('After', <Values values={values.map(({ label, to }) => [label, to])} />),
      ])}
    />
  )
}

function Values({ values }: { values: readonly (readonly [string, string | undefined])[] }) {
  if (values.length === 0) return <span>Nothing to show</span>
  return (
    <ul className="govuk-list govuk-!-margin-bottom-0">
      {values.map(([label, value]) => (
        <li key={label}>
          {label}: {value === undefined ? 'not recorded' : value || 'none'}
        </li>
      ))}
    </ul>
  )
}
