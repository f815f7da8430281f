import { expect, test } from 'vitest'
import { createWorkerPool } from '#app/http/worker-pool.server.ts'

test('work runs in a thread, in order, and each gets its own result', async () => {
  const pool = createWorkerPool<number, number>('(number) => number * 2', 2)
  expect(await Promise.all([1, 2, 3, 4, 5].map(pool.run))).toEqual([2, 4, 6, 8, 10])
  expect(pool.size()).toBe(0)
})

test('work that throws fails, and the next work succeeds', async () => {
  const pool = createWorkerPool<number, number>(
    `(number) => { if (number === 1) throw new Error('one'); return number }`,
    1,
  )
  await expect(pool.run(1)).rejects.toThrow('one')
  expect(await pool.run(2)).toBe(2)
})

test('when a thread ends, its work fails, and the next work gets a new thread', async () => {
  const pool = createWorkerPool<number, number>(
    `(number) => { if (number === 1) process.exit(); return number }`,
    1,
  )
  await expect(pool.run(1)).rejects.toThrow('A worker thread ended.')
  expect(await pool.run(2)).toBe(2)
})

test('a thread gets no settings or secrets of the environment', async () => {
  const pool = createWorkerPool<null, number>('() => Object.keys(process.env).length', 1)
  expect(await pool.run(null)).toBe(0)
})
