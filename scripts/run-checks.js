// @ts-check
import { mkdirSync, rmSync } from 'node:fs'
import { buildIfStale } from './build-if-stale.js'
import { inProject } from './project.js'
import { readPlaywrightReport, readVitestReport } from './read-reports.js'
import { runNpm } from './run.js'

/** @typedef {{ passed: number, failures: string[] }} Outcome */

const REPORTS = '.cache/reports'
const VITEST_REPORT = inProject(`${REPORTS}/vitest.json`)
const PLAYWRIGHT_REPORT = inProject(`${REPORTS}/playwright.json`)

/**
 * Runs every check, whether or not one before it failed, and adds up what they counted.
 * @param {string | undefined} browser
 * @returns {Outcome}
 */
export function runChecks(browser) {
  rmSync(inProject(REPORTS), { recursive: true, force: true })
  mkdirSync(inProject(REPORTS), { recursive: true })
  const isBuilt = announce('build', () => buildIfStale())
  const outcomes = [
    oneCheck('build', isBuilt),
    check('types', () => runNpm(['run', '--silent', 'check:types'])),
    check('lint', () => runNpm(['run', '--silent', 'check:lint'])),
    check('unused code', () => runNpm(['run', '--silent', 'check:unused'])),
    announce('unit and integration tests', unitTests),
    announce('journeys', () => journeys(browser, isBuilt)),
  ]
  return {
    passed: outcomes.reduce((sum, outcome) => sum + outcome.passed, 0),
    failures: outcomes.flatMap((outcome) => outcome.failures),
  }
}

/** @returns {Outcome} */
function unitTests() {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${VITEST_REPORT}`]
  const succeeded = runNpm(['run', '--silent', 'test:unit', '--', ...reporters], {
    env: { NODE_ENV: undefined },
  })
  return settle('unit and integration tests', succeeded, readVitestReport(VITEST_REPORT))
}

/**
 * @param {string | undefined} browser
 * @param {boolean} isBuilt
 * @returns {Outcome}
 */
function journeys(browser, isBuilt) {
  if (!isBuilt) return { passed: 0, failures: ['journeys: not run, because the build failed'] }
  if (!browser) return { passed: 0, failures: ['journeys: not run, because there is no browser'] }
  const env = { CHROMIUM: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: PLAYWRIGHT_REPORT }
  const succeeded = runNpm(['run', '--silent', 'test:e2e', '--', '--reporter=list,json'], { env })
  return settle('journeys', succeeded, readPlaywrightReport(PLAYWRIGHT_REPORT))
}

/**
 * A run that failed, or found nothing to run, has failed even when no single test did.
 * @param {string} name
 * @param {boolean} succeeded
 * @param {Outcome} outcome
 * @returns {Outcome}
 */
function settle(name, succeeded, { passed, failures }) {
  if (failures.length > 0 || (succeeded && passed > 0)) return { passed, failures }
  return {
    passed,
    failures: [`${name}: ${succeeded ? 'no test was found' : 'did not run to the end, see above'}`],
  }
}

/**
 * @param {string} name
 * @param {() => boolean} work
 */
const check = (name, work) => oneCheck(name, announce(name, work))

/**
 * @param {string} name
 * @param {boolean} succeeded
 * @returns {Outcome}
 */
const oneCheck = (name, succeeded) =>
  succeeded ? { passed: 1, failures: [] } : { passed: 0, failures: [`${name}: see above`] }

/**
 * @template T
 * @param {string} name
 * @param {() => T} work
 */
function announce(name, work) {
  console.log(`\n== ${name}`)
  return work()
}
