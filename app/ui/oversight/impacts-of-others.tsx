import type { ShownImpact } from '#app/views/oversight/shown-impact.ts'
import { capitalise } from '#app/domain/capitalise.ts'
import { joinList } from '#app/domain/checks/format-names.ts'
import { Table } from '#app/ui/govuk/table.tsx'

/** Impacts of several proposals: which, whose, decided when, on whom and how severe. */
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

const cell = (column: string, text: string) => ({
  text: capitalise(text),
  attributes: { 'data-label': column },
})

const Name = ({ impact: { reference, title, href, name } }: { impact: ShownImpact }) => (
  <>
    {href ? (
      <a className="govuk-link" href={href}>
        {title}
      </a>
    ) : (
      title
    )}
    <span className="app-cumulative__facts">
      {reference}
      {name && `, ${name.charAt(0).toLowerCase()}${name.slice(1)}`}
    </span>
  </>
)
