import { TRANSITIONS, isEvent, type Status } from '#app/domain/signoff/workflow.ts'
import type { FoundForm } from './bad-inputs-forms.ts'
import { type Kind, MULTIPART, multipart, pairsOf, type Sending } from './bad-inputs-judge.ts'
import { NOT_IDS } from './bad-inputs-texts.ts'
import type { Ask } from './http.ts'
import { type Asker, ASKERS, policyFor, type AssessmentState } from './policy-table.ts'

/**
 * What is wrong with the request itself: where it comes from, how it is sent, whose session it is, and the
 * address.
 */

const always = (name: string, sending: Sending | ((form: FoundForm) => Sending)): Kind => ({
  name,
  of: (form) => [{ ...(typeof sending === 'function' ? sending(form) : sending) }],
})

/** Refused by what stands before the pages, which have not read the form yet. */
const atTheDoor = (name: string, status: number, more: Ask | ((form: FoundForm) => Sending)): Kind =>
  always(name, (form) => ({
    ...(typeof more === 'function' ? more(form) : { more }),
    statuses: [status],
    expects: 'refused',
    keeps: false,
  }))

const from = (name: string, headers: Record<string, string | undefined>) =>
  atTheDoor(`from ${name}`, 403, { headers })
const as = (type: string, status = 415) =>
  atTheDoor(`as ${type || 'nothing'}`, status, { headers: { 'content-type': type || undefined } })
const method = (name: string) => atTheDoor(`by ${name}`, 405, { method: name })
const under = (host: string) => atTheDoor(`under the host ${host || 'of nobody'}`, 400, { headers: { host } })

const withQuery = (form: FoundForm, query: string): string =>
  `${form.path}${form.path.includes('?') ? '&' : '?'}${query}`

/** For whom a session says they are. A page that is for everybody asks nobody. */
const signedInAs = (name: string, cookieOf: (...of: Parameters<Kind['of']>) => string): Kind => ({
  name: `with a session that is ${name}`,
  of: (form, ground) =>
    form.row.opens === 'everybody'
      ? []
      : [
          {
            more: { headers: { cookie: cookieOf(form, ground) } },
            pairs: pairsOf(form),
            statuses: [401],
            expects: 'refused',
          },
        ],
})

const sentBy = (asker: Asker): Kind => ({
  name: `by ${asker}`,
  of: (form, { cookies }) => {
    if (policyFor(form.row, asker, true) === 'opens') return []
    return [
      {
        more: { headers: { cookie: cookies[asker] } },
        pairs: pairsOf(form),
        statuses: [401, 403, 404],
        expects: 'refused',
      },
    ]
  },
})

const STATES: Record<AssessmentState, { status: Status; outcome: string }> = {
  draft: { status: 'draft', outcome: 'B' },
  submitted: { status: 'submitted', outcome: 'B' },
  'to countersign': { status: 'to countersign', outcome: 'D' },
  approved: { status: 'approved', outcome: 'B' },
  stopped: { status: 'stopped', outcome: 'E' },
  'to stop': { status: 'submitted', outcome: 'E' },
}

/** The same form, about an assessment that is in a state in which this cannot be done. */
const inState = (state: AssessmentState): Kind => ({
  name: `about an assessment in the state “${state}”, where that cannot be done`,
  of: (form, { references }) => {
    const event = (form.policies.at(-1) ?? '').replace('assessment: ', '')
    const { status, outcome } = STATES[state]
    if (!isEvent(event) || form.row.on === undefined) return []
    const rules: readonly { from: readonly Status[]; outcomes?: readonly string[] }[] = TRANSITIONS[event]
    if (rules.some((rule) => rule.from.includes(status) && (rule.outcomes?.includes(outcome) ?? true)))
      return []
    const path = form.path.replace(references[form.row.on], references[state])
    return [{ path, pairs: pairsOf(form), statuses: [403, 404, 409], expects: 'refused' }]
  },
})

/** Each place of the address, one at a time: `/people/:id`, `/assessments/:reference/impacts/:number`. */
const inPlaces = (text: string): Kind => ({
  name: `in the address: ${text}`,
  of: (form) => {
    const [path = '', ...query] = form.path.split('?')
    const pieces = path.split('/')
    const places = form.address.split('/').flatMap((piece, index) => (piece.startsWith(':') ? [index] : []))
    return places.map((place): Sending => {
      const asked = pieces.map((piece, index) => (index === place ? text : piece)).join('/')
      return {
        path: [asked, ...query].join('?'),
        expects: 'refused',
        statuses: [400, 403, 404],
        keeps: false,
      }
    })
  },
})

export const REQUEST_KINDS: readonly Kind[] = [
  from('another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }),
  from('a foreign Origin alone', { 'sec-fetch-site': undefined, origin: 'https://evil.example' }),
  from('the null Origin', { 'sec-fetch-site': undefined, origin: 'null' }),
  from('who knows where', { 'sec-fetch-site': undefined, origin: undefined }),
  atTheDoor('with _data', 400, (form) => ({ path: withQuery(form, '_data=root') })),
  always('with _routes', (form) => ({
    path: withQuery(form, '_routes=root'),
    expects: 'refused or ignored',
  })),
  always('as data, for one route alone', (form) => ({
    path: `${form.path.split('?')[0] === '/' ? '/_root' : form.path.split('?')[0]}.data?_routes=root`,
    expects: 'refused or ignored',
  })),
  always('with returnTo=//evil.example', (form) => ({
    path: withQuery(form, 'returnTo=//evil.example'),
    pairs: [...pairsOf(form).filter(([name]) => name !== 'returnTo'), ['returnTo', '//evil.example']],
    expects: 'ignored',
  })),
  always('with returnTo=/\\evil.example', (form) => ({
    path: withQuery(form, 'returnTo=/%5Cevil.example'),
    pairs: [...pairsOf(form).filter(([name]) => name !== 'returnTo'), ['returnTo', '/\\evil.example']],
    expects: 'ignored',
  })),
  always('with ?index', (form) => ({ path: withQuery(form, 'index'), expects: 'refused or ignored' })),
  always('with a query that is no text', (form) => ({
    path: withQuery(form, 'q=%ff%C3%28'),
    expects: 'refused or ignored',
  })),
  as('application/json'),
  as('text/plain'),
  as('application/xml'),
  as(''),
  as('multipart/form-data', 400),
  atTheDoor('compressed', 415, { headers: { 'content-encoding': 'gzip' } }),
  always('as a form with files, which has none', (form) => ({
    body: multipart(pairsOf(form)),
    more: { headers: { 'content-type': MULTIPART } },
    expects: 'refused or ignored',
  })),
  always('as a form with files that was cut off', (form) => ({
    body: multipart(pairsOf(form)).subarray(0, -20),
    more: { headers: { 'content-type': MULTIPART } },
    keeps: false,
    expects: 'refused or ignored',
  })),
  always('as a form with files that is none', {
    body: 'nonsense',
    more: { headers: { 'content-type': MULTIPART } },
    keeps: false,
    expects: 'refused or ignored',
  }),
  {
    name: 'with a file in place of each answer',
    of: (form) =>
      form.fields
        .filter(({ kind }) => kind === 'words')
        .map(({ name }): Sending => ({
          body: multipart(
            pairsOf(form).filter(([each]) => each !== name),
            { field: name, name: '../../evil.json\r\nx', bytes: '{}' },
          ),
          more: { headers: { 'content-type': MULTIPART } },
          expects: 'refused or ignored',
          keeps: false,
        })),
  },
  atTheDoor('60 MB with a length', 413, () => ({
    body: 'a=',
    more: { headers: { 'content-length': '60000000' }, unfinished: true },
  })),
  atTheDoor('60 MB without a length', 413, () => ({
    body: Buffer.alloc(2_100_000, 120),
    more: { chunked: true, unfinished: true },
  })),
  ...['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'].map(method),
  ...['evil.example', '', 'localhost:99999999', 'a b'].map(under),
  atTheDoor('at an address of 20 kB', 414, (form) => ({ path: withQuery(form, `q=${'x'.repeat(20_000)}`) })),
  atTheDoor('with %ff in the path', 400, ({ path }) => ({ path: `${path.split('?')[0]}%ff` })),
  atTheDoor('with %00 in the path', 400, ({ path }) => ({ path: `${path.split('?')[0]}%00` })),
  ...[
    ...NOT_IDS.filter((id) => !id.startsWith('%')).map(encodeURIComponent),
    '__proto__',
    '%F0%9F%90%B8',
    'EQIA-99999',
    '00000000-0000-4000-8000-000000000000',
  ].map(inPlaces),
  signedInAs('missing', () => ''),
  signedInAs('over', (_, { cookies }) => cookies['too late']),
  signedInAs('tampered with', ({ cookie }) => `${cookie.slice(0, -1)}${cookie.endsWith('A') ? 'B' : 'A'}`),
  signedInAs('nonsense', () => 'session=%00; session="; session=..; __Host-session=x; session'),
  ...ASKERS.map(sentBy),
  ...(Object.keys(STATES) as AssessmentState[]).map(inState),
]
