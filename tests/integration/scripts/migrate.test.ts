import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openDb } from '#db/client.ts'
import { MIGRATIONS } from '#db/migrations/index.ts'
import { createPerson } from '#tests/support/people.ts'
import { newFolder, runCommand, runCommandHere } from '#tests/support/run-command.ts'

/** The first as a person or a program meets it: in a process of its own. */
describe('npm run db:migrate', { timeout: 30_000 }, () => {
  it('makes the database, and says so to a program in one JSON document', () => {
    const file = join(newFolder(), 'council.sqlite')
    const { status, stdout, stderr } = runCommand('migrate', ['--json'], { DATABASE_FILE: file })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const code: unknown = expect.stringMatching(/^(\w{4}-){4}\w{4}$/)
    const said = { file, backup: null, ran: Object.keys(MIGRATIONS), setUpCode: code, setUpAt: '/set-up' }
    expect(JSON.parse(stdout)).toEqual(said)
  })

  it('prints no set-up code once there are people', async () => {
    const file = join(newFolder(), 'council.sqlite')
    await migrate({ DATABASE_FILE: file })
    const db = openDb(file)
    await createPerson(db)
    await db.destroy()
    expect((await migrate({ DATABASE_FILE: file })).stdout).toBe(`${file} was already up to date.\n`)
  })

  it('needs to be told which database, in one sentence', async () => {
    const { status, stdout, stderr } = await migrate({})
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(/^Set DATABASE_FILE to the path of the database[^\n]*\.\n$/)
  })

  it('leaves a file that is no database alone, and tells a program why', async () => {
    const file = join(newFolder(), 'letter.txt')
    writeFileSync(file, 'Dear Sir or Madam, this is a letter and not a database at all.')
    const { status, stdout, stderr } = await migrate({ DATABASE_FILE: file }, '--json')
    const sentence = `${file} is not a database. Check the setting DATABASE_FILE, or restore a backup.`
    expect({ status, said: JSON.parse(stdout), stderr }).toEqual({
      status: 1,
      said: { error: sentence },
      stderr: `${sentence}\n`,
    })
  })

  it('says what is wrong with an option that it does not know', async () => {
    const { status, stderr } = await migrate({ DATABASE_FILE: 'unused.sqlite' }, '--jsn')
    expect({ status, stderr }).toEqual({ status: 1, stderr: `Unknown option '--jsn'.\n` })
  })
})

const migrate = (settings: Record<string, string>, ...args: string[]) =>
  runCommandHere('migrate', args, settings)
