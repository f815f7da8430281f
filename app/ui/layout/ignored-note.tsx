import { InsetText } from '#app/ui/govuk/inset-text.tsx'

/** Filters in the address that we could not use. */
export function IgnoredNote({ sentences }: { sentences: readonly string[] }) {
  if (sentences.length === 0) return null
  return (
    <InsetText>
      {sentences.map((sentence) => (
        <p className="govuk-body" key={sentence}>
          {sentence} We ignored it.
        </p>
      ))}
    </InsetText>
  )
}
