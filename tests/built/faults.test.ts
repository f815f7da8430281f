import { renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { paths } from '#app/paths.ts'
import { openDatabase, openDb } from '#db/client.ts'
import { openForm, post, signIn } from '#scripts/torture/browser.ts'
import { prepareCouncil } from '#scripts/torture/council.ts'
import { findTorn } from '#scripts/torture/find-torn.ts'
import { withMark } from '#scripts/torture/forms-to-send.ts'
import { type BuiltServer, startBuiltServer } from '#scripts/built-server.ts'
import { newFolder } from '#tests/support/run-command.ts'

/**
 * What happens to the machine, happens here to the built server in a process of its own: nothing stands in
 * for the disk or the lock. See docs/decisions/0013-torture-and-faults.md for how each fault is made, also
 * for root.
 */
let server: BuiltServer | undefined
afterEach(async () => {
  await server?.end('SIGKILL')
})

describe(
  'while nothing can be written, people are told and keep what they typed, and afterwards the ' +
    'same server saves it:',
  () => {
    test('the disk is full', async () => {
      const council = await serving(({ size }) => [
        'sh',
        '-c',
        `ulimit -f ${Math.ceil((size + ROOM) / 512)}; exec "$0" "$@"`,
      ])
      let saved = 0
      let posted = await council.fillIn(mark(saved))
      while ((await council.send(posted)).status === 303) posted = await council.fillIn(mark((saved += 1)))
      expect(saved).toBeGreaterThan(0)
      council.takeTheLastPages()
      await council.expectRefused(
        posted,
        mark(saved),
        'The disk with the database council.sqlite does not answer as it should',
      )
      makeRoom(council.file)
      await council.expectSaved(
        posted,
        Array.from({ length: saved + 1 }, (_, number) => mark(number)),
      )
    })

    test('another program locks the database for longer than we wait', async () => {
      const council = await serving()
      const posted = await council.fillIn(mark(1))
      const other = openDatabase(council.file)
      other.exec('begin immediate')
      const waiting = council.send(posted)
      // Nobody else waits with the one who saves: this page is there first.
      expect(await Promise.race([waiting.then(() => 'the save'), council.read().then(() => 'a page')])).toBe(
        'a page',
      )
      expect((await waiting).status).toBe(503)
      await council.expectRefused(posted, mark(1), 'is in use by another program')
      other.exec('rollback')
      other.close()
      await council.expectSaved(posted, [mark(1)])
    })

    test('the file is moved away', async () => {
      const council = await serving()
      const posted = await council.fillIn(mark(1))
      renameSync(council.file, `${council.file}.moved`)
      await council.expectRefused(posted, mark(1), 'is not in its place any more')
      renameSync(`${council.file}.moved`, council.file)
      await council.expectSaved(posted, [mark(1)])
    })
  },
)

const mark = (number: number) => `(save ${number} of a person)`

/** So much the write-ahead log may grow before the disk is full, in bytes. */
const ROOM = 512 * 1024

/** As when somebody deletes old files: what was in the log is in the database now, and the log begins anew. */
function makeRoom(file: string): void {
  const database = openDatabase(file)
  database.pragma('wal_checkpoint(truncate)')
  database.close()
}

async function serving(through: (database: { size: number }) => string[] = () => []) {
  const file = join(newFolder(), 'council.sqlite')
  const {
    officers: [officer],
    references: [reference = ''],
    password,
  } = await prepareCouncil(file)
  const { size } = statSync(file)
  const { url } = (server = await startBuiltServer({ DATABASE_FILE: file }, through({ size })))
  const cookie = await signIn(url, officer?.email ?? '', password)
  const path = paths.furtherSuggestions(reference)

  const fillIn = async (mark: string) => {
    const form = await openForm(url, path, cookie)
    if (form === undefined || form === 'none') throw new Error('There is no form.')
    form.set('intent', 'continue')
    return { path, cookie, body: withMark(form, mark).toString() }
  }
  const send = async (posted: Awaited<ReturnType<typeof fillIn>>) => {
    const answer = await post(url, posted)
    if (!answer) throw new Error('There was no answer.')
    return answer
  }
  const health = async () => {
    const answer = await fetch(`${url}${paths.health()}`)
    return { status: answer.status, ...((await answer.json()) as { ok: boolean }) }
  }
  return {
    file,
    fillIn,
    send,
    read: () => openForm(url, path, cookie),
    /** Where a save has no room left, the one page with which the service tries again may still have. */
    takeTheLastPages() {
      const other = openDatabase(file)
      const limit = Math.ceil((size + ROOM) / 512) * 512
      while (statSync(`${file}-wal`).size < limit) other.pragma('user_version = 0')
      other.close()
    },
    /** A page with one sentence and what was typed; reading goes on; health is bad, and the log says why. */
    async expectRefused(posted: Awaited<ReturnType<typeof fillIn>>, mark: string, because: string) {
      const { status, html } = await send(posted)
      expect(status).toBe(503)
      expect(html).toContain(
        'We could not reach the database, so nothing was saved. Wait a minute, then go back and try again.',
      )
      expect(html).toContain(mark)
      expect(await openForm(url, path, cookie)).toBeInstanceOf(URLSearchParams)
      expect(await health()).toEqual({ status: 503, ok: false })
      expect(server?.log.filter((line) => line.includes('people cannot work'))).toEqual([
        expect.stringContaining(because),
      ])
    },
    /**
     * The very form that was refused is sent again; all that was ever acknowledged is there, and nothing by
     * half.
     */
    async expectSaved(posted: Awaited<ReturnType<typeof fillIn>>, marks: string[]) {
      // The service finds out by itself that it can write again.
      while (!(await health()).ok);
      expect((await send(posted)).status).toBe(303)
      expect(await server?.end('SIGTERM')).toBe(0)
      const db = openDb(file)
      const kept = await db
        .selectFrom('texts')
        .select('content')
        .where('section', '=', 'further-suggestions')
        .orderBy('id')
        .execute()
      expect(kept.flatMap(({ content }) => content.match(/\(save \d+ of a person\)/g) ?? [])).toEqual(marks)
      expect(await findTorn(db)).toEqual([])
      await db.destroy()
    },
  }
}
