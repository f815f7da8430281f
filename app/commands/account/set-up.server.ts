import { compose } from '#app/domain/fold.ts'
import { createHash, randomInt, randomUUID } from 'node:crypto'
import { appendHistory } from '#app/data/history.server.ts'
import { addPersonRow, areThereAnyPeople } from '#app/data/council/people.server.ts'
import { isUsableSetUpCode, replaceSetUpCode, spendSetUpCode } from '#app/data/account/sign-in.server.ts'
import { canonicalEmail } from '#app/domain/council/directory.ts'
import { Invalid, NotFound } from '#app/domain/failures.ts'
import type { Db } from '#db/client.ts'

/**
 * A code with which the first administrator sets up Due Regard. Undefined where there are people already.
 * Print it where only the person who installs the service can read it. An earlier code stops working.
 */
export const makeSetUpCode = (db: Db, now: string): Promise<string | undefined> =>
  db.transaction().execute(async (trx) => {
    if (await areThereAnyPeople(trx)) return undefined
    const code = Array.from({ length: 5 }, () => Array.from({ length: 4 }, letter).join('')).join('-')
    await replaceSetUpCode(trx, hashOfCode(code), now)
    return code
  })

/** Whether this code can be used, asked before the password is hashed. */
export const isSetUpCode = (db: Db, code: string): Promise<boolean> => isUsableSetUpCode(db, hashOfCode(code))

export type FirstPerson = { name: string; email: string; passwordHash: string }

/** Makes the first administrator, once. */
export const setUp = (
  { db, now }: { db: Db; now: string },
  code: string,
  first: FirstPerson,
): Promise<string> =>
  db.transaction().execute(async (trx) => {
    if (await areThereAnyPeople(trx)) throw new NotFound('Due Regard has been set up already.')
    if (!(await spendSetUpCode(trx, hashOfCode(code), now))) {
      throw new Invalid({ code: 'This is not the code. Run npm run db:migrate to have a new one printed.' })
    }
    const id = randomUUID()
    const nothingMore = { jobTitle: null, organisation: null, directorateId: null, disabledAt: null }
    const { name, email, passwordHash } = first
    const person = { email: canonicalEmail(email), name: compose(name), passwordHash }
    await addPersonRow(trx, { id, ...person, ...nothingMore, createdAt: now }, ['administrator'])
    await appendHistory(trx, {
      at: now,
      personId: id,
      event: 'set up',
      subject: id,
      details: { roles: ['administrator'], to: { email: person.email, name: person.name } },
    })
    return id
  })

/** No letters that look like others: it is copied by hand. 20 of 30 are 98 bits. */
const LETTERS = 'ABCDEFGHJKMNPQRSTVWXYZ23456789'
const letter = () => LETTERS[randomInt(LETTERS.length)]

const hashOfCode = (typed: string): string =>
  createHash('sha256')
    .update(typed.toUpperCase().replace(/[^A-Z0-9]/g, ''))
    .digest('hex')
