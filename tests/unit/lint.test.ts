import { ESLint } from 'eslint'
import tseslint from 'typescript-eslint'
import { describe, expect, it } from 'vitest'

/**
 * Each rule of the house, shown to fail: a rule that cannot fail is a comment. Examples are strings in files
 * that need not exist.
 */
const untyped = new ESLint({ overrideConfig: tseslint.configs.disableTypeChecked })
const IMPORTS = 'house/directions'

const LOOSE_TEXT = 'house/no-loose-text'
/** React draws it in the browser. */
const DRAWN = 'app/ui/assessment/save-status.tsx'

const BAD: [rule: string, file: string, text: string][] = [
  // Directions
  [IMPORTS, 'app/http/x.server.ts', `import { a } from '../../db/client.ts'`],
  [IMPORTS, 'app/domain/x.ts', `import { a } from 'node:crypto'`],
  [IMPORTS, 'app/domain/x.ts', `import type { Db } from '#db/client.ts'`],
  [IMPORTS, 'app/domain/x.ts', `export { a } from '../paths.ts'`],
  [IMPORTS, 'app/domain/assessment/x.ts', `import { useState } from 'react'`],
  [IMPORTS, 'app/domain/assessment/x.ts', `import { paths } from '#app/paths.ts'`],
  [IMPORTS, 'app/data/x.server.ts', `import { save } from '#app/commands/assessment/save-section.server.ts'`],
  [IMPORTS, 'app/data/x.server.ts', `import { save } from '../commands/save-section.server.ts'`],
  [IMPORTS, 'app/data/x.server.ts', `import { page } from '#app/pages/page.server.ts'`],
  [IMPORTS, 'app/commands/x.server.ts', `import { sql } from 'kysely'`],
  [IMPORTS, 'app/commands/x.server.ts', `import { page } from '#app/pages/page.server.ts'`],
  [IMPORTS, 'app/commands/x.server.ts', `import { page } from '#app/routes/people/list.tsx'`],
  [IMPORTS, 'app/forms/x.ts', `import { list } from '#app/data/council/people.server.ts'`],
  [IMPORTS, 'app/documents/x.ts', `import { openDb } from '#db/client.ts'`],
  [IMPORTS, 'app/ui/x.tsx', `import { list } from '#app/data/council/people.server.ts'`],
  [IMPORTS, 'app/ui/x.tsx', `import { list } from '../data/people.ts'`],
  [IMPORTS, 'app/ui/x.tsx', `import { config } from '#app/http/config.server.ts'`],
  [IMPORTS, 'app/ui/assessment/x.tsx', `import { openDb } from '#db/client.ts'`],
  [IMPORTS, 'app/ui/govuk/x.tsx', `import { ROLES } from '#app/domain/people.ts'`],
  [IMPORTS, 'app/ui/govuk/x.tsx', `import type { Impact } from '../assessment/impact.tsx'`],
  [IMPORTS, 'app/http/x.server.ts', `import { sql } from 'kysely'`],
  [IMPORTS, 'app/http/x.server.ts', `import { loader } from '#app/routes/people/list.tsx'`],
  [IMPORTS, 'app/routes/people/x.tsx', `import { sql } from 'kysely'`],
  [IMPORTS, 'app/routes/people/x.tsx', `import { openDb } from '#db/client.ts'`],
  [IMPORTS, 'app/routes/people/x.tsx', `import { loader } from '#app/routes/people/list.tsx'`],
  [IMPORTS, 'app/routes/people/x.tsx', `import { loader } from '../assessment/home.tsx'`],
  [IMPORTS, 'db/x.ts', `import { list } from '#app/data/council/people.server.ts'`],
  [IMPORTS, 'db/migrations/0002-x.ts', `import { ROLES } from '#app/domain/people.ts'`],
  [IMPORTS, 'app/routes/council/x.tsx', `import type { Db } from '#db/client.ts'`],
  [IMPORTS, 'app/routes/council/x.tsx', `import type { Config } from '#app/http/config.server.ts'`],
  [IMPORTS, 'app/commands/x.server.ts', `import type { Transaction } from 'kysely'`],
  [IMPORTS, 'app/ui/x.tsx', `import type { Line } from '#app/views/work/work-lists.server.ts'`],
  [IMPORTS, 'app/ui/x.tsx', `export type Line = import('#app/data/work/work.server.ts').Line`],
  [IMPORTS, 'app/ui/x.tsx', `export type { Line } from '#app/data/work/work.server.ts'`],
  [IMPORTS, 'app/ui/x.tsx', `export const later = () => import('#app/data/work/work.server.ts')`],
  [IMPORTS, 'app/views/x.ts', `import type { Page } from '#app/pages/page.server.ts'`],
  [IMPORTS, 'app/views/x.ts', `import type { ReactNode } from 'react'`],
  [IMPORTS, 'app/views/x.ts', `import { data } from '@remix-run/node'`],
  [IMPORTS, 'app/forms/x.ts', `import { Button } from '#app/ui/govuk/button.tsx'`],
  [IMPORTS, 'app/http/x.server.ts', `import { signedIn } from '#app/pages/page.server.ts'`],
  [IMPORTS, 'scripts/x.ts', `import { createPerson } from '#tests/support/people.ts'`],
  // One way to compare
  ['house/no-homemade-folding', 'app/domain/x.ts', `export const a = (b: string) => b.toLowerCase() === 'c'`],
  [
    'house/no-homemade-folding',
    'app/ui/x.tsx',
    `export const a = (b: string) => 'abc'.includes(b.toLowerCase())`,
  ],
  [
    'house/no-homemade-folding',
    'app/views/x.ts',
    `export const a = (b: string, c: string) => b.localeCompare(c)`,
  ],
  ['house/no-homemade-folding', 'app/domain/x.ts', `export const a = (b: string) => b.normalize('NFC')`],
  ['house/no-homemade-folding', 'app/data/x.server.ts', 'export const a = sql`title collate nocase`'],
  ['house/no-homemade-folding', 'app/data/x.server.ts', 'export const a = sql`instr(lower(title), ${b})`'],
  ['house/no-homemade-folding', 'app/data/x.server.ts', `export const a = query.orderBy('people.name')`],
  [
    'house/no-homemade-folding',
    'app/data/x.server.ts',
    'export const a = sql`select 1 order by p.title limit 1`',
  ],
  // The domain is pure
  ['house/no-clock-or-chance', 'app/domain/x.ts', `export const now = () => Date.now()`],
  ['house/no-clock-or-chance', 'app/domain/x.ts', `export const now = () => new Date()`],
  ['house/no-clock-or-chance', 'app/domain/x.ts', `export const now = () => Date()`],
  ['house/no-clock-or-chance', 'app/domain/x.ts', `export const chance = () => Math.random()`],
  ['house/no-clock-or-chance', 'app/domain/x.ts', `export const later = () => import('./y.ts')`],
  ['no-restricted-globals', 'app/domain/x.ts', `export const home = () => process.env`],
  // The council's day is in London
  ['house/no-homemade-day', 'app/views/x.ts', `export const today = (now: string) => now.slice(0, 10)`],
  ['house/no-homemade-day', 'app/domain/x.ts', `export const day = (at: string) => at.substring(0, 10)`],
  ['house/no-homemade-day', 'scripts/x.ts', `export const day = (at: string) => at.split('T')[0]`],
  ['house/no-homemade-day', 'app/ui/x.tsx', `export const year = (at: Date) => at.getFullYear()`],
  [
    'house/no-homemade-day',
    'app/ui/x.tsx',
    `export const day = (at: Date) => at.toLocaleDateString('en-GB')`,
  ],
  ['house/no-homemade-day', 'app/ui/x.tsx', `export const clock = new Intl.DateTimeFormat('en-GB')`],
  [
    'house/no-homemade-day',
    'app/data/x.server.ts',
    "import { sql } from 'kysely'\nexport const a = sql`date(status_at)`",
  ],
  [
    'house/no-homemade-day',
    'app/data/x.server.ts',
    "import { sql } from 'kysely'\nexport const a = sql`substr(at, 1, 10)`",
  ],
  // What is not written here
  ['house/no-default-export', 'app/ui/x.tsx', `export default function X() { return null }`],
  ['house/no-default-export', 'app/data/x.server.ts', `const x = 1\nexport { x as default }`],
  ['house/no-class-of-our-own', 'app/data/x.server.ts', `export class Repository {}`],
  [
    'house/no-raw-html',
    'app/ui/x.tsx',
    `export const X = () => <p dangerouslySetInnerHTML={{ __html: '' }} />`,
  ],
  ['house/no-remembering-form', 'app/ui/x.tsx', `export const X = () => <form method="post" />`],
  [LOOSE_TEXT, DRAWN, `export const X = (p: { a: string }) => <p>Saved{p.a && \` on \${p.a}\`}</p>`],
  [LOOSE_TEXT, DRAWN, `export const X = (p: { a: string }) => <p>{p.a ? 'One' : 'Two'} <b>more</b></p>`],
  [LOOSE_TEXT, DRAWN, `export const X = (p: { a?: string }) => <p>{p.a ?? 'No answer'}, yes</p>`],
  [LOOSE_TEXT, DRAWN, `export const X = (p: { a: string }) => <>{p.a === '' ? <b>One</b> : 'Two'}</>`],
  [LOOSE_TEXT, DRAWN, `export const X = (p: { a: string }) => <p>{p.a && <b>{p.a}</b>} was saved</p>`],
  ['house/no-homeless-file', 'app/http/utils.server.ts', `export const a = 1`],
  ['house/no-homeless-file', 'app/ui/index.ts', `export * from './x.tsx'`],
  ['@typescript-eslint/no-explicit-any', 'db/x.ts', `export const a = (b: any) => b`],
  ['@typescript-eslint/no-non-null-assertion', 'db/x.ts', `export const a = (b?: string) => b!`],
  ['@typescript-eslint/ban-ts-comment', 'db/x.ts', `// @ts-ignore\nexport const a: string = 1`],
  ['@typescript-eslint/ban-ts-comment', 'db/x.ts', `// @ts-expect-error\nexport const a: string = 1`],
  [
    'react-hooks/rules-of-hooks',
    'app/ui/x.tsx',
    `import { useId } from 'react'\nexport const X = (p: { a: 1 }) => p.a && useId()`,
  ],
  ['max-lines', 'app/http/x.server.ts', 'export {}\n'.repeat(251)],
  ['max-lines', 'app/routes/people/x.tsx', 'export {}\n'.repeat(121)],
  ['max-lines', 'scripts/x.ts', 'export {}\n'.repeat(251)],
  // Tests
  ['house/no-focused-or-skipped-test', 'tests/unit/x.test.ts', `it.only('x', () => {})`],
  ['house/no-focused-or-skipped-test', 'tests/unit/x.test.ts', `describe.skip('x', () => {})`],
  ['house/no-focused-or-skipped-test', 'tests/e2e/x.spec.ts', `test.describe.only('x', () => {})`],
  ['house/no-focused-or-skipped-test', 'tests/e2e/x.spec.ts', `test('x', () => { test.skip() })`],
  [
    'house/no-sleeping',
    'tests/e2e/x.spec.ts',
    `test('x', async ({ page }) => { await page.waitForTimeout(10) })`,
  ],
  [
    'house/no-sleeping',
    'tests/integration/x.test.ts',
    `await new Promise((resolve) => setTimeout(resolve, 10))`,
  ],
]

const GOOD: [file: string, text: string][] = [
  [DRAWN, `export const X = (p: { a: string }) => <p>Saved<span>{p.a && \` on \${p.a}\`}</span></p>`],
  [DRAWN, `export const X = (p: { a: string }) => <p>{p.a ? 'One' : 'Two'}</p>`],
  [DRAWN, `export const X = (p: { a: string }) => <p>Saved by {p.a}{p.a && <b>on</b>}<i>today</i></p>`],
  // No page draws it in the browser.
  ['app/ui/x.tsx', `export const X = (p: { a: string }) => <p>Saved{p.a && \` on \${p.a}\`}</p>`],
  ['app/ui/x.tsx', `export const X = () => <form method="post" autoComplete="off" />`],
  ['app/ui/x.tsx', `export const X = () => <form method="get" />`],
  [
    'app/domain/x.ts',
    `import * as z from 'zod/mini'\nexport const day = (text: string) => z.parse(z.date(), new Date(text))`,
  ],
  ['app/domain/assessment/x.ts', `import { isBlank } from '../clean-text.ts'\nexport const a = isBlank('')`],
  ['app/commands/x.server.ts', `import type { Db } from '#db/client.ts'\nexport type Given = { db: Db }`],
  [
    'app/ui/council/x.tsx',
    `import type { Choice } from '#app/views/assessment/section-page.ts'\nexport const a = (b: Choice) => b`,
  ],
  ['app/data/x.server.ts', `import { sql } from 'kysely'\nexport const a = sql`],
  ['app/http/page-index.ts', `export class Trouble extends Error {}`],
  ['db/migrations/index.ts', `export const MIGRATIONS = {}`],
  ['app/routes/people/x.tsx', `${'// why\n\n'.repeat(130)}export const a = 1`],
]

describe('the project’s lint rules', () => {
  it.each(BAD)('%s refuses, in %s: %s', async (rule, filePath, text) => {
    expect(await brokenRules(untyped, filePath, text)).toContain(rule)
  })

  it.each(GOOD)('accept, in %s: %s', async (filePath, text) => {
    expect(await brokenRules(untyped, filePath, text)).toEqual([])
  })

  it.each(['await-thenable', 'no-floating-promises', 'no-misused-promises', 'switch-exhaustiveness-check'])(
    'include %s, which needs types and would be slow to test here',
    async (rule) => {
      const { rules } = await new ESLint().calculateConfigForFile('app/data/x.server.ts')
      expect(rules[`@typescript-eslint/${rule}`][0]).toBe(2)
    },
  )
})

async function brokenRules(eslint: ESLint, filePath: string, text: string) {
  const results = await eslint.lintText(text, { filePath })
  return results.flatMap((result) => result.messages.map((message) => message.ruleId ?? message.message))
}
