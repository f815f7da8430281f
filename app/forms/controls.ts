/** The controls of a form in the browser: what each holds, and what the server sent. */
export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

/** Each control on its own, but the radios of one question together. */
export function questionsIn(form: HTMLFormElement): Control[][] {
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

export function valueOf(control: Control): string[] {
  if (control instanceof HTMLSelectElement)
    return [...control.options].filter(({ selected }) => selected).map(({ value }) => value)
  return isChoice(control) ? (control.checked ? ['on'] : []) : [control.value]
}

/** What the server sent. A list without a chosen option shows its first. */
export function valueAsSent(control: Control): string[] {
  if (control instanceof HTMLSelectElement) {
    const chosen = [...control.options].filter((option) => option.hasAttribute('selected'))
    return (chosen.length > 0 ? chosen : [...control.options].slice(0, 1)).map(({ value }) => value)
  }
  return isChoice(control) ? (control.defaultChecked ? ['on'] : []) : [control.defaultValue]
}

export const isAsSent = (control: Control) =>
  JSON.stringify(valueOf(control)) === JSON.stringify(valueAsSent(control))

export function setValue(control: Control, value: string[]): void {
  if (control instanceof HTMLSelectElement)
    for (const option of control.options) option.selected = value.includes(option.value)
  else if (isChoice(control)) control.checked = value.length > 0
  else control.value = value[0] ?? ''
}

/** To compare with what it held before. */
export const heldBy = (control: Control): string | boolean =>
  isChoice(control) ? control.checked : control.value
