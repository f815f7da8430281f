/** In a finding of check X1, each other assessment is a reference with its title as it was then. */
const NAMED =
  /(EQIA-\d{4,9}) \(((?:(?!, EQIA-\d| and EQIA-\d)[^])*?)\)(?=, (?:EQIA-\d|\d+ more)| and (?:EQIA-\d|\d+ more)| ha(?:s|ve) negative impacts on the same groups \()/g
const REFERENCE = /EQIA-\d{4,9}/g

/** The references in a finding that names other assessments by their titles. */
export const assessmentsNamedIn = ({ id, message }: { id: string; message: string }): string[] =>
  id === 'X1' ? (message.match(REFERENCE) ?? []) : []

/**
 * The finding without the titles of these assessments, for someone who must not know of them. A finding is kept as it
 * was when the assessment was submitted, and another assessment can become confidential after that.
 */
export const withoutTitlesOf = (message: string, hidden: ReadonlySet<string>): string =>
  message.replace(NAMED, (named, reference: string) =>
    hidden.has(reference) ? `${reference} (an assessment you cannot see)` : named,
  )
