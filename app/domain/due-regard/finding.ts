import { CHECK_LIST, type CheckId, type FindingSeverity } from './check-list.ts'

/** One thing a check found, in words for whoever writes or approves, with the path of the answer that mends it. */
export type Finding = {
  id: CheckId
  severity: FindingSeverity
  /** What was found: one or two sentences. */
  message: string
  /** Where to mend it: `impacts.3.rationale` (form.md, "The portable document"). */
  path: string
  /** Why it matters: the duty, or the case that says so. */
  why: string
}

/** A finding of this check. Its weight is the check's own, unless this case is graver or lighter. */
export function found(id: CheckId, path: string, message: string, severity?: FindingSeverity): Finding {
  return { id, severity: severity ?? CHECK_LIST[id].severity, message, path, why: CHECK_LIST[id].why }
}

/** A finding with the address of the answer that mends it; without one where the reader cannot change it. */
export type ShownFinding = Finding & { href?: string | undefined }
