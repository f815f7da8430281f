import * as z from 'zod/mini'
import { type EvidenceItem, EVIDENCE_KINDS } from '#app/domain/assessment/evidence-item.ts'
import { cell, day, line, links, oneOf, shortLine, yearMonthOrDay } from '#app/domain/assessment/fields.ts'
import { formatFact } from './format-fact.ts'

/** Statement, figure and unit together must fit in the title of an evidence item. */
const saying = {
  statement: shortLine('Enter what the figure measures, or what is known', 'The statement', 150),
  figure: z.optional(shortLine('Enter the figure', 'The figure', 20)),
  unit: z.optional(shortLine('Enter the unit', 'The unit', 25)),
  kind: oneOf(EVIDENCE_KINDS, 'Choose what kind of evidence it is'),
  publisher: line('Enter who published it', 'Publisher'),
  asOf: yearMonthOrDay('Enter the date it applies to', 'Date'),
  reference: z.optional(cell('Enter a link or document reference', 'Link or reference')),
  area: z.optional(line('Enter the area it covers', 'Area')),
  characteristics: z.optional(links()),
}
export const editionSchema = z.object(saying)
export type FactEdition = z.infer<typeof editionSchema>

export const factSchema = z.object({
  ...saying,
  reviewBy: z.optional(day('Enter the date to review it by', 'Review date')),
})
export type Fact = z.infer<typeof factSchema>

export const changedFactSchema = z.object({
  ...factSchema.shape,
  why: z.optional(line('Say what was changed', 'What was changed')),
})

/** The evidence item that cites this edition. */
export function evidenceFrom({ statement, figure, unit, ...citation }: FactEdition): EvidenceItem {
  return { ...citation, title: formatFact({ statement, figure, unit }) }
}
