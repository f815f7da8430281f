import { groupLabel } from '#app/domain/characteristics.ts'
import { Answers } from './answers.tsx'
import { FindingNotes } from './finding-notes.tsx'
import { groupsWithoutImpact } from '#app/views/checks/finding-places.ts'
import { ImpactArticle } from './impact-article.tsx'
import { ReadingPart } from './reading-part.tsx'
import type { Reading } from '#app/views/assessment/reading.ts'
import { WhoIsAffected } from './who-is-affected.tsx'

/** Step 2: each impact with what will be done about it, then the groups with no impact, and why. */
export function ImpactsPart({ reading }: { reading: Reading }) {
  const { impacts } = reading.document
  const without = inOrder(reading)
  return (
    <ReadingPart reading={reading} part="impacts">
      {impacts.length === 0 && <p className="govuk-body">There are no impacts.</p>}
      <WhoIsAffected reading={reading} />
      {impacts.map((impact, place) => (
        <ImpactArticle reading={reading} impact={impact} place={place} key={place} />
      ))}
      {without.length > 0 && (
        <>
          <h3 className="govuk-heading-s">Groups with no impact</h3>
          <Answers
            answers={without.map((key) => ({
              question: groupLabel(key, reading.characteristics),
              text: reasonFor(reading, key),
              notes: <FindingNotes reading={reading} place={`noImpact.${key}`} />,
            }))}
          />
        </>
      )}
    </ReadingPart>
  )
}

/** In the council's order. */
function inOrder({ document, characteristics }: Reading): string[] {
  const without = groupsWithoutImpact(document)
  const place = (key: string) => characteristics.findIndex((each) => each.key === key) >>> 0
  return [...without].sort((one, other) => place(one) - place(other))
}

const reasonFor = ({ document }: Reading, key: string) =>
  Object.hasOwn(document.noImpact, key) ? document.noImpact[key] : undefined
