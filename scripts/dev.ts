import './check-node.js'
import type { ServerBuild } from '@remix-run/node'
import { createServer as createViteServer } from 'vite'
import { readConfig } from '#app/http/config.server.ts'
import { createLog } from '#app/http/log.server.ts'
import { createServer } from '#app/http/server.server.ts'
import { stopOnSignal } from '#app/http/stop-on-signal.server.ts'
import { openForServing } from '#db/database-health.ts'
import { holdDatabase } from '#db/serving-lock.ts'
import { DEMO_FILE, prepareDemoDatabase, whoCanSignIn } from './demo-database.ts'
import { stop } from './stop.js'

/**
 * `npm run dev`: the demonstration, for people who change the code. Vite builds each file when it is needed, so
 * a change shows as soon as you save it.
 */
process.env.NODE_ENV = 'development'
await prepareDemoDatabase(new Date())
const read = readConfig({ LOG_LEVEL: 'warn', ...process.env, DEMO: '1', DATABASE_FILE: DEMO_FILE })
if (!read.ok) stop(read.mistakes.join('\n'))

const vite = await createViteServer({ server: { middlewareMode: true } })
const db = openForServing(read.config.databaseFile, { kind: 'demo' })
holdDatabase(read.config.databaseFile)
const log = createLog({ level: read.config.logLevel })
const server = createServer({
  build: () => vite.ssrLoadModule('virtual:remix/server-build') as Promise<ServerBuild>,
  config: read.config,
  db,
  log,
  files: { servedBy: vite.middlewares },
})
stopOnSignal({ close: () => Promise.all([server.close(), vite.close()]).then(() => {}) }, log)
const { port } = await server.listen()
console.log(`${await whoCanSignIn()}\n\nhttp://localhost:${port}`)
