import type { AssessmentDocument } from '#app/domain/assessment/document.ts'
import { type Characteristic, groupLabel } from '#app/domain/characteristics.ts'
import type { Finding, Offer } from '#app/domain/checks/finding.ts'
import { joinList } from '#app/domain/checks/format-names.ts'
import { unseenTogether } from '#app/domain/checks/shared-groups.ts'
import { paths } from '#app/paths.ts'

type About = { reference: string; document: AssessmentDocument; characteristics: readonly Characteristic[] }

/** The buttons that help an author to fix a finding. */
export function offersForFinding(
  { id, path }: Finding,
  { reference, document, characteristics }: About,
): Offer[] {
  if (id === 'I4')
    return [
      {
        href: `${paths.engagement(reference)}#who-was-asked`,
        text: 'See which groups you have not engaged, and who to ask',
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
        `Start an impact for people who are in all of these groups: ` +
        `${joinList(groups.map((key) => groupLabel(key, characteristics)))}`,
      because:
        'They could be affected more than once, or in a way that no single group shows. A separate impact can say how.',
    }))
}
