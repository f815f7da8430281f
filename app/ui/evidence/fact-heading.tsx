import { formatFact } from '#app/domain/evidence/format-fact.ts'
import { PageHeading } from '#app/ui/layout/page-heading.tsx'
import { Disagreements } from '#app/ui/evidence/disagreements.tsx'
import { FactTags } from '#app/ui/evidence/fact-tags.tsx'
import type { Disagreement, SavedFact } from '#app/views/evidence/shown-fact.ts'

type Props = {
  fact: Pick<SavedFact, 'number' | 'says' | 'state'>
  isOld: boolean
  disagreesWith: readonly Disagreement[]
}

export function FactHeading({ fact, isOld, disagreesWith }: Props) {
  return (
    <>
      <PageHeading caption={`Fact ${fact.number}`}>{formatFact(fact.says)}</PageHeading>
      <p className="govuk-body">
        <FactTags state={fact.state} isOld={isOld} disagrees={disagreesWith.length > 0} />
      </p>
      <Disagreements facts={disagreesWith} />
    </>
  )
}
