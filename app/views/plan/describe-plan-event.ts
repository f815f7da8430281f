import { formatDate } from '#app/domain/date-text.ts'

type Change = { from: string | null; to: string | null }

/** Completes a sentence that starts with the person's name. */
export function describePlanEvent(
  event: string,
  details: string,
  directorates: ReadonlyMap<string, string>,
): string {
  if (event !== 'change planned decision') return EVENTS[event] ?? `did this: ${event}`
  const changes = Object.entries(JSON.parse(details) as Record<string, Change>)
  const sentences = changes.map(([field, { from, to }]) => {
    const was = formatPlanValue(from, directorates)
    return `${PLAN_FIELDS[field] ?? field} from ${was} to ${formatPlanValue(to, directorates)}`
  })
  return `changed ${sentences.join('; ')}`
}

const PLAN_FIELDS: Record<string, string | undefined> = {
  title: 'what will be decided',
  body: 'who decides',
  decisionOn: 'the date',
  reportReference: 'the report reference',
  directorateId: 'the directorate',
}

function formatPlanValue(
  value: string | null | undefined,
  directorates: ReadonlyMap<string, string>,
): string {
  return value === null || value === undefined ? 'nothing' : (directorates.get(value) ?? formatDate(value))
}

const EVENTS: Record<string, string | undefined> = {
  'add planned decision': 'added it to the plan',
  'take off the plan': 'took it off the plan',
  'link planned decision': 'linked an assessment',
  'unlink planned decision': 'removed the link to an assessment',
  redact: 'redacted words',
  'say not needed': 'said that no assessment is needed',
  'confirm not needed': 'confirmed that no assessment is needed',
  'refuse not needed': 'refused the screening because an assessment is needed',
}
