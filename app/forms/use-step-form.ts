import { useEffect, useRef, useState } from 'react'
import type { FormEvent, RefObject } from 'react'
import {
  type FieldErrors as HookErrors,
  type Resolver,
  useForm,
  type UseFormHandleSubmit,
} from 'react-hook-form'
import type * as z from 'zod/mini'
import { DATE_PARTS } from '#app/domain/date-parts.ts'
import type { FieldErrors } from '#app/domain/failures.ts'
import {
  type AnswerForm,
  boxesOf,
  checkAnswers,
  type Entered,
  enteredFrom,
  enteredIn,
  sureName,
  type TypedForm,
} from './answers.ts'
import { ERROR_PREFIX } from './error-prefix.ts'
import { TAKES_FOCUS } from './takes-focus.ts'
import { dayOf } from '#app/domain/days.ts'
import { formatQuestion, yearAskedAbout } from './far-years.ts'
import { useLeaveWarning } from './use-leave-warning.ts'

type Options = {
  /** What the loader returned, by the schema's names. */
  saved?: Readonly<Record<string, unknown>> | null | undefined
  /** What the action returned, if it refused the answers. */
  returned?: { errors: FieldErrors; entered: Entered } | null | undefined
}

/**
 * One form on one page, with and without JavaScript. The inputs are uncontrolled. The browser checks them
 * with the same schema before **the real form posts**, and the server's errors show in the same places.
 */
export function useStepForm<S extends z.ZodMiniObject>(form: AnswerForm<S>, { saved, returned }: Options) {
  const ref = useRef<HTMLFormElement>(null)
  const entered = returned?.entered ?? enteredFrom(saved, form)
  const serverErrors = useRef(asHookErrors(returned?.errors ?? {})).current
  const { register, handleSubmit, formState } = useForm<Typed>({
    resolver: resolverFor(form as AnswerForm, ref),
    errors: serverErrors,
    shouldFocusError: false,
    reValidateMode: 'onSubmit',
  })
  const errors = messagesOf(formState.errors)
  const hasErrors = Object.keys(errors).length > 0
  const { onSubmit, sendHooks, isSent, refusals } = useCheckedPost(ref, handleSubmit)
  useErrorTitle(refusals, hasErrors)
  useLeaveWarning(ref, {
    isUnsaved: returned !== undefined && returned !== null,
    isSafe: () => isSent.current || sendHooks.current !== undefined,
    isAutosaved: () => sendHooks.current !== undefined,
  })

  const messageFor = (name: string) =>
    [name, ...boxesOf(form as AnswerForm, name)]
      .map((box) => errors[box])
      .find((message) => message !== undefined)
  const typedText = (name: string) => String(entered[name] ?? '')
  type Name = keyof z.infer<S> & string

  return {
    /** Set by pages with autosave. */
    sendHooks,
    /** For the `<form>` itself. */
    formProps: { ref, onSubmit, method: 'post' as const, noValidate: true, autoComplete: 'off' },
    errors,
    hasErrors,
    /**
     * For `<ErrorSummary {...summary} key={summary.key} />`. The key changes with every refusal, so that
     * screen readers read it again.
     */
    summary: {
      attributes: TAKES_FOCUS,
      key: `refusal-${refusals}`,
      errorList: Object.entries(errors).map(([name, text]) => ({
        text,
        href: `#${firstBoxOf(form as AnswerForm, name)}`,
      })),
    },
    /** For Input, Textarea, CharacterCount and Select. */
    text: (name: Name) => ({
      ...register(name),
      id: name,
      defaultValue: typedText(name),
      errorMessage: messageFor(name),
    }),
    /**
     * For Radios. Not registered, because react-hook-form would set boxes of one name from
     * each other as they appear. The form itself is read when it is sent.
     */
    choice: (name: Name) => ({
      name,
      idPrefix: name,
      defaultValue: typedText(name),
      errorMessage: messageFor(name),
    }),
    /** Like `choice`, for Checkboxes. */
    choices: (name: Name) => ({
      name,
      idPrefix: name,
      defaultValues: [entered[name] ?? []].flat(),
      errorMessage: messageFor(name),
    }),
    /** For DateInput. */
    date: (name: Name) => ({
      id: name,
      namePrefix: name,
      errorMessage: messageFor(name),
      confirm: confirmYear(name, {
        asked: returned?.errors[`${name}-year`],
        sure: typedText(sureName(name)),
      }),
      ...Object.fromEntries(
        DATE_PARTS.map((part) => {
          const box = `${name}-${part}`
          return [
            part,
            {
              defaultValue: typedText(box),
              inputProps: register(box),
              ...(errors[box] ? { error: true } : {}),
            },
          ]
        }),
      ),
    }),
  }
}

/** `beforeSend` finishes before the form is sent. `onRefused` runs when the browser's checks find an error. */
export type SendHooks = { beforeSend: () => Promise<void>; onRefused: () => void }

type Typed = Record<string, unknown>

/** Checks the form in the browser, and posts it if it passes. `refusals` counts the times that it did not. */
function useCheckedPost(ref: RefObject<HTMLFormElement | null>, handleSubmit: UseFormHandleSubmit<Typed>) {
  const isChecked = useRef(false)
  const isSent = useRef(false)
  const sendHooks = useRef<SendHooks | undefined>(undefined)
  const [refusals, setRefusals] = useState(0)

  async function post(submitter: HTMLElement | null) {
    await sendHooks.current?.beforeSend()
    isSent.current = true
    isChecked.current = true
    ref.current?.requestSubmit(submitter)
    isChecked.current = false
  }

  function refuse() {
    sendHooks.current?.onRefused()
    setRefusals((count) => count + 1)
  }

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    if (isChecked.current) return
    const { submitter } = event.nativeEvent as SubmitEvent
    if (skipsChecks(submitter) && !sendHooks.current) {
      isSent.current = true
      return
    }
    event.preventDefault()
    // After this event is over, because until then browsers silently ignore another submit of the form.
    const postAfterwards = () => void setTimeout(() => void post(submitter))
    if (skipsChecks(submitter)) postAfterwards()
    else void handleSubmit(postAfterwards, refuse)()
  }

  return { onSubmit, sendHooks, isSent, refusals }
}

/** Starts the page's title with "Error: " when the browser refuses the form. The server does the same. */
function useErrorTitle(refusals: number, hasErrors: boolean): void {
  useEffect(() => {
    if (refusals > 0 && hasErrors && !document.title.startsWith(ERROR_PREFIX))
      document.title = ERROR_PREFIX + document.title
  }, [refusals, hasErrors])
}

/** Reads the page and checks it with the same code and schema as the server. */
function resolverFor(form: AnswerForm, ref: RefObject<HTMLFormElement | null>): Resolver<Typed> {
  return async () => {
    const checked = checkAnswers(
      enteredIn(typedIn(new FormData(ref.current ?? undefined)), form),
      form,
      'complete',
    )
    return checked.ok
      ? { values: checked.value as Typed, errors: {} }
      : { values: {}, errors: asHookErrors(checked.errors) }
  }
}

const skipsChecks = (submitter: HTMLElement | null): boolean =>
  (submitter instanceof HTMLButtonElement || submitter instanceof HTMLInputElement) &&
  submitter.formNoValidate

const typedIn = (data: FormData): TypedForm => {
  const all = (name: string) => data.getAll(name).filter((value) => typeof value === 'string')
  return { all, text: (name) => all(name)[0] }
}

function asHookErrors(errors: FieldErrors): HookErrors<Typed> {
  return Object.fromEntries(
    Object.entries(errors).map(([name, message]) => [name, { type: 'check', message }]),
  )
}

/** The message for each answer. For a list, the first message among its choices. */
function messagesOf(errors: object): FieldErrors {
  const messages = Object.entries(errors).map(([name, error]) => [name, firstMessageIn(error)] as const)
  return Object.fromEntries(
    messages.filter((each): each is readonly [string, string] => each[1] !== undefined),
  )
}

function firstMessageIn(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined
  if ('message' in error && typeof error.message === 'string') return error.message
  return Array.isArray(error) ? error.map(firstMessageIn).find((message) => message !== undefined) : undefined
}

/**
 * A year that the server asked about gets a box to confirm it, which stays while the form is sent. A year that was
 * saved before is not asked about again.
 */
function confirmYear(name: string, { asked, sure }: { asked: string | undefined; sure: string }) {
  const year = yearAskedAbout(asked)
  if (year) return { name: sureName(name), value: year, label: `${year} is right` }
  if (!sure) return undefined
  return { name: sureName(name), value: sure, note: formatQuestion(sure, dayOf(new Date().toISOString())) }
}

const firstBoxOf = (form: AnswerForm, name: string): string => boxesOf(form, name)[0] ?? name
