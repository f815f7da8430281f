import type { PlannedDecision } from './planned-decision.ts'

/** One line of a file with the forward plan: what it says, or what is wrong with it. */
export type PlanLine = { line: number; says: string } & (
  { decision: PlannedDecision } | { problems: readonly string[] }
)

/** What is in the plan already. */
export type InPlan = { id: string } & { [K in keyof PlannedDecision]: PlannedDecision[K] | null }

/** What bringing one line in would do. Nothing of a file comes in while one of its lines is wrong. */
export type ComparedLine = { line: number; says: string } & (
  | { kind: 'new'; decision: PlannedDecision; alsoOn: readonly string[] }
  | { kind: 'changed'; decision: PlannedDecision; from: InPlan; changes: readonly (keyof PlannedDecision)[] }
  | { kind: 'same' }
  | { kind: 'wrong'; problems: readonly string[] }
)

/**
 * Compares a file with the plan. The same decision is one of the same body with the same report reference;
 * or, where one of the
 * two has none, with the same title and date: titles return ("Budget monitoring"), so another date is another
 * decision.
 * What the file leaves blank says nothing.
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
        problems: [`Line ${earlier.line} is the same decision. Leave one of them out.`],
      }
    inFile.add({ ...decision, line })
    const same = inPlan.sameAs(decision)
    if (!same) return { line, says, kind: 'new', decision, alsoOn: inPlan.datesOf(decision) }
    const changes = FIELDS.filter((field) => decision[field] !== undefined && decision[field] !== same[field])
    return changes.length === 0
      ? { line, says, kind: 'same' }
      : { line, says, kind: 'changed', decision, from: same, changes }
  })
}

const FIELDS = [
  'title',
  'body',
  'decisionOn',
  'reportReference',
  'directorateId',
] as const satisfies readonly (keyof PlannedDecision)[]

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
    /** On which days the plan has this title already. */
    datesOf: (one: Named): string[] => titled(one).flatMap(({ decisionOn }) => decisionOn ?? []),
  }
}

/** However it was typed: capitals and spaces make no other decision. */
const key = (...parts: (string | null | undefined)[]): string =>
  JSON.stringify(parts.map((part) => (part ?? '').trim().replace(/\s+/g, ' ').toLowerCase()))

/** How many lines of a file were new, different, or in the plan already. */
export type PlanImported = { added: number; changed: number; same: number }
