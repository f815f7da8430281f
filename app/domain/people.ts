/** One person can have several roles. */
export const ROLES = ['officer', 'manager', 'equality lead', 'administrator'] as const
export type Role = (typeof ROLES)[number]

export const ROLE_MEANINGS: Record<Role, string> = {
  officer: 'Writes assessments, alone or with others',
  manager: 'Approves assessments, or returns them',
  'equality lead': 'Countersigns and audits assessments, and looks after guidance',
  administrator: 'Manages people and directorates, and cannot see assessments',
}

/** Who is acting: a signed-in person or the system (`id` null, for imports by command without `--as`). */
export type Actor = {
  id: string | null
  name: string
  roles: readonly Role[]
  directorateId: string | null
}

export const SYSTEM: Actor = { id: null, name: 'The system', roles: [], directorateId: null }

export const hasRole = (actor: Pick<Actor, 'roles'>, role: Role): boolean => actor.roles.includes(role)

/** A person's relation to one assessment. The rules of the workflow are about relations, not people. */
export const RELATIONS = [
  'author',
  'approver',
  'equality lead',
  'independent equality lead',
  'manager of the directorate',
] as const
export type Relation = (typeof RELATIONS)[number]

/** The facts about one assessment that decide people's relations to it. */
export type Ties = {
  authorIds: readonly string[]
  /** Everyone who saved text in any version. They cannot approve, countersign or audit it. */
  writerIds: readonly string[]
  approverId: string | null
  directorateId: string | null
}

/** Anyone who wrote part of an assessment is never its approver, and never independent. */
export function relationsOf(actor: Actor, ties: Ties): Relation[] {
  const { id } = actor
  if (id === null) return []
  const isAuthor = ties.authorIds.includes(id)
  const wrote = isAuthor || ties.writerIds.includes(id)
  const isNamedApprover = ties.approverId === id
  const relations: Relation[] = []
  if (isAuthor) relations.push('author')
  if (isNamedApprover && !wrote) relations.push('approver')
  if (hasRole(actor, 'equality lead')) {
    relations.push('equality lead')
    if (!wrote && !isNamedApprover) relations.push('independent equality lead')
  }
  if (
    hasRole(actor, 'manager') &&
    ties.directorateId !== null &&
    ties.directorateId === actor.directorateId
  ) {
    relations.push('manager of the directorate')
  }
  return relations
}

/** Who can open an unpublished assessment. Administrators cannot see any content. */
export function mayRead(relations: readonly Relation[], confidential: boolean): boolean {
  if (
    relations.some(
      (relation) => relation === 'author' || relation === 'approver' || relation === 'equality lead',
    )
  )
    return true
  return !confidential && relations.includes('manager of the directorate')
}
