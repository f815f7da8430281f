import type { RequestHandler } from 'express'
import { databaseHealth } from '#db/database-health.ts'
import type { Db } from '#db/client.ts'
import type { Config } from './config.server.ts'
import { freeSpace, roomLeft } from './free-space.server.ts'
import type { Log } from './log.server.ts'
import type { Running } from './running.server.ts'

/** Whether people can work. `reason` says why they cannot, and `warning` what will soon stop them, in one sentence. */
export type Health = { ok: boolean; migration: string; reason?: string; warning?: string }

export async function healthOf(db: Db, databaseFile: string): Promise<Health> {
  const { migration, trouble } = await databaseHealth(db, databaseFile)
  const room = roomLeft(await freeSpace(databaseFile))
  const reason = trouble ?? room.reason
  return { ok: reason === undefined, migration, ...room, ...(reason === undefined ? {} : { reason }) }
}

/** For monitoring: 200 while people can work, or 503 with the reason. */
export function health({
  db,
  config,
  running,
}: {
  db: Db
  config: Config
  running: Running
}): RequestHandler {
  const { version } = running
  return (_request, response, next) => {
    healthOf(db, config.databaseFile)
      .then(({ ok, ...rest }) => {
        const log = response.locals['log'] as Log
        if (!ok) log.error('sys_crash', { what: 'people cannot work', reason: rest.reason })
        response
          .status(ok ? 200 : 503)
          .json({ ok, version, database: ok ? 'can be written' : 'cannot be written', ...rest })
      })
      .catch(next)
  }
}
