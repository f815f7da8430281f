import type { ActionFunctionArgs } from '@remix-run/node'
import type { RouteConfigEntry } from '@remix-run/route-config'
import { describe, expect, test } from 'vitest'
import { giveSignInLink } from '#app/commands/account/give-sign-in-link.server.ts'
import { changePassword } from '#app/commands/account/set-password.server.ts'
import { disablePerson } from '#app/commands/council/disable-person.server.ts'
import { getPerson } from '#app/data/council/people.server.ts'
import { TOLD_EVENTS, type ToldEvent } from '#app/domain/council/administration.ts'
import { type Role, SYSTEM } from '#app/domain/people.ts'
import type { SignedInPerson } from '#app/http/context.server.ts'
import { CONFIRMED } from '#app/pages/account/confirm-password.server.ts'
import { hashPassword } from '#app/pages/account/passwords.server.ts'
import { policyOf } from '#app/pages/page.server.ts'
import routes from '#app/routes.ts'
import { action as useLink } from '#app/routes/account/one-time-link.tsx'
import { loader as administration } from '#app/routes/council/administration.tsx'
import { action as disable } from '#app/routes/council/disable-person.tsx'
import { action as importPeople } from '#app/routes/council/import-people.tsx'
import { action as addNew, loader as newPerson } from '#app/routes/council/new-person.tsx'
import { loader as people } from '#app/routes/council/people.tsx'
import { action as giveLink } from '#app/routes/council/person-link.tsx'
import { action as change } from '#app/routes/council/person.tsx'
import { loader as home } from '#app/routes/work/your-work.tsx'
import type { ImportPreviewData } from '#app/ui/form/import-page.tsx'
import type { Db } from '#db/client.ts'
import { testDb } from '#tests/support/database.ts'
import { confirmPassword, createDirectorate, createPerson } from '#tests/support/people.ts'
import { POLICY } from '#tests/support/policy-table.ts'
import { getting, NOW, outcomeOf, posting } from '#tests/support/request.ts'

/** Issue 9, B10: every change that an administrator makes to a person is confirmed, told and listed. */

const PASSWORD = 'hedgehogs cross quietly'
const WRONG = 'badgers dig at noon'

async function createCouncil() {
  const db = await testDb()
  const passwordHash = await hashPassword(PASSWORD, { logN: 10, r: 8, p: 1 })
  const directorate = await createDirectorate(db, { name: 'Housing' })
  const ada = await createPerson(db, { name: 'Ada Admin', roles: ['administrator'], passwordHash })
  const lea = await createPerson(db, { name: 'Lea Lead', roles: ['equality lead'] })
  const lou = await createPerson(db, { name: 'Lou Lead', roles: ['equality lead', 'officer'] })
  const ben = await createPerson(db, { name: 'Ben Okafor', email: 'ben@sandbeach.example' })
  await db
    .insertInto('sessions')
    .values({ idHash: ada.sessionIdHash, personId: ada.id, createdAt: NOW, lastSeenAt: NOW })
    .execute()
  return { db, directorate, ada, lea, lou, ben }
}
type Council = Awaited<ReturnType<typeof createCouncil>>

type Fields = Record<string, string | readonly string[]>
type AdministratorsForm = {
  name: string
  fields: (council: Council) => Fields | Promise<Fields>
  send: (args: ActionFunctionArgs) => Promise<unknown>
  events: readonly ToldEvent[]
  before?: (council: Council) => Promise<void>
  /** What the page still has when it asks for the password. */
  kept?: (answered: unknown) => Fields
}

const detailsOf = async ({ db, ben }: Council) => {
  const { name, email, jobTitle, organisation, directorateId, roles, rowVersion } = await getPerson(
    db,
    ben.id,
  )
  const text = {
    jobTitle: jobTitle ?? '',
    organisation: organisation ?? '',
    directorateId: directorateId ?? '',
  }
  return { name, email, ...text, roles, version: rowVersion }
}

/** What administrators can send, by the address that takes it. */
const FORMS: Record<string, readonly AdministratorsForm[]> = {
  '/people/new': [
    {
      name: 'a new person',
      fields: () => ({ name: 'Nia New', email: 'nia@sandbeach.example', roles: ['manager'] }),
      send: addNew,
      events: ['add person'],
    },
  ],
  '/people/:id': [
    ...(
      [
        ['name', () => 'Ben Adeyemi'],
        ['email', () => 'ben.adeyemi@sandbeach.example'],
        ['jobTitle', () => 'Head of policy'],
        ['organisation', () => 'Sandbeach Trust'],
        ['directorateId', ({ directorate }: Council) => directorate.id],
      ] as const
    ).map(([field, value]) => ({
      name: `another ${field}`,
      fields: async (council: Council) => ({ ...(await detailsOf(council)), [field]: value(council) }),
      send: change,
      events: ['change person'] as const,
    })),
    {
      name: 'other roles',
      fields: async (council) => ({ ...(await detailsOf(council)), roles: ['manager'] }),
      send: change,
      events: ['change roles'],
    },
    {
      name: 'enabling them',
      fields: () => ({ intent: 'enable' }),
      send: change,
      events: ['enable person'],
      before: async ({ db, ben }) => {
        await db.updateTable('people').set({ disabledAt: NOW }).where('id', '=', ben.id).execute()
      },
    },
  ],
  '/people/:id/link': [
    { name: 'a one-time link', fields: () => ({}), send: giveLink, events: ['give sign-in link'] },
  ],
  '/people/import': [
    {
      name: 'a file that changes them',
      fields: async ({ db, ada }) => {
        const csv = 'Name,E-mail address,Job title\nBen Okafor,ben@sandbeach.example,Head of policy'
        const previewing = posting(db, '/people/import', { intent: 'preview', pasted: csv }, { as: ada })
        const { data } = await outcomeOf(importPeople(previewing))
        return { intent: 'import', csv, seen: (data as { preview: ImportPreviewData }).preview.seen }
      },
      send: importPeople,
      events: ['change person'],
      kept: (answered) => {
        const { csv, seen } = (answered as { preview: ImportPreviewData }).preview
        return { intent: 'import', csv, seen }
      },
    },
  ],
  '/people/:id/disable': [
    { name: 'disabling them', fields: () => ({}), send: disable, events: ['disable person'] },
  ],
}

const NOT_ABOUT_PEOPLE = ['/directorates', '/directorates/:id', '/people/import/lines.csv']

const enteredIn = (answered: unknown) => (answered as { entered: Fields }).entered

/** A link is used by someone who is not signed in, so nobody is asked for a password. */
const ELSEWHERE: readonly ToldEvent[] = ['set password']

describe('every form with which administrators change people', () => {
  test('is in this test, and has the policy that asks for their password', async () => {
    const administrators = Object.entries(POLICY)
      .filter(
        ([, { opens, sends }]) => sends !== false && opens !== 'everybody' && opens[0] === 'administrator',
      )
      .map(([address]) => address)
    expect(administrators.toSorted()).toEqual([...Object.keys(FORMS), ...NOT_ABOUT_PEOPLE].toSorted())
    for (const address of Object.keys(FORMS)) {
      const { file } = pages.find(({ path }) => `/${path}` === address) ?? {}
      const { action } = (await import(`#app/${file}`)) as { action: unknown }
      expect(policyOf(action), address).toBe(CONFIRMED)
    }
  })

  test('covers every event that people are told of', () => {
    const covered = Object.values(FORMS).flatMap((forms) => forms.flatMap(({ events }) => events))
    expect([...new Set([...covered, ...ELSEWHERE])].toSorted()).toEqual(TOLD_EVENTS.toSorted())
  })

  const cases = Object.entries(FORMS).flatMap(([address, forms]) =>
    forms.map((form) => ({ ...form, address })),
  )
  describe.each(cases)('$address with $name', ({ fields, send, events, before, kept = enteredIn }) => {
    const created = async () => {
      const council = await createCouncil()
      await before?.(council)
      const sending = async (more: Fields, now = NOW, logged: string[] = []) =>
        outcomeOf(
          send(
            posting(
              council.db,
              '/people/x',
              { ...(await fields(council)), ...more },
              {
                as: council.ada,
                params: { id: council.ben.id },
                now,
                logged,
              },
            ),
          ),
        )
      return { ...council, sending }
    }

    test('is refused without the password, and keeps what was typed', async () => {
      const council = await created()
      const answer = await council.sending({})
      expect(answer).toMatchObject({
        status: 422,
        data: { errors: { confirmPassword: 'Enter your password to confirm that it is you' } },
      })
      expect(kept(answer.data)).toMatchObject(await fields(council))
      expect(await listEvents(council.db)).toEqual([])
    })

    test('is refused with a wrong one, which nothing shows or keeps', async () => {
      const council = await created()
      const logged: string[] = []
      const answer = await council.sending({ confirmPassword: WRONG }, NOW, logged)
      expect(answer).toMatchObject({
        status: 422,
        data: { errors: { confirmPassword: 'Your password is not correct' } },
      })
      expect(kept(answer.data)).toMatchObject(await fields(council))
      expect(JSON.stringify([answer.data, logged])).not.toContain(WRONG)
      expect(await listEvents(council.db)).toEqual([])
    })

    test('with the right one is done, told to the person and the equality leads, and listed', async () => {
      const council = await created()
      const { db, ada, lea, lou, ben } = council
      const answer = await council.sending({ confirmPassword: PASSWORD })
      expect([200, 303]).toContain(answer.status)
      expect(await listEvents(db)).toEqual(events)
      const { subject } = await db.selectFrom('history').select('subject').executeTakeFirstOrThrow()
      expect(await listTold(db)).toEqual([subject, lea.id, lou.id].toSorted())
      const listed = await administration(getting(db, '/administration', { as: lea }))
      expect(listed.changes).toHaveLength(events.length)
      expect(listed.changes[0]).toMatchObject({ who: 'Ada Admin', did: expect.any(String) })
      expect(await administration(getting(db, '/administration', { as: ada }))).toEqual(listed)
      const told = (await home(getting(db, '/', { as: lea }))).news.notices
      expect(told).toHaveLength(events.length)
      expect(told[0]?.message).toMatch(/^Ada Admin /)
      if (subject === ben.id) {
        const own = (await home(getting(db, '/', { as: ben }))).news.notices
        expect(own[0]).toMatchObject({
          title: 'Your account',
          message: expect.stringMatching(/^Ada Admin .*you/),
        })
      }
      expect(JSON.stringify([listed, told])).not.toContain(PASSWORD)
    })
  })
})

describe('the password of an administrator', () => {
  test('counts for 10 minutes in the session in which it was typed', async () => {
    const council = await createCouncil()
    const { db, ada, ben } = council
    const giving = (minutes: number, fields: Fields, as = ada) => {
      const now = minutesLater(minutes)
      return outcomeOf(giveLink(posting(db, '/people/x/link', fields, { as, params: { id: ben.id }, now })))
    }
    const isAsked = async (minutes: number) =>
      (await newPerson(getting(db, '/people/new', { as: ada, now: minutesLater(minutes) }))).asksForPassword
    expect(await isAsked(0)).toBe(true)
    expect((await giving(0, { confirmPassword: PASSWORD })).status).toBe(200)
    expect(await isAsked(9)).toBe(false)
    expect((await giving(9, {})).status).toBe(200)
    expect((await giving(9, {}, { ...ada, sessionIdHash: 'another session' })).status).toBe(422)
    expect(await isAsked(10)).toBe(true)
    expect((await giving(10, {})).status).toBe(422)
  })

  test('cannot be guessed: after 5 wrong ones the session has to wait', async () => {
    const { db, ada, ben } = await createCouncil()
    const giving = (confirmPassword: string) =>
      outcomeOf(
        giveLink(posting(db, '/people/x/link', { confirmPassword }, { as: ada, params: { id: ben.id } })),
      )
    for (let count = 0; count < 5; count += 1) expect((await giving(WRONG)).status).toBe(422)
    expect((await giving(PASSWORD)).status).toBe(429)
    expect(await listEvents(db)).toEqual([])
  })

  test('is asked for together with what else is wrong', async () => {
    const { db, ada } = await createCouncil()
    const answer = await outcomeOf(addNew(posting(db, '/people/new', { name: 'Nia New' }, { as: ada })))
    const { errors, entered } = answer.data as { errors: Fields; entered: Fields }
    expect(Object.keys(errors)).toEqual(['email', 'roles', 'confirmPassword'])
    expect(entered).toMatchObject({ name: 'Nia New' })
  })
})

describe('what an administrator gives themselves', () => {
  const changingOneself = async ({ db, ada }: Council, fields: Fields) => {
    const before = await getPerson(db, ada.id)
    const own = { name: before.name, email: before.email, roles: before.roles, version: before.rowVersion }
    return outcomeOf(
      change(
        posting(
          db,
          '/people/x',
          { ...own, ...fields, confirmPassword: PASSWORD },
          { as: ada, params: { id: ada.id } },
        ),
      ),
    )
  }
  const refusedFor = async (council: Council, fields: Fields) => {
    const { data } = await changingOneself(council, fields)
    return Object.keys((data as { errors?: Fields } | undefined)?.errors ?? {})
  }
  const withAnother = async (disabledAt: string | null = null) => {
    const council = await createCouncil()
    await createPerson(council.db, { name: 'Olu Other', roles: ['administrator'], disabledAt })
    return council
  }

  test.each<Role>(['officer', 'manager', 'equality lead'])(
    'is not the role of %s, while another administrator could do it',
    async (role) => {
      const council = await withAnother()
      expect(await refusedFor(council, { roles: ['administrator', role] })).toEqual(['roles'])
      expect(await refusedFor(council, { roles: [role] })).toEqual(['roles'])
      expect(await listEvents(council.db)).toEqual([])
    },
  )

  test.each<Role>(['officer', 'manager', 'equality lead'])(
    'can be the role of %s where nobody else could do it, and the equality leads are told',
    async (role) => {
      const council = await withAnother(NOW)
      const { db, ada, lea, lou } = council
      expect((await changingOneself(council, { roles: ['administrator', role] })).status).toBe(303)
      expect(await listTold(db)).toEqual([ada.id, lea.id, lou.id].toSorted())
    },
  )

  test('is not a directorate or the name of someone else, if they can read or sign anything', async () => {
    const council = await withAnother()
    const { db, ada, directorate } = council
    expect(
      (await changingOneself(council, { jobTitle: 'Head of IT', directorateId: directorate.id })).status,
    ).toBe(303)
    await db.insertInto('personRoles').values({ personId: ada.id, role: 'manager' }).execute()
    const other = await createDirectorate(db, { name: 'Roads' })
    const more = { name: 'Ida Admin', directorateId: other.id }
    expect(await refusedFor(council, more)).toEqual(['name', 'directorateId'])
    const fewer = await changingOneself(council, { directorateId: directorate.id, roles: ['administrator'] })
    expect(fewer.status).toBe(303)
  })

  test('is not in a file either, and the answer says which line', async () => {
    const council = await withAnother()
    const { db, ada, ben } = council
    await db.insertInto('personRoles').values({ personId: ada.id, role: 'manager' }).execute()
    const csv = `Name,E-mail address,Directorate\nBen Okafor,${ben.email},Housing\nAda Admin,${ada.email},Housing`
    const send = async (fields: Fields) =>
      outcomeOf(importPeople(posting(db, '/people/import', fields, { as: ada })))
    const { preview } = (await send({ intent: 'preview', pasted: csv })).data as {
      preview: ImportPreviewData
    }
    const { seen } = preview
    expect(await send({ intent: 'import', csv, seen, confirmPassword: PASSWORD })).toMatchObject({
      status: 422,
      data: {
        errors: { file: expect.stringMatching(/^Nothing was imported\. Line 3: You cannot change this/) },
        preview: { csv },
      },
    })
    expect(await listEvents(db)).toEqual([])
  })
})

describe('people are told', () => {
  test('when a link was used, because whoever gave it may have used it', async () => {
    const { db, ada, lea, lou } = await createCouncil()
    const { token } = await giveSignInLink({ db, actor: ada, now: NOW }, lea.id)
    await useLink(posting(db, `/link/${token}`, { password: 'otters juggle teacups' }, { params: { token } }))
    const notices = (await home(getting(db, '/', { as: lou }))).news.notices
    expect(notices.map(({ message }) => message)).toEqual([
      'Someone with the one-time link set the password of Lea Lead.',
      expect.stringMatching(/^Ada Admin created a one-time sign-in link for Lea Lead\./),
    ])
    expect(JSON.stringify(await administration(getting(db, '/administration', { as: ada })))).not.toContain(
      token,
    )
  })

  test('of what the command line did', async () => {
    const { db, lea, ben } = await createCouncil()
    await giveSignInLink({ db, actor: SYSTEM, now: NOW }, ben.id)
    const { changes } = await administration(getting(db, '/administration', { as: lea }))
    expect(changes).toMatchObject([
      { who: 'The command line', did: 'created a one-time sign-in link for Ben Okafor' },
    ])
    expect((await home(getting(db, '/', { as: ben }))).news.notices).toHaveLength(1)
  })

  test('even where they can no longer open anything else', async () => {
    const { db, ada, ben } = await createCouncil()
    await confirmAda({ db, ada })
    const { rowVersion } = await getPerson(db, ben.id)
    const fields = { name: ben.name, email: ben.email, roles: ['administrator'], version: rowVersion }
    await change(posting(db, '/people/x', fields, { as: ada, params: { id: ben.id } }))
    const as: SignedInPerson = { ...ben, roles: ['administrator'] }
    expect((await people(getting(db, '/people', { as }))).notices).toBe(2)
    expect((await home(getting(db, '/', { as }))).news.notices.map(({ message }) => message)).toContain(
      'Ada Admin changed your roles. Roles: from officer to administrator.',
    )
  })

  test('of their own account once they are enabled again', async () => {
    const { db, ada, ben } = await createCouncil()
    await disablePerson({ db, actor: ada, now: NOW }, ben.id)
    expect((await home(getting(db, '/', { as: ben }))).news.notices).toMatchObject([
      { message: 'Ada Admin disabled your account.' },
    ])
  })
})

describe('the page of what administrators did', () => {
  const asked = async (query: string) => {
    const { db, ada, lea, ben } = await createCouncil()
    await confirmAda({ db, ada })
    const sendingChange = async (fields: Fields) => {
      const { rowVersion: version } = await getPerson(db, ben.id)
      const all = {
        name: 'Ben Adeyemi',
        email: 'adeyemi@sandbeach.example',
        roles: ['officer'],
        version,
        ...fields,
      }
      await change(posting(db, '/people/x', all, { as: ada, params: { id: ben.id } }))
    }
    await sendingChange({})
    await sendingChange({ roles: ['manager'] })
    await giveSignInLink({ db, actor: SYSTEM, now: NOW }, lea.id)
    const { changes } = await administration(getting(db, `/administration?${query}`, { as: lea }))
    return changes.map(({ did }) => did.split(' ').slice(0, 3).join(' '))
  }
  const LINK = 'created a one-time'
  const ROLES = 'changed the roles'
  const DETAILS = 'changed the details'

  test.each([
    ['', [LINK, ROLES, DETAILS]],
    ['q=Lea', [LINK]],
    ['q=adeyemi', [ROLES, DETAILS]],
    ['q=Okafor', [DETAILS]],
    ['q=ada+admin', [ROLES, DETAILS]],
    ['q=command+line', [LINK]],
    ['q=%25', []],
    ['kind=roles', [ROLES]],
    ['kind=access', [LINK]],
    ['kind=details&q=ben', [DETAILS]],
    ['kind=unknown&page=99', [LINK, ROLES, DETAILS]],
  ])('with %j shows %j', async (query, expected) => {
    expect(await asked(query)).toEqual(expected)
  })

  test('has the value before and after', async () => {
    const { db, ada, lea, ben } = await createCouncil()
    await confirmAda({ db, ada })
    const { rowVersion: version } = await getPerson(db, ben.id)
    const fields = { name: ben.name, email: 'new@sandbeach.example', roles: ['officer'], version }
    await change(
      posting(
        db,
        '/people/x',
        { ...fields, directorateId: ben.directorateId ?? '' },
        { as: ada, params: { id: ben.id } },
      ),
    )
    const { changes } = await administration(getting(db, '/administration', { as: lea }))
    expect(changes[0]?.values).toEqual([
      { label: 'E-mail address', from: 'ben@sandbeach.example', to: 'new@sandbeach.example' },
    ])
  })

  test('shows 25 on a page, and not the passwords that people change themselves', async () => {
    const { db, ada, lea, ben } = await createCouncil()
    for (let count = 0; count < 30; count += 1) await giveSignInLink({ db, actor: ada, now: NOW }, ben.id)
    await changePassword({ db, actor: ben, now: NOW }, 'a new hash', 'this session')
    const [first, second] = [
      await administration(getting(db, '/administration', { as: lea })),
      await administration(getting(db, '/administration?page=2', { as: lea })),
    ]
    expect([first.changes.length, second.changes.length, second.pages, second.total]).toEqual([25, 5, 2, 30])
  })
})

const pagesIn = (entries: readonly RouteConfigEntry[]): RouteConfigEntry[] =>
  entries.flatMap((entry) => [entry, ...pagesIn(entry.children ?? [])])
const pages = pagesIn(routes)

const minutesLater = (minutes: number) => new Date(Date.parse(NOW) + minutes * 60_000).toISOString()

const confirmAda = async ({ db, ada }: Pick<Council, 'db' | 'ada'>) => {
  await db.deleteFrom('sessions').execute()
  await confirmPassword(db, ada)
}

const listEvents = async (db: Db) =>
  (await db.selectFrom('history').select('event').orderBy('id').execute()).map(({ event }) => event)

const listTold = async (db: Db) =>
  (await db.selectFrom('accountNotices').select('personId').orderBy('personId').execute()).map(
    ({ personId }) => personId,
  )
