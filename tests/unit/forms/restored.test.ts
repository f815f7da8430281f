// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { NOTE_TOUCHED } from '#app/forms/note-touched.ts'
import { forgetRestored, restoredIn, undoRestored, watchRestored } from '#app/forms/restored.ts'

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

/** Each kind of control: what the server sent, what the browser puts back, and what is then offered. */
const KINDS: [kind: string, html: string, putBack: (control: Control) => void, offered: string][] = [
  ['text', '<label for="c">Title</label><input id="c" name="a" value="new">', setText, 'Title: old'],
  ['text area', '<label for="c">Why</label><textarea id="c" name="a">new</textarea>', setText, 'Why: old'],
  [
    'date',
    '<fieldset><legend>Started</legend><label for="c">Year</label>' +
      '<input id="c" name="on-year" value="2026"></fieldset>',
    setText,
    'Started: Year: old',
  ],
  [
    'list',
    '<label for="c">Team</label><select id="c" name="a">' +
      '<option>Old team</option><option selected>New team</option></select>',
    (control) => void ((control as HTMLSelectElement).selectedIndex = 0),
    'Team: Old team',
  ],
  [
    'list without an answer',
    '<label for="c">Team</label><select id="c" name="a">' +
      '<option value="">Choose</option><option>Old team</option></select>',
    (control) => void ((control as HTMLSelectElement).selectedIndex = 1),
    'Team: Old team',
  ],
  [
    'radio',
    '<fieldset><legend>Outcome</legend><input type="radio" id="c" name="a" value="A"><label for="c">Go on</label>' +
      '<input type="radio" id="d" name="a" value="D" checked><label for="d">Stop</label></fieldset>',
    (control) => void ((control as HTMLInputElement).checked = true),
    'Outcome: Go on',
  ],
  [
    'checkbox',
    '<fieldset><legend>Groups</legend><input type="checkbox" id="c" name="a" value="age" checked>' +
      '<label for="c">Age</label></fieldset>',
    (control) => void ((control as HTMLInputElement).checked = false),
    'Groups: Age: Not selected',
  ],
]

function setText(control: Control) {
  control.value = 'old'
}

const sentIn = (form: HTMLFormElement) => JSON.stringify([...new FormData(form)])
const offeredIn = (form: HTMLFormElement) =>
  restoredIn(form).map(({ question, answer }) => `${question}: ${answer}`)

function show(html: string) {
  document.body.innerHTML = `<form>${html}</form>`
  const form = document.forms[0] as HTMLFormElement
  return { form, control: form.querySelector('#c') as Control, asSent: sentIn(form) }
}

/** As the browser runs what is in the head of a page. */
const runInHead = (arrival: 'navigate' | 'reload' | 'back_forward') =>
  new Function('performance', NOTE_TOUCHED)({ getEntriesByType: () => [{ type: arrival }] })

/** The page is shown: the browser puts nothing back without an event from now on. */
const beShown = () => window.dispatchEvent(new Event('pageshow'))

/** What Firefox does in a duplicated tab, and a browser when someone types. */
function dispatchTrusted(control: Control, name: 'input' | 'change') {
  const event = new Event(name, { bubbles: true })
  Object.defineProperty(event, 'isTrusted', { value: true })
  control.dispatchEvent(event)
}

beforeEach(() => {
  delete window.putBack
  runInHead('back_forward')
})

describe.each(KINDS)('%s', (_, html, putBack, offered) => {
  test('an answer that the browser put back is undone and offered', () => {
    const { form, control, asSent } = show(html)
    putBack(control)
    undoRestored(form)
    expect(sentIn(form)).toBe(asSent)
    expect(offeredIn(form)).toEqual([offered])
  })

  test('an answer that Firefox puts back after the page was shown, with an event, is undone and offered', () => {
    const { form, control, asSent } = show(html)
    beShown()
    const stop = watchRestored(form, () => undefined)
    const heard: Event[] = []
    form.addEventListener('input', (event) => heard.push(event))
    putBack(control)
    dispatchTrusted(control, 'input')
    stop()
    expect(heard).toEqual([])
    expect(sentIn(form)).toBe(asSent)
    expect(offeredIn(form)).toEqual([offered])
  })

  test('an answer that someone types after Back stays', () => {
    const { form, control, asSent } = show(html)
    beShown()
    control.focus()
    putBack(control)
    dispatchTrusted(control, 'input')
    undoRestored(form)
    expect(sentIn(form)).not.toBe(asSent)
    expect(offeredIn(form)).toEqual([])
  })

  test('an answer that a program fills in without an event, once the page is shown, stays', () => {
    const { form, control, asSent } = show(html)
    beShown()
    putBack(control)
    undoRestored(form)
    expect(sentIn(form)).not.toBe(asSent)
    expect(offeredIn(form)).toEqual([])
  })

  test('an answer that a program fills in without an event stays on a page that nobody came back to', () => {
    runInHead('navigate')
    const { form, control, asSent } = show(html)
    putBack(control)
    undoRestored(form)
    expect(sentIn(form)).not.toBe(asSent)
    expect(offeredIn(form)).toEqual([])
  })

  test('an answer that a program fills in over one that was put back stays', () => {
    const { form, control, asSent } = show(html)
    putBack(control)
    beShown()
    undoRestored(form)
    putBack(control)
    undoRestored(form)
    expect(sentIn(form)).not.toBe(asSent)
  })

  test('an answer that someone gave on this page stays', () => {
    const { form, control, asSent } = show(html)
    putBack(control)
    window.touched?.add(control)
    undoRestored(form)
    expect(sentIn(form)).not.toBe(asSent)
    expect(offeredIn(form)).toEqual([])
  })

  test('an offered answer that is used counts as typed, and is offered no more', () => {
    const { form, control } = show(html)
    putBack(control)
    const asPutBack = sentIn(form)
    undoRestored(form)
    const typed: EventTarget[] = []
    form.addEventListener('input', ({ target }) => target && typed.push(target))
    const [answer] = restoredIn(form)
    if (answer) forgetRestored(answer)
    answer?.use()
    expect(sentIn(form)).toBe(asPutBack)
    expect(typed).toEqual([control])
    expect(offeredIn(form)).toEqual([])
  })
})

test('an answer that is as the server sent it is not offered', () => {
  const { form, asSent } = show(KINDS.map(([, html]) => html).join(''))
  undoRestored(form)
  expect(sentIn(form)).toBe(asSent)
  expect(offeredIn(form)).toEqual([])
})

test('WebKit resets a form in a page that it had kept, and everything typed is put back', () => {
  vi.useFakeTimers()
  const { form } = show(KINDS.map(([, html]) => html).join(''))
  for (const control of form.querySelectorAll<Control>('#c'))
    if (control.type === 'checkbox') (control as HTMLInputElement).checked = false
    else if (control.type !== 'radio' && !(control instanceof HTMLSelectElement)) control.value = 'typed'
  const typed = sentIn(form)
  window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }))
  form.reset()
  expect(sentIn(form)).not.toBe(typed)
  vi.runAllTimers()
  expect(sentIn(form)).toBe(typed)
  vi.useRealTimers()
})
