import type { ReactNode } from 'react'

/** A cell of a table with the class `app-stack`: on a phone its column's name stands before it. */
export const labelledCell = (
  column: string,
  text: ReactNode,
  more: { format?: 'numeric'; className?: string } = {},
) => ({ text, ...more, attributes: { 'data-label': column } })
