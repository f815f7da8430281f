import type { ReactNode } from 'react'
import type { Reading } from '#app/views/assessment/reading.ts'

type Linked = { reading: Pick<Reading, 'document'>; ids: readonly string[] }

/** The evidence that supports an answer: titles that link to the list above. */
export function EvidenceLinks({ reading, ids }: Linked) {
  const { evidence } = reading.document
  return (
    <RowLinks
      links={ids.map((id) => {
        const place = evidence.findIndex((item) => item.id === id)
        return { href: `#evidence-${place + 1}`, text: evidence[place]?.title ?? 'Evidence without a title' }
      })}
    />
  )
}

export function EngagementLinks({ reading, ids }: Linked) {
  const { engagement } = reading.document
  return (
    <RowLinks
      links={ids.map((id) => {
        const place = engagement.findIndex((entry) => entry.id === id)
        return {
          href: `#engagement-${place + 1}`,
          text: engagement[place]?.organisation ?? 'An engagement entry without a name',
        }
      })}
    />
  )
}

export function RowLinks({ links }: { links: readonly { href: string; text: ReactNode }[] }) {
  return links.map(({ href, text }, index) => (
    <span key={href}>
      {index > 0 && '; '}
      <a className="govuk-link" href={href}>
        {text}
      </a>
    </span>
  ))
}
