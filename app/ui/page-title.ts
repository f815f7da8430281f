import { ERROR_PREFIX } from '#app/forms/error-prefix.ts'
import type { MetaArgs, MetaFunction } from '@remix-run/react'

export const SERVICE_NAME = 'Due Regard'

/** The title of a page: what it is, then whose. With errors on it, that comes first. */
export const pageTitle = (page: string, hasErrors = false): string =>
  `${hasErrors ? ERROR_PREFIX : ''}${page} – ${SERVICE_NAME}`

/**
 * Every page's `meta`: `export const meta = titled('People')`, or `titled<typeof loader>(({ data }) =>
 * data.person.name)`.
 * Whether there are errors comes from the root's loader, which runs after the action did.
 */
export function titled<Loader>(
  page: string | ((loaded: { data: NonNullable<MetaArgs<Loader>['data']> }) => string),
): MetaFunction<Loader> {
  return ({ data, matches }) => {
    const root = matches[0]?.data as { hasErrors?: boolean } | undefined
    if (typeof page === 'string') return [{ title: pageTitle(page, root?.hasErrors) }]
    return [{ title: data ? pageTitle(page({ data }), root?.hasErrors) : SERVICE_NAME }]
  }
}
