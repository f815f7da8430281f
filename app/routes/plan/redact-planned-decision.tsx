import { useActionData, useLoaderData } from '@remix-run/react'
import { aboutPlannedDecision } from '#app/views/council/council-texts.server.ts'
import { getPlannedDecision } from '#app/data/plan/planned-decisions.server.ts'
import { BackLink } from '#app/ui/govuk/back-link.tsx'
import type { PageHandle } from '#app/ui/layout/page-handle.ts'
import { titled } from '#app/ui/page-title.ts'
import { RedactCouncilText } from '#app/ui/council/redact-council-text.tsx'
import { redactionAction, redactionLoader } from '#app/pages/council/redaction-page.server.ts'
import type { SignedInPage } from '#app/pages/page.server.ts'

export const handle = {
  hydrate: true,
  before: ({ data }) => <BackLink href={(data as { back: string }).back}>The decision</BackLink>,
} satisfies PageHandle
export const meta = titled<typeof loader>(({ data }) => `Redact words: ${data.name}`)

const findText = async ({ db, params }: SignedInPage) => {
  const { id, title } = await getPlannedDecision(db, params['id'] ?? '')
  return { text: aboutPlannedDecision(id), name: title }
}

export const loader = redactionLoader(findText)
export const action = redactionAction(findText)

export default function RedactPlannedDecision() {
  return (
    <RedactCouncilText page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()}>
      this planned decision, its screenings and their answers, its history, and notices about it
    </RedactCouncilText>
  )
}
