import { parse } from 'csv-parse/sync'
import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Importer } from '#app/commands/importer.server.ts'
import { verifySeals } from '#app/data/oversight/verify-seals.server.ts'
import { csvText } from '#app/domain/csv-text.ts'
import { IMPORTERS } from '#app/pages/importers.server.ts'
import type { ImportPreviewData } from '#app/ui/form/import-page.tsx'
import type { SignedInPerson } from '#app/http/context.server.ts'
import type { Db } from '#db/client.ts'
import { UNSEALED_TABLES } from '#db/sealed-tables.ts'
import { createDraft } from '#tests/support/assessments.ts'
import { testDb } from '#tests/support/database.ts'
import { anotherLike, exampleIn, headingsOf, withCell, wrongLike } from '#tests/support/import-files.ts'
import { IMPORT_ROUTES, type ImportAddress } from '#tests/support/imports.ts'
import { confirmPassword, createPerson } from '#tests/support/people.ts'
import { getting, outcomeOf, posting } from '#tests/support/request.ts'

/** Every import, from the list of importers. What one can do, all can. */
describe.each(Object.keys(IMPORTERS) as ImportAddress[])('%s', (address) => {
  const { page, file, changes } = IMPORT_ROUTES[address]
  let db: Db
  let importer: Importer
  let as: SignedInPerson
  let params: Record<string, string>
  let example: string[]

  beforeEach(async () => {
    db = await testDb()
    const { reference, officer, lead } = await createDraft(db)
    importer = IMPORTERS[address](reference)
    params = { reference }
    const ada = await createPerson(db, { name: 'Ada Admin', roles: ['administrator'] })
    const administrator = await confirmPassword(db, ada)
    as = importer.role === 'administrator' ? administrator : importer.role ? lead : officer
    example = exampleIn((await templateLines())[1] ?? [])
  })

  const wish = () => ({ as, params })
  const templateText = async () =>
    textOf((await file.loader(getting(db, `${address}/lines.csv`, wish()) as never)) as Response)
  const templateLines = async () => parse(await templateText(), { bom: true }) as string[][]
  const textOf = async (response: Response) => Buffer.from(await response.arrayBuffer()).toString('utf8')
  const fileOf = (...lines: string[][]) => csvText([headingsOf(importer), ...lines])
  const send = (fields: Record<string, string>) =>
    outcomeOf(page.action(posting(db, address, fields, wish()) as never))
  const upload = async (bytes: string | Buffer) => {
    const body = new FormData()
    body.set('intent', 'preview')
    body.set('file', new File([bytes as BlobPart], 'lines.csv'))
    const args = posting(db, address, {}, wish())
    const request = new Request(args.request.url, { method: 'POST', body })
    return outcomeOf(page.action({ ...args, request } as never))
  }
  const previewed = async (bytes: string | Buffer) =>
    ((await upload(bytes)).data as { preview: ImportPreviewData }).preview
  const kindsIn = async (bytes: string | Buffer) => (await previewed(bytes)).lines.map(({ kind }) => kind)
  const bringIn = async (text: string) => {
    const { csv, seen } = await previewed(text)
    return send({ intent: 'import', csv, seen })
  }
  const wrongFileOf = async (csv: string) =>
    (await file.action(posting(db, `${address}/lines.csv`, { csv }, wish()) as never)) as Response

  /** Every row of every table that holds content. */
  const content = async () => {
    const { rows } = await sql<{ name: string }>`select name from sqlite_master where type = 'table'`.execute(
      db,
    )
    const tables = rows
      .map(({ name }) => name)
      .filter((name) => !(name in UNSEALED_TABLES) || name === 'history')
    const all = await Promise.all(
      tables.map(
        async (name) => [name, (await sql.raw(`select * from "${name}"`).execute(db)).rows] as const,
      ),
    )
    return Object.fromEntries(all)
  }
  const historyRows = async () => (await db.selectFrom('history').select('id').execute()).length

  const another = (word: string) => anotherLike(importer, example, word)
  const wrongOf = (cells: readonly string[]) => wrongLike(importer, cells)

  test('has a template whose example line is skipped, and right once its mark is removed', async () => {
    const [head = [], ...lines] = await templateLines()
    expect(head).toEqual(headingsOf(importer))
    expect(lines).toHaveLength(2)
    expect(await previewed(await templateText())).toMatchObject({ lines: [], examples: 2 })
    expect((await previewed(fileOf(example))).lines).toMatchObject([{ kind: 'new', more: [] }])
    const shown = await previewed(`${await templateText()}${csvText([another('Other')]).slice(1)}`)
    expect(shown).toMatchObject({ examples: 2, counts: { added: 1, wrong: 0 } })
  })

  test('takes the right lines, and gives back the wrong ones as they were sent, to be mended', async () => {
    const head = [...headingsOf(importer), 'Our own column']
    const sent = csvText([
      head,
      [...another('First'), 'a'],
      [...wrongOf(another('Second')), 'b; "c"'],
      [...another('Third'), 'd'],
    ])
    const shown = await previewed(sent)
    expect(shown).toMatchObject({ counts: { added: 2, wrong: 1 }, unknown: ['Our own column'] })
    const imported = await send({ intent: 'import', csv: shown.csv, seen: shown.seen })
    expect(imported).toMatchObject({ status: 200, data: { imported: { added: 2, wrong: 1 } } })
    const left = (imported.data as { preview: ImportPreviewData }).preview
    expect(left.lines.map(({ kind }) => kind)).toEqual(['same', 'wrong', 'same'])

    const response = await wrongFileOf(left.csv)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': expect.stringContaining('attachment'),
      'cache-control': 'no-store',
    })
    const text = await textOf(response)
    expect(text.startsWith('\uFEFF')).toBe(true)
    const [wrongHead, ...wrongLines] = parse(text, { bom: true }) as string[][]
    expect(wrongHead).toEqual(['What is wrong', ...head])
    expect(wrongLines).toEqual([
      [expect.stringMatching(/^Line 3: /), ...wrongOf(another('Second')), 'b; "c"'],
    ])

    const mended = csvText([wrongHead ?? [], [wrongLines[0]?.[0] ?? '', ...another('Second'), 'b']])
    expect((await previewed(mended)).unknown).toEqual(['Our own column'])
    expect(await bringIn(mended)).toMatchObject({
      status: 303,
      location: expect.stringContaining('added=1&'),
    })
    expect(parse(await textOf(await wrongFileOf(mended)), { bom: true })).toHaveLength(1)
  })

  test('changes nothing the second time, in any table', async () => {
    const text = fileOf(another('First'), another('Second'))
    expect(await bringIn(text)).toMatchObject({
      location: expect.stringContaining('added=2&changed=0&same=0'),
    })
    const before = await content()
    expect(await kindsIn(text)).toEqual(['same', 'same'])
    expect(await bringIn(text)).toMatchObject({
      location: expect.stringContaining('added=0&changed=0&same=2'),
    })
    expect(await content()).toEqual(before)
  })

  test('says which cells of a known row change, records each change, and keeps what is blank in the file', async () => {
    await bringIn(fileOf(another('First'), another('Second')))
    const [column, to] = changes
    const before = await historyRows()
    const text = fileOf(withCell(importer, another('First'), column, to), another('Second'))
    const shown = await previewed(text)
    const heading = importer.columns[column]?.headings[0]
    expect(shown.lines.map(({ kind }) => kind)).toEqual(['changed', 'same'])
    expect(shown.lines[0]?.more).toEqual([
      expect.stringMatching(new RegExp(`^${heading} changes from .+ to .+$`)),
    ])
    expect(await bringIn(text)).toMatchObject({
      location: expect.stringContaining('added=0&changed=1&same=1'),
    })
    expect(await kindsIn(text)).toEqual(['same', 'same'])
    expect(await kindsIn(fileOf(withCell(importer, another('First'), column, '')))).toEqual(['same'])
    expect(await historyRows()).toBe(before + 1)
    expect((await verifySeals(db)).problems).toEqual([])
  })

  test('imports nothing that it did not preview, when someone changed a row since', async () => {
    await bringIn(fileOf(another('First')))
    const [column, to] = changes
    const text = fileOf(withCell(importer, another('First'), column, to))
    const { csv, seen } = await previewed(text)
    await bringIn(text)
    const before = await content()
    for (const stale of [seen, ''])
      expect(await send({ intent: 'import', csv, seen: stale })).toMatchObject({
        status: 409,
        data: {
          preview: { counts: { same: 1 } },
          errors: { file: expect.stringContaining('Nothing was imported') },
        },
      })
    expect(await content()).toEqual(before)
  })

  test('points out what looks like a row that is here, or like another line', async () => {
    await bringIn(fileOf(another('Unmistakable')))
    const near = another('Unmistakable').map((cell) => cell.replace('Unmistakable', 'Unmistakeble'))
    const more = (await previewed(fileOf(near))).lines[0]
    expect(more).toMatchObject({
      kind: 'new',
      more: [expect.stringMatching(/^It looks like .+already here/)],
    })
  })

  const cells = () => [headingsOf(importer), another('Café – “First”')]
  const joined = (delimiter: string, lines = cells()) =>
    lines.map((line) => line.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter)).join('\r\n')
  test.each<[string, () => string | Buffer]>([
    ['semicolons', () => joined(';')],
    ['tabs', () => joined('\t')],
    ['a title row', () => `Sandbeach Council, 2027\r\n\r\n${joined(',')}`],
    ['sep=', () => `sep=;\r\n${joined(';')}`],
    ['UTF-8 with its mark', () => `\uFEFF${joined(',')}`],
    ['UTF-16 with its mark', () => Buffer.from(`\uFEFF${joined('\t')}`, 'utf16le')],
    [
      'Windows-1252',
      () =>
        Buffer.from(
          joined(',').replace(/[–“”]/g, (each) => WINDOWS[each] ?? each),
          'latin1',
        ),
    ],
  ])('reads a file with %s', async (_, bytes) => {
    const { lines } = await previewed(bytes())
    expect(lines).toMatchObject([{ kind: 'new', says: expect.stringContaining('Café – “First”') }])
  })

  test('reads what is pasted, and shows it again if it cannot', async () => {
    const pasted = [headingsOf(importer), another('Pasted')].map((line) => line.join('\t')).join('\n')
    expect(await send({ intent: 'preview', pasted })).toMatchObject({
      data: { preview: { counts: { added: 1 } } },
    })
    expect(await send({ intent: 'preview', pasted: 'No columns' })).toMatchObject({
      status: 422,
      data: { pasted: 'No columns', errors: { pasted: expect.stringContaining('must name the columns') } },
    })
  })

  test('takes a file or what is pasted, and loses neither if it gets both', async () => {
    const body = new FormData()
    for (const [name, value] of Object.entries({ intent: 'preview', pasted: 'Mine' })) body.set(name, value)
    body.set('file', new File([fileOf(example) as BlobPart], 'lines.csv'))
    const args = posting(db, address, {}, wish())
    const request = new Request(args.request.url, { method: 'POST', body })
    expect(await outcomeOf(page.action({ ...args, request } as never))).toMatchObject({
      status: 422,
      data: { pasted: 'Mine', errors: { pasted: 'Choose a file or paste lines, not both' } },
    })
  })

  test.each<[string, () => string, string]>([
    ['nothing', () => '', 'The file is empty'],
    [
      '10,000 short lines',
      () => `${headingsOf(importer).join(',')}\n${'a,b\n'.repeat(10_000)}`,
      'The file has 10,000 rows. Import up to',
    ],
    [
      '10,000 lines',
      () => fileOf(...Array.from({ length: 10_000 }, (_, at) => another(`Row ${at}`))),
      'The file must be 200 kB or smaller',
    ],
    [
      'a quotation mark too few',
      () => `${headingsOf(importer).join(',')}\n"a`,
      'A quotation mark is missing',
    ],
  ])('refuses a file with %s in a sentence', async (_, text, sentence) => {
    expect(await upload(text())).toMatchObject({
      status: 422,
      data: { errors: { file: expect.stringContaining(sentence) } },
    })
  })

  test('says so when every line is wrong, and offers nothing to import', async () => {
    expect(await upload(fileOf(wrongOf(example)))).toMatchObject({
      status: 422,
      data: { errors: { file: expect.stringContaining('every line') }, preview: { counts: { wrong: 1 } } },
    })
  })

  test('gives hostile cells back harmless, and reads them again as they were', async () => {
    const hostile = ['=HYPERLINK("http://evil.example")', '+1+1', '-2+3', '@SUM(A1)', '＝1', "'=1", '-3.5']
    const head = [...headingsOf(importer), ...hostile.map((_, at) => `Own ${at}`)]
    const text = csvText([head, [...wrongOf(example), ...hostile]])
    const once = await textOf(await wrongFileOf(text))
    const [, line = []] = parse(once, { bom: true }) as string[][]
    for (const cell of line.slice(1)) expect(cell).toMatch(/^(?![=+\-@＝])|^-3\.5$/)
    const twice = await textOf(await wrongFileOf(once))
    expect(twice).toBe(once)
  })

  test('is for those who may, and does nothing that it has no button for', async () => {
    expect(await send({ intent: 'delete', csv: fileOf(example) })).toMatchObject({ status: 400 })
    const before = await content()
    const stranger = await createPerson(db, { roles: ['manager'] })
    for (const handler of [page.action, file.action])
      expect(
        await outcomeOf(
          handler(
            posting(
              db,
              address,
              { intent: 'import', csv: fileOf(example) },
              { as: stranger, params },
            ) as never,
          ),
        ),
      ).toMatchObject({ status: importer.role ? 403 : 404 })
    const after = await content()
    expect({ ...after, people: [], person_roles: [] }).toEqual({ ...before, people: [], person_roles: [] })
  })
})

const WINDOWS: Record<string, string> = { '–': '\u0096', '“': '\u0093', '”': '\u0094' }
