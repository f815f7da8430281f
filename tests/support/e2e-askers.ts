import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { addFact } from '#app/commands/evidence/add-fact.server.ts'
import type { Context } from '#app/commands/context.server.ts'
import { addPlannedDecision } from '#app/commands/plan/change-plan.server.ts'
import { changeGuidance } from '#app/commands/council/change-guidance.server.ts'
import { sayNotNeeded } from '#app/commands/plan/screen-decision.server.ts'
import { writeCumulativeAssessment } from '#app/commands/oversight/write-cumulative-assessment.server.ts'
import { insertAuthor, rememberWriter } from '#app/data/assessment/authors.server.ts'
import { getAssessment } from '#app/data/assessment/assessments.server.ts'
import { listEditions } from '#app/data/oversight/cumulative-editions.server.ts'
import { findOwnHelp } from '#app/data/council/guidance-texts.server.ts'
import { setRoles, updatePerson } from '#app/data/council/people.server.ts'
import { addSession } from '#app/data/account/sessions.server.ts'
import { checkVersion } from '#app/views/checks/findings.server.ts'
import { keepUnsentPost } from '#app/data/account/unsent-posts.server.ts'
import type { AssessmentDocument } from '#app/domain/assessment/document.ts'
import { canBeAnswered } from '#app/domain/checks/open-findings.ts'
import type { SignedInPerson } from '#app/http/context.server.ts'
import type { Db } from '#db/client.ts'
import {
  createCouncil,
  createAwaitingCountersignature,
  createApproved,
  createDraft,
  type AssessmentWish,
  createStopped,
  createSubmitted,
  documentWithOutcomeD,
  documentWithOutcomeE,
  type TestAssessment,
} from './assessments.ts'
import { completeDocument, completeDocumentWith } from './documents.ts'
import { createCommunityGroup } from './community-groups.ts'
import { createFact } from './facts.ts'
import { createDirectorate, createPerson } from './people.ts'
import { type Asker, type AssessmentState, ASSESSMENT_STATES } from './policy-table.ts'

/** Everyone in the policy table, an assessment in each of its states, and the other ids its addresses need. */
export type PolicyFixture = {
  people: Record<Exclude<Asker, 'nobody'>, SignedInPerson>
  references: Record<AssessmentState, string>
  directorateId: string
  communityGroupId: string
  plannedDecisionId: string
  somebodyElseId: string
  unsentId: string
  warning: string
}

export async function createPolicyFixture(db: Db): Promise<PolicyFixture> {
  const own = (await createCouncil(db)).directorateId
  const other = (await createDirectorate(db)).id
  const people = {
    author: await createPerson(db, { roles: ['officer'], directorateId: own }),
    'former author': await createPerson(db, { roles: ['officer'], directorateId: own }),
    contributor: await createPerson(db, { roles: ['officer'], directorateId: null, organisation: 'NHS' }),
    'author who only administers': await createPerson(db, { roles: ['administrator'], directorateId: own }),
    leaver: await createPerson(db, {
      roles: ['officer'],
      directorateId: own,
      disabledAt: '2026-11-01T09:00:00.000Z',
    }),
    approver: await createPerson(db, { roles: ['manager'], directorateId: other }),
    'approver who is not a manager now': await createPerson(db, { roles: ['officer'], directorateId: other }),
    'approver who leads it': await createPerson(db, {
      roles: ['manager'],
      directorateId: other,
      name: LEADS,
    }),
    'manager of the directorate': await createPerson(db, { roles: ['manager'], directorateId: own }),
    'equality lead': await createPerson(db, { roles: ['equality lead'], directorateId: other }),
    'lead who wrote': await createPerson(db, { roles: ['officer', 'equality lead'], directorateId: other }),
    'other officer': await createPerson(db, { roles: ['officer'], directorateId: own }),
    'other manager': await createPerson(db, { roles: ['manager'], directorateId: other }),
    administrator: await createPerson(db, { roles: ['administrator'], directorateId: own }),
  }
  const references = {} as Record<AssessmentState, string>
  for (const state of ASSESSMENT_STATES) references[state] = await createAssessmentIn(state, db, people)
  // Whose page the administrator opens, and may disable: nobody who asks.
  const somebodyElseId = (await createPerson(db)).id
  const asLead = { db, actor: people['equality lead'], now: new Date().toISOString() }
  for (const fact of [createFact({ area: TOWN }), createFact({ area: TOWN, figure: '20.4' })])
    await addFact(asLead, fact)
  await writeBesideAssessments(asLead)
  const unsentId = randomUUID()
  const fields = [
    ['aims', 'A text that came too late'],
    ['intent', 'later'],
    ['rowVersion', '1'],
  ] as const
  await keepUnsentPost(db, people.author.id, {
    id: unsentId,
    path: `/assessments/${references.draft}/aims-and-options`,
    fields: [...fields],
    at: new Date().toISOString(),
  })
  const { findings } = await checkVersion(
    db,
    await getAssessment(db, references.draft),
    new Date().toISOString(),
  )
  const warning = findings.find(canBeAnswered)?.about ?? ''
  const communityGroupId = await createCommunityGroup(db)
  const plannedDecisionId = await aDecisionToConfirm(db, people)
  return {
    people,
    references,
    directorateId: other,
    communityGroupId,
    plannedDecisionId,
    somebodyElseId,
    unsentId,
    warning,
  }
}

/** A lead officer of every assessment here. */
const LEADS = completeDocument().proposal?.leadOfficers?.[0]?.name ?? ''

/**
 * The same states again with each of the approvers who cannot sign any more. They could sign when they were named.
 */
export async function createApprovals(
  db: Db,
  { people }: PolicyFixture,
): Promise<Partial<Record<Asker, PolicyFixture['references']>>> {
  const inEachState = async (approver: SignedInPerson) => {
    const references = {} as PolicyFixture['references']
    for (const state of ASSESSMENT_STATES)
      references[state] = await createAssessmentIn(state, db, { ...people, approver })
    return references
  }
  const demoted = people['approver who is not a manager now']
  await setRoles(db, demoted.id, ['officer', 'manager'])
  const ofDemoted = await inEachState({ ...demoted, roles: ['officer', 'manager'] })
  await setRoles(db, demoted.id, ['officer'])
  const leading = people['approver who leads it']
  await updatePerson(db, leading.id, { name: 'Not known as a lead officer yet' })
  const ofLeading = await inEachState({ ...leading, name: 'Not known as a lead officer yet' })
  await updatePerson(db, leading.id, { name: LEADS })
  return { 'approver who is not a manager now': ofDemoted, 'approver who leads it': ofLeading }
}

/** What stands in everything that can be redacted. */
export const TOWN = 'Wexmoor'

/**
 * What equality leads write on the pages whose addresses the policy table fills, unless another journey has.
 */
async function writeBesideAssessments(asLead: Context): Promise<void> {
  const isWritten = (await listEditions(asLead.db, 'budget 2027')).length > 0
  const answers = {
    addsUp: `Fewer buses in ${TOWN}, and dearer ones`,
    willBeDone: 'One fund',
    outcome: 'B',
    outcomeReason: 'It is enough',
  } as const
  if (!isWritten) await writeCumulativeAssessment(asLead, { tag: 'budget 2027', basedOn: 0, ...answers })
  const help = { why: 'So that everybody knows it', good: `As ${TOWN} is written`, reviewedOn: '2026-11-01' }
  const own = await findOwnHelp(asLead.db, 'question.proposal.title')
  if (!own) await changeGuidance(asLead, 'question.proposal.title', '', { kind: 'question', help })
}

/** A decision of the forward plan of which somebody says that it needs no assessment. */
async function aDecisionToConfirm(db: Db, people: PolicyFixture['people']): Promise<string> {
  const now = new Date().toISOString()
  const decision = {
    title: `Opening hours of libraries in ${TOWN}`,
    body: 'Cabinet',
    decisionOn: '2027-02-09',
    reportReference: 'CAB/27/014',
  }
  const id = await addPlannedDecision({ db, actor: people['equality lead'], now }, decision)
  await sayNotNeeded(
    { db, actor: people['other officer'], now },
    id,
    'The hours stay as they are; only the sign at the door is new.',
  )
  return id
}

/** Nothing is said of one of the three aims: a warning that its authors can answer. */
function documentWithWarning(): AssessmentDocument {
  const { conclusion } = completeDocument()
  const { foster: _foster, ...aims } = conclusion.aims ?? {}
  return completeDocumentWith({ conclusion: { aims } })
}

/** How each state is reached, and with which document. */
const CREATE_IN_STATE: Record<
  AssessmentState,
  [(db: Db, wish: AssessmentWish) => Promise<TestAssessment>, () => AssessmentDocument]
> = {
  draft: [createDraft, documentWithWarning],
  submitted: [createSubmitted, completeDocument],
  'to countersign': [createAwaitingCountersignature, documentWithOutcomeD],
  approved: [createApproved, completeDocument],
  stopped: [createStopped, documentWithOutcomeE],
  'to stop': [createSubmitted, documentWithOutcomeE],
}

/**
 * An assessment by these people in that state, with the state's own document or what was made of it. Answers
 * its reference.
 */
export async function createAssessmentIn(
  state: AssessmentState,
  db: Db,
  people: PolicyFixture['people'],
  rewrite: (document: AssessmentDocument) => AssessmentDocument = (document) => document,
): Promise<string> {
  const [createInState, document] = CREATE_IN_STATE[state]
  const { author, approver, 'equality lead': lead } = people
  const council = { directorateId: author.directorateId ?? '', officer: author, manager: approver, lead }
  const { reference } = await createInState(db, { ...council, document: rewrite(document()) })
  const { assessmentId } = await getAssessment(db, reference)
  for (const asker of ['contributor', 'author who only administers', 'leaver'] as const) {
    const addedAt = new Date().toISOString()
    await insertAuthor(db, { assessmentId, personId: people[asker].id, addedAt, addedBy: null })
  }
  await rememberWriter(db, assessmentId, people['former author'].id)
  await rememberWriter(db, assessmentId, people['lead who wrote'].id)
  return reference
}

/** A session as sign-in would begin it. Answers the cookie to send. */
export async function cookieFor(db: Db, personId: string, at = new Date().toISOString()): Promise<string> {
  const id = randomBytes(32).toString('base64url')
  const idHash = createHash('sha256').update(id).digest('hex')
  await addSession(db, { idHash, personId, at })
  return `session=${id}`
}
