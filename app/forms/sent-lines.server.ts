import { BadRequest } from '#app/domain/failures.ts'
import type { FormValues } from './read-form.server.ts'
import { readTextFile } from './read-text-file.server.ts'

const FILE = { most: 200_000, mostText: '200 kB', exportAs: 'CSV UTF-8', isFromExcel: true }
/** A form turns each line break into two characters. */
const MOST_AGAIN = 400_000

type Sent = { ok: true; text: string } | { ok: false; problem: string; field: 'file' | 'pasted' }

/** The lines to preview, from a file or pasted, or the previewed lines to import. Throws BadRequest if neither. */
export async function sentLines(form: FormValues): Promise<{ intent: 'import' | 'preview' } & Sent> {
  const intent = form.text('intent')
  if (intent === 'import') return { intent, ok: true, text: linesAgain(form) }
  if (intent !== 'preview') throw new BadRequest('Choose whether to preview the lines or import them.')
  const pasted = form.text('pasted') ?? ''
  const file = form.file('file')
  const hasFile = file !== undefined && (file.size > 0 || file.name !== '')
  if (hasFile && pasted.trim() !== '')
    return { intent, ok: false, problem: 'Choose a file or paste lines, not both', field: 'pasted' }
  if (hasFile) {
    const read = await readTextFile(file, FILE)
    return { intent, ...(read.ok ? read : { ...read, field: 'file' }) }
  }
  if (pasted.trim() === '')
    return { intent, ok: false, problem: 'Choose a file or paste lines', field: 'file' }
  if (pasted.length > FILE.most)
    return { intent, ok: false, problem: 'Paste 200,000 characters or fewer', field: 'pasted' }
  return { intent, ok: true, text: pasted }
}

/** The lines that a preview sends back. */
export function linesAgain(form: FormValues): string {
  const text = form.text('csv') ?? ''
  if (text.length > MOST_AGAIN) throw new BadRequest('This form holds more lines than a file can have.')
  return text
}
