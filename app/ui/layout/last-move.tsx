import type { LastMove } from '#app/domain/failures.ts'
import { paths } from '#app/paths.ts'
import { formatDateTime } from '#app/domain/date-text.ts'

/** Who moved an assessment on while someone else had a form open, what they did and when. */
export function LastMoveNote({ reference, event, by, at }: LastMove) {
  const did = WHAT_THEY_DID[event]
  return (
    <p className="govuk-body">
      <span>{did && `${by ?? 'Someone'} ${did} on ${formatDateTime(at)}. `}</span>
      <a className="govuk-link" href={paths.assessment(reference)} target="_blank" rel="noreferrer">
        {`Read ${reference} as it is now (opens in a new tab)`}
      </a>
    </p>
  )
}

/** By the event of the workflow (`TRANSITIONS`). Only events that change the status. */
const WHAT_THEY_DID: Record<string, string | undefined> = {
  submit: 'submitted it for approval',
  'take back': 'took it back to keep writing',
  return: 'returned it for changes',
  approve: 'approved it',
  countersign: 'countersigned it',
  stop: 'stopped the proposal',
  withdraw: 'withdrew it',
  'new version': 'started a new version',
}
