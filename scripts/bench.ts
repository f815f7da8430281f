import { inJson, inMarkdown, inText } from '#scripts/bench/report.ts'
import { runBench } from '#scripts/bench/run-bench.ts'
import { buildIfStale } from './build-if-stale.js'
import { command, CommandTrouble } from './command.ts'

/**
 * `npm run bench -- [--assessments N | --sizes 1000,10000] [--quick] [--install] [--markdown] [--json]`:
 * measures the built server against the bare limits, with a generated council of that size.
 */
const options = {
  assessments: { type: 'string' },
  sizes: { type: 'string' },
  seed: { type: 'string' },
  quick: { type: 'boolean' },
  install: { type: 'boolean' },
  markdown: { type: 'boolean' },
} as const

const LONG = { count: 120, saves: 150, requests: 4_000 }
const QUICK = { count: 8, saves: 5, requests: 40 }

await command(
  options,
  async ({
    assessments = '1000',
    sizes = assessments,
    seed = '1',
    quick = false,
    install = false,
    markdown,
  }) => {
    const wanted = sizes.split(',').map(wholeNumber)
    if (!buildIfStale()) throw new CommandTrouble('The build failed, so there is nothing to measure.')
    const lines = await runBench({
      seed: wholeNumber(seed),
      sizes: wanted,
      install,
      ...(quick ? QUICK : LONG),
    })
    return { json: inJson(lines), text: markdown ? inMarkdown(lines) : inText(lines) }
  },
)

function wholeNumber(text: string): number {
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text)
  throw new CommandTrouble(
    `${text} is not a number of assessments. Give one, like 1000, or several, like 1000,10000.`,
  )
}
