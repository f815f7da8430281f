import { groupLabel, PROTECTED_KEYS } from '#app/domain/characteristics.ts'
import { reached } from '#app/domain/due-regard/reach.ts'
import { Answers } from './answers.tsx'
import { FindingNotes } from './finding-notes.tsx'
import { ImpactArticle } from './impact-article.tsx'
import { ReadingPart } from './reading-part.tsx'
import type { Reading } from './reading.ts'

/** Step 2: each impact with what will be done about it, then the groups on which there is none, and why. */
export function ImpactsPart({ reading }: { reading: Reading }) {
  const { impacts } = reading.document
  const without = groupsWithoutImpact(reading)
  return (
    <ReadingPart reading={reading} part="impacts">
      {impacts.length === 0 && <p className="govuk-body">No impacts are described.</p>}
      {impacts.map((impact, place) => (
        <ImpactArticle reading={reading} impact={impact} place={place} key={place} />
      ))}
      {without.length > 0 && (
        <>
          <h3 className="govuk-heading-s">Groups on which there is no impact</h3>
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

/** Those with a reason, and those of the nine that no impact reaches: in the council's order. */
function groupsWithoutImpact({ document, characteristics }: Reading): string[] {
  const affected = new Set(document.impacts.flatMap(({ groups }) => [...reached(groups)]))
  const reasoned = Object.keys(document.noImpact)
  const order = [...new Set([...characteristics.map(({ key }) => key), ...PROTECTED_KEYS, ...reasoned])]
  const isProtectedAndLeftOut = (key: string) => (PROTECTED_KEYS as string[]).includes(key) && !affected.has(key)
  return order.filter((key) => reasoned.includes(key) || isProtectedAndLeftOut(key))
}

const reasonFor = ({ document }: Reading, key: string) => (Object.hasOwn(document.noImpact, key) ? document.noImpact[key] : undefined)
