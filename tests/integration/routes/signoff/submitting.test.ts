import { describe, expect, test } from 'vitest'
import { getAssessment } from '#app/data/assessment/assessments.server.ts'
import { findSection } from '#app/data/assessment/sections.server.ts'
import { loader as aims, action as saveAims } from '#app/routes/assessment/aims-and-options.tsx'
import { loader as check } from '#app/routes/checks/check.tsx'
import { action as restore, loader as earlier } from '#app/routes/assessment/earlier-texts.tsx'
import { action as submit, loader as submitting } from '#app/routes/signoff/submit.tsx'
import { loader as taskList } from '#app/routes/assessment/task-list.tsx'
import type { Db } from '#db/client.ts'
import {
  createApproved,
  createDraft,
  createReturned,
  createSubmitted,
  type TestAssessment,
} from '#tests/support/assessments.ts'
import { testDb } from '#tests/support/database.ts'
import { documentWith, completeDocumentWith } from '#tests/support/documents.ts'
import { createPerson } from '#tests/support/people.ts'
import { getting, outcomeOf, posting } from '#tests/support/request.ts'

const on = (db: Db, { reference, officer }: TestAssessment) => {
  const wish = (more: object) => ({ as: officer, params: { reference }, ...more })
  return {
    open: (more: object = {}, query = '') => getting(db, `/assessments/${reference}${query}`, wish(more)),
    send: (fields: Record<string, string>, more: object = {}, query = '') =>
      posting(db, `/assessments/${reference}${query}`, fields, wish(more)),
  }
}

describe('submitting', () => {
  test('offers managers who wrote none of it, its own directorate first, and submits to the one chosen', async () => {
    const db = await testDb()
    await createPerson(db, { name: 'Abel Elsewhere', roles: ['manager'] })
    const draft = await createDraft(db)
    const { open, send } = on(db, draft)
    const page = await submitting(open())
    expect(page.approvers.map(({ name }) => name)).toEqual(['Marcus Bell', 'Abel Elsewhere'])
    const answer = await outcomeOf(
      submit(send({ approverId: draft.manager.id, moveVersion: String(page.moveVersion) })),
    )
    expect(answer).toMatchObject({ status: 303, location: `/assessments/${draft.reference}?done=submitted` })
    expect(await taskList(open({}, '?done=submitted'))).toMatchObject({
      done: 'submitted',
      approver: 'Marcus Bell',
    })
    expect(await getAssessment(db, draft.reference)).toMatchObject({
      status: 'submitted',
      approverId: draft.manager.id,
    })
  })

  test('says what is in the way, and the server refuses as well', async () => {
    const db = await testDb()
    const draft = await createDraft(db, { document: completeDocumentWith({ proposal: { aims: undefined } }) })
    const { open, send } = on(db, draft)
    const page = await submitting(open())
    expect(page.blocking).toMatchObject([
      { id: 'P1', href: `/assessments/${draft.reference}/aims-and-options#aims` },
    ])
    const answer = await outcomeOf(
      submit(send({ approverId: draft.manager.id, moveVersion: String(page.moveVersion) })),
    )
    expect(answer.status).toBe(403)
    expect((await getAssessment(db, draft.reference)).status).toBe('draft')
  })

  test('asks for an approver, and takes nobody who is not offered', async () => {
    const db = await testDb()
    const draft = await createDraft(db)
    const { send } = on(db, draft)
    expect(await outcomeOf(submit(send({ moveVersion: '1' })))).toMatchObject({
      status: 422,
      data: { errors: { approverId: 'Choose who should approve it' } },
    })
    expect(await outcomeOf(submit(send({ moveVersion: '1', approverId: draft.officer.id })))).toMatchObject({
      status: 422,
    })
    expect((await outcomeOf(submit(send({ approverId: draft.manager.id })))).status).toBe(400)
  })

  test('from a page that is out of date is refused', async () => {
    const db = await testDb()
    const returned = await createReturned(db)
    expect(
      (await outcomeOf(submit(on(db, returned).send({ moveVersion: '1', approverId: returned.manager.id }))))
        .status,
    ).toBe(409)
  })
})

describe('the task list', () => {
  test('shows how far each part has come, and what is in the way', async () => {
    const db = await testDb()
    const draft = await createDraft(db, {
      document: documentWith({ proposal: { title: 'A title', directorate: 'Resources', aims: 'One' } }),
    })
    const page = await taskList(on(db, draft).open())
    expect(page.progress).toMatchObject({
      proposal: 'completed',
      'aims-and-options': 'in progress',
      decision: 'not started',
      mitigations: 'cannot start yet',
    })
    expect(page.blocking).toBeGreaterThan(0)
    expect(page.may).toEqual(expect.arrayContaining(['edit', 'withdraw', 'add author', 'set tags']))
  })

  test('says what was asked to change when it came back, and so does the page of that part', async () => {
    const db = await testDb()
    const requested = {
      comment: 'Nearly there.',
      parts: ['aims-and-options' as const],
      onParts: { 'aims-and-options': 'Which teams?' } as const,
    }
    const returned = await createReturned(db, { requested })
    const { open } = on(db, returned)
    expect(await taskList(open())).toMatchObject({
      asked: ['aims-and-options'],
      comments: [{ by: 'Marcus Bell (manager)', body: 'Nearly there.' }],
    })
    expect(await aims(open())).toMatchObject({
      asked: [{ by: 'Marcus Bell (manager)', blocks: [{ content: ['Which teams?'] }] }],
    })
  })

  test('shows those who may not write who has it', async () => {
    const db = await testDb()
    const submitted = await createSubmitted(db)
    const page = await taskList(on(db, submitted).open({ as: submitted.manager }))
    expect(page).toMatchObject({
      isWritten: false,
      approver: 'Marcus Bell',
      authors: [{ name: 'Priya Shah', isYou: false }],
    })
    expect(page.may).toEqual(expect.arrayContaining(['approve', 'return']))
    expect(page.may).not.toContain('edit')
  })

  test('is not found for somebody who may not know of it, nor without a number', async () => {
    const db = await testDb()
    const draft = await createDraft(db)
    const stranger = await createPerson(db)
    expect((await outcomeOf(taskList(on(db, draft).open({ as: stranger })))).status).toBe(404)
    expect((await outcomeOf(taskList(on(db, draft).open({ params: { reference: '../etc' } })))).status).toBe(
      404,
    )
  })
})

test('the check page lists what was found, each with the way to its answer, and nothing where nothing is', async () => {
  const db = await testDb()
  expect((await check(on(db, await createDraft(db)).open())).findings).toEqual([])
  const unowned = await createDraft(db, {
    document: completeDocumentWith({ conclusion: { reviewOn: undefined } }),
  })
  expect((await check(on(db, unowned).open())).findings).toMatchObject([
    { id: 'C7', severity: 'blocks', href: `/assessments/${unowned.reference}/conclusion#reviewOn` },
  ])
})

describe('earlier versions of a section', () => {
  const params = (reference: string) => ({ params: { reference, section: 'aims-and-options' } })
  const answers = {
    scope: 'Two depots',
    optionsConsidered: 'Three',
    peopleInvolved: 'Drivers',
    intent: 'continue',
  }

  test('are listed with how they differ, and can be restored as a new save', async () => {
    const db = await testDb()
    const draft = await createDraft(db)
    const { open, send } = on(db, draft)
    await saveAims(send({ ...answers, aims: 'The first aim', rowVersion: '1' }))
    await saveAims(send({ ...answers, aims: 'The second aim', rowVersion: '2' }))
    const { texts, rowVersion } = await earlier(open(params(draft.reference)))
    expect(texts).toHaveLength(3)
    expect(texts[0]).toMatchObject({ isCurrent: true, answers: [] })
    expect(texts[1]?.answers).toMatchObject([{ label: 'Aims' }])
    const restored = await outcomeOf(
      restore(
        send({ text: String(texts[1]?.number), rowVersion: String(rowVersion) }, params(draft.reference)),
      ),
    )
    expect(restored).toMatchObject({
      status: 303,
      location: `/assessments/${draft.reference}/aims-and-options`,
    })
    const { versionId } = await getAssessment(db, draft.reference)
    expect(await findSection(db, versionId, 'aims-and-options')).toMatchObject({
      rowVersion: 4,
      values: { aims: 'The first aim' },
    })
  })

  test('that were never saved are refused', async () => {
    const db = await testDb()
    const draft = await createDraft(db)
    const { open, send } = on(db, draft)
    for (const text of ['7', '-1', 'proposal', '']) {
      expect(
        (await outcomeOf(restore(send({ text, rowVersion: '1' }, params(draft.reference))))).status,
      ).toBe(400)
    }
    const nothing = { params: { reference: draft.reference, section: 'passwords' } }
    expect((await outcomeOf(earlier(open(nothing)))).status).toBe(404)
  })

  test('are not restored once it is approved', async () => {
    const db = await testDb()
    const approved = await createApproved(db)
    const { open, send } = on(db, approved)
    expect(await earlier(open(params(approved.reference)))).toMatchObject({ canRestore: false })
    expect(
      (await outcomeOf(restore(send({ text: '1', rowVersion: '1' }, params(approved.reference))))).status,
    ).toBe(403)
  })
})
