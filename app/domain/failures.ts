/** Everything we throw on purpose. Pages turn each one into a status code and a message, scripts into a sentence. */

/** It does not exist, or this person is not allowed to know that it does, such as someone else's draft. */
export class NotFound extends Error {
  override name = 'NotFound'
}

/**
 * It exists, but this person is not allowed to know that. They get exactly the answer of NotFound. The log says that
 * access was refused.
 */
export class Hidden extends NotFound {
  override name = 'Hidden'
}

/** One sentence for both errors, so that nobody can tell them apart. */
const NO_ASSESSMENT = 'We could not find that assessment.'
export const noSuchAssessment = () => new NotFound(NO_ASSESSMENT)
export const hiddenAssessment = () => new Hidden(NO_ASSESSMENT)

const NO_PLANNED_DECISION = 'We could not find that decision in the forward plan.'
export const noSuchPlannedDecision = () => new NotFound(NO_PLANNED_DECISION)
export const hiddenPlannedDecision = () => new Hidden(NO_PLANNED_DECISION)

/** The policy does not allow it. The message tells the person why. */
export class Refused extends Error {
  override name = 'Refused'
}

/** The request is not one that our pages send: an unknown choice, or a field missing that they always include. */
export class BadRequest extends Error {
  override name = 'BadRequest'
}

export type FieldErrors = Record<string, string>

/** The answers are not valid. `errors` are keyed by field name. */
export class Invalid extends Error {
  override name = 'Invalid'
  readonly errors: FieldErrors
  constructor(errors: FieldErrors) {
    super(Object.values(errors).join('. '))
    this.errors = errors
  }
}

/** The last move of an assessment: the event, who did it and when. */
export type LastMove = { reference: string; event: string; by: string | null; at: string }

/** Someone else saved or moved it first. Nothing was changed, and the page still has what this person typed. */
export class Conflict extends Error {
  override name = 'Conflict'
  readonly moved: LastMove | undefined
  constructor(message: string, moved?: LastMove) {
    super(message)
    this.moved = moved
  }
}

/** Too many people are waiting for the same slow work. Nothing was done, and the same thing can be tried again soon. */
export class Busy extends Error {
  override name = 'Busy'
  constructor() {
    super('Too many people are signing in at the moment. Wait 10 seconds, then try again.')
  }
}
