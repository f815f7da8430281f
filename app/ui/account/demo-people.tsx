import { Button } from '#app/ui/govuk/button.tsx'
import { SummaryList } from '#app/ui/govuk/summary-list.tsx'

type Props = {
  password: string
  people: readonly {
    id: string
    name: string
    email: string
    jobTitle: string | null
    roles: readonly string[]
  }[]
  returnTo: string
}

/** The people in the demonstration, each with a button that sends the sign-in form. */
export function DemoPeople({ password, people, returnTo }: Props) {
  return (
    <section aria-labelledby="demonstration">
      <h2 className="govuk-heading-m" id="demonstration">
        Demonstration accounts
      </h2>
      <p className="govuk-body">
        These people and their council are not real. They all have the password <strong>{password}</strong>
      </p>
      <SummaryList
        rows={people.map((person) => ({
          key: person.name,
          value: {
            text: (
              <>
                <p className="govuk-body govuk-!-margin-bottom-1">
                  {person.jobTitle && <>{person.jobTitle}: </>}
                  {person.roles.join(', ')}
                  <br />
                  {person.email}
                </p>
                <form method="post" autoComplete="off">
                  <input type="hidden" name="returnTo" value={returnTo} />
                  <input type="hidden" name="email" value={person.email} />
                  <input type="hidden" name="password" value={password} />
                  <Button className="govuk-button--secondary govuk-!-margin-bottom-0">
                    Sign in as {person.name}
                  </Button>
                </form>
              </>
            ),
          },
        }))}
      />
    </section>
  )
}
