import { describe, expect, test } from 'vitest'
import { approveAssessment } from '#app/commands/signoff/approve-assessment.server.ts'
import { submitAssessment } from '#app/commands/signoff/submit-assessment.server.ts'
import { takeBackAssessment } from '#app/commands/signoff/take-back-assessment.server.ts'
import { startNewVersion } from '#app/commands/assessment/start-new-version.server.ts'
import { getAssessment } from '#app/data/assessment/assessments.server.ts'
import { listHistory } from '#app/data/history.server.ts'
import { action as submit } from '#app/routes/signoff/submit.tsx'
import { action as setSettings } from '#app/routes/assessment/settings.tsx'
import { action as comment } from '#app/routes/signoff/comment.tsx'
import { action as newVersion } from '#app/routes/assessment/new-version.tsx'
import { action as reassign } from '#app/routes/signoff/reassign.tsx'
import { action as giveBack } from '#app/routes/signoff/return.tsx'
import { action as sign } from '#app/routes/signoff/sign.tsx'
import { action as stop } from '#app/routes/signoff/stop.tsx'
import { action as takeBack } from '#app/routes/signoff/take-back.tsx'
import { action as withdraw } from '#app/routes/signoff/withdraw.tsx'
import { action as audit } from '#app/routes/oversight/audit.tsx'
import { action as moveDate } from '#app/routes/after/decision-date.tsx'
import { action as recordDecision } from '#app/routes/after/decision-record.tsx'
import type { Db } from '#db/client.ts'
import {
  type TestAssessment,
  createSubmitted,
  createApproved,
  createDraft,
  moveVersionNow,
} from '#tests/support/assessments.ts'
import { testDb } from '#tests/support/database.ts'
import { NOW, outcomeOf, posting } from '#tests/support/request.ts'

type Person = 'officer' | 'manager' | 'lead'
type Action = (args: ReturnType<typeof posting>) => Promise<unknown>
type Meanwhile = (db: Db, assessment: TestAssessment) => Promise<unknown>

const moveVersionOf = async (db: Db, { reference }: TestAssessment) =>
  Number((await moveVersionNow(db, reference)).moveVersion)
const approve: Meanwhile = async (db, it) =>
  approveAssessment(
    { db, actor: it.manager, now: NOW },
    { reference: it.reference, moveVersion: await moveVersionOf(db, it), attested: true },
  )
const goBack: Meanwhile = async (db, it) =>
  takeBackAssessment(
    { db, actor: it.officer, now: NOW },
    { reference: it.reference, moveVersion: await moveVersionOf(db, it) },
  )
const hand: Meanwhile = async (db, it) =>
  submitAssessment(
    { db, actor: it.officer, now: NOW },
    {
      reference: it.reference,
      moveVersion: await moveVersionOf(db, it),
      approverId: it.manager.id,
    },
  )
const goBackAndHandAgain: Meanwhile = async (db, it) => {
  await goBack(db, it)
  await hand(db, it)
}
const beginAnew: Meanwhile = (db, { officer, reference }) =>
  startNewVersion({ db, actor: officer, now: NOW }, { reference, reason: 'It changed.' })

/** Sends a form of a page that was opened before somebody else moved the assessment on. */
async function sendAfter(
  db: Db,
  it: TestAssessment,
  meanwhile: Meanwhile,
  form: { action: Action; as: Person; typed?: Record<string, string>; more?: Record<string, string> },
) {
  const state = await moveVersionNow(db, it.reference)
  await meanwhile(db, it)
  const before = await listHistory(db, (await getAssessment(db, it.reference)).assessmentId)
  const params = { reference: it.reference, version: '1', part: 'impacts' }
  const answer = await outcomeOf(
    form.action(posting(db, '/', { ...state, ...form.typed, ...form.more }, { as: it[form.as], params })),
  )
  expect(await listHistory(db, (await getAssessment(db, it.reference)).assessmentId)).toEqual(before)
  return answer
}

const date = (name: string, year: string) => ({
  [`${name}-day`]: '20',
  [`${name}-month`]: '4',
  [`${name}-year`]: year,
})
const RECORD = { putBeforeBy: 'Priya Shah', decided: 'To go on.', reason: 'Minutes, item 7' }
const WHY = { reason: 'So that it fits the budget.' }

describe(
  'a form opened before someone else moved the assessment on changes nothing, says who did what ' +
    'and when, and keeps what was typed',
  () => {
    test.each<[string, Action, Person, Meanwhile, string, Record<string, string>, Record<string, string>?]>([
      ['an approval of what was approved', sign, 'manager', approve, 'approve', {}, { attested: 'yes' }],
      ['an approval of what was taken back', sign, 'manager', goBack, 'take back', {}, { attested: 'yes' }],
      [
        'an approval of what was taken back and submitted again',
        sign,
        'manager',
        goBackAndHandAgain,
        'submit',
        {},
        { attested: 'yes' },
      ],
      [
        'a return of what was approved',
        giveBack,
        'manager',
        approve,
        'approve',
        { comment: 'How many people?' },
        { parts: 'impacts' },
      ],
      [
        'a return of what was submitted anew',
        giveBack,
        'manager',
        goBackAndHandAgain,
        'submit',
        { comment: 'How many people?' },
        { parts: 'impacts' },
      ],
      ['taking back what was approved', takeBack, 'officer', approve, 'approve', {}],
      ['a withdrawal of what was approved', withdraw, 'lead', approve, 'approve', WHY],
      [
        'stopping what was taken back',
        stop,
        'manager',
        goBack,
        'take back',
        { comment: 'This is unlawful.' },
      ],
      [
        'a comment on what was taken back',
        comment,
        'manager',
        goBack,
        'take back',
        { body: 'How many people?' },
      ],
      [
        'a comment on what was submitted anew',
        comment,
        'manager',
        goBackAndHandAgain,
        'submit',
        { body: 'How many people?' },
      ],
      [
        'another approver for what was approved',
        reassign,
        'manager',
        approve,
        'approve',
        {},
        { approverId: 'somebody' },
      ],
      [
        'the tags of what was approved',
        setSettings,
        'officer',
        approve,
        'approve',
        { tags: 'Budget 2027-28' },
        { confidential: 'no' },
      ],
      [
        'the date of what was taken back',
        moveDate,
        'officer',
        goBack,
        'take back',
        WHY,
        date('decisionOn', '2027'),
      ],
      [
        'the decision on what was taken back',
        recordDecision,
        'officer',
        goBack,
        'take back',
        RECORD,
        date('putBeforeOn', '2026'),
      ],
    ])('%s', async (_, action, as, meanwhile, event, typed, more) => {
      const db = await testDb()
      const submitted = await createSubmitted(db)
      const answer = await sendAfter(db, submitted, meanwhile, {
        action,
        as,
        typed,
        ...(more ? { more } : {}),
      })
      const by = event === 'approve' ? submitted.manager.name : submitted.officer.name
      expect(answer).toMatchObject({
        status: 409,
        data: { moved: { reference: submitted.reference, event, by, at: NOW } },
      })
      expect(typedIn(answer.data)).toEqual(expect.arrayContaining(Object.values(typed)))
    })

    test('a submission of what a co-author submitted', async () => {
      const db = await testDb()
      const draft = await createDraft(db)
      const answer = await sendAfter(db, draft, hand, {
        action: submit,
        as: 'officer',
        more: { approverId: draft.manager.id },
      })
      expect(answer).toMatchObject({
        status: 409,
        data: { moved: { event: 'submit', by: draft.officer.name } },
      })
    })

    test('a new version where another has begun', async () => {
      const db = await testDb()
      const approved = await createApproved(db)
      const answer = await sendAfter(db, approved, beginAnew, { action: newVersion, as: 'lead', typed: WHY })
      expect(answer).toMatchObject({
        status: 409,
        data: { moved: { event: 'new version', by: approved.officer.name } },
      })
      expect(typedIn(answer.data)).toContain(WHY.reason)
    })
  },
)

test('a form with mistakes is not shown again if the assessment has changed since the person opened it', async () => {
  const db = await testDb()
  const submitted = await createSubmitted(db)
  const answer = await sendAfter(db, submitted, goBackAndHandAgain, { action: sign, as: 'manager' })
  expect(answer).toMatchObject({ status: 409, data: { moved: { event: 'submit' } } })
})

test('a page opened for an earlier version cannot approve the next one', async () => {
  const db = await testDb()
  const submitted = await createSubmitted(db)
  const answer = await sendAfter(
    db,
    submitted,
    async () => {
      await approve(db, submitted)
      await beginAnew(db, submitted)
      await hand(db, submitted)
    },
    { action: sign, as: 'manager', more: { attested: 'yes' } },
  )
  expect(answer).toMatchObject({ status: 409, data: { moved: { event: 'submit' } } })
  expect(await getAssessment(db, submitted.reference)).toMatchObject({
    versionNumber: 2,
    status: 'submitted',
  })
})

test('an audit of an unchanged version is saved, whatever happened to the next version', async () => {
  const db = await testDb()
  const approved = await createApproved(db)
  // Not whole, so it is asked for again: it was not refused for the new version.
  const answer = await sendAfter(db, approved, beginAnew, { action: audit, as: 'lead' })
  expect(answer.status).toBe(422)
})

test('someone without permission is told so, whatever state their form was opened in', async () => {
  const db = await testDb()
  const { reference, officer } = await createSubmitted(db)
  const send = async () =>
    sign(
      posting(
        db,
        '/',
        { ...(await moveVersionNow(db, reference)), attested: 'yes' },
        { as: officer, params: { reference } },
      ),
    )
  expect(await outcomeOf(send())).toMatchObject({ status: 403 })
})

const typedIn = (data: unknown): string[] =>
  ((data as { typed?: { text: string }[] }).typed ?? []).map(({ text }) => text)
