import { expect, test } from 'vitest'
import { runTorture } from '#scripts/torture/run-torture.ts'
import { runCommand } from '#tests/support/run-command.ts'

test('nothing that was confirmed is lost or incomplete after the server is killed 25 times', async () => {
  const { acknowledged, ...found } = await runTorture({ cycles: 25, seed: 1 })
  expect(found).toEqual({ cycles: 25, lost: [], torn: [] })
  expect(acknowledged).toBeGreaterThan(25)
})

test('programs get one JSON document, and people are told the seed to run it again', () => {
  const { status, stdout, stderr } = runCommand('torture', ['--cycles', '1', '--seed', '7', '--json'])
  expect({ status, stderr }).toEqual({
    status: 0,
    stderr: 'The seed is 7. Use --seed 7 to run the same test again.\n',
  })
  expect(JSON.parse(stdout)).toEqual({
    cycles: 1,
    acknowledged: expect.any(Number) as number,
    lost: 0,
    torn: 0,
  })
})

test('the number of cycles must be a whole number', () => {
  expect(runCommand('torture', ['--cycles', 'many'])).toEqual({
    status: 1,
    stdout: '',
    stderr: '--cycles must be a whole number of at least 1, and "many" is not.\n',
  })
})
