import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { inProject } from '#scripts/project.js'
import { readPlaywrightReport, readVitestReport } from '#scripts/read-reports.js'

const name = inProject('tests/unit/x.test.ts')

it('counts what vitest passed, and names what failed', () => {
  const assertionResults = [
    { status: 'passed', fullName: 'adds' },
    { status: 'failed', fullName: 'takes away' },
    { status: 'skipped', fullName: 'divides' },
  ]
  const report = reportWith({ testResults: [{ name, status: 'failed', message: '', assertionResults }] })
  expect(readVitestReport(report)).toEqual({ passed: 1, failures: ['tests/unit/x.test.ts: takes away'] })
})

it('names a file of tests that vitest could not even read', () => {
  const report = reportWith({
    testResults: [{ name, status: 'failed', message: 'Unexpected token\nat …', assertionResults: [] }],
  })
  expect(readVitestReport(report)).toEqual({
    passed: 0,
    failures: ['tests/unit/x.test.ts: Unexpected token'],
  })
})

it('counts a journey once in each project, however deep it stands', () => {
  const tests = [
    { projectName: 'js', status: 'expected' },
    { projectName: 'no-js', status: 'unexpected' },
  ]
  const specs = [{ title: 'signs in', file: 'x.spec.ts', line: 7, tests }]
  const report = reportWith({ suites: [{ specs: [], suites: [{ specs }] }], errors: [] })
  expect(readPlaywrightReport(report)).toEqual({
    passed: 1,
    failures: ['[no-js] tests/e2e/x.spec.ts:7: signs in'],
  })
})

it('names what kept the journeys from beginning', () => {
  const report = reportWith({ suites: [], errors: [{ message: 'No tests found\n' }] })
  expect(readPlaywrightReport(report)).toEqual({ passed: 0, failures: ['journeys: No tests found'] })
})

it('counts nothing where there is no report', () => {
  const nothing = { passed: 0, failures: [] }
  expect([readVitestReport('no-such.json'), readPlaywrightReport('no-such.json')]).toEqual([nothing, nothing])
})

function reportWith(content: object): string {
  const file = join(mkdtempSync(join(tmpdir(), 'due-regard-report-')), 'report.json')
  writeFileSync(file, JSON.stringify(content))
  return file
}
