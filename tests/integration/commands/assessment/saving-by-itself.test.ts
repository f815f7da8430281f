import { beforeEach, describe, expect, test } from 'vitest'
import { addToList } from '#app/commands/assessment/add-to-list.server.ts'
import { formKeyPrefix } from '#app/commands/context.server.ts'
import { saveSection } from '#app/commands/assessment/save-section.server.ts'
import { getAssessment } from '#app/data/assessment/assessments.server.ts'
import { findSection, listSections, type Values } from '#app/data/assessment/sections.server.ts'
import { listTexts } from '#app/data/assessment/texts.server.ts'
import { verifyHistory } from '#app/data/oversight/verify-history.server.ts'
import { Conflict, Refused } from '#app/domain/failures.ts'
import type { SignedInPerson } from '#app/http/context.server.ts'
import type { Db } from '#db/client.ts'
import { createDraft, type TestAssessment } from '#tests/support/assessments.ts'
import { testDb } from '#tests/support/database.ts'
import { createPerson } from '#tests/support/people.ts'

let db: Db
let draft: TestAssessment
let colleague: SignedInPerson

beforeEach(async () => {
  db = await testDb()
  draft = await createDraft(db)
  colleague = await createPerson(db)
  const { assessmentId } = await getAssessment(db, draft.reference)
  await db
    .insertInto('authors')
    .values({ assessmentId, personId: colleague.id, addedAt: at(0), addedBy: null })
    .execute()
})

const at = (minute: number) => new Date(Date.UTC(2026, 10, 22, 10, minute)).toISOString()

type Sending = {
  number?: number
  key?: string
  minute?: number
  rowVersion?: number
  by?: SignedInPerson
  button?: boolean
}

/** One save of an opened page: its first, by itself, unless told otherwise. */
function save(
  further: string,
  {
    number = 1,
    key = 'page-one',
    minute = number,
    rowVersion = 1,
    by = draft.officer,
    button = false,
  }: Sending = {},
) {
  const values: Values = further === '' ? {} : { furtherSuggestions: further }
  const sender = { key, number, byItself: !button }
  return saveSection(
    { db, actor: by, now: at(minute) },
    { reference: draft.reference, section: 'further-suggestions', rowVersion, values, sender },
  )
}

const section = async () =>
  findSection(db, (await getAssessment(db, draft.reference)).versionId, 'further-suggestions')
const textNow = async () => (await section())?.values['furtherSuggestions']
const keptTexts = async () =>
  (await listTexts(db, (await getAssessment(db, draft.reference)).versionId, 'further-suggestions', '')).map(
    ({ values }) => values['furtherSuggestions'],
  )
const savesInHistory = async () =>
  (
    await db
      .selectFrom('history')
      .select('id')
      .where('event', '=', 'save')
      .where('subject', '=', 'further-suggestions')
      .execute()
  ).length

describe('one editing session on a page that saves by itself', () => {
  test('is one row in the history, however often the page saves by itself', async () => {
    await save('A', { number: 1, rowVersion: 1 })
    await save('A visit', { number: 2, rowVersion: 2 })
    await save('A visit to everybody', { number: 3, rowVersion: 3 })
    expect(await textNow()).toBe('A visit to everybody')
    expect(await savesInHistory()).toBe(1)
    expect(await verifyHistory(db)).toMatchObject({ ok: true })
  })

  test('ends with the button, and the history then records what is there', async () => {
    await save('A visit', { number: 1 })
    await save('A visit to everybody', { number: 2, rowVersion: 2 })
    expect(await save('A visit to everybody', { number: 3, rowVersion: 3, button: true })).toEqual({
      kind: 'recorded',
      rowVersion: 3,
    })
    expect(await savesInHistory()).toBe(2)
    expect(await keptTexts()).toContain('A visit to everybody')
    await save('A visit to everybody', { number: 4, rowVersion: 3, button: true })
    expect(await savesInHistory()).toBe(2)
    expect(await verifyHistory(db)).toMatchObject({ ok: true })
  })

  test('ends when nothing was saved for half an hour', async () => {
    await save('A', { number: 1, minute: 1 })
    await save('A visit', { number: 2, rowVersion: 2, minute: 32 })
    expect(await savesInHistory()).toBe(2)
  })

  test('keeps the last text while someone only adds words, and every text before they removed words', async () => {
    const before = await textNow()
    await save('A visit', { number: 1 })
    await save('A visit to everybody', { number: 2, rowVersion: 2 })
    await save('', { number: 3, rowVersion: 3 })
    await save('A letter', { number: 4, rowVersion: 4 })
    expect(await keptTexts()).toEqual(['A visit to everybody', 'A visit', before])
    expect(await verifyHistory(db)).toMatchObject({ ok: true })
  })

  test('is kept whole when someone else saves over it', async () => {
    await save('A visit', { number: 1 })
    await save('A visit to everybody', { number: 2, rowVersion: 2 })
    await save('A visit to everybody who asks', {
      by: colleague,
      key: 'page-two',
      rowVersion: 3,
      button: true,
    })
    expect(await keptTexts()).toContain('A visit to everybody')
  })
})

describe('autosaves from one page do not conflict with each other', () => {
  test('when the answer to a save was lost, and it saves again from what it knew before', async () => {
    await save('A visit', { number: 1, rowVersion: 1 })
    expect(await save('A visit to everybody', { number: 2, rowVersion: 1 })).toEqual({
      kind: 'same sitting',
      rowVersion: 3,
    })
    expect(await textNow()).toBe('A visit to everybody')
  })

  test('when a delayed save arrives after a later one, which it does not replace', async () => {
    await save('A visit to everybody', { number: 2 })
    expect(await save('A vis', { number: 1 })).toEqual({ kind: 'unchanged', rowVersion: 2 })
    expect(await textNow()).toBe('A visit to everybody')
  })

  test('when a button sends the form, which is always saved', async () => {
    await save('A visit', { number: 2 })
    await save('A visit to everybody', { number: 1, rowVersion: 2, button: true })
    expect(await textNow()).toBe('A visit to everybody')
  })

  test('but a save by someone else, or in another window, is a conflict', async () => {
    await save('A visit', { number: 1 })
    await save('A letter', { by: colleague, key: 'page-two', rowVersion: 2 })
    await expect(save('A visit to everybody', { number: 2, rowVersion: 2 })).rejects.toThrow(Conflict)
    await expect(save('A phone call', { key: 'page-three', rowVersion: 2 })).rejects.toThrow(Conflict)
    expect(await textNow()).toBe('A letter')
  })
})

test('a form opened by someone else is not saved as this person', async () => {
  const key = `${formKeyPrefix(colleague.id)}a-page`
  await expect(save('A visit', { key })).rejects.toThrow(Refused)
  const values = { body: 'Cabinet' }
  const sending = saveSection(
    { db, actor: draft.officer, now: at(1), formPost: key },
    { reference: draft.reference, section: 'decision', rowVersion: 1, values },
  )
  await expect(sending).rejects.toThrow('Someone else opened this page')
})

test('a page that adds a row adds it once, even when the answer to its first save was lost', async () => {
  const add = (title: string) =>
    addToList(
      { db, actor: draft.officer, now: at(1) },
      {
        reference: draft.reference,
        section: 'impact',
        values: { title },
        sender: { key: 'page-new', number: 1, byItself: true },
      },
    )
  await add('Longer')
  await expect(add('Longer queues')).rejects.toThrow(Conflict)
  const { versionId } = await getAssessment(db, draft.reference)
  expect(
    (await listSections(db, versionId, 'impact')).filter(({ values }) =>
      String(values['title']).startsWith('Longer'),
    ),
  ).toHaveLength(1)
})
