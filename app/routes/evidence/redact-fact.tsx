import { useActionData, useLoaderData } from '@remix-run/react'
import { aboutFact } from '#app/views/council/council-texts.server.ts'
import { getFact } from '#app/data/evidence/facts.server.ts'
import { BackLink } from '#app/ui/govuk/back-link.tsx'
import type { PageHandle } from '#app/ui/layout/page-handle.ts'
import { titled } from '#app/ui/page-title.ts'
import { RedactCouncilText } from '#app/ui/council/redact-council-text.tsx'
import { redactionAction, redactionLoader } from '#app/pages/council/redaction-page.server.ts'
import type { SignedInPage } from '#app/pages/page.server.ts'
import { numberAsked } from '#app/pages/evidence/read-fact.server.ts'

export const handle = {
  hydrate: true,
  before: ({ data }) => <BackLink href={(data as { back: string }).back}>The fact</BackLink>,
} satisfies PageHandle
export const meta = titled<typeof loader>(({ data }) => `Redact words: ${data.name}`)

const findText = async (page: SignedInPage) => {
  const fact = await getFact(page.db, numberAsked(page))
  return { text: aboutFact(fact), name: `Fact ${fact.number}` }
}

export const loader = redactionLoader(findText)
export const action = redactionAction(findText)

export default function RedactFact() {
  return (
    <RedactCouncilText page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()}>
      every edition of this fact, why it was changed, declined or retired, and notices about it
    </RedactCouncilText>
  )
}
