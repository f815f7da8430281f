import { LABELS_BY_SECTION } from '#app/domain/assessment/field-labels.ts'
import { isYearMonthOrDay } from '#app/domain/assessment/fields.ts'
import type { Section } from '#app/domain/assessment/parts.ts'
import { formatPartialDate } from '#app/domain/days.ts'
import type { Choice } from './section-page.ts'

/** The label of an answer where answers are listed. */
export const fieldLabel = (section: Section, field: string): string =>
  LABELS_BY_SECTION[section][field] ?? field

/** An answer as text: a date in words, a choice by its name, a list with commas. */
export function formatAnswer(
  answer: string | number | readonly string[] | undefined,
  choices: readonly Choice[] = [],
): string {
  const name = (value: string) => choices.find((choice) => choice.value === value)?.text ?? value
  if (answer === undefined) return ''
  if (typeof answer === 'number') return name(String(answer))
  return typeof answer === 'string' ? formatDateAnswer(name(answer)) : answer.map(name).join(', ')
}

/** A day, a month or a year in words. Anything else is unchanged. */
export const formatDateAnswer = (date: string): string =>
  isYearMonthOrDay(date) ? formatPartialDate(date) : date

/** The first words of a longer text, as its name in a list. */
export const startOf = (text: string | undefined, longest = 80): string | undefined =>
  text === undefined || text.length <= longest ? text : `${text.slice(0, longest).replace(/\s+\S*$/, '')} …`
