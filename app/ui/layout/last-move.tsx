import type { LastMove } from '#app/domain/failures.ts'
import { paths } from '#app/paths.ts'
import { formatDateTime } from '#app/domain/date-text.ts'

/** Who moved an assessment on while somebody had a form of it open, what they did and when, and the way to it. */
export function LastMoveNote({ reference, event, by, at }: LastMove) {
  const did = DID[event]
  return (
    <p className="govuk-body">
      {did && `${by ?? 'Somebody'} ${did} on ${formatDateTime(at)}. `}
      <a className="govuk-link" href={paths.assessment(reference)} target="_blank" rel="noreferrer">
        {`Read ${reference} as it is now (opens in a new tab)`}
      </a>
    </p>
  )
}

/** By the event of the workflow (`TRANSITIONS`): those that lead to another state. */
const DID: Record<string, string | undefined> = {
  submit: 'submitted it for approval',
  'take back': 'took it back to go on writing',
  return: 'returned it for changes',
  approve: 'approved it',
  countersign: 'countersigned it',
  stop: 'stopped the proposal',
  withdraw: 'withdrew it',
  'new version': 'started a new version of it',
}
