import { useActionData, useLoaderData } from '@remix-run/react'
import { aboutGuidance } from '#app/views/council/council-texts.server.ts'
import { BackLink } from '#app/ui/govuk/back-link.tsx'
import type { PageHandle } from '#app/ui/layout/page-handle.ts'
import { titled } from '#app/ui/page-title.ts'
import { RedactCouncilText } from '#app/ui/council/redact-council-text.tsx'
import { redactionAction, redactionLoader } from '#app/pages/council/redaction-page.server.ts'
import type { SignedInPage } from '#app/pages/page.server.ts'
import { getShownHelp } from '#app/views/council/shown-help.server.ts'

export const handle = {
  hydrate: true,
  before: ({ data }) => <BackLink href={(data as { back: string }).back}>Back to the guidance</BackLink>,
} satisfies PageHandle
export const meta = titled<typeof loader>(({ data }) => `Redact words: ${data.name}`)

const findText = async (page: SignedInPage) => {
  const { key, group, name } = await getShownHelp(page.db, page.params['key'])
  return { text: aboutGuidance(key), name: `${group}, ${name}` }
}

export const loader = redactionLoader(findText)
export const action = redactionAction(findText)

export default function RedactGuidance() {
  return (
    <RedactCouncilText page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()}>
      everything your council has written here, including earlier versions
    </RedactCouncilText>
  )
}
