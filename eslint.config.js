// @ts-check
import js from '@eslint/js'
import { defineConfig } from 'eslint/config'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'
import { drawnInBrowser } from './scripts/lint/drawn-in-browser.js'
import { directions } from './scripts/lint/imports.js'
import { house } from './scripts/lint/house.js'
import { noLooseText } from './scripts/lint/loose-text.js'

/** What needs no types. tests/unit/lint.test.ts shows each rule failing on a bad example. */
const rules = defineConfig([
  js.configs.recommended,
  tseslint.configs.recommended,
  {
    plugins: {
      house: { rules: { ...house.rules, directions, 'no-loose-text': noLooseText } },
      'react-hooks': /** @type {import('eslint').ESLint.Plugin} */ ({ rules: reactHooks.rules }),
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'no-undef': 'off', // TypeScript knows better
      'object-shorthand': 'error',
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': 'allow-with-description' }],
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      'house/directions': 'error',
      'house/no-default-export': 'error',
      'house/no-class-of-our-own': 'error',
      'house/no-homeless-file': 'error',
    },
  },
  {
    files: [
      'app/routes/**/*.tsx',
      'app/root.tsx',
      'app/entry.*.tsx',
      'app/routes.ts',
      '*.config.{js,ts}',
      'tests/support/build-first.ts',
      'tests/support/e2e-run.ts',
      'tests/support/bad-inputs-run.ts',
      'tests/support/e2e-run.ts',
    ],
    rules: { 'house/no-default-export': 'off' },
  },
  {
    files: ['app/domain/**'],
    rules: {
      'house/no-clock-or-chance': 'error',
      'no-restricted-globals': [
        'error',
        'process',
        'crypto',
        'performance',
        'fetch',
        'window',
        'document',
        'Buffer',
        'setTimeout',
      ],
    },
  },
  {
    files: ['**/*'],
    ignores: ['db/migrations/0*'],
    rules: { 'max-len': ['error', { code: 120, ignoreRegExpLiterals: true }] },
  },
  {
    files: ['app/**'],
    rules: {
      'house/no-raw-html': 'error',
      'house/no-remembering-form': 'error',
    },
  },
  // GOV.UK's components have GOV.UK's mark-up, and their text does not change.
  { files: drawnInBrowser(), ignores: ['app/ui/govuk/**'], rules: { 'house/no-loose-text': 'error' } },
  {
    files: ['app/**', 'db/**', 'scripts/**'],
    ignores: ['app/domain/days.ts', 'db/migrations/0*'],
    rules: { 'house/no-homemade-day': 'error' },
  },
  // Passwords are not compared as texts, and SQL that uses plain letters only says so in one place.
  {
    files: ['app/**'],
    ignores: ['app/domain/fold.ts', 'app/data/folded-text.server.ts', 'app/pages/account/password*.ts'],
    rules: { 'house/no-homemade-folding': 'error' },
  },
  {
    files: ['app/**', 'db/**', 'scripts/**'],
    ignores: ['db/schema.ts', 'db/migrations/0*'],
    rules: { 'max-lines': longest(250) },
  },
  { files: ['app/routes/**'], rules: { 'max-lines': longest(120) } },
  {
    files: ['tests/**'],
    rules: { 'house/no-focused-or-skipped-test': 'error', 'house/no-sleeping': 'error' },
  },
  // Playwright gives fixtures an argument that must be destructured, and a `use` that is no React hook.
  { files: ['tests/e2e/**'], rules: { 'no-empty-pattern': 'off', 'react-hooks/rules-of-hooks': 'off' } },
])

/** What a promise that nobody awaits, or a case that nobody handles, costs is found with types. */
const typed = defineConfig({
  plugins: { '@typescript-eslint': tseslint.plugin },
  languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
  rules: {
    '@typescript-eslint/await-thenable': 'error',
    '@typescript-eslint/no-floating-promises': 'error',
    '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  },
})

export default defineConfig([
  { ignores: ['build/', 'data/', 'public/', '.scratch/', '.cache/', 'test-results/', 'playwright-report/'] },
  { files: ['**/*.{js,ts,tsx}'], extends: [rules, typed] },
])

/**
 * @param {number} max
 * @returns {import('eslint').Linter.RuleEntry}
 */
function longest(max) {
  return ['error', { max, skipBlankLines: true, skipComments: true }]
}
