import { useId } from 'react'

export type Passage = { label: string; text: string }

/** Texts that people typed, under a heading. Each has the label of its question or field. */
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
