import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { RichText } from '#app/ui/rich-text.tsx'
import { parsedText, tagNames } from './parsed-text.ts'

const ALLOWED = ['DIV', 'P', 'BR', 'STRONG', 'EM', 'UL', 'OL', 'LI', 'A', 'TABLE', 'TBODY', 'TR', 'TD']

describe('rich text', () => {
  it.each([
    ['a paragraph', 'Hello', '<p>Hello</p>'],
    ['two paragraphs', 'One\n\nTwo', '<p>One</p><p>Two</p>'],
    ['a line break', 'One\nTwo', '<p>One<br/>Two</p>'],
    ['emphasis', 'some *words* and **more**', '<p>some <em>words</em> and <strong>more</strong></p>'],
    ['bullets', '- one\n- two', '<ul><li>one</li><li>two</li></ul>'],
    ['numbers', '3. three\n4. four', '<ol><li value="3">three</li><li value="4">four</li></ol>'],
    ['a heading as typed', '# Summary', '<p># Summary</p>'],
    ['an empty heading as typed', '#', '<p>#</p>'],
    [
      'nested lists',
      '- a\n  - b\n    1. c\n- d',
      '<ul><li>a<ul><li>b<ol><li value="1">c</li></ol></li></ul></li><li>d</li></ul>',
    ],
    ['a list item with paragraphs', '- a\n\n  b\n- c', '<ul><li><p>a</p><p>b</p></li><li>c</li></ul>'],
    ['what is ticked, as typed', '- [x] done\n- [ ] not', '<ul><li>[x] done</li><li>[ ] not</li></ul>'],
    ['unbalanced emphasis as typed', '**half and *half', '<p>**half and *half</p>'],
    ['an underscore inside a name', 'file_name_here', '<p>file_name_here</p>'],
    ['escaped stars', '\\*not this\\*', '<p>\\*not this\\*</p>'],
    ['a path with backslashes', '\\\\server\\plans', '<p>\\\\server\\plans</p>'],
    ['an entity as typed', 'fish &amp; chips', '<p>fish &amp;amp; chips</p>'],
    [
      'lines that other Markdown would swallow',
      'a\n---\n> b\n```js\n    c',
      '<p>a<br/>---<br/>&gt; b<br/>```js<br/>    c</p>',
    ],
    ['a definition of a link as typed', '[note]: soon "later"', '<p>[note]: soon &quot;later&quot;</p>'],
    ['a table as typed', 'a | b\n--|--\n1 | 2', '<p>a | b<br/>--|--<br/>1 | 2</p>'],
  ])('shows %s', (_what, text, html) => {
    expect(inside(text)).toBe(html)
  })

  it.each([
    ['https://example.org/a?b=c&d', 'https://example.org/a?b=c&d'],
    ['[the plan](http://example.org)', 'http://example.org'],
    ['<mailto:a@example.org>', 'mailto:a@example.org'],
    ['equality@example.gov.uk', 'mailto:equality@example.gov.uk'],
  ])('makes a link of %s', (text, href) => {
    expect(parsedText(inside(text)).hrefs).toEqual([href])
    expect(inside(text)).toContain('rel="noreferrer"')
  })

  it.each([
    '[a](javascript:alert(1))',
    '[a](https://gov.uk@evil.example/)',
    '[a](https://gov.uk:x@evil.example/)',
    'https://gov.uk@evil.example/',
    '[a](JaVaScRiPt:alert(1))',
    '[a](java\tscript:alert(1))',
    '[a](<javascript:alert(1)>)',
    '[a](data:text/html,hello)',
    '[a](vbscript:x)',
    '[a](//example.org)',
    '[a](/sign-out)',
    '[a](#main-content)',
    '[a](file:///etc/passwd)',
    '<javascript:alert(1)>',
    '![a](https://example.org/a.png)',
    '[a](https://example.org "a title")',
    '<script>alert(1)</script>',
    '<SCRIPT src=x></SCRIPT >',
    '<img src=x onerror=alert(1)>',
    '</textarea><b>out</b>',
    '<!-- hidden -->',
    '<a href="https://example.org">x</a>',
    '`code` and ~~struck~~',
  ])('shows %s as text', (text) => {
    const shown = parsedText(inside(text))
    expect(shown.text).toContain(text)
    expect(tagNames(inside(text)).filter((name) => name !== 'P' && name !== 'A')).toEqual([])
  })

  it('takes away what turns text round, and keeps the text and the marks of right-to-left languages', () => {
    expect(inside('invoice\u202Efdp.exe\u202C')).toBe('<p>invoicefdp.exe\u202C</p>')
    expect(inside('\u200Fשלום')).toBe('<p>\u200Fשלום</p>')
    expect(renderToStaticMarkup(<RichText text="שלום" />)).toContain('dir="auto"')
  })
})

describe('rich text pasted from Word', () => {
  it.each([
    ['bullets', '•\tone\r\n•\ttwo', '<ul><li>one</li><li>two</li></ul>'],
    ['dashes', '– one\n– two', '<ul><li>one</li><li>two</li></ul>'],
    [
      'levels by tabs',
      '•\tone\n\t•\tbelow\n•\ttwo',
      '<ul><li>one<ul><li>below</li></ul></li><li>two</li></ul>',
    ],
    [
      'levels by bullet',
      '•\tone\no\tbelow\n▪\tlower\n•\ttwo',
      '<ul><li>one<ul><li>below<ul><li>lower</li></ul></li></ul></li><li>two</li></ul>',
    ],
    ['a list that begins indented', '\t•\tone\n\t•\ttwo', '<ul><li>one</li><li>two</li></ul>'],
    [
      'a list between paragraphs',
      'Before\n•\tone\n•\ttwo\nAfter',
      '<p>Before</p><ul><li>one</li><li>two</li></ul><p>After</p>',
    ],
    [
      'numbers with brackets',
      '1)\tone\n2)\ttwo',
      '<ol class="app-prose__bracketed"><li value="1">one</li><li value="2">two</li></ol>',
    ],
    ['a paragraph that begins with a tab', '\tIndented **text**', '<p>\tIndented <strong>text</strong></p>'],
    ['a list with an empty line in it', '•\tone\n\n•\ttwo', '<ul><li>one</li><li>two</li></ul>'],
    ['bullets of the Symbol font', '\uF0B7\tone\n\uF0B7\ttwo', '<ul><li>one</li><li>two</li></ul>'],
    ['arrows', '➢ one\n➢ two', '<ul><li>one</li><li>two</li></ul>'],
    ['a single bullet', '•\tone', '<ul><li>one</li></ul>'],
    ['soft line breaks', 'one\vtwo', '<p>one<br/>two</p>'],
    [
      'a table',
      'Before\nAge\tShare\nOver 65\t– 3%\nUnder 18\nAfter',
      '<p>Before</p><table><tbody><tr><td>Age</td><td>Share</td></tr><tr><td>Over 65</td><td>– 3%</td></tr>' +
        '</tbody></table><p>Under 18<br/>After</p>',
    ],
    [
      'a table with an empty cell',
      '\t2023\t2024\nMen\t4\nWomen\t5\t6',
      '<table><tbody><tr><td></td><td>2023</td><td>2024</td></tr><tr><td>Men</td><td>4</td><td></td></tr>' +
        '<tr><td>Women</td><td>5</td><td>6</td></tr></tbody></table>',
    ],
    ['one line with a tab', 'Age\tShare', '<p>Age\tShare</p>'],
  ])('has %s', (_what, text, html) => {
    expect(inside(text)).toBe(html)
  })

  it('does not take a year or an o for a list', () => {
    expect(inside('It began in\n2019. It ended\no\tthen')).toBe(
      '<p>It began in<br/>2019. It ended<br/>o\tthen</p>',
    )
  })
})

describe('text that could be a list or emphasis, or not, stays text', () => {
  it.each([
    '12*5*52',
    '12 *5* 52',
    '2**3**4',
    '+ 4',
    '- 6',
    '– 3%',
    '- 6\n- total',
    '* 5\n* 7',
    '+ more staff\n+ more time',
    '− £4,000\n− £5',
    '- £4,000\n- £5',
    '* Provisional figures.',
    '– as we always do –',
    '# 1 priority',
    '§ 149',
    '§\t149 of the Act',
    'C:\\plans\\*.docx',
    '1\\*2\\*3',
    '01. a\n02. b',
    '2019. It ended\n2020. It began',
    '✓ done\n✓ done too',
    '5\\_000',
  ])('%s', (text) => {
    const html = inside(text)
    expect(parsedText(html.replaceAll('<br/>', '\n')).text).toBe(text)
    expect(tagNames(html).filter((name) => name !== 'P' && name !== 'BR')).toEqual([])
  })

  it.each([
    ['2. two\n5. five\n9. nine', '<li value="2">two</li><li value="5">five</li><li value="9">nine</li>'],
    ['1. a\n1. b', '<li value="1">a</li><li value="1">b</li>'],
    ['1. a\nBetween\n2. b\n3. c', '<p>1. a<br/>Between</p><ol><li value="2">b</li><li value="3">c</li></ol>'],
  ])('numbers stay as they were typed in %j', (text, html) => {
    expect(inside(text)).toContain(html)
  })
})

describe('rich text of any kind', () => {
  const pieces = fc.constantFrom(
    '*',
    '**',
    '_',
    '- ',
    '\n',
    '\n\n',
    '\t',
    '•\t',
    '1. ',
    '# ',
    '> ',
    '`',
    '```',
    '~~',
    '[',
    '](',
    ')',
    ']: ',
    '![',
    ' "',
    '<',
    '>',
    '</textarea>',
    '<script>',
    '<!--',
    '&lt;',
    '\\',
    '|',
    '---',
    'https://a.b/',
    'javascript:',
    'word',
    '    ',
    '\u202E',
    '\r',
    '\u2028',
    'é',
    '漢',
    '👩🏻‍🚀',
    '\u0000',
    '\uD83D',
  )
  const written = fc.oneof(
    fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 80 }),
  )

  it('never throws, and never makes another element than those allowed', () => {
    fc.assert(
      fc.property(written, (text) => {
        expect(ALLOWED).toEqual(
          expect.arrayContaining(tagNames(renderToStaticMarkup(<RichText text={text} />))),
        )
      }),
      { numRuns: 500 },
    )
  })

  it('never loses a letter or a digit', () => {
    fc.assert(
      fc.property(written, (text) => {
        expect(missing(text.match(/[\p{L}\p{N}]/gu), shownTo(text))).toEqual([])
      }),
      { numRuns: 2000 },
    )
  })

  const notMarkup = fc.oneof(
    fc.integer({ min: 0, max: 2030 }).map(String),
    fc.constantFrom(
      'a',
      'Sum',
      'é',
      ' ',
      ' ',
      '  ',
      '\n',
      '\n',
      '\n\n',
      '\t',
      '\v',
      '\u00A0',
      '. ',
      ') ',
      '* ',
      '- ',
    ),
    fc.constantFrom(...'+-–—−*×÷=<>≤≥%£€#§&|/\\^~()\'"!?@:;,.✓°½'),
  )
  const plain = fc.array(notMarkup, { maxLength: 30 }).map((parts) => parts.join(''))

  it('never loses a sign, or the number of an item, but for the bullets of a list and pairs of stars', () => {
    fc.assert(
      fc.property(plain, (text) => {
        const words = text
          .replace(/(^|[\n\v])[^\S\n\v]*[-–—*](?=\s)/g, '$1')
          .replace(/\*+(?=\S)|(?<=\S)\*+/g, (stars) => (/[\p{L}]/u.test(text) ? '' : stars))
        expect(missing(words.match(/\S/gu), shownTo(text))).toEqual([])
      }),
      { numRuns: 2000 },
    )
  })

  const sums = fc
    .tuple(
      fc.integer(),
      fc.array(fc.tuple(fc.constantFrom('*', '**', '+', '-', '_', ' * ', ' ** '), fc.integer())),
    )
    .map(([first, rest]) => `${first}${rest.map(([sign, number]) => `${sign}${number}`).join('')}`)

  it('shows a sum as it was typed', () => {
    fc.assert(
      fc.property(sums, (text) => {
        expect(parsedText(inside(text)).text).toBe(text)
      }),
      { numRuns: 500 },
    )
  })

  it('shows the number of every item, whatever numbers they are', () => {
    const numbers = fc.array(fc.integer({ min: 0, max: 999 }), { minLength: 2 })
    fc.assert(
      fc.property(numbers, fc.constantFrom('.', ')'), (items, closedBy) => {
        const text = items.map((number) => `${number}${closedBy} item`).join('\n')
        expect(shownTo(text).trim().split(/\n+/)).toEqual(text.split('\n'))
      }),
    )
  })

  it.each([
    ['stars', '*'.repeat(10_000)],
    ['nested emphasis', `${'*'.repeat(5000)}a${'*'.repeat(5000)}`],
    ['brackets', '['.repeat(10_000)],
    ['lists in lists in one line', `${'- '.repeat(5000)}x`],
    ['lists in lists', Array.from({ length: 130 }, (_, depth) => `${' '.repeat(depth)}- a`).join('\n')],
    ['words', 'Ten letters. '.repeat(770)],
    ['underscores', '_a'.repeat(5000)],
    ['tags', '<b>'.repeat(3333)],
  ])('takes 10,000 characters of %s', (_what, text) => {
    const started = performance.now()
    const shown = parsedText(inside(text))
    expect(performance.now() - started).toBeLessThan(5000)
    expect(missing(text.match(/[\p{L}\p{N}]/gu), shown.everything)).toEqual([])
  })
})

function inside(text: string): string {
  return renderToStaticMarkup(<RichText text={text} />)
    .replace(/^<div[^>]*>/, '')
    .replace(/<\/div>$/, '')
    .replaceAll(' class="govuk-link"', '')
}

/** What a person reads: with the numbers that the browser draws, and where links lead. */
function shownTo(text: string): string {
  const closedBy: string[] = []
  const html = inside(text)
    .replace(
      /<ol( class="app-prose__bracketed")?>|<li value="(\d+)">/g,
      (tag, bracketed: string | undefined, number: string | undefined) => {
        if (number === undefined) closedBy.push(bracketed ? ')' : '.')
        return number === undefined ? tag : `${tag}\n${number}${closedBy.at(-1)} `
      },
    )
    .replaceAll('<br/>', '\n')
  return parsedText(html).everything
}

/** The characters that do not follow, in order, in what is shown. */
function missing(characters: readonly string[] | null, shown: string): string[] {
  const rest = shown[Symbol.iterator]()
  return (characters ?? []).filter((wanted) => {
    for (const character of rest) if (character === wanted) return false
    return true
  })
}
