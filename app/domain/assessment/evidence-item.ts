import * as z from 'zod/mini'
import { cell, line, links, oneOf, yearMonthOrDay } from './fields.ts'

export const EVIDENCE_KINDS = [
  'statistic',
  'needs assessment',
  'survey',
  'consultation',
  'monitoring data',
  'research',
  'lived experience',
  'other',
] as const

export const evidenceItemSchema = z.object({
  title: line('Enter a title for the evidence', 'Title'),
  kind: oneOf(EVIDENCE_KINDS, 'Choose what kind of evidence it is'),
  publisher: z.optional(line('Enter the publisher', 'Publisher')),
  asOf: z.optional(yearMonthOrDay('Enter the date the evidence is as of', 'Date')),
  reference: z.optional(cell('Enter a link or document reference', 'Link or reference')),
  area: z.optional(line('Enter the area it covers', 'Area')),
  characteristics: z.optional(links()),
  note: z.optional(cell('Enter a note', 'Note')),
})
export type EvidenceItem = z.infer<typeof evidenceItemSchema>
