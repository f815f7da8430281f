import { expect, test } from 'vitest'
import { wordsIn } from '#scripts/words/list-words.ts'

const listed = (source: string) => wordsIn([{ file: 'app/page.tsx', source }]).map(({ text }) => text)

test('lists what a page shows, with its file and line', () => {
  const source = `
    export const Page = () => (
      <main className="govuk-main-wrapper app-wide">
        <h1>Lists <em>every</em> text of {name}</h1>
        <Field label="Name" hint={isNew ? 'New' : \`Saved at \${time}\`} autoComplete="given-name family-name" />
      </main>
    )`
  expect(wordsIn([{ file: 'app/page.tsx', source }])).toEqual([
    { file: 'app/page.tsx', line: 4, text: 'Lists every text of {name}' },
    { file: 'app/page.tsx', line: 5, text: 'Name' },
    { file: 'app/page.tsx', line: 5, text: 'New' },
    { file: 'app/page.tsx', line: 5, text: 'Saved at {time}' },
  ])
})

test('lists a text that is joined from several strings once, whole', () => {
  expect(
    listed(`const message = 'Someone else saved this, ' + 'so nothing ' + \`changed in \${place}.\``),
  ).toEqual(['Someone else saved this, so nothing changed in {place}.'])
})

test('lists texts inside the values of a template as well', () => {
  expect(listed("const text = `There ${count === 1 ? 'is one problem' : 'are several'} here`")).toEqual([
    'There {…} here',
    'is one problem',
    'are several',
  ])
})

test.each([
  ['an import', `import { a } from './a file.ts'`],
  ['a class name', `const box = <p className="one two" />`],
  ['SQL', 'const rows = sql`select id from people`; database.prepare("select 1 from x")'],
  ['an alias of a column', `db.select('people.name as personName')`],
  ['a key', `const is = status === 'to countersign'; const next = ROADS['to countersign']`],
  ['a name of a state that is a key elsewhere', `const A = { 'to countersign': 1 }; move('to countersign')`],
  ['a constant list of keys', `const ROLES = ['equality lead', 'officer'] as const`],
  ['a type', `type Status = 'to countersign'`],
  ['a message for engineers', `throw new Error('This cannot happen here')`],
  ['a single word in the code', `open('utf8')`],
])('does not list %s', (_what, source) => {
  expect(listed(source)).toEqual([])
})
