import { join } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { getAssessment } from '#app/data/assessment/assessments.server.ts'
import { getDocument } from '#app/views/assessment/documents.server.ts'
import { refreshRegister } from '#app/data/assessment/register.server.ts'
import { findSnapshot } from '#app/data/signoff/snapshots.server.ts'
import { verifyHistory } from '#app/data/oversight/verify-history.server.ts'
import { blockingFindings, runChecks } from '#app/domain/checks/run-checks.ts'
import { openDatabase, openDb } from '#db/client.ts'
import { generate, MEASURED } from '#scripts/bench/generate.ts'
import { MOST_CITED } from '#scripts/bench/generated-library.ts'
import { newFolder } from '#tests/support/run-command.ts'

const createCouncil = async (seed = 1, assessments = 20): Promise<string> => {
  const file = join(newFolder(), 'made.sqlite')
  await generate(file, { seed, assessments })
  return file
}

/** Every row but the id that each database has, and what seals it. */
function rowsOf(file: string): Record<string, unknown> {
  const database = openDatabase(file, { readonly: true })
  const tables = database
    .prepare<[], string>(`select name from sqlite_master where type = 'table'`)
    .pluck()
    .all()
    .filter((name) => !['database_identity', 'seals', 'sealed_rows'].includes(name))
  const rows = tables.map((name) => [name, database.prepare(`select * from "${name}"`).raw().all()] as const)
  database.close()
  return Object.fromEntries(rows)
}

describe('the generated council', { timeout: 60_000 }, () => {
  test('has the same rows for the same seed, and different rows for another', async () => {
    const first = rowsOf(await createCouncil(1, 5))
    expect(rowsOf(await createCouncil(1, 5))).toEqual(first)
    expect(rowsOf(await createCouncil(2, 5))).not.toEqual(first)
  })

  test('has the rows that the product would write: history, documents, snapshots, search and register', async () => {
    const db = openDb(await createCouncil())
    expect(await verifyHistory(db)).toMatchObject({ ok: true, problems: [], redactions: [] })
    expect((await sql`pragma foreign_key_check`.execute(db)).rows).toEqual([])
    const register = () => db.selectFrom('register').selectAll().orderBy('number').execute()
    const written = await register()
    expect(written).toHaveLength(20)
    for (const { assessmentId, reference, changedAt } of written) {
      const assessment = await getAssessment(db, reference)
      const document = await getDocument(db, assessment)
      const snapshot = await findSnapshot(db, assessment)
      if (snapshot) expect(document).toEqual(snapshot.document)
      await refreshRegister(db, assessmentId, changedAt)
    }
    // Written anew, the line counts one change more, and says nothing else.
    expect(await register()).toEqual(written.map((line) => ({ ...line, changes: line.changes + 1 })))
    const orphans = await db
      .selectFrom('passagesFts')
      .select('rowid')
      .where('rowid', 'not in', db.selectFrom('passages').select('id'))
      .execute()
    expect(orphans).toEqual([])
    await db.destroy()
  })

  test('cites one fact of its library in many assessments, and some facts in an earlier edition', async () => {
    const db = openDb(await createCouncil(1, 40))
    const cited = db.selectFrom('evidenceItems').innerJoin('facts', 'facts.id', 'factId')
    const assessments = await cited.select('versionId').where('facts.number', '=', MOST_CITED).execute()
    expect(assessments.length).toBeGreaterThan(10)
    expect(
      await cited.select('versionId').whereRef('factEdition', '<', 'facts.edition').execute(),
    ).not.toEqual([])
    await db.destroy()
  })

  test('has an assessment that nothing stops from being submitted', async () => {
    const db = openDb(await createCouncil(1, 3))
    const document = await getDocument(db, await getAssessment(db, MEASURED.toSubmit))
    expect(blockingFindings(runChecks(document, { today: '2026-11-22' }))).toEqual([])
    await db.destroy()
  })
})
