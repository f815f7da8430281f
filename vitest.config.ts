import { defineConfig } from 'vitest/config'

export default defineConfig({
  esbuild: { jsx: 'automatic' },
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/integration/**/*.test.{ts,tsx}'],
    // Generous, for two busy cores: what takes long is found by looking at the times, not by failing now and then.
    testTimeout: 20_000,
    setupFiles: ['tests/support/setup.ts'],
  },
})
