import { withRole } from '#app/pages/page.server.ts'
import { IMPORTERS } from '#app/pages/importers.server.ts'
import { templateFile, wrongLinesFile } from '#app/pages/lines-file.server.ts'

/** The template. */
export const loader = withRole(['equality lead'], (page) =>
  templateFile(page, IMPORTERS['/community-groups/import']()),
)

/** The wrong lines of a previewed file. */
export const action = withRole(['equality lead'], (page) =>
  wrongLinesFile(page, IMPORTERS['/community-groups/import']()),
)
