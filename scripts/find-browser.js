// @ts-check
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'

const SETTINGS = [
  'PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH',
  'CHROMIUM',
  'CHROMIUM_PATH',
  'CHROME_PATH',
  'CHROME_BIN',
]
/** The headless shell first: the others keep the window of a whole browser up to date, which nobody sees. */
const COMMANDS = [
  'chromium-headless-shell',
  '/usr/bin/chromium',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
]

/** The first Chromium that starts, from the settings, then the system, then Playwright. */
export function findBrowser() {
  const named = SETTINGS.map((name) => process.env[name]).filter((path) => path !== undefined && path !== '')
  return [...named, ...COMMANDS, chromium.executablePath()]
    .map((command) => command && findFile(command))
    .find((path) => path !== undefined && starts(path))
}

/** Chromium's sandbox does not work for root. The other options stop the browser making requests of its own. */
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
 * Ubuntu's `chromium-browser` can be a stub that only tells you to install another, so it is not enough to
 * look whether it exists.
 * @param {string} path
 */
const starts = (path) => spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0

/**
 * The file of a command. Playwright does not look for one itself.
 * @param {string} command
 */
const findFile = (command) =>
  ['', ...(process.env.PATH ?? '').split(delimiter)]
    .map((folder) => join(folder, command))
    .find((path) => existsSync(path))
