import { capitalise } from '#app/domain/capitalise.ts'
import { paths } from '#app/paths.ts'
import { Table } from '#app/ui/govuk/table.tsx'
import { labelledCell } from '#app/ui/layout/labelled-cell.ts'

type ImpactRow = {
  number: number
  name: string
  groups: readonly string[]
  inAll: boolean
  effect: string | undefined
  isAdverse: boolean
  severity: string | undefined
  severityAfter: string | undefined
  noMitigationReason: string | undefined
  mitigations: readonly number[]
}

/** The impacts in order of their numbers, showing in words what is still missing. */
export function ImpactTable({ impacts, reference }: { impacts: readonly ImpactRow[]; reference: string }) {
  return (
    <Table
      className="app-stack"
      caption="Impacts"
      captionClassName="govuk-visually-hidden"
      firstCellIsHeader
      head={['Impact', 'Groups', 'Effect', 'Severity', 'Mitigations'].map((text) => ({ text }))}
      rows={impacts.map((impact) => [
        {
          text: (
            <a className="govuk-link" href={paths.impact(reference, impact.number)}>
              {impact.name}
            </a>
          ),
        },
        cell('Groups', formatGroups(impact)),
        cell('Effect', impact.effect ?? 'not chosen yet'),
        cell('Severity', formatSeverity(impact)),
        cell('Mitigations', formatMitigations(impact)),
      ])}
    />
  )
}

const cell = (column: string, text: string) => labelledCell(column, capitalise(text))

function formatGroups({ groups, inAll }: ImpactRow): string {
  if (groups.length === 0) return 'not chosen yet'
  return inAll ? `people in all of these: ${groups.join(', ')}` : groups.join(', ')
}

function formatSeverity({ isAdverse, severity, severityAfter }: ImpactRow): string {
  if (severity === undefined) return isAdverse ? 'not answered yet' : 'not given'
  return severityAfter === undefined ? severity : `${severity}, ${severityAfter} after mitigation`
}

function formatMitigations({ isAdverse, mitigations, noMitigationReason }: ImpactRow): string {
  if (mitigations.length > 0) return String(mitigations.length)
  if (noMitigationReason !== undefined) return 'none, with a reason'
  return isAdverse ? 'none yet' : 'none needed'
}
