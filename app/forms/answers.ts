import * as z from 'zod/mini'
import type { FieldErrors } from '#app/domain/failures.ts'
import { blankToMissing } from './blank-to-missing.ts'
import { dateParts, DATE_PARTS, type DatePart, readDate } from '#app/domain/date-parts.ts'

/**
 * A form's answers exactly as typed, which a page shows again even if they are too long. A date has three
 * boxes.
 */
export type Entered = Record<string, string | string[]>

type AnySchema = z.ZodMiniObject
type Name<S extends AnySchema> = keyof z.infer<S> & string

/**
 * A form: its schema, and which answers are not a single text box. The browser and the server read it the
 * same way.
 */
export type AnswerForm<S extends AnySchema = AnySchema> = {
  schema: S
  dates?: readonly Name<S>[]
  /** Dates that can be just a month and year, or just a year. */
  openDates?: readonly Name<S>[]
  lists?: readonly Name<S>[]
  numbers?: readonly Name<S>[]
}

/** A sent form, or the form on the page: FormData in the browser, `readForm` on the server. */
export type TypedForm = { text: (name: string) => string | undefined; all: (name: string) => string[] }

export type Answers<T> = { ok: true; value: T } | { ok: false; errors: FieldErrors; entered: Entered }

/** Reads only the fields in the schema, so extra fields have no effect. */
export function enteredIn<S extends AnySchema>(typed: TypedForm, form: AnswerForm<S>): Entered {
  const entered: Entered = {}
  for (const name of namesOf(form)) {
    if (isIn(form.lists, name)) {
      entered[name] = typed.all(name)
      continue
    }
    for (const box of boxesOf(form, name)) {
      const text = typed.text(box)
      if (text !== undefined) entered[box] = text
    }
    const sure = isDate(form, name) ? typed.text(sureName(name)) : undefined
    if (sure) entered[sureName(name)] = sure
  }
  return entered
}

/** The saved answers as someone would have typed them, which a page shows first. */
export function enteredFrom<S extends AnySchema>(
  saved: Readonly<Record<string, unknown>> | null | undefined,
  form: AnswerForm<S>,
): Entered {
  const entered: Entered = {}
  for (const name of namesOf(form)) {
    const answer = saved?.[name]
    if (isDate(form, name)) {
      const parts = dateParts(typeof answer === 'string' ? answer : null)
      for (const part of DATE_PARTS) entered[`${name}-${part}`] = parts[part]
      if (parts.year) entered[sureName(name)] = parts.year
    } else if (isIn(form.lists, name)) {
      entered[name] = Array.isArray(answer) ? answer.map(String) : []
    } else {
      entered[name] = answer === null || answer === undefined ? '' : String(answer)
    }
  }
  return entered
}

/** Checks a whole form. A draft can leave anything out, but what is there must be valid and not too long. */
export function checkAnswers<S extends AnySchema>(
  entered: Entered,
  form: AnswerForm<S>,
  mode: 'complete',
): Answers<z.infer<S>>
export function checkAnswers<S extends AnySchema>(
  entered: Entered,
  form: AnswerForm<S>,
  mode: 'draft',
): Answers<Partial<z.infer<S>>>
export function checkAnswers(
  entered: Entered,
  form: AnswerForm,
  mode: 'complete' | 'draft',
): Answers<unknown> {
  const { values, errors: inBoxes } = valuesOf(entered, form)
  const schema = mode === 'draft' ? z.partial(form.schema) : form.schema
  const result = schema.safeParse(values)
  const errors: FieldErrors = { ...inBoxes }
  for (const issue of result.error?.issues ?? []) {
    const name = String(issue.path[0] ?? '')
    const isReported = name in errors || boxesOf(form, name).some((box) => box in inBoxes)
    if (!isReported) errors[name] = issue.message
  }
  if (result.success && Object.keys(errors).length === 0) return { ok: true, value: result.data }
  return { ok: false, errors: inFormOrder(errors, form), entered }
}

/**
 * Splits a half-written form into the answers that can be saved and the errors of those that cannot be saved
 * yet, such as a date without its year.
 */
export function splitUnfinished(
  entered: Entered,
  form: AnswerForm,
): { value: Record<string, unknown>; errors: FieldErrors } {
  const whole = checkAnswers(entered, form, 'draft')
  if (whole.ok) return { value: whole.value, errors: {} }
  const errors = Object.fromEntries(
    namesOf(form).flatMap((name) => {
      const messages = [name, ...boxesOf(form, name)].flatMap((box) => whole.errors[box] ?? [])
      return messages[0] === undefined ? [] : [[name, messages[0]] as const]
    }),
  )
  const boxes = Object.keys(errors).flatMap((name) => boxesOf(form, name))
  const rest = checkAnswers(
    Object.fromEntries(Object.entries(entered).filter(([box]) => !boxes.includes(box))),
    form,
    'draft',
  )
  return { value: rest.ok ? rest.value : {}, errors }
}

/** The names of the boxes that an answer is typed into: one, or three for a date. */
export const boxesOf = (form: AnswerForm, name: string): string[] =>
  isDate(form, name) ? DATE_PARTS.map((part) => `${name}-${part}`) : [name]

/**
 * Turns typed text into the schema's values. An error in one box of a date is reported for that box:
 * `startedOn-year`.
 */
function valuesOf(
  entered: Entered,
  form: AnswerForm,
): { values: Record<string, unknown>; errors: FieldErrors } {
  const errors: FieldErrors = {}
  const values: Record<string, unknown> = {}
  for (const name of namesOf(form)) {
    if (isDate(form, name)) values[name] = dateOf(entered, form, name, errors)
    else if (isIn(form.numbers, name)) values[name] = numberOf(textIn(entered, name))
    else if (isIn(form.lists, name)) values[name] = [entered[name] ?? []].flat()
    else values[name] = textIn(entered, name)
  }
  return { values: blankToMissing(values), errors }
}

/** The field that says which year of a date someone confirmed, or had saved. */
export const sureName = (name: string): string => `${name}-sure`

/** The names of the answers that are dates. */
export const datesOf = (form: AnswerForm): string[] => namesOf(form).filter((name) => isDate(form, name))

/** Errors in the order of the questions, as the summary lists them. */
function inFormOrder(errors: FieldErrors, form: AnswerForm): FieldErrors {
  const order = namesOf(form).flatMap((name) => [name, ...boxesOf(form, name)])
  return Object.fromEntries(Object.entries(errors).sort(([a], [b]) => order.indexOf(a) - order.indexOf(b)))
}

const namesOf = (form: AnswerForm): string[] => Object.keys(form.schema.shape)
const isIn = (names: readonly string[] | undefined, name: string): boolean => names?.includes(name) ?? false
const isDate = (form: AnswerForm, name: string): boolean =>
  isIn(form.dates, name) || isIn(form.openDates, name)
const textIn = (entered: Entered, name: string): string => [entered[name] ?? ''].flat()[0] ?? ''

/** A date as the schema takes it, undefined if it is blank or not whole. Adds what is missing to `errors`. */
function dateOf(entered: Entered, form: AnswerForm, name: string, errors: FieldErrors): string | undefined {
  const typed = (part: DatePart) => textIn(entered, `${name}-${part}`)
  const read = readDate(
    { day: typed('day'), month: typed('month'), year: typed('year') },
    isIn(form.openDates, name),
  )
  if (read.kind === 'text') return read.text
  if (read.kind === 'incomplete') {
    errors[`${name}-${read.parts[0]}`] = `${labelOf(form, name)} must include a ${read.parts.join(' and a ')}`
  }
  if (read.kind === 'short year')
    errors[`${name}-year`] = `${labelOf(form, name)} must have a year with 4 digits, like 2027`
  return undefined
}

/**
 * "1,200" is 1200. Anything else that is not digits becomes NaN, which every schema refuses with its own
 * message.
 */
function numberOf(typed: string): number | string {
  const text = typed.trim()
  if (text === '') return ''
  return /^-?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?$/.test(text) ? Number(text.replaceAll(',', '')) : Number.NaN
}

/** The name of a date, taken from the schema's own message ("Date started must be a real date"). */
function labelOf(form: AnswerForm, name: string): string {
  const field = form.schema.shape[name] as z.ZodMiniType | undefined
  const message = field?.safeParse('not a date').error?.issues[0]?.message ?? ''
  return message.split(' must ')[0] || 'The date'
}
