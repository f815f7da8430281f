import { writeTestDatabase } from '#tests/support/database.ts'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { hashOfToken } from '#app/commands/account/give-sign-in-link.server.ts'
import { verifyHistory } from '#app/data/oversight/verify-history.server.ts'
import { openDb } from '#db/client.ts'
import { createPerson } from '#tests/support/people.ts'
import { newFolder, runCommand, runCommandHere } from '#tests/support/run-command.ts'

describe('npm run sign-in-link', { timeout: 30_000 }, () => {
  const council = async () => {
    const file = join(newFolder(), 'council.sqlite')
    await writeTestDatabase(file)
    const db = openDb(file)
    await createPerson(db, { id: 'mei', email: 'mei@council.example', roles: ['administrator'] })
    await createPerson(db, { email: 'gone@council.example', disabledAt: '2026-01-01T00:00:00.000Z' })
    return {
      db,
      settings: { DATABASE_FILE: file, BASE_URL: 'https://eqia.council.example', TRUSTED_PROXIES: '1' },
    }
  }

  test(
    'lets the only administrator back in with a link under the service’s address, recorded and ' +
      'stored only as a hash',
    async () => {
      const { db, settings } = await council()
      const { status, stdout } = runCommand('sign-in-link', ['MEI@council.example', '--json'], settings)
      expect(status).toBe(0)
      const { link } = JSON.parse(stdout) as { link: string }
      expect(link).toMatch(/^https:\/\/eqia\.council\.example\/link\/[\w-]{43}$/)
      const token = link.split('/').at(-1) ?? ''
      expect(
        await db.selectFrom('signInLinks').select(['personId', 'createdBy', 'tokenHash']).execute(),
      ).toEqual([{ personId: 'mei', createdBy: null, tokenHash: hashOfToken(token) }])
      expect(await db.selectFrom('history').select(['event', 'subject', 'personId']).execute()).toEqual([
        { event: 'give sign-in link', subject: 'mei', personId: null },
      ])
      expect((await verifyHistory(db)).ok).toBe(true)
      await db.destroy()
    },
  )

  test.each([
    [['nobody@council.example'], /^No one has the e-mail address nobody@council\.example/],
    [['gone@council.example'], /their account is disabled/],
    [[], /^Give one person/],
  ])('with %j it gives the reason in one sentence', async (args, sentence) => {
    const { db, settings } = await council()
    await db.destroy()
    const { status, stdout, stderr } = await runCommandHere('sign-in-link', args, settings)
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(sentence)
  })
})
