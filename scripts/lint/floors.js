// @ts-check

/**
 * The floors, and which floors each can import: docs/decisions/0028-floors-and-wings.md. ESLint refuses every import
 * that this table does not allow, including type imports, and `npm run print-house` counts them.
 * A floor is named by its path. A file belongs to the floor with the longest path that the file is under. A floor
 * without `npm` can use any package.
 * @typedef {object} Floor
 * @property {string} path Folder or file. A path that ends in a digit is the beginning of a file's name.
 * @property {string} holds What is on the floor, as `print-house` says it.
 * @property {readonly string[]} imports Other floors, folders or files.
 * @property {readonly string[]} [npm] Packages it can import. `node` means every module that is part of Node.js.
 * @property {readonly RegExp[]} [never] Files and packages that are not allowed although the lists above allow them.
 * @property {string} why What ESLint says when it refuses an import.
 */

/** @type {readonly Floor[]} */
export const FLOORS = [
  {
    path: 'app/domain',
    holds: 'what an assessment is and what is allowed',
    imports: [],
    npm: ['zod', 'zod/mini', 'canonicalize'],
    why: 'The domain is pure. It imports zod, canonicalize and itself, so it runs anywhere.',
  },
  {
    path: 'app/paths.ts',
    holds: 'every address',
    imports: [],
    npm: [],
    why: 'An address is made only from its parts.',
  },
  {
    path: 'db',
    holds: 'schema, engine, migrations',
    imports: ['app/domain', 'db/migrations/0'],
    why: 'The database is below the whole app except the domain.',
  },
  {
    path: 'db/migrations/0',
    holds: 'migrations, frozen',
    imports: [],
    npm: ['kysely'],
    why: 'A migration is frozen, so it imports nothing of ours that could change.',
  },
  {
    path: 'app/data',
    holds: 'SQL: rows in, rows out',
    imports: ['app/domain', 'db'],
    npm: ['node', 'kysely', 'better-sqlite3'],
    why: 'Data is rows in and rows out. It uses the domain and the database, but no address, sentence or check.',
  },
  {
    path: 'app/views',
    holds: 'what a page, a document or an export shows',
    imports: ['app/domain', 'app/paths.ts', 'app/data', 'db/client.ts'],
    npm: ['node', 'marked', 'diff'],
    why:
      'A view is made from data, domain and paths, for pages, documents and e-mail alike. ' +
      'It knows no React, Remix or HTTP.',
  },
  {
    path: 'app/commands',
    holds: 'what a person can do that changes data',
    imports: ['app/domain', 'app/paths.ts', 'app/data', 'app/views', 'db/client.ts', 'db/schema.ts'],
    npm: ['node'],
    why: 'A command is the same for pages, imports and the demo. It writes through app/data.',
  },
  {
    path: 'app/forms',
    holds: 'the seam between HTML, react-hook-form and zod',
    imports: ['app/domain', 'app/paths.ts'],
    never: [/^kysely$/, /^better-sqlite3$/],
    why: 'Forms are given what they need. They know no storage and no component.',
  },
  {
    path: 'app/ui',
    holds: 'components',
    imports: ['app/domain', 'app/paths.ts', 'app/forms', 'app/views', 'app/ui/govuk'],
    npm: ['react', '@remix-run/react', 'marked'],
    never: [/\.server\.tsx?$/],
    why: 'A component draws what it is given, in the browser too. It takes shapes and words from views, never data.',
  },
  {
    path: 'app/ui/govuk',
    holds: 'GOV.UK components',
    imports: [],
    npm: ['react'],
    why: 'A GOV.UK component knows no service. It imports React and its neighbours.',
  },
  {
    path: 'app/pages',
    holds: 'policies of pages, and how forms are answered',
    imports: [
      'app/domain',
      'app/paths.ts',
      'app/data',
      'app/views',
      'app/commands',
      'app/forms',
      'app/ui',
      'app/http',
      'db/client.ts',
      'db/database-health.ts',
      'db/last-backup.ts',
    ],
    never: [/^kysely$/, /^better-sqlite3$/, /^express$/],
    why: 'Pages share policies and answers. They know no SQL and no single route.',
  },
  {
    path: 'app/routes',
    holds: 'one file per page',
    imports: [
      'app/domain',
      'app/paths.ts',
      'app/data',
      'app/views',
      'app/commands',
      'app/forms',
      'app/ui',
      'app/pages',
    ],
    never: [/^kysely$/, /^better-sqlite3$/, /^express$/, /^app\/routes\//],
    why: 'A route is one page. It imports no other route, no SQL and no http. Share through pages, views or ui.',
  },
  {
    path: 'app/http',
    holds: 'the edge: server, guards, sessions, log',
    imports: [
      'app/domain',
      'app/paths.ts',
      'app/data',
      'app/views',
      'app/commands',
      'app/forms',
      'app/ui',
      'db',
    ],
    never: [/^kysely$/, /^app\/pages\//],
    why: 'The edge starts the app and knows no page.',
  },
  {
    path: 'app',
    holds: 'entries',
    imports: [
      'app/domain',
      'app/paths.ts',
      'app/commands',
      'app/forms',
      'app/views',
      'app/ui',
      'app/pages',
      'app/http',
      'app/styles',
    ],
    never: [/^kysely$/, /^better-sqlite3$/],
    why: 'The entries put the app together. They know no single route and no SQL.',
  },
  {
    path: 'scripts',
    holds: 'commands for people and machines, the demo, torture, the bench',
    imports: ['app', 'db'],
    why: 'Scripts run where there are no tests.',
  },
  { path: 'tests', holds: 'tests', imports: ['app', 'db', 'scripts'], why: 'Tests may use everything.' },
]

/** @param {string} path A file of the project, with slashes. */
export const floorOf = (path) =>
  FLOORS.filter((floor) => isUnder(path, floor.path)).sort((a, b) => b.path.length - a.path.length)[0]

/**
 * Why one file cannot import another, or undefined if it can.
 * @param {string} importer A file of the project, with slashes.
 * @param {string} imported A file of the project, or the name of a package.
 * @param {{ isPackage: boolean }} kind
 */
export function whyRefused(importer, imported, { isPackage }) {
  const floor = floorOf(importer)
  if (!floor) return undefined
  const isBanned = floor.never?.some((pattern) => pattern.test(imported)) ?? false
  return isBanned || !(isPackage ? mayUse(floor, imported) : mayImport(floor, imported))
    ? floor.why
    : undefined
}

/**
 * @param {Floor} floor
 * @param {string} imported
 */
function mayImport(floor, imported) {
  const target = floorOf(imported)
  if (target === floor) return true
  return floor.imports.some((path) => isUnder(imported, path))
}

/**
 * @param {Floor} floor
 * @param {string} name
 */
function mayUse({ npm }, name) {
  if (npm === undefined) return true
  return npm.includes(name) || (npm.includes('node') && name.startsWith('node:'))
}

/**
 * @param {string} path
 * @param {string} folder A folder, a file, or the beginning of a file's name if it ends in a digit.
 */
const isUnder = (path, folder) =>
  path === folder || path.startsWith(`${folder}/`) || (/\d$/.test(folder) && path.startsWith(folder))
