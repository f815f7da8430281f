export type FactState = 'proposed' | 'current' | 'declined' | 'retired'

/** What an equality lead can do with a fact. */
export const FACT_MOVES = {
  'accept fact': { from: ['proposed', 'declined'], to: 'current', needs: [] },
  'decline fact': { from: ['proposed'], to: 'declined', needs: ['reason'] },
  'retire fact': { from: ['current'], to: 'retired', needs: ['reason'] },
  'bring back fact': { from: ['retired'], to: 'current', needs: [] },
} as const satisfies Record<string, { from: readonly FactState[]; to: FactState; needs: readonly 'reason'[] }>

export type FactMove = keyof typeof FACT_MOVES
export const isFactMove = (key: string | undefined): key is FactMove =>
  key !== undefined && Object.hasOwn(FACT_MOVES, key)

export const movesFrom = (state: FactState): FactMove[] =>
  (Object.keys(FACT_MOVES) as FactMove[]).filter((move) =>
    (FACT_MOVES[move].from as readonly FactState[]).includes(state),
  )
