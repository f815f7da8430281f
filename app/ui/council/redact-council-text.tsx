import type { ReactNode } from 'react'
import { PageHeading } from '#app/ui/layout/page-heading.tsx'
import { RedactWords } from './redact-words.tsx'

type Props = Pick<Parameters<typeof RedactWords>[0], 'answer'> & {
  page: { name: string; back: string }
  /** Where the words are removed from: "every edition of this fact". */
  children: ReactNode
}

/** The page that redacts words in one of the council's texts outside the assessments. */
export function RedactCouncilText({ page: { name, back }, answer, children }: Props) {
  return (
    <RedactWords
      heading={<PageHeading caption={name}>Redact words that should not have been written</PageHeading>}
      seenBy="Everyone who can read the history of this page will see it."
      answer={answer}
      back={back}
    >
      Use this for anything that names or could identify a resident. The words are removed from {children}. We
      keep a record of who redacted them, when and why. If the words were copied into assessments, you need to
      redact them there too. We will show you where.
    </RedactWords>
  )
}
