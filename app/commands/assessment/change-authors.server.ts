import { deleteAuthor, insertAuthor, listAuthors } from '#app/data/assessment/authors.server.ts'
import { insertNotices } from '#app/data/work/notices.server.ts'
import { getPerson } from '#app/data/council/people.server.ts'
import { Invalid, Refused } from '#app/domain/failures.ts'
import { changeAssessment, changeWithin } from './change-assessment.server.ts'
import type { AssessmentVersion } from '#app/data/assessment/assessments.server.ts'
import { type Context, inOneGo, type Trx } from '#app/commands/context.server.ts'

type Authorship = { reference: string; personId: string }

/**
 * Lets an officer (often of a partner organisation) write in an assessment that is not final. They are told.
 */
export const addAuthor = (context: Context, authorship: Authorship): Promise<void> =>
  inOneGo(context, (trx) => addAuthorWithin(trx, context, authorship))

/** The same as part of a command that changes more. */
export const addAuthorWithin = (
  trx: Trx,
  context: Context,
  { reference, personId, isHandedOver = false }: Authorship & { isHandedOver?: boolean },
): Promise<void> =>
  changeWithin(trx, context, { reference, event: 'add author', isHandedOver }, async ({ assessment }) => {
    if (!personId) throw new Invalid({ personId: 'Choose an officer' })
    const person = await getPerson(trx, personId)
    if (person.disabledAt !== null || !person.roles.includes('officer')) {
      throw new Invalid({
        personId: 'Choose an officer. An administrator must first add anyone who is not listed',
      })
    }
    if (personId === assessment.approverId)
      throw new Invalid({ personId: `${person.name} is the approver, and nobody approves what they wrote` })
    if (assessment.ties.authorIds.includes(personId))
      throw new Invalid({ personId: `${person.name} is already an author` })
    await insertAuthor(trx, {
      assessmentId: assessment.assessmentId,
      personId,
      addedAt: context.now,
      addedBy: context.actor.id,
    })
    const notice = {
      assessmentId: assessment.assessmentId,
      at: context.now,
      message: 'has you as an author now',
    }
    await insertNotices(trx, [personId], notice, context.actor.id)
    return { result: undefined, history: { details: { person: personId } } }
  })

/** Removes an author. What they wrote stays theirs. Only an equality lead can replace the last author. */
export async function removeAuthor(context: Context, { reference, personId }: Authorship): Promise<void> {
  return changeAssessment(context, { reference, event: 'remove author' }, async ({ trx, assessment }) => {
    if (!assessment.ties.authorIds.includes(personId))
      throw new Invalid({ personId: 'This person is not an author' })
    if (assessment.ties.authorIds.length === 1) {
      throw new Refused('An assessment needs an author. Add another one first, then remove this one.')
    }
    await refuseWithoutCouncilAuthor(trx, assessment, personId)
    await deleteAuthor(trx, assessment.assessmentId, personId)
    const notice = {
      assessmentId: assessment.assessmentId,
      at: context.now,
      message: 'does not have you as an author any more',
      lostAccess: 1 as const,
    }
    await insertNotices(trx, [personId], notice, context.actor.id)
    return { result: undefined, history: { details: { person: personId } } }
  })
}

/** People from partner organisations cannot submit it, so somebody of the council stays its author. */
async function refuseWithoutCouncilAuthor(
  trx: Trx,
  { assessmentId }: Pick<AssessmentVersion, 'assessmentId'>,
  leaving: string,
): Promise<void> {
  const authors = await listAuthors(trx, assessmentId)
  const ofCouncil = authors.filter(({ directorateId }) => directorateId !== null)
  if (ofCouncil.length === 1 && ofCouncil[0]?.id === leaving)
    throw new Refused(
      'An assessment needs an author from the council. Add another one first, then remove this one.',
    )
}
