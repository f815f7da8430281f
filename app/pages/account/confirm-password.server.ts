import { data } from '@remix-run/node'
import { confirmSession, findConfirmedAt } from '#app/data/account/sessions.server.ts'
import { findPasswordHash } from '#app/data/council/people.server.ts'
import { CONFIRM_PASSWORD } from '#app/domain/account/confirm-password.ts'
import type { FieldErrors } from '#app/domain/failures.ts'
import { type AnswerForm, type Entered, enteredIn } from '#app/forms/answers.ts'
import { type FormValues, readAnswers, readForm } from '#app/forms/read-form.server.ts'
import { minutesBefore } from '#app/http/session.server.ts'
import { guarded, requireRole, type SignedInPage, withoutSecrets } from '../page.server.ts'
import { LONGEST_PASSWORD } from './password-rules.server.ts'
import { verifyPassword } from './passwords.server.ts'
import { attempt } from './sign-in.server.ts'

/** After this, the same session is asked again: docs/decisions/0040-watching-the-administrators.md. */
const CONFIRMED_MINUTES = 10

/** Whether a change to people needs the administrator's password now. The page then has a box for it. */
export async function asksForPassword({
  db,
  actor,
  now,
}: Pick<SignedInPage, 'db' | 'actor' | 'now'>): Promise<boolean> {
  const at = await findConfirmedAt(db, actor.sessionIdHash)
  return at === null || at <= minutesBefore(now, CONFIRMED_MINUTES) || at > now
}

type ConfirmedPage = SignedInPage & { form: FormValues }

/**
 * For forms with which administrators change people. Asks for the password again, with the limits and turns of sign-in.
 * Without the right one nothing is done, and the page gets back everything that was typed except the password, and what
 * else is wrong in `answers`.
 */
export const confirmedAdministrator = <R>(
  work: (page: ConfirmedPage) => R,
  answers?: AnswerForm & { draft?: false },
) =>
  guarded(CONFIRMED, requireRole(['administrator']), async (page) => {
    const form = await readForm(page.request)
    const refused = await checkPassword(page, form)
    if (!refused) return work({ ...page, form })
    const read = answers && readAnswers(form, answers)
    const errors: FieldErrors = {
      ...(read && !read.ok ? read.errors : {}),
      [CONFIRM_PASSWORD]: refused.message,
    }
    const entered: Entered = { ...Object.fromEntries(form.fields), ...(answers && enteredIn(form, answers)) }
    return data({ errors, entered: withoutSecrets(entered) }, { status: refused.status })
  })

/** The same for a form with which administrators also do what changes nobody. `work` calls `checkPassword` itself. */
export const administratorWhoConfirms = <R>(work: (page: SignedInPage) => R) =>
  guarded(CONFIRMED, requireRole(['administrator']), work)

/** Undefined where the right password was typed now, or not long ago. */
export async function checkPassword(page: SignedInPage, form: FormValues): Promise<Refusal | undefined> {
  if (!(await asksForPassword(page))) return undefined
  const { actor, db, now, log, context } = page
  const typed = form.text(CONFIRM_PASSWORD) ?? ''
  if (!typed) return { status: 422, message: 'Enter your password to confirm that it is you' }
  const hash = await findPasswordHash(db, actor.id)
  const tried = await attempt(
    { db, now, log, turns: context.turns, address: context.address },
    { account: `password of ${actor.id}`, device: actor.sessionIdHash, limit: 5 },
    'Your password is not correct',
    async () => (await verifyPassword(typed.slice(0, LONGEST_PASSWORD + 1), hash)) || undefined,
  )
  if (!tried.ok) {
    log.warn('authn_confirm_fail', { personId: actor.id })
    return tried
  }
  await confirmSession(db, actor.sessionIdHash, now)
  log.info('authn_confirm_success', { personId: actor.id })
  return undefined
}

type Refusal = { status: 422 | 429 | 503; message: string }

/** The name of its policy. A test fails if a form that changes people has another. */
export const CONFIRMED = 'role administrator, with their password'
