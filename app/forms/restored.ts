/**
 * Answers that the browser put back: after Back, in a reopened or a duplicated tab. Nobody typed them now, and what
 * is saved can be newer, so the page never saves them unless someone chooses to (docs/decisions/0033).
 */
type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

declare global {
  interface Window {
    touched?: Set<EventTarget | null>
  }
}

/**
 * For the page's head: remembers the controls that someone used on this page. A browser that puts an answer back
 * fires no event. Dictation software can change a text box without one too, but it moves focus there first.
 */
export const NOTE_TOUCHED = [
  'touched=new Set;function touch(e){touched.add(e.target)}',
  'addEventListener("input",touch,true);addEventListener("change",touch,true)',
  'addEventListener("focusin",function(e){var c=e.target;"defaultValue"in c&&c.value===c.defaultValue&&touch(e)},true)',
].join(';')

/** One answer that was put back. `use` types it again. */
export type Restored = { question: string; answer: string; use: () => void }

type Found = Restored & { controls: readonly Control[] }

const found = new Set<Found>()
const listeners = new Map<HTMLFormElement, () => void>()

/** Sets every answer that the browser put back to what the server sent, and keeps it to be offered. */
export function undoRestored(form: HTMLFormElement): void {
  const { touched } = window
  if (!touched) return
  for (const controls of questionsIn(form)) {
    if (controls.some((control) => touched.has(control)) || controls.every(isAsSent)) continue
    const typed = controls.map(valueOf)
    const use = () => {
      for (const [index, control] of controls.entries()) setValue(control, typed[index] ?? [])
      controls[0]?.dispatchEvent(new InputEvent('input', { bubbles: true }))
      controls[0]?.dispatchEvent(new Event('change', { bubbles: true }))
    }
    for (const older of found) if (older.controls[0] === controls[0]) found.delete(older)
    found.add({ controls, question: questionOf(controls), answer: answerOf(controls), use })
    for (const control of controls) setValue(control, valueAsSent(control))
  }
  listeners.get(form)?.()
}

/** The answers of this form that were put back, with the newest of each question. */
export function restoredIn(form: HTMLFormElement): Restored[] {
  return [...found].filter(({ controls }) => controls[0]?.form === form)
}

/** Tells when there are answers to offer. Looks again at every moment after which someone could send the form. */
export function watchRestored(form: HTMLFormElement, isFound: () => void): () => void {
  const stopped = new AbortController()
  const listening = { signal: stopped.signal }
  const look = () => undoRestored(form)
  // Chromium puts answers back in a task of its own, before or after the page has loaded.
  const lookSoon = () => setTimeout(() => requestAnimationFrame(look))
  listeners.set(form, isFound)
  window.addEventListener('pageshow', look, listening)
  window.addEventListener('pageshow', lookSoon, listening)
  form.addEventListener('focusin', look, listening)
  look()
  lookSoon()
  return () => {
    listeners.delete(form)
    stopped.abort()
  }
}

/** Each control on its own, but the radios of one question together. */
function questionsIn(form: HTMLFormElement): Control[][] {
  const controls = [...form.elements].filter(isAnswer)
  const isRadio = (control: Control) => control.type === 'radio'
  const radios = new Map<string, Control[]>()
  for (const radio of controls.filter(isRadio))
    radios.set(radio.name, [...(radios.get(radio.name) ?? []), radio])
  return [...controls.filter((control) => !isRadio(control)).map((control) => [control]), ...radios.values()]
}

const NOT_ANSWERS = ['hidden', 'password', 'file', 'submit', 'button', 'reset', 'image']

const isAnswer = (element: Element): element is Control =>
  (element instanceof HTMLInputElement && !NOT_ANSWERS.includes(element.type)) ||
  element instanceof HTMLSelectElement ||
  element instanceof HTMLTextAreaElement

const isChoice = (control: Control): control is HTMLInputElement =>
  control.type === 'radio' || control.type === 'checkbox'

function valueOf(control: Control): string[] {
  if (control instanceof HTMLSelectElement) return [...control.selectedOptions].map(({ value }) => value)
  return isChoice(control) ? (control.checked ? ['on'] : []) : [control.value]
}

/** What the server sent. A list without a chosen option shows its first. */
function valueAsSent(control: Control): string[] {
  if (control instanceof HTMLSelectElement) {
    const chosen = [...control.options].filter((option) => option.hasAttribute('selected'))
    return (chosen.length > 0 ? chosen : [...control.options].slice(0, 1)).map(({ value }) => value)
  }
  return isChoice(control) ? (control.defaultChecked ? ['on'] : []) : [control.defaultValue]
}

const isAsSent = (control: Control) =>
  JSON.stringify(valueOf(control)) === JSON.stringify(valueAsSent(control))

function setValue(control: Control, value: string[]): void {
  if (control instanceof HTMLSelectElement)
    for (const option of control.options) option.selected = value.includes(option.value)
  else if (isChoice(control)) control.checked = value.length > 0
  else control.value = value[0] ?? ''
}

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
