import { listCharacteristics } from '#app/data/council/council.server.ts'
import {
  detailsOf,
  getCommunityGroup,
  listCommunityGroups,
} from '#app/data/evidence/community-groups.server.ts'
import { groupLabel } from '#app/domain/characteristics.ts'
import { type CommunityGroupDetails, communityGroupSchema } from '#app/domain/evidence/community-groups.ts'
import { fold } from '#app/domain/fold.ts'
import type { SentCells } from '#app/domain/import-lines.ts'
import { paths } from '#app/paths.ts'
import { type Importer, oneLine, onlyGiven, readChoices, valueOr } from '#app/commands/importer.server.ts'
import { addGroupWithin, changeGroupWithin } from './change-community-group.server.ts'

type Column = keyof CommunityGroupDetails

export const communityGroupsImporter: Importer<Column, CommunityGroupDetails> = {
  words: {
    title: 'Import community groups',
    on: 'Community groups',
    path: paths.communityGroups(),
    there: 'in the directory',
    file: 'community-groups',
    remark: 'A line with the name of a group in the directory changes that group.',
  },
  role: 'equality lead',
  maxLines: 1_000,
  columns: {
    name: {
      headings: ['Name', 'Group', 'Organisation'],
      isRequired: true,
      example: 'Carers Network',
      canBe: 'Up to 200 characters',
    },
    characteristics: {
      headings: ['Represents', 'Characteristics', 'Groups'],
      isRequired: true,
      example: '',
      canBe: 'Groups of people, separated by semicolons',
    },
    reachedBy: {
      headings: ['How to contact it', 'Contact'],
      example: 'Monthly meeting at the library',
      canBe: 'Up to 5,000 characters. No personal details of private individuals',
    },
  },
  open: async (db) => {
    const characteristics = await listCharacteristics(db)
    const groups = characteristics
      .filter(({ kind, retiredAt }) => kind !== 'imported' && retiredAt === null)
      .map(({ key, label }) => ({ value: key, text: label }))
    const listed = await listCommunityGroups(db)
    const retired = new Set(listed.filter(({ retiredAt }) => retiredAt !== null).map(({ id }) => id))
    return {
      known: listed.map((group) => ({ id: group.id, called: `“${group.name}”`, value: detailsOf(group) })),
      rules: [{ key: ({ name = '' }) => fold(name) }],
      near: ({ name = '' }) => name,
      notesOf: ({ id }) =>
        retired.has(id) ? ['This group is retired. The import does not bring it back.'] : [],
      allowed: { characteristics: groups.map(({ text }) => text) },
      parse: (cells) => parse(cells, groups),
      says: ({ name, characteristics: represents }) =>
        [oneLine(name) ?? 'No name', oneLine(represents)].filter(Boolean).join(', '),
      format: (_, cell) =>
        typeof cell === 'object'
          ? cell.map((key) => groupLabel(key, characteristics)).join(', ')
          : String(cell),
    }
  },
  add: addGroupWithin,
  change: async (trx, context, { id }, to) => {
    const { rowVersion } = await getCommunityGroup(trx, id)
    await changeGroupWithin(trx, context, { id, rowVersion, to })
  },
}

function parse(cells: SentCells<Column>, groups: readonly { value: string; text: string }[]) {
  const { values, unknown } = readChoices(cells.characteristics, groups)
  const isAsked = values.length > 0 || unknown.length === 0
  const checked = communityGroupSchema.safeParse(
    onlyGiven({
      name: oneLine(cells.name),
      reachedBy: cells.reachedBy,
      characteristics: isAsked ? (values.length > 0 ? values : undefined) : ['unknown'],
    }),
  )
  return valueOr(
    checked,
    unknown.map((group) => `“${group}” is not one of the groups`),
  )
}
