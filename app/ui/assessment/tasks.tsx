import { type Part, PARTS } from '#app/domain/assessment/parts.ts'
import type { Progress } from '#app/domain/assessment/progress.ts'
import { paths } from '#app/paths.ts'
import { anchorOf } from '#app/ui/anchor-of.ts'
import { Tag } from '#app/ui/govuk/tag.tsx'
import { TaskList } from '#app/ui/govuk/task-list.tsx'
import { partHref } from '#app/views/assessment/part-href.ts'

type TasksProps = {
  reference: string
  progress: Record<Part, Progress>
  asked: readonly Part[]
  blocking: number
  others: number
  updatedFacts: number
  /** How many comments on each part are open. */
  openComments: Readonly<Record<string, number>>
}

/** The task list of an assessment: the progress of every part, and what to fix before it can be submitted. */
export function Tasks(props: TasksProps) {
  const { reference, progress, asked, blocking, others, updatedFacts, openComments } = props
  const task = (part: Part) => ({
    title: PARTS[part],
    ...(progress[part] === 'cannot start yet' ? {} : { href: partHref(reference, part) }),
    hint:
      progress[part] === 'cannot start yet'
        ? 'Needed if there is a negative or mixed impact'
        : formatComments(openComments[part] ?? 0),
    status: <PartStatus progress={progress[part]} isAsked={asked.includes(part)} />,
  })
  const updated = {
    title: 'Library facts that have changed since you cited them',
    href: `${paths.evidence(reference)}#updated-facts`,
    status: `${updatedFacts} to consider`,
  }
  return (
    <>
      {GROUPS.map(({ title, parts }) => (
        <section key={title} aria-labelledby={anchorOf(title)}>
          <h2 className="govuk-heading-m" id={anchorOf(title)}>
            {title}
          </h2>
          <TaskList
            idPrefix={anchorOf(title)}
            items={[...parts.map(task), parts.includes('evidence') && updatedFacts > 0 && updated]}
          />
        </section>
      ))}
      <h2 className="govuk-heading-m">Check and submit</h2>
      <TaskList
        idPrefix="check-and-submit"
        items={[
          {
            title: 'What the checks found',
            href: paths.check(reference),
            status: formatFound(blocking, others),
          },
          blocking === 0
            ? {
                title: 'Submit for approval',
                href: paths.submit(reference),
                status: <Tag colour="blue">Ready</Tag>,
              }
            : {
                title: 'Submit for approval',
                hint: blocking === 1 ? 'Fix 1 thing first' : `Fix ${blocking} things first`,
                status: { text: 'Cannot start yet', className: 'govuk-task-list__status--cannot-start-yet' },
              },
        ]}
      />
    </>
  )
}

const GROUPS: readonly { title: string; parts: readonly Part[] }[] = [
  { title: 'The proposal', parts: ['proposal', 'lead-officers', 'decision', 'aims-and-options'] },
  { title: 'Evidence and engagement', parts: ['evidence', 'engagement'] },
  { title: 'The four steps', parts: ['baseline', 'impacts', 'mitigations', 'conclusion', 'outcome'] },
]

function PartStatus({ progress, isAsked }: { progress: Progress; isAsked: boolean }) {
  return (
    <>
      {isAsked && (
        <>
          <Tag colour="yellow">Changes requested</Tag>{' '}
        </>
      )}
      {progress === 'completed' && 'Completed'}
      {progress === 'in progress' && <Tag colour="teal">In progress</Tag>}
      {progress === 'not started' && <Tag colour="blue">Not started</Tag>}
      {progress === 'cannot start yet' && (
        <span className="govuk-task-list__status--cannot-start-yet">Cannot start yet</span>
      )}
    </>
  )
}

function formatComments(count: number): string | undefined {
  if (count === 0) return undefined
  return count === 1 ? '1 open comment' : `${count} open comments`
}

function formatFound(blocking: number, others: number): string {
  if (blocking + others === 0) return 'Nothing found'
  const must = blocking > 0 ? [`${blocking} to fix`] : []
  const may = others > 0 ? [`${others} to consider`] : []
  return [...must, ...may].join(', ')
}
