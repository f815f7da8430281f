import { expect, test } from 'vitest'
import { addFact } from '#app/commands/evidence/add-fact.server.ts'
import {
  addCommunityGroup,
  changeCommunityGroup,
} from '#app/commands/evidence/change-community-group.server.ts'
import { changeGuidance } from '#app/commands/council/change-guidance.server.ts'
import { addPlannedDecision } from '#app/commands/plan/change-plan.server.ts'
import { setTags } from '#app/commands/assessment/change-settings.server.ts'
import { redactAssessment } from '#app/commands/council/redact-assessment.server.ts'
import { sayNotNeeded } from '#app/commands/plan/screen-decision.server.ts'
import { writeCumulativeAssessment } from '#app/commands/oversight/write-cumulative-assessment.server.ts'
import { getCommunityGroup } from '#app/data/evidence/community-groups.server.ts'
import { listElsewhere } from '#app/views/council/words-elsewhere.server.ts'
import { createApproved, createDraft, createReturned } from '#tests/support/assessments.ts'
import { testDb } from '#tests/support/database.ts'
import { completeDocumentWith } from '#tests/support/documents.ts'
import { createFact } from '#tests/support/facts.ts'
import { NOW } from '#tests/support/request.ts'

const NAME = 'Zoë Whitfield'
const written = completeDocumentWith({
  proposal: { scope: `Everybody on the round of\n${NAME.toUpperCase()}, and her neighbours.` },
})

test('lists every text that contains the words, even in old editions, but not only some of them', async () => {
  const db = await testDb()
  const council = await createApproved(db, { document: written })
  const asLead = { db, actor: council.lead, now: NOW }
  const tagged = await createDraft(db, { ...council, document: completeDocumentWith({}) })
  await setTags(
    { ...asLead, actor: council.officer },
    { reference: tagged.reference, tags: [NAME.toLowerCase()] },
  )
  await setTags({ ...asLead, actor: council.officer }, { reference: tagged.reference, tags: [] })
  await createDraft(db, {
    ...council,
    document: completeDocumentWith({ proposal: { scope: 'Whitfield Road, where Zoë’s café is' } }),
  })
  const returned = await createReturned(db, {
    ...council,
    document: completeDocumentWith({}),
    requested: { comment: `Ask ${NAME}`, parts: ['proposal'] },
  })
  await addFact(asLead, createFact({ statement: `Visits to ${NAME}` }))
  await addFact(asLead, createFact({ statement: 'Visits to Zoë' }))
  await writeCumulativeAssessment(asLead, {
    tag: 'budget 2027',
    basedOn: 0,
    addsUp: NAME,
    willBeDone: 'A fund',
    outcome: 'B',
    outcomeReason: 'Enough',
  })
  const decision = await addPlannedDecision(asLead, { title: 'Moving', body: 'Cabinet' })
  await sayNotNeeded({ ...asLead, actor: council.officer }, decision, `Only ${NAME} moves`)
  const group = await addCommunityGroup(asLead, { name: `Friends of ${NAME}`, characteristics: ['age'] })
  await changeCommunityGroup(asLead, group, (await getCommunityGroup(db, group)).rowVersion, {
    name: 'Friends',
    characteristics: ['age'],
  })
  await changeGuidance(asLead, 'question.proposal.title', '', {
    kind: 'question',
    help: { why: 'W', good: `As ${NAME} did`, reviewedOn: '2026-11-01' },
  })

  const redactPages = async (here: string) =>
    (await listElsewhere(db, { words: NAME }, here)).map(({ path }) => path).sort()
  const all = [
    `/assessments/${council.reference}/redact`,
    `/assessments/${tagged.reference}/redact`,
    `/assessments/${returned.reference}/redact`,
    `/community-groups/${group}/redact`,
    '/cumulative/tags/budget%202027/redact',
    `/forward-plan/${decision}/redact`,
    '/guidance/question.proposal.title/redact',
    '/library/1/redact',
  ]
  expect(await redactPages('')).toEqual(all)
  expect(await redactPages('/library/1/redact')).toEqual(all.filter((path) => path !== '/library/1/redact'))

  await redactAssessment(asLead, {
    reference: council.reference,
    withheld: { words: NAME },
    reason: 'A resident can be recognised.',
  })
  expect(await redactPages('')).toEqual(all.slice(1))
  expect(await listElsewhere(db, { answers: [NAME] }, '')).toEqual([])
})
