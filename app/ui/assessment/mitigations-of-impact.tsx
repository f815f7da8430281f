import { paths } from '#app/paths.ts'
import { SummaryList } from '#app/ui/govuk/summary-list.tsx'
import { Tag } from '#app/ui/govuk/tag.tsx'

type ListedMitigation = {
  number: number
  name: string
  owner: string | undefined
  dueOn: string | undefined
  measure: string | undefined
  feasibility: string | undefined
}
type Impact = { number: number; name: string; noMitigationReason: string | undefined }
type MitigationsOfImpactProps = {
  /** Undefined for mitigations that do not name an impact in this assessment. */
  impact: Impact | undefined
  mitigations: readonly ListedMitigation[]
  reference: string
}

/** One impact with its mitigations. If it has none, the reason why not or a link to add one. */
export function MitigationsOfImpact({ impact, mitigations, reference }: MitigationsOfImpactProps) {
  return (
    <section aria-labelledby={`impact-${impact?.number ?? 'none'}`}>
      <h2 className="govuk-heading-m" id={`impact-${impact?.number ?? 'none'}`}>
        {impact ? `Impact ${impact.name}` : 'Mitigations without an impact'}
      </h2>
      {!impact && <p className="govuk-body">Open each one and choose the impact it is for.</p>}
      {mitigations.length > 0 && (
        <SummaryList rows={mitigations.map((mitigation) => mitigationRow(mitigation, reference))} />
      )}
      {impact && mitigations.length === 0 && (
        <p className="govuk-body">
          {impact.noMitigationReason === undefined ? (
            <Tag colour="blue">No mitigation yet</Tag>
          ) : (
            `No mitigation is possible: ${impact.noMitigationReason}`
          )}
        </p>
      )}
      {impact && <AddLinks impact={impact} isFirst={mitigations.length === 0} reference={reference} />}
    </section>
  )
}

function mitigationRow(mitigation: ListedMitigation, reference: string) {
  const { number, name, owner, dueOn, measure, feasibility } = mitigation
  const summary = [
    owner ?? 'No owner yet',
    dueOn ? `due on ${dueOn}` : 'no due date yet',
    measure ? 'has a measure' : 'no measure yet',
  ]
  return {
    key: name,
    value: (
      <>
        {summary.join(', ')}
        {feasibility && (
          <>
            <br />
            {feasibility}
          </>
        )}
      </>
    ),
    actions: {
      items: [{ href: paths.mitigation(reference, number), text: 'Change', visuallyHiddenText: name }],
    },
  }
}

type AddLinksProps = { impact: Impact; isFirst: boolean; reference: string }

/** Adds a mitigation or, before the first one, says why none is possible. */
function AddLinks({ impact, isFirst, reference }: AddLinksProps) {
  return (
    <p className="govuk-body">
      <a className="govuk-link" href={`${paths.mitigation(reference, 'new')}?impact=${impact.number}`}>
        Add a mitigation<span className="govuk-visually-hidden"> for impact {impact.number}</span>
      </a>
      {isFirst && impact.noMitigationReason === undefined && (
        <>
          , or{' '}
          <a className="govuk-link" href={`${paths.impact(reference, impact.number)}#noMitigationReason`}>
            say why none is possible
            <span className="govuk-visually-hidden"> for impact {impact.number}</span>
          </a>
        </>
      )}
    </p>
  )
}
