import type { ReactNode } from 'react'

/** What a route may say of itself, as `export const handle: PageHandle = …`; root.tsx reads it. */
export type PageHandle = {
  /** Sends JavaScript with the page: for pages that edit. The others are only documents. */
  hydrate?: true
  /** A back link or breadcrumbs, above the main part. Routes name their loader's data in the argument's type. */
  before?(match: { data: unknown; params: Readonly<Record<string, string | undefined>> }): ReactNode
}
