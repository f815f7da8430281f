import { randomUUID } from 'node:crypto'
import {
  addDirectorateRow,
  findDirectorateByName,
  getDirectorate,
  updateDirectorate,
} from '#app/data/council/directorates.server.ts'
import { appendHistory } from '#app/data/history.server.ts'
import { Conflict, Invalid } from '#app/domain/failures.ts'
import { type Context, inOneGo, type Trx } from '#app/commands/context.server.ts'

export const addDirectorate = (context: Context, name: string): Promise<string> =>
  inOneGo(context, async (trx) => {
    await refuseTakenName(trx, name)
    const id = randomUUID()
    await addDirectorateRow(trx, { id, name })
    await appendHistory(trx, { ...recordOf(context, id), event: 'add directorate', details: { name } })
    return id
  })

/**
 * Assessments keep the name they were signed under. Throws Conflict when someone renamed it after the person
 * saw `rowVersion`.
 */
export const renameDirectorate = (
  context: Context,
  id: string,
  rowVersion: string,
  name: string,
): Promise<void> =>
  inOneGo(context, async (trx) => {
    const directorate = await getDirectorate(trx, id)
    if (directorate.name === name) return
    if (directorate.rowVersion !== rowVersion)
      throw new Conflict('Someone else renamed this directorate after you opened it.')
    await refuseTakenName(trx, name, id)
    await updateDirectorate(trx, id, { name })
    await appendHistory(trx, {
      ...recordOf(context, id),
      event: 'change directorate',
      details: { from: directorate.name, to: name },
    })
  })

/** It can no longer be chosen. What belongs to it stays there. */
export const closeDirectorate = (context: Context, id: string): Promise<void> =>
  inOneGo(context, async (trx) => {
    if ((await getDirectorate(trx, id)).closedAt !== null) return
    await updateDirectorate(trx, id, { closedAt: context.now })
    await appendHistory(trx, { ...recordOf(context, id), event: 'close directorate' })
  })

export const reopenDirectorate = (context: Context, id: string): Promise<void> =>
  inOneGo(context, async (trx) => {
    if ((await getDirectorate(trx, id)).closedAt === null) return
    await updateDirectorate(trx, id, { closedAt: null })
    await appendHistory(trx, { ...recordOf(context, id), event: 'reopen directorate' })
  })

const recordOf = ({ actor, now }: Context, subject: string) => ({ at: now, personId: actor.id, subject })

async function refuseTakenName(trx: Trx, name: string, exceptId?: string): Promise<void> {
  const other = await findDirectorateByName(trx, name)
  if (other && other.id !== exceptId)
    throw new Invalid({ name: 'There is already a directorate with this name' })
}
