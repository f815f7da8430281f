import { beforeEach, describe, expect, test } from 'vitest'
import { updateDirectorate } from '#app/data/council/directorates.server.ts'
import { saveSection } from '#app/commands/assessment/save-section.server.ts'
import { getAssessment } from '#app/data/assessment/assessments.server.ts'
import { checkVersion } from '#app/views/checks/findings.server.ts'
import type { Db } from '#db/client.ts'
import { anAssessment, type TestAssessment } from '#tests/support/assessments.ts'
import { testDb } from '#tests/support/database.ts'
import { NOW } from '#tests/support/request.ts'

describe('what the checks find of a version', () => {
  let db: Db
  let an: TestAssessment
  beforeEach(async () => {
    db = await testDb()
    an = await anAssessment(db)
  })
  const found = async (now = NOW) =>
    (await checkVersion(db, await getAssessment(db, an.reference), now)).findings.map(({ id }) => id)

  test('is of the text as it stands, after each save', async () => {
    expect(await found()).toEqual([])
    const save = {
      reference: an.reference,
      section: 'aims-and-options' as const,
      rowVersion: 1,
      values: { aims: 'To save money.' },
    }
    await saveSection({ db, actor: an.officer, now: NOW }, save)
    expect(await found()).toContain('P1')
  })

  test('is of what a page saved by itself, too, though the history has one row for the whole sitting', async () => {
    for (const [number, aims] of [
      [1, 'To'],
      [2, 'To save'],
      [3, undefined],
    ] as const) {
      const sender = { key: 'an-open-page', number, byItself: true }
      const values = {
        scope: 'All',
        optionsConsidered: 'Three',
        peopleInvolved: 'Drivers',
        ...(aims ? { aims } : {}),
      }
      await saveSection(
        { db, actor: an.officer, now: NOW },
        { reference: an.reference, section: 'aims-and-options', rowVersion: number, values, sender },
      )
      if (aims) expect(await found()).not.toContain('P1')
      else expect(await found()).toContain('P1')
    }
  })

  test('is of the day on which they are asked', async () => {
    expect(await found()).not.toContain('P2')
    expect(await found('2027-06-01T10:00:00.000Z')).toContain('P2')
  })

  test('is of the council as it is: a directorate under another name is known', async () => {
    expect(await found()).toEqual([])
    await updateDirectorate(db, an.directorateId, { name: 'Resources and Places' })
    expect(await found()).toEqual([])
    const { document } = await checkVersion(db, await getAssessment(db, an.reference), NOW)
    expect(document.proposal.directorate).toBe('Resources and Places')
  })
})
