import type { Role } from '#app/domain/people.ts'

/** What decides whether someone can sign in, and what they can do. */
export type Access = {
  id: string
  name: string
  email: string
  roles: readonly Role[]
  canSignIn: boolean
  /** Changes with the password. */
  passwordMark: string | null
}

/** Someone who can do something again that had been taken from them since the backup, in a sentence each. */
export type CameBack = { name: string; email: string; again: string[] }

/** Whom the restore of a backup gave back what they no longer had: their account, a role or an old password. */
export function listCameBack(restored: readonly Access[], earlier: readonly Access[]): CameBack[] {
  const before = new Map(earlier.map((access) => [access.id, access]))
  return restored
    .filter(({ canSignIn }) => canSignIn)
    .map((access) => ({
      name: access.name,
      email: access.email,
      again: givenBack(access, before.get(access.id)),
    }))
    .filter(({ again }) => again.length > 0)
}

function givenBack(now: Access, before: Access | undefined): string[] {
  if (!before) return ['has an account that the replaced database did not have']
  const roles = now.roles.filter((role) => !before.roles.includes(role))
  return [
    ...(before.canSignIn ? [] : ['can sign in again, although their account was disabled']),
    ...roles.map((role) => `has the role of ${role} again`),
    ...(now.passwordMark !== null && now.passwordMark !== before.passwordMark
      ? ['can use an earlier password again']
      : []),
    ...(now.email === before.email
      ? []
      : [`signs in with an earlier e-mail address, instead of ${before.email}`]),
  ]
}
