import { formatPartialDate } from '#app/domain/days.ts'
import { formatFact } from '#app/domain/evidence/format-fact.ts'
import type { Check } from './check-context.ts'
import { found } from './finding.ts'
import { quote } from './format-names.ts'

/** B4: evidence was taken from a library fact that has since been updated or retired. */
export const factsAreUpToDate: Check = (document, { facts = {} }) =>
  document.evidence.flatMap(({ fact, title }, place) => {
    const now = fact && Object.hasOwn(facts, fact.id) ? facts[fact.id] : undefined
    if (!fact || !now) return []
    const name = title === undefined ? `Evidence item ${place + 1}` : `The evidence ${quote(title, 200)}`
    const from = `fact ${now.number} of the library`
    if (now.retiredReason !== undefined) {
      return [
        found(
          'B4',
          `evidence.${place}`,
          `${name} was taken from ${from}, which was retired: ${quote(now.retiredReason, 200)}`,
        ),
      ]
    }
    if (fact.edition >= now.edition) return []
    const says = `${quote(formatFact(now.says), 200)}, as of ${formatPartialDate(now.says.asOf)}`
    return [
      found(
        'B4',
        `evidence.${place}`,
        `${name} was taken from ${from}, which was updated on ${formatPartialDate(now.updatedOn)}. It ` +
          `now says ${says}.`,
      ),
    ]
  })
