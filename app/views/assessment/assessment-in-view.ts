import type { AssessmentVersion } from '#app/data/assessment/assessments.server.ts'
import type { Actor, Relation } from '#app/domain/people.ts'
import type { Event } from '#app/domain/signoff/workflow.ts'
import type { Db } from '#db/client.ts'

/** One version of an assessment and the person who looks at it: what the views of an assessment are made for. */
export type AssessmentInView = {
  db: Db
  actor: Actor & { id: string }
  /** ISO 8601 UTC. */
  now: string
  assessment: AssessmentVersion
  relations: Relation[]
  /** What this person could do to it now. */
  may: Event[]
}
