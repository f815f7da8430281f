import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { RecordStatus } from '#app/ui/council/record-status.tsx'
import { loader } from '#app/routes/council/service.tsx'
import { checkSignIn } from '#app/pages/account/sign-in.server.ts'
import { createLog } from '#app/http/log.server.ts'
import { createTurns } from '#app/http/turns.server.ts'
import { NEWEST_MIGRATION } from '#db/migrations/index.ts'
import { testDb } from '#tests/support/database.ts'
import { createPerson } from '#tests/support/people.ts'
import { getting, NOW } from '#tests/support/request.ts'

const hoursAgo = (hours: number) => new Date(Date.parse(NOW) - hours * 3_600_000).toISOString()
const opened = async () => {
  const db = await testDb()
  const as = await createPerson(db, { roles: ['administrator'], email: 'admin@council.example' })
  return { db, show: () => loader(getting(db, '/service', { as })) }
}

describe('the service status page', () => {
  test('shows the release, the database and the settings', async () => {
    const { show } = await opened()
    expect(await show()).toMatchObject({
      health: { ok: true, migration: NEWEST_MIGRATION },
      running: { version: '1.2.3', build: 'abc123' },
      migrations: expect.arrayContaining([{ name: '0001-first-release', timestamp: expect.any(String) }]),
      lastBackup: undefined,
      settings: expect.arrayContaining([
        ['COUNCIL_NAME', 'Sandbeach Council'],
        ['SESSION_HOURS', '12'],
      ]),
    })
  })

  test('counts failed sign-ins by day, week and hour, without names', async () => {
    const { db, show } = await opened()
    const wrong = (email: string, address: string, hours: number) =>
      checkSignIn(
        {
          db,
          now: hoursAgo(hours),
          log: createLog({ sink: () => undefined }),
          turns: createTurns(),
          address,
        },
        { email, password: 'not this one', deviceHash: undefined },
      )
    await wrong('admin@council.example', '192.0.2.7', 100)
    await wrong('admin@council.example', '192.0.2.7', 3)
    await wrong('admin@council.example', '192.0.2.7', 2.9)
    await wrong('other@council.example', '192.0.2.8', 2.9)
    const facts = await show()
    expect(facts).toMatchObject({
      failedThisWeek: { attempts: 4, accounts: 2, networks: 2 },
      failedToday: { attempts: 3, accounts: 2, networks: 2 },
      failedByHour: [{ hour: '2026-11-22T07', attempts: 3, accounts: 2, networks: 2 }],
    })
    expect(JSON.stringify(facts)).not.toMatch(/192\.0\.2|admin@|other@/)
  })

  test('counts the sessions that have not ended', async () => {
    const { db, show } = await opened()
    const { id } = await db.selectFrom('people').select('id').executeTakeFirstOrThrow()
    const session = (idHash: string, seen: number) =>
      db
        .insertInto('sessions')
        .values({ idHash, personId: id, createdAt: hoursAgo(seen), lastSeenAt: hoursAgo(seen) })
        .execute()
    await session('open', 0.5)
    await session('idle for too long', 2)
    await session('ended', 0.5)
    await db.updateTable('sessions').set({ endedAt: NOW }).where('idHash', '=', 'ended').execute()
    const left = await createPerson(db, { disabledAt: NOW })
    await db
      .insertInto('sessions')
      .values({ idHash: 'disabled', personId: left.id, createdAt: hoursAgo(0.5), lastSeenAt: hoursAgo(0.5) })
      .execute()
    expect(await show()).toMatchObject({ openSessions: 1 })
  })

  test('says when no anchor is kept and how to keep one', async () => {
    const { show } = await opened()
    const { anchor, verification, settings } = await show()
    expect(settings).toContainEqual(['ANCHOR_FILE', 'not set: no anchor is kept'])
    const html = renderToStaticMarkup(<RecordStatus anchor={anchor} verification={verification} />)
    expect(html).toContain('No anchor is kept.')
    expect(html).toContain('Set ANCHOR_FILE to a file on another disk')
    expect(html).toContain('The record has not been checked by the service yet')
  })

  test('shows the newest anchor, and why the next one could not be written', () => {
    const html = renderToStaticMarkup(
      <RecordStatus
        anchor={{
          file: '/backups/anchors',
          newest: { seal: 120, at: NOW },
          trouble: '/backups/anchors could not be written: its disk is full.',
          hours: 24,
        }}
      />,
    )
    expect(html).toContain(
      '22 November 2026 at 10:00am, seal 120, in /backups/anchors. A line is added every day',
    )
    expect(html).toContain('its disk is full. Saving and signing go on.')
    expect(html).not.toContain('No anchor is kept')
  })
})
