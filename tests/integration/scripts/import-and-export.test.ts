import { writeTestDatabase } from '#tests/support/database.ts'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { canonicalJson } from '#app/domain/assessment/canonical-json.ts'
import { openDb } from '#db/client.ts'
import { createApproved } from '#tests/support/assessments.ts'
import { documentWith, completeDocument } from '#tests/support/documents.ts'
import { createPerson } from '#tests/support/people.ts'
import { newFolder, runCommand, runCommandHere } from '#tests/support/run-command.ts'

const folder = newFolder()
const DATABASE_FILE = join(folder, 'council.sqlite')
const whole = join(folder, 'whole.json')
const run = (name: string, ...args: string[]) => runCommand(name, args, { DATABASE_FILE })
const runHere = (name: string, ...args: string[]) => runCommandHere(name, args, { DATABASE_FILE })

beforeAll(async () => {
  await writeTestDatabase(DATABASE_FILE)
  writeFileSync(whole, JSON.stringify(completeDocument()))
})

describe('npm run import and export', { timeout: 60_000 }, () => {
  test('import a document as the system, and export it with the same content', () => {
    const imported = run('import', whole, '--json')
    expect({ status: imported.status, stderr: imported.stderr }).toEqual({ status: 0, stderr: '' })
    const { reference, missing } = JSON.parse(imported.stdout)
    expect(Object.keys(JSON.parse(imported.stdout))).toEqual([
      'reference',
      'missing',
      'sameTitle',
      'alikeTags',
    ])
    expect(reference).toBe('EQIA-0001')
    // This council has no directorates yet, so that of the document is not known.
    expect(missing).toEqual([{ path: 'proposal.directorate', message: expect.stringContaining('Resources') }])
    const { status, stdout, stderr } = run('export', reference)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(canonicalJson(JSON.parse(stdout))).toBe(canonicalJson(completeDocument()))
  })

  test('say what is missing in plain words', () => {
    const bare = join(folder, 'bare.json')
    writeFileSync(bare, `\uFEFF${JSON.stringify(documentWith({ proposal: { title: 'Bare' } }))}`)
    const { status, stdout } = run('import', bare)
    expect(status).toBe(0)
    expect(stdout).toMatch(
      /^Imported as EQIA-\d{4}\. \d+ things are needed before it can be submitted:\n- proposal\.directorate: /,
    )
    expect(run('import', bare).stdout).toMatch(
      /It has the same title as EQIA-\d{4}\. Check that it was not here already\./,
    )
  })

  test('import a document as a person, who becomes its author', async () => {
    const db = openDb(DATABASE_FILE)
    const officer = await createPerson(db, { email: 'sam@council.example' })
    await createPerson(db, { email: 'gone@council.example', disabledAt: '2026-01-01T00:00:00.000Z' })
    const { status, stdout } = run('import', whole, '--as', 'Sam@council.example', '--json')
    expect(status).toBe(0)
    const { reference } = JSON.parse(stdout)
    const authors = await db
      .selectFrom('authors')
      .innerJoin('register', 'register.assessmentId', 'authors.assessmentId')
      .select('personId')
      .where('reference', '=', reference)
      .execute()
    expect(authors).toEqual([{ personId: officer.id }])
    const stderr = 'No one has the e-mail address gone@council.example, or their account is disabled.\n'
    expect(run('import', whole, '--as', 'gone@council.example')).toEqual({ status: 1, stdout: '', stderr })
    await db.destroy()
  })

  test('export the signed text once it is signed', async () => {
    const db = openDb(DATABASE_FILE)
    const { reference } = await createApproved(db)
    await db
      .updateTable('directorates')
      .set({ name: 'Corporate Services' })
      .where('name', '=', 'Resources')
      .execute()
    await db.destroy()
    const { stdout } = await runHere('export', reference.toLowerCase(), '--version', '1', '--json')
    expect(JSON.parse(stdout).proposal.directorate).toBe('Resources')
  })

  const broken = (name: string, content: string) => {
    const file = join(folder, name)
    writeFileSync(file, content)
    return file
  }
  test.each([
    [
      'a truncated file',
      () => broken('cut.json', JSON.stringify(completeDocument()).slice(0, 900)),
      /not a complete JSON file/,
    ],
    [
      'an unknown key',
      () => broken('key.json', '{"format":"eqia-assessment/1","proposal":{"tittle":"x"}}'),
      /proposal\.tittle: This key is not known/,
    ],
  ])('refuse %s in one sentence, and import nothing', async (_what, file, says) => {
    const before = await countAssessments()
    const { status, stdout, stderr } = await runHere('import', file(), '--json')
    expect(status).toBe(1)
    expect(stderr).toMatch(says)
    expect(stderr.trimEnd()).not.toContain('\n')
    expect(JSON.parse(stdout)).toEqual({ error: stderr.trimEnd() })
    expect(await countAssessments()).toBe(before)
  })

  test.each([
    ['export', ['EQIA-0001', '--version', 'two']],
    ['checks', ['EQIA-0999']],
  ])('%s %j is refused in one sentence', async (name, args) => {
    const { status, stdout, stderr } = await runHere(name, ...args)
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(/^[^\n]+\n$/)
    expect(stderr).not.toMatch(/undefined|Error|at file/)
  })
})

async function countAssessments(): Promise<number> {
  const db = openDb(DATABASE_FILE)
  const rows = await db.selectFrom('assessments').select('id').execute()
  await db.destroy()
  return rows.length
}
