import type { ComparedLine } from '#app/domain/plan-import.ts'
import { FormKey } from '#app/ui/form/form-key.tsx'
import { Button } from '#app/ui/govuk/button.tsx'
import { Table } from '#app/ui/govuk/table.tsx'
import { Tag, type TagColour } from '#app/ui/govuk/tag.tsx'

export type PreviewLine = { line: number; says: string; kind: ComparedLine['kind']; more: readonly string[] }
export type Preview = { lines: readonly PreviewLine[]; unknown: readonly string[]; csv: string }

const KINDS: Record<ComparedLine['kind'], { label: string; colour: TagColour }> = {
  new: { label: 'New', colour: 'green' },
  changed: { label: 'Changed', colour: 'blue' },
  same: { label: 'In the plan already', colour: 'grey' },
  wrong: { label: 'Wrong', colour: 'red' },
}

/** What each line of the file would do, and the button that does it, unless one of them is wrong. */
export function ImportPreview({ lines, unknown, csv }: Preview) {
  const count = (kind: ComparedLine['kind']) => lines.filter((line) => line.kind === kind).length
  const does = count('new') + count('changed')
  return (
    <section aria-labelledby="preview">
      <h2 className="govuk-heading-m" id="preview">
        What the file says
      </h2>
      <p className="govuk-body">
        {count('new')} new, {count('changed')} changed, {count('same')} in the plan already, {count('wrong')} wrong.
        {unknown.length > 0 && ` Left out, because the plan has no such columns: ${unknown.join(', ')}.`}
      </p>
      <Table
        className="app-stack"
        caption="The lines of the file"
        captionClassName="govuk-visually-hidden"
        head={[{ text: 'Line', format: 'numeric' }, 'What it says', 'What happens']}
        rows={lines.map(({ line, says, kind, more }) => [
          { text: line, format: 'numeric', attributes: { 'data-label': 'Line' } },
          says,
          {
            text: (
              <>
                <Tag colour={KINDS[kind].colour}>{KINDS[kind].label}</Tag>
                {more.map((each) => (
                  <p className="govuk-body-s govuk-!-margin-top-1 govuk-!-margin-bottom-0" key={each}>{each}</p>
                ))}
              </>
            ),
          },
        ])}
      />
      {count('wrong') === 0 && does === 0 && <p className="govuk-body">There is nothing to bring in: the plan says all this already.</p>}
      {count('wrong') === 0 && does > 0 && (
        <form method="post">
          <FormKey />
          <input type="hidden" name="csv" value={csv} />
          <Button name="intent" value="import" preventDoubleClick>
            Bring {does === 1 ? '1 line' : `${does.toLocaleString('en-GB')} lines`} in
          </Button>
        </form>
      )}
    </section>
  )
}
