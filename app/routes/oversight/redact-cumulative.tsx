import { useActionData, useLoaderData } from '@remix-run/react'
import { aboutCumulative } from '#app/views/council/council-texts.server.ts'
import { BackLink } from '#app/ui/govuk/back-link.tsx'
import type { PageHandle } from '#app/ui/layout/page-handle.ts'
import { titled } from '#app/ui/page-title.ts'
import { RedactCouncilText } from '#app/ui/council/redact-council-text.tsx'
import { redactionAction, redactionLoader } from '#app/pages/council/redaction-page.server.ts'
import type { SignedInPage } from '#app/pages/page.server.ts'
import { listFormerNames } from '#app/data/oversight/tags.server.ts'
import { getTag } from '#app/views/oversight/tag-in-view.server.ts'

export const handle = {
  hydrate: true,
  before: ({ data }) => <BackLink href={(data as { back: string }).back}>Back to the tag</BackLink>,
} satisfies PageHandle
export const meta = titled<typeof loader>(({ data }) => `Redact words: ${data.name}`)

const findText = async (page: SignedInPage) => {
  const { tag } = await getTag(page, page.params['tag'])
  return { text: aboutCumulative(tag, await listFormerNames(page.db, tag)), name: tag }
}

export const loader = redactionLoader(findText)
export const action = redactionAction(findText)

export default function RedactCumulative() {
  return (
    <RedactCouncilText page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()}>
      every edition of this cumulative assessment. If the tag itself contains the words, it is removed when
      you redact an assessment that has it
    </RedactCouncilText>
  )
}
