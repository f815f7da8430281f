import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { LongestFirst } from './tests/support/longest-first.ts'

export default defineConfig({
  esbuild: { jsx: 'automatic' },
  test: {
    // Generous, for two busy cores: what takes long is found by looking at the times, not by failing now and then.
    testTimeout: 20_000,
    // Of two cores Vitest would use one, to leave the other to whoever watches.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    setupFiles: ['tests/support/setup.ts'],
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'source',
          include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/integration/**/*.test.{ts,tsx}'],
        },
      },
      {
        extends: true,
        // The server as it is built and served, in processes of its own: they start, are killed and start again.
        test: {
          name: 'built',
          include: ['tests/built/**/*.test.ts'],
          globalSetup: 'tests/support/build-first.ts',
          testTimeout: 600_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        // These ask the built server, as a council runs it: see docs/decisions/0014-bad-inputs.md.
        test: {
          name: 'bad inputs',
          include: ['tests/bad-inputs/**/*.test.ts'],
          globalSetup: 'tests/support/bad-inputs-run.ts',
          env: { NODE_ENV: 'production' },
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
