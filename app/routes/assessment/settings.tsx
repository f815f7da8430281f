import { useActionData, useLoaderData } from '@remix-run/react'
import { changeSettings } from '#app/commands/assessment/change-settings.server.ts'
import { listTags, settingsRowVersion } from '#app/data/assessment/assessments.server.ts'
import { listLiveTags } from '#app/data/oversight/list-cumulative.server.ts'
import { settingsSchema, tagsIn } from '#app/domain/assessment/settings.ts'
import { alikeTags } from '#app/domain/assessment/tag-spelling.ts'
import { dayOf } from '#app/domain/days.ts'
import { useStepForm } from '#app/forms/use-step-form.ts'
import { paths } from '#app/paths.ts'
import { Input } from '#app/ui/govuk/input.tsx'
import { Radios } from '#app/ui/govuk/radios.tsx'
import { Textarea } from '#app/ui/govuk/textarea.tsx'
import type { PageHandle } from '#app/ui/layout/page-handle.ts'
import { TagSpellings } from '#app/ui/assessment/tag-spellings.tsx'
import { titled } from '#app/ui/page-title.ts'
import { withDone } from '#app/ui/signoff/done-banner.tsx'
import { backToReading, MoveForm } from '#app/ui/signoff/move-form.tsx'
import { onAssessment } from '#app/pages/assessment/assessment-page.server.ts'
import { spellingsIn } from '#app/pages/assessment/read-spellings.ts'
import { doWithAnswers, movePage } from '#app/pages/signoff/move-page.server.ts'

const FORM = { schema: settingsSchema } as const

export const handle = { hydrate: true, ...backToReading } satisfies PageHandle
export const meta = titled<typeof loader>(({ data }) => `Confidentiality and tags: ${data.head.reference}`)

export const loader = onAssessment('set confidential', async (page) => ({
  ...movePage(page),
  rowVersion: await settingsRowVersion(page.db, page.assessment),
  saved: {
    confidential: page.assessment.confidential ? 'yes' : 'no',
    tags: (await listTags(page.db, page.assessment.assessmentId)).join('\n'),
  },
  tagsElsewhere: await listLiveTags(
    page.db,
    { actor: page.actor, today: dayOf(page.now) },
    page.assessment.assessmentId,
  ),
  /** After an import, also the tags that came with it are asked about. */
  asksAboutSaved: page.url.searchParams.has('spellings'),
}))

export const action = onAssessment('set confidential', (page) =>
  doWithAnswers(page, FORM, async (context, { confidential, tags = '', addTag = '' }, typed) => {
    const { reference, versionNumber } = page.assessment
    await changeSettings(context, {
      reference,
      confidential: confidential === 'yes',
      tags: tagsIn(`${tags}\n${addTag}`),
      spellings: spellingsIn(typed),
      rowVersion: typed.text('version') ?? '',
    })
    return withDone(paths.version(reference, versionNumber), 'settings')
  }),
)

export default function SettingsPage() {
  const page = useLoaderData<typeof loader>()
  const returned = useActionData<typeof action>()
  const step = useStepForm(FORM, { saved: page.saved, returned })
  const saved = tagsIn(page.saved.tags)
  const { tags = '', addTag = '' } = returned?.entered ?? { tags: page.saved.tags }
  const alike = alikeTags(tagsIn(`${String(tags)}\n${String(addTag)}`), saved, page.tagsElsewhere)
  return (
    <MoveForm
      page={page}
      title="Confidentiality and tags"
      button="Save"
      step={step}
      fields={
        <>
          <input type="hidden" name="version" value={page.rowVersion} />
          <Radios
            {...step.choice('confidential')}
            legend={{ text: 'Who can read this assessment?', size: 's' }}
            items={[
              {
                value: 'no',
                text: 'Its authors, its approver, managers of the same directorate and equality leads',
              },
              {
                value: 'yes',
                text: 'Confidential: only its authors, its approver and equality leads',
                hint: 'For example, while staff have not been told of a restructure. It still counts in statistics.',
              },
            ]}
          />
          <Textarea
            {...step.text('tags')}
            label={{ text: 'Which tags link it to other assessments? (optional)', size: 's' }}
            hint="Enter each tag on a new line. For example, Budget 2027-28"
          />
          <Input
            {...step.text('addTag')}
            label={{ text: 'Add a tag that others use (optional)', size: 's' }}
            hint={
              page.tagsElsewhere.length > 0 ? 'Start typing, or choose from the list' : 'There are none yet'
            }
            list="tags-in-use"
          />
          <datalist id="tags-in-use">
            {page.tagsElsewhere.map((tag) => (
              <option key={tag} value={tag} />
            ))}
          </datalist>
          <TagSpellings
            alike={alike.filter(({ isSaved }) => !isSaved || page.asksAboutSaved)}
            errors={step.errors}
          />
        </>
      }
    />
  )
}
