import * as z from 'zod/mini'
import { line, oneOf } from '#app/domain/assessment/fields.ts'
import { compose, unifyMarks } from '#app/domain/fold.ts'
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

/** One form for every way of typing an address, so that one person never has two accounts. */
export const canonicalEmail = (typed: string): string => compose(unifyMarks(typed)).trim().toLowerCase()

function looksLikeEmail(text: string): boolean {
  return /^[^\s@<>"(),:;\\]+@[^\s@<>"(),:;\\]+\.[^\s@<>"(),:;\\.]+$/.test(text)
}
