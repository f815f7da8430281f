import { withRole } from '#app/pages/page.server.ts'
import { IMPORTERS } from '#app/pages/importers.server.ts'
import { templateFile, wrongLinesFile } from '#app/pages/lines-file.server.ts'

/** The template. */
export const loader = withRole(['administrator'], (page) => templateFile(page, IMPORTERS['/people/import']()))

/** The wrong lines of a previewed file. */
export const action = withRole(['administrator'], (page) =>
  wrongLinesFile(page, IMPORTERS['/people/import']()),
)
