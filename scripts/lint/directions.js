// @ts-check

/**
 * Who may import whom: routes → commands → data → db, and everything may use the domain. An import that only
 * takes types
 * costs nothing at run time; where the table says `types`, it is let through.
 * Patterns are `regex`: the `group` form silently ignores those that begin with `#`.
 * @typedef {{ regex: string, message: string, types?: boolean }} Forbidden
 */

/** @param {string[]} folders Folders of app/, whether named `#app/data/…` or `../data/…`. */
const app = (...folders) => `^(#app|\\.\\.)/(${folders.join('|')})(/|\\.)`
const DATABASE = '^(#db/|better-sqlite3)'
const KYSELY = '^kysely'

/** @type {Forbidden} */
const CLIMBING = {
  regex: '^\\.\\./\\.\\./',
  message: 'Use #app/…, #db/… or #tests/…: a path that climbs twice breaks when a file moves.',
}
const SQL_ELSEWHERE = { regex: KYSELY, types: true, message: 'SQL is written in app/data and db only.' }
const DATABASE_ELSEWHERE = {
  regex: DATABASE,
  types: true,
  message: 'Only app/data, commands and the server know the database.',
}
const PURE = 'The domain imports zod, canonicalize and itself: it runs anywhere.'

/** @type {{ files: string[], ignores?: string[], never: Forbidden[] }[]} */
const TABLE = [
  { files: ['**/*'], never: [] },
  {
    files: ['app/domain/**'],
    never: [{ regex: '^(?!zod$|zod/mini$|canonicalize$|#app/domain/|\\.\\.?/)', message: PURE }],
  },
  {
    files: ['app/domain/*'],
    never: [{ regex: '^(?!zod$|zod/mini$|canonicalize$|#app/domain/|\\./)', message: PURE }],
  },
  {
    files: ['app/data/**'],
    never: [
      {
        regex: app('routes', 'commands', 'forms', 'ui', 'pages', 'http', 'documents'),
        message: 'app/data is SQL: it knows the domain and db.',
      },
    ],
  },
  {
    files: ['app/commands/**'],
    never: [
      SQL_ELSEWHERE,
      {
        regex: app('routes', 'forms', 'ui', 'pages', 'http'),
        types: true,
        message: 'A command is the same for pages, imports and seeds.',
      },
    ],
  },
  {
    files: ['app/forms/**', 'app/documents/**', 'app/paths.ts'],
    never: [
      SQL_ELSEWHERE,
      DATABASE_ELSEWHERE,
      {
        regex: app('routes', 'commands', 'data'),
        types: true,
        message: 'This is given what it needs, and knows no storage.',
      },
    ],
  },
  {
    files: ['app/ui/**'],
    never: [
      SQL_ELSEWHERE,
      DATABASE_ELSEWHERE,
      {
        regex: app('routes', 'commands', 'data'),
        types: true,
        message: 'A component draws what it is given.',
      },
      { regex: '\\.server\\.tsx?$', types: true, message: 'A component runs in the browser too.' },
    ],
  },
  {
    files: ['app/ui/govuk/**'],
    never: [
      {
        regex: '^(?!react$|\\./)',
        message: 'A GOV.UK component knows no service: only React and its neighbours.',
      },
    ],
  },
  {
    files: ['app/http/**', 'app/pages/**', 'app/root.tsx', 'app/entry.*'],
    never: [SQL_ELSEWHERE, { regex: app('routes'), types: true, message: 'The edge knows no page.' }],
  },
  {
    files: ['app/routes/**'],
    never: [
      SQL_ELSEWHERE,
      DATABASE_ELSEWHERE,
      {
        regex: '^(#app/routes/|\\.\\./)',
        types: true,
        message: 'Routes never import each other: share by app/ui, app/pages or app/views.',
      },
    ],
  },
  {
    files: ['db/*', 'db/migrations/index.ts'],
    never: [
      {
        regex: '^(#app/(?!domain/)|\\.\\./app/)',
        types: true,
        message: 'db is below all of app but the domain.',
      },
    ],
  },
  {
    files: ['db/migrations/0*'],
    never: [
      {
        regex: '^(?!kysely$)',
        message: 'A migration is frozen, so it uses nothing of ours that could change under it.',
      },
    ],
  },
]

const RULE = '@typescript-eslint/no-restricted-imports'

/**
 * Of several blocks about one file the last decides alone, so each carries all that holds for it.
 * @type {import('eslint').Linter.Config[]}
 */
export const directions = TABLE.map(({ files, never }) => ({
  files,
  rules: {
    [RULE]: [
      'error',
      {
        patterns: [CLIMBING, ...never].map(({ types, ...pattern }) => ({
          ...pattern,
          allowTypeImports: types === true,
        })),
      },
    ],
  },
}))
