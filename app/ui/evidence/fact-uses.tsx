import type { Status } from '#app/domain/signoff/workflow.ts'
import { paths } from '#app/paths.ts'
import { StatusTag } from '#app/ui/assessment/status-tag.tsx'
import { Table } from '#app/ui/govuk/table.tsx'
import { labelledCell } from '#app/ui/layout/labelled-cell.ts'

export type FactUse = { reference: string; title: string | null; status: Status; edition: number }
type Props = { uses: readonly FactUse[]; seen: number; others: number; edition: number }

/** `seen` and `others` count the live assessments that the person can and cannot see. */
export function FactUses({ uses, seen, others, edition: now }: Props) {
  return (
    <section aria-labelledby="used-in">
      <h2 className="govuk-heading-m" id="used-in">
        Used in
      </h2>
      {seen + others === 0 && <p className="govuk-body">No live assessment cites this fact yet.</p>}
      {uses.length > 0 && (
        <Table
          className="app-stack"
          caption="Live assessments that cite this fact"
          captionClassName="govuk-visually-hidden"
          firstCellIsHeader
          head={['Assessment', 'State', 'Edition'].map((text) => ({ text }))}
          rows={uses.map(({ reference, title, status, edition }) => [
            {
              text: (
                <a className="govuk-link" href={paths.assessment(reference)}>
                  {title ?? 'No title yet'} ({reference})
                </a>
              ),
            },
            labelledCell('State', <StatusTag status={status} />),
            labelledCell('Edition', edition < now ? `${edition} (not the latest)` : edition),
          ])}
        />
      )}
      {seen > uses.length && (
        <p className="govuk-body">
          And {(seen - uses.length).toLocaleString('en-GB')} more that you can see.
        </p>
      )}
      {others > 0 && <p className="govuk-body">{formatOthers(others, seen > 0)}</p>}
    </section>
  )
}

const formatOthers = (others: number, isMore: boolean): string => {
  const also = isMore ? 'also ' : ''
  return others === 1
    ? `1 assessment that you cannot see ${also}cites it.`
    : `${others.toLocaleString('en-GB')} assessments that you cannot see ${also}cite it.`
}
