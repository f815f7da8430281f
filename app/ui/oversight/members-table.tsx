import { Table } from '#app/ui/govuk/table.tsx'
import { MaybeLink } from '#app/ui/layout/maybe-link.tsx'
import { labelledCell } from '#app/ui/layout/labelled-cell.ts'
import type { ShownMember } from '#app/views/oversight/shown-member.ts'

/** The current negative impacts, mitigations and outcome of each proposal with this tag. */
export function MembersTable({ members }: { members: readonly ShownMember[] }) {
  return (
    <Table
      className="app-stack"
      caption="Proposals with this tag"
      captionClassName="govuk-visually-hidden"
      firstCellIsHeader
      head={['Proposal', 'Negative impacts', 'Mitigations', 'Outcome'].map((text) => ({ text }))}
      rows={members.map((member) => [
        { text: <MemberName member={member} /> },
        labelledCell('Negative impacts', <Harms harms={member.harms} />),
        labelledCell('Mitigations', member.mitigations ?? NOT_SHOWN),
        labelledCell(
          'Outcome',
          member.outcome ? `${member.outcome} (${member.state?.toLowerCase()})` : NOT_SHOWN,
        ),
      ])}
    />
  )
}

const NOT_SHOWN = 'Not shown'

const MemberName = ({
  member: { reference, title, href, directorate, decision },
}: {
  member: ShownMember
}) => (
  <>
    <MaybeLink href={href}>{title}</MaybeLink>
    <span className="app-cumulative__facts">
      {reference}, {directorate}. Decision: {decision}
    </span>
  </>
)

function Harms({ harms }: { harms: readonly string[] }) {
  if (harms.length === 0) return <>None</>
  return (
    <ul className="govuk-list">
      {harms.map((harm) => (
        <li key={harm}>{harm}</li>
      ))}
    </ul>
  )
}
