import { decode } from 'turbo-stream'
import { fieldsOf, textAsSent, textOf } from './form-text.ts'
import { undoRestored } from './restored.ts'

/** What the status line shows. `since` is when saving began to fail, in milliseconds. */
export type SaveState =
  | { kind: 'idle' }
  | { kind: 'saved'; at: string; left: readonly string[] }
  | { kind: 'retrying'; since: number }
  | { kind: 'signed out' }
  | { kind: 'conflict'; by?: string | undefined; at?: string | undefined }
  | { kind: 'refused'; status: number }

export type Autosave = {
  /**
   * Waits for a save in progress and saves nothing more until `resume`, because a button is about to send
   * the form.
   */
  pause: () => Promise<void>
  resume: () => void
  stop: () => void
}

const AFTER_LAST_KEY = 2_000
const AT_MOST_EVERY = 5_000
const LONGEST_WAIT = 10_000
const PAUSES = [2_000, 4_000, 8_000, 15_000]

/** The server's reply to an autosave (SavedByItself, in Remix's own encoding). */
type Reply = {
  rowVersion?: number
  at?: string
  left?: string[]
  href?: string
  conflict?: { by?: string; at?: string }
}

/**
 * Saves a form as someone writes in it, with the same action as its buttons: 2 seconds after the last key,
 * at most every 5 seconds, and when the page is hidden. It never throws text away: it tries again until the
 * text is saved, or shows why it cannot be. `isUnsaved` means that the form already differs from what is
 * saved.
 */
export function startAutosave(
  form: HTMLFormElement,
  isUnsaved: boolean,
  onState: (state: SaveState) => void,
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

  const isDirty = () => {
    undoRestored(form)
    return textOf(form) !== saved
  }
  const show = (next: SaveState) => onState((state = next))

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
    if (answer.status === 409) return show({ kind: 'conflict', ...answer.reply?.conflict })
    if (answer.status !== 200 || answer.reply?.rowVersion === undefined) {
      saved = text
      return show({ kind: 'refused', status: answer.status })
    }
    saved = text
    rowVersion = String(answer.reply.rowVersion)
    // There is a new row now. If this page is sent or loaded again, it is about that row.
    if (answer.reply.href) window.history.replaceState(window.history.state, '', answer.reply.href)
    show({ kind: 'saved', at: answer.reply.at ?? '', left: answer.reply.left ?? [] })
  }

  function again(status: number | undefined) {
    show({ kind: 'retrying', since: state.kind === 'retrying' ? state.since : Date.now() })
    failures += 1
    wait(status === 429 ? LONGEST_WAIT : (PAUSES[failures - 1] ?? 15_000))
  }

  const isFailing = () => state.kind === 'retrying' || state.kind === 'signed out'
  const tryNow = () => (isFailing() ? save() : undefined)
  // Sets these when the form is sent, not in the hidden inputs, because React resets those when it renders.
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
  // The browser went back to the page as it was. If it has nothing unsaved, load it again as it is saved now.
  // If it has, its next save says which row version it is based on, so it cannot replace a newer one.
  window.addEventListener(
    'pageshow',
    (event) => (event.persisted && (isHeld || !isDirty()) ? window.location.reload() : undefined),
    listening,
  )
  // Dictation software can change text without firing an event.
  const poll = setInterval(notice, AT_MOST_EVERY)

  const isUnsafeToLeave = () =>
    isDirty() || state.kind === 'refused' || (state.kind === 'saved' && state.left.length > 0)

  notice()
  return {
    async pause() {
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

/** Sends the form to the same action as its buttons. Remix answers at `.data` without rendering the page. */
async function post(
  form: HTMLFormElement,
  keepalive: boolean,
): Promise<{ status: number; reply: Reply | undefined } | undefined> {
  const body = new URLSearchParams(fieldsOf(form))
  body.set('intent', 'by itself')
  try {
    const { pathname, search } = window.location
    const signal = AbortSignal.timeout(LONGEST_WAIT)
    const response = await fetch(`${pathname}.data${search}`, { method: 'POST', body, keepalive, signal })
    return { status: response.status, reply: await readReply(response) }
  } catch {
    return undefined
  }
}

/** What an action returned. A thrown response has another encoding, and its status is enough. */
async function readReply(response: Response): Promise<Reply | undefined> {
  if (!response.body) return undefined
  try {
    const { value } = await decode(response.body)
    return (value as { data?: { byItself?: Reply } }).data?.byItself
  } catch {
    return undefined
  }
}
