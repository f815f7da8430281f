import { describe, expect, test } from 'vitest'
import { getPerson } from '#app/data/council/people.server.ts'
import { verifyHistory } from '#app/data/oversight/verify-history.server.ts'
import { action as disable, loader as disableLoader } from '#app/routes/council/disable-person.tsx'
import { action as addNew } from '#app/routes/council/new-person.tsx'
import { loader as people } from '#app/routes/council/people.tsx'
import { action as change, loader as person } from '#app/routes/council/person.tsx'
import type { Db } from '#db/client.ts'
import { testDb } from '#tests/support/database.ts'
import { createDirectorate, createPerson } from '#tests/support/people.ts'
import { getting, NOW, outcomeOf, posting } from '#tests/support/request.ts'

const withAdministrator = async () => {
  const db = await testDb()
  return {
    db,
    as: await createPerson(db, {
      name: 'Ada Admin',
      email: 'ada@sandbeach.example',
      roles: ['administrator'],
    }),
  }
}
const history = async (db: Db) =>
  (
    await db.selectFrom('history').select(['event', 'personId', 'subject', 'details']).orderBy('id').execute()
  ).map((row) => ({
    ...row,
    details: JSON.parse(row.details) as unknown,
  }))
const rolesOf = async (db: Db, personId: string) =>
  (
    await db
      .selectFrom('personRoles')
      .select('role')
      .where('personId', '=', personId)
      .orderBy('role')
      .execute()
  ).map(({ role }) => role)
const aSession = (db: Db, personId: string) =>
  db
    .insertInto('sessions')
    .values({ idHash: `session of ${personId}`, personId, createdAt: NOW, lastSeenAt: NOW })
    .execute()
const sessions = async (db: Db) =>
  (await db.selectFrom('sessions').select('personId').where('endedAt', 'is', null).execute()).map(
    ({ personId }) => personId,
  )

const DETAILS = {
  name: 'Ben Okafor',
  email: 'Ben.Okafor@Sandbeach.Example',
  jobTitle: 'Policy officer',
  organisation: '',
  directorateId: '',
  roles: ['officer', 'manager'],
}

describe('adding a person', () => {
  test('saves and records their details, without secrets', async () => {
    const { db, as } = await withAdministrator()
    const { id: directorateId } = await createDirectorate(db)
    const answer = await outcomeOf(addNew(posting(db, '/people/new', { ...DETAILS, directorateId }, { as })))
    const added = await db
      .selectFrom('people')
      .selectAll()
      .where('email', '=', 'ben.okafor@sandbeach.example')
      .executeTakeFirstOrThrow()
    expect(answer).toMatchObject({ status: 303, location: `/people/${added.id}/link?added` })
    expect(added).toMatchObject({
      name: 'Ben Okafor',
      jobTitle: 'Policy officer',
      organisation: null,
      directorateId,
      passwordHash: null,
      createdAt: NOW,
    })
    expect(await rolesOf(db, added.id)).toEqual(['manager', 'officer'])
    const directorate = (await db.selectFrom('directorates').selectAll().executeTakeFirstOrThrow()).name
    const to = {
      name: 'Ben Okafor',
      email: 'ben.okafor@sandbeach.example',
      jobTitle: 'Policy officer',
      directorate,
    }
    expect(await history(db)).toEqual([
      {
        event: 'add person',
        personId: as.id,
        subject: added.id,
        details: { roles: ['manager', 'officer'], to },
      },
    ])
  })

  test('adds one person when the form is sent twice', async () => {
    const { db, as } = await withAdministrator()
    const twice = { ...DETAILS, formKey: 'abcdefgh12345678.:R1:' }
    const [first, second] = [
      await outcomeOf(addNew(posting(db, '/people/new', twice, { as }))),
      await outcomeOf(addNew(posting(db, '/people/new', twice, { as }))),
    ]
    expect(second).toEqual(first)
    expect(await history(db)).toHaveLength(1)
  })

  test('ignores fields that are not in the form', async () => {
    const { db, as } = await withAdministrator()
    await addNew(
      posting(
        db,
        '/people/new',
        { ...DETAILS, id: 'mine', passwordHash: 'x', disabledAt: 'x', createdAt: 'x' },
        { as },
      ),
    )
    const added = await db
      .selectFrom('people')
      .selectAll()
      .where('email', 'like', 'ben%')
      .executeTakeFirstOrThrow()
    expect(added).toMatchObject({ passwordHash: null, disabledAt: null, createdAt: NOW })
    expect(added.id).not.toBe('mine')
  })

  test.each([
    [
      'an address that someone has, in other capitals',
      { email: 'ADA@sandbeach.example' },
      { email: 'Someone in the directory already has this e-mail address' },
    ],
    [
      'no address',
      { email: 'not an address' },
      { email: 'Enter an e-mail address in the correct format, like name@council.gov.uk' },
    ],
    ['no name', { name: ' \u200B ' }, { name: 'Enter the person’s name' }],
    ['a name on two lines', { name: 'Ben\r\nSet-Cookie: x' }, { name: 'Name must be on one line' }],
    ['a name that is too long', { name: 'x'.repeat(201) }, { name: 'Name must be 200 characters or fewer' }],
    ['no role', { roles: [] as string[] }, { roles: 'Choose at least one role' }],
    ['an unknown role', { roles: ['owner'] }, { roles: 'Choose roles from the list' }],
  ])('with %s is refused, and keeps what was typed', async (_what, wrong, errors) => {
    const { db, as } = await withAdministrator()
    const answer = await outcomeOf(addNew(posting(db, '/people/new', { ...DETAILS, ...wrong }, { as })))
    expect(answer).toMatchObject({ status: 422, data: { errors, entered: { jobTitle: 'Policy officer' } } })
    expect(await history(db)).toEqual([])
  })

  test('to a closed or unknown directorate is refused', async () => {
    const { db, as } = await withAdministrator()
    const { id } = await createDirectorate(db, { closedAt: NOW })
    expect(
      (await outcomeOf(addNew(posting(db, '/people/new', { ...DETAILS, directorateId: id }, { as })))).status,
    ).toBe(422)
    expect(
      (await outcomeOf(addNew(posting(db, '/people/new', { ...DETAILS, directorateId: 'none' }, { as }))))
        .status,
    ).toBe(404)
  })
})

describe('changing a person', () => {
  /** As somebody who has just opened the page, unless they saw another version of it. */
  const sendingChange = async (
    db: Db,
    id: string,
    as: Awaited<ReturnType<typeof createPerson>>,
    fields: object,
  ) => {
    const rowVersion = await getPerson(db, id).then(
      (seen) => seen.rowVersion,
      () => '',
    )
    return outcomeOf(
      change(
        posting(db, `/people/${id}`, { ...DETAILS, version: rowVersion, ...fields }, { as, params: { id } }),
      ),
    )
  }

  test('shows the second of two administrators what the first saved, and keeps what they typed', async () => {
    const { db, as } = await withAdministrator()
    const other = await createPerson(db, { name: 'Olu Other', roles: ['administrator'] })
    const ben = await createPerson(db, {
      name: 'Ben Okafor',
      email: 'ben.okafor@sandbeach.example',
      directorateId: null,
    })
    const { rowVersion: version } = await getPerson(db, ben.id)
    expect(await sendingChange(db, ben.id, other, { version, jobTitle: 'Head of service' })).toMatchObject({
      status: 303,
    })
    const late = await sendingChange(db, ben.id, as, { version, jobTitle: 'Team leader' })
    expect(late).toMatchObject({
      status: 409,
      data: { entered: { jobTitle: 'Team leader' }, changedBy: { personName: 'Olu Other', at: NOW } },
    })
    expect(await getPerson(db, ben.id)).toMatchObject({ jobTitle: 'Head of service' })
    expect(await sendingChange(db, ben.id, as, { jobTitle: 'Team leader' })).toMatchObject({ status: 303 })
    expect(await sendingChange(db, ben.id, as, { version, jobTitle: 'Team leader' })).toMatchObject({
      status: 303,
    })
    expect(await sendingChange(db, ben.id, as, { version: '', jobTitle: 'No version' })).toMatchObject({
      status: 409,
    })
  })

  test('records the old and new value of every detail that changed', async () => {
    const { db, as } = await withAdministrator()
    const [from, to] = [await createDirectorate(db), await createDirectorate(db)]
    const ben = await createPerson(db, {
      name: 'Priya Patel',
      email: 'priya.patel@sandbeach.example',
      jobTitle: 'Policy officer',
      organisation: 'Sandbeach Council',
      directorateId: from.id,
    })
    const sent = {
      name: 'Priya Shah',
      email: 'priya.shah@sandbeach.example',
      jobTitle: 'Head of policy',
      organisation: 'Sandbeach Trust',
      directorateId: to.id,
      roles: ['officer'],
    }
    expect(await sendingChange(db, ben.id, as, sent)).toMatchObject({ status: 303 })
    const names = await db.selectFrom('directorates').selectAll().execute()
    const nameOf = (id: string) => names.find((each) => each.id === id)?.name
    const recorded = (await history(db)).at(-1)
    expect(recorded).toMatchObject({
      event: 'change person',
      details: {
        changed: ['directorateId', 'email', 'jobTitle', 'name', 'organisation'],
        from: {
          name: 'Priya Patel',
          email: 'priya.patel@sandbeach.example',
          jobTitle: 'Policy officer',
          organisation: 'Sandbeach Council',
          directorate: nameOf(from.id),
        },
        to: {
          name: 'Priya Shah',
          email: 'priya.shah@sandbeach.example',
          jobTitle: 'Head of policy',
          organisation: 'Sandbeach Trust',
          directorate: nameOf(to.id),
        },
      },
    })
  })

  test('records which details changed, and the roles before and after', async () => {
    const { db, as } = await withAdministrator()
    const ben = await createPerson(db, {
      name: 'Ben Okafor',
      email: 'ben.okafor@sandbeach.example',
      directorateId: null,
    })
    await sendingChange(db, ben.id, as, {})
    expect(await history(db)).toMatchObject([
      { event: 'change person', subject: ben.id, personId: as.id, details: { changed: ['jobTitle'] } },
      { event: 'change roles', subject: ben.id, details: { from: ['officer'], to: ['manager', 'officer'] } },
    ])
    expect(await verifyHistory(db)).toMatchObject({ rows: 2 })
  })

  test('ends their sessions when the roles change, but not when the job title does', async () => {
    const { db, as } = await withAdministrator()
    const ben = await createPerson(db, { email: 'ben.okafor@sandbeach.example', directorateId: null })
    await aSession(db, ben.id)
    await sendingChange(db, ben.id, as, { roles: ['officer'] })
    expect(await sessions(db)).toEqual([ben.id])
    await sendingChange(db, ben.id, as, { roles: ['officer', 'equality lead'] })
    expect(await sessions(db)).toEqual([])
  })

  test('records nothing if nothing changed', async () => {
    const { db, as } = await withAdministrator()
    await sendingChange(db, as.id, as, {
      name: 'Ada Admin',
      email: 'ada@sandbeach.example',
      jobTitle: '',
      roles: ['administrator'],
    })
    expect(await history(db)).toEqual([])
  })

  test('never takes the role from the last administrator who can sign in', async () => {
    const { db, as } = await withAdministrator()
    await createPerson(db, { roles: ['administrator'], disabledAt: NOW })
    const own = { name: 'Ada', email: 'ada@sandbeach.example', roles: ['officer'] }
    expect(await sendingChange(db, as.id, as, own)).toMatchObject({
      status: 422,
      data: { errors: { roles: expect.stringContaining('There must be an administrator') } },
    })
    expect(await rolesOf(db, as.id)).toEqual(['administrator'])
    await createPerson(db, { roles: ['administrator'] })
    expect(await sendingChange(db, as.id, as, own)).toMatchObject({ status: 303 })
  })

  test('keeps a directorate that has closed, but nobody else can move there', async () => {
    const { db, as } = await withAdministrator()
    const { id: closed } = await createDirectorate(db, { closedAt: NOW })
    const ben = await createPerson(db, { email: 'ben.okafor@sandbeach.example', directorateId: closed })
    const eve = await createPerson(db)
    expect(await sendingChange(db, ben.id, as, { directorateId: closed })).toMatchObject({ status: 303 })
    expect(
      await sendingChange(db, eve.id, as, { email: 'eve@sandbeach.example', directorateId: closed }),
    ).toMatchObject({ status: 422 })
  })

  test.each(['nobody', '-1', '1e3', "x' or '1'='1", '__proto__'])('%j is not a person', async (id) => {
    const { db, as } = await withAdministrator()
    expect(await outcomeOf(person(getting(db, '/people/x', { as, params: { id } })))).toMatchObject({
      status: 404,
    })
    expect(await sendingChange(db, id, as, {})).toMatchObject({ status: 404 })
  })

  test('shows no secrets for signing in', async () => {
    const { db, as } = await withAdministrator()
    const ben = await createPerson(db, { passwordHash: 'scrypt$secret' })
    const shown = await person(getting(db, '/people/x', { as, params: { id: ben.id } }))
    expect(shown.person.hasPassword).toBe(true)
    expect(JSON.stringify(shown)).not.toContain('scrypt')
  })
})

describe('disabling a person', () => {
  const sendingDisable = (db: Db, id: string, as: Awaited<ReturnType<typeof createPerson>>) =>
    outcomeOf(disable(posting(db, `/people/${id}/disable`, {}, { as, params: { id } })))

  test('ends sessions and links, is recorded once, and can be undone', async () => {
    const { db, as } = await withAdministrator()
    const ben = await createPerson(db)
    await aSession(db, ben.id)
    await sendingDisable(db, ben.id, as)
    await sendingDisable(db, ben.id, as)
    expect(await sessions(db)).toEqual([])
    await change(posting(db, '/people/x', { intent: 'enable' }, { as, params: { id: ben.id } }))
    expect((await history(db)).map(({ event, details }) => ({ event, details }))).toEqual([
      { event: 'disable person', details: { to: { disabledAt: NOW } } },
      { event: 'enable person', details: { from: { disabledAt: NOW } } },
    ])
    expect(
      await db.selectFrom('people').select('disabledAt').where('id', '=', ben.id).executeTakeFirst(),
    ).toEqual({ disabledAt: null })
  })

  test('is refused for the last administrator', async () => {
    const { db, as } = await withAdministrator()
    expect(await sendingDisable(db, as.id, as)).toMatchObject({
      status: 403,
      data: { message: expect.stringContaining('last administrator') },
    })
  })

  test('first shows what is waiting for them and who could take over', async () => {
    const { db, as } = await withAdministrator()
    const { id: directorateId } = await createDirectorate(db)
    const [mo, left] = [
      await createPerson(db, { roles: ['manager', 'officer'], directorateId }),
      await createPerson(db, { disabledAt: NOW }),
    ]
    await createPerson(db, { name: 'Other manager', roles: ['manager'], directorateId })
    await createPerson(db, { name: 'Manager elsewhere', roles: ['manager'] })
    await createPerson(db, { name: 'Lea Lead', roles: ['equality lead'] })
    await createDraft(db, 1, { status: 'submitted', approverId: mo.id, authorIds: [as.id] })
    await createDraft(db, 2, { status: 'draft', approverId: mo.id, authorIds: [mo.id, left.id] })
    await createDraft(db, 3, { status: 'draft', authorIds: [mo.id, as.id] })
    await createDraft(db, 4, { status: 'approved', approverId: mo.id, authorIds: [mo.id] })
    const shown = await disableLoader(getting(db, '/people/x/disable', { as, params: { id: mo.id } }))
    expect(shown.waiting).toEqual({
      toApprove: 1,
      onlyAuthorOf: 1,
      managers: ['Other manager'],
      equalityLeads: ['Lea Lead'],
    })
  })
})

describe('the directory', () => {
  const asking = async (query: string) => {
    const { db, as } = await withAdministrator()
    const { id: directorateId } = await createDirectorate(db, { id: 'housing' })
    await createPerson(db, {
      name: 'Ben 100% Okafor',
      email: 'ben@sandbeach.example',
      roles: ['manager'],
      directorateId,
    })
    await createPerson(db, {
      name: 'Cat_Jones',
      email: 'cat@nhs.example',
      organisation: 'NHS',
      roles: ['officer'],
      disabledAt: NOW,
    })
    const { people: found } = await people(getting(db, `/people?${query}`, { as }))
    return found.map(({ name }) => name)
  }

  test.each([
    ['', ['Ada Admin', 'Ben 100% Okafor', 'Cat_Jones']],
    ['q=ok+ben', ['Ben 100% Okafor']],
    ['q=NHS', ['Cat_Jones']],
    ['q=%25', ['Ben 100% Okafor']],
    ['q=_', ['Cat_Jones']],
    ["q='", []],
    ['q=%22+OR+*', []],
    ['role=manager', ['Ben 100% Okafor']],
    ['role=emperor', ['Ada Admin', 'Ben 100% Okafor', 'Cat_Jones']],
    ['directorate=housing', ['Ben 100% Okafor']],
    ['state=disabled', ['Cat_Jones']],
    ['page=99', ['Ada Admin', 'Ben 100% Okafor', 'Cat_Jones']],
    ['page=-1', ['Ada Admin', 'Ben 100% Okafor', 'Cat_Jones']],
    [`q=${'x'.repeat(3_000)}`, []],
  ])('the query %.20j finds %j', async (query, names) => {
    expect(await asking(query)).toEqual(names)
  })

  test('shows 25 people on a page', async () => {
    const { db, as } = await withAdministrator()
    for (let index = 0; index < 30; index += 1) await createPerson(db, { name: `Person ${index}` })
    const [first, second] = [
      await people(getting(db, '/people', { as })),
      await people(getting(db, '/people?page=2', { as })),
    ]
    expect([first.people.length, second.people.length, second.total, second.pages]).toEqual([25, 6, 31, 2])
  })
})

type Wish = { status: 'draft' | 'submitted' | 'approved'; approverId?: string; authorIds: string[] }

async function createDraft(db: Db, number: number, { status, approverId, authorIds }: Wish) {
  const id = `a${number}`
  await db
    .insertInto('assessments')
    .values({ id, number, reference: `EQIA-${number}`, confidential: 0, createdAt: NOW, createdBy: null })
    .execute()
  await db
    .insertInto('versions')
    .values({
      id: `v${number}`,
      assessmentId: id,
      number: 1,
      status,
      moveVersion: 1,
      approverId: approverId ?? null,
      lastImpactNumber: 0,
      createdAt: NOW,
      createdBy: null,
      reason: null,
      statusAt: NOW,
    })
    .execute()
  for (const personId of authorIds)
    await db
      .insertInto('authors')
      .values({ assessmentId: id, personId, addedAt: NOW, addedBy: null })
      .execute()
}
