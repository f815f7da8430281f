import { type Control, heldBy, isAsSent, questionsIn, setValue, valueAsSent, valueOf } from './controls.ts'

/**
 * Answers that the browser put back: after Back, in a reopened or a duplicated tab. Nobody typed them now, and what
 * is saved can be newer, so the page never saves them unless someone chooses to (docs/decisions/0033).
 * note-touched.ts tells them from what people type. `use` types it again.
 */
export type Restored = { question: string; answer: string; use: () => void }

type Found = Restored & { controls: readonly Control[] }

const found = new Set<Found>()
const listeners = new Map<HTMLFormElement, () => void>()

/** Sets every answer that the browser put back to what the server sent, and keeps it to be offered. */
export function undoRestored(form: HTMLFormElement): void {
  if (!window.touched || !window.isReturned) return
  for (const controls of questionsIn(form)) {
    if (!controls.some(isPutBack)) continue
    const typed = controls.map(valueOf)
    const use = () => {
      for (const [index, control] of controls.entries()) setValue(control, typed[index] ?? [])
      for (const control of controls) window.touched?.add(control)
      controls[0]?.dispatchEvent(new InputEvent('input', { bubbles: true }))
      controls[0]?.dispatchEvent(new Event('change', { bubbles: true }))
    }
    for (const older of found) if (older.controls[0] === controls[0]) found.delete(older)
    found.add({ controls, question: questionOf(controls), answer: answerOf(controls), use })
    for (const control of controls) setValue(control, valueAsSent(control))
    for (const control of controls) window.putBack?.delete(control)
  }
  listeners.get(form)?.()
}

/** The answers of this form that were put back, with the newest of each question. */
export function restoredIn(form: HTMLFormElement): Restored[] {
  return [...found].filter(({ controls }) => controls[0]?.form === form)
}

/** Tells when there are answers to offer. */
export function watchRestored(form: HTMLFormElement, isFound: () => void): () => void {
  const stopped = new AbortController()
  const listening = { signal: stopped.signal }
  const look = () => undoRestored(form)
  listeners.set(form, isFound)
  window.addEventListener('pageshow', look, listening)
  form.addEventListener('putback', look, listening)
  // Someone can press a button before the page has loaded.
  form.addEventListener('submit', look, { ...listening, capture: true })
  look()
  return () => {
    listeners.delete(form)
    stopped.abort()
  }
}

/** Until the browser has put back everything, it is not known what it puts back, so whatever differs counts. */
const isPutBack = (control: Control, _: number, question: Control[]) =>
  !isAsSent(control) &&
  !question.some((each) => window.touched?.has(each)) &&
  (!window.putBack || window.putBack.get(control) === heldBy(control))

function questionOf([control]: readonly Control[]): string {
  const legend = control?.closest('fieldset')?.querySelector('legend')?.textContent
  const label = control?.type === 'radio' ? undefined : control?.labels?.[0]?.textContent
  return [legend, label].flatMap((text) => text?.trim() || []).join(': ')
}

function answerOf(controls: readonly Control[]): string {
  const [control] = controls
  if (control instanceof HTMLSelectElement) return control.selectedOptions[0]?.textContent || 'No answer'
  if (control?.type === 'checkbox') return valueOf(control).length > 0 ? 'Selected' : 'Not selected'
  const shown =
    control?.type === 'radio'
      ? controls.find((each) => valueOf(each).length > 0)?.labels?.[0]?.textContent
      : control?.value
  return shown?.trim() || 'No answer'
}

/** Forgets an answer that was used or discarded. */
export function forgetRestored(restored: Restored): void {
  found.delete(restored as Found)
}
