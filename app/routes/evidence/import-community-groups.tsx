import { withRole } from '#app/pages/page.server.ts'
import { answerImport, openImport } from '#app/pages/import-page.server.ts'
import { IMPORTERS } from '#app/pages/importers.server.ts'
import { paths } from '#app/paths.ts'
import { ImportPage } from '#app/ui/form/import-page.tsx'
import { BackLink } from '#app/ui/govuk/back-link.tsx'
import type { PageHandle } from '#app/ui/layout/page-handle.ts'
import { titled } from '#app/ui/page-title.ts'

export const handle = {
  before: () => <BackLink href={paths.communityGroups()}>Community groups</BackLink>,
} satisfies PageHandle
export const meta = titled<typeof loader>(({ data }) => data.words.title)

export const loader = withRole(['equality lead'], (page) =>
  openImport(page, IMPORTERS['/community-groups/import']()),
)
export const action = withRole(['equality lead'], (page) =>
  answerImport(page, IMPORTERS['/community-groups/import']()),
)

export default function ImportCommunityGroups() {
  return <ImportPage linesFile={paths.communityGroupLinesFile()} />
}
