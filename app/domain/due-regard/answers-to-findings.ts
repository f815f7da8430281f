import * as z from 'zod/mini'
import { canonicalJson } from '../assessment/canonical-json.ts'
import type { AssessmentDocument } from '../assessment/document.ts'
import { cell } from '../assessment/fields.ts'
import type { AnsweredFinding, Finding, FindingAnswer } from './finding.ts'

export const answerSchema = z.object({ reason: cell('Say why it stays as it is', 'The reason') })

/** An answer as it is kept. `about` stands for what it was about when it was given. */
export type KeptAnswer = FindingAnswer & { check: string; path: string; about: string }

/** What must be mended cannot be talked away. */
export const canBeAnswered = ({ severity }: Pick<Finding, 'severity'>): boolean => severity !== 'blocks'

/** Nobody has said yet why it stays as it is. */
export const isOpen = ({ answer }: AnsweredFinding): boolean => answer === undefined

/**
 * What a finding is about, in one text: which check says what, of which answers as they stand. An answer holds as long as this
 * stays the same. Rows of a list may move up when another is removed, so their place does not count.
 */
export function whatItIsAbout({ id, path, message, severity }: Finding, document: AssessmentDocument): string {
  const place = path.replace(/\.\d+(?=\.|$)/g, '.*')
  return canonicalJson({ check: id, severity, place, message, rests: restsOn(path, document) ?? null })
}

/**
 * Each finding with the answer that applies to it, or else the one given at the same place to something that is not so any more.
 * An answer to what came back as it was applies again.
 */
export function withAnswers<F extends Finding & { about: string }>(findings: readonly F[], kept: readonly KeptAnswer[]): (F & AnsweredFinding)[] {
  const inForce = new Set(findings.map(({ about }) => about))
  return findings.map((finding) => {
    if (!canBeAnswered(finding)) return finding
    const answer = kept.find(({ about }) => about === finding.about)
    if (answer) return { ...finding, answer: givenIn(answer) }
    const lapsed = kept.find((each) => isAtPlaceOf(finding, each) && !inForce.has(each.about))
    return lapsed ? { ...finding, lapsedAnswer: givenIn(lapsed) } : finding
  })
}

/** Answers that a new one takes the place of: those to this finding, and those at its place that lapsed. */
export function replacedBy<F extends Finding & { about: string }>(finding: F, findings: readonly F[], kept: readonly KeptAnswer[]): string[] {
  const others = new Set(findings.filter(({ about }) => about !== finding.about).map(({ about }) => about))
  return kept.filter((each) => each.about === finding.about || (isAtPlaceOf(finding, each) && !others.has(each.about))).map(({ about }) => about)
}

const isAtPlaceOf = ({ id, path }: Finding, answer: KeptAnswer): boolean => answer.check === id && answer.path === path

const givenIn = ({ reason, by, at }: KeptAnswer): FindingAnswer => ({ reason, by, at })

/** The row, or the single answer, that a path leads into; where it names a group alone, all that is said of that group. */
function restsOn(path: string, document: AssessmentDocument): unknown {
  const [top = '', key] = path.split('.')
  const whole = (document as Record<string, unknown>)[top]
  if (key === undefined) return whole
  if (top === 'baseline' || (top === 'impacts' && !/^\d+$/.test(key))) {
    return [document.baseline.find(({ characteristic }) => characteristic === key) ?? null, document.noImpact[key] ?? null]
  }
  const one = (whole as Record<string, unknown> | undefined)?.[key]
  return typeof one === 'object' && one !== null && 'id' in one ? { ...one, id: null } : one
}
