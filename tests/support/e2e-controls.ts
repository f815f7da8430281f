import type { Page } from '@playwright/test'

export type KindOfControl = 'text' | 'text area' | 'date' | 'list' | 'radio' | 'checkbox'
/** The answers of a form, by their kind of control. */
export type AnswersByKind = Partial<Record<KindOfControl, string>>

/** Answers every control of the page's first form in its own way for each number, as someone typing would. */
export const answerAll = (page: Page, number: number): Promise<void> =>
  page.evaluate((number) => {
    type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement
    const controls = [
      ...document.querySelectorAll<Control>('main form :is(input:not([type=hidden]), select, textarea)'),
    ]
    const radios = (name: string) => controls.filter((each) => each.type === 'radio' && each.name === name)
    for (const [index, control] of controls.entries()) {
      if (control instanceof HTMLSelectElement) control.selectedIndex = (number + 1) % control.options.length
      else if (control.type === 'radio')
        (control as HTMLInputElement).checked = radios(control.name).indexOf(control) === number % 2
      else if (control.type === 'checkbox') (control as HTMLInputElement).checked = (index + number) % 2 === 0
      else if (/-year$/.test(control.name)) control.value = String(2020 + number)
      else if (control.inputMode === 'numeric') control.value = String(number + 1)
      else control.value = `Answer ${number}`
      control.dispatchEvent(new InputEvent('input', { bubbles: true }))
    }
  }, number)

/** What the controls of the page's first form hold now. */
export const answersByKind = (page: Page): Promise<AnswersByKind> =>
  page.evaluate(() => {
    type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement
    const found: Record<string, string> = {}
    for (const control of document.querySelectorAll<Control>(
      'main form :is(input:not([type=hidden]), select, textarea)',
    )) {
      const isChoice = control.type === 'radio' || control.type === 'checkbox'
      const kind = /-(day|month|year)$/.test(control.name)
        ? 'date'
        : isChoice
          ? control.type
          : { textarea: 'text area', select: 'list', input: 'text' }[control.localName]
      const value = isChoice ? String((control as HTMLInputElement).checked) : control.value
      found[String(kind)] = `${found[String(kind)] ?? ''}${control.name}: ${value}\n`
    }
    return found
  })
