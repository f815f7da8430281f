import { describe, expect, test } from 'vitest'
import { getDirectorate } from '#app/data/council/directorates.server.ts'
import { action as one } from '#app/routes/council/directorate.tsx'
import { action as add, loader } from '#app/routes/council/directorates.tsx'
import type { Db } from '#db/client.ts'
import type { SignedInPerson } from '#app/http/context.server.ts'
import { testDb } from '#tests/support/database.ts'
import { createDirectorate, createPerson } from '#tests/support/people.ts'
import { getting, outcomeOf, posting } from '#tests/support/request.ts'

const withAdministrator = async () => {
  const db = await testDb()
  return { db, as: await createPerson(db, { roles: ['administrator'] }) }
}
/** As somebody who has just opened the page, unless they saw another version of it. */
const sending = async (db: Db, as: SignedInPerson, id: string, fields: Record<string, string>) => {
  const rowVersion = await getDirectorate(db, id).then(
    (seen) => seen.rowVersion,
    () => '',
  )
  return outcomeOf(
    one(posting(db, `/directorates/${id}`, { version: rowVersion, ...fields }, { as, params: { id } })),
  )
}
const events = async (db: Db) =>
  await db.selectFrom('history').select(['event', 'subject', 'details']).orderBy('id').execute()

describe('a directorate', () => {
  test('is added, renamed, closed and reopened, and each is recorded once', async () => {
    const { db, as } = await withAdministrator()
    await add(posting(db, '/directorates', { name: ' Adult Social Care ' }, { as }))
    const { id } = await db.selectFrom('directorates').selectAll().executeTakeFirstOrThrow()
    await sending(db, as, id, { intent: 'rename', name: 'Adults and Health' })
    await sending(db, as, id, { intent: 'rename', name: 'Adults and Health' })
    await sending(db, as, id, { intent: 'close' })
    await sending(db, as, id, { intent: 'close' })
    expect(await db.selectFrom('directorates').selectAll().execute()).toMatchObject([
      { name: 'Adults and Health', closedAt: expect.any(String) },
    ])
    await sending(db, as, id, { intent: 'reopen' })
    expect((await events(db)).map(({ event, subject }) => [event, subject])).toEqual(
      ['add directorate', 'change directorate', 'close directorate', 'reopen directorate'].map((event) => [
        event,
        id,
      ]),
    )
  })

  test('keeps the first name when two administrators rename it, and the second sees both', async () => {
    const { db, as } = await withAdministrator()
    const { id } = await createDirectorate(db, { name: 'Housing' })
    const { rowVersion: version } = await getDirectorate(db, id)
    await sending(db, as, id, { intent: 'rename', version, name: 'Homes' })
    const late = await sending(db, as, id, { intent: 'rename', version, name: 'Places to live' })
    expect(late).toMatchObject({
      status: 409,
      data: { entered: { name: 'Places to live' }, changedBy: { personName: as.name } },
    })
    expect(await getDirectorate(db, id)).toMatchObject({ name: 'Homes' })
  })

  test('cannot have the same name as another, in any capitals', async () => {
    const { db, as } = await withAdministrator()
    await createDirectorate(db, { name: 'Housing' })
    const { id } = await createDirectorate(db, { name: 'Planning' })
    expect(await outcomeOf(add(posting(db, '/directorates', { name: 'HOUSING' }, { as })))).toMatchObject({
      status: 422,
      data: {
        errors: { name: 'There is already a directorate with this name' },
        entered: { name: 'HOUSING' },
      },
    })
    expect(await sending(db, as, id, { intent: 'rename', name: 'housing' })).toMatchObject({ status: 422 })
    expect(await sending(db, as, id, { intent: 'rename', name: 'PLANNING' })).toMatchObject({ status: 303 })
  })

  test.each([[''], [' \u200B'], ['x'.repeat(201)], ['two\nlines']])(
    'named %.20j is refused',
    async (name) => {
      const { db, as } = await withAdministrator()
      expect((await outcomeOf(add(posting(db, '/directorates', { name }, { as })))).status).toBe(422)
      expect(await events(db)).toEqual([])
    },
  )

  test('an unknown button is 400 and an unknown directorate is 404', async () => {
    const { db, as } = await withAdministrator()
    const { id } = await createDirectorate(db)
    expect((await sending(db, as, id, { intent: 'burn' })).status).toBe(400)
    expect((await sending(db, as, id, {})).status).toBe(400)
    expect((await sending(db, as, 'none', { intent: 'close' })).status).toBe(404)
  })

  test('shows how many people who can sign in belong to it', async () => {
    const { db, as } = await withAdministrator()
    const { id } = await createDirectorate(db, { name: 'Housing' })
    await createPerson(db, { directorateId: id })
    await createPerson(db, { directorateId: id, disabledAt: '2026-01-01T00:00:00.000Z' })
    expect(await loader(getting(db, '/directorates', { as }))).toMatchObject({
      directorates: [{ name: 'Housing', people: 1 }],
    })
  })
})
