import type { ReactNode } from 'react'
import { Button } from '#app/ui/govuk/button.tsx'
import { Details } from '#app/ui/govuk/details.tsx'

type Props = {
  /** What comes with the product, where the council's own stands in its place. */
  builtIn: object | undefined
  history: readonly { id: number; says: string; texts: readonly string[] }[]
  /** The hidden fields of the form. */
  children: ReactNode
}

/** The way back to the product's words, and what the council had written at any time. */
export function HelpHistory({ builtIn, history, children }: Props) {
  return (
    <>
      {builtIn && (
        <>
          <h2 className="govuk-heading-m">Go back to the product’s words</h2>
          <Texts texts={Object.values(builtIn)} />
          <form method="post">
            {children}
            <Button className="govuk-button--secondary" name="intent" value="reset" preventDoubleClick>
              Use the product’s words
            </Button>
          </form>
        </>
      )}
      <h2 className="govuk-heading-m">History</h2>
      {history.length === 0 && (
        <p className="govuk-body">These are the product’s words. Your council has not changed them.</p>
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
