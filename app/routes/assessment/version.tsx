import { useLoaderData } from '@remix-run/react'
import { titled } from '#app/ui/page-title.ts'
import { DoneBanner } from '#app/ui/signoff/done-banner.tsx'
import { ReadingView } from '#app/ui/assessment/reading/reading-view.tsx'
import { readingAssessment } from '#app/pages/assessment/assessment-page.server.ts'
import { readVersion } from '#app/views/assessment/read-version.server.ts'

export const meta = titled<typeof loader>(
  ({ data }) =>
    `${data.reading.head.reference}, version ${data.reading.head.versionNumber}: ${data.reading.head.title}`,
)

export const loader = readingAssessment(async (page) => ({
  reading: await readVersion(page),
  done: page.url.searchParams.get('done'),
}))

export default function VersionPage() {
  const { reading, done } = useLoaderData<typeof loader>()
  return (
    <>
      <DoneBanner done={done} />
      <ReadingView reading={reading} />
    </>
  )
}
