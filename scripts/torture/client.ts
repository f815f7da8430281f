import { expectOneOf, openForm, post, type Posted } from './browser.ts'
import type { Chance } from './chance.ts'
import type { Person } from './council.ts'
import { MOVES, SAVES, withMark } from './forms-to-send.ts'
import { acknowledge, type Ledger, type Sent } from './ledger.ts'

/** One of those who work at the same time: an officer, with the manager at the next desk. */
export type Client = {
  name: string
  chance: Chance
  officer: Person & { cookie: string }
  manager: Person & { cookie: string }
  references: readonly string[]
  /** How many forms were sent so far: each has a number of its own. */
  sent: number
  /** A page that the officer writes in, which saves by itself until they press a button. */
  writing: Writing | undefined
  /** A form that was sent and never answered: its person cannot know whether it was done. */
  unanswered: Sending | undefined
}
type Sending = { sent: Sent; posted: Posted }
type Writing = { place: (typeof SAVES)[number]; reference: string; form: URLSearchParams; saves: number }

/** One life of the service, and the book in which everybody writes what it promises. */
export type Life = { url: string; ledger: Ledger; onSend: () => void }

/**
 * Works until the service dies. What was left unanswered the last time is sent again first, as a person
 * would.
 */
export async function workUntilItDies(life: Life, client: Client): Promise<void> {
  if (client.unanswered && !(await send(life, client, client.unanswered))) return
  for (;;) {
    const sending = await fillInAForm(life.url, client)
    if (sending === undefined) return
    if (sending !== 'none' && !(await send(life, client, sending))) return
  }
}

/** False when the service died before the answer was here. */
async function send({ url, ledger, onSend }: Life, client: Client, sending: Sending): Promise<boolean> {
  client.unanswered = sending
  onSend()
  const answer = await post(url, sending.posted)
  if (answer === undefined) return false
  client.unanswered = undefined
  const { sent, posted } = sending
  const done = sent.kind === 'save' && sent.byItself ? 200 : 303
  expectOneOf([done, ...NOT_DONE], answer.status, posted.path)
  if (answer.status === done) acknowledge(ledger, sent)
  else client.writing = undefined
  return true
}

/**
 * Somebody else was first: they saved it, moved it or took it away from the approver since the page was
 * opened.
 */
const NOT_DONE = [403, 404, 409]

/** Mostly saves; moves an assessment now and then, and where nothing can be saved in it. */
async function fillInAForm(url: string, client: Client): Promise<Sending | 'none' | undefined> {
  const mark = `(save ${(client.sent += 1)} of ${client.name})`
  if (client.writing) return writeOn(client, client.writing, mark)
  const reference = client.chance.pick(client.references)
  const save = client.chance.below(6) === 0 ? 'none' : await fillInASave(url, client, reference, mark)
  return save === 'none' ? fillInAMove(url, client, reference, mark) : save
}

async function fillInASave(
  url: string,
  client: Client,
  reference: string,
  mark: string,
): Promise<Sending | 'none' | undefined> {
  const place = client.chance.pick(SAVES)
  const form = await openForm(url, place.path(reference), client.officer.cookie)
  if (form === undefined || form === 'none') return form
  client.writing = { place, reference, form, saves: 0 }
  return writeOn(client, client.writing, mark)
}

/**
 * As a page with JavaScript does it: every few words it saves by itself, and counts; in the end somebody
 * presses a button.
 */
function writeOn(client: Client, writing: Writing, mark: string): Sending {
  const { chance, officer } = client
  const { place, reference, form } = writing
  const byItself = chance.below(5) < 3
  const intent = byItself ? 'by itself' : chance.pick(['continue', 'later'])
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
  for (const { event, by, path, answers } of client.chance.shuffled(MOVES)) {
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
