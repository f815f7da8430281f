import type { Characteristic } from '#app/domain/characteristics.ts'
import type { Choice } from './section-page.ts'

/**
 * Nobody can choose a kept one: it is shown where it was chosen before it was retired, or came with an
 * imported document.
 */
export type GroupChoice = Choice & { kind: 'protected' | 'local' | 'wide' | 'kept' }

/** The council's characteristics that are in use, to choose from. */
export const choicesOf = (characteristics: readonly Characteristic[]): GroupChoice[] =>
  characteristics.flatMap(({ key, kind, label, actName, retiredAt }) => {
    if (kind === 'imported' || retiredAt !== null) return []
    const hint = actName !== null && actName !== label ? { hint: `In the Act: ${actName.toLowerCase()}` } : {}
    return [{ value: key, kind, text: label, ...hint }]
  })

/** Groups that can only be kept: retired ones, and ones that came with an imported document. */
export const keptChoices = (characteristics: readonly Characteristic[]): GroupChoice[] =>
  characteristics.flatMap(({ key, kind, label, retiredAt }) => {
    if (kind !== 'imported' && retiredAt === null) return []
    return [
      {
        value: key,
        kind: 'kept' as const,
        text: label,
        hint: kind === 'imported' ? 'Not one of the council’s groups' : 'No longer used',
      },
    ]
  })
