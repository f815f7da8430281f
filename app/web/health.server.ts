import { readFileSync } from 'node:fs'
import type { RequestHandler } from 'express'
import { databaseHealth } from '#app/data/database-health.server.ts'
import type { Db } from '#db/client.ts'
import { crashDetails } from './crash-details.server.ts'
import type { Log } from './log.server.ts'

/** For whatever watches the server: 200 while people can work, 503 and the reason while they cannot. */
export function health(db: Db): RequestHandler {
  const version = versionOfThis()
  return (_request, response, next) => {
    databaseHealth(db)
      .then(({ isMigrated, migration }) => {
        const reason = isMigrated ? undefined : 'The database is not ready for this release. Run npm run db:migrate.'
        response.status(isMigrated ? 200 : 503).json({ ok: isMigrated, version, database: 'can be written', migration, reason })
      })
      .catch((error: unknown) => {
        const log = response.locals['log'] as Log
        log.error('sys_crash', crashDetails(error))
        response.status(503).json({ ok: false, version, database: 'cannot be written', reason: reasonFor(error) })
      })
      .catch(next)
  }
}

/** Without the file's name, which is nobody's business who only watches. */
function reasonFor(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const because = REASONS.find(([start]) => code.startsWith(start))?.[1]
  return because ? `The database cannot be written just now: ${because}.` : 'The database cannot be written just now.'
}

const REASONS = [
  ['SQLITE_BUSY', 'another program holds it'],
  ['SQLITE_FULL', 'the disk is full'],
  ['SQLITE_IOERR', 'the disk is full, gone or faulty'],
  ['SQLITE_READONLY_DBMOVED', 'its file was moved or deleted'],
  ['SQLITE_READONLY', 'its file may only be read'],
  ['SQLITE_CORRUPT', 'its file is damaged'],
] as const

function versionOfThis(): string {
  try {
    return (JSON.parse(readFileSync('package.json', 'utf8')) as { version?: string }).version ?? 'unknown'
  } catch {
    return 'unknown'
  }
}
