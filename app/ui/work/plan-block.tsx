import { PlanTable } from '#app/ui/plan/plan-table.tsx'
import type { PlanWork } from '#app/views/work/work-line.ts'

export function PlanBlock({ id, heading, about, decisions }: PlanWork) {
  return (
    <section aria-labelledby={id}>
      <h2 className="govuk-heading-m" id={id}>
        {heading} ({decisions.length})
      </h2>
      <p className="govuk-body">{about}</p>
      <PlanTable caption={heading} decisions={decisions} />
    </section>
  )
}
