import type { ShownImpact } from '#app/views/oversight/shown-impact.ts'
import { capitalise } from '#app/domain/capitalise.ts'
import { joinList } from '#app/domain/checks/format-names.ts'
import { Table } from '#app/ui/govuk/table.tsx'
import { MaybeLink } from '#app/ui/layout/maybe-link.tsx'
import { labelledCell } from '#app/ui/layout/labelled-cell.ts'

/** Impacts of several proposals, with the directorate, decision date, groups and severity of each. */
export function ImpactsOfOthers({ caption, impacts }: { caption: string; impacts: readonly ShownImpact[] }) {
  return (
    <Table
      className="app-stack"
      caption={caption}
      captionClassName="govuk-visually-hidden"
      firstCellIsHeader
      head={['Proposal', 'Directorate', 'Decision', 'Groups', 'Effect', 'Severity'].map((text) => ({ text }))}
      rows={impacts.map((impact) => [
        { text: <Name impact={impact} /> },
        cell('Directorate', impact.directorate),
        cell('Decision', impact.decision),
        cell(
          'Groups',
          impact.inAll ? `people in all of: ${impact.groups.join(', ')}` : joinList(impact.groups),
        ),
        cell('Effect', impact.effect),
        cell('Severity', impact.severity),
      ])}
    />
  )
}

const cell = (column: string, text: string) => labelledCell(column, capitalise(text))

const Name = ({ impact: { reference, title, href, name } }: { impact: ShownImpact }) => (
  <>
    <MaybeLink href={href}>{title}</MaybeLink>
    <span className="app-cumulative__facts">
      {reference}
      <span>{name && `, ${name.charAt(0).toLowerCase()}${name.slice(1)}`}</span>
    </span>
  </>
)
