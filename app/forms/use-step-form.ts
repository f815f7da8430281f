import { useEffect, useRef, useState } from 'react'
import type { FormEvent, RefObject } from 'react'
import { type FieldErrors as HookErrors, type Resolver, useForm } from 'react-hook-form'
import type * as z from 'zod/mini'
import type { FieldErrors } from '#app/domain/failures.ts'
import { TAKES_FOCUS } from './takes-focus.ts'
import { ERROR_PREFIX } from './error-prefix.ts'
import {
  type AnswerForm,
  boxesOf,
  checkAnswers,
  type Entered,
  enteredFrom,
  enteredIn,
  type TypedForm,
} from './answers.ts'
import { PARTS } from '#app/domain/date-parts.ts'
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
  const goesThrough = useRef(false)
  const isSent = useRef(false)
  const whileSending = useRef<WhileSending | undefined>(undefined)
  const [refusals, setRefusals] = useState(0)
  const entered = returned?.entered ?? enteredFrom(saved, form)
  const serverErrors = useRef(asHookErrors(returned?.errors ?? {})).current
  const { register, handleSubmit, formState } = useForm<Typed>({
    resolver: resolverFor(form as AnswerForm, ref),
    errors: serverErrors,
    shouldFocusError: false,
    reValidateMode: 'onSubmit',
  })
  const errors = messagesOf(formState.errors)
  const firstError = Object.keys(errors)[0]

  useEffect(() => {
    if (refusals > 0 && firstError && !document.title.startsWith(ERROR_PREFIX))
      document.title = ERROR_PREFIX + document.title
  }, [refusals, firstError])

  useLeaveWarning(ref, {
    isUnsaved: returned !== undefined && returned !== null,
    isSafe: () => isSent.current || whileSending.current !== undefined,
    isAutosaved: () => whileSending.current !== undefined,
  })

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    const { submitter } = event.nativeEvent as SubmitEvent
    if (goesThrough.current) return
    if (skipsChecks(submitter) && !whileSending.current) return void (isSent.current = true)
    event.preventDefault()
    const send = async () => {
      await whileSending.current?.begins()
      isSent.current = true
      goesThrough.current = true
      ref.current?.requestSubmit(submitter)
      goesThrough.current = false
    }
    const refuse = () => {
      whileSending.current?.isRefused()
      setRefusals((count) => count + 1)
    }
    // After this event is over, because until then browsers silently ignore another submit of the form.
    const sendAfterwards = () => void setTimeout(() => void send())
    if (skipsChecks(submitter)) sendAfterwards()
    else void handleSubmit(sendAfterwards, refuse)()
  }

  const messageFor = (name: string) =>
    boxesOf(form as AnswerForm, name).reduce<string | undefined>(
      (found, box) => found ?? errors[box],
      errors[name],
    )
  const textOf = (name: string) => String(entered[name] ?? '')
  type Name = keyof z.infer<S> & string

  return {
    /** What must finish before the form is sent, on pages with autosave. */
    whileSending,
    /** For the `<form>` itself. */
    formProps: { ref, onSubmit, method: 'post' as const, noValidate: true, autoComplete: 'off' },
    errors,
    hasErrors: firstError !== undefined,
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
      defaultValue: textOf(name),
      errorMessage: messageFor(name),
    }),
    /**
     * For Radios and Checkboxes. Not registered, because react-hook-form would set boxes of one name from
     * each other as they appear. The form itself is read when it is sent.
     */
    choice: (name: Name) => ({
      name,
      idPrefix: name,
      defaultValue: textOf(name),
      errorMessage: messageFor(name),
    }),
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
      ...Object.fromEntries(
        PARTS.map((part) => {
          const box = `${name}-${part}`
          return [
            part,
            { defaultValue: textOf(box), inputProps: register(box), ...(errors[box] ? { error: true } : {}) },
          ]
        }),
      ),
    }),
  }
}

export type WhileSending = { begins: () => Promise<void>; isRefused: () => void }

type Typed = Record<string, unknown>

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

const firstBoxOf = (form: AnswerForm, name: string): string => boxesOf(form, name)[0] ?? name
