import { dayOf } from '#app/domain/days.ts'
import { useActionData, useLoaderData } from '@remix-run/react'
import { decideOnFact } from '#app/commands/evidence/decide-on-fact.server.ts'
import { relateFacts } from '#app/commands/evidence/relate-facts.server.ts'
import { listCharacteristics } from '#app/data/council/council.server.ts'
import { getFactFor, listFactHistory } from '#app/data/evidence/facts.server.ts'
import { listUsesOf } from '#app/data/evidence/facts-in-use.server.ts'
import { listConflicts } from '#app/data/evidence/list-facts.server.ts'
import { BadRequest, Invalid } from '#app/domain/failures.ts'
import { isPastReview } from '#app/domain/evidence/past-review.ts'
import { isFactMove, movesFrom } from '#app/domain/evidence/fact-moves.ts'
import { hasRole } from '#app/domain/people.ts'
import { formPostOf, type FormValues, readForm } from '#app/forms/read-form.server.ts'
import { paths } from '#app/paths.ts'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { BackLink } from '#app/ui/govuk/back-link.tsx'
import { Button } from '#app/ui/govuk/button.tsx'
import type { PageHandle } from '#app/ui/layout/page-handle.ts'
import { FactDecisions } from '#app/ui/evidence/fact-decisions.tsx'
import { FactHeading } from '#app/ui/evidence/fact-heading.tsx'
import { FactHistory } from '#app/ui/evidence/fact-history.tsx'
import { FactSummary } from '#app/ui/evidence/fact-summary.tsx'
import { FactUses } from '#app/ui/evidence/fact-uses.tsx'
import { titled } from '#app/ui/page-title.ts'
import { DoneBanner, withDone } from '#app/ui/signoff/done-banner.tsx'
import { RedactedNote } from '#app/ui/council/redacted-note.tsx'
import { redactionsIn } from '#app/views/council/redactions-in.ts'
import { withRole } from '#app/pages/page.server.ts'
import { notDone, readFactNumber } from '#app/pages/evidence/read-fact.server.ts'

export const handle = {
  before: () => <BackLink href={paths.library()}>Evidence library</BackLink>,
} satisfies PageHandle
export const meta = titled<typeof loader>(
  ({ data: { fact } }) => `Fact ${fact.number}: ${fact.says.statement}`,
)

export const loader = withRole(['officer', 'manager', 'equality lead'], async (page) => {
  const { db, actor, now, url } = page
  const fact = await getFactFor(db, actor, readFactNumber(page))
  const isLead = hasRole(actor, 'equality lead')
  return {
    fact,
    isLead,
    isOld: isPastReview(fact, dayOf(now)),
    moves: isLead ? movesFrom(fact.state) : [],
    disagreesWith: await listConflicts(db, fact.id),
    inUse: await listUsesOf(db, { actor, today: dayOf(now) }, fact.id),
    history: await listFactHistory(db, fact.id),
    characteristics: await listCharacteristics(db),
    done: url.searchParams.get('done'),
  }
})

export const action = withRole(['equality lead'], async (page) => {
  const form = await readForm(page.request)
  const number = readFactNumber(page)
  const intent = form.text('intent')
  const context = { ...page, formPost: formPostOf(form) }
  try {
    if (isFactMove(intent)) {
      await decideOnFact(context, {
        number,
        move: intent,
        rowVersion: form.text('version') ?? '',
        reason: reasonIn(form),
      })
      return page.redirect(withDone(paths.fact(number), 'fact-decided'))
    }
    if (intent !== 'disagree' && intent !== 'agree')
      throw new BadRequest('Choose what to do with the fact. Go back and use one of the buttons on its page.')
    await relateFacts(context, { number, other: otherIn(form), disagree: intent === 'disagree' })
    return page.redirect(withDone(paths.fact(number), 'facts-related'))
  } catch (failure) {
    const entered = { reason: form.text('reason') ?? '', other: form.text('other') ?? '' }
    if (failure instanceof Invalid) return notDone(422, intent ?? '', failure.errors, entered)
    throw failure
  }
})

function reasonIn(form: FormValues): string | undefined {
  const reason = form.text('reason')?.trim()
  if (reason && reason.length > 1000)
    throw new Invalid({ reason: 'The reason must be 1,000 characters or fewer' })
  return reason || undefined
}

function otherIn(form: FormValues): number {
  const typed = form.text('other')?.trim() ?? ''
  if (!/^[1-9]\d{0,8}$/.test(typed))
    throw new Invalid({ other: 'Enter the number of the other fact, like 12' })
  return Number(typed)
}

export default function FactPage() {
  const { fact, isLead, isOld, moves, disagreesWith, inUse, history, characteristics, done } =
    useLoaderData<typeof loader>()
  const returned = useActionData<typeof action>()
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <FormErrors errors={returned?.errors} />
        <DoneBanner done={returned ? undefined : done} />
        <FactHeading fact={fact} isOld={isOld} disagreesWith={disagreesWith} />
        <FactSummary fact={fact} isOld={isOld} characteristics={characteristics} />
        {isLead && <Button href={paths.changeFact(fact.number)}>Change this fact</Button>}
        {isLead && (
          <FactDecisions
            moves={moves}
            rowVersion={fact.rowVersion}
            disagreesWith={disagreesWith}
            notDone={returned}
          />
        )}
        <FactUses {...inUse} edition={fact.edition} />
        <RedactedNote redactions={redactionsIn(history)} redactAt={isLead && paths.redactFact(fact.number)} />
        <FactHistory editions={fact.editions} history={history} />
      </div>
    </div>
  )
}
