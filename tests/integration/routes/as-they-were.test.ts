import type { RouteConfigEntry } from '@remix-run/route-config'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { auditAssessment } from '#app/commands/oversight/audit-assessment.server.ts'
import { moveDecisionDate, recordDecision } from '#app/commands/after/note-decision.server.ts'
import { answerWarning } from '#app/commands/checks/answer-warning.server.ts'
import { changePerson } from '#app/commands/council/change-person.server.ts'
import { renameCharacteristic } from '#app/commands/council/change-characteristic.server.ts'
import { decideOnFact } from '#app/commands/evidence/decide-on-fact.server.ts'
import { answerScreening } from '#app/commands/plan/screen-decision.server.ts'
import { getCharacteristic } from '#app/data/council/characteristics.server.ts'
import { getPerson, updatePerson } from '#app/data/council/people.server.ts'
import { getFact } from '#app/data/evidence/facts.server.ts'
import { verifyHistory } from '#app/data/oversight/verify-history.server.ts'
import { listScreenings } from '#app/data/plan/screenings.server.ts'
import { AUDIT_TOPIC_KEYS, type Audit } from '#app/domain/oversight/audit.ts'
import routes from '#app/routes.ts'
import type { SignedInPerson } from '#app/http/context.server.ts'
import type { Db } from '#db/client.ts'
import { createReturned } from '#tests/support/assessments.ts'
import { testDb } from '#tests/support/database.ts'
import { createPolicyFixture, type PolicyFixture } from '#tests/support/e2e-askers.ts'
import { addressFor, type Asker, POLICY, type Row } from '#tests/support/policy-table.ts'
import { getting } from '#tests/support/request.ts'

/**
 * Every page and export is opened as someone who may. Then everybody marries, changes jobs and gets another role. What
 * was on the page about what people did is still there, word for word.
 */
const now = new Date().toISOString()
let db: Db
let fixture: PolicyFixture
let changed: { page: string; place: string; before: string; after: string }[]
let kept: { page: string; place: string }[]

beforeAll(async () => {
  db = await testDb()
  fixture = await createPolicyFixture(db)
  const returned = await doOneOfEach()
  const others = { ...fixture, references: { ...fixture.references, draft: returned } }
  const pages = Object.entries(POLICY).flatMap(([address, row]) =>
    row.opens === 'everybody'
      ? []
      : row.on === 'draft'
        ? [open(address, row, fixture), open(address, row, others)]
        : [open(address, row, fixture)],
  )
  const before = []
  for (const page of pages) before.push({ ...page, says: await page.read() })
  await everybodyChanges()
  changed = []
  kept = []
  for (const { address, read, says } of before) {
    const after = await read()
    for (const [place, text] of says) {
      const isAboutPeople = NAMES.some((name) => text.includes(name))
      if (after.get(place) !== text && (isAboutPeople || AFTERWARDS.test(after.get(place) ?? '')))
        changed.push({
          page: address,
          place: nameOf(place),
          before: text,
          after: after.get(place) ?? 'nothing',
        })
      else if (isAboutPeople) kept.push({ page: address, place: nameOf(place) })
    }
  }
}, 240_000)

const NAMES = ['Priya Shah', 'Marcus Bell', 'Lena Fox']
const AFTERWARDS = /Afterwards|Something Else|Elsewhere/

/** Where pages say who someone is today: to reach them, to choose them, or because they can do something. */
const TODAY: Record<string, string> = {
  '/account': 'their own details',
  '/people': 'the directory',
  '/people/:id': 'the directory',
  '/people/:id/link': 'the directory',
  '/people/:id/disable': 'the directory',
  authors: 'who can write in it today, and how to reach them',
  approver: 'who can sign it today',
  approverName: 'who can sign it today',
  approvers: 'people to choose from',
  others: 'people to choose from',
  people: 'people to choose from',
  now: 'who can sign it today',
  nameNow: 'the name that someone who signed has today',
  notices: 'what is new comes first, so the others move',
  saved: 'who saved last what is being written now',
}

test('what people did says who they were, on every page and in every export', () => {
  const unexpected = changed.filter(
    ({ page, place }) => !(page in TODAY) && !place.split('.').some((each) => each in TODAY),
  )
  expect(unexpected).toEqual([])
})

test.each([
  ['/assessments/:reference/versions/:version', 'signatures.personName'],
  ['/assessments/:reference/versions/:version', 'snapshot.submittedBy'],
  ['/assessments/:reference/versions/:version', 'audits.personName'],
  ['/assessments/:reference/versions/:version', 'notes.personName'],
  ['/assessments/:reference/history', 'lines.personName'],
  ['/assessments/:reference/history', 'lines.says'],
  ['/assessments/:reference', 'comments.by'],
  ['/assessments/:reference/check', 'answer.by'],
  ['/assessments/:reference/earlier/:section', 'by'],
  ['/assessments/:reference/impacts', 'asked.by'],
  ['/forward-plan/:id', 'screenings.saidByName'],
  ['/forward-plan/:id', 'screenings.answeredByName'],
  ['/forward-plan/:id', 'history.says'],
  ['/library/:number', 'fact.stateByName'],
  ['/library/:number', 'history.personName'],
  ['/guidance/:key', 'history.says'],
  ['/characteristics/:key', 'history.says'],
  ['/cumulative/tags/:tag', 'by'],
])('%s shows it under %s', (page, place) => {
  expect(kept.some((each) => each.page === page && each.place.endsWith(place))).toBe(true)
})

describe('verification', () => {
  test('accepts what people have done before and after they changed', async () => {
    expect((await verifyHistory(db)).problems).toEqual([])
  })

  test('notices in the history itself that someone was made another person, or had another role', async () => {
    const row = await db
      .selectFrom('history')
      .select(['id', 'personAs'])
      .where('event', '=', 'approve')
      .executeTakeFirstOrThrow()
    await sql`drop trigger particulars_not_changed`.execute(db)
    for (const change of [
      { name: 'Someone Else' },
      { jobTitle: 'x' },
      { organisation: 'x' },
      { roles: 'x' },
    ]) {
      const { problems } = await db.transaction().execute(async (trx) => {
        const before = await trx
          .selectFrom('particulars')
          .select(['name', 'jobTitle', 'organisation', 'roles'])
          .where('id', '=', row.personAs)
          .executeTakeFirstOrThrow()
        await trx.updateTable('particulars').set(change).where('id', '=', row.personAs).execute()
        const verified = await verifyHistory(trx)
        await trx.updateTable('particulars').set(before).where('id', '=', row.personAs).execute()
        return verified
      })
      expect(problems).toContain(`History row ${row.id} was changed.`)
    }
  })
})

/** One of each record that the council of the policy table does not have yet. */
async function doOneOfEach(): Promise<string> {
  const { people, references } = fixture
  const by = (actor: SignedInPerson) => ({ db, actor, now })
  const lead = by(people['equality lead'])
  const version = { reference: references.approved, versionNumber: 1 }
  const topics = AUDIT_TOPIC_KEYS.flatMap((topic) => [
    [`${topic}Score`, '2'],
    [`${topic}Note`, 'It is sound.'],
  ])
  const audit = { ...Object.fromEntries(topics), verdict: 'satisfactory', summary: 'It is sound.' } as Audit
  await auditAssessment(lead, { ...version, answers: audit })
  await moveDecisionDate(lead, { ...version, decisionOn: '2027-03-20', reason: 'Cabinet meets later.' })
  const record = {
    putBeforeOn: '2026-11-22',
    putBeforeBy: 'The director',
    decided: 'Agreed',
    reason: 'CAB/1',
  }
  await recordDecision(lead, { ...version, ...record })
  await answerWarning(by(people.author), {
    reference: references.draft,
    about: fixture.warning,
    reason: 'It has no bearing on it.',
  })
  const [screening] = await listScreenings(db, fixture.plannedDecisionId)
  await answerScreening(lead, fixture.plannedDecisionId, screening?.id ?? '', {
    answer: 'refuse',
    answerReason: 'It affects people.',
  })
  const carers = await getCharacteristic(db, 'carers')
  await renameCharacteristic(lead, 'carers', carers.rowVersion, 'Unpaid carers')
  const { rowVersion } = await getFact(db, 1)
  await decideOnFact(lead, { number: 1, move: 'retire fact', rowVersion, reason: 'It is old.' })
  const { author, approver } = people
  const council = { directorateId: author.directorateId ?? '', officer: author, manager: approver }
  const requested = { comment: 'Nearly.', parts: ['impacts' as const], onParts: { impacts: 'Say who.' } }
  return (await createReturned(db, { ...council, requested, lead: people['equality lead'] })).reference
}

async function everybodyChanges(): Promise<void> {
  const { administrator } = fixture.people
  for (const { id } of await db.selectFrom('people').select('id').execute()) {
    const { rowVersion, ...person } = await getPerson(db, id)
    const isPartner = person.directorateId === null
    const details = {
      name: `${person.name} Afterwards`,
      email: person.email,
      jobTitle: 'Something Else',
      organisation: 'Elsewhere Council',
      roles: isPartner ? person.roles : [...new Set([...person.roles, 'administrator' as const])],
      ...(person.directorateId === null ? {} : { directorateId: person.directorateId }),
    }
    await changePerson({ db, actor: administrator, now }, id, rowVersion, details)
    if (person.disabledAt) await updatePerson(db, id, { disabledAt: person.disabledAt })
  }
}

function open(address: string, row: Row, at: PolicyFixture) {
  const asker = row.opens === 'everybody' ? undefined : row.opens[0]
  const as = asker ? fixture.people[asker as Exclude<Asker, 'nobody'>] : null
  const path = addressFor(address, row, at)
  const route = ROUTES.find(({ pattern }) => pattern === address)
  const read = async () => {
    const { loader } = (await import(`#app/${route?.file}`)) as {
      loader: (args: unknown) => Promise<unknown>
    }
    const params = paramsOf(address, path)
    const answer = await loader(getting(db, path, { as, params, now })).catch(notAnError)
    return textsOf(answer instanceof Response ? await answer.text() : answer)
  }
  return { address, read }
}

/** A page that is not there for this assessment has nothing to compare. */
function notAnError(thrown: unknown): unknown {
  if (thrown instanceof Error) throw thrown
  return thrown
}

const ROUTES = patternsOf(routes)
function patternsOf(entries: readonly RouteConfigEntry[]): { pattern: string; file: string }[] {
  return entries.flatMap(({ path, index, file, children = [] }) => [
    ...(path === undefined && !index ? [] : [{ pattern: `/${path ?? ''}`.replace('//', '/'), file }]),
    ...patternsOf(children),
  ])
}

function paramsOf(address: string, path: string): Record<string, string> {
  const given = path.split('?')[0]?.split('/') ?? []
  const places = address.split('/').map((name, index) => [name, given[index] ?? ''] as const)
  return Object.fromEntries(
    places
      .filter(([name]) => name.startsWith(':'))
      .map(([name, value]) => [name.slice(1), decodeURIComponent(value)]),
  )
}

/** Every text on a page with its place: "signatures.0.personName". */
function textsOf(value: unknown, place = ''): Map<string, string> {
  if (typeof value === 'string') return new Map([[place, value]])
  if (typeof value !== 'object' || value === null) return new Map()
  return new Map(Object.entries(value).flatMap(([key, each]) => [...textsOf(each, `${place}.${key}`)]))
}

/** "signatures.personName" */
const nameOf = (place: string): string =>
  place
    .split('.')
    .filter((each) => each && !/^\d+$/.test(each))
    .join('.')
