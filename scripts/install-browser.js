// @ts-check
import { findBrowser } from './find-browser.js'
import { run, runNpm } from './run.js'

/** Finds or installs a browser for the journeys. Returns undefined, and prints why, when there is none. */
export function findOrInstallBrowser() {
  const found = findBrowser()
  if (found) return found
  console.log('Installing Chromium, which the journeys run in.')
  const browser = installByPlaywright() ?? installBySystem()
  if (!browser)
    console.error(
      'No Chromium was found or could be installed: install one, or set CHROMIUM to the path of yours.',
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
  if (run('apt-get', ['update', '-q'], { env })) run('apt-get', ['install', '-y', '-q', 'chromium'], { env })
  return findBrowser()
}
