import { beforeEach, describe, expect, test } from 'vitest'
import { addToList } from '#app/commands/assessment/add-to-list.server.ts'
import { type FormSender, saveSection } from '#app/commands/assessment/save-section.server.ts'
import { getAssessment } from '#app/data/assessment/assessments.server.ts'
import { findFormSave } from '#app/data/assessment/form-saves.server.ts'
import { findSection, listSections, type Values } from '#app/data/assessment/sections.server.ts'
import { SECTION_KEYS, type Section } from '#app/domain/assessment/parts.ts'
import { Conflict } from '#app/domain/failures.ts'
import type { SignedInPerson } from '#app/http/context.server.ts'
import { formPostOf, readForm } from '#app/forms/read-form.server.ts'
import type { Db } from '#db/client.ts'
import { createDraft, type TestAssessment } from '#tests/support/assessments.ts'
import { testDb } from '#tests/support/database.ts'
import { createPerson } from '#tests/support/people.ts'

const PAGE: FormSender = { key: 'page-of-one-section', number: 1, byItself: true }
const NOW = '2026-11-22T10:00:00.000Z'

let db: Db
let draft: TestAssessment
let colleague: SignedInPerson
let versionId: string

beforeEach(async () => {
  db = await testDb()
  draft = await createDraft(db)
  colleague = await createPerson(db)
  const { assessmentId, versionId: id } = await getAssessment(db, draft.reference)
  versionId = id
  const author = { assessmentId, personId: colleague.id, addedAt: NOW, addedBy: null }
  await db.insertInto('authors').values(author).execute()
})

type Save = { by: SignedInPerson; section: Section; entryId: string; rowVersion: number; values: Values }
const save = ({ by, ...rest }: Save, sender?: FormSender) =>
  saveSection({ db, actor: by, now: NOW }, { reference: draft.reference, ...rest, sender })

/** The same answers with one more word in the first text. */
function withMore(values: Values, word: string): Values {
  const [name] = Object.entries(values).find(([, value]) => typeof value === 'string') ?? []
  return name === undefined ? values : { ...values, [name]: `${values[name]} ${word}` }
}

describe('a key that saved in one section', () => {
  test.each(SECTION_KEYS.filter((section) => section !== 'further-suggestions'))(
    'does not replace what a co-author wrote in “%s”',
    async (section) => {
      const further = { section: 'further-suggestions', entryId: '' } as const
      await save(
        { by: draft.officer, ...further, rowVersion: 1, values: { furtherSuggestions: 'Mine' } },
        PAGE,
      )
      const [there] = await listSections(db, versionId, section)
      if (!there) throw new Error(`The complete document has nothing in ${section}`)
      const place = { section, entryId: there.entryId }
      const theirs = withMore(there.values, 'theirs')
      await save({ by: colleague, ...place, rowVersion: there.rowVersion, values: theirs })
      const mine = { by: draft.officer, ...place, rowVersion: 1, values: withMore(there.values, 'mine') }
      await expect(save(mine, { ...PAGE, number: 2 })).rejects.toThrow(Conflict)
      expect((await findSection(db, versionId, section, there.entryId))?.values).toEqual(theirs)
    },
  )
})

test('a key that saved in one entry of a list does not replace what a co-author wrote in another', async () => {
  const [first, second] = await listSections(db, versionId, 'impact')
  if (!first || !second) throw new Error('The complete document has two impacts')
  const save1 = { by: draft.officer, section: 'impact', entryId: first.entryId, rowVersion: 1 } as const
  await save({ ...save1, values: withMore(first.values, 'mine') }, PAGE)
  const theirs = withMore(second.values, 'theirs')
  await save({ ...save1, by: colleague, entryId: second.entryId, values: theirs })
  const mine = { ...save1, entryId: second.entryId, values: withMore(second.values, 'mine') }
  await expect(save(mine, { ...PAGE, number: 2 })).rejects.toThrow(Conflict)
  expect((await findSection(db, versionId, 'impact', second.entryId))?.values).toEqual(theirs)
})

test('a key that another person uses too keeps what each of them saved', async () => {
  const further = { section: 'further-suggestions', entryId: '', rowVersion: 1 } as const
  await save({ by: draft.officer, ...further, values: { furtherSuggestions: 'Mine' } }, PAGE)
  const values = { furtherSuggestions: 'Theirs' }
  await save({ by: colleague, ...further, rowVersion: 2, values }, { ...PAGE, number: 1 })
  const page = { formKey: PAGE.key, versionId, section: 'further-suggestions' } as const
  expect(await findFormSave(db, { ...page, personId: draft.officer.id })).toMatchObject({ rowVersion: 2 })
  expect(await findFormSave(db, { ...page, personId: colleague.id })).toMatchObject({ rowVersion: 3 })
})

test('a key that saved in a section can still add to a list', async () => {
  const further = { section: 'further-suggestions', entryId: '', rowVersion: 1 } as const
  await save({ by: draft.officer, ...further, values: { furtherSuggestions: 'Mine' } }, PAGE)
  const addition = {
    reference: draft.reference,
    section: 'impact',
    values: { title: 'Longer queues' },
  } as const
  const added = await addToList({ db, actor: draft.officer, now: NOW }, { ...addition, sender: PAGE })
  expect(added.sequence).toBeGreaterThan(0)
})

test('the same form sent to another page is another sending, whether Remix or the browser sends it', async () => {
  const sentTo = async (path: string) => {
    const body = new URLSearchParams({ formKey: 'rendered-once-1', aims: 'Fewer' })
    return formPostOf(await readForm(new Request(`https://council.example${path}`, { method: 'POST', body })))
  }
  const aims = await sentTo('/assessments/EQIA-0001/aims-and-options')
  expect(await sentTo('/assessments/EQIA-0001/aims-and-options.data?_routes=x')).toBe(aims)
  expect(await sentTo('/assessments/EQIA-0001/evidence-gathered')).not.toBe(aims)
  expect(await sentTo('/assessments/EQIA-0002/aims-and-options')).not.toBe(aims)
})
