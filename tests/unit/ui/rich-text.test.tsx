import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { RichText } from '#app/ui/rich-text.tsx'
import { parsedText, tagNames } from './parsed-text.ts'

const ALLOWED = ['DIV', 'P', 'BR', 'STRONG', 'EM', 'UL', 'OL', 'LI', 'A']

describe('rich text', () => {
  it.each([
    ['a paragraph', 'Hello', '<p>Hello</p>'],
    ['two paragraphs', 'One\n\nTwo', '<p>One</p><p>Two</p>'],
    ['a line break', 'One\nTwo', '<p>One<br/>Two</p>'],
    ['emphasis', 'some *words* and **more**', '<p>some <em>words</em> and <strong>more</strong></p>'],
    ['bullets', '- one\n- two', '<ul><li>one</li><li>two</li></ul>'],
    ['numbers', '3. three\n4. four', '<ol start="3"><li>three</li><li>four</li></ol>'],
    ['a heading as a bold paragraph', '# Summary', '<p><strong>Summary</strong></p>'],
    ['an empty heading as typed', '#', '<p>#</p>'],
    [
      'nested lists',
      '- a\n  - b\n    1. c\n- d',
      '<ul><li>a<ul><li>b<ol start="1"><li>c</li></ol></li></ul></li><li>d</li></ul>',
    ],
    ['a list item with paragraphs', '- a\n\n  b', '<ul><li><p>a</p><p>b</p></li></ul>'],
    ['what is ticked, as typed', '- [x] done', '<ul><li>[x] done</li></ul>'],
    ['unbalanced emphasis as typed', '**half and *half', '<p>**half and *half</p>'],
    ['an underscore inside a name', 'file_name_here', '<p>file_name_here</p>'],
    ['escaped stars', '\\*not this\\*', '<p>*not this*</p>'],
    ['a path with backslashes', '\\\\server\\plans', '<p>\\\\server\\plans</p>'],
    ['an entity as typed', 'fish &amp; chips', '<p>fish &amp;amp; chips</p>'],
    [
      'lines that other Markdown would swallow',
      'a\n---\n> b\n```js\n    c',
      '<p>a<br/>---<br/>&gt; b<br/>```js<br/>c</p>',
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
    ['numbers with brackets', '1)\tone\n2)\ttwo', '<ol start="1"><li>one</li><li>two</li></ol>'],
    ['a paragraph that begins with a tab', '\tIndented **text**', '<p>\tIndented <strong>text</strong></p>'],
    [
      'a list with an empty line in it',
      '•\tone\n\n•\ttwo',
      '<ul><li><p>one</p></li><li><p>two</p></li></ul>',
    ],
  ])('has %s', (_what, text, html) => {
    expect(inside(text)).toBe(html)
  })

  it('does not take a year or an o for a list', () => {
    expect(inside('It began in\n2019. It ended\no\tthen')).toBe(
      '<p>It began in<br/>2019. It ended<br/>o\tthen</p>',
    )
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

  it('never loses a letter', () => {
    fc.assert(
      fc.property(written, (text) => {
        const shown = parsedText(inside(text))
        expect(missingLetters(text, shown.everything)).toEqual([])
      }),
      { numRuns: 500 },
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
    expect(missingLetters(text, shown.everything)).toEqual([])
  })
})

function inside(text: string): string {
  return renderToStaticMarkup(<RichText text={text} />)
    .replace(/^<div[^>]*>/, '')
    .replace(/<\/div>$/, '')
    .replaceAll(' class="govuk-link"', '')
}

/** The letters of one text that do not follow, in order, in the other. */
function missingLetters(typed: string, shown: string): string[] {
  const letters = typed.match(/\p{L}/gu) ?? []
  const rest = shown[Symbol.iterator]()
  return letters.filter((letter) => {
    for (const character of rest) if (character === letter) return false
    return true
  })
}
