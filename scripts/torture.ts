import { buildIfStale } from './build-if-stale.js'
import { command, CommandTrouble } from './command.ts'
import { runTorture } from './torture/run-torture.ts'

/**
 * `npm run torture -- --cycles N`: kills the built server again and again while people save, and looks for
 * lost data.
 */
await command({ cycles: { type: 'string', default: '25' }, seed: { type: 'string' } }, async (values) => {
  const cycles = wholeNumber('--cycles', values.cycles, 1)
  const seed = values.seed === undefined ? Date.now() % 1_000_000 : wholeNumber('--seed', values.seed, 0)
  if (!buildIfStale()) throw new CommandTrouble('The build failed. See the messages above.')
  process.stderr.write(`The seed is ${seed}. Use --seed ${seed} to run the same test again.\n`)
  const { lost, torn, kept, ...done } = await runTorture({ cycles, seed })
  if (lost.length + torn.length > 0) process.exitCode = 1
  for (const sentence of [...lost, ...torn]) process.stderr.write(`${sentence}\n`)
  if (kept) process.stderr.write(`The database has been kept in ${kept}.\n`)
  const text =
    `Killed ${done.cycles} times. ${done.acknowledged} saves and moves were confirmed: ` +
    `${lost.length} are lost, and ${torn.length} are incomplete.`
  return { json: { ...done, lost: lost.length, torn: torn.length }, text }
})

function wholeNumber(option: string, given: string, least: number): number {
  if (/^\d{1,9}$/.test(given) && Number(given) >= least) return Number(given)
  throw new CommandTrouble(`${option} must be a whole number of at least ${least}, and "${given}" is not.`)
}
