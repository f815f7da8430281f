// @ts-check
import { existsSync, lstatSync, readFileSync } from 'node:fs'
import { inProject } from './project.js'
import { run, runNpm } from './run.js'
import { stop } from './stop.js'

/** @typedef {{ version?: string, optional?: boolean, peer?: boolean, link?: boolean }} LockedPackage */

/** Installs the exact versions in package-lock.json, unless they are installed already. */
export function installWhatIsMissing() {
  if (isInstalled()) return
  if (isSharedFolder())
    stop('Packages are missing, and node_modules is a link to a folder that others may use. Install there.')
  console.log('Installing packages. This takes a minute or two, and is done once.')
  const installed = runNpm(['ci', '--include=dev', '--no-audit', '--no-fund'])
  if (!installed || !isInstalled()) {
    stop(
      'The packages could not be installed. See the messages above, check the connection to the ' +
        'package registry, and try again.',
    )
  }
}

const isInstalled = () => hasLockedVersions() && databaseDriverLoads()

/**
 * npm writes this list at the very end, so an interrupted install, or one without development packages,
 * does not match.
 */
function hasLockedVersions() {
  const installed = lockedPackages('node_modules/.package-lock.json')
  const wanted = Object.entries(lockedPackages('package-lock.json'))
  return wanted.every(([path, { version, optional, link }]) => {
    const mayBeLeftOut = path === '' || link || (optional && !installed[path])
    return mayBeLeftOut || installed[path]?.version === version
  })
}

/**
 * @param {string} path
 * @returns {Record<string, LockedPackage>}
 */
function lockedPackages(path) {
  if (!existsSync(inProject(path))) return {}
  return JSON.parse(readFileSync(inProject(path), 'utf8')).packages
}

/** The driver is compiled for one version of Node. After an upgrade of Node it has to be installed again. */
function databaseDriverLoads() {
  const program = `new (require('better-sqlite3'))(':memory:')`
  return run(process.execPath, ['-e', program], { quiet: true })
}

/** `npm ci` empties node_modules first: through a link it would empty the folder of everyone who shares it. */
function isSharedFolder() {
  return lstatSync(inProject('node_modules'), { throwIfNoEntry: false })?.isSymbolicLink() ?? false
}
