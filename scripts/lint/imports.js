// @ts-check
import { dirname, posix } from 'node:path'
import { PROJECT } from '../project.js'
import { whyRefused } from './floors.js'

/**
 * The file of the project or the package that a specifier names. Undefined for what a build makes (`virtual:…`).
 * @param {string} importer A file of the project, with slashes.
 * @param {string} specifier
 * @returns {{ name: string, isPackage: boolean } | undefined}
 */
function resolveImport(importer, specifier) {
  const path = specifier.replace(/\?.*$/, '')
  if (path.startsWith('virtual:')) return undefined
  if (path.startsWith('#')) return { name: path.slice(1), isPackage: false }
  if (path.startsWith('.'))
    return { name: posix.normalize(posix.join(dirname(importer), path)), isPackage: false }
  return { name: path, isPackage: true }
}

/**
 * Why this import breaks the table of floors, or undefined if it does not.
 * @param {string} importer
 * @param {string} specifier
 */
export function brokenDirection(importer, specifier) {
  if (/^\.\.\/\.\.\//.test(specifier)) return CLIMBING
  const imported = resolveImport(importer, specifier)
  return imported && whyRefused(importer, imported.name, imported)
}

const CLIMBING =
  'Use #app/…, #db/…, #scripts/… or #tests/…: a path that climbs twice breaks when a file moves.'

/**
 * Imports, exports and import() alike, whether they take values or only types.
 * @type {import('eslint').Rule.RuleModule}
 */
export const directions = {
  create(context) {
    const importer = context.filename.replaceAll('\\', '/').replace(PROJECT.replaceAll('\\', '/'), '')
    const look = (/** @type {any} */ node) => {
      const specifier = (node.source ?? node.argument?.literal ?? node.argument)?.value
      const message = typeof specifier === 'string' ? brokenDirection(importer, specifier) : undefined
      if (message) context.report({ node, message })
    }
    return {
      ImportDeclaration: look,
      ExportNamedDeclaration: look,
      ExportAllDeclaration: look,
      ImportExpression: look,
      TSImportType: look,
    }
  },
}
