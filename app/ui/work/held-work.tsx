import { Select } from '#app/ui/govuk/select.tsx'
import type { HeldLine, HeldWork as Held } from '#app/views/work/work-line.ts'

type Props = {
  name: string
  held: Held
  /** What was chosen in a form that comes back. */
  entered: Record<string, unknown>
  errors: Record<string, string | undefined>
}

/** What waits for a person, with a question for each thing: who takes it. Part of the form that takes their access. */
export function HeldWork({ name, held, entered, errors }: Props) {
  const { lines, others, toCountersign, equalityLeads } = held
  return (
    <>
      {lines.map((line) => {
        const chosen = entered[line.field]
        const error = errors[line.field]
        return (
          <Select
            key={line.field}
            name={line.field}
            label={{ text: questionOf(line), size: 's' }}
            hint={[line.title, line.directorate].filter(Boolean).join(', ')}
            defaultValue={typeof chosen === 'string' ? chosen : ''}
            items={[
              { value: '', text: 'Leave it for the equality leads' },
              ...line.takers.map(({ id, name: taker }) => ({ value: id, text: taker })),
            ]}
            {...(error === undefined ? {} : { errorMessage: error })}
          />
        )
      })}
      {others > 0 && (
        <p className="govuk-body">
          {countAssessments(others)} that this page does not name {others === 1 ? 'waits' : 'wait'} for {name}
          . The equality leads will see {others === 1 ? 'it' : 'them'} in their work.
        </p>
      )}
      {toCountersign > 0 && (
        <p className="govuk-body">
          {name} is the only person who can countersign {countAssessments(toCountersign)}. Give the role of
          equality lead to someone who did not write, lead or sign {toCountersign === 1 ? 'it' : 'them'}.
        </p>
      )}
      {(lines.length > 0 || others > 0) && (
        <p className="govuk-body">
          {equalityLeads.length > 0
            ? `What you leave will be in the work of ${formatNames(equalityLeads)}.`
            : 'There is no equality lead to look after what you leave. Add one first.'}
        </p>
      )}
    </>
  )
}

const questionOf = ({ holds, reference }: HeldLine): string =>
  holds === 'approver' ? `Who should approve ${reference}?` : `Who should write ${reference}?`

const countAssessments = (count: number): string => (count === 1 ? '1 assessment' : `${count} assessments`)

const formatNames = (names: readonly string[]): string =>
  new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(
    names.length > 5 ? [...names.slice(0, 5), `${names.length - 5} more`] : names,
  )
