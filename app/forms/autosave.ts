import { decode } from 'turbo-stream'
import { fieldsOf, textAsSent, textOf } from './form-text.ts'

/** What the line on the page says. `since` is when saving began to fail, in milliseconds. */
export type SaveState =
  | { kind: 'idle' }
  | { kind: 'saved'; at: string; left: readonly string[] }
  | { kind: 'retrying'; since: number }
  | { kind: 'signed out' }
  | { kind: 'conflict'; by?: string | undefined; at?: string | undefined }
  | { kind: 'refused'; status: number }

export type Autosave = {
  /**
   * Ends what is on its way, and saves nothing more until `resume`: the form is about to be sent by a button.
   */
  settle: () => Promise<void>
  resume: () => void
  stop: () => void
}

const AFTER_LAST_KEY = 2_000
const AT_MOST_EVERY = 5_000
const LONGEST_WAIT = 10_000
const PAUSES = [2_000, 4_000, 8_000, 15_000]

/**
 * What the server says to a page that saves by itself (SavedByItself, on its way through Remix's own
 * encoding).
 */
type Said = {
  rowVersion?: number
  at?: string
  left?: string[]
  href?: string
  conflict?: { by?: string; at?: string }
}

/**
 * Saves a form while somebody writes in it: by the same action as its buttons, 2 seconds after the last key
 * and at most every 5;
 * and when the page is hidden. What the browser still holds is never thrown away: it is tried again until it
 * is saved, or the
 * person is told why it cannot be. `isUnsaved` says that the form already differs from what is saved.
 */
export function startAutosave(
  form: HTMLFormElement,
  isUnsaved: boolean,
  tell: (state: SaveState) => void,
): Autosave {
  const stopped = new AbortController()
  const listening = { signal: stopped.signal }
  let saved = isUnsaved ? undefined : textAsSent(form)
  let state: SaveState = { kind: 'idle' }
  let changedAt: number | undefined
  let failures = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let onItsWay: Promise<void> | undefined
  let isHeld = false
  let rowVersion: string | undefined
  let number = 0

  const isDirty = () => textOf(form) !== saved
  const show = (next: SaveState) => tell((state = next))

  function notice() {
    if (isHeld || state.kind === 'conflict' || !isDirty()) return
    const now = Date.now()
    changedAt ??= now
    if (state.kind === 'retrying' || state.kind === 'signed out') return
    wait(Math.min(AFTER_LAST_KEY, Math.max(0, changedAt + AT_MOST_EVERY - now)))
  }

  function wait(milliseconds: number) {
    clearTimeout(timer)
    timer = setTimeout(save, milliseconds)
  }

  function save(keepalive = false) {
    clearTimeout(timer)
    if (isHeld || onItsWay || state.kind === 'conflict' || !isDirty()) return
    onItsWay = send(keepalive).finally(() => {
      onItsWay = undefined
      notice()
    })
  }

  async function send(keepalive: boolean) {
    const text = textOf(form)
    changedAt = undefined
    number += 1
    const answer = await post(form, keepalive)
    if (answer === undefined || answer.status >= 500 || answer.status === 429) return again(answer?.status)
    failures = 0
    if (answer.status === 401) {
      show({ kind: 'signed out' })
      return wait(AT_MOST_EVERY)
    }
    if (answer.status === 409) return show({ kind: 'conflict', ...answer.said?.conflict })
    if (answer.status !== 200 || answer.said?.rowVersion === undefined) {
      saved = text
      return show({ kind: 'refused', status: answer.status })
    }
    saved = text
    rowVersion = String(answer.said.rowVersion)
    // A new row is there now: sent again, or loaded again, this page is about that row.
    if (answer.said.href) window.history.replaceState(window.history.state, '', answer.said.href)
    show({ kind: 'saved', at: answer.said.at ?? '', left: answer.said.left ?? [] })
  }

  function again(status: number | undefined) {
    show({ kind: 'retrying', since: state.kind === 'retrying' ? state.since : Date.now() })
    failures += 1
    wait(status === 429 ? LONGEST_WAIT : (PAUSES[failures - 1] ?? 15_000))
  }

  const isFailing = () => state.kind === 'retrying' || state.kind === 'signed out'
  const tryNow = () => (isFailing() ? save() : undefined)
  // Whatever is sent of this form from now on. Not by the hidden boxes themselves: React sets those back
  // whenever it draws.
  const sign = ({ formData }: FormDataEvent) => {
    formData.set('saveNumber', String(number))
    if (rowVersion !== undefined) formData.set('rowVersion', rowVersion)
  }
  form.addEventListener('formdata', sign, listening)
  form.addEventListener('input', notice, listening)
  form.addEventListener('change', notice, listening)
  window.addEventListener('online', tryNow, listening)
  window.addEventListener('focus', tryNow, listening)
  window.addEventListener('pagehide', () => save(true), listening)
  document.addEventListener(
    'visibilitychange',
    () => (document.visibilityState === 'hidden' ? save(true) : tryNow()),
    listening,
  )
  window.addEventListener(
    'beforeunload',
    (event) => (!isHeld && isUnsafeToLeave() ? event.preventDefault() : undefined),
    listening,
  )
  // Come back to with all that was typed, after it was sent: the page as it is saved now is the one to go on
  // with.
  window.addEventListener(
    'pageshow',
    (event) => (event.persisted && isHeld ? window.location.reload() : undefined),
    listening,
  )
  // Dictation software changes text without any event.
  const poll = setInterval(notice, AT_MOST_EVERY)

  const isUnsafeToLeave = () =>
    isDirty() || state.kind === 'refused' || (state.kind === 'saved' && state.left.length > 0)

  notice()
  return {
    async settle() {
      isHeld = true
      clearTimeout(timer)
      await onItsWay
      number += 1
    },
    resume() {
      isHeld = false
      notice()
    },
    stop() {
      stopped.abort()
      clearInterval(poll)
      clearTimeout(timer)
    },
  }
}

/**
 * The very form, to the very action that its buttons send it to; Remix answers at `.data` without drawing the
 * page.
 */
async function post(
  form: HTMLFormElement,
  keepalive: boolean,
): Promise<{ status: number; said: Said | undefined } | undefined> {
  const body = new URLSearchParams(fieldsOf(form))
  body.set('intent', 'by itself')
  try {
    const { pathname, search } = window.location
    const signal = AbortSignal.timeout(LONGEST_WAIT)
    const response = await fetch(`${pathname}.data${search}`, { method: 'POST', body, keepalive, signal })
    return { status: response.status, said: await saidBy(response) }
  } catch {
    return undefined
  }
}

/** What an action gave back. What it threw has another encoding, and says all it has to say by its status. */
async function saidBy(response: Response): Promise<Said | undefined> {
  if (!response.body) return undefined
  try {
    const { value } = await decode(response.body)
    return (value as { data?: { byItself?: Said } }).data?.byItself
  } catch {
    return undefined
  }
}
