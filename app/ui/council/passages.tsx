import { useId } from 'react'

export type Passage = { label: string; text: string }

/** What people typed, under a heading, each with the question or place it belongs to. */
export function Passages({ title, passages }: { title: string; passages: readonly Passage[] }) {
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <h2 className="govuk-heading-s" id={id}>
        {title}
      </h2>
      <dl className="app-answers">
        {passages.map(({ label, text }, index) => (
          <div key={index}>
            <dt>{label}</dt>
            <dd>
              <p className="app-changes" dir="auto">
                {text}
              </p>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
