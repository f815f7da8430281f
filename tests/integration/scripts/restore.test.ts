import { createHash } from 'node:crypto'
import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { addSession, findPersonBySession } from '#app/data/account/sessions.server.ts'
import { addLink, findUsableLink } from '#app/data/account/sign-in.server.ts'
import { setRoles, updatePerson } from '#app/data/council/people.server.ts'
import { backUp } from '#db/backup.ts'
import { type Db, openDb } from '#db/client.ts'
import { anchoredCouncil } from '#tests/support/anchors.ts'
import { createApproved, createDraft } from '#tests/support/assessments.ts'
import { writeTestDatabase } from '#tests/support/database.ts'
import { createPerson } from '#tests/support/people.ts'
import { newFolder, runCommandHere } from '#tests/support/run-command.ts'

const [SINCE, UNTIL] = ['2026-01-01T00:00:00.000Z', '2999-01-01T00:00:00.000Z']
const sessionOf = (db: Db, personId: string) =>
  findPersonBySession(db, `session-of-${personId}`, { beganAfter: SINCE, seenAfter: SINCE })

/** A backup in which five people have sessions and links, before some of them lost what they could do. */
async function aBackup() {
  const file = join(newFolder(), 'council.sqlite')
  const backup = join(newFolder(), 'backup.sqlite')
  await writeTestDatabase(file)
  const db = openDb(file)
  await createDraft(db)
  for (const name of ['Ada', 'Ben', 'Cai', 'Dee', 'Eve']) {
    const id = name.toLowerCase()
    await createPerson(db, {
      id,
      name,
      email: `${id}@council.example`,
      passwordHash: 'old',
      roles: ['manager'],
    })
    await addSession(db, { idHash: `session-of-${id}`, personId: id, at: '2026-11-20T09:00:00.000Z' })
    const link = {
      tokenHash: `link-of-${id}`,
      personId: id,
      createdAt: SINCE,
      createdBy: null,
      expiresAt: UNTIL,
    }
    await addLink(db, link)
  }
  expect(await sessionOf(db, 'ada')).toBeDefined()
  await backUp(file, backup)
  return { db, file, backup }
}

test('everyone is signed out, links end, and those who got something back are named', async () => {
  const { db, file, backup } = await aBackup()
  await updatePerson(db, 'ben', { disabledAt: '2026-11-21T09:00:00.000Z' })
  await setRoles(db, 'cai', [])
  await updatePerson(db, 'dee', { passwordHash: 'new', email: 'dee.two@council.example' })
  await createPerson(db, { id: 'fay', name: 'Fay' })
  await db.deleteFrom('sessions').where('personId', '=', 'eve').execute()
  await db.destroy()

  const { status, stdout, stderr } = await runCommandHere('restore', [backup], { DATABASE_FILE: file })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout.split('\n').filter((line) => line.startsWith('-'))).toEqual([
    '- Ben (ben@council.example) can sign in again, although their account was disabled.',
    '- Cai (cai@council.example) has the role of manager again.',
    '- Dee (dee@council.example) can use an earlier password again, and signs in with an earlier e-mail ' +
      'address, instead of dee.two@council.example.',
  ])

  const restored = openDb(file)
  for (const id of ['ada', 'ben', 'cai', 'dee', 'eve']) {
    expect(await sessionOf(restored, id)).toBeUndefined()
    expect(await findUsableLink(restored, `link-of-${id}`, SINCE)).toBeUndefined()
  }
  const last = await restored
    .selectFrom('history')
    .selectAll()
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  expect(last).toMatchObject({ event: 'restore backup', personId: null })
  expect(JSON.parse(last?.details ?? '')).toMatchObject({ backup: 'backup.sqlite', sessions: 5, links: 5 })
  await restored.destroy()
  expect(await runCommandHere('verify-history', [], { DATABASE_FILE: file })).toMatchObject({ status: 0 })
})

test('without an earlier database, the restore says that there is nothing to compare with', async () => {
  const { db, backup } = await aBackup()
  await db.destroy()
  const file = join(newFolder(), 'council.sqlite')
  const { status, stdout } = await runCommandHere('restore', [backup], { DATABASE_FILE: file })
  expect(status).toBe(0)
  expect(stdout).toContain('There was no earlier database to compare with.')
  expect(
    JSON.parse((await runCommandHere('verify-history', ['--json'], { DATABASE_FILE: file })).stdout),
  ).toMatchObject({ ok: true })
})

test('a backup that cannot be written to is verified, checked and exported from as it lies', async () => {
  const { db, backup } = await aBackup()
  await db.destroy()
  chmodSync(backup, 0o444)
  chmodSync(dirname(backup), 0o555)
  for (const [name, ...args] of [
    ['verify-history'],
    ['export', 'EQIA-0001'],
    ['checks', 'EQIA-0001'],
  ] as const) {
    const { status, stderr } = await runCommandHere(name, [...args, '--file', backup])
    expect({ name, status, stderr }).toEqual({ name, status: 0, stderr: '' })
  }
  expect(readdirSync(dirname(backup))).toEqual(['backup.sqlite'])
})

describe('the file of anchors', () => {
  const afterRestore = async (anchorFile: string) => {
    const { db, file, backup } = await aBackup()
    const council = await anchoredCouncil({ databaseFile: file, anchorFile })
    await createApproved(council.db)
    await council.anchors.settled()
    await Promise.all([db.destroy(), council.db.destroy()])
    const said = await runCommandHere('restore', [backup], { DATABASE_FILE: file, ANCHOR_FILE: anchorFile })
    const verify = () =>
      runCommandHere('verify-history', ['--anchor', anchorFile, '--json'], { DATABASE_FILE: file })
    return { file, said, verify }
  }

  test('says that a backup was restored, and what was anchored since is not a failure but is told', async () => {
    const anchorFile = join(newFolder(), 'anchors')
    const { said, verify } = await afterRestore(anchorFile)
    expect(said.stdout).toContain(`${anchorFile} now says that this backup was restored.`)
    const { status, stdout } = await verify()
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      ok: true,
      anchor: {
        problems: [],
        notes: [
          expect.stringMatching(
            /^The backup backup\.sqlite was restored on .* is not in the database any more/,
          ),
        ],
      },
    })
  })

  test('cannot say it of a restore that the history does not have', async () => {
    const anchorFile = join(newFolder(), 'anchors')
    const { verify } = await afterRestore(anchorFile)
    const [first = '', restored = ''] = readFileSync(anchorFile, 'utf8').split('\n')
    const { database, place, at } = JSON.parse(restored) as Record<string, string>
    const made = {
      database,
      place,
      at,
      ...{ seal: 1, hash: '0'.repeat(64), historyRow: 1, historyHash: '0'.repeat(64) },
    }
    const previous = createHash('sha256').update(first).digest('hex')
    const line = { ...made, restored: { backup: 'any', upTo: 0 }, previous }
    writeFileSync(anchorFile, `${first}\n${JSON.stringify(line)}\n`)
    const { status, stdout } = await verify()
    expect(status).toBe(1)
    expect((JSON.parse(stdout) as { problems: string[] }).problems).toContainEqual(
      expect.stringContaining('says that a backup was restored'),
    )
  })

  test('that cannot be written does not stop a restore', async () => {
    const anchorFile = join(newFolder(), 'not there', 'anchors')
    const { said } = await afterRestore(anchorFile)
    expect(said.status).toBe(0)
    expect(said.stdout).toContain('The restore could not be written down outside the database.')
  })
})
