import { beforeAll, describe, expect, test } from 'vitest'
import { getAssessment } from '#app/data/assessment/assessments.server.ts'
import { listCharacteristics } from '#app/data/council/council.server.ts'
import { listEditions } from '#app/data/oversight/cumulative-editions.server.ts'
import { checkVersion } from '#app/views/checks/findings.server.ts'
import { listAudits } from '#app/data/oversight/audits.server.ts'
import { listCommunityGroups } from '#app/data/evidence/community-groups.server.ts'
import { countTakenWithout, listPlan } from '#app/data/plan/planned-decisions.server.ts'
import { findSnapshot } from '#app/data/signoff/snapshots.server.ts'
import { verifyHistory } from '#app/data/oversight/verify-history.server.ts'
import { daysSignedLate } from '#app/domain/assessment/decision-clock.ts'
import { listGroupsToEngage } from '#app/domain/evidence/community-groups.ts'
import { affectedGroups, entriesThatReached } from '#app/domain/checks/affected-groups.ts'
import { STATUSES } from '#app/domain/signoff/workflow.ts'
import { PROTECTED_KEYS, WIDE_GROUPS } from '#app/domain/characteristics.ts'
import { PLAN_STATES } from '#app/domain/plan/planned-decision.ts'
import { ROLES } from '#app/domain/people.ts'
import { passwordMistake } from '#app/pages/account/password-rules.server.ts'
import { verifyPassword } from '#app/pages/account/passwords.server.ts'
import type { Db } from '#db/client.ts'
import { DEMO_PASSWORD, DEMO_PEOPLE, seedDemo } from '#scripts/demo/demo.ts'
import { DIRECTORATES } from '#scripts/demo/people.ts'
import { testDb } from '#tests/support/database.ts'
import { NOW } from '#tests/support/request.ts'

/** The demonstration is what people judge the product by: every page must have something true to show. */
let db: Db
beforeAll(async () => {
  db = await testDb()
  await seedDemo(db, NOW)
}, 120_000)

const versions = () =>
  db
    .selectFrom('versions')
    .innerJoin('assessments', 'assessments.id', 'assessmentId')
    .selectAll('versions')
    .select(['reference', 'confidential'])
    .execute()

describe('people', () => {
  test('there is someone in every role and directorate, and one person who has left', async () => {
    expect(new Set(DEMO_PEOPLE.flatMap(({ roles }) => roles))).toEqual(new Set(ROLES))
    expect(DEMO_PEOPLE.filter(({ roles }) => roles.includes('equality lead'))).toHaveLength(2)
    for (const directorate of DIRECTORATES)
      expect(DEMO_PEOPLE.some((person) => person.directorate === directorate)).toBe(true)
    expect(DEMO_PEOPLE.some(({ email, directorate }) => email.endsWith('@nhs.example') && !directorate)).toBe(
      true,
    )
    expect(DEMO_PEOPLE.some(({ roles }) => roles.includes('officer') && roles.includes('manager'))).toBe(true)
    const disabled = await db
      .selectFrom('people')
      .select('email')
      .where('disabledAt', 'is not', null)
      .execute()
    expect(disabled).toHaveLength(1)
    expect(DEMO_PEOPLE.map(({ email }) => email)).not.toContain(disabled[0]?.email)
  })

  test('everyone can sign in with the same password, which meets our own rules', async () => {
    const people = await db
      .selectFrom('people')
      .select(['email', 'name', 'passwordHash', 'disabledAt'])
      .execute()
    expect(
      people
        .filter(({ disabledAt }) => disabledAt === null)
        .map(({ email }) => email)
        .sort(),
    ).toEqual(DEMO_PEOPLE.map(({ email }) => email).sort())
    expect(await verifyPassword(DEMO_PASSWORD, people[0]?.passwordHash)).toBe(true)
    expect(people.every(({ email }) => email.endsWith('.example'))).toBe(true)
    expect(
      passwordMistake(DEMO_PASSWORD, {
        email: people[0]?.email ?? '',
        name: people[0]?.name ?? '',
        councilName: 'Millbrook',
      }),
    ).toBeUndefined()
  })
})

describe('assessments', () => {
  test('one that is waiting for its approver has an answered warning, and others without an answer', async () => {
    const { findings } = await checkVersion(db, await getAssessment(db, 'EQIA-0007'), NOW)
    expect(findings.filter(({ answer }) => answer !== undefined)).toHaveLength(1)
    expect(findings.filter(({ answer }) => answer === undefined).length).toBeGreaterThan(0)
  })

  test('are in every state', async () => {
    const states = new Set((await versions()).map(({ status }) => status))
    expect([...states].sort()).toEqual([...STATUSES].sort())
  })

  test(
    'include a confidential one, a superseded one, one without authors, and one with a new draft ' +
      'version',
    async () => {
      const all = await versions()
      expect(all.some(({ confidential }) => confidential === 1)).toBe(true)
      const of = (reference: string) =>
        all
          .filter((version) => version.reference === reference)
          .map(({ number, status }) => `${number} ${status}`)
          .sort()
      const references = [...new Set(all.map(({ reference }) => reference))]
      expect(references.map(of)).toContainEqual(['1 approved', '2 approved'])
      expect(references.map(of)).toContainEqual(['1 approved', '2 draft'])
      const authors = await Promise.all(
        references.map(async (reference) => (await getAssessment(db, reference)).ties.authorIds.length),
      )
      expect(authors.filter((count) => count === 0)).toHaveLength(1)
    },
  )

  test('have impacts on groups the council knows, and on people in several groups', async () => {
    const known = [...(await listCharacteristics(db)).map(({ key }) => key), ...Object.keys(WIDE_GROUPS)]
    const groups = await db.selectFrom('impactGroups').select('value').distinct().execute()
    expect(groups.map(({ value }) => value).filter((value) => !known.includes(value))).toEqual([])
    expect(
      await db.selectFrom('impacts').select('id').where('combination', '=', 'all').execute(),
    ).not.toEqual([])
  })

  test('harm the same people several times in one budget, and a draft has a warning about it', async () => {
    const harms = await db
      .selectFrom('impactReach')
      .innerJoin('tags', 'tags.assessmentId', 'impactReach.assessmentId')
      .select('impactReach.assessmentId')
      .distinct()
      .where('tag', '=', 'Budget 2027-28')
      .where('people', '=', '["age"]')
      .where('effect', '=', 'negative')
      .where('sharedUntil', '>=', NOW.slice(0, 10))
      .execute()
    expect(harms.length).toBeGreaterThan(2)
    const drafts = (await versions()).filter(({ status }) => status === 'draft')
    const found = await Promise.all(
      drafts.map(
        async ({ reference, number }) =>
          (await checkVersion(db, await getAssessment(db, reference, number), NOW)).findings,
      ),
    )
    expect(found.flat().map(({ id }) => id)).toContain('X1')
  })

  test('have a cumulative assessment in two editions, each with its members', async () => {
    const editions = await listEditions(db, 'Budget 2027-28')
    expect(editions.map(({ number }) => number)).toEqual([2, 1])
    for (const { members } of editions) expect(members.length).toBeGreaterThan(3)
  })

  test('include one approved late, one late now, one near its decision and one without a date', async () => {
    const all = await Promise.all(
      (await versions()).map(({ reference, number }) => getAssessment(db, reference, number)),
    )
    const late = all.filter(
      ({ status, decisionOn, statusAt }) => status === 'approved' && daysSignedLate(decisionOn, statusAt) > 0,
    )
    expect(late).toHaveLength(1)
    expect(all.some(({ status, decisionOn }) => status === 'returned' && (decisionOn ?? '9') < NOW)).toBe(
      true,
    )
    expect(
      all.some(
        ({ status, decisionOn }) =>
          status === 'submitted' && decisionOn && decisionOn > NOW.slice(0, 10) && decisionOn < '2026-12-20',
      ),
    ).toBe(true)
    expect(all.some(({ decisionOn }) => decisionOn === undefined)).toBe(true)
  })

  test('have audits with both verdicts, decision notes, comments on parts and notices', async () => {
    const verdicts = (await Promise.all((await versions()).map(({ id }) => listAudits(db, id))))
      .flat()
      .map(({ verdict }) => verdict)
    expect(verdicts.sort()).toEqual(['improvement needed', 'satisfactory'])
    const kinds = await db.selectFrom('decisionNotes').select('kind').distinct().orderBy('kind').execute()
    expect(kinds.map(({ kind }) => kind)).toEqual(['moved', 'put before'])
    expect(await db.selectFrom('comments').select('id').where('part', 'is not', null).execute()).not.toEqual(
      [],
    )
    const notices = await db.selectFrom('notices').select('seenAt').execute()
    expect(new Set(notices.map(({ seenAt }) => seenAt === null))).toEqual(new Set([true, false]))
  })

  test('have no blocking finding when submitted, and three have a lot of content', async () => {
    const all = await Promise.all(
      (await versions()).map(async ({ id, number, status }) =>
        findSnapshot(db, { versionId: id, versionNumber: number, status }),
      ),
    )
    const snapshots = all.filter((snapshot) => snapshot !== undefined)
    expect(snapshots.length).toBeGreaterThan(5)
    expect(
      snapshots.flatMap(({ findings }) => findings.filter(({ severity }) => severity === 'blocks')),
    ).toEqual([])
    const rich = snapshots.filter(
      ({ document: { baseline, impacts, mitigations, engagement, evidence } }) =>
        PROTECTED_KEYS.every((key) => baseline.some(({ characteristic }) => characteristic === key)) &&
        impacts.length >= 5 &&
        impacts.some(({ combination }) => combination === 'all') &&
        engagement.length >= 8 &&
        evidence.length >= 4 &&
        mitigations.every(({ owner, dueOn }) => owner && dueOn),
    )
    expect(rich.length).toBeGreaterThanOrEqual(3)
  })
})

test(
  'an author can see who to ask, start an impact on people in several groups, and say what ' +
    'engagement led to',
  async () => {
    const groups = await listCommunityGroups(db)
    expect(groups.filter(({ retiredAt }) => retiredAt !== null)).toHaveLength(1)
    const drafts = (await versions()).filter(({ status }) => status === 'draft' || status === 'returned')
    const checked = await Promise.all(
      drafts.map(async ({ reference }) => checkVersion(db, await getAssessment(db, reference), NOW)),
    )
    const unasked = checked.flatMap(({ document: { impacts, engagement } }) =>
      affectedGroups(impacts).filter(
        (row) =>
          entriesThatReached(row.groups, engagement, groups).length === 0 &&
          listGroupsToEngage(row.groups, groups, engagement).length > 0,
      ),
    )
    expect(unasked).not.toEqual([])
    expect(
      checked.flatMap(({ findings }) => findings.filter(({ id, offers }) => id === 'I5' && offers?.length)),
    ).not.toEqual([])
    expect(
      checked.some(({ document }) => document.mitigations.some(({ engagementIds }) => engagementIds?.length)),
    ).toBe(true)
  },
)

test('the history verifies and is in order of time', async () => {
  expect(await verifyHistory(db)).toMatchObject({ ok: true, problems: [] })
  const moments = (await db.selectFrom('history').select('at').orderBy('id').execute()).map(({ at }) => at)
  expect(moments).toEqual([...moments].sort())
  expect(moments.at(-1)?.localeCompare(NOW)).toBeLessThanOrEqual(0)
})

test('the demonstration is only added to an empty database', async () => {
  const before = await db.selectFrom('history').select('id').execute()
  await expect(seedDemo(db, NOW)).rejects.toThrow('There are people in this database already.')
  expect(await db.selectFrom('history').select('id').execute()).toEqual(before)
})

describe('the evidence library', () => {
  test('has facts in every state, some past their review date, and some marked as disagreeing', async () => {
    const facts = await db.selectFrom('facts').select(['number', 'state', 'reviewBy']).execute()
    expect(new Set(facts.map(({ state }) => state))).toEqual(
      new Set(['current', 'proposed', 'declined', 'retired']),
    )
    expect(facts.some(({ reviewBy }) => reviewBy !== null && reviewBy < NOW.slice(0, 10))).toBe(true)
    expect(await db.selectFrom('factConflicts').selectAll().execute()).not.toHaveLength(0)
  })

  test('has a fact about each protected characteristic', async () => {
    const about = await db.selectFrom('factCharacteristics').select('value').distinct().execute()
    expect(PROTECTED_KEYS.filter((key) => !about.some(({ value }) => value === key))).toEqual([])
  })

  test('has a fact that was updated after a draft cited it', async () => {
    const cited = await db
      .selectFrom('evidenceItems')
      .innerJoin('facts', 'facts.id', 'factId')
      .select(['factEdition', 'facts.edition'])
      .execute()
    expect(cited).toEqual([{ factEdition: 1, edition: 2 }])
  })
})

test(
  'the forward plan has decisions in every state, some without an assessment, a date, or the ' +
    'assessment’s date',
  async () => {
    const today = NOW.slice(0, 10)
    const upcoming = (await listPlan(db, { period: 'upcoming', pageNumber: 1 }, today)).rows
    expect(new Set(upcoming.map(({ state }) => state))).toEqual(new Set(PLAN_STATES))
    expect(upcoming.some(({ decisionOn }) => decisionOn === null)).toBe(true)
    expect(
      upcoming.some(
        ({ decisionOn, assessmentDecisionOn }) =>
          assessmentDecisionOn !== null && assessmentDecisionOn !== decisionOn,
      ),
    ).toBe(true)
    // One of these has an assessment, but it was not approved.
    expect(await countTakenWithout(db, today)).toBe(3)
  },
)
