import type { FactState } from '#app/domain/evidence/fact-moves.ts'
import { Tag } from '#app/ui/govuk/tag.tsx'

type Props = { state: FactState; isOld: boolean; disagrees: boolean }

/** Shows nothing for a current fact that is not past its review date and does not disagree with another. */
export function FactTags({ state, isOld, disagrees }: Props) {
  return (
    <>
      {state === 'proposed' && <Tag colour="blue">Proposed</Tag>}
      {state === 'declined' && <Tag colour="grey">Declined</Tag>}
      {state === 'retired' && <Tag colour="grey">Retired</Tag>}
      {isOld && state === 'current' && <Tag colour="yellow">Old</Tag>}{' '}
      {disagrees && <Tag colour="orange">Disagrees</Tag>}
    </>
  )
}
