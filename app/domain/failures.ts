/**
 * All that we throw on purpose. The web edge turns each into a status code and a page; commands turn them
 * into a sentence.
 */

/** It does not exist, or this person may not know that it does (another's draft answers like this). */
export class NotFound extends Error {
  override name = 'NotFound'
}

/** The policy says no. The message says why, in words for the person who asked. */
export class Refused extends Error {
  override name = 'Refused'
}

/** What was sent makes no sense here (an unknown choice, a missing field that no page leaves out). */
export class BadRequest extends Error {
  override name = 'BadRequest'
}

export type FieldErrors = Record<string, string>

/** The answers cannot be taken as they are. `errors` are keyed by field name. */
export class Invalid extends Error {
  override name = 'Invalid'
  readonly errors: FieldErrors
  constructor(errors: FieldErrors) {
    super(Object.values(errors).join('. '))
    this.errors = errors
  }
}

/** What moved an assessment on last: who did which event, and when. */
export type LastMove = { reference: string; event: string; by: string | null; at: string }

/** Somebody else saved or moved it first. Nothing was changed; the person's own text is still with them. */
export class Conflict extends Error {
  override name = 'Conflict'
  readonly moved: LastMove | undefined
  constructor(message: string, moved?: LastMove) {
    super(message)
    this.moved = moved
  }
}
