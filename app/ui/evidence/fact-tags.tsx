import type { FactState } from '#app/domain/evidence/fact-moves.ts'
import { Tag } from '#app/ui/govuk/tag.tsx'

type Props = { state: FactState; isOld: boolean; disagrees: boolean }

/** What to know before relying on a fact; nothing where it is in force, reviewed and undisputed. */
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
