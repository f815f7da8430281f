import { createContext, type ReactNode, useContext, useEffect } from 'react'
import { useAutosave } from '#app/forms/use-autosave.ts'
import type { useStepForm } from '#app/forms/use-step-form.ts'
import { formatDate } from '#app/domain/date-text.ts'
import { FormKey } from '#app/ui/form/form-key.tsx'
import { Button } from '#app/ui/govuk/button.tsx'
import { ErrorSummary } from '#app/ui/govuk/error-summary.tsx'
import { NotificationBanner } from '#app/ui/govuk/notification-banner.tsx'
import { FoldOnPhone } from '#app/ui/layout/fold-on-phone.tsx'
import { ChangesRequested } from '#app/ui/signoff/changes-requested.tsx'
import { AssessmentHeading } from './assessment-heading.tsx'
import { FindingNote } from '#app/ui/checks/findings-list.tsx'
import { FindingsHere } from '#app/ui/checks/findings-here.tsx'
import { GuidanceNote } from './guidance-note.tsx'
import { PresenceNote } from './presence-note.tsx'
import { SaveStatus, SaveWarning } from './save-status.tsx'
import type { SectionPage } from '#app/views/assessment/section-page.ts'
import type { Returned } from './returned.ts'
import { TheirText } from './their-text.tsx'

type SectionFormProps = {
  page: SectionPage
  returned: Returned | undefined
  step: Pick<ReturnType<typeof useStepForm>, 'formProps' | 'sendHooks' | 'hasErrors' | 'summary'>
  title: ReactNode
  /** Above the form: what it is about. */
  intro?: ReactNode
  /** The questions. */
  children: ReactNode
  /** Below the form: other actions, such as removing the row. */
  after?: ReactNode
}

/**
 * A page with one form of an assessment: requested changes, errors, questions with help, and two ways to
 * save.
 */
export function SectionForm({ page, returned, step, title, intro, children, after }: SectionFormProps) {
  const { head, asked, earlier, saved } = page
  const form = step.formProps.ref
  const isCompared = returned?.conflict !== undefined
  const autosave = useAutosave({
    form,
    isOn: !isCompared && !page.isRemoved,
    isUnsaved: returned !== undefined,
  })
  useEffect(() => {
    step.sendHooks.current = autosave.sendHooks
  })
  return (
    <QuestionsPage.Provider value={page}>
      {step.hasErrors && <ErrorSummary {...step.summary} key={step.summary.key} />}
      {returned?.conflict && <TheirText conflict={returned.conflict} />}
      {page.isRemoved && <RemovedNotice isWritten={returned !== undefined} />}
      <AssessmentHeading head={head}>{title}</AssessmentHeading>
      {page.presence && <PresenceNote {...page.presence} />}
      {asked && <ChangesRequested comments={asked} />}
      {intro}
      <FindingsHere findings={page.findings.filter(({ href }) => !href?.includes('#'))} />
      <form {...step.formProps}>
        <FormKey />
        <input
          type="hidden"
          name="rowVersion"
          value={String(returned?.entered['rowVersion'] ?? page.rowVersion)}
        />
        <SaveWarning state={autosave.state} />
        {children}
        <SaveStatus state={autosave.state} />
        <SaveButtons isRemoved={page.isRemoved} />
      </form>
      <p className="app-small">
        {autosave.state.kind !== 'saved' && (
          <span>
            {saved ? `Last saved by ${saved.by} on ${saved.at}. ` : 'Nothing has been saved here yet. '}
          </span>
        )}
        {earlier && (
          <a className="govuk-link" href={earlier}>
            Earlier versions of this section
          </a>
        )}
      </p>
      <p className="app-small">
        <a className="govuk-link" href={page.comments.href}>
          {page.comments.open > 0
            ? `Comments on this part (${page.comments.open} open)`
            : 'Comments on this part'}
        </a>
      </p>
      <p className="app-small app-guidance__reviewed">
        The help on this page is guidance and not legal advice. It was last reviewed on{' '}
        {formatDate(page.guidance.reviewedOn)}.
      </p>
      {!page.isRemoved && after}
    </QuestionsPage.Provider>
  )
}

function SaveButtons({ isRemoved }: { isRemoved: boolean }) {
  if (isRemoved) {
    return (
      <Button name="intent" value="restore">
        Restore and save
      </Button>
    )
  }
  return (
    <div className="govuk-button-group">
      <Button name="intent" value="continue">
        Save and continue
      </Button>
      <Button name="intent" value="later" className="govuk-button--secondary" formNoValidate>
        Save and come back later
      </Button>
    </div>
  )
}

/** The row was removed from its list, perhaps while someone was writing in it. */
function RemovedNotice({ isWritten }: { isWritten: boolean }) {
  return (
    <NotificationBanner title="Removed">
      <p className="govuk-notification-banner__heading">
        {isWritten
          ? 'Your changes were not saved. This was removed while you were writing.'
          : 'This was removed.'}
      </p>
      <p className="govuk-body">
        <span>{isWritten ? 'Your text is still below. ' : ''}</span>To restore it, choose “Restore and save”.
      </p>
    </NotificationBanner>
  )
}

const QuestionsPage = createContext<SectionPage | null>(null)

/** One question: its field, what the checks found, and help. */
export function Question({ name, children }: { name: string; children: ReactNode }) {
  const page = useContext(QuestionsPage)
  const guidance = page?.guidance.questions[name]
  const imported = page?.imported[name]
  return (
    <div className="app-beside app-question">
      <div>
        {imported !== undefined && (
          <p className="govuk-inset-text">
            The imported document says “{imported}”. We keep this until you choose an answer here.
          </p>
        )}
        {children}
        <FindingsAt name={name} />
      </div>
      {guidance && (
        <>
          <FoldOnPhone>Help with this question</FoldOnPhone>
          <GuidanceNote guidance={guidance} />
        </>
      )}
    </div>
  )
}

/** What the checks found in one answer, shown under its field. */
export function FindingsAt({ name }: { name: string }) {
  const findings = useContext(QuestionsPage)?.findings.filter(({ href }) => href?.endsWith(`#${name}`)) ?? []
  return findings.map((finding) => (
    <FindingNote key={`${finding.id} ${finding.message}`} finding={{ ...finding, href: undefined }} />
  ))
}
