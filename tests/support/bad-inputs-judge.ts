import { decode } from 'turbo-stream'
import { cleanText, isBlank } from '#app/domain/clean-text.ts'
import { ownPath } from '#app/pages/own-path.ts'
import { type Ground, type ServedCouncil, withoutChance } from './bad-inputs-council.ts'
import type { FoundForm } from './bad-inputs-forms.ts'
import type { Answer, Ask } from './http.ts'

export type Pair = readonly [name: string, value: string]
/** One bad request: what is sent in place of the form as it should be. */
export type Sending = {
  path?: string
  pairs?: readonly Pair[]
  /** In place of what the pairs would give. */
  body?: string | Buffer
  more?: Ask
  /**
   * What must come of it. `refused or ignored`: what is there afterwards is what the form as it should be
   * would have given.
   */
  expects?: 'refused' | 'ignored' | 'refused or ignored'
  statuses?: readonly number[]
  /** False where it is refused before what was typed is read. */
  keeps?: false
  /** What was sent before, from the same page. */
  after?: readonly Pair[]
}
export type Kind = { name: string; of: (form: FoundForm, ground: Ground) => Sending[] }

export const pairsOf = ({ fields }: FoundForm): Pair[] =>
  fields.filter(({ kind }) => kind !== 'file').map(({ name, value }) => [name, value] as const)

const fileOf = ({ fields }: FoundForm) => {
  const field = fields.find(({ kind }) => kind === 'file')
  return field && { field: field.name, name: 'assessment.json', bytes: field.value }
}

/** Sends a kind of bad input to every form, and says what was wrong with the answers. */
export function judge(council: ServedCouncil, forms: readonly FoundForm[]) {
  const asItShouldBe = new Map<FoundForm, string>()
  let sent = 0

  const send = async (form: FoundForm, sending: Sending): Promise<Answer> => {
    sent += 1
    const { headers, ...more } = sending.more ?? {}
    const pairs = sending.pairs ?? pairsOf(form)
    const [body, type] = form.isMultipart
      ? [multipart(pairs, fileOf(form)), MULTIPART]
      : [new URLSearchParams(pairs.map((pair) => [...pair])).toString(), URLENCODED]
    return council.asker().post(sending.path ?? form.path, sending.body ?? body, {
      ...more,
      // As a browser sends a form: what refuses it without a page of its own shows one.
      headers: {
        accept: form.isByItself ? '*/*' : 'text/html',
        'content-type': type,
        cookie: form.cookie,
        ...headers,
      },
    })
  }

  const changesAsItShouldBe = async (form: FoundForm): Promise<string> => {
    const known = asItShouldBe.get(form)
    if (known !== undefined) return known
    await send(form, {})
    const changes = withoutChance(council.changes())
    await council.putBack()
    asItShouldBe.set(form, changes)
    return changes
  }

  const wrongWith = async (form: FoundForm, sending: Sending): Promise<string[]> => {
    const expected = sending.expects?.includes('ignored') ? await changesAsItShouldBe(form) : ''
    if (sending.after) await send(form, { pairs: sending.after })
    const before = council.changes()
    const answer = await send(form, sending)
    const changes = council.changes()
    const isTaken = answer.status < 400
    const isWaiting = form.isByItself === true && isTaken && (await leftIn(answer)).length > 0
    const wrong = [
      ...wrongWithAnswer(answer, form.isByItself),
      ...council.logged.filter((line) => line.includes('"level":"error"')),
    ]
    if (sending.statuses && !sending.statuses.includes(answer.status))
      wrong.push(`not ${sending.statuses.join(' or ')}`)
    if (isTaken && !isWaiting && sending.expects === 'refused') wrong.push('taken')
    if (!isTaken && sending.expects === 'ignored') wrong.push('refused')
    if (!isTaken && changes !== before) wrong.push('refused, and something was changed')
    if (isTaken && !isWaiting && sending.expects?.includes('ignored') && withoutChance(changes) !== expected)
      wrong.push('taken, and it made a difference')
    // A page that answers has it in its boxes; where the browser goes on to another, it is saved. A page that
    // saves by itself has it
    // in its boxes as long as it is told that it is not saved.
    const isStillThere = form.isByItself === true && (!isTaken || isWaiting)
    if (sending.keeps !== false && !isStillThere)
      wrong.push(
        ...lostOf(
          form,
          sending,
          !form.isByItself && (answer.status < 300 || !isTaken)
            ? (text) => withoutEscapes(answer.body).includes(text) || (isTaken && council.holds(text))
            : council.holds,
        ),
      )
    await council.putBack()
    return wrong.map(
      (what) =>
        `${form.path} [${form.fields.find(({ kind }) => kind === 'button')?.value ?? ''}] ` +
        `${short(sending)}: ${answer.status}, ${what}`,
    )
  }

  return {
    sent: () => sent,
    /** What is wrong with the answers to this kind, on every form: nothing, one hopes. */
    wrongWithAll: async ({ of }: Kind): Promise<string[]> => {
      const wrong: string[] = []
      for (const form of forms)
        for (const sending of of(form, council.ground)) wrong.push(...(await wrongWith(form, sending)))
      return wrong
    },
    wrongWith,
    send,
  }
}

/** What a page that saves by itself is told to be not saved yet: what is not whole, or cannot be. */
async function leftIn({ body }: Answer): Promise<string[]> {
  const { value } = await decode(new Blob([body]).stream())
  return (value as { data?: { byItself?: { left?: string[] } } }).data?.byItself?.left ?? []
}

/** What no answer may be, whatever was asked. */
export function wrongWithAnswer({ status, headers, body }: Answer, isData = false): string[] {
  const wrong: string[] = []
  const policy = String(headers['content-security-policy'])
  if (status >= 500) wrong.push('a crash')
  if (
    !policy.includes("frame-ancestors 'none'") ||
    policy.includes('unsafe') ||
    headers['x-content-type-options'] !== 'nosniff' ||
    headers['referrer-policy'] !== 'same-origin'
  )
    wrong.push('a security header is missing')
  if (headers['cache-control'] !== 'no-store') wrong.push('it may be kept')
  const location = headers['location']
  if (location !== undefined && ownPath(String(location)) === undefined)
    wrong.push(`it leads to ${String(location)}`)
  if (status === 200 || status >= 400) {
    if (String(headers['content-type']).startsWith('text/html')) wrong.push(...wrongWithPage(body))
    else if (status >= 400 && !isData) wrong.push('no page')
  }
  return wrong
}

function wrongWithPage(body: string): string[] {
  const wrong: string[] = []
  if (body.match(/<h1[\s>]/g)?.length !== 1) wrong.push('not one heading')
  if (/<script>alert|<img src=x|<\/textarea><b>/.test(body))
    wrong.push('what was typed became a part of the page')
  if (/href="javascript:/i.test(body)) wrong.push('a link that runs a script')
  if (/node_modules|\n\s+at .*:\d+:\d+|SQLITE_|SqliteError/.test(body)) wrong.push('words for programmers')
  return wrong
}

/** The typed texts that are neither in what was kept nor in the page that says no. */
function lostOf(form: FoundForm, { pairs = [] }: Sending, isThere: (text: string) => boolean): string[] {
  const typed = new Set(
    form.fields
      .filter(({ kind }) => ['words', 'date', 'number', 'email'].includes(kind))
      .map(({ name }) => name),
  )
  const texts = firstOfEach(pairs).filter(
    ([name, text]) => typed.has(name) && !isBlank(text) && cleanText(text).trim() !== '',
  )
  // What takes one a line keeps each line.
  const isKept = (text: string) => isThere(text) || text.split('\n').every((line) => isThere(line.trim()))
  return texts.filter(([, text]) => !isKept(cleanText(text).trim())).map(([name]) => `${name} is lost`)
}

/** A box is there once: what else has its name is nothing that a person typed. */
const firstOfEach = (pairs: readonly Pair[]): Pair[] => [...new Map([...pairs].reverse()).entries()]

const withoutEscapes = (html: string): string =>
  html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')

const short = ({ path, pairs, body }: Sending): string =>
  JSON.stringify(
    path ??
      body?.toString().slice(0, 80) ??
      pairs?.filter(([name]) => name !== 'formKey') ??
      'as it should be',
  ).slice(0, 200)

const URLENCODED = 'application/x-www-form-urlencoded'
export const MULTIPART = 'multipart/form-data; boundary=between'
/** As a browser sends a form with a file. */
export function multipart(
  pairs: readonly Pair[],
  file?: { field: string; name: string; bytes: string | Buffer },
): Buffer {
  const parts = pairs.map(([name, value]) =>
    Buffer.from(`--between\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`),
  )
  if (file) {
    const head =
      `--between\r\nContent-Disposition: form-data; name="${file.field}"; ` +
      `filename="${file.name}"\r\nContent-Type: application/json\r\n\r\n`
    parts.push(Buffer.from(head), Buffer.from(file.bytes), Buffer.from('\r\n'))
  }
  return Buffer.concat([...parts, Buffer.from('--between--\r\n')])
}
