import { canonicalJson } from '#app/domain/assessment/canonical-json.ts'
import type { AssessmentDocument, DocumentAnswer } from '#app/domain/assessment/document.ts'
import type { AnsweredFinding, Finding, FindingAnswer } from './finding.ts'
import { canBeAnswered } from './open-findings.ts'

/**
 * An answer as it is kept. `about` stands for what it was about when it was given; null where it came with a
 * document in which
 * nothing was found there.
 */
export type KeptAnswer = FindingAnswer & DocumentAnswer & { id: number; about: string | null }

/**
 * What a finding is about, in one text: which check says what, of which answers as they stand. An answer
 * holds as long as this
 * stays the same. Rows of a list may move up when another is removed, so their place does not count.
 */
export function whatItIsAbout(
  { id, path, message, severity }: Finding,
  document: AssessmentDocument,
): string {
  const place = path.replace(/\.\d+(?=\.|$)/g, '.*')
  return canonicalJson({ check: id, severity, place, message, rests: restsOn(path, document) ?? null })
}

/**
 * Each finding with the answer that applies to it, or else the one given at the same place to something that
 * is not so any more.
 * An answer to what came back as it was applies again.
 */
export function withAnswers<F extends Finding & { about: string }>(
  findings: readonly F[],
  kept: readonly KeptAnswer[],
): (F & AnsweredFinding)[] {
  const inForce = new Set(findings.map(({ about }) => about))
  return findings.map((finding) => {
    if (!canBeAnswered(finding)) return finding
    const answer = kept.find(({ about }) => about === finding.about)
    if (answer) return { ...finding, answer: givenIn(answer) }
    const lapsed = kept.findLast((each) => isAtPlaceOf(finding, each) && !applies(each, inForce))
    return lapsed ? { ...finding, lapsedAnswer: givenIn(lapsed) } : finding
  })
}

/**
 * The answers (by id) that a new one takes the place of: the one to this finding, and those at its place that
 * lapsed.
 */
export function replacedBy<F extends Finding & { about: string }>(
  finding: F,
  findings: readonly F[],
  kept: readonly KeptAnswer[],
): number[] {
  const others = new Set(findings.filter(({ about }) => about !== finding.about).map(({ about }) => about))
  const isReplaced = (each: KeptAnswer) =>
    each.about === finding.about || (isAtPlaceOf(finding, each) && !applies(each, others))
  return kept.filter(isReplaced).map(({ id }) => id)
}

/**
 * Answers as the portable document has them: those that apply, at the place where their finding is now, and
 * those that came with
 * a document and fit nothing yet. What lapsed stays here: elsewhere it would seem to be about what is written
 * now.
 */
export function answersToSend<F extends Finding & { about: string }>(
  findings: readonly F[],
  kept: readonly KeptAnswer[],
): DocumentAnswer[] {
  return kept.flatMap(({ check, path, reason, about }) => {
    if (about === null) return [{ check, path, reason }]
    const places = findings.filter((finding) => finding.about === about).map((finding) => finding.path)
    const [first] = places
    return first === undefined ? [] : [{ check, path: places.includes(path) ? path : first, reason }]
  })
}

/** Answers that came with a document, each with what it is about: the finding of that check at that place. */
export function boundTo<F extends Finding & { about: string }>(
  findings: readonly F[],
  answers: readonly DocumentAnswer[],
) {
  const free = new Set(findings.filter(canBeAnswered))
  return answers.map((answer) => {
    const finding = [...free].find(({ id, path }) => id === answer.check && path === answer.path)
    if (finding) for (const each of free) if (each.about === finding.about) free.delete(each)
    return { ...answer, about: finding?.about ?? null }
  })
}

const applies = ({ about }: KeptAnswer, inForce: ReadonlySet<string>): boolean =>
  about !== null && inForce.has(about)

const isAtPlaceOf = ({ id, path }: Finding, answer: KeptAnswer): boolean =>
  answer.check === id && answer.path === path

const givenIn = ({ reason, by, at }: KeptAnswer): FindingAnswer => ({ reason, by, at })

/**
 * The row, or the single answer, that a path leads into; where it names a group alone, all that is said of
 * that group.
 */
function restsOn(path: string, document: AssessmentDocument): unknown {
  const [top = '', key] = path.split('.')
  const whole = (document as Record<string, unknown>)[top]
  if (key === undefined) return whole
  if (top === 'baseline' || (top === 'impacts' && !/^\d+$/.test(key))) {
    return [
      document.baseline.find(({ characteristic }) => characteristic === key) ?? null,
      document.noImpact[key] ?? null,
    ]
  }
  const one = (whole as Record<string, unknown> | undefined)?.[key]
  return typeof one === 'object' && one !== null && 'id' in one ? { ...one, id: null } : one
}
