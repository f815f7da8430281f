import type { TestedGroup } from '#app/views/evidence/shown-engagement.ts'
import { Fragment } from 'react'
import { paths } from '#app/paths.ts'

/** Worked out from the saved links. */
export function TestedWith({ groups, reference }: { groups: readonly TestedGroup[]; reference: string }) {
  if (groups.length === 0) return null
  return (
    <section className="govuk-inset-text" aria-labelledby="tested-with">
      <h2 className="govuk-heading-s" id="tested-with">
        Tested with people from these groups?
      </h2>
      <ul className="govuk-list">
        {groups.map(({ label, entries }) => (
          <li key={label}>
            {label}:{' '}
            <span>{entries.length === 0 && 'no linked engagement records that it reached them'}</span>
            {entries.map(({ number, organisation }, index) => (
              <Fragment key={number}>
                <span>{index === 0 ? 'yes, with ' : ', '}</span>
                <a className="govuk-link" href={paths.engagementEntry(reference, number)}>
                  {organisation}
                </a>
              </Fragment>
            ))}
          </li>
        ))}
      </ul>
      <p>
        This comes from the engagement linked to the impact or its mitigations, and from the groups that each
        entry reached.
      </p>
    </section>
  )
}
