// @ts-check
import { findBrowser } from './find-browser.js'
import { run, runNpm } from './run.js'

/** Finds or installs a browser for the journeys. Returns undefined, and prints why, when there is none. */
export function findOrInstallBrowser() {
  const found = findBrowser()
  if (found) return found
  console.log('Installing Chromium for the journeys.')
  const browser = installByPlaywright() ?? installBySystem()
  if (!browser)
    console.error(
      'Chromium was not found and could not be installed. Install it, or set CHROMIUM to its path.',
    )
  return browser
}

function installByPlaywright() {
  runNpm(['exec', '--no', '--', 'playwright', 'install', '--with-deps', 'chromium'])
  return findBrowser()
}

function installBySystem() {
  if (process.getuid?.() !== 0) return undefined
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  /** @param {string} name */
  const install = (name) => run('apt-get', ['install', '-y', '-q', name], { env })
  if (run('apt-get', ['update', '-q'], { env }) && !install('chromium-headless-shell')) install('chromium')
  return findBrowser()
}
