import { type LedTo, ledToSomething, whatEachLedTo } from '#app/domain/evidence/led-to.ts'
import { joinList } from '#app/domain/checks/format-names.ts'
import { Table } from '#app/ui/govuk/table.tsx'
import { labelledCell } from '#app/ui/layout/labelled-cell.ts'
import { RichText } from '#app/ui/rich-text.tsx'
import { NotAnswered } from './answers.tsx'
import { RowLinks } from './linked-rows.tsx'
import type { Reading } from '#app/views/assessment/reading.ts'

/**
 * For each engagement entry: what was heard, what changed because of it, and the impacts and mitigations it
 * led to.
 */
export function YouSaidWeChanged({ reading }: { reading: Reading }) {
  const { document } = reading
  const all = whatEachLedTo(document)
  const came = all.filter((each) => ledToSomething(each, document)).length
  const isTold = (each: LedTo) =>
    document.engagement[each.entry]?.findings !== undefined || ledToSomething(each, document)
  const untold = all.filter((each) => !isTold(each)).map(({ entry }) => nameOf(reading, entry))
  return (
    <>
      <h3 className="govuk-heading-s" id="you-said">
        You said, we changed
      </h3>
      <p className="govuk-body">
        {came === 0
          ? 'No changes are recorded yet.'
          : `${came} of ${all.length} ${all.length === 1 ? 'entry' : 'entries'} led to a change.`}
        {untold.length > 0 && ` What was heard is not recorded for ${joinList(untold)}.`}
      </p>
      {untold.length < all.length && (
        <Table
          caption="What was heard, and what changed"
          captionClassName="govuk-visually-hidden"
          className="app-stack"
          head={['Who', 'You said', 'We changed'].map((text) => ({ text }))}
          rows={all.filter(isTold).map((each) => saidRow(reading, each))}
        />
      )}
    </>
  )
}

function saidRow(reading: Reading, each: LedTo) {
  const { findings, changed } = reading.document.engagement[each.entry] ?? {}
  const links = linksOf(reading, each)
  return [
    {
      text: (
        <a className="govuk-link" href={`#engagement-${each.entry + 1}`}>
          {nameOf(reading, each.entry)}
        </a>
      ),
    },
    labelledCell(
      'You said',
      findings ? <RichText text={findings} className="app-prose app-prose--small" /> : <NotAnswered />,
    ),
    labelledCell(
      'We changed',
      <>
        {changed && <RichText text={changed} className="app-prose app-prose--small" />}
        {links.length > 0 && (
          <p className="app-prose app-prose--small">
            It led to: <RowLinks links={links} />
          </p>
        )}
        {!changed && links.length === 0 && 'Nothing recorded.'}
      </>,
    ),
  ]
}

function linksOf({ document }: Reading, { impacts, mitigations }: LedTo) {
  return [
    ...impacts.map((place) => {
      const { number, title } = document.impacts[place] ?? {}
      return {
        href: `#impact-${place + 1}`,
        text: `impact ${[number, title && `(${title})`].filter(Boolean).join(' ')}`,
      }
    }),
    ...mitigations.map((place) => {
      const { impactNumber, summary } = document.mitigations[place] ?? {}
      const what =
        impactNumber === undefined ? 'a mitigation' : `what will be done about impact ${impactNumber}`
      return { href: `#mitigation-${place + 1}`, text: summary ? `${what} (${summary})` : what }
    }),
  ]
}

const nameOf = ({ document }: Reading, entry: number): string =>
  document.engagement[entry]?.organisation ?? 'an entry without a name'
