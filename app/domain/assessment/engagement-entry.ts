import * as z from 'zod/mini'
import { cell, day, line, links, wholeNumber } from './fields.ts'

/**
 * One line of the engagement log. Real logs say "May to August", and often do not say how many people came.
 */
export const engagementEntrySchema = z.object({
  from: day('Enter the date, or the first date', 'Date'),
  to: z.optional(day('Enter the last date', 'Last date')),
  organisation: line('Enter the organisation or group', 'Organisation or group'),
  stakeholderGroup: z.optional(line('Enter the stakeholder group', 'Stakeholder group')),
  method: line('Enter how they were engaged', 'Method'),
  numberEngaged: z.optional(wholeNumber('Number engaged')),
  groups: z.optional(links()),
  findings: z.optional(cell('Enter what you heard', 'What was heard')),
  changed: z.optional(cell('Enter what changed because of it', 'What changed')),
})
export type EngagementEntry = z.infer<typeof engagementEntrySchema>

type Counted = { numberEngaged?: number | undefined; from?: string | undefined; to?: string | undefined }
/** `from` and `to` are the first and last day of the whole log. They are missing if no entry has a date. */
export type TotalEngaged = {
  people: number
  unknown: number
  from?: string | undefined
  to?: string | undefined
}

/** The total of an engagement log. Entries with no number are counted separately, not guessed. */
export function totalEngaged(entries: readonly Counted[]): TotalEngaged {
  const days = entries.flatMap(({ from, to }) => [from, to].filter(Boolean)).sort()
  return {
    people: entries.reduce((sum, entry) => sum + (entry.numberEngaged ?? 0), 0),
    unknown: entries.filter((entry) => entry.numberEngaged === undefined).length,
    from: days[0],
    to: days.at(-1),
  }
}
