import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig } from 'vite'
import remixConfig from './remix.config.js'

/** zod's comments stand where Rollup has no use for them, and a route without a page has nothing for the browser. */
const EXPECTED = ['INVALID_ANNOTATION', 'EMPTY_BUNDLE']

export default defineConfig({
  plugins: [remix(remixConfig)],
  build: {
    target: 'es2022',
    sourcemap: false,
    reportCompressedSize: false,
    rollupOptions: { onwarn: (warning, warn) => EXPECTED.includes(warning.code ?? '') || warn(warning) },
  },
})
