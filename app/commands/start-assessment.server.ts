import { insertAssessment } from '#app/data/assessments.server.ts'
import { insertAuthor, rememberWriter } from '#app/data/authors.server.ts'
import { appendHistory } from '#app/data/history.server.ts'
import { refreshRegister } from '#app/data/register.server.ts'
import { hashOfValues, insertSection } from '#app/data/sections.server.ts'
import { Refused } from '#app/domain/failures.ts'
import { hasRole } from '#app/domain/people.ts'
import { type Context, inOneGo } from './context.server.ts'

/** Starts an assessment from a title and a directorate; the officer who does becomes its first author. Answers the reference. */
export async function startAssessment(context: Context, start: { title: string; directorateId: string }): Promise<string> {
  const { actor, now } = context
  if (!hasRole(actor, 'officer')) throw new Refused('Only an officer can start an assessment. Ask an administrator for that role.')
  return inOneGo(context, async (trx) => {
    const assessmentId = crypto.randomUUID()
    const versionId = crypto.randomUUID()
    const reference = await insertAssessment(trx, { id: assessmentId, versionId, at: now, by: actor.id })
    if (actor.id !== null) await insertAuthor(trx, { assessmentId, personId: actor.id, addedAt: now, addedBy: actor.id })
    const values = { ...start, startedOn: now.slice(0, 10) }
    await insertSection(trx, { assessmentId, versionId, section: 'proposal', subjectId: '', values, at: now, by: actor.id })
    await rememberWriter(trx, assessmentId, actor.id)
    await appendHistory(trx, {
      at: now,
      personId: actor.id,
      event: 'start',
      assessmentId,
      versionNumber: 1,
      to: 'draft',
      textHash: hashOfValues(values),
    })
    await refreshRegister(trx, assessmentId, now)
    return reference
  })
}
