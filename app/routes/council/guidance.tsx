import { useLoaderData } from '@remix-run/react'
import { listCharacteristics } from '#app/data/council/council.server.ts'
import { listOwnHelp } from '#app/data/council/guidance-texts.server.ts'
import { helpPlaces } from '#app/domain/council/own-guidance.ts'
import { paths } from '#app/paths.ts'
import { anchorOf } from '#app/ui/anchor-of.ts'
import { formatDate } from '#app/domain/date-text.ts'
import { Details } from '#app/ui/govuk/details.tsx'
import { Table } from '#app/ui/govuk/table.tsx'
import { labelledCell } from '#app/ui/layout/labelled-cell.ts'
import { Tag } from '#app/ui/govuk/tag.tsx'
import { PageHeading } from '#app/ui/layout/page-heading.tsx'
import { titled } from '#app/ui/page-title.ts'
import { DoneBanner } from '#app/ui/signoff/done-banner.tsx'
import { withRole } from '#app/pages/page.server.ts'

export const meta = titled('Guidance')

export const loader = withRole(['equality lead'], async ({ db, url }) => {
  const own = new Map((await listOwnHelp(db)).map(({ key, reviewedOn }) => [key, reviewedOn]))
  const places = helpPlaces(await listCharacteristics(db)).map(({ key, name, group, builtIn }) => {
    return { key, name, group, isOwn: own.has(key), reviewedOn: own.get(key) ?? builtIn.reviewedOn }
  })
  return {
    groups: [...new Set(places.map(({ group }) => group))],
    places,
    done: url.searchParams.get('done'),
  }
})

export default function GuidancePage() {
  const { groups, places, done } = useLoaderData<typeof loader>()
  return (
    <>
      <DoneBanner done={done} />
      <PageHeading caption="Council settings">Guidance</PageHeading>
      <p className="govuk-body">
        This is the guidance for each question and each characteristic. Open one to replace it with your
        council’s own guidance.
      </p>
      {groups.map((group) => {
        const here = places.filter((place) => place.group === group)
        const own = here.filter(({ isOwn }) => isOwn).length
        const count = here.length === 1 ? '1 text' : `${here.length} texts`
        return (
          <Details
            key={group}
            summary={`${group}: ${count}${own > 0 ? `, ${own} written by your council` : ''}`}
          >
            <Table
              attributes={{ id: anchorOf(group) }}
              className="app-stack"
              caption={group}
              captionClassName="govuk-visually-hidden"
              head={['About', 'Written by', 'Last reviewed']}
              rows={here.map(({ key, name, isOwn, reviewedOn }) => [
                {
                  text: (
                    <a className="govuk-link" href={paths.guidanceOf(key)}>
                      {name}
                    </a>
                  ),
                  className: 'govuk-!-width-one-half',
                },
                labelledCell(
                  'Written by',
                  isOwn ? <Tag colour="green">Your council</Tag> : 'Standard guidance',
                ),
                labelledCell('Last reviewed', formatDate(reviewedOn)),
              ])}
            />
          </Details>
        )
      })}
    </>
  )
}
