import { formatDateTime } from '#app/domain/date-text.ts'
import { SummaryList } from '#app/ui/govuk/summary-list.tsx'
import { WarningText } from '#app/ui/govuk/warning-text.tsx'

export type ChangedBy = { personName: string | null; at: string }
type Props = { by: ChangedBy; rows: readonly (readonly [what: string, now: string])[] }

/** Somebody else was quicker: what stands there now, above the form that still holds what this one typed. */
export function EditConflict({ by, rows }: Props) {
  return (
    <>
      <WarningText>
        {by.personName ?? 'Somebody'} changed this on {formatDateTime(by.at)}, after you had opened the page.
        Nothing of yours was saved.
      </WarningText>
      <p className="govuk-body">
        This is what is saved now. Your answers are still in the form below: change what is needed, and save
        again to replace theirs.
      </p>
      <SummaryList rows={rows.map(([what, now]) => ({ key: what, value: now || 'Nothing' }))} />
    </>
  )
}
