import type { AnsweredFinding, Finding } from './finding.ts'

/** What must be mended cannot be talked away. */
export const canBeAnswered = ({ severity }: Pick<Finding, 'severity'>): boolean => severity !== 'blocks'

/** Nobody has said yet why it stays as it is. */
export const isOpen = ({ answer }: AnsweredFinding): boolean => answer === undefined
