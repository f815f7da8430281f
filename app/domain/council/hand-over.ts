/** What someone who leaves holds: an assessment to approve, or one that they alone can write and submit. */
export type Held = 'approver' | 'author'

/** Who takes what someone held. */
export type HandOver = { holds: Held; reference: string; takerId: string }

/** The name of the field that asks who takes it: "approver-EQIA-0013". */
export const handOverField = ({ holds, reference }: Pick<HandOver, 'holds' | 'reference'>): string =>
  `${holds}-${reference}`

/** What was chosen in a form. Where nobody was chosen, the equality leads find it in their work. */
export function readHandOvers(fields: readonly (readonly [string, string])[]): HandOver[] {
  return fields.flatMap(([name, takerId]) => {
    const [, holds, reference = ''] = /^(approver|author)-(EQIA-\d{4,9})$/.exec(name) ?? []
    return holds === undefined || takerId === '' ? [] : [{ holds: holds as Held, reference, takerId }]
  })
}

/** The same by field, for a form that comes back. */
export const handOversEntered = (handOvers: readonly HandOver[]): Record<string, string> =>
  Object.fromEntries(handOvers.map((each) => [handOverField(each), each.takerId]))
