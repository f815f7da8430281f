import { type HTMLElement as Element, Window } from 'happy-dom'
import { UNSENT } from '#app/paths.ts'
import { builtRoutes, type BuiltRoute } from './e2e-built-routes.ts'
import { type Ground, PASSWORD, type ServedCouncil } from './bad-inputs-council.ts'
import { readGround } from './bad-inputs-ground.ts'
import { completeDocument } from './documents.ts'
import { TOWN } from './e2e-askers.ts'
import { addressFor, type Asker, ASKERS, POLICY, policyFor, type Row } from './policy-table.ts'
import { NOW } from './request.ts'

export type Field = {
  name: string
  kind: 'hidden' | 'words' | 'date' | 'number' | 'email' | 'password' | 'choice' | 'file' | 'button'
  /** What somebody who fills the form in as it should be would send. */
  value: string
  /** What the page offers to choose from. */
  offered: string[]
}
/** A form as a page shows it, once for each of its buttons, filled in as it should be. */
export type PageForm = {
  path: string
  method: 'get' | 'post'
  isMultipart: boolean
  /**
   * As the page sends it while somebody writes, without a button. It answers data, and what was typed stays
   * in the page.
   */
  isByItself?: true
  fields: Field[]
}
/** … the route that answers it, and who sends it from where. */
export type FoundForm = PageForm & {
  address: string
  row: Row
  policies: BuiltRoute['policies']
  asker: Asker
  cookie: string
}

export type FormsFound = { posts: FoundForm[]; gets: FoundForm[] }

/** Every form of the service, as it was found before the first bad input was sent. */
export const everyForm = (): FormsFound => readGround()

/**
 * Every form of the service, found by opening each page of the policy table as the first person it opens to,
 * and looking:
 * nobody has to remember a new one.
 */
export async function findForms({ ground, asker }: ServedCouncil): Promise<FormsFound> {
  const routes = await builtRoutes()
  const found = new Map<string, FoundForm>()
  const look = async (path: string, as: Asker) => {
    const cookie = ground.cookies[as]
    const { body } = await asker().ask(path, { headers: { cookie } })
    await lookIn(body, path, as)
    if (path.endsWith('/import')) await lookIn(await wrongLinesPreviewed(path, cookie), path, as)
  }
  /** An import shows more forms once it has seen a file: here with a line in which every cell is wrong. */
  const wrongLinesPreviewed = async (path: string, cookie: string) => {
    const template = await asker().ask(`${path}/lines.csv`, { headers: { cookie } })
    if (template.status !== 200) return ''
    const [head = ''] = template.body.replace('\uFEFF', '').split('\r\n')
    const pasted = `${head}\r\n${head.replace(/[^,]+/g, 'wrong')}`
    const fields = new URLSearchParams({ intent: 'preview', formKey: 'preview', pasted })
    const answer = await asker().post(path, fields.toString(), {
      headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
    })
    return answer.body
  }
  const lookIn = async (body: string, path: string, as: Asker) => {
    const cookie = ground.cookies[as]
    for (const form of formsIn(body, path)) {
      // What was kept from before a session ended is sent as another page's form, which is among these.
      if (form.path.includes(`${UNSENT}=`)) continue
      const route = routeOf(form.path, routes)
      const row = POLICY[route?.address ?? '']
      if (!route || !row)
        throw new Error(`The form at ${path} leads to ${form.path}, which the policy table does not have.`)
      const key = [
        form.method,
        form.path,
        ...form.fields.map(({ name, kind, value }) => (kind === 'button' ? `${name}=${value}` : name)),
      ].join(' ')
      if (found.has(key)) continue
      found.set(key, {
        ...form,
        fields: form.fields.map(signingIn(ground)),
        address: route.address,
        row,
        policies: route.policies,
        asker: as,
        cookie,
      })
      if (form.method === 'get') {
        await look(`${form.path}?q=${SOMEBODY}`, as)
        await look(`${form.path}?${new URLSearchParams(firstChoices(form))}`, as)
      }
    }
  }
  for (const [path, as] of pagesToLookAt(ground)) await look(path, as)
  const forms = [...found.values()]
  return {
    posts: forms.filter(({ method }) => method === 'post'),
    gets: forms.filter(({ method }) => method === 'get'),
  }
}

/** Each form that its page also sends by itself, as it does that (docs/decisions/0018-autosave.md). */
export const sentByThemselves = (forms: readonly FoundForm[]): FoundForm[] =>
  forms
    .filter(({ fields }) => fields.some(({ kind, value }) => kind === 'button' && value === 'continue'))
    .map((form) => ({
      ...form,
      path: form.path.replace(/(?=\?|$)/, '.data'),
      isByItself: true,
      fields: [
        ...form.fields.map((field) => (field.kind === 'button' ? { ...field, value: 'by itself' } : field)),
        { name: 'saveNumber', kind: 'hidden', value: '1', offered: [] },
      ],
    }))

/** Where a password is asked for beside an e-mail address, it is somebody's who has one. */
const signingIn =
  ({ people }: Ground) =>
  (field: Field, _: number, all: Field[]): Field =>
    field.kind === 'email' && all.some(({ kind }) => kind === 'password')
      ? { ...field, value: people.author.email }
      : field

const firstChoices = ({ fields }: PageForm): string[][] =>
  fields.flatMap(({ name, offered: [first] }) => (first ? [[name, first]] : []))

/** Whom the builders in tests/support add when asked for nobody in particular. */
const SOMEBODY = 'Priya'

/** Each row's page, and those pages whose forms are there in one state alone. */
function pagesToLookAt(ground: Ground): [string, Asker][] {
  const rows = Object.entries(POLICY).map(([address, row]): [string, Asker] => [
    addressFor(address, row, ground).replace('a-link-that-was-never-given', ground.token),
    ASKERS.find((asker) => policyFor(row, asker, row.sends !== false) === 'opens') ?? 'nobody',
  ])
  const additions = rows
    .filter(([path]) => /\/1$/.test(path) && !path.includes('/versions/'))
    .map(([path, as]): [string, Asker] => [path.replace(/1$/, 'new'), as])
  return [
    ...rows,
    ...additions,
    [`/assessments/${ground.references.submitted}/versions/1`, 'approver'],
    [`/people/${ground.disabledId}`, 'administrator'],
    [`/directorates/${ground.closedId}`, 'administrator'],
  ]
}

function routeOf(path: string, routes: readonly BuiltRoute[]): BuiltRoute | undefined {
  const inOrder = routes
    .filter(({ id }) => !id.endsWith('every-page') && id !== 'root')
    .sort((a, b) => placesIn(a) - placesIn(b))
  return inOrder.find(({ address }) =>
    new RegExp(`^${address.replace(/\./g, '\\.').replace(/:\w+/g, '[^/]+')}$`).test(path.split('?')[0] ?? ''),
  )
}

const placesIn = ({ address }: BuiltRoute): number => address.split(':').length

const [year, month, day] = NOW.slice(0, 10).split('-')
const TODAY: Record<string, string | undefined> = { day, month, year }

const parser = new new Window().DOMParser()

function formsIn(html: string, at: string): PageForm[] {
  const page = parser.parseFromString(html, 'text/html')
  return [...page.querySelectorAll('form')].flatMap((form) => {
    const action = new URL(form.getAttribute('action') ?? at, `http://ours.invalid${at}`)
    const method = form.getAttribute('method') === 'post' ? ('post' as const) : ('get' as const)
    const common = {
      // What a search sends takes the place of what was searched for before.
      path: method === 'get' ? action.pathname : `${action.pathname}${action.search}`,
      method,
      isMultipart: form.getAttribute('enctype') === 'multipart/form-data',
    }
    const fields = fieldsOf([...form.querySelectorAll('input, textarea, select')] as Element[])
    return [...form.querySelectorAll('button')].map((button) => {
      const name = button.getAttribute('name')
      return {
        ...common,
        fields: name
          ? [
              ...fields,
              { name, kind: 'button' as const, value: button.getAttribute('value') ?? '', offered: [] },
            ]
          : fields,
      }
    })
  })
}

/** Of several boxes with one name, the last that is chosen is what is sent. */
function fieldsOf(boxes: readonly Element[]): Field[] {
  const fields = new Map<string, Field>()
  for (const box of boxes) {
    const { isChosen, ...field } = fieldOf(box)
    const earlier = fields.get(field.name)
    const offered = [...(earlier?.offered ?? []), ...field.offered]
    fields.set(field.name, { ...(earlier && !isChosen ? earlier : field), offered })
  }
  return [...fields.values()]
}

function fieldOf(box: Element): Field & { isChosen: boolean } {
  const name = box.getAttribute('name') ?? ''
  const type = box.tagName === 'INPUT' ? (box.getAttribute('type') ?? 'text') : box.tagName.toLowerCase()
  const value = box.getAttribute('value') ?? ''
  const plain = { name, value, offered: [], isChosen: true }
  if (type === 'hidden') return { ...plain, kind: type }
  if (type === 'file')
    return {
      ...plain,
      kind: type,
      value: box.getAttribute('accept')?.includes('csv') ? CSV : JSON.stringify(completeDocument()),
    }
  if (type === 'radio' || type === 'checkbox')
    return { ...plain, kind: 'choice', offered: [value], isChosen: box.hasAttribute('checked') }
  if (type === 'select') return { ...plain, kind: 'choice', ...optionsOf(box) }
  if (type === 'password') return { ...plain, kind: 'password', value: PASSWORD }
  const written = type === 'textarea' ? (box.textContent ?? '').replace(/^\n/, '') : value
  return { ...plain, ...sensible(name, type, box, written) }
}

function optionsOf(select: Element): Pick<Field, 'value' | 'offered'> {
  const options = [...select.querySelectorAll('option')].filter((option) => option.getAttribute('value'))
  const offered = options.map((option) => option.getAttribute('value') ?? '')
  const chosen = options.findIndex((option) => option.hasAttribute('selected'))
  return { value: offered[Math.max(0, chosen)] ?? '', offered }
}

function sensible(name: string, type: string, box: Element, written: string): Pick<Field, 'kind' | 'value'> {
  const part = /-(day|month|year)$/.exec(name)?.[1]
  if (part) return { kind: 'date', value: written || (TODAY[part] ?? '') }
  if (type === 'email') return { kind: 'email', value: written || 'somebody.new@council.example' }
  if (written === '' && IN_THE_LIBRARY[name]) return IN_THE_LIBRARY[name]
  if (box.getAttribute('inputmode') === 'numeric') return { kind: 'number', value: written || '12' }
  // The lines of an import are in the file.
  if (name === 'pasted') return { kind: 'words', value: written }
  // What is to be redacted must stand somewhere.
  if (name === 'words') return { kind: 'words', value: written || TOWN }
  // What is linked must be there, and written by whoever links it.
  if (name === 'assessment') return { kind: 'words', value: written || 'EQIA-0001' }
  return { kind: 'words', value: written || 'Words that a person would write here, enough of them.' }
}

/** Lines that every page takes that takes CSV: each leaves out the columns that it does not have. */
const CSV =
  'What will be decided,Who decides,Statement,As of,Publisher,Name,E-mail address,Roles,Represents,From,' +
  'Organisation or group,Method\nFees for allotments,Cabinet,Allotments in the town,2025,The council,' +
  'Wexmoor gardeners,gardeners@council.example,officer,Age,2026-05-12,Allotment society,Meeting\n'

/** What is shorter than words, and the other fact that there is. */
const IN_THE_LIBRARY: Record<string, Pick<Field, 'kind' | 'value'> | undefined> = {
  figure: { kind: 'words', value: '19.9' },
  unit: { kind: 'words', value: 'people' },
  other: { kind: 'number', value: '2' },
}
