import * as z from 'zod/mini'
import { type EvidenceItem, EVIDENCE_KINDS } from '#app/domain/assessment/evidence-item.ts'
import { cell, day, line, links, oneOf, shortLine, yearMonthOrDay } from '#app/domain/assessment/fields.ts'
import { factInWords } from './fact-in-words.ts'

/**
 * What one edition of a fact says. Statement, figure and unit together fit on the line that is an evidence
 * item's title.
 */
const saying = {
  statement: shortLine('Say what the figure is of, or what is known', 'The statement', 150),
  figure: z.optional(shortLine('Enter the figure', 'The figure', 20)),
  unit: z.optional(shortLine('Enter the unit', 'The unit', 25)),
  kind: oneOf(EVIDENCE_KINDS, 'Choose what kind of evidence it is'),
  publisher: line('Enter who published it', 'Publisher'),
  asOf: yearMonthOrDay('Enter the date it is as of', 'Date'),
  reference: z.optional(cell('Enter a link or document reference', 'Link or reference')),
  area: z.optional(line('Enter the area it covers', 'Area')),
  characteristics: z.optional(links()),
}
export const editionSchema = z.object(saying)
export type FactEdition = z.infer<typeof editionSchema>

/** A fact as the library takes it: what it says, and when somebody should look whether it still holds. */
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
  return { ...citation, title: factInWords({ statement, figure, unit }) }
}
