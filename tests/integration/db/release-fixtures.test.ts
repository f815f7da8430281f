import { copyFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { getAssessment } from '#app/data/assessment/assessments.server.ts'
import { openForServing } from '#db/database-health.ts'
import { getDocument } from '#app/views/assessment/documents.server.ts'
import { getExportedDocument } from '#app/views/assessment/exported-document.server.ts'
import { verifyHistory } from '#app/data/oversight/verify-history.server.ts'
import { migrateFile } from '#db/migrate.ts'
import { asColumn, SIGNED_COLUMNS } from '#db/signed-tables.ts'
import { inProject } from '#scripts/project.js'
import { NOW } from '#tests/support/request.ts'
import { newFolder } from '#tests/support/run-command.ts'

/**
 * The database of every release that councils have run migrates to this one, and nothing in it changes but
 * what a migration says. With each release: raise the version in package.json, run `npm run make-fixture`,
 * and commit the file that it makes. A fixture is never made again. A migration that changes what is there
 * already (not only adds) names it in `CHANGED`, with the reason.
 */
const CHANGED: Record<string, { table: string; columns: readonly string[]; because: string }[]> = {
  '0019-live-until-the-review': [
    {
      table: 'register',
      columns: ['live_until'],
      because: 'approved assessments with unfinished mitigations were live without end',
    },
    {
      table: 'impact_reach',
      columns: ['shared_until'],
      because: 'what they add to others ends on the same day',
    },
    {
      table: 'shared_changes',
      columns: ['count'],
      because: 'what was computed from the old days is out of date',
    },
  ],
}

const FIXTURES = inProject('tests/fixtures')
const releases = readdirSync(FIXTURES).filter((name) => /^release-.*\.sqlite$/.test(name))

test('there is a database from every release', () => {
  expect(releases).toEqual(['release-0.1.0.sqlite', 'release-0.2.0.sqlite', 'release-0.3.0.sqlite'])
})

describe.each(releases)('%s', (release) => {
  const copy = () => {
    const file = join(newFolder(), release)
    copyFileSync(join(FIXTURES, release), file)
    return file
  }

  test('keeps every row of every table unchanged', async () => {
    const file = copy()
    const before = contentOf(file)
    await migrateFile(file)
    const after = contentOf(file)
    expect(Object.keys(before.assessments?.[0] ?? {})).toContain('reference')
    for (const [table, rows] of Object.entries(before)) {
      const columns = Object.keys(rows[0] ?? {}).filter((column) => !isChanged(table, column))
      expect(describeRows(columns, after[table] ?? []), table).toEqual(
        expect.arrayContaining(describeRows(columns, rows)),
      )
    }
  })

  test('every record says who someone was, as they are at the upgrade', async () => {
    const file = copy()
    await migrateFile(file)
    const database = new Database(file, { readonly: true })
    for (const [table, columns] of Object.entries(SIGNED_COLUMNS)) {
      // Rows of the history keep their hashes, and find the first particulars of their person.
      if (table === 'history') continue
      for (const by of Object.keys(columns)) {
        const others = database.prepare(
          `select count(*) from ${table} t left join particulars p on p.id = t.${asColumn(by)}
           left join people on people.id = t.${by}
           where t.${by} is not null and (p.person_id is not t.${by} or p.name is not people.name)`,
        )
        expect(others.pluck().get(), `${table}.${by}`).toBe(0)
      }
    }
    database.close()
  })

  test('is served by this release, its history verifies, and its documents read as before', async () => {
    const file = copy()
    await migrateFile(file)
    const db = openForServing(file)
    expect(await verifyHistory(db)).toMatchObject({ ok: true, problems: [], redactions: [] })
    const versions = await db
      .selectFrom('versions')
      .innerJoin('assessments', 'assessments.id', 'assessmentId')
      .select(['reference', 'versions.number', 'status'])
      .execute()
    expect(new Set(versions.map(({ status }) => status)).size).toBeGreaterThan(2)
    for (const { reference, number, status } of versions) {
      const assessment = await getAssessment(db, reference, number)
      const document = await getDocument(db, assessment)
      expect(document.proposal.title).toBe(assessment.title)
      // Nothing can be written after it was signed: what is in the tables is what the snapshot says, read by
      // this release. Only names of groups are those of its day.
      if (status === 'approved' || status === 'stopped')
        expect({ ...(await getExportedDocument(db, assessment, NOW)), labels: document.labels }).toEqual(
          document,
        )
    }
    await db.destroy()
  })
})

type Rows = Record<string, unknown>[]

/**
 * Every row of every table that people or commands write in; what only the search index or the migrator
 * keeps is made anew.
 */
function contentOf(file: string): Record<string, Rows> {
  const database = new Database(file, { readonly: true })
  const tables = database
    .prepare(`select name from sqlite_master where type = 'table'`)
    .pluck()
    .all() as string[]
  const ours = tables.filter((name) => !/^(kysely_migration|passages_fts_|sqlite_)/.test(name))
  const content = Object.fromEntries(
    ours.map((name) => [name, database.prepare(`select * from "${name}"`).all() as Rows]),
  )
  database.close()
  return content
}

const isChanged = (table: string, column: string) =>
  Object.values(CHANGED)
    .flat()
    .some((change) => change.table === table && change.columns.includes(column))

const describeRows = (columns: readonly string[], rows: Rows) =>
  rows.map((row) => JSON.stringify(columns.map((column) => row[column])))
