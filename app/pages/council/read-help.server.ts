import type { OwnHelp } from '#app/domain/council/own-guidance.ts'
import { type FormValues, readAnswers } from '#app/forms/read-form.server.ts'
import { CHARACTERISTIC_FORM, QUESTION_FORM } from '#app/ui/council/help-forms.tsx'

/** Reads the form for the help about a question, or about a characteristic. */
export function readHelp(form: FormValues, kind: OwnHelp['kind'], today: string) {
  if (kind === 'question') {
    const answers = readAnswers(form, QUESTION_FORM, today)
    return answers.ok
      ? { ok: true as const, value: { kind, help: answers.value } satisfies OwnHelp }
      : answers
  }
  const answers = readAnswers(form, CHARACTERISTIC_FORM, today)
  return answers.ok ? { ok: true as const, value: { kind, help: answers.value } satisfies OwnHelp } : answers
}
