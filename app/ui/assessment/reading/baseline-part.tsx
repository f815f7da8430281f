import type { DocumentBaseline } from '#app/domain/assessment/document.ts'
import { isWideGroup, type Characteristic } from '#app/domain/characteristics.ts'
import { joinList } from '#app/domain/checks/format-names.ts'
import { Answers, NotAnswered } from './answers.tsx'
import { FindingNotes } from './finding-notes.tsx'
import { EvidenceLinks } from './linked-rows.tsx'
import { QUESTIONS } from '#app/domain/assessment/questions.ts'
import { ReadingPart } from './reading-part.tsx'
import type { Reading } from '#app/views/assessment/reading.ts'

/**
 * Step 1, in the council's own order. Protected characteristics are kept apart from the council's other
 * groups.
 */
export function BaselinePart({ reading }: { reading: Reading }) {
  const { baseline } = reading.document
  const entryOf = (key: string) => baseline.find(({ characteristic }) => characteristic === key)
  const isNoted = (key: string) => reading.findings.some(({ place }) => place === `baseline.${key}`)
  const nine = reading.characteristics.filter(({ kind }) => kind === 'protected')
  const local = reading.characteristics.filter(
    ({ kind, retiredAt, key }) =>
      kind !== 'protected' && ((kind === 'local' && retiredAt === null) || entryOf(key)),
  )
  const known = new Set(reading.characteristics.map(({ key }) => key))
  const unknown = baseline
    .filter(({ characteristic }) => !known.has(characteristic))
    .map(({ characteristic }) => unknownGroup(characteristic))
  const shown = [...local, ...unknown].filter(({ key }) => entryOf(key) || isNoted(key))
  const empty = local.filter((each) => !shown.includes(each))
  return (
    <ReadingPart reading={reading} part="baseline">
      <h3 className="govuk-heading-s">Protected characteristics (Equality Act 2010)</h3>
      {nine.map((each) => (
        <BaselineOf reading={reading} characteristic={each} entry={entryOf(each.key)} key={each.key} />
      ))}
      <h3 className="govuk-heading-s">Other groups the council considers</h3>
      {shown.map((each) => (
        <BaselineOf reading={reading} characteristic={each} entry={entryOf(each.key)} key={each.key} />
      ))}
      {empty.length > 0 && (
        <p className="govuk-body">There are no answers for {joinList(empty.map(({ label }) => label))}.</p>
      )}
    </ReadingPart>
  )
}

type BaselineProps = { reading: Reading; characteristic: Characteristic; entry: DocumentBaseline | undefined }

function BaselineOf({ reading, characteristic, entry }: BaselineProps) {
  const { key, label, actName } = characteristic
  const { demographics, worksWell, problems, nothingRelevantReason, evidenceIds = [] } = entry ?? {}
  const isDescribed = Boolean(demographics || worksWell || problems)
  return (
    <section className="app-reading__row" aria-labelledby={`baseline-${key}`}>
      <h4 className="govuk-heading-s" id={`baseline-${key}`}>
        {label}
        {actName && actName !== label && <span className="app-act-name"> In the Act: {actName}</span>}
      </h4>
      {!isDescribed && !nothingRelevantReason ? (
        <p className="govuk-body">
          <NotAnswered />
        </p>
      ) : (
        <Answers
          answers={[
            isDescribed && { question: QUESTIONS['baseline.demographics'], text: demographics },
            isDescribed && { question: QUESTIONS['baseline.worksWell'], text: worksWell },
            isDescribed && { question: QUESTIONS['baseline.problems'], text: problems },
            nothingRelevantReason !== undefined && {
              question: QUESTIONS['baseline.nothingRelevantReason'],
              text: nothingRelevantReason,
            },
            evidenceIds.length > 0 && {
              question: 'Evidence',
              text: <EvidenceLinks reading={reading} ids={evidenceIds} />,
            },
          ]}
        />
      )}
      <FindingNotes reading={reading} place={`baseline.${key}`} />
    </section>
  )
}

/** A group that an import named and this council does not have, shown as imported. */
const unknownGroup = (key: string): Characteristic => ({
  key,
  kind: 'local',
  label: isWideGroup(key) ? key : `${key} (as imported)`,
  actName: null,
  position: 0,
  retiredAt: null,
})
