import { getAssessment } from '#app/data/assessment/assessments.server.ts'
import type { AssessmentDocument } from '#app/domain/assessment/document.ts'
import type { SignedInPerson } from '#app/http/context.server.ts'
import type { Db } from '#db/client.ts'
import { bringTo, type Destination, type RequestedChanges, type Step } from '#scripts/demo/by-state.ts'
import { completeDocument, completeDocumentWith } from './documents.ts'
import { createDirectorate, createPerson } from './people.ts'

/** Who is who around one assessment, and the directorate that owns it ("Resources", as in the complete document). */
export type Council = {
  directorateId: string
  officer: SignedInPerson
  manager: SignedInPerson
  /** An equality lead who neither writes nor approves. */
  lead: SignedInPerson
}
export type TestAssessment = Council & { reference: string }

export type AssessmentWish = Partial<Council> & {
  document?: AssessmentDocument
  /** When the last step happened; those before came an hour earlier each. */
  now?: string
  requested?: RequestedChanges
  reason?: string
}

/** An officer, a manager and an equality lead of one directorate. */
export async function createCouncil(db: Db, wish: Partial<Council> = {}): Promise<Council> {
  const directorateId = wish.directorateId ?? (await resources(db))
  return {
    directorateId,
    officer:
      wish.officer ?? (await createPerson(db, { name: 'Priya Shah', roles: ['officer'], directorateId })),
    manager:
      wish.manager ?? (await createPerson(db, { name: 'Marcus Bell', roles: ['manager'], directorateId })),
    lead:
      wish.lead ?? (await createPerson(db, { name: 'Lena Fox', roles: ['equality lead'], directorateId })),
  }
}

/** A draft by `officer`, with nothing missing unless another document is given. */
/** What a form of an assessment says of the state that the person saw: as it stands now. */
export const moveVersionNow = async (db: Db, reference: string, version?: number) => ({
  moveVersion: String((await getAssessment(db, reference, version)).moveVersion),
})

/** A draft by `officer`, complete unless another document is given. */
export const createDraft = (db: Db, wish?: AssessmentWish) => inState(db, 'draft', wish)
export const createSubmitted = (db: Db, wish?: AssessmentWish) => inState(db, 'submitted', wish)
export const createReturned = (db: Db, wish?: AssessmentWish) => inState(db, 'returned', wish)
export const createApproved = (db: Db, wish?: AssessmentWish) => inState(db, 'approved', wish)
export const createAwaitingCountersignature = (db: Db, wish: AssessmentWish = {}) =>
  inState(db, 'to countersign', { document: documentWithOutcomeD(), ...wish })
export const createCountersigned = (db: Db, wish: AssessmentWish = {}) =>
  inState(db, 'countersigned', { document: documentWithOutcomeD(), ...wish })
export const createStopped = (db: Db, wish: AssessmentWish = {}) =>
  inState(db, 'stopped', { document: documentWithOutcomeE(), ...wish })
export const createWithdrawn = (db: Db, wish?: AssessmentWish) => inState(db, 'withdrawn', wish)

/** The complete document with all that outcome D asks for. */
export const documentWithOutcomeD = (): AssessmentDocument =>
  completeDocumentWith({
    conclusion: {
      outcome: 'D',
      noAlternativeReason:
        'Every other way costs more than the service has, and would close the library as well.',
      remainingImpacts: 'Some people travel further in the weeks without a van.',
      whoBears: 'Older and disabled people in six streets that are far from a shop.',
    },
  })

export const documentWithOutcomeE = (): AssessmentDocument =>
  completeDocumentWith({
    conclusion: {
      outcome: 'E',
      outcomeJustification: 'Only people who can climb stairs could pay at the new counter.',
    },
  })

const LAST_STEP = '2026-11-20T10:00:00.000Z'
const HOURS_BEFORE: Record<Step, number> = {
  write: 3,
  submit: 2,
  return: 0,
  approve: 1,
  countersign: 0,
  stop: 0,
  withdraw: 0,
}

async function inState(db: Db, destination: Destination, wish: AssessmentWish = {}): Promise<TestAssessment> {
  const { document = completeDocument(), now = LAST_STEP, requested, reason, ...people } = wish
  const council = await createCouncil(db, people)
  const at = (step: Step) => new Date(Date.parse(now) - HOURS_BEFORE[step] * 3_600_000).toISOString()
  const words = { ...(requested ? { requested } : {}), ...(reason ? { reason } : {}) }
  const reference = await bringTo(destination, { db, ...council, document, at, ...words })
  return { ...council, reference }
}

async function resources(db: Db): Promise<string> {
  const known = await db
    .selectFrom('directorates')
    .select('id')
    .where('name', '=', 'Resources')
    .executeTakeFirst()
  return known?.id ?? (await createDirectorate(db, { name: 'Resources' })).id
}
