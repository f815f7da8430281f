import { fold } from '#app/domain/fold.ts'
import type { Actor, Role } from '#app/domain/people.ts'
import type { FieldErrors } from '#app/domain/failures.ts'

/** What administrators do, in the kinds that the page of it can show one at a time. */
export const ADMINISTRATION_KINDS = {
  access: { name: 'Sign-in links and passwords', events: ['give sign-in link', 'set password'] },
  roles: { name: 'Changes of roles', events: ['change roles'] },
  details: { name: 'Changes of names, e-mail addresses and other details', events: ['change person'] },
  added: { name: 'People added', events: ['add person', 'set up'] },
  disabled: { name: 'People disabled or enabled', events: ['disable person', 'enable person'] },
  directorates: {
    name: 'Directorates',
    events: ['add directorate', 'change directorate', 'close directorate', 'reopen directorate'],
  },
  restored: { name: 'Backups restored', events: ['restore backup'] },
} as const satisfies Record<string, { name: string; events: readonly string[] }>

export type AdministrationKind = keyof typeof ADMINISTRATION_KINDS
export type AdministrationEvent = (typeof ADMINISTRATION_KINDS)[AdministrationKind]['events'][number]

export const ADMINISTRATION_EVENTS: readonly AdministrationEvent[] = Object.values(
  ADMINISTRATION_KINDS,
).flatMap(({ events }) => events)

/** The events that are told to the person, and to the equality leads. A test does each of them. */
export const TOLD_EVENTS = [
  'add person',
  'change person',
  'change roles',
  'disable person',
  'enable person',
  'give sign-in link',
  'set password',
] as const satisfies readonly AdministrationEvent[]
export type ToldEvent = (typeof TOLD_EVENTS)[number]

/** The roles with which someone can read, write or sign assessments. */
const CONTENT_ROLES: readonly Role[] = ['officer', 'manager', 'equality lead']

type Access = { name: string; directorateId: string | null; roles: readonly Role[] }

/**
 * What an administrator gives themselves that lets them read or sign more: a role, a directorate, or a name that is not
 * a lead officer's (docs/decisions/0031). Another administrator does that for them. Empty if there is nothing.
 */
export function givenToOneself(
  actor: Pick<Actor, 'id'>,
  id: string,
  before: Access,
  after: Access,
): FieldErrors {
  if (actor.id !== id) return {}
  const added = after.roles.filter((role) => CONTENT_ROLES.includes(role) && !before.roles.includes(role))
  const reads = after.roles.some((role) => CONTENT_ROLES.includes(role))
  const moves = after.directorateId !== null && after.directorateId !== before.directorateId
  return {
    ...(reads && fold(before.name) !== fold(after.name) ? { name: ASK_ANOTHER } : {}),
    ...(reads && moves ? { directorateId: ASK_ANOTHER } : {}),
    ...(added.length > 0 ? { roles: ASK_ANOTHER } : {}),
  }
}

const ASK_ANOTHER =
  'You cannot change this for yourself, because it decides which assessments you can read or sign. ' +
  'Ask another administrator'
