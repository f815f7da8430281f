import * as z from 'zod/mini'
import { line, oneOf } from '#app/domain/assessment/fields.ts'
import { compose, fold, unifyCharacters } from '#app/domain/fold.ts'
import { ROLES } from '#app/domain/people.ts'

/** The forms for people (who can sign in, and their roles) and for directorates. */

export const onOneLine = (name: string) =>
  z.refine<string>((text) => !/[\r\n]/.test(text), `${name} must be on one line`)

const email = line('Enter an e-mail address', 'E-mail address').check(
  z.maxLength(100, 'E-mail address must be 100 characters or fewer'),
  z.refine(looksLikeEmail, 'Enter an e-mail address in the correct format, like name@council.gov.uk'),
)
const personName = line('Enter the person’s name', 'Name').check(onOneLine('Name'))

export const personSchema = z.object({
  name: personName,
  email,
  jobTitle: z.optional(line('Enter a job title', 'Job title').check(onOneLine('Job title'))),
  organisation: z.optional(line('Enter an organisation', 'Organisation').check(onOneLine('Organisation'))),
  directorateId: z.optional(line('Choose a directorate', 'Directorate')),
  roles: z
    .array(oneOf(ROLES, 'Choose roles from the list'), 'Choose at least one role')
    .check(z.minLength(1, 'Choose at least one role')),
})
export type PersonDetails = z.infer<typeof personSchema>

export const directorateSchema = z.object({
  name: line('Enter the name of the directorate', 'Name').check(onOneLine('Name')),
})

/** The first person in a new database. They become its administrator. */
export const firstPersonSchema = z.object({
  name: line('Enter your name', 'Name').check(onOneLine('Name')),
  email,
})

/** How an address is stored, however it was typed: full-width signs, a dot at the end and capitals are made plain. */
export const canonicalEmail = (typed: string): string =>
  compose(unifyCharacters(typed)).trim().replace(AT_THE_END, '').toLowerCase()

/** What addresses are compared by, so that one person never has two accounts. Accents and spaces count for nothing. */
export const emailKey = (typed: string): string => fold(typed).replaceAll(' ', '').replace(AT_THE_END, '')

const AT_THE_END = /[\s.]+$/

function looksLikeEmail(typed: string): boolean {
  return /^[^\s@<>"(),:;\\]+@[^\s@<>"(),:;\\]+\.[^\s@<>"(),:;\\.]+$/.test(canonicalEmail(typed))
}
