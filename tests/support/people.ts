import { randomUUID } from 'node:crypto'
import { isFromPartner, type Role } from '#app/domain/people.ts'
import type { SignedInPerson } from '#app/http/context.server.ts'
import type { Db } from '#db/client.ts'

export type PersonWish = {
  id?: string
  name?: string
  email?: string
  jobTitle?: string | null
  roles?: readonly Role[]
  directorateId?: string | null
  organisation?: string | null
  passwordHash?: string | null
  disabledAt?: string | null
}

/**
 * Somebody in the directory, an officer of the council unless wished otherwise (a partner has the directorate
 * null), as a loader or command would meet them.
 */
export async function createPerson(db: Db, wish: PersonWish = {}): Promise<SignedInPerson> {
  const id = wish.id ?? randomUUID()
  const roles = wish.roles ?? (['officer'] as const)
  const person = {
    id,
    name: wish.name ?? 'Priya Shah',
    email: wish.email ?? `person-${id.slice(0, 8)}@council.example`,
    organisation: wish.organisation ?? null,
    directorateId:
      wish.directorateId === undefined && isFromPartner({ roles, directorateId: null })
        ? await someDirectorate(db)
        : (wish.directorateId ?? null),
  }
  await db
    .insertInto('people')
    .values({
      ...person,
      jobTitle: wish.jobTitle ?? null,
      passwordHash: wish.passwordHash ?? null,
      disabledAt: wish.disabledAt ?? null,
      createdAt: '2026-01-05T09:00:00.000Z',
    })
    .execute()
  for (const role of roles) await db.insertInto('personRoles').values({ personId: id, role }).execute()
  return { ...person, roles, sessionIdHash: `no-session-of-${id}` }
}

export async function createDirectorate(
  db: Db,
  wish: { id?: string; name?: string; closedAt?: string | null } = {},
) {
  const id = wish.id ?? randomUUID()
  const directorate = {
    id,
    name: wish.name ?? `Directorate ${id.slice(0, 8)}`,
    closedAt: wish.closedAt ?? null,
  }
  await db.insertInto('directorates').values(directorate).execute()
  return directorate
}

async function someDirectorate(db: Db): Promise<string> {
  const known = await db
    .selectFrom('directorates')
    .select('id')
    .where('name', '=', 'Resources')
    .executeTakeFirst()
  return known?.id ?? (await createDirectorate(db, { name: 'Resources' })).id
}
