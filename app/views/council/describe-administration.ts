import type { AdministrationEvent } from '#app/domain/council/administration.ts'
import { formatDateTime } from '#app/domain/date-text.ts'

/** A row of the history about people, directorates or the service, as data gives it. */
export type AdministrationRow = {
  event: string
  details: string
  personId: string | null
  doerName: string | null
  subjectName: string | null
  directorateName?: string | null
}

/** A value before and after. Empty text where there was or is none, undefined where it was not recorded. */
export type ChangedValue = { label: string; from: string | undefined; to: string | undefined }

/** Who did it: nobody in the history is the command line, and a link can be used by anyone who has it. */
export const whoDid = ({ event, personId, doerName }: AdministrationRow): string =>
  event === 'set password'
    ? 'Someone with the one-time link'
    : personId === null
      ? 'The command line'
      : (doerName ?? 'Someone')

/** What was done, to follow who did it: "changed the roles of Ben Okafor". For the person themselves, "your roles". */
export function whatWasDone(row: AdministrationRow, isReader = false): string {
  const name = row.subjectName ?? 'someone'
  const about: About = isReader
    ? { person: 'you', of: (thing) => `your ${thing}` }
    : { person: name, of: (thing) => `the ${thing} of ${name}` }
  const directorate = row.directorateName ?? 'a directorate'
  return DONE[row.event as AdministrationEvent]?.(about, directorate) ?? `did this: ${row.event}`
}

/** The values before and after, for each thing that changed. */
export function changedValues({
  event,
  details,
}: Pick<AdministrationRow, 'event' | 'details'>): ChangedValue[] {
  const recorded = JSON.parse(details) as Recorded
  if (event === 'change roles') return [{ label: 'Roles', from: list(recorded.from), to: list(recorded.to) }]
  if (event === 'change directorate')
    return [{ label: 'Name', from: text(recorded.from), to: text(recorded.to) }]
  if (event === 'add directorate') return [{ label: 'Name', from: '', to: text(recorded.name) }]
  if (event === 'give sign-in link' && recorded.until)
    return [{ label: 'Works until', from: '', to: formatDateTime(recorded.until) }]
  if (event === 'restore backup') return [{ label: 'Backup', from: '', to: text(recorded.backup) }]
  const values = valuesOf(recorded)
  return recorded.roles ? [...values, { label: 'Roles', from: '', to: list(recorded.roles) }] : values
}

/** "e-mail address from a@b to c@d", for a notice. */
export function formatChanges(changes: readonly ChangedValue[]): string {
  return changes
    .map(
      ({ label, from, to }) => `${label}: ${from ? `from ${from} to ${to || 'nothing'}` : to || 'changed'}.`,
    )
    .join(' ')
}

type About = { person: string; of: (thing: string) => string }
type Recorded = {
  changed?: string[]
  from?: unknown
  to?: unknown
  roles?: unknown
  name?: unknown
  backup?: unknown
  until?: string
}

const DONE: Record<AdministrationEvent, (about: About, directorate: string) => string> = {
  'set up': ({ person }) => `set up Due Regard, and made ${person} the first administrator`,
  'add person': ({ person }) => `added ${person} to the directory`,
  'change person': ({ of }) => `changed ${of('details')}`,
  'change roles': ({ of }) => `changed ${of('roles')}`,
  'disable person': ({ of }) => `disabled ${of('account')}`,
  'enable person': ({ of }) => `enabled ${of('account')} again`,
  'give sign-in link': ({ person }) => `created a one-time sign-in link for ${person}`,
  'set password': ({ of }) => `set ${of('password')}`,
  'add directorate': (_, directorate) => `added the directorate ${directorate}`,
  'change directorate': (_, directorate) => `renamed the directorate ${directorate}`,
  'close directorate': (_, directorate) => `closed the directorate ${directorate}`,
  'reopen directorate': (_, directorate) => `reopened the directorate ${directorate}`,
  'restore backup': () => 'restored a backup. Everyone was signed out',
}

/** Until 0.3.0 the history only had the names of what changed. */
function valuesOf({ changed, from, to }: Recorded): ChangedValue[] {
  const [before, after] = [asValues(from), asValues(to)]
  if (!from && !to)
    return (changed ?? []).map((name) => ({ label: labelOf(name), from: undefined, to: undefined }))
  return Object.keys(LABELS)
    .filter((name) => name in before || name in after)
    .map((name) => ({ label: labelOf(name), from: before[name] ?? '', to: after[name] ?? '' }))
}

const LABELS: Record<string, string> = {
  name: 'Name',
  email: 'E-mail address',
  jobTitle: 'Job title',
  organisation: 'Organisation',
  directorate: 'Directorate',
}
const labelOf = (name: string): string => LABELS[name === 'directorateId' ? 'directorate' : name] ?? name

const asValues = (values: unknown): Record<string, string | null> =>
  typeof values === 'object' && values !== null ? (values as Record<string, string | null>) : {}
const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const list = (values: unknown): string => (Array.isArray(values) ? values.join(', ') : '')
