import { paths } from '#app/paths.ts'
import { Table } from '#app/ui/govuk/table.tsx'
import { labelledCell } from '#app/ui/layout/labelled-cell.ts'

type ShownTag = { tag: string; assessments: number; confidential: number; sameAs: string | undefined }

/** Every tag, with how many assessments have it, and what an equality lead can do with it. */
export const TagsTable = ({ tags }: { tags: readonly ShownTag[] }) => (
  <Table
    className="app-stack"
    caption="Tags"
    captionClassName="govuk-visually-hidden"
    firstCellIsHeader
    head={[
      { text: 'Tag' },
      { text: 'Assessments' },
      { text: <span className="govuk-visually-hidden">What you can do</span> },
    ]}
    rows={tags.map((row) => [
      { text: <TagName {...row} /> },
      labelledCell('Assessments', formatCount(row)),
      { text: <TagLinks {...row} /> },
    ])}
  />
)

const TagName = ({ tag, sameAs }: ShownTag) => (
  <>
    <a className="govuk-link" href={paths.cumulativeOfTag(tag)}>
      {tag}
    </a>
    {sameAs !== undefined && <span className="app-cumulative__facts">Spelled like “{sameAs}”</span>}
  </>
)

const TagLinks = ({ tag, sameAs }: ShownTag) => (
  <>
    <a className="govuk-link" href={paths.renameTag(tag)}>
      Rename<span className="govuk-visually-hidden"> {tag}</span>
    </a>{' '}
    <a className="govuk-link" href={paths.mergeTags(tag, sameAs)}>
      Merge<span className="govuk-visually-hidden"> {tag} with another tag</span>
    </a>
  </>
)

function formatCount({ assessments, confidential }: ShownTag): string {
  const count = assessments.toLocaleString('en-GB')
  return confidential === 0 ? count : `${count}, ${confidential.toLocaleString('en-GB')} of them confidential`
}
