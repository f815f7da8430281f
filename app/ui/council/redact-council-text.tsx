import type { ReactNode } from 'react'
import { PageHeading } from '#app/ui/layout/page-heading.tsx'
import { RedactWords } from './redact-words.tsx'

type Props = Pick<Parameters<typeof RedactWords>[0], 'answer'> & {
  page: { name: string; back: string }
  /** "every edition of this fact": what the words go from. */
  children: ReactNode
}

/** The page that redacts words in something that the council keeps beside its assessments. */
export function RedactCouncilText({ page: { name, back }, answer, children }: Props) {
  return (
    <RedactWords
      heading={<PageHeading caption={name}>Redact words that should not have been written</PageHeading>}
      seenBy="Everybody who can read this page’s history sees it."
      answer={answer}
      back={back}
    >
      For what names or could name a resident. The words go from {children}. That it happened, when, by whom
      and why is kept. What was copied into assessments is redacted there: you are shown where.
    </RedactWords>
  )
}
