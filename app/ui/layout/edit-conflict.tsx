import { formatDateTime } from '#app/domain/date-text.ts'
import { SummaryList } from '#app/ui/govuk/summary-list.tsx'
import { WarningText } from '#app/ui/govuk/warning-text.tsx'

export type ChangedBy = { personName: string | null; at: string }
type Props = { by: ChangedBy; rows: readonly (readonly [what: string, now: string])[] }

/** Someone else saved first. Shows what is saved now, above the form with the answers this person typed. */
export function EditConflict({ by, rows }: Props) {
  return (
    <>
      <WarningText>
        <span>{by.personName ?? 'Someone'}</span> changed this on {formatDateTime(by.at)}, after you opened
        the page. Your changes were not saved.
      </WarningText>
      <p className="govuk-body">
        This is what is saved now. Your answers are still in the form below. Make any changes you need, then
        save again to replace what is saved.
      </p>
      <SummaryList rows={rows.map(([what, now]) => ({ key: what, value: now || 'Nothing' }))} />
    </>
  )
}
