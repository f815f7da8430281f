import type { AssessmentDocument } from '#app/domain/assessment/document.ts'
import { type Characteristic, groupLabel } from '#app/domain/characteristics.ts'
import type { Finding, Offer } from '#app/domain/checks/finding.ts'
import { joinList } from '#app/domain/checks/format-names.ts'
import { unseenTogether } from '#app/domain/checks/shared-groups.ts'
import { paths } from '#app/paths.ts'

type About = { reference: string; document: AssessmentDocument; characteristics: readonly Characteristic[] }

/** What an author can begin with one click to mend a finding. */
export function offersForFinding(
  { id, path }: Finding,
  { reference, document, characteristics }: About,
): Offer[] {
  if (id === 'I4')
    return [
      {
        href: `${paths.engagement(reference)}#who-was-asked`,
        text: 'See who was not asked, and whom to ask',
        because: '',
      },
    ]
  if (id === 'M1') {
    const { number } = document.impacts[Number(path.split('.')[1])] ?? {}
    return number === undefined
      ? []
      : [
          {
            href: `${paths.mitigation(reference, 'new')}?impact=${number}`,
            text: `Add a mitigation for impact ${number}`,
            because: '',
          },
        ]
  }
  if (id !== 'I5') return []
  return unseenTogether(document)
    .filter((unseen) => unseen.path === path)
    .map(({ groups }) => ({
      href: paths.newImpactOnAllOf(reference, ...groups),
      text:
        `Start an impact for people who are in all of: ` +
        `${joinList(groups.map((key) => groupLabel(key, characteristics)))}`,
      because:
        'They may be hit more than once, or in a way that no single group shows. An impact of their own says how.',
    }))
}
