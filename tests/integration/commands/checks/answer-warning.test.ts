import { beforeEach, describe, expect, test } from 'vitest'
import { answerWarning, withdrawAnswer } from '#app/commands/checks/answer-warning.server.ts'
import { approveAssessment } from '#app/commands/signoff/approve-assessment.server.ts'
import { submitAssessment } from '#app/commands/signoff/submit-assessment.server.ts'
import { redactAssessment } from '#app/commands/council/redact-assessment.server.ts'
import { saveSection } from '#app/commands/assessment/save-section.server.ts'
import { startNewVersion } from '#app/commands/assessment/start-new-version.server.ts'
import { getAssessment } from '#app/data/assessment/assessments.server.ts'
import { checkVersion } from '#app/views/checks/findings.server.ts'
import { findSection } from '#app/data/assessment/sections.server.ts'
import { findSnapshot } from '#app/data/signoff/snapshots.server.ts'
import { verifyHistory } from '#app/data/oversight/verify-history.server.ts'
import { isOpen } from '#app/domain/checks/open-findings.ts'
import { Conflict, Refused } from '#app/domain/failures.ts'
import type { Db } from '#db/client.ts'
import { createDraft, type TestAssessment } from '#tests/support/assessments.ts'
import { testDb } from '#tests/support/database.ts'
import { completeDocument } from '#tests/support/documents.ts'
import { createPerson } from '#tests/support/people.ts'
import { NOW } from '#tests/support/request.ts'

const OLD = 'Census data from 2011 shows that one in five is over 65.'
const REASON = 'No later census was published for these streets.'

let db: Db
let an: TestAssessment
beforeEach(async () => {
  db = await testDb()
  const document = completeDocument()
  document.baseline = document.baseline.map((each) =>
    each.characteristic === 'age' ? { ...each, demographics: OLD } : each,
  )
  an = await createDraft(db, { document })
})

const subject = () => getAssessment(db, an.reference)
const found = async () => (await checkVersion(db, await subject(), NOW)).findings
const only = async () => {
  const [finding, ...others] = await found()
  expect(others).toEqual([])
  return finding ?? expect.fail('The check found nothing.')
}
const answer = async (reason = REASON, actor = an.officer) =>
  answerWarning({ db, actor, now: NOW }, { reference: an.reference, about: (await only()).about, reason })
const writeOfAge = async (demographics: string) => {
  const { rowVersion = 0, values } =
    (await findSection(db, (await subject()).versionId, 'baseline', 'age')) ?? {}
  const save = {
    reference: an.reference,
    section: 'baseline' as const,
    entryId: 'age',
    rowVersion,
    values: { ...values, demographics },
  }
  await saveSection({ db, actor: an.officer, now: NOW }, save)
}
const move = async (event: 'submit' | 'approve') => {
  const { moveVersion } = await subject()
  const seen = { reference: an.reference, moveVersion }
  if (event === 'submit')
    return submitAssessment({ db, actor: an.officer, now: NOW }, { ...seen, approverId: an.manager.id })
  return approveAssessment({ db, actor: an.manager, now: NOW }, { ...seen, attested: true })
}
const rows = () => db.selectFrom('answersToWarnings').selectAll().execute()

describe('an answer to a warning', () => {
  test('is shown with the warning, with its author and time, and is recorded in the history', async () => {
    await answer()
    expect(await only()).toMatchObject({
      id: 'B3',
      answer: { reason: REASON, by: 'Priya Shah (officer)', at: NOW },
    })
    expect(await verifyHistory(db)).toMatchObject({ ok: true })
    await db.updateTable('answersToWarnings').set({ reason: 'Another reason.' }).execute()
    expect((await verifyHistory(db)).problems).toEqual([
      expect.stringMatching(/^The answer to a warning .* was changed\.$/),
    ])
  })

  test('lapses when the text changes, can be given anew, and is then one answer', async () => {
    await answer()
    await writeOfAge(`${OLD} Three in ten live alone.`)
    expect(await only()).toMatchObject({ lapsedAnswer: { reason: REASON } })
    expect(isOpen(await only())).toBe(true)
    await answer('Still the newest census.')
    expect((await only()).answer).toMatchObject({ reason: 'Still the newest census.' })
    expect((await rows()).map(({ reason }) => reason)).toEqual(['Still the newest census.'])
    expect(await verifyHistory(db)).toMatchObject({ ok: true })
  })

  test('is changed and withdrawn, and each is on record once', async () => {
    await answer()
    await answer()
    await answer('Another reason.')
    const { about } = await only()
    await withdrawAnswer({ db, actor: an.officer, now: NOW }, { reference: an.reference, about })
    await withdrawAnswer({ db, actor: an.officer, now: NOW }, { reference: an.reference, about })
    expect((await only()).answer).toBeUndefined()
    const events = await db
      .selectFrom('history')
      .select('event')
      .where('event', 'in', ['answer warning', 'withdraw answer'])
      .orderBy('id')
      .execute()
    expect(events.map(({ event }) => event)).toEqual(['answer warning', 'answer warning', 'withdraw answer'])
  })

  test('is refused if the text changed after the page was opened', async () => {
    const { about } = await only()
    await writeOfAge('Census data from 2011.')
    const late = answerWarning(
      { db, actor: an.officer, now: NOW },
      { reference: an.reference, about, reason: REASON },
    )
    await expect(late).rejects.toThrow(Conflict)
    expect(await rows()).toEqual([])
  })

  test('is refused where something must be fixed, and to everyone who is not an author', async () => {
    await expect(answer(REASON, an.lead)).rejects.toThrow(Refused)
    await expect(answer(REASON, await createPerson(db, { roles: ['officer'] }))).rejects.toThrow(
      'We could not find that assessment.',
    )
    const save = { reference: an.reference, section: 'aims-and-options' as const, rowVersion: 1, values: {} }
    await saveSection({ db, actor: an.officer, now: NOW }, save)
    const blocking =
      (await found()).find(({ severity }) => severity === 'blocks') ?? expect.fail('Nothing blocks.')
    const said = answerWarning(
      { db, actor: an.officer, now: NOW },
      { reference: an.reference, about: blocking.about, reason: REASON },
    )
    await expect(said).rejects.toThrow('must be fixed')
    expect(await rows()).toEqual([])
  })

  test('makes the person who gave it a writer, so they cannot approve', async () => {
    await db.deleteFrom('writers').execute()
    await answer()
    expect(await db.selectFrom('writers').select('personId').execute()).toEqual([{ personId: an.officer.id }])
  })

  test('is frozen with the snapshot', async () => {
    await answer()
    await move('submit')
    const frozen = (await findSnapshot(db, await subject()))?.findings
    expect(frozen).toMatchObject([
      { id: 'B3', answer: { reason: REASON, by: 'Priya Shah (officer)', at: NOW } },
    ])
    expect((await findSnapshot(db, await subject()))?.document.answers).toEqual([
      { check: 'B3', path: 'baseline.age.demographics', reason: REASON },
    ])
    expect(Object.keys(frozen?.[0] ?? {}).sort()).toEqual([
      'answer',
      'id',
      'message',
      'path',
      'severity',
      'why',
    ])
  })

  test('that lapsed is not in the snapshot', async () => {
    await answer()
    await writeOfAge('Census data from 2011.')
    await move('submit')
    const [finding] = (await findSnapshot(db, await subject()))?.findings ?? []
    expect(finding).toMatchObject({ id: 'B3' })
    expect(finding?.answer).toBeUndefined()
  })

  test('is copied to a new version, where it lapses if the text changes', async () => {
    await answer()
    await move('submit')
    await move('approve')
    await startNewVersion(
      { db, actor: an.officer, now: NOW },
      { reference: an.reference, reason: 'The review is due.' },
    )
    expect((await only()).answer).toMatchObject({ reason: REASON, by: 'Priya Shah (officer)' })
    await writeOfAge('Census data from 2011.')
    expect(await only()).toMatchObject({ lapsedAnswer: { reason: REASON } })
    expect(isOpen(await only())).toBe(true)
    expect(await verifyHistory(db)).toMatchObject({ ok: true })
  })

  test('can be redacted, in every version and in what was submitted, and stays provable', async () => {
    await answer('Mrs Whitfield knows of no later census.')
    await move('submit')
    await move('approve')
    const withheld = { words: 'Whitfield' }
    const redact = () =>
      redactAssessment(
        { db, actor: an.lead, now: NOW },
        { reference: an.reference, withheld, reason: 'A resident can be recognised.' },
      )
    expect(await redact()).toMatchObject({ snapshots: 1, others: 1 })
    await startNewVersion(
      { db, actor: an.officer, now: NOW },
      { reference: an.reference, reason: 'The review is due.' },
    )
    expect((await rows()).map(({ reason }) => reason)).toEqual([
      'Mrs […] knows of no later census.',
      'Mrs […] knows of no later census.',
    ])
    const submitted = await db.selectFrom('submissions').select('findings').executeTakeFirstOrThrow()
    expect(submitted.findings).not.toContain('Whitfield')
    expect(await verifyHistory(db)).toMatchObject({ ok: true, problems: [] })
    expect((await verifyHistory(db)).redactions).toContain(`an answer to a warning: redacted on ${NOW}.`)
  })
})
