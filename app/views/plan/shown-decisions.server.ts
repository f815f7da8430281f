import { dayOf } from '#app/domain/days.ts'
import { listVisibleLines } from '#app/data/assessment/list-register.server.ts'
import type { listPlan } from '#app/data/plan/planned-decisions.server.ts'
import type { Actor } from '#app/domain/people.ts'
import { paths } from '#app/paths.ts'
import { type ShownDecision, shownDecision } from './shown-decision.ts'
import { shownAssessment } from '#app/views/assessment/shown-assessment.ts'
import type { Db } from '#db/client.ts'

type Row = Awaited<ReturnType<typeof listPlan>>['rows'][number]
type Reader = { db: Db; actor: Actor; now: string }

/** If the person cannot open an assessment, they can only see that there is one. */
export async function shownDecisions(
  { db, actor, now }: Reader,
  rows: readonly Row[],
): Promise<ShownDecision[]> {
  const lines = await listVisibleLines(
    db,
    actor,
    rows.flatMap(({ assessmentId, state }) =>
      assessmentId !== null && state === 'assessed' ? [assessmentId] : [],
    ),
  )
  return rows.map((row) => {
    const line = row.assessmentId === null ? undefined : lines.get(row.assessmentId)
    const assessment = line && { ...shownAssessment(line, now), href: paths.assessment(line.reference) }
    return shownDecision(row, assessment, dayOf(now))
  })
}
