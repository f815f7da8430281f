import { FormKey } from '#app/ui/form/form-key.tsx'
import { OneButton } from '#app/ui/form/one-button.tsx'
import { Button } from '#app/ui/govuk/button.tsx'
import { Table } from '#app/ui/govuk/table.tsx'
import { Tag } from '#app/ui/govuk/tag.tsx'
import { labelledCell } from '#app/ui/layout/labelled-cell.ts'

type Session = { handle: string; browser: string; began: string; lastSeen: string; isThis: boolean }

/** Where a person is signed in, with a button to end each session and all others. */
export function OwnSessions({ sessions }: { sessions: readonly Session[] }) {
  return (
    <>
      <h2 className="govuk-heading-m">Where you are signed in</h2>
      <p className="govuk-body">
        If you do not recognise one of these, end it and change your password. The browser’s name is what it
        says about itself.
      </p>
      <Table
        className="app-stack"
        caption="Where you are signed in"
        captionClassName="govuk-visually-hidden"
        head={['Browser', 'Signed in', 'Last used', 'End']}
        firstCellIsHeader
        rows={sessions.map((session) => [
          { text: session.browser },
          labelledCell('Signed in', session.began),
          labelledCell('Last used', session.lastSeen),
          labelledCell('End', session.isThis ? <Tag>This one</Tag> : <EndSession session={session} />),
        ])}
      />
      {sessions.some(({ isThis }) => !isThis) && (
        <OneButton intent="end-others">Sign out everywhere else</OneButton>
      )}
    </>
  )
}

const EndSession = ({ session: { handle, browser, began } }: { session: Session }) => (
  <form method="post" autoComplete="off">
    <FormKey />
    <input type="hidden" name="session" value={handle} />
    <Button
      className="govuk-button--secondary govuk-!-margin-bottom-0"
      name="intent"
      value="end"
      preventDoubleClick
    >
      End
      <span className="govuk-visually-hidden">
        {' '}
        {browser}, signed in {began}
      </span>
    </Button>
  </form>
)
