import type { PlanWork } from './work-line.ts'
import { listToConfirm, listUnassessed } from '#app/data/plan/planned-decisions.server.ts'
import { addDays, dayOf } from '#app/domain/days.ts'
import { type Actor, hasRole } from '#app/domain/people.ts'
import { WEEKS_TO_ASSESS } from '#app/domain/plan/planned-decision.ts'
import { shownDecisions } from '#app/views/plan/shown-decisions.server.ts'
import type { Db } from '#db/client.ts'

/** What of the forward plan wants something from this person: of managers their own directorate's; nothing twice. */
export async function listPlanWork(person: { db: Db; actor: Actor; now: string }): Promise<PlanWork[]> {
  const { db, actor, now } = person
  const isLead = hasRole(actor, 'equality lead')
  const isManager = hasRole(actor, 'manager') && actor.directorateId !== null
  if (!isLead && !isManager) return []
  const today = dayOf(now)
  const toConfirm = isLead ? await listToConfirm(db) : []
  const soon = await listUnassessed(
    db,
    today,
    addDays(today, WEEKS_TO_ASSESS * 7),
    isLead ? undefined : actor.directorateId,
  )
  const blocks: PlanWork[] = [
    {
      id: 'screenings',
      heading: 'Screenings to confirm',
      about: 'Someone said that no assessment is needed. Confirm this, or refuse it and give a reason.',
      decisions: await shownDecisions(person, toConfirm),
    },
    {
      id: 'unassessed',
      heading: `Decisions in the next ${WEEKS_TO_ASSESS} weeks without an assessment`,
      about: 'Open each one to start or link an assessment, or to screen the decision.',
      decisions: await shownDecisions(
        person,
        soon.filter(({ state }) => !isLead || state === 'without'),
      ),
    },
  ]
  return blocks.filter(({ decisions }) => decisions.length > 0)
}
