import type { ReactNode } from 'react'

/** Settings of a route's page, as `export const handle: PageHandle = …`. root.tsx reads them. */
export type PageHandle = {
  /** Sends JavaScript with the page. Only for pages that edit something. */
  hydrate?: true
  /** A back link or breadcrumbs, above the main content. `data` is the loader's data. */
  before?(match: { data: unknown; params: Readonly<Record<string, string | undefined>> }): ReactNode
}
