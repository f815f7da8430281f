import { expect, test } from 'vitest'
import { addToList } from '#app/commands/assessment/add-to-list.server.ts'
import { addAuthor, removeAuthor } from '#app/commands/assessment/change-authors.server.ts'
import { setConfidential, setTags } from '#app/commands/assessment/change-settings.server.ts'
import { reassignApprover } from '#app/commands/signoff/reassign-approver.server.ts'
import { removeFromList, restoreToList } from '#app/commands/assessment/remove-from-list.server.ts'
import { saveSection } from '#app/commands/assessment/save-section.server.ts'
import { writeComment } from '#app/commands/signoff/write-comment.server.ts'
import { loader } from '#app/routes/signoff/history.tsx'
import type { SignedInPerson } from '#app/http/context.server.ts'
import type { Db } from '#db/client.ts'
import {
  createCountersigned,
  createReturned,
  createSubmitted,
  createDraft,
} from '#tests/support/assessments.ts'
import { testDb } from '#tests/support/database.ts'
import { createPerson } from '#tests/support/people.ts'
import { getting, NOW } from '#tests/support/request.ts'

const open = (db: Db, reference: string, as: SignedInPerson) =>
  loader(getting(db, `/assessments/${reference}/history`, { as, params: { reference } }))
const sentences = async (db: Db, reference: string, as: SignedInPerson) =>
  (await open(db, reference, as)).lines.map(({ personName, says }) => `${personName} ${says}`)

test('says in plain words who did what, oldest first', async () => {
  const db = await testDb()
  const { reference, officer, manager, lead } = await createDraft(db)
  const author = { db, actor: officer, now: NOW }
  await saveSection(author, {
    reference,
    section: 'impact',
    entryId: '3',
    rowVersion: 1,
    values: { title: 'Closer' },
  })
  await saveSection(author, {
    reference,
    section: 'baseline',
    entryId: 'carers',
    rowVersion: 1,
    values: { problems: 'None' },
  })
  await saveSection(author, {
    reference,
    section: 'proposal',
    rowVersion: 1,
    values: { title: 'Closing one office' },
  })
  const { sequence } = await addToList(author, {
    reference,
    section: 'evidence-item',
    values: { title: 'A survey' },
  })
  await removeFromList(author, { reference, section: 'impact', sequence: 1, rowVersion: 1 })
  await restoreToList(author, { reference, section: 'impact', sequence: 1 })
  const tom = await createPerson(db, { name: 'Tom Achebe' })
  await addAuthor(author, { reference, personId: tom.id })
  await removeAuthor(author, { reference, personId: tom.id })
  await setConfidential(author, { reference, confidential: true })
  await setTags(author, { reference, tags: ['Budget 2027-28'] })
  expect(await sentences(db, reference, lead)).toEqual([
    'Priya Shah imported the assessment from a file',
    'Priya Shah changed Step 2, impact 3',
    'Priya Shah changed Step 1, baseline: Carers',
    'Priya Shah changed “About the proposal”',
    `Priya Shah added evidence item ${sequence}`,
    'Priya Shah removed Step 2, impact 1 and its mitigation',
    'Priya Shah restored Step 2, impact 1 and its mitigation',
    'Priya Shah made Tom Achebe an author',
    'Priya Shah removed Tom Achebe from the authors',
    'Priya Shah made it confidential',
    'Priya Shah set its tags to Budget 2027-28',
  ])
  expect(manager.name).toBe('Marcus Bell')
})

test('tells the way from submission to approval, with people by name', async () => {
  const db = await testDb()
  const { reference, lead } = await createCountersigned(db)
  expect((await sentences(db, reference, lead)).slice(1)).toEqual([
    'Priya Shah submitted it to Marcus Bell for approval (submission 1, outcome D: proceed with caution)',
    'Marcus Bell approved submission 1',
    'Lena Fox countersigned submission 1',
  ])
  const returned = await createReturned(db, { lead })
  expect((await sentences(db, returned.reference, lead)).at(-1)).toBe(
    'Marcus Bell returned it for changes: “Step 2: What will change (impacts)”',
  )
  const submitted = await createSubmitted(db, { lead })
  const cover = await createPerson(db, { name: 'Amy Cover', roles: ['manager'] })
  await reassignApprover(
    { db, actor: lead, now: NOW },
    { reference: submitted.reference, approverId: cover.id },
  )
  expect((await sentences(db, submitted.reference, lead)).at(-1)).toBe(
    'Lena Fox made Amy Cover the approver in place of Marcus Bell',
  )
})

test('several saves of one thing in a row are one line, from the first to the last', async () => {
  const db = await testDb()
  const { reference, officer } = await createDraft(db)
  for (const minute of [1, 2, 3]) {
    const author = { db, actor: officer, now: `2026-11-22T10:0${minute}:00.000Z` }
    await saveSection(author, {
      reference,
      section: 'impact',
      entryId: '3',
      rowVersion: minute,
      values: { title: `Words ${minute}` },
    })
  }
  const { lines, hashes } = await open(db, reference, officer)
  expect(lines.at(-1)).toMatchObject({
    says: 'changed Step 2, impact 3',
    times: 3,
    at: '2026-11-22T10:01:00.000Z',
    until: '2026-11-22T10:03:00.000Z',
    earlierTexts: `/assessments/${reference}/earlier/impact?of=3`,
  })
  expect(hashes).toHaveLength(4)
})

test('a comment that was not sent is in its writer’s history alone', async () => {
  const db = await testDb()
  const { reference, manager, officer } = await createSubmitted(db)
  await writeComment({ db, actor: manager, now: NOW }, { reference, part: 'impacts', body: 'How many?' })
  expect((await sentences(db, reference, manager)).at(-1)).toBe(
    'Marcus Bell added a comment on “Step 2: What will change (impacts)”',
  )
  expect(JSON.stringify(await open(db, reference, officer))).not.toContain('comment on')
})
