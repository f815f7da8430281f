import { paths } from '#app/paths.ts'
import { BackLink } from '#app/ui/govuk/back-link.tsx'
import type { PageHandle } from '#app/ui/layout/page-handle.ts'

type Match = Parameters<NonNullable<PageHandle['before']>>[0]
type Back = Required<Pick<PageHandle, 'before'>>

/** `export const handle = { hydrate: true, ...toTaskList } satisfies PageHandle` */
export const toTaskList: Back = {
  before: ({ params }: Match) => (
    <BackLink href={paths.assessment(params['reference'] ?? '')}>Back to the task list</BackLink>
  ),
}

/** For a page under a list: back to that list. */
export const backTo = (list: (reference: string) => string, name: string): Back => ({
  before: ({ params }: Match) => <BackLink href={list(params['reference'] ?? '')}>Back to {name}</BackLink>,
})
