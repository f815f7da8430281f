import type { FactEdition } from '#app/domain/evidence/fact.ts'

/** "19.9%", "£23,000", "33,571 households". Empty if there is no figure. */
export function formatFigure({ figure, unit }: Pick<FactEdition, 'figure' | 'unit'>): string {
  if (figure === undefined || unit === undefined) return figure ?? ''
  if (unit === '£') return `£${figure}`
  return unit.startsWith('%') ? `${figure}${unit}` : `${figure} ${unit}`
}

/** "Residents who are 65 or over: 19.9%" */
export function formatFact(edition: Pick<FactEdition, 'statement' | 'figure' | 'unit'>): string {
  const figure = formatFigure(edition)
  return figure ? `${edition.statement}: ${figure}` : edition.statement
}
