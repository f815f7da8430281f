// @ts-check
import { spawnSync } from 'node:child_process'
import { chromium } from '@playwright/test'

const SETTINGS = [
  'PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH',
  'CHROMIUM',
  'CHROMIUM_PATH',
  'CHROME_PATH',
  'CHROME_BIN',
]
const COMMANDS = [
  '/usr/bin/chromium',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
]

/** The first Chromium that really starts: a setting, the system's own, then the one that Playwright keeps. */
export function findBrowser() {
  const named = SETTINGS.map((name) => process.env[name]).filter((path) => path !== undefined && path !== '')
  return [...named, ...COMMANDS, chromium.executablePath()].find((path) => path !== undefined && starts(path))
}

/**
 * Root may not use Chromium's sandbox; everybody else keeps it. The rest keeps the browser from calling home.
 */
export const browserArguments = () => [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * Ubuntu's `chromium-browser` may be a stub that only says to install another, so looking whether it exists
 * is not enough.
 * @param {string} path
 */
const starts = (path) => spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0
