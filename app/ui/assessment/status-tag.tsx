import { type Status, STATUS_LABELS } from '#app/domain/signoff/workflow.ts'
import { Tag, type TagColour } from '#app/ui/govuk/tag.tsx'

const COLOURS: Record<Status, TagColour> = {
  draft: 'grey',
  submitted: 'blue',
  returned: 'yellow',
  'to countersign': 'purple',
  approved: 'green',
  stopped: 'red',
  withdrawn: 'grey',
}

/** The status of an assessment. The colour only repeats the words. */
export function StatusTag({ status, superseded = false }: { status: Status; superseded?: boolean }) {
  if (superseded) return <Tag colour="grey">Superseded</Tag>
  return <Tag colour={COLOURS[status]}>{STATUS_LABELS[status]}</Tag>
}
