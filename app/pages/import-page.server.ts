import { data } from '@remix-run/node'
import { importLines, compareSent, isExample, stampOf } from '#app/commands/import-lines.server.ts'
import type { Importer, OpenImport } from '#app/commands/importer.server.ts'
import { CONFIRM_PASSWORD } from '#app/domain/account/confirm-password.ts'
import { countLines } from '#app/domain/compare-lines.ts'
import { Conflict, Invalid } from '#app/domain/failures.ts'
import { isSame } from '#app/domain/fold.ts'
import type { ComparedLine, ImportedValue } from '#app/domain/import-lines.ts'
import { type CsvRow, readCsv } from '#app/forms/read-csv.server.ts'
import { formPostOf, readForm } from '#app/forms/read-form.server.ts'
import { sentLines } from '#app/forms/sent-lines.server.ts'
import type { ImportPageData, ImportPreviewData, PreviewedLine } from '#app/ui/form/import-page.tsx'
import { afterImport } from '#app/views/describe-import.ts'
import { asksForPassword, checkPassword } from './account/confirm-password.server.ts'
import type { SignedInPage } from './page.server.ts'
import { WHAT_IS_WRONG } from './lines-file.server.ts'

/** What the page of an import shows before a file is chosen. */
export async function openImport(
  page: Pick<SignedInPage, 'db' | 'actor' | 'now'>,
  importer: Importer,
): Promise<ImportPageData> {
  const columns = Object.values(importer.columns).map(({ headings, isRequired = false }) => ({
    name: headings[0],
    isRequired,
  }))
  const asksPassword = importer.asksForPassword === true && (await asksForPassword(page))
  return { words: importer.words, columns, maxLines: importer.maxLines, asksForPassword: asksPassword }
}

/** Previews the lines, or imports those that are right. The import compares them again and saves all or nothing. */
export async function answerImport(page: SignedInPage, importer: Importer) {
  const form = await readForm(page.request, { files: true })
  const sent = await sentLines(form)
  const pasted = form.text('pasted') ?? ''
  const refuse = (field: string, problem: string) =>
    data({ errors: { [field]: problem }, pasted }, { status: 422 })
  if (!sent.ok) return refuse(sent.field, sent.problem)
  const read = readCsv(sent.text, importer.columns, importer.maxLines)
  if (!read.ok) return refuse(pasted.trim() === '' ? 'file' : 'pasted', read.problem)
  const preview = async () => previewOf(importer, await importer.open(page.db), { ...read, csv: sent.text })
  if (sent.intent === 'preview') {
    const shown = await preview()
    const { added, changed, same, wrong } = shown.counts
    if (wrong === 0 || added + changed + same > 0) return { preview: shown }
    return data({ errors: { file: ALL_WRONG }, preview: shown, pasted }, { status: 422 })
  }
  const refused = importer.asksForPassword && (await checkPassword(page, form))
  if (refused) {
    const errors = { [CONFIRM_PASSWORD]: refused.message }
    return data({ errors, preview: await preview() }, { status: refused.status })
  }
  try {
    const seen = form.text('seen') ?? ''
    const context = { ...page, formPost: formPostOf(form) }
    const counts = await importLines(context, importer, { lines: read.rows, seen })
    if (counts.wrong === 0) return page.redirect(afterImport(importer.words.path, counts))
    return { imported: counts, preview: await preview() }
  } catch (failure) {
    if (failure instanceof Invalid) {
      const error = `Nothing was imported. ${failure.message}. Correct the line or remove it, then import again`
      return data({ errors: { file: error }, preview: await preview() }, { status: 422 })
    }
    if (!(failure instanceof Conflict)) throw failure
    const error = `Nothing was imported. ${failure.message} Check what the lines do now.`
    return data({ errors: { file: error }, preview: await preview() }, { status: 409 })
  }
}

const ALL_WRONG = 'There is a problem with every line. Correct them and choose the file again'

type Read = { rows: readonly CsvRow<string>[]; unknown: readonly string[]; csv: string }

function previewOf(importer: Importer, open: OpenImport, { rows, unknown, csv }: Read): ImportPreviewData {
  const compared = compareSent(importer, open, rows)
  return {
    lines: compared.map((line) => shown(line, importer, open)),
    counts: countLines(compared),
    examples: rows.filter(({ cells }) => isExample(importer, cells)).length,
    unknown: unknown.filter((heading) => !isSame(heading, WHAT_IS_WRONG)).slice(0, MOST_HEADINGS),
    csv,
    seen: stampOf(compared),
  }
}

const MOST_HEADINGS = 20

function shown(line: ComparedLine<ImportedValue>, { columns }: Importer, open: OpenImport): PreviewedLine {
  const { line: number, says, kind } = line
  const at = { line: number, says, kind }
  if (kind === 'wrong') return { ...at, more: line.problems }
  if (kind !== 'changed') return { ...at, more: line.notes }
  const changes = line.changes.map(({ field, from, to }) => {
    const text = (cell: typeof from) =>
      cell === undefined || cell === '' ? 'nothing' : open.format(field, cell)
    return `${columns[field]?.headings[0] ?? field} changes from ${text(from)} to ${text(to)}`
  })
  return { ...at, more: [...changes, ...line.notes] }
}
