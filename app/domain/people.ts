import { fold } from './fold.ts'
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
  'contributor',
  'approver',
  'approver who leads it',
  'equality lead',
  'independent equality lead',
  'manager of the directorate',
  'administrator who hands over',
] as const
export type Relation = (typeof RELATIONS)[number]

/** The facts about one assessment that decide people's relations to it. */
export type Ties = {
  authorIds: readonly string[]
  /** Everyone who changed the content of any version. They cannot approve, countersign or audit it. */
  writerIds: readonly string[]
  /** Whose signature on this version counts. They cannot audit it. */
  signerIds: readonly string[]
  /** The lead officers of this version, as typed: they need not be in the directory. */
  leadOfficers: readonly string[]
  approverId: string | null
  directorateId: string | null
}

/**
 * What someone is to an assessment today. An author needs the role of officer and an approver the role of manager: a
 * relation without its role counts for nothing. Anyone who wrote part of it, or leads it, never approves it and is
 * never
 * independent (docs/decisions/0031-who-counts-as-what.md).
 */
export function relationsOf(actor: Actor, ties: Ties): Relation[] {
  const { id } = actor
  if (id === null) return []
  const isAuthor = ties.authorIds.includes(id)
  const wrote = isAuthor || ties.writerIds.includes(id)
  const leads = isLeadOfficer(actor, ties)
  const isNamedApprover = ties.approverId === id
  const relations: Relation[] = []
  if (isAuthor && hasRole(actor, 'officer')) relations.push(isFromPartner(actor) ? 'contributor' : 'author')
  if (isNamedApprover && !wrote && hasRole(actor, 'manager'))
    relations.push(leads ? 'approver who leads it' : 'approver')
  if (hasRole(actor, 'equality lead')) {
    relations.push('equality lead')
    const isBarred = wrote || leads || isNamedApprover || ties.signerIds.includes(id)
    if (!isBarred) relations.push('independent equality lead')
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

/**
 * Someone from a partner organisation, such as the NHS: an officer without a directorate and without any other
 * role. They
 * write what they were added to, and see only what concerns it.
 */
export const isFromPartner = ({ roles, directorateId }: Pick<Actor, 'roles' | 'directorateId'>): boolean =>
  directorateId === null && roles.length > 0 && roles.every((role) => role === 'officer')

/**
 * Someone who disables a person, or takes a role from them, gives what the person held to others there and then. They
 * do not read it for that, and they do not learn of a confidential assessment: an equality lead finds that in their
 * work (docs/decisions/0041-work-of-people-who-leave.md).
 */
export const relationsHandingOver = (actor: Actor, confidential: boolean): Relation[] =>
  hasRole(actor, 'administrator') && !confidential ? ['administrator who hands over'] : []

/** Who can open an unpublished assessment. Administrators cannot see any content. */
export function mayRead(relations: readonly Relation[], confidential: boolean): boolean {
  if (relations.some((relation) => !READS_NOTHING_BY_ITSELF.includes(relation))) return true
  return !confidential && relations.includes('manager of the directorate')
}

const READS_NOTHING_BY_ITSELF: readonly Relation[] = [
  'manager of the directorate',
  'independent equality lead',
  'administrator who hands over',
]

/**
 * Whether one of the lead officers has this person's name. They are typed into the document, so names are compared
 * without
 * case, accents, and the kind of space, hyphen or apostrophe. A namesake counts as the lead officer: another person
 * can sign.
 */
export const isLeadOfficer = (
  { name }: Pick<Actor, 'name'>,
  { leadOfficers }: Pick<Ties, 'leadOfficers'>,
): boolean => leadOfficers.some((officer) => foldName(officer) === foldName(name))

/** "Anne-Marie O'Neill" and "Anne Marie ONeill" are one name. */
const foldName = (name: string): string => fold(name).replaceAll('-', ' ').replaceAll("'", '')
