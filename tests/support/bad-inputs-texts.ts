import type { Field, FoundForm } from './bad-inputs-forms.ts'
import { type Kind, pairsOf, type Sending } from './bad-inputs-judge.ts'

/**
 * One kind: every box for words in a form holds this text. What else the form asks for is answered as it
 * should be.
 */
const words = (name: string, text: string, more: Partial<Sending> = {}): Kind => ({
  name: `words: ${name}`,
  of: (form) => filled(form, ['words'], text, more),
})

/** Every box that one can type into, whatever it asks for. */
const boxes = (name: string, text: string, more: Partial<Sending> = {}): Kind => ({
  name: `every box: ${name}`,
  of: (form) => filled(form, ['words', 'date', 'number', 'email'], text, more),
})

const emails = (name: string, text: string): Kind => ({
  name: `e-mail address: ${name}`,
  of: (form) => filled(form, ['email'], text, { expects: 'refused' }),
})
const numbers = (text: string): Kind => ({
  name: `number: ${text}`,
  of: (form) => filled(form, ['number'], text, { expects: 'refused' }),
})
const passwords = (name: string, text: string): Kind => ({
  name: `password: ${name}`,
  of: (form) => filled(form, ['password'], text, { expects: 'refused' }),
})

function filled(
  form: FoundForm,
  kinds: readonly Field['kind'][],
  text: string,
  more: Partial<Sending>,
): Sending[] {
  const names = form.fields.filter(({ kind }) => kinds.includes(kind)).map(({ name }) => name)
  if (names.length === 0) return []
  return [
    {
      pairs: pairsOf(form).map(([name, value]) => [name, names.includes(name) ? text : value] as const),
      ...more,
    },
  ]
}

function dates(day: string, month: string, year: string): Kind {
  const parts: Record<string, string> = { day, month, year }
  return {
    name: `date: ${[day, month, year].join(' ')}`,
    of: (form) => {
      if (!form.fields.some(({ kind }) => kind === 'date')) return []
      const typed = (name: string, value: string) =>
        parts[/-(day|month|year)$/.exec(name)?.[1] ?? ''] ?? value
      return [
        {
          pairs: pairsOf(form).map(([name, value]) => [name, typed(name, value)] as const),
          expects: 'refused',
        },
      ]
    },
  }
}

/**
 * A real date that is probably a slip: every form asks before it takes it. A draft is not asked, because nothing in it
 * is finished yet.
 */
const farYear = (year: string): Kind => {
  const { of } = dates('1', '1', year)
  const isDraft = (form: FoundForm) =>
    form.isByItself === true || form.fields.some(({ kind, value }) => kind === 'button' && value === 'later')
  return {
    name: `date: a year that is far away, ${year}`,
    of: (form, ground) =>
      isDraft(form) ? [] : of(form, ground).map((sending) => ({ ...sending, statuses: [422] })),
  }
}

/** Bytes that are no text, in place of each box for words: nothing of ours ever sends them. */
const bytes = (name: string, encoded: string): Kind => ({
  name: `bytes: ${name}`,
  of: (form) => {
    const names = form.fields.filter(({ kind }) => kind === 'words').map((field) => field.name)
    if (names.length === 0) return []
    const body = new URLSearchParams(
      pairsOf(form).map(([each, value]) => [each, names.includes(each) ? 'BYTES' : value]),
    ).toString()
    return [{ body: body.replaceAll('BYTES', encoded), expects: 'refused', statuses: [400] }]
  },
})

/** As much as may be sent at once (64 KB by someone we do not know), shared among the boxes: it comes back whole. */
const asLongAsCanBe: Kind = {
  name: 'words: nearly 1 MB',
  of: (form) => {
    const count = form.fields.filter(({ kind }) => kind === 'words').length
    return count === 0
      ? []
      : filled(
          form,
          ['words'],
          'x'.repeat(Math.floor((form.asker === 'nobody' ? 60_000 : 980_000) / count)),
          { expects: 'refused' },
        )
  },
}

/** More than a form can have. One with a file can have it, and then says how much its box takes. */
const aMegabyte: Kind = {
  name: 'words: 1 MB',
  of: (form) => {
    const more = form.isMultipart ? { statuses: [422] } : { statuses: [413], keeps: false as const }
    return filled(form, ['words'], 'x'.repeat(1_000_000), { expects: 'refused', ...more })
  },
}

export const TEXT_KINDS: readonly Kind[] = [
  words('nothing', ''),
  words('only spaces', ' \t\r\n \u00A0 '),
  words('only what nobody can see', '\u200B\u00AD\uFEFF\u2060'),
  words('over every limit', `${'x'.repeat(10_000)}!`, { expects: 'refused' }),
  asLongAsCanBe,
  aMegabyte,
  words('NUL', 'before\u0000after it'),
  words('U+FFFE and U+FFFF', 'before\uFFFEafter\uFFFF it'),
  words('control characters', 'bell\u0007 back\u0008 escape\u001B[31m delete\u007F'),
  words('emoji and combining stacks', `👩🏽‍🦽 🏴󠁧󠁢󠁥󠁮󠁧󠁿 Z${'\u0351'.repeat(60)}oë`),
  words('a right-to-left override', 'invoice\u202Efdp.exe'),
  words('mixed line ends', 'one\r\ntwo\rthree\nfour\u2028five\u0085six'),
  words('CR LF and a header', 'Ann\r\nSet-Cookie: session=evil\r\n\r\n<h1>'),
  words('a script', '<script>alert(1)</script><img src=x onerror=alert(1)>'),
  words('the end of a box', '</textarea><b>"\'><script>alert(1)</script>'),
  words(
    'a link that runs a script',
    '[here](javascript:alert(1)) <javascript:alert(1)> [x](data:text/html;base64,PHNjcmlwdD4=)',
  ),
  words('templates and formats', '{{7*7}} ${7*7} <%= 7*7 %> #{7*7} %s %n %d %00 &amp; \\u0000 \\x00 $& $1'),
  words('a formula', '=HYPERLINK("http://evil.example","x")'),
  words('another formula', "@SUM(1+1)*cmd|' /C calc'!A0"),
  words('SQL', `' OR 1=1; DROP TABLE people; -- " ;`),
  words('LIKE', '100% _of_ [them] \\% \\'),
  words('full-text search', '"a" OR b* NEAR(c d) AND title:e ^f -g (h'),
  words('__proto__', '__proto__'),
  words('null', 'null'),
  words('NaN', 'NaN'),
  words('JSON', '{"$ne":null,"__proto__":{"role":"administrator"}}'),
  bytes('half a character', '%ED%A0%80'),
  bytes('invalid UTF-8', 'a%C3%28%ffb'),
  bytes('a lone %', '%'),
  boxes('digits of another script', '٣'),
  boxes('NaN', 'NaN'),
  boxes('-1', '-1'),
  boxes('1e3', '1e3'),
  boxes('2^53 + 1', '9007199254740993'),
  boxes('a script', '<script>alert(1)</script>'),
  boxes('NUL', '\u0000'),
  ...['NaN', '٣', '1e3', '-1', '9007199254740993', 'Infinity', '0x10', '1.5', '1,2,3'].map(numbers),
  dates('31', '2', '2027'),
  dates('29', '2', '2027'),
  dates('0', '0', '0000'),
  dates('1', '13', '2027'),
  dates('٣', '٢', '٢٠٢٧'),
  dates('NaN', 'NaN', 'NaN'),
  dates('1', '1', '99999'),
  dates('-1', '-1', '-2027'),
  dates('1', '__proto__', '2027'),
  dates('1e0', '1', '2.027e3'),
  farYear('2206'),
  farYear('1996'),
  emails('without @', 'nobody'),
  emails('with a header', 'a@council.example\r\nBcc: all@council.example'),
  emails('with a script', '"<script>alert(1)</script>"@council.example'),
  emails('of 400 characters', `${'a'.repeat(400)}@council.example`),
  passwords('10,000 characters', 'x'.repeat(10_000)),
  passwords('nothing', ''),
  passwords('NUL', '\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000'),
]

/** In the place of an id, a number or a reference. */
export const NOT_IDS = [
  '-1',
  '0',
  '1e3',
  '9007199254740993',
  'abc',
  '%00',
  '1 or 1=1',
  '../../etc/passwd',
] as const

/** What somebody might look for. */
export const SEARCHES = [
  '%',
  '_',
  '\\',
  "'",
  '"',
  '"unclosed',
  'a* OR b',
  'NEAR(a b)',
  '^a',
  'title:x',
  '-',
  '(',
  ')',
  'AND',
  "' OR 1=1; --",
  '<script>alert(1)</script>',
  '\u202E',
  '😀',
  '__proto__',
  'NaN',
  '-1',
  '1e999',
  '9007199254740993',
  '٣',
  '2027-02-31',
  'x'.repeat(1_000),
] as const
