// @ts-check
import { mkdirSync, rmSync } from 'node:fs'
import { buildIfStale } from './build-if-stale.js'
import { inProject } from './project.js'
import { readPlaywrightReport, readVitestReport } from './read-reports.js'
import { runNpm, runNpmAside } from './run.js'

/** @typedef {{ passed: number, failures: string[] }} Outcome */

const REPORTS = '.cache/reports'
const VITEST_REPORT = inProject(`${REPORTS}/vitest.json`)
const PLAYWRIGHT_REPORT = inProject(`${REPORTS}/playwright.json`)

/**
 * Runs every check, whether or not one before it failed, and adds up what they counted. What needs no browser
 * runs in two lanes at the same time; the journeys have both cores to themselves.
 * @param {string | undefined} browser
 * @returns {Promise<Outcome>}
 */
export async function runChecks(browser) {
  prepareReports()
  const isBuilt = await timed('build', () => buildIfStale())
  const aside = await Promise.all([
    vitest('unit and integration tests', 'test:vitest'),
    inTurn([
      () => check('types', 'check:types'),
      () => check('lint', 'check:lint'),
      () => check('unused code', 'check:unused'),
    ]),
  ])
  const browsed = await timed('journeys', () => journeys(browser, isBuilt))
  return sum([oneCheck('build', isBuilt), ...aside, browsed])
}

/**
 * What is worth running after each change: types, unit and integration tests.
 * @returns {Promise<Outcome>}
 */
export async function runQuickChecks() {
  prepareReports()
  return sum(
    await Promise.all([
      vitest('unit and integration tests', 'test:source'),
      check('types', 'check:types', ['--incremental', '--tsBuildInfoFile', '.cache/types.tsbuildinfo']),
    ]),
  )
}

/**
 * @param {string} name
 * @param {string} script
 * @returns {Promise<Outcome>}
 */
async function vitest(name, script) {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${VITEST_REPORT}`]
  const succeeded = await runAside(name, script, reporters)
  return settle(name, succeeded, readVitestReport(VITEST_REPORT))
}

/**
 * @param {string} name
 * @param {string} script
 * @param {readonly string[]} [args]
 */
const check = async (name, script, args = []) => oneCheck(name, await runAside(name, script, args))

/**
 * Runs beside something else, so what it says is printed once it has ended.
 * @param {string} name
 * @param {string} script
 * @param {readonly string[]} args
 * @returns {Promise<boolean>}
 */
async function runAside(name, script, args) {
  const began = Date.now()
  const { succeeded, output } = await runNpmAside(['run', '--silent', script, '--', ...args], {
    env: { NODE_ENV: undefined },
  })
  console.log(`\n== ${name}: ${since(began)}\n${output.trimEnd()}`)
  return succeeded
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
 * @param {boolean} succeeded
 * @returns {Outcome}
 */
const oneCheck = (name, succeeded) =>
  succeeded ? { passed: 1, failures: [] } : { passed: 0, failures: [`${name}: see above`] }

/**
 * @param {readonly (() => Promise<Outcome>)[]} works
 * @returns {Promise<Outcome>}
 */
async function inTurn(works) {
  const outcomes = []
  for (const work of works) outcomes.push(await work())
  return sum(outcomes)
}

/**
 * @param {readonly Outcome[]} outcomes
 * @returns {Outcome}
 */
const sum = (outcomes) => ({
  passed: outcomes.reduce((total, { passed }) => total + passed, 0),
  failures: outcomes.flatMap(({ failures }) => failures),
})

function prepareReports() {
  rmSync(inProject(REPORTS), { recursive: true, force: true })
  mkdirSync(inProject(REPORTS), { recursive: true })
}

/**
 * @template T
 * @param {string} name
 * @param {() => T | Promise<T>} work
 */
async function timed(name, work) {
  console.log(`\n== ${name}`)
  const began = Date.now()
  const outcome = await work()
  console.log(`== ${name}: ${since(began)}`)
  return outcome
}

/** @param {number} began */
const since = (began) => `${Math.round((Date.now() - began) / 1000)} s`
