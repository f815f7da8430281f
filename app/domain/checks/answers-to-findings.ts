import { canonicalJson } from '#app/domain/assessment/canonical-json.ts'
import type { AssessmentDocument, DocumentAnswer } from '#app/domain/assessment/document.ts'
import type { AnsweredFinding, Finding, FindingAnswer } from './finding.ts'
import { canBeAnswered } from './open-findings.ts'
import { toStoredWording } from './stored-wording.ts'

/**
 * A saved answer. `about` is a hash of what it was about when it was given. It is null if it came with a
 * document and no finding matched it.
 */
export type KeptAnswer = FindingAnswer & DocumentAnswer & { id: number; about: string | null }

/**
 * What a finding is about as one text: which check says what about which answers. An answer applies while
 * this text stays the same. Rows of a list move up when another is removed, so their index does not count.
 */
export function whatItIsAbout(
  { id, path, message, severity }: Finding,
  document: AssessmentDocument,
): string {
  const place = path.replace(/\.\d+(?=\.|$)/g, '.*')
  return canonicalJson({
    check: id,
    severity,
    place,
    message: toStoredWording(id, message),
    rests: restsOn(path, document) ?? null,
  })
}

/**
 * Each finding with the answer that applies to it, or with the lapsed answer that was given in the same
 * place. If an answer is changed back, the reason given for it applies again.
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
 * The ids of the answers that a new one replaces: the one to this finding, and lapsed ones in the same
 * place.
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
 * Answers for the portable document: those that apply, at the current path of their finding, and those that
 * came with a document and match no finding yet. Lapsed answers are left out, because elsewhere they would
 * seem to be about the current text.
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

/** Answers that came with a document, each matched to the finding of that check at that path. */
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
 * The row or single answer that a path leads to. If it only names a group, everything said about that group.
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
