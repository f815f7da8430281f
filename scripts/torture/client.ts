import { expectOneOf, openForm, post, type Posted } from './browser.ts'
import type { Random } from './random.ts'
import type { Person } from './council.ts'
import { MOVES, SAVES, withMark } from './forms-to-send.ts'
import { acknowledge, type Acknowledgements, type Sent } from './acknowledgements.ts'

/** One of the clients that work at the same time: an officer, and the manager who approves. */
export type Client = {
  name: string
  random: Random
  officer: Person & { cookie: string }
  manager: Person & { cookie: string }
  references: readonly string[]
  /** How many forms were sent so far. Each has its own number. */
  sent: number
  /** A page that the officer is writing on. It saves by itself until they press a button. */
  writing: Writing | undefined
  /** A form that was sent but not answered, so the person cannot know whether it was saved. */
  unanswered: Sending | undefined
}
type Sending = { sent: Sent; posted: Posted }
type Writing = { place: (typeof SAVES)[number]; reference: string; form: URLSearchParams; saves: number }

/** One run of the server, and the record of what it has confirmed. */
export type Run = { url: string; acknowledgements: Acknowledgements; onSend: () => void }

/**
 * Works until the server dies. A form that was left unanswered last time is sent again first, as a person
 * would.
 */
export async function workUntilServerStops(run: Run, client: Client): Promise<void> {
  if (client.unanswered && !(await send(run, client, client.unanswered))) return
  for (;;) {
    const sending = await fillInAForm(run.url, client)
    if (sending === undefined) return
    if (sending !== 'none' && !(await send(run, client, sending))) return
  }
}

/** False when the server died before it answered. */
async function send(
  { url, acknowledgements, onSend }: Run,
  client: Client,
  sending: Sending,
): Promise<boolean> {
  client.unanswered = sending
  onSend()
  const answer = await post(url, sending.posted)
  if (answer === undefined) return false
  client.unanswered = undefined
  const { sent, posted } = sending
  const done = sent.kind === 'save' && sent.byItself ? 200 : 303
  expectOneOf([done, ...NOT_DONE], answer.status, posted.path)
  if (answer.status === done) acknowledge(acknowledgements, sent)
  else client.writing = undefined
  return true
}

/** Someone else was first: they saved it, moved it, or changed its approver after the page was opened. */
const NOT_DONE = [403, 404, 409]

/** Saves most of the time. Sometimes moves an assessment, and always where nothing can be saved. */
async function fillInAForm(url: string, client: Client): Promise<Sending | 'none' | undefined> {
  const mark = `(save ${(client.sent += 1)} of ${client.name})`
  if (client.writing) return writeOn(client, client.writing, mark)
  const reference = client.random.pick(client.references)
  const save = client.random.below(6) === 0 ? 'none' : await fillInASave(url, client, reference, mark)
  return save === 'none' ? fillInAMove(url, client, reference, mark) : save
}

async function fillInASave(
  url: string,
  client: Client,
  reference: string,
  mark: string,
): Promise<Sending | 'none' | undefined> {
  const place = client.random.pick(SAVES)
  const form = await openForm(url, place.path(reference), client.officer.cookie)
  if (form === undefined || form === 'none') return form
  client.writing = { place, reference, form, saves: 0 }
  return writeOn(client, client.writing, mark)
}

/** Saves by itself every few words, as a page with JavaScript does, until someone presses a button. */
function writeOn(client: Client, writing: Writing, mark: string): Sending {
  const { random, officer } = client
  const { place, reference, form } = writing
  const byItself = random.below(5) < 3
  const intent = byItself ? 'by itself' : random.pick(['continue', 'later'])
  if (byItself) writing.saves += 1
  else client.writing = undefined
  const fields = withMark(form, mark)
  fields.set('intent', intent)
  fields.set('saveNumber', String(writing.saves))
  const path = `${place.path(reference)}${byItself ? '.data' : ''}`
  const { section, entryId } = place
  return {
    sent: { kind: 'save', reference, mark, section, entryId, byItself },
    posted: { path, cookie: officer.cookie, body: fields.toString() },
  }
}

async function fillInAMove(
  url: string,
  client: Client,
  reference: string,
  mark: string,
): Promise<Sending | 'none' | undefined> {
  for (const { event, by, path, answers } of client.random.shuffled(MOVES)) {
    const { id, cookie } = client[by]
    const form = await openForm(url, path(reference), cookie)
    if (form === undefined) return undefined
    if (form === 'none') continue
    for (const [name, value] of Object.entries(answers(mark, client.manager.id))) form.set(name, value)
    const sentAt = new Date().toISOString()
    return {
      sent: { kind: 'move', reference, mark, event, personId: id, sentAt },
      posted: { path: path(reference), cookie, body: form.toString() },
    }
  }
  return 'none'
}
