import { describePerson } from '#app/domain/describe-person.ts'
import type { SavedFact } from '#app/views/evidence/shown-fact.ts'
import { type Characteristic, groupLabel } from '#app/domain/characteristics.ts'
import { formatPartialDate } from '#app/domain/days.ts'
import { formatDate, formatDayOf } from '#app/domain/date-text.ts'
import { SummaryList } from '#app/ui/govuk/summary-list.tsx'
import { RichText } from '#app/ui/rich-text.tsx'
import { capitalise } from '#app/domain/capitalise.ts'

type Props = {
  fact: Pick<
    SavedFact,
    'says' | 'reviewBy' | 'state' | 'stateReason' | 'stateAt' | 'stateByName' | 'stateByWas'
  >
  isOld: boolean
  characteristics: readonly Characteristic[]
}

export function FactSummary({ fact, isOld, characteristics }: Props) {
  const { says, reviewBy, state, stateReason, stateAt, stateByName, stateByWas } = fact
  const about = (says.characteristics ?? []).map((key) => groupLabel(key, characteristics)).join(', ')
  const rows = [
    { key: 'As of', value: formatPartialDate(says.asOf) },
    { key: 'Published by', value: says.publisher },
    {
      key: 'Link or reference',
      value: says.reference ? (
        <RichText text={says.reference} className="app-prose app-prose--small" />
      ) : (
        'Not given'
      ),
    },
    { key: 'Area', value: says.area ?? 'Not given' },
    { key: 'About', value: about || 'Everyone' },
    { key: 'Kind', value: capitalise(says.kind) },
    {
      key: 'Review by',
      value: reviewBy === null ? 'No date set' : `${formatDate(reviewBy)}${isOld ? PAST_REVIEW : ''}`,
    },
  ]
  const put =
    stateReason === null
      ? []
      : [
          {
            key: capitalise(state),
            value: `${stateReason} (${describePerson(stateByName, stateByWas)}, ${formatDayOf(stateAt)})`,
          },
        ]
  return <SummaryList rows={[...put, ...rows]} />
}

const PAST_REVIEW = '. This date has passed. Check that the fact is still correct before you rely on it.'
