import type { SaidEntry } from '#app/views/evidence/shown-engagement.ts'
import { Fragment } from 'react'
import { paths } from '#app/paths.ts'
import { Table } from '#app/ui/govuk/table.tsx'
import { labelledCell } from '#app/ui/layout/labelled-cell.ts'

export function YouSaidWeChangedTable({
  entries,
  reference,
}: {
  entries: readonly SaidEntry[]
  reference: string
}) {
  return (
    <>
      <h2 className="govuk-heading-m" id="you-said">
        You said, we changed
      </h2>
      <p className="govuk-body app-measure">
        The people you engaged with will want to know what happened next. In each entry, say what you heard
        and what changed. Then link it to the impacts and mitigations that it led to.
      </p>
      <Table
        className="app-stack"
        caption="What people said and what changed"
        captionClassName="govuk-visually-hidden"
        firstCellIsHeader
        head={['Who', 'You said', 'We changed', 'It led to'].map((text) => ({ text }))}
        rows={entries.map((entry) => [
          { text: entry.organisation },
          labelledCell('You said', entry.heard ?? 'Nothing written yet'),
          labelledCell('We changed', entry.changed ?? 'Nothing written yet'),
          labelledCell('It led to', <LedTo entry={entry} reference={reference} />),
        ])}
      />
    </>
  )
}

function LedTo({ entry, reference }: { entry: SaidEntry; reference: string }) {
  const links = [
    ...entry.impacts.map((number) => ({ href: paths.impact(reference, number), text: `Impact ${number}` })),
    ...entry.mitigations.map(({ number, impactNumber }) => ({
      href: paths.mitigation(reference, number),
      text: `Mitigation ${number}${impactNumber === undefined ? '' : `, for impact ${impactNumber}`}`,
    })),
  ]
  return (
    <>
      {links.map(({ href, text }) => (
        <Fragment key={href}>
          <a className="govuk-link" href={href}>
            {text}
          </a>
          <br />
        </Fragment>
      ))}
      <a
        className="govuk-link app-check__way"
        href={`${paths.engagementEntry(reference, entry.number)}#ledTo`}
      >
        {links.length > 0 ? 'Change' : 'Say what it led to'}
        <span className="govuk-visually-hidden">
          {links.length > 0 ? ` what ${entry.organisation} led to` : `: ${entry.organisation}`}
        </span>
      </a>
    </>
  )
}
