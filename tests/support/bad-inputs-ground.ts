import { readFileSync, writeFileSync } from 'node:fs'
import { deserialize, serialize } from 'node:v8'
import type { Grounded } from './bad-inputs-council.ts'
import type { FormsFound } from './bad-inputs-forms.ts'

/** Names the file in which this run keeps the council that every bad input meets, and its forms. */
export const GROUND_FILE = 'BAD_INPUTS_GROUND_FILE'

export const writeGround = (found: Grounded & FormsFound): void =>
  writeFileSync(groundFile(), serialize(found))

export const readGround = (): Grounded & FormsFound =>
  deserialize(readFileSync(groundFile())) as Grounded & FormsFound

function groundFile(): string {
  const file = process.env[GROUND_FILE]
  if (!file) throw new Error('No run of the bad inputs has begun: see tests/support/bad-inputs-run.ts.')
  return file
}
