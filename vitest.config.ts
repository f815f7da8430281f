import { defineConfig } from 'vitest/config'

export default defineConfig({
  esbuild: { jsx: 'automatic' },
  test: {
    // Generous, for two busy cores: what takes long is found by looking at the times, not by failing now and then.
    testTimeout: 20_000,
    setupFiles: ['tests/support/setup.ts'],
    projects: [
      {
        extends: true,
        test: { name: 'source', include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/integration/**/*.test.{ts,tsx}'] },
      },
      {
        extends: true,
        // The server as it is built and served, in processes of its own: they start, are killed and start again.
        test: { name: 'built', include: ['tests/built/**/*.test.ts'], globalSetup: 'tests/support/build-first.ts', testTimeout: 600_000 },
      },
    ],
  },
})
