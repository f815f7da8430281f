import { compareSent, EXAMPLE } from '#app/commands/import-lines.server.ts'
import type { Importer } from '#app/commands/importer.server.ts'
import { csvText } from '#app/domain/csv-text.ts'
import { BadRequest } from '#app/domain/failures.ts'
import { isSame } from '#app/domain/fold.ts'
import { readCsv } from '#app/forms/read-csv.server.ts'
import { readForm } from '#app/forms/read-form.server.ts'
import { linesAgain } from '#app/forms/sent-lines.server.ts'
import type { SignedInPage } from './page.server.ts'

/**
 * The column that is added to the wrong lines, as the first of them. An import ignores it, so that the mended file can
 * be imported.
 */
export const WHAT_IS_WRONG = 'What is wrong'

/** A file to fill in, made from the columns of the import: their names, an example, and what each cell can say. */
export async function templateFile({ db }: Pick<SignedInPage, 'db'>, importer: Importer): Promise<Response> {
  const { allowed = {} } = await importer.open(db)
  const columns = Object.entries(importer.columns)
  const marked = (mark: string, cells: readonly string[]) => [`${mark}: ${cells[0] ?? ''}`, ...cells.slice(1)]
  const example = columns.map(([key, column]) => column.example || (allowed[key]?.[0] ?? ''))
  const help = columns.map(([key, { canBe, isRequired }]) => {
    const choices = allowed[key] ? `${canBe}: ${allowed[key].join('; ')}` : canBe
    return isRequired ? choices : `${choices}. You can leave it blank`
  })
  return fileOf(`${importer.words.file}-template.csv`, [
    columns.map(([, { headings }]) => headings[0]),
    marked(EXAMPLE.line, example),
    marked(EXAMPLE.help, help),
  ])
}

/**
 * The lines of a previewed file that are wrong, as they were sent, with what is wrong with each. It is made from the
 * lines that come with the form, so nothing is kept for anyone else to read.
 */
export async function wrongLinesFile({ db, request }: SignedInPage, importer: Importer): Promise<Response> {
  const read = readCsv(linesAgain(await readForm(request)), importer.columns, importer.maxLines)
  if (!read.ok) throw new BadRequest(`${read.problem}. Go back and preview the file again.`)
  const problems = new Map(
    compareSent(importer, await importer.open(db), read.rows).flatMap((line) =>
      line.kind === 'wrong' ? [[line.line, line.problems] as const] : [],
    ),
  )
  const kept = read.head.flatMap((heading, at) => (isSame(heading, WHAT_IS_WRONG) ? [] : [at]))
  const lines = read.rows.flatMap(({ line, sent }) => {
    const wrong = problems.get(line)
    if (!wrong) return []
    const beyond = sent.slice(read.head.length)
    return [[`Line ${line}: ${wrong.join('. ')}`, ...kept.map((at) => sent[at] ?? ''), ...beyond]]
  })
  const head = [WHAT_IS_WRONG, ...kept.map((at) => read.head[at] ?? '')]
  const file = `${importer.words.file}-wrong-lines.csv`
  return fileOf(file, [head, ...lines], read.delimiter === ';' ? ';' : ',')
}

const fileOf = (name: string, lines: string[][], delimiter?: ',' | ';'): Response =>
  new Response(csvText(lines, delimiter), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'no-store',
    },
  })
