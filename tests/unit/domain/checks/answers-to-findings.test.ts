import { describe, expect, test } from 'vitest'
import { answerSchema } from '#app/domain/checks/answer-to-warning.ts'
import type { AssessmentDocument } from '#app/domain/assessment/document.ts'
import {
  type KeptAnswer,
  replacedBy,
  whatItIsAbout,
  withAnswers,
} from '#app/domain/checks/answers-to-findings.ts'
import { isOpen } from '#app/domain/checks/open-findings.ts'
import { runChecks } from '#app/domain/checks/run-checks.ts'
import { completeDocument } from '#tests/support/documents.ts'

const OLD = 'Census data from 2011 shows that one in five is over 65.'
const REASON = 'No later census was published for these streets.'

function withOldFigures(demographics = OLD): AssessmentDocument {
  const document = completeDocument()
  return {
    ...document,
    baseline: document.baseline.map((each) =>
      each.characteristic === 'age' ? { ...each, demographics } : each,
    ),
  }
}
const findingsOf = (document: AssessmentDocument) =>
  runChecks(document, { today: '2026-11-22' }).map((finding) => ({
    ...finding,
    about: whatItIsAbout(finding, document),
  }))
function answersTo(document: AssessmentDocument): KeptAnswer[] {
  return findingsOf(document).map(({ id, path, about }, place) => ({
    id: place,
    check: id,
    path,
    about,
    reason: REASON,
    by: 'Priya Shah',
    at: '2026-11-20T10:00:00.000Z',
  }))
}
const answered = (document: AssessmentDocument, kept: KeptAnswer[]) => withAnswers(findingsOf(document), kept)

describe('an answer to a warning', () => {
  test('applies while what it was about stays as it is, and the warning is open no more', () => {
    const [finding, ...others] = answered(withOldFigures(), answersTo(withOldFigures()))
    expect(others).toEqual([])
    expect(finding).toMatchObject({
      id: 'B3',
      path: 'baseline.age.demographics',
      answer: { reason: REASON, by: 'Priya Shah' },
    })
    expect(finding && isOpen(finding)).toBe(false)
  })

  test('lapses when the text changes, though the check says the same of it', () => {
    const before = answersTo(withOldFigures())
    const [finding] = answered(withOldFigures(`${OLD} Three in ten live alone.`), before)
    expect(finding).toMatchObject({ id: 'B3', lapsedAnswer: { reason: REASON } })
    expect(finding?.answer).toBeUndefined()
    expect(finding && isOpen(finding)).toBe(true)
  })

  test('holds when something else changes', () => {
    const kept = answersTo(withOldFigures())
    const document = withOldFigures()
    document.conclusion.monitoring = 'The contact centre counts how many people ask for help, each month.'
    expect(answered(document, kept)).toMatchObject([{ id: 'B3', answer: { reason: REASON } }])
  })

  test('applies again when the text is as it was', () => {
    const kept = answersTo(withOldFigures())
    expect(answered(withOldFigures('Census data from 2011.'), kept)[0]?.answer).toBeUndefined()
    expect(answered(withOldFigures(), kept)[0]?.answer).toMatchObject({ reason: REASON })
  })

  test('stays with its row when the row before it is removed', () => {
    const document = completeDocument()
    document.impacts = document.impacts.map((impact) => ({ ...impact, evidenceIds: [], engagementIds: [] }))
    const last = findingsOf(document)
      .filter(({ id }) => id === 'I3')
      .at(-1)
    const kept = answersTo(document).filter(({ about }) => about === last?.about)
    const without = { ...document, impacts: document.impacts.slice(1) }
    const found = answered(without, kept).filter(({ answer }) => answer)
    expect(found).toMatchObject([{ id: 'I3', message: last?.message }])
    expect(found[0]?.path).not.toBe(last?.path)
  })

  test('stands in for nothing that must be mended', () => {
    const document = completeDocument()
    delete document.conclusion.outcome
    const found = answered(document, answersTo(document)).filter(({ severity }) => severity === 'blocks')
    expect(found.length).toBeGreaterThan(0)
    expect(found.every(isOpen)).toBe(true)
  })

  test('takes the place of the one before, and of those at its place that lapsed, and of no other', () => {
    const kept = answersTo(withOldFigures())
    const changed = withOldFigures('Census data from 2011.')
    const findings = findingsOf(changed)
    const [finding] = findings
    if (!finding) throw new Error('The check found nothing.')
    const another: KeptAnswer = { ...(kept[0] as KeptAnswer), id: 7, check: 'T1', about: 'another' }
    expect(replacedBy(finding, findings, [...kept, another])).toEqual([0])
  })

  test('needs a reason, of 5,000 characters at most', () => {
    const said = (reason?: string) =>
      answerSchema.safeParse({ reason }).error?.issues.map(({ message }) => message)
    expect(said()).toEqual(['Say why you are leaving it as it is'])
    expect(said('a'.repeat(5_000))).toBeUndefined()
    expect(said('a'.repeat(5_001))).toEqual(['The reason must be 5,000 characters or fewer'])
  })
})
