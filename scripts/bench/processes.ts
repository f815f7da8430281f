import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { inProject } from '#scripts/project.js'

/** The servers that are measured, each in its own process. */
export type Running = { port: number; pid: number; stop: () => Promise<void> }

/** The built server, as `npm run serve` starts it. */
export const startBuilt = (databaseFile: string): Promise<Running> =>
  start([inProject('scripts/serve.js')], {
    DATABASE_FILE: databaseFile,
    PORT: '0',
    COUNCIL_NAME: 'Millbrook Council',
  })

/** The bare limit L1, on its own database. */
export const startLimit = (databaseFile: string): Promise<Running> =>
  start(['--import', 'tsx', inProject('scripts/bench/limit-server.ts')], { DATABASE_FILE: databaseFile })

/** The resident memory of a process in bytes. */
export function residentBytes(pid: number): number {
  const [, kilobytes] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Number(kilobytes ?? 0) * 1_024
}

/** The CPU time that all threads of a process have used, in milliseconds. Linux counts it in hundredths of a second. */
export function cpuMilliseconds(pid: number): number {
  // After the name of the program in brackets, which can contain spaces: see proc_pid_stat(5), fields 14 and 15.
  const [, after = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(/\) (?=[A-Z] )/)
  const fields = after.split(' ').map(Number)
  return 10 * ((fields[11] ?? 0) + (fields[12] ?? 0))
}

async function start(args: string[], settings: Record<string, string>): Promise<Running> {
  const { PATH, HOME } = process.env
  const child = spawn(process.execPath, args, {
    cwd: inProject('.'),
    env: { NODE_ENV: 'production', PATH, HOME, ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  const port = await portOf(child)
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
  }
  return { port, pid: child.pid ?? 0, stop }
}

/** Both servers print their address in the first line. Later lines are read and dropped. */
async function portOf(child: ChildProcess): Promise<number> {
  if (!child.stdout) throw new Error('The server has no output, so its address is not known.')
  const lines = createInterface({ input: child.stdout })
  const [first] = (await Promise.race([once(lines, 'line'), once(child, 'exit').then(() => [''])])) as [
    string,
  ]
  const [, port] = /"address":"http:\/\/[^"]*:(\d+)"/.exec(first) ?? []
  if (port === undefined) throw new Error('The server to be measured did not start.')
  return Number(port)
}
