import { OUTCOMES, isOutcome } from '#app/domain/outcomes.ts'
import { isPart, PARTS, SECTIONS, type Section } from '#app/domain/assessment/parts.ts'
import { type Characteristic, groupLabel } from '#app/domain/characteristics.ts'
import { joinList } from '#app/domain/checks/format-names.ts'
import { formatDate } from '#app/domain/date-text.ts'
import { formatPlaces } from '#app/views/council/format-places.ts'

/** A row of the history, and the names for its ids. */
export type HistoryRow = { event: string; subject: string | null; details: string }
export type KnownAs = {
  person: (id: unknown) => string
  /** The number of a row in a list. */
  number: (section: Section, id: string) => number | undefined
  characteristics: readonly Characteristic[]
}

type Details = Record<string, unknown>

/** "changed Step 2, impact 3": what follows the name of the person who did it. */
export function describeEvent({ event, subject, details }: HistoryRow, known: KnownAs): string {
  const what = subject ? describePlace(subject, known) : 'something'
  const say = SENTENCES[event]
  return say ? say(JSON.parse(details) as Details, known, what) : `did this: ${event}`
}

/** The section and entry that a row is about, or undefined if it is about something else. */
export function placeOfSubject(subject: string | null): { section: Section; entryId: string } | undefined {
  const [section = '', ...rest] = (subject ?? '').split(' ')
  return Object.hasOwn(SECTIONS, section)
    ? { section: section as Section, entryId: rest.join(' ') }
    : undefined
}

type Sentence = (details: Details, known: KnownAs, what: string) => string

const SENTENCES: Record<string, Sentence | undefined> = {
  start: () => 'started the assessment',
  import: () => 'imported the assessment from a file',
  save: (_, __, what) => `changed ${what}`,
  add: (_, __, what) => `added ${what}`,
  remove: (details, _, what) => `removed ${what}${withMitigations(details)}`,
  restore: (details, _, what) => `restored ${what}${withMitigations(details)}`,
  'link engagement': ({ added, removed }, _, what) =>
    `said what ${what} led to: ${describeLinks(added, removed)}`,
  'answer warning': ({ check }) => `answered a warning (${String(check)}) with a reason`,
  'withdraw answer': ({ check }) => `withdrew the answer to a warning (${String(check)})`,
  redact: ({ texts, comments, snapshots, history }) =>
    `redacted words in ${formatPlaces(countEach({ texts, comments, snapshots, history })) || 'a note'}`,
  comment: ({ part }) => `commented on ${partOrWhole(part)}`,
  'resolve comment': ({ part, by }, { person }) =>
    `resolved the comment of ${person(by)} on ${partOrWhole(part)}`,
  submit: ({ approver, submission, outcome }, { person }) =>
    `submitted it to ${person(approver)} for approval (submission ${String(submission)}${formatOutcome(
      outcome,
    )})`,
  'take back': () => 'took it back to continue writing',
  return: ({ parts }) => `returned it for changes: ${listParts(parts)}`,
  approve: ({ submission }) => `approved submission ${String(submission)}`,
  countersign: ({ submission }) => `countersigned submission ${String(submission)}`,
  stop: () => 'stopped the proposal',
  reassign: ({ from, to }, { person }) => `made ${person(to)} the approver in place of ${person(from)}`,
  withdraw: () => 'withdrew the assessment',
  audit: ({ verdict }) => `audited it: ${String(verdict)}`,
  'add author': ({ person: id }, { person }) => `made ${person(id)} an author`,
  'remove author': ({ person: id }, { person }) => `removed ${person(id)} from the authors`,
  'set confidential': ({ confidential }) =>
    confidential ? 'made it confidential' : 'made it no longer confidential',
  'set tags': ({ tags }) =>
    Array.isArray(tags) && tags.length > 0 ? `set its tags to ${tags.join(', ')}` : 'removed its tags',
  'rename tag': ({ tags, isMerged }) => describeRenamedTag(tags as { from: string; to: string }, isMerged),
  'move decision date': ({ decisionOn }) =>
    `recorded that the decision moved to ${formatDate(String(decisionOn))}`,
  'record the decision': ({ putBeforeOn }) =>
    `recorded that decision-makers considered it on ${formatDate(String(putBeforeOn))}`,
  'new version': () => 'started a new version',
  'link planned decision': ({ body }) => `linked it to a decision in the forward plan (${String(body)})`,
  'unlink planned decision': ({ body }) =>
    `removed its link to a decision in the forward plan (${String(body)})`,
}

/** "Step 2, impact 3", "Step 1, baseline: Carers", "about the proposal" */
function describePlace(subject: string, { number, characteristics }: KnownAs): string {
  const place = placeOfSubject(subject)
  if (!place)
    return subject.startsWith('comment on ')
      ? `a comment on ${listParts([subject.slice('comment on '.length)])}`
      : `a ${subject}`
  const { label, kind, part } = SECTIONS[place.section]
  const step = /^Step \d/.exec(PARTS[part])?.[0]
  const name = step ? `${step}, ${label.toLowerCase()}` : `“${label}”`
  if (kind === 'each characteristic') return `${name}: ${groupLabel(place.entryId, characteristics)}`
  if (kind !== 'list') return name
  return `${step ? name : label.toLowerCase()} ${number(place.section, place.entryId) ?? `“${place.entryId}”`}`
}

/** "added impact 3 and mitigation 1, removed impact 2" */
const describeLinks = (added: unknown, removed: unknown): string =>
  [joinList(toList(added)), joinList(toList(removed))]
    .flatMap((rows, index) => (rows ? [`${index === 0 ? 'added' : 'removed'} ${rows}`] : []))
    .join(', ')

const toList = (rows: unknown): string[] => (Array.isArray(rows) ? rows.map(String) : [])

const countEach = (places: Record<string, unknown>): Record<string, number> =>
  Object.fromEntries(
    Object.entries(places).map(([kind, ids]) => [kind, Object.keys((ids ?? {}) as object).length]),
  )

const describeRenamedTag = ({ from, to }: { from: string; to: string }, isMerged: unknown): string =>
  isMerged === true ? `merged its tag “${from}” into “${to}”` : `renamed its tag “${from}” to “${to}”`

const listParts = (parts: unknown): string =>
  joinList(toList(parts).map((part) => `“${isPart(part) ? PARTS[part] : part}”`))

const partOrWhole = (part: unknown): string =>
  part === undefined || part === null ? 'the whole assessment' : listParts([part])

function withMitigations({ mitigations }: Details): string {
  if (typeof mitigations !== 'number' || mitigations === 0) return ''
  return mitigations === 1 ? ' and its mitigation' : ` and its ${mitigations} mitigations`
}

const formatOutcome = (outcome: unknown): string =>
  typeof outcome === 'string' && isOutcome(outcome)
    ? `, outcome ${outcome}: ${OUTCOMES[outcome].name.toLowerCase()}`
    : ''
