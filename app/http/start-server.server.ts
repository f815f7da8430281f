import type { ServerBuild } from '@remix-run/node'
import { openForServing } from '#db/database-health.ts'
import type { Db } from '#db/client.ts'
import { DatabaseTrouble } from '#db/migrate.ts'
import { holdDatabase } from '#db/serving-lock.ts'
import { type Config, readConfig } from './config.server.ts'
import { createLog } from './log.server.ts'
import { createServer } from './server.server.ts'
import { stopOnSignal } from './stop-on-signal.server.ts'

/** Serves this build until it gets a signal. If it cannot start, it prints one sentence and creates nothing. */
export async function startServer(build: ServerBuild): Promise<void> {
  const read = readConfig(process.env)
  if (!read.ok) return exitWithMessage(read.mistakes.join('\n'))
  const { config } = read
  const log = createLog({ level: config.logLevel })
  const db = openDatabase(config)
  if (typeof db === 'string') return exitWithMessage(db)
  const server = createServer({ build, config, db, log, files: build.assetsBuildDirectory })
  // Before sys_startup is logged, because a signal can follow at once.
  stopOnSignal(server, log)
  try {
    const { port } = await server.listen()
    log.info('sys_startup', {
      version: server.version,
      address: `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`,
      baseUrl: config.baseUrl,
    })
  } catch (error) {
    await server.close()
    exitWithMessage(listenErrorMessage(error, config))
  }
}

function openDatabase(config: Config): Db | string {
  try {
    const db = openForServing(config.databaseFile, { kind: config.demo ? 'demo' : 'council' })
    holdDatabase(config.databaseFile)
    return db
  } catch (error) {
    if (error instanceof DatabaseTrouble) return error.message
    throw error
  }
}

function listenErrorMessage(error: unknown, { host, port }: Config): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE')
    return `Port ${port} is in use by another program. Stop that program, or set PORT to another number.`
  if (code === 'EACCES')
    return `This account is not allowed to use port ${port}. Set PORT to a number above 1023.`
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `${host} is not an address of this machine. Check the HOST setting.`
  return `The server could not start: ${error instanceof Error ? error.message : String(error)}`
}

function exitWithMessage(sentences: string): never {
  process.stderr.write(`${sentences}\n`)
  process.exit(1)
}
