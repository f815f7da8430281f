import type { ReactNode } from 'react'
import { Button } from '#app/ui/govuk/button.tsx'
import { Details } from '#app/ui/govuk/details.tsx'

type Props = {
  /** The built-in help, if the council's own help replaces it. */
  builtIn: object | undefined
  history: readonly { id: number; says: string; texts: readonly string[] }[]
  /** The hidden fields of the form. */
  children: ReactNode
}

/** The button that restores the standard guidance, and everything the council has written here. */
export function HelpHistory({ builtIn, history, children }: Props) {
  return (
    <>
      {builtIn && (
        <>
          <h2 className="govuk-heading-m">Restore the standard guidance</h2>
          <Texts texts={Object.values(builtIn)} />
          <form method="post" autoComplete="off">
            {children}
            <Button className="govuk-button--secondary" name="intent" value="reset" preventDoubleClick>
              Restore the standard guidance
            </Button>
          </form>
        </>
      )}
      <h2 className="govuk-heading-m">History</h2>
      {history.length === 0 && (
        <p className="govuk-body">This is the standard guidance. Your council has not changed it.</p>
      )}
      {history.map(({ id, says, texts }) =>
        texts.length === 0 ? (
          <p className="govuk-body" key={id}>
            {says}
          </p>
        ) : (
          <Details key={id} summary={says}>
            <Texts texts={texts} />
          </Details>
        ),
      )}
    </>
  )
}

const Texts = ({ texts }: { texts: readonly unknown[] }) => (
  <ul className="govuk-list govuk-list--bullet">
    {texts.map((text) => (
      <li key={String(text)}>{String(text)}</li>
    ))}
  </ul>
)
