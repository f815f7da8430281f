import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importAssessment } from '#app/commands/assessment/import-assessment.server.ts'
import { getAssessment } from '#app/data/assessment/assessments.server.ts'
import { getExportedDocument } from '#app/views/assessment/exported-document.server.ts'
import { listRegister } from '#app/data/assessment/list-register.server.ts'
import { listPeople } from '#app/data/council/people.server.ts'
import { canonicalJson } from '#app/domain/assessment/canonical-json.ts'
import { parseDocument } from '#app/domain/assessment/document.ts'
import { isDay, isYearMonthOrDay } from '#app/domain/assessment/fields.ts'
import { cleanText, isBlank, isBroken } from '#app/domain/clean-text.ts'
import { BadRequest, Invalid } from '#app/domain/failures.ts'
import { readDate } from '#app/domain/date-parts.ts'
import { fold } from '#app/domain/fold.ts'
import { wordForms } from '#app/domain/word-forms.ts'
import { readForm } from '#app/forms/read-form.server.ts'
import { ownPath } from '#app/pages/own-path.ts'
import { anyDocument } from '#tests/support/any-document.ts'
import { servedCouncil, type ServedCouncil } from '#tests/support/bad-inputs-council.ts'
import { everyForm, type FoundForm } from '#tests/support/bad-inputs-forms.ts'
import { judge, type Pair, pairsOf } from '#tests/support/bad-inputs-judge.ts'
import { testDb } from '#tests/support/database.ts'
import { createPerson } from '#tests/support/people.ts'
import { NOW } from '#tests/support/request.ts'

/**
 * What nobody thought of. A failure prints the smallest input that shows it, and the seed that finds it
 * again.
 */
const CASES = { numRuns: 2_000 }
/** Each of these goes through the whole server, or a whole database. */
const SLOW_CASES = { numRuns: 100 }

const anyText = (maxLength = 40) =>
  fc.oneof(
    fc.string({ unit: 'binary', maxLength }),
    fc.string({ unit: 'grapheme', maxLength }),
    fc.string({
      unit: fc.constantFrom(
        '\u0000',
        '\r',
        '\n',
        '\uFFFE',
        '\u202E',
        '\u200B',
        '<',
        '"',
        "'",
        '%',
        '_',
        '\\',
        '=',
        '*',
        '(',
        'é',
        '😀',
        'a',
        ' ',
      ),
      maxLength,
    }),
  )
/** A browser makes half a character U+FFFD before it sends it. */
const asSent = (text: string): string => Buffer.from(text).toString()
const halves = () => fc.string({ unit: fc.constantFrom('\uD83D', '\uDE00', 'a'), maxLength: 8 })

describe('any text', () => {
  test('is cleaned so that it can be stored, or found to be broken, and cleaning it again changes nothing', () => {
    fc.assert(
      fc.property(fc.oneof(anyText(), halves()), (text) => {
        const clean = cleanText(text)
        expect(cleanText(clean)).toBe(clean)
        expect(clean).not.toMatch(/\r|\u0000|\uFFFE|\uFFFF/) // eslint-disable-line no-control-regex
        expect(isBroken(text)).toBe(asSent(text) !== text)
      }),
      CASES,
    )
  })

  test('reaches the form’s action as it was typed and cleaned, or the form refuses it in a sentence', async () => {
    const name = fc.oneof(anyText(12), fc.constantFrom('__proto__', 'constructor', 'intent', 'title'))
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(name, fc.oneof(anyText(), halves())), { maxLength: 8 }),
        async (pairs) => {
          const body = new FormData()
          for (const [key, value] of pairs) body.append(key, value)
          const form = await readForm(new Request('http://localhost/', { method: 'POST', body })).catch(
            (failure: unknown) => failure,
          )
          if (form instanceof BadRequest || form instanceof Invalid)
            return void expect(form.message).toMatch(/\w/)
          const { fields } = form as Awaited<ReturnType<typeof readForm>>
          expect(fields.map(([, value]) => value)).toEqual(pairs.map(([, value]) => cleanText(asSent(value))))
        },
      ),
      CASES,
    )
  })

  test('never leads to another site when it is used as the address to return to', () => {
    const piece = fc.constantFrom(
      '/',
      '//',
      '\\',
      '.',
      '..',
      '@',
      ':',
      '?',
      '#',
      '\t',
      '\n',
      '%2f',
      '%5c',
      'evil.example',
      'https:',
      'javascript:',
      'a',
      ' ',
      '\u0000',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          anyText(),
          fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')),
          fc.webUrl(),
        ),
        (returnTo) => {
          const path = ownPath(returnTo)
          if (path === undefined) return
          expect(new URL(path, 'https://council.example').origin).toBe('https://council.example')
          expect(ownPath(path)).toBe(path)
        },
      ),
      CASES,
    )
  })
})

test('any three date boxes are a real date, or are refused as not a date', () => {
  const box = fc.oneof(
    fc.integer({ min: -3, max: 40 }).map(String),
    fc.integer({ min: 1890, max: 2210 }).map(String),
    fc.constantFrom('', 'March', 'feb', 'NaN', '٣', '1e1', '0'),
    anyText(6),
  )
  fc.assert(
    fc.property(box, box, box, fc.boolean(), (day, month, year, isOpen) => {
      const read = readDate({ day, month, year }, isOpen)
      if (read.kind !== 'text')
        return void expect(['missing', 'incomplete', 'short year']).toContain(read.kind)
      if (isDay(read.text))
        expect(new Date(`${read.text}T12:00:00Z`).toISOString().slice(0, 10)).toBe(read.text)
      if (isDay(read.text)) expect(isYearMonthOrDay(read.text)).toBe(true)
    }),
    CASES,
  )
})

test('any JSON has one canonical form, which does not change when it is written again', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5 }), (json) => {
      const text = canonicalJson(json)
      expect(canonicalJson(JSON.parse(text))).toBe(text)
    }),
    CASES,
  )
})

test('any imported file is a document, or is refused with what is wrong with it', () => {
  const broken = fc.tuple(anyDocument(), fc.nat(), anyText(6)).map(([document, at, text]) => {
    const json = JSON.stringify(document)
    return json.slice(0, at % json.length) + text + json.slice(at % json.length)
  })
  fc.assert(
    fc.property(fc.oneof(anyText(200), fc.json(), broken), (text) => {
      const parsed = parseDocument(text)
      if (!parsed.ok) expect(parsed.problems.every(({ message }) => message.length > 0)).toBe(true)
      expect(parsed.ok || parsed.problems.length > 0).toBe(true)
    }),
    CASES,
  )
})

test('any document that is imported, exported and imported again stays the same', async () => {
  const db = await testDb()
  const actor = await createPerson(db)
  await fc.assert(
    fc.asyncProperty(anyDocument(), anyText(200), async (json, aims) => {
      const parsed = parseDocument(JSON.stringify({ ...(json as object), furtherSuggestions: asSent(aims) }))
      if (!parsed.ok) return
      const exportedAfter = async (document: typeof parsed.document) => {
        const { reference } = await importAssessment({ db, actor, now: NOW }, document)
        return getExportedDocument(db, await getAssessment(db, reference), NOW)
      }
      const first = await exportedAfter(parsed.document)
      expect(first.furtherSuggestions).toBe(isBlank(aims) ? undefined : parsed.document.furtherSuggestions)
      const again = parseDocument(JSON.stringify(first))
      if (!again.ok)
        throw new Error(`What was exported cannot be imported: ${JSON.stringify(again.problems)}`)
      expect(canonicalJson(await exportedAfter(again.document))).toBe(canonicalJson(first))
    }),
    SLOW_CASES,
  )
})

describe('a search', () => {
  test('finds only the people whose names contain every word', async () => {
    const db = await testDb()
    const names = ['100% Ann_e', "O'Brien \\ Co", 'Zoë *"Q"*', '[x](y)', 'percent']
    for (const name of names) await createPerson(db, { name, email: `${names.indexOf(name)}@x` })
    const piece = fc
      .tuple(fc.constantFrom(...names), fc.nat(12), fc.integer({ min: 1, max: 6 }))
      .map(([name, from, length]) => name.slice(from, from + length))
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(piece, anyText(4), fc.constantFrom('%', '_', '\\', "'", '*')),
        async (typed) => {
          const found = (await listPeople(db, { search: typed }, 1)).people.map(({ name }) => name)
          // Every word that was typed, wherever it stands: what is between them, a space or a line break,
          // does not count.
          const words = fold(typed).split(' ').filter(Boolean)
          const isIn = (name: string) => (word: string) =>
            wordForms(word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '') || word).some(
              (form) => fold(name).includes(form) || `${names.indexOf(name)}@x`.includes(form),
            )
          const expected = names.filter((name) => words.every(isIn(name)))
          expect(found.sort()).toEqual(expected.sort())
        },
      ),
      CASES,
    )
  })

  test('of assessments takes any text', async () => {
    const db = await testDb()
    const actor = await createPerson(db, { roles: ['equality lead'] })
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          anyText(),
          halves(),
          fc
            .array(
              fc.constantFrom(
                '"',
                '*',
                'NEAR',
                'AND',
                'OR',
                'NOT',
                '(',
                ')',
                '^',
                ':',
                'title',
                '-',
                ' ',
                '+',
              ),
              { maxLength: 8 },
            )
            .map((words) => words.join(' ')),
        ),
        async (search) => {
          expect(
            (await listRegister(db, actor, { search, sort: 'title', descending: false, pageNumber: 1 })).rows,
          ).toEqual([])
        },
      ),
      CASES,
    )
  })
})

describe('any fields at all', () => {
  let council: ServedCouncil
  let forms: FoundForm[]
  beforeAll(async () => {
    council = await servedCouncil()
    forms = everyForm().posts
  })
  afterAll(() => council.close())

  test('are accepted by any form, or refused with what was typed', async () => {
    const ask = judge(council, forms)
    const changed = fc.dictionary(fc.nat(15).map(String), anyText(60), { maxKeys: 6 })
    await fc.assert(
      fc.asyncProperty(fc.nat(), changed, async (nth, texts) => {
        const form = forms[nth % forms.length]
        if (!form) return
        const pairs = pairsOf(form).map(([name, value], index): Pair => [
          name,
          name === 'formKey' ? value : asSent(texts[index] ?? value),
        ])
        expect(await ask.wrongWith(form, { pairs })).toEqual([])
      }),
      SLOW_CASES,
    )
  })
})
