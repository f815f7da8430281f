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

type Settings = { DATABASE_FILE: string } & Record<string, string>

/**
 * Starts the server and waits until it listens. Throws its output when it stops instead. Of our own
 * settings, only the ones given here reach it. `through` is a command that starts it, such as a shell that
 * sets limits first.
 */
export async function startBuiltServer(
  settings: Settings,
  through: readonly string[] = [],
): Promise<BuiltServer> {
  const command = [...through, process.execPath, inProject('scripts/serve.js')]
  const { url, log, ended, server } = await start(settings, command)
  return {
    url,
    log,
    end: (signal) => {
      server.kill(signal)
      return ended
    },
  }
}

/**
 * The same with `npm run serve`, so npm is in between. `end` sends the signal to npm, as a service manager does,
 * or to all of them, as a terminal does. It waits until none of them is left.
 */
export async function startWithNpm(settings: Settings) {
  const npm = ['npm', 'run', '--silent', 'serve']
  const { url, log, ended, server } = await start(
    { npm_config_update_notifier: 'false', ...settings },
    npm,
    true,
  )
  const end = (signal: 'SIGTERM' | 'SIGINT', to: 'npm only' | 'all') => {
    if (server.pid !== undefined) process.kill(to === 'all' ? -server.pid : server.pid, signal)
    return ended
  }
  return { url, log, end }
}

/** `ownGroup` is for signals to all the processes that the command starts. */
async function start(settings: Settings, [program = '', ...args]: readonly string[], ownGroup = false) {
  const { PATH, HOME, TZ } = process.env
  const server = spawn(program, args, {
    cwd: inProject('.'),
    detached: ownGroup,
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
  return { url, log, ended, server }
}

/** What a server must never say while nothing is wrong: errors, and anything that is no line of the log. */
export const errorsIn = (log: readonly string[]): string[] =>
  log.filter((line) => line.includes('"level":"error"') || !line.startsWith('{'))
