// @ts-check
import { existsSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { PROJECT } from './project.js'

/** @typedef {import('./run-checks.js').Outcome} Outcome */
/** @typedef {{ status: string, fullName: string }} VitestTest */
/** @typedef {{ name: string, status: string, message: string, assertionResults: VitestTest[] }} VitestFile */
/** @typedef {{ projectName: string, status: string }} PlaywrightTest */
/** @typedef {{ title: string, file: string, line: number, tests: PlaywrightTest[] }} PlaywrightSpec */
/** @typedef {{ specs?: PlaywrightSpec[], suites?: PlaywrightSuite[] }} PlaywrightSuite */

/**
 * @param {string} path
 * @returns {Outcome}
 */
export function readVitestReport(path) {
  /** @type {VitestFile[]} */
  const files = read(path)?.testResults ?? []
  const tests = files.flatMap((file) =>
    file.assertionResults.map((test) => ({ ...test, file: relative(PROJECT, file.name) })),
  )
  const failed = tests
    .filter((test) => test.status === 'failed')
    .map((test) => `${test.file}: ${test.fullName}`)
  const unread = files
    .filter(
      (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
    )
    .map((file) => `${relative(PROJECT, file.name)}: ${file.message.split('\n')[0] || 'did not run'}`)
  return { passed: tests.filter((test) => test.status === 'passed').length, failures: [...failed, ...unread] }
}

/**
 * @param {string} path
 * @returns {Outcome}
 */
export function readPlaywrightReport(path) {
  const report = read(path)
  const tests = specsIn(report ?? {}).flatMap((spec) => spec.tests.map((test) => ({ ...spec, ...test })))
  const failed = tests
    .filter((test) => test.status === 'unexpected' || test.status === 'flaky')
    .map((test) => `[${test.projectName}] tests/e2e/${test.file}:${test.line}: ${test.title}`)
  /** @type {{ message?: string }[]} */
  const errors = report?.errors ?? []
  const others =
    failed.length > 0
      ? []
      : errors.map((error) => `journeys: ${error.message?.split('\n')[0] ?? 'did not run'}`)
  return {
    passed: tests.filter((test) => test.status === 'expected').length,
    failures: [...failed, ...others],
  }
}

/**
 * @param {PlaywrightSuite} suite
 * @returns {PlaywrightSpec[]}
 */
const specsIn = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsIn)]

/** @param {string} path */
const read = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined)
