import { type ParseArgsConfig, parseArgs } from 'node:util'
import { DatabaseTrouble } from '#db/migrate.ts'
import { BadRequest, Conflict, Invalid, NotFound, Refused } from '#app/domain/failures.ts'

/** What a command prints: one JSON document for programs, or lines for people. */
export type Answer = { json: unknown; text: string }
type Options = NonNullable<ParseArgsConfig['options']>
type Parsed<O extends Options> = ReturnType<
  typeof parseArgs<{ options: O & { json: { type: 'boolean' } }; allowPositionals: true; strict: true }>
>

/** The command cannot do what was asked. The message is the one sentence to show. */
export class CommandTrouble extends Error {
  override name = 'CommandTrouble'
}

/**
 * Runs a command. Each one takes `--json`, and then prints exactly one JSON document on stdout, also when
 * it fails (`{ "error": "…" }`). When a command fails, it prints one plain sentence on stderr and exits
 * with status 1.
 */
export async function command<const O extends Options>(
  options: O,
  work: (values: Parsed<O>['values'], positionals: string[]) => Promise<Answer>,
): Promise<void> {
  const wantsJson = process.argv.includes('--json')
  try {
    const { values, positionals } = parse(options)
    const answer = await work(values, positionals)
    process.stdout.write(wantsJson ? `${JSON.stringify(answer.json, null, 2)}\n` : `${answer.text}\n`)
  } catch (error) {
    const sentence = sentenceFor(error)
    if (wantsJson) process.stdout.write(`${JSON.stringify({ error: sentence }, null, 2)}\n`)
    process.stderr.write(`${sentence}\n`)
    process.exitCode = 1
  }
}

/** The database that DATABASE_FILE names. A command never guesses which database to change. */
export function databaseFile(): string {
  const file = process.env.DATABASE_FILE
  if (file) return file
  throw new CommandTrouble(
    'Set DATABASE_FILE to the path of the database, for example DATABASE_FILE=data/council.sqlite.',
  )
}

function parse<O extends Options>(options: O): Parsed<O> {
  try {
    const config = {
      options: { ...options, json: { type: 'boolean' as const } },
      allowPositionals: true as const,
      strict: true as const,
    }
    return parseArgs(config)
  } catch (error) {
    throw new CommandTrouble(
      error instanceof Error ? error.message.replace(/\. To specify.*/s, '.') : String(error),
    )
  }
}

const SAID_ON_PURPOSE = [CommandTrouble, DatabaseTrouble, NotFound, Refused, BadRequest, Invalid, Conflict]

function sentenceFor(error: unknown): string {
  if (!(error instanceof Error)) return `This did not work: ${String(error)}`
  if (SAID_ON_PURPOSE.some((kind) => error instanceof kind)) return error.message
  return `This did not work: ${process.env.DEBUG ? error.stack : error.message.split('\n')[0]}`
}
