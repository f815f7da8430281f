import { statSync } from 'node:fs'
import { listMigrations, tryToWrite } from '#db/database-health.ts'
import { countSessions } from '#app/data/account/sessions.server.ts'
import { countFailedSignIns, listFailedSignInsByHour } from '#app/data/account/sign-in.server.ts'
import { findLastVerification } from '#app/data/oversight/verifications.server.ts'
import { isVerificationOverdue } from '#app/domain/oversight/verification-night.ts'
import type { Db } from '#db/client.ts'
import { findLastBackup } from '#db/last-backup.ts'
import type { Config } from '#app/http/config.server.ts'
import type { Page } from '#app/pages/page.server.ts'
import { freeSpace } from '#app/http/free-space.server.ts'
import { healthOf } from '#app/http/health.server.ts'
import { limitsAt, minutesBefore } from '#app/http/session.server.ts'
import { ATTEMPTS_KEPT_DAYS } from '#app/pages/account/sign-in.server.ts'

/** What an administrator needs when they talk to IT. Counts and settings only: no content, secrets or names. */
export async function serviceFacts({
  db,
  config,
  context,
  now,
}: Pick<Page, 'db' | 'config' | 'context' | 'now'>) {
  const file = config.databaseFile
  await tryToWrite(db)
  const [dayAgo, weekAgo] = [minutesBefore(now, 24 * 60), minutesBefore(now, ATTEMPTS_KEPT_DAYS * 24 * 60)]
  return {
    now,
    running: context.running,
    node: process.versions.node,
    health: await healthOf(db, file),
    databaseBytes: sizeOf(file),
    walBytes: sizeOf(`${file}-wal`),
    freeBytes: await freeSpace(file),
    migrations: await listMigrations(db),
    lastBackup: findLastBackup(file),
    anchor: { ...context.upkeep.anchorState(), hours: config.anchorHours },
    verification: await verificationFacts(db, now),
    openSessions: await countSessions(db, limitsAt(now, config)),
    failedToday: await countFailedSignIns(db, dayAgo),
    failedThisWeek: await countFailedSignIns(db, weekAgo),
    failedByHour: await listFailedSignInsByHour(db, dayAgo),
    settings: settingsInForce(config),
  }
}

export type ServiceFacts = Awaited<ReturnType<typeof serviceFacts>>

/** Every setting with its current value. None is secret: sessions are random rows, so there is no key. */
const settingsInForce = (config: Config): [name: string, value: string][] => [
  ['DATABASE_FILE', config.databaseFile],
  [
    'BASE_URL',
    config.baseUrlGiven
      ? config.baseUrl
      : `not set: only localhost and IP addresses work, on port ${config.port}`,
  ],
  ['HOST and PORT', `${config.host} ${config.port}`],
  ['TRUSTED_PROXIES', String(config.trustedProxies)],
  ['COUNCIL_NAME', config.councilName],
  ['ACCESSIBILITY_CONTACT', config.accessibilityContact],
  ['SESSION_IDLE_MINUTES', String(config.sessionIdleMinutes)],
  ['SESSION_HOURS', String(config.sessionHours)],
  ['HSTS_SUBDOMAINS', config.hstsSubdomains ? 'on' : 'off'],
  ['ANCHOR_FILE', config.anchorFile ?? 'not set: no anchor is kept'],
  ['ANCHOR_HOURS', String(config.anchorHours)],
  ['LOG_LEVEL', config.logLevel],
  ...(config.demo
    ? [['DEMO', 'on: the sign-in page shows example people and their password'] satisfies [string, string]]
    : []),
]

async function verificationFacts(db: Db, now: string) {
  const last = await findLastVerification(db)
  return last && { ...last, isOverdue: isVerificationOverdue(now, last.beganAt) }
}

const sizeOf = (file: string): number | undefined => statSync(file, { throwIfNoEntry: false })?.size
