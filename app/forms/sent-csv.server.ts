import { BadRequest } from '#app/domain/failures.ts'
import type { FormValues } from './read-form.server.ts'
import { readTextFile } from './read-text-file.server.ts'

const FILE = { most: 200_000, inWords: '200 kB', exportAs: 'CSV UTF-8' }

/**
 * The CSV that is to be looked at, or that was looked at and is to be brought in. Throws BadRequest where
 * neither is asked for.
 */
export async function sentCsv(form: FormValues) {
  const intent = form.text('intent')
  if (intent !== 'import' && intent !== 'preview')
    throw new BadRequest('Choose whether to look at the file, or to bring it in.')
  const seen = intent === 'import' ? form.text('csv') : undefined
  const file =
    seen === undefined ? await readTextFile(form.file('file'), FILE) : { ok: true as const, text: seen }
  return { intent, file }
}
