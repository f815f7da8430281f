import { BadRequest } from '#app/domain/failures.ts'
import type { FormValues } from './read-form.server.ts'
import { readTextFile } from './read-text-file.server.ts'

const FILE = { most: 200_000, mostText: '200 kB', exportAs: 'CSV UTF-8', isFromExcel: true }

/** The CSV to preview, or the previewed CSV to import. Throws BadRequest if the form asks for neither. */
export async function sentCsv(form: FormValues) {
  const intent = form.text('intent')
  if (intent !== 'import' && intent !== 'preview')
    throw new BadRequest('Choose whether to preview the file or import it.')
  const seen = intent === 'import' ? form.text('csv') : undefined
  const file =
    seen === undefined ? await readTextFile(form.file('file'), FILE) : { ok: true as const, text: seen }
  return { intent, file }
}
