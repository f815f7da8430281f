import { writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { findLastVerification } from '#app/data/oversight/verifications.server.ts'
import { createNightlyVerification } from '#app/http/nightly-verification.server.ts'
import { loader as servicePage } from '#app/routes/council/service.tsx'
import { loader as yourWork } from '#app/routes/work/your-work.tsx'
import { rewriteFile } from '#app/data/council/redactions.server.ts'
import type { Role } from '#app/domain/people.ts'
import { anchoredCouncil, forge, forgeChain } from '#tests/support/anchors.ts'
import { createApproved } from '#tests/support/assessments.ts'
import { createPerson } from '#tests/support/people.ts'
import { getting } from '#tests/support/request.ts'

/** A council with a signed assessment. Its clock says 3 in the morning in London, in summer. */
async function aCouncil(pause?: () => Promise<void>) {
  const council = await anchoredCouncil()
  council.clock.now = '2026-07-01T02:00:00.000Z'
  await createApproved(council.db)
  await council.anchors.settled()
  const { db, config, log, clock } = council
  const verification = createNightlyVerification({
    db,
    config,
    log,
    now: () => clock.now,
    ...(pause ? { pause } : {}),
  })
  const results = () => db.selectFrom('verifications').select(['beganAt', 'ok']).orderBy('id').execute()
  return { ...council, verification, results }
}

describe('the nightly verification', () => {
  test('runs once a night, from 2am in London, and catches up after a night when the service was stopped', async () => {
    const { verification, clock, results } = await aCouncil()
    for (const now of [
      '2026-07-01T02:00:00.000Z',
      '2026-07-01T22:00:00.000Z',
      '2026-07-02T00:59:00.000Z',
      '2026-07-02T01:00:00.000Z',
      '2026-07-02T01:01:00.000Z',
      '2026-07-04T09:00:00.000Z',
    ]) {
      clock.now = now
      await verification.tick()
    }
    expect(await results()).toEqual([
      { beganAt: '2026-07-01T02:00:00.000Z', ok: 1 },
      { beganAt: '2026-07-02T01:00:00.000Z', ok: 1 },
      { beganAt: '2026-07-04T09:00:00.000Z', ok: 1 },
    ])
  })

  test('lets people save while it goes on, and what they save then is not a problem', async () => {
    const saved: string[] = []
    const { db, verification, results } = await aCouncil(async () => {
      const { id } = await createPerson(db)
      saved.push(id)
    })
    await verification.tick()
    expect(saved.length).toBeGreaterThan(100)
    expect(await results()).toMatchObject([{ ok: 1 }])
  })

  test('runs only once at a time', async () => {
    let starts = 0
    const { verification, results } = await aCouncil(async () => {
      starts += 1
      await verification.tick()
    })
    await verification.tick()
    expect(starts).toBeGreaterThan(0)
    expect(await results()).toHaveLength(1)
  })

  test('gives way to a redaction, which leaves nothing in the write-ahead log, and begins anew', async () => {
    let isFirst = true
    const { db, verification, results, logged } = await aCouncil(async () => {
      if (isFirst) await rewriteFile(db)
      isFirst = false
    })
    await verification.tick()
    expect(await results()).toEqual([])
    await verification.tick()
    expect(await results()).toMatchObject([{ ok: 1 }])
    expect(logged.filter((line) => line.includes('sys_verification_fail'))).toEqual([])
  })

  test('ends with the service, and keeps no result', async () => {
    const { verification, results } = await aCouncil(async () => verification.stop())
    await verification.tick()
    await verification.tick()
    expect(await results()).toEqual([])
  })
})

describe('when it fails', () => {
  const opened = async (council: Awaited<ReturnType<typeof aCouncil>>, roles: Role[]) => {
    const as = await createPerson(council.db, { roles })
    return (await yourWork(getting(council.db, '/', { as }))) as { recordFailed: unknown }
  }

  test('administrators and equality leads are warned, and nobody else', async () => {
    const council = await aCouncil()
    forge(council.databaseFile, `update approvals set attestation = 'Something else'`)
    await council.verification.tick()
    const failed = { finishedAt: council.clock.now, problemCount: 1 }
    expect((await opened(council, ['administrator'])).recordFailed).toEqual(failed)
    expect((await opened(council, ['equality lead'])).recordFailed).toEqual(failed)
    expect((await opened(council, ['officer', 'manager'])).recordFailed).toBeUndefined()
    expect(council.logged.some((line) => line.includes('sys_verification_fail'))).toBe(true)
  })

  test('the warning goes when the record verifies again', async () => {
    const council = await aCouncil()
    const { attestation } = await council.db
      .selectFrom('approvals')
      .select('attestation')
      .executeTakeFirstOrThrow()
    forge(council.databaseFile, `update approvals set attestation = 'Something else'`)
    await council.verification.tick()
    forge(council.databaseFile, `update approvals set attestation = '${attestation.replaceAll("'", "''")}'`)
    council.clock.now = '2026-07-02T02:00:00.000Z'
    await council.verification.tick()
    expect((await opened(council, ['administrator'])).recordFailed).toBeUndefined()
  })

  test('a chain that was written anew shows on the service page', async () => {
    const council = await aCouncil()
    await council.anchors.tick()
    await council.db.destroy()
    forgeChain(council.databaseFile, `update approvals set attestation = 'Something else'`)
    const { databaseFile, anchorFile, log, config } = council
    const { db, clock, anchors } = await anchoredCouncil({ databaseFile, anchorFile })
    await createNightlyVerification({ db, config, log, now: () => clock.now }).tick()
    const as = await createPerson(db, { roles: ['administrator'] })
    const facts = await servicePage(getting(db, '/service', { as, anchors: anchors.state() }))
    expect(facts.verification).toMatchObject({
      ok: false,
      problems: expect.arrayContaining([
        expect.stringMatching(/^Seal \d+ (is not the one|was in the database)/),
      ]),
    })
  })

  test('a file of anchors that was cut stays a failure, night after night', async () => {
    const council = await aCouncil()
    const { verification, clock, anchorFile, lines, results, db } = council
    await council.anchors.tick()
    await verification.tick()
    writeFileSync(anchorFile, '')
    for (const day of ['2026-07-02', '2026-07-03']) {
      clock.now = `${day}T02:00:00.000Z`
      await verification.tick()
    }
    expect(lines()).toEqual([])
    expect((await results()).map(({ ok }) => ok)).toEqual([1, 0, 0])
    expect((await findLastVerification(db))?.problems).toContainEqual(
      expect.stringContaining('Lines were cut off.'),
    )
  })
})
