import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { rememberWriter } from '#app/data/authors.server.ts'
import { getSubject } from '#app/data/assessments.server.ts'
import { addSession } from '#app/data/sessions.server.ts'
import { keepUnsentPost } from '#app/data/unsent-posts.server.ts'
import type { SignedInPerson } from '#app/web/context.server.ts'
import type { Db } from '#db/client.ts'
import {
  aCouncil,
  aDToCountersign,
  anApprovedAssessment,
  anAssessment,
  aStoppedAssessment,
  aSubmittedAssessment,
  documentWithOutcomeE,
} from './assessments.ts'
import { aDirectorate, aPerson } from './people.ts'
import type { Asker, Stage } from './policy-table.ts'

/** Everybody of the matrix, and an assessment in each state that its rows name. */
export type Cast = { people: Record<Exclude<Asker, 'nobody'>, SignedInPerson>; references: Record<Stage, string>; directorateId: string; somebodyElseId: string; unsentId: string }

export async function castOf(db: Db): Promise<Cast> {
  const own = (await aCouncil(db)).directorateId
  const other = (await aDirectorate(db)).id
  const people = {
    author: await aPerson(db, { roles: ['officer'], directorateId: own }),
    'former author': await aPerson(db, { roles: ['officer'], directorateId: own }),
    approver: await aPerson(db, { roles: ['manager'], directorateId: other }),
    'manager of the directorate': await aPerson(db, { roles: ['manager'], directorateId: own }),
    'equality lead': await aPerson(db, { roles: ['equality lead'], directorateId: other }),
    'lead who wrote': await aPerson(db, { roles: ['officer', 'equality lead'], directorateId: other }),
    'other officer': await aPerson(db, { roles: ['officer'], directorateId: own }),
    'other manager': await aPerson(db, { roles: ['manager'], directorateId: other }),
    administrator: await aPerson(db, { roles: ['administrator'], directorateId: own }),
  }
  const council = { directorateId: own, officer: people.author, manager: people.approver, lead: people['equality lead'] }
  const references: Record<Stage, string> = {
    draft: (await anAssessment(db, council)).reference,
    submitted: (await aSubmittedAssessment(db, council)).reference,
    'to countersign': (await aDToCountersign(db, council)).reference,
    approved: (await anApprovedAssessment(db, council)).reference,
    stopped: (await aStoppedAssessment(db, council)).reference,
    'to stop': (await aSubmittedAssessment(db, { ...council, document: documentWithOutcomeE() })).reference,
  }
  for (const reference of Object.values(references)) {
    const { assessmentId } = await getSubject(db, reference)
    await rememberWriter(db, assessmentId, people['former author'].id)
    await rememberWriter(db, assessmentId, people['lead who wrote'].id)
  }
  // Whose page the administrator opens, and may disable: nobody who asks.
  const somebodyElseId = (await aPerson(db)).id
  const unsentId = randomUUID()
  const fields = [['aims', 'A text that came too late'], ['intent', 'later'], ['rowVersion', '1']] as const
  await keepUnsentPost(db, people.author.id, { id: unsentId, path: `/assessments/${references.draft}/aims-and-options`, fields: [...fields], at: new Date().toISOString() })
  return { people, references, directorateId: other, somebodyElseId, unsentId }
}

/** A session as sign-in would begin it. Answers the cookie to send. */
export async function cookieFor(db: Db, personId: string, at = new Date().toISOString()): Promise<string> {
  const id = randomBytes(32).toString('base64url')
  const idHash = createHash('sha256').update(id).digest('hex')
  await addSession(db, { idHash, personId, at })
  return `session=${id}`
}
