import type { RequestHandler } from 'express'
import { databaseHealth, tryAgainAfterFailure } from '#db/database-health.ts'
import type { Db } from '#db/client.ts'
import type { Config } from './config.server.ts'
import { freeSpace, roomLeft } from './free-space.server.ts'
import type { Log } from './log.server.ts'

/** Whether people can work. `reason` says why they cannot, and `warning` what will soon stop them, in one sentence. */
export type Health = { ok: boolean; migration: string; reason?: string; warning?: string }

export async function healthOf(db: Db, databaseFile: string): Promise<Health> {
  const { migration, trouble } = await databaseHealth(db, databaseFile)
  const room = roomLeft(await freeSpace(databaseFile))
  const reason = trouble ?? room.reason
  return { ok: reason === undefined, migration, ...room, ...(reason === undefined ? {} : { reason }) }
}

/**
 * For load balancers and monitoring: 200 while people can work, or 503. Anyone can ask, so the answer says no more and
 * takes no lock. The reason is in the log, once each time it changes, and on the administrators' page.
 */
export function health({ db, config }: { db: Db; config: Config }): RequestHandler {
  let told: string | undefined
  return (_request, response, next) => {
    healthOf(db, config.databaseFile)
      .then(({ ok, reason, warning }) => {
        const log = response.locals['log'] as Log
        const said = reason ?? warning
        if (said !== told && reason) log.error('sys_crash', { what: 'people cannot work', reason })
        else if (said !== told && warning)
          log.warn('sys_disk_low', { what: 'people can still work', warning })
        told = said
        response.status(ok ? 200 : 503).json({ ok })
      })
      .catch(next)
  }
}

/** Longer than a save waits for a lock (`SERVICE_PATIENCE`), so that each attempt is a new one. In milliseconds. */
const BETWEEN_ATTEMPTS = 2_000

/** After a save failed, tries to write until that works, so that health is good again. The answer ends it. */
export function watchForRecovery(db: Db): () => void {
  const timer = setInterval(() => void tryAgainAfterFailure(db), BETWEEN_ATTEMPTS)
  timer.unref()
  return () => clearInterval(timer)
}
