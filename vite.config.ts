import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig } from 'vite'
import remixConfig from './remix.config.js'

/**
 * zod's comments stand where Rollup has no use for them, and a route without a page has nothing for the
 * browser.
 */
const EXPECTED = ['INVALID_ANNOTATION', 'EMPTY_BUNDLE']

/**
 * What nearly every page with a form is made of comes to the browser as one file: forty small ones are larger
 * together, and slower.
 */
const IN_EVERY_FORM =
  /\/app\/(forms|ui\/form\/(?!csv-)|ui\/layout\/(?!changed-|list-|ignored-)|ui\/govuk\/(?!breadcrumbs|file-|pagi|panel|password|summary-|table|task-)|ui\/checks\/finding(?!s-by)|ui\/checks\/answer|ui\/signoff\/change-requested|domain\/date-text|views\/assessment\/(section-|word-)|ui\/assessment\/(section-form|assessment-heading|back-links|chang|guidance|link|status|their))/

export default defineConfig({
  plugins: [remix(remixConfig)],
  build: {
    target: 'es2022',
    sourcemap: false,
    reportCompressedSize: false,
    rollupOptions: {
      output: { manualChunks: (file) => (IN_EVERY_FORM.test(file) ? 'form-parts' : undefined) },
      onwarn: (warning, warn) => EXPECTED.includes(warning.code ?? '') || warn(warning),
    },
  },
})
