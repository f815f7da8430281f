import { InsetText } from '#app/ui/govuk/inset-text.tsx'

/** What the address of a list asked for that makes no sense here. */
export function IgnoredNote({ sentences }: { sentences: readonly string[] }) {
  if (sentences.length === 0) return null
  return (
    <InsetText>
      {sentences.map((sentence) => (
        <p className="govuk-body" key={sentence}>
          {sentence} It was left out.
        </p>
      ))}
    </InsetText>
  )
}
