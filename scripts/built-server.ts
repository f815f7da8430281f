import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { inProject } from './project.js'

/** The built server in a process of its own, as `npm run serve` starts it. */
export type BuiltServer = {
  url: string
  /** The lines it has printed so far. Once it runs, each is JSON. */
  log: readonly string[]
  /** Sends a signal. Returns the exit status, or the signal that ended it. */
  end: (signal: 'SIGTERM' | 'SIGKILL') => Promise<number | NodeJS.Signals>
}

/**
 * Starts the server and waits until it listens. Throws its output when it stops instead. Of our own
 * settings, only the ones given here reach it. `through` is a command that starts it, such as a shell that
 * sets limits first.
 */
export async function startBuiltServer(
  settings: { DATABASE_FILE: string } & Record<string, string>,
  through: readonly string[] = [],
): Promise<BuiltServer> {
  const { PATH, HOME, TZ } = process.env
  const [program = process.execPath, ...args] = [...through, process.execPath, inProject('scripts/serve.js')]
  const server = spawn(program, args, {
    env: {
      NODE_ENV: 'production',
      PATH,
      HOME,
      TZ,
      PORT: '0',
      COUNCIL_NAME: 'Sandbeach Council',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const log: string[] = []
  const ended = once(server, 'close').then(
    ([status, signal]) => (status ?? signal) as number | NodeJS.Signals,
  )
  const listening = new Promise<string>((resolve) => {
    for (const stream of [server.stdout, server.stderr]) {
      createInterface({ input: stream }).on('line', (line) => {
        log.push(line)
        const address = /"sys_startup".*"address":"http:\/\/127\.0\.0\.1:(\d+)"/.exec(line)
        if (address) resolve(`http://localhost:${address[1]}`)
      })
    }
  })
  const url = await Promise.race([listening, ended.then(() => undefined)])
  if (url === undefined) throw new Error(`The server stopped: ${log.join('\n')}`)
  return {
    url,
    log,
    end: (signal) => {
      server.kill(signal)
      return ended
    },
  }
}

/** What a server must never say while nothing is wrong: errors, and anything that is no line of the log. */
export const errorsIn = (log: readonly string[]): string[] =>
  log.filter((line) => line.includes('"level":"error"') || !line.startsWith('{'))
