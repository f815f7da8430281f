import { listSections } from '#app/data/assessment/sections.server.ts'
import { FEASIBILITY_KINDS, FEASIBILITY_LABELS } from '#app/domain/assessment/mitigation.ts'
import { startOf } from './format-answer.ts'
import { formatDate } from '#app/domain/date-text.ts'
import type { AssessmentInView } from './assessment-in-view.ts'

/**
 * Every mitigation of a version as a list shows it. One whose impact was removed can only be restored with
 * the impact.
 */
export async function listMitigations(
  { db, assessment }: Pick<AssessmentInView, 'db' | 'assessment'>,
  impacts: readonly { number: number }[],
) {
  return (await listSections(db, assessment.versionId, 'mitigation')).map(
    ({ sequence, values, removedAt }) => {
      const text = (name: string) => (typeof values[name] === 'string' ? values[name] : undefined)
      const impactNumber = typeof values['impactNumber'] === 'number' ? values['impactNumber'] : undefined
      const isLoose = impactNumber !== undefined && !impacts.some(({ number }) => number === impactNumber)
      const kind = FEASIBILITY_KINDS.find((each) => each === text('feasibilityKind'))
      const dueOn = text('dueOn')
      return {
        number: sequence,
        impactNumber,
        name: startOf(text('action') ?? text('summary')) ?? `Mitigation ${sequence}`,
        owner: text('owner'),
        dueOn: dueOn && formatDate(dueOn),
        measure: text('measure'),
        feasibility: kind ? FEASIBILITY_LABELS[kind] : text('feasibilityKind'),
        removed: removedAt !== null,
        cannot: isLoose ? `Restore impact ${impactNumber} first` : undefined,
      }
    },
  )
}
