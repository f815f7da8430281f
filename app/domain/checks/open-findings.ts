import type { AnsweredFinding, Finding } from './finding.ts'

/** What must be fixed cannot be answered with a reason. */
export const canBeAnswered = ({ severity }: Pick<Finding, 'severity'>): boolean => severity !== 'blocks'

/** Nobody has answered it yet. */
export const isOpen = ({ answer }: AnsweredFinding): boolean => answer === undefined
