import { fold } from '#app/domain/fold.ts'
import { PLANNED_FIELDS, type PlannedDecision } from './planned-decision.ts'

export type PlanLine = { line: number; says: string } & (
  { decision: PlannedDecision } | { problems: readonly string[] }
)

export type InPlan = { id: string } & { [K in keyof PlannedDecision]: PlannedDecision[K] | null }

/** What importing one line would do. If any line is wrong, nothing in the file is imported. */
export type ComparedLine = { line: number; says: string } & (
  | { kind: 'new'; decision: PlannedDecision; alsoOn: readonly string[] }
  | { kind: 'changed'; decision: PlannedDecision; from: InPlan; changes: readonly (keyof PlannedDecision)[] }
  | { kind: 'same' }
  | { kind: 'wrong'; problems: readonly string[] }
)

/**
 * Decisions match if they have the same body and report reference. If either has no reference, they match on
 * body, title and date, because titles recur ("Budget monitoring"). A blank cell does not clear a saved value.
 */
export function compareWithPlan(lines: readonly PlanLine[], plan: readonly InPlan[]): ComparedLine[] {
  const inPlan = decisionsKnown<InPlan>()
  const inFile = decisionsKnown<PlannedDecision & { line: number }>()
  plan.forEach(inPlan.add)
  return lines.map(({ line, says, ...rest }): ComparedLine => {
    if ('problems' in rest) return { line, says, kind: 'wrong', problems: rest.problems }
    const { decision } = rest
    const earlier = inFile.sameAs(decision)
    if (earlier)
      return {
        line,
        says,
        kind: 'wrong',
        problems: [`Line ${earlier.line} is the same decision. Remove one of them.`],
      }
    inFile.add({ ...decision, line })
    const same = inPlan.sameAs(decision)
    if (!same) return { line, says, kind: 'new', decision, alsoOn: inPlan.datesOf(decision) }
    const changes = PLANNED_FIELDS.filter(
      (field) => decision[field] !== undefined && decision[field] !== same[field],
    )
    return changes.length === 0
      ? { line, says, kind: 'same' }
      : { line, says, kind: 'changed', decision, from: same, changes }
  })
}

type Named = { [K in keyof PlannedDecision]?: PlannedDecision[K] | null }

function decisionsKnown<T extends Named>() {
  const byReference = new Map<string, T>()
  const byTitle = new Map<string, T[]>()
  const titled = ({ body, title }: Named): T[] => byTitle.get(key(body, title)) ?? []
  return {
    add: (each: T) => {
      if (each.reportReference) byReference.set(key(each.body, each.reportReference), each)
      byTitle.set(key(each.body, each.title), [...titled(each), each])
    },
    sameAs: (one: Named): T | undefined =>
      (one.reportReference ? byReference.get(key(one.body, one.reportReference)) : undefined) ??
      titled(one).find(
        (each) =>
          (each.decisionOn ?? '') === (one.decisionOn ?? '') &&
          !(each.reportReference && one.reportReference),
      ),
    /** Dates on which the plan already has this title. */
    datesOf: (one: Named): string[] => titled(one).flatMap(({ decisionOn }) => decisionOn ?? []),
  }
}

/** Ignores how it is typed: capitals, spaces and dashes, for example. */
const key = (...parts: (string | null | undefined)[]): string =>
  JSON.stringify(parts.map((part) => fold(part ?? '')))

export type PlanImported = { added: number; changed: number; same: number }
