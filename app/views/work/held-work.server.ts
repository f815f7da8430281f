import { getAssessment } from '#app/data/assessment/assessments.server.ts'
import { listVisible, type RegisterRow } from '#app/data/assessment/list-register.server.ts'
import { listPeopleWithRole } from '#app/data/council/people.server.ts'
import { listHeldBy } from '#app/data/work/held-work.server.ts'
import { type Held, handOverField } from '#app/domain/council/hand-over.ts'
import type { Actor } from '#app/domain/people.ts'
import { NO_TITLE } from '#app/views/assessment/shown-assessment.ts'
import type { Db } from '#db/client.ts'
import { listTakers } from './takers.server.ts'
import type { HeldLine, HeldWork } from './work-line.ts'

/** What waits for one person, as an administrator sees it. The rest is for the equality leads. */
const MAX_LINES = 50

/**
 * What a person holds, with who could take each thing. The reader sees a title only if they can open the assessment,
 * and of confidential ones that they cannot open only how many there are.
 */
export async function readHeldWork(db: Db, actor: Actor, personId: string): Promise<HeldWork> {
  const { asApprover, asOnlyAuthor, toCountersign } = await listHeldBy(db, personId)
  const held = [
    ...asApprover.map((row) => ({ holds: 'approver' as const, row })),
    ...asOnlyAuthor.map((row) => ({ holds: 'author' as const, row })),
  ]
  const visible = await listVisible(
    db,
    actor,
    held.map(({ row }) => row.assessmentId),
  )
  const known = held.filter(({ row }) => row.confidential === 0 || visible.has(row.assessmentId))
  const lines: HeldLine[] = []
  for (const { holds, row } of known.slice(0, MAX_LINES))
    lines.push(await lineOf(db, holds, row, { isVisible: visible.has(row.assessmentId), actor, personId }))
  return {
    lines,
    others: held.length - lines.length,
    toCountersign: toCountersign.length,
    equalityLeads: (await listPeopleWithRole(db, 'equality lead'))
      .filter(({ id }) => id !== personId)
      .map(({ name }) => name),
  }
}

async function lineOf(
  db: Db,
  holds: Held,
  row: RegisterRow,
  { isVisible, actor, personId }: { isVisible: boolean; actor: Actor; personId: string },
): Promise<HeldLine> {
  const { reference, title, directorateName } = row
  const except = [personId, ...(actor.id === null ? [] : [actor.id])]
  return {
    field: handOverField({ holds, reference }),
    holds,
    reference,
    ...(isVisible ? { title: title ?? NO_TITLE } : {}),
    ...(directorateName === null ? {} : { directorate: directorateName }),
    takers: await listTakers(db, holds, await getAssessment(db, reference), except),
  }
}
