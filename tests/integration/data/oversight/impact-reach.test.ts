import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { submitAssessment } from '#app/commands/signoff/submit-assessment.server.ts'
import { takeBackAssessment } from '#app/commands/signoff/take-back-assessment.server.ts'
import { saveSection } from '#app/commands/assessment/save-section.server.ts'
import { setConfidential } from '#app/commands/assessment/change-settings.server.ts'
import { moveDecisionDate } from '#app/commands/after/note-decision.server.ts'
import { importAssessment } from '#app/commands/assessment/import-assessment.server.ts'
import { getAssessment } from '#app/data/assessment/assessments.server.ts'
import { getDocument } from '#app/views/assessment/documents.server.ts'
import { checkVersion } from '#app/views/checks/findings.server.ts'
import { reachRow, sumRow } from '#app/data/oversight/impact-reach.server.ts'
import { findSnapshot } from '#app/data/signoff/snapshots.server.ts'
import { canonicalJson } from '#app/domain/assessment/canonical-json.ts'
import { reachOf } from '#app/domain/oversight/impact-reach.ts'
import type { Db } from '#db/client.ts'
import { up as endAtTheReview } from '#db/migrations/0019-live-until-the-review.ts'
import { up } from '#db/migrations/0009-cumulative.ts'
import { up as fillSums } from '#db/migrations/0013-adding-up.ts'
import { seedDemo } from '#scripts/demo/demo.ts'
import {
  createCouncil,
  createDraft,
  createApproved,
  createSubmitted,
  type Council,
} from '#tests/support/assessments.ts'
import { testDb } from '#tests/support/database.ts'
import { documentWith, mitigationWith, impactWith, completeDocumentWith } from '#tests/support/documents.ts'
import { NOW } from '#tests/support/request.ts'

const keptIn = (db: Db) =>
  db
    .selectFrom('impactReach')
    .selectAll()
    .orderBy('assessmentId')
    .orderBy('number')
    .orderBy('people')
    .execute()
const sumsIn = (db: Db) => db.selectFrom('reachSums').selectAll().orderBy('assessmentId').execute()
const liveIn = (db: Db) =>
  db.selectFrom('register').select(['reference', 'liveUntil']).orderBy('reference').execute()

/** One whose impacts combine groups in every way that is kept. */
const mixedImpacts = [
  impactWith({
    number: 1,
    effect: 'negative',
    groups: ['race', 'age'],
    combination: 'all',
    severity: 'high',
  }),
  impactWith({ number: 2, effect: 'mixed', groups: ['all-protected', 'carers'], combination: 'each' }),
  impactWith({ number: 3, effect: 'positive', groups: ['all-protected', 'staff'], combination: 'all' }),
  impactWith({ number: 4, effect: 'neutral', groups: ['sex'] }),
  impactWith({ number: 5, effect: 'negative', groups: ['People “on” the \\ street'], combination: 'all' }),
]

describe('the stored list of people that impacts affect', { timeout: 60_000 }, () => {
  let db: Db
  beforeAll(async () => {
    db = await testDb()
    await seedDemo(db, NOW)
    const { officer } = await createCouncil(db)
    await importAssessment(
      { db, actor: officer, now: NOW },
      documentWith({
        impacts: mixedImpacts,
        mitigations: [mitigationWith({ impactNumber: 1, action: 'Wait' })],
      }),
    )
    await importAssessment(
      { db, actor: officer, now: NOW },
      documentWith({ impacts: [impactWith({ number: 1, effect: 'negative' })] }),
    )
  }, 120_000)

  test('equals what is computed from the documents', async () => {
    const [expected, sums]: [unknown[], unknown[]] = [[], []]
    for (const line of await db.selectFrom('register').selectAll().orderBy('assessmentId').execute()) {
      if (line.liveUntil === null) continue
      const isKnown =
        line.confidential === 0 && ['submitted', 'to countersign', 'approved'].includes(line.status)
      const { impacts } = await getDocument(db, line)
      const rows = reachOf(impacts).map((reach) =>
        reachRow(reach, { ...line, sharedUntil: isKnown ? line.liveUntil : null }),
      )
      expected.push(...rows)
      if (rows.length > 0) sums.push(sumRow(line.assessmentId, rows))
    }
    const inOrder = (rows: readonly unknown[]) => rows.map((row) => canonicalJson(row as never)).sort()
    const kept = await keptIn(db)
    expect(inOrder(kept)).toEqual(inOrder(expected))
    expect(kept.length).toBeGreaterThan(60)
    expect(new Set(kept.map(({ partOf }) => partOf)).size).toBeGreaterThan(2)
    expect(await sumsIn(db)).toEqual(sums)
  })

  test('is filled in by the migration for existing assessments', async () => {
    const [kept, live, sums] = [await keptIn(db), await liveIn(db), await sumsIn(db)]
    for (const undo of [
      'drop table impact_reach',
      'drop table reach_sums',
      'drop table cumulative_editions',
      'drop table shared_changes',
      'drop index register_live',
      'drop index register_version',
      'drop index tags_tag',
      'alter table register drop column live_until',
    ]) {
      await sql.raw(undo).execute(db)
    }
    await up(db as never)
    await endAtTheReview(db as never)
    expect(await keptIn(db)).toEqual(kept)
    expect(await liveIn(db)).toEqual(live)
    for (const undo of [
      'drop index evidence_items_citing',
      'create index evidence_items_fact on evidence_items(fact_id)',
    ])
      await sql.raw(undo).execute(db)
    await fillSums(db as never)
    expect(await sumsIn(db)).toEqual(sums)
  })
})

describe('check X1, with other live proposals in the database', () => {
  let db: Db
  let council: Council
  let mine: string
  beforeEach(async () => {
    db = await testDb()
    council = await createCouncil(db)
    mine = (await createDraft(db, council)).reference
  })
  const x1 = async (now = NOW) =>
    (await checkVersion(db, await getAssessment(db, mine), now)).findings.filter(({ id }) => id === 'X1')
  const another = (parts = {}) => ({
    ...council,
    document: completeDocumentWith({ proposal: { title: 'Fewer buses' }, ...parts }),
  })

  test('ignores a draft, and warns about it as soon as it is submitted', async () => {
    const draft = (await createDraft(db, another())).reference
    expect(await x1()).toEqual([])
    const { moveVersion } = await getAssessment(db, draft)
    await submitAssessment(
      { db, actor: council.officer, now: NOW },
      { reference: draft, moveVersion, approverId: council.manager.id },
    )
    expect((await x1())[0]?.message).toContain(
      `${draft} (Fewer buses) has negative impacts on the same groups`,
    )
    await takeBackAssessment(
      { db, actor: council.officer, now: NOW },
      { reference: draft, moveVersion: moveVersion + 1 },
    )
    expect(await x1()).toEqual([])
  })

  test('ignores a proposal as soon as it becomes confidential', async () => {
    const { reference } = await createSubmitted(db, another())
    expect(await x1()).toHaveLength(1)
    await setConfidential({ db, actor: council.officer, now: NOW }, { reference, confidential: true })
    expect(await x1()).toEqual([])
  })

  test('counts a proposal after its decision while its mitigations are unfinished', async () => {
    await createApproved(db, another())
    expect(await x1('2027-03-17T10:00:00.000Z')).toHaveLength(1)
  })

  test('ignores a proposal from the day after its decision, once its mitigations are finished', async () => {
    const { mitigations } = completeDocumentWith({})
    const done = mitigations.map((mitigation) => ({ ...mitigation, feasibilityKind: 'in place' as const }))
    const { reference } = await createApproved(db, another({ mitigations: done }))
    expect(await x1('2027-03-16T10:00:00.000Z')).toHaveLength(1)
    expect(await x1('2027-03-17T10:00:00.000Z')).toEqual([])
    await moveDecisionDate(
      { db, actor: council.officer, now: NOW },
      { reference, versionNumber: 1, decisionOn: '2027-04-20', reason: 'Cabinet moved.' },
    )
    expect(await x1('2027-03-17T10:00:00.000Z')).toHaveLength(1)
  })

  test('finds an impact on people in several groups by any of those groups', async () => {
    const impacts = completeDocumentWith({}).impacts.map((impact) => ({
      ...impact,
      combination: 'all' as const,
    }))
    await createSubmitted(db, another({ impacts }))
    expect((await x1())[0]?.message).toContain('the same groups (Age, Disability, Carers and Race)')
  })

  test('disappears when the answer mentions the other proposal, but stays in a snapshot', async () => {
    const other = (await createSubmitted(db, another())).reference
    const assessment = await getAssessment(db, mine)
    await submitAssessment(
      { db, actor: council.officer, now: NOW },
      {
        reference: mine,
        moveVersion: assessment.moveVersion,
        approverId: council.manager.id,
      },
    )
    const snapshot = async () =>
      (await findSnapshot(db, await getAssessment(db, mine)))?.findings.filter(({ id }) => id === 'X1')
    const frozen = await snapshot()
    expect(frozen).toHaveLength(1)
    await setConfidential({ db, actor: council.officer, now: NOW }, { reference: other, confidential: true })
    expect(await snapshot()).toEqual(frozen)

    await setConfidential({ db, actor: council.officer, now: NOW }, { reference: other, confidential: false })
    await takeBackAssessment(
      { db, actor: council.officer, now: NOW },
      { reference: mine, moveVersion: assessment.moveVersion + 1 },
    )
    expect(await x1()).toHaveLength(1)
    const { aims, reviewOn, monitoring, communityEngagement } = (await getDocument(db, assessment)).conclusion
    const values = {
      ...aims,
      reviewOn,
      monitoring,
      communityEngagement,
      cumulativeImpact: `People lose twice: see ${other}.`,
    } as Record<string, string>
    await saveSection(
      { db, actor: council.officer, now: NOW },
      { reference: mine, section: 'conclusion', entryId: '', rowVersion: 1, values },
    )
    expect(await x1()).toEqual([])
  })
})
