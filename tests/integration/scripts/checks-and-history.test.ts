import { writeTestDatabase } from '#tests/support/database.ts'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { runChecks } from '#app/domain/checks/run-checks.ts'
import { TRANSITIONS } from '#app/domain/signoff/workflow.ts'
import { openDb } from '#db/client.ts'
import { createDraft } from '#tests/support/assessments.ts'
import { documentWith, completeDocumentWith } from '#tests/support/documents.ts'
import { newFolder, runCommand, runCommandHere } from '#tests/support/run-command.ts'

async function aDatabase(): Promise<{ DATABASE_FILE: string }> {
  const DATABASE_FILE = join(newFolder(), 'council.sqlite')
  await writeTestDatabase(DATABASE_FILE)
  return { DATABASE_FILE }
}

describe('npm run checks', { timeout: 60_000 }, () => {
  test('checks a file that was never imported, without a database', () => {
    const file = join(newFolder(), 'bare.json')
    writeFileSync(file, JSON.stringify(documentWith({ proposal: { title: 'Bare' } })))
    const { status, stdout, stderr } = runCommand('checks', [file, '--json'])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const expected = runChecks(documentWith({ proposal: { title: 'Bare' } }), { today: '2026-11-22' })
    expect(JSON.parse(stdout)).toEqual(expected.map(({ why: _, ...finding }) => finding))
    expect(runCommand('checks', [file]).stdout).toContain(
      'Must be fixed (P1) at proposal.directorate\n  There is no directorate that owns the proposal.\n',
    )
  })

  test('lists every place that a finding covers', () => {
    const file = join(newFolder(), 'repeated.json')
    const same = 'The offer is the same for everyone who lives in the borough or works there.'
    writeFileSync(file, JSON.stringify(documentWith({ noImpact: { age: same, sex: same } })))
    expect(JSON.parse(runCommand('checks', [file, '--json']).stdout)).toContainEqual(
      expect.objectContaining({ id: 'T1', path: 'impacts.sex', places: ['impacts.sex', 'impacts.age'] }),
    )
  })

  test('checks an assessment by its reference', async () => {
    const settings = await aDatabase()
    const db = openDb(settings.DATABASE_FILE)
    const { reference } = await createDraft(db, {
      document: completeDocumentWith({ proposal: { aims: undefined } }),
    })
    await db.destroy()
    const { stdout } = await runCommandHere('checks', [reference, '--json'], settings)
    expect(JSON.parse(stdout)).toContainEqual(
      expect.objectContaining({ id: 'P1', severity: 'blocks', path: 'proposal.aims' }),
    )
  })
})

describe('npm run verify-history', { timeout: 60_000 }, () => {
  test('says that the history verifies', async () => {
    const settings = await aDatabase()
    const db = openDb(settings.DATABASE_FILE)
    await createDraft(db)
    await db.destroy()
    const { status, stdout } = await runCommandHere('verify-history', ['--json'], settings)
    expect(status).toBe(0)
    const said = JSON.parse(stdout)
    expect(said).toMatchObject({ ok: true, rows: 1, problems: [] })
    expect(said.lastHash).toMatch(/^[0-9a-f]{64}$/)
  })

  test('compares with a seal that was written down, and refuses one that was not copied whole', async () => {
    const settings = await aDatabase()
    const { stdout } = await runCommandHere('verify-history', [], settings)
    const [, seal = ''] = /newest seal somewhere else: (\S+)/.exec(stdout) ?? []
    const verifyWith = (written: string) => runCommandHere('verify-history', ['--seal', written], settings)
    expect(await verifyWith(seal)).toMatchObject({ status: 0 })
    const another = await verifyWith(`99-${seal.split('-')[1]}`)
    expect(another.status).toBe(1)
    expect(another.stdout).toContain(
      'Seal 99 was written down outside the database, and is not in it any more.',
    )
    expect((await verifyWith(seal.slice(0, -1))).stderr).toContain('Copy all of it.')
  })

  test('exits with status 1 when something was changed, and says what', async () => {
    const settings = await aDatabase()
    const db = openDb(settings.DATABASE_FILE)
    await createDraft(db)
    await sql`drop trigger history_only_redacted`.execute(db)
    await sql`update history set at = '2020-01-01T00:00:00.000Z'`.execute(db)
    await db.destroy()
    const { status, stdout } = runCommand('verify-history', [], settings)
    expect(status).toBe(1)
    expect(stdout).toContain('The history does not verify:\n- History row 1 was changed.')
  })
})

test('npm run print-workflow prints every event of the policy', () => {
  const { status, stdout } = runCommand('print-workflow', [])
  expect(status).toBe(0)
  for (const event of Object.keys(TRANSITIONS)) expect(stdout).toContain(`| ${event} |`)
}, 60_000)

describe('without a database that is ready', { timeout: 60_000 }, () => {
  test.each<[string, (folder: string) => Record<string, string>, RegExp]>([
    ['not named', () => ({}), /^Set DATABASE_FILE to the path of the database/],
    ['not migrated', (folder) => ({ DATABASE_FILE: written(folder, '') }), /is not ready for this release/],
  ])('%s: prints one sentence, also for programs', (_what, settings, says) => {
    const { status, stdout, stderr } = runCommand('export', ['EQIA-0001', '--json'], settings(newFolder()))
    expect(status).toBe(1)
    expect(stderr).toMatch(says)
    expect(stderr).toMatch(/^[^\n]+\n$/)
    expect(JSON.parse(stdout)).toEqual({ error: stderr.trimEnd() })
  })
})

function written(folder: string, content: string): string {
  const file = join(folder, 'council.sqlite')
  writeFileSync(file, content)
  return file
}
