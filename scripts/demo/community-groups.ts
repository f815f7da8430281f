import {
  addCommunityGroup,
  retireCommunityGroup,
} from '#app/commands/evidence/change-community-group.server.ts'
import type { Context } from '#app/commands/context.server.ts'
import type { CommunityGroupDetails } from '#app/domain/evidence/community-groups.ts'

/**
 * The directory of Millbrook: groups that its assessments asked, and others that nobody has asked yet. All
 * are invented.
 */
const GROUPS: readonly CommunityGroupDetails[] = [
  {
    name: 'Access group',
    characteristics: ['disability'],
    reachedBy: 'Contact the access officer. It meets every two months.',
  },
  {
    name: 'Asian women’s association',
    characteristics: ['race', 'sex'],
    reachedBy: 'At the centre in Quarry Street. Bring an interpreter.',
  },
  { name: 'Bridge House hostel', characteristics: ['homelessness'] },
  { name: 'Caribbean elders', characteristics: ['race', 'age'], reachedBy: 'After the Thursday lunch.' },
  {
    name: 'Care leavers’ council',
    characteristics: ['age', 'care-experience'],
    reachedBy: 'Through the participation worker.',
  },
  {
    name: 'Carers’ centre',
    characteristics: ['carers', 'disability'],
    reachedBy: 'Evenings suit most members.',
  },
  { name: 'Council of faiths', characteristics: ['religion-or-belief'] },
  {
    name: 'Disability action forum',
    characteristics: ['disability'],
    reachedBy: 'Meetings need a BSL interpreter. Give three weeks’ notice.',
  },
  { name: 'Lone parents’ network', characteristics: ['sex', 'pregnancy-and-maternity', 'socio-economic'] },
  { name: 'Millbrook Advice', characteristics: ['socio-economic', 'disability', 'race'] },
  {
    name: 'Millbrook older LGBT+ network',
    characteristics: ['sexual-orientation', 'gender-reassignment', 'age'],
  },
  { name: 'Over-60s forum', characteristics: ['age'], reachedBy: 'First Monday of the month, town hall.' },
  { name: 'Parent carer forum', characteristics: ['disability', 'carers'] },
  {
    name: 'Trans support circle',
    characteristics: ['gender-reassignment'],
    reachedBy: 'Through the health centre, never by post.',
  },
  { name: 'Veterans’ breakfast club', characteristics: ['armed-forces'] },
  { name: 'Welcome table for new arrivals', characteristics: ['asylum-seekers-and-refugees', 'race'] },
  { name: 'Women’s swimming group', characteristics: ['sex', 'religion-or-belief', 'race'] },
  { name: 'Young mothers’ group', characteristics: ['pregnancy-and-maternity', 'sex', 'age'] },
]

/** This group has closed. */
const CLOSED: CommunityGroupDetails = { name: 'Millbrook youth assembly', characteristics: ['age'] }

/** Adds the groups one at a time, as an equality lead does. */
export async function seedCommunityGroups(context: Context): Promise<void> {
  for (const group of GROUPS) await addCommunityGroup(context, group)
  await retireCommunityGroup(context, await addCommunityGroup(context, CLOSED))
}
