import { paths } from '#app/paths.ts'
import { FormKey } from '#app/ui/form/form-key.tsx'
import { Button } from '#app/ui/govuk/button.tsx'
import { Select } from '#app/ui/govuk/select.tsx'
import type { Replacing } from '#app/views/work/work-line.ts'

/** On the list of work: gives an assessment to another approver or author. The page that also does this takes it. */
export function ReplaceForm({ reference, replacing }: { reference: string; replacing: Replacing }) {
  const { holds, moveVersion, takers } = replacing
  const isApprover = holds === 'approver'
  const page = isApprover ? paths.reassign(reference) : paths.authors(reference)
  const elsewhere = isApprover ? undefined : (
    <a className="govuk-link" href={page}>
      Find another officer <span className="govuk-visually-hidden">for {reference}</span>
    </a>
  )
  if (takers.length === 0)
    return <p className="govuk-body-s">{elsewhere ?? 'There is no other manager who can approve it.'}</p>
  return (
    <form method="post" autoComplete="off" action={page}>
      <FormKey />
      <input type="hidden" name="moveVersion" value={moveVersion} />
      <input type="hidden" name="from" value="work" />
      <Select
        name={isApprover ? 'approverId' : 'personId'}
        id={`${holds}-${reference}`}
        label={{
          text: (
            <>
              {isApprover ? 'New approver' : 'New author'}{' '}
              <span className="govuk-visually-hidden">of {reference}</span>
            </>
          ),
        }}
        items={[{ value: '', text: 'Choose' }, ...takers.map(({ id, name }) => ({ value: id, text: name }))]}
      />
      <div className="govuk-button-group">
        <Button className="govuk-button--secondary" name="intent" value="add" preventDoubleClick>
          {isApprover ? 'Choose' : 'Add'}{' '}
          <span className="govuk-visually-hidden">
            this {isApprover ? 'approver' : 'author'} for {reference}
          </span>
        </Button>
        {elsewhere}
      </div>
    </form>
  )
}
