import { listDirectorates } from '#app/data/council/directorates.server.ts'
import { getPerson, listEveryone } from '#app/data/council/people.server.ts'
import { canonicalEmail, type PersonDetails, personSchema } from '#app/domain/council/directory.ts'
import { compose, fold, isSame } from '#app/domain/fold.ts'
import type { KnownRow, SentCells } from '#app/domain/import-lines.ts'
import { type Role, ROLES } from '#app/domain/people.ts'
import { paths } from '#app/paths.ts'
import { type Importer, oneLine, onlyGiven, readChoices, valueOr } from '#app/commands/importer.server.ts'
import { addPersonWithin } from './add-person.server.ts'
import { changePersonWithin } from './change-person.server.ts'

type Column = keyof PersonDetails

/**
 * A file adds people and changes their details. It never changes the roles of someone who is here and never makes an
 * administrator, because one wrong line in a long file would give someone power that nobody meant (decision 0044).
 */
const ROLES_IN_FILES = ROLES.filter((role) => role !== 'administrator')

export const peopleImporter: Importer<Column, PersonDetails> = {
  words: {
    title: 'Import people',
    on: 'People',
    path: paths.people(),
    there: 'in the directory',
    file: 'people',
    remark:
      'People are recognised by their e-mail address. Nobody gets a password: give each new person a one-time link ' +
      'from their own page. A file cannot add administrators or change the roles of people in the directory.',
  },
  role: 'administrator',
  asksForPassword: true,
  maxLines: 1_000,
  columns: {
    name: {
      headings: ['Name', 'Full name'],
      isRequired: true,
      example: 'Robin Okafor',
      canBe: 'Up to 200 characters',
    },
    email: {
      headings: ['E-mail address', 'Email address', 'E-mail', 'Email'],
      isRequired: true,
      example: 'robin.okafor@council.example',
      canBe: 'An e-mail address that nobody else has',
    },
    roles: {
      headings: ['Roles', 'Role'],
      example: 'officer',
      canBe: 'Roles, separated by semicolons. Leave it blank for people in the directory',
    },
    jobTitle: { headings: ['Job title'], example: 'Policy officer', canBe: 'Up to 200 characters' },
    organisation: {
      headings: ['Organisation'],
      example: '',
      canBe: 'Up to 200 characters, for people who do not work for the council',
    },
    directorateId: { headings: ['Directorate', 'Department'], example: '', canBe: 'One of the directorates' },
  },
  open: async (db) => {
    const directorates = await listDirectorates(db)
    const people = await listEveryone(db)
    const disabled = new Set(people.filter(({ disabledAt }) => disabledAt !== null).map(({ id }) => id))
    const known = people.map(({ id, name, email, jobTitle, organisation, directorateId, roles }) => ({
      id,
      called: `${name} (${email})`,
      value: {
        name,
        email,
        roles,
        ...(jobTitle === null ? {} : { jobTitle }),
        ...(organisation === null ? {} : { organisation }),
        ...(directorateId === null ? {} : { directorateId }),
      },
    }))
    const open = directorates.filter(({ closedAt }) => closedAt === null)
    return {
      known,
      rules: [{ key: ({ email = '' }) => fold(email) }],
      near: ({ name = '' }) => name,
      problemsOf,
      notesOf: ({ id }) =>
        disabled.has(id) ? ['This person is disabled. The import does not enable them.'] : [],
      allowed: { roles: ROLES_IN_FILES, directorateId: open.map(({ name }) => name) },
      parse: (cells) => parse(cells, open),
      says: ({ name, email }) => [oneLine(name) ?? 'No name', email].filter(Boolean).join(', '),
      format: (field, cell) =>
        field === 'directorateId'
          ? (directorates.find(({ id }) => id === cell)?.name ?? String(cell))
          : typeof cell === 'object'
            ? cell.join(', ')
            : String(cell),
    }
  },
  add: addPersonWithin,
  change: async (trx, context, { id }, details) => {
    const { rowVersion } = await getPerson(trx, id)
    await changePersonWithin(trx, context, { id, rowVersion, details })
  },
}

function problemsOf({ roles }: PersonDetails, known: KnownRow<PersonDetails> | undefined): string[] {
  if (!known) {
    if (roles.length === 0) return ['Choose at least one role']
    return roles.includes('administrator')
      ? ['A file cannot add an administrator. Add this person on the page “Add a person”']
      : []
  }
  const now = known.value.roles ?? []
  const isOther =
    roles.length > 0 && (roles.length !== now.length || roles.some((role) => !now.includes(role)))
  return isOther
    ? [
        `A file cannot change roles. Leave the roles blank, or change them from “${now.join(', ')}” on their own page`,
      ]
    : []
}

function parse(cells: SentCells<Column>, directorates: readonly { id: string; name: string }[]) {
  const { values, unknown } = readChoices(
    cells.roles?.replaceAll(',', ';'),
    ROLES.map((role) => ({ value: role, text: role })),
  )
  const directorateId = directorates.find(
    ({ name }) => cells.directorateId !== undefined && isSame(name, cells.directorateId),
  )?.id
  const roles = [...new Set(values as Role[])]
  const checked = personSchema.safeParse(
    onlyGiven({
      name: cells.name === undefined ? undefined : compose(cells.name.replace(/\s+/g, ' ')),
      email: cells.email === undefined ? undefined : canonicalEmail(cells.email),
      jobTitle: oneLine(cells.jobTitle),
      organisation: oneLine(cells.organisation),
      directorateId,
      roles: roles.length > 0 ? roles : ['officer'],
    }),
  )
  const answer = valueOr(checked, [
    ...unknown.map((role) => `“${role}” is not a role. Use ${ROLES_IN_FILES.join(', ')}`),
    ...(cells.directorateId && !directorateId
      ? [`“${cells.directorateId}” is not one of the directorates`]
      : []),
  ])
  return 'value' in answer ? { value: { ...answer.value, roles } } : answer
}
