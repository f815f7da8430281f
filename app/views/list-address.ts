import { readDay } from '#app/domain/date-parts.ts'

/** What the address of a list asks for, filter by filter. What makes no sense there is left out of it, and said. */
export type Asked<Name extends string> = {
  given: Partial<Record<Name, string>>
  /** A sentence for each filter that was left out. */
  ignored: string[]
  leaveOut: (name: Name, sentence: string) => void
}

/** The page of a list that the address asks for. Anything else asks for the first. */
export const pageNumberIn = (params: URLSearchParams): number =>
  /^[1-9]\d{0,4}$/.test(params.get('page') ?? '') ? Number(params.get('page')) : 1

export function readFilters<Name extends string>(
  params: URLSearchParams,
  names: readonly Name[],
): Asked<Name> {
  const given: Asked<Name>['given'] = {}
  const ignored: string[] = []
  for (const name of names) {
    const value = params.get(name)?.trim()
    if (value) given[name] = value
  }
  const leaveOut = (name: Name, sentence: string) => {
    delete given[name]
    ignored.push(sentence)
  }
  return { given, ignored, leaveOut }
}

/** A directorate that is not the council's is left out. */
export function knownDirectorate(
  { given, leaveOut }: Asked<'directorate'>,
  directorateIds: readonly string[],
): string | undefined {
  if (given.directorate && !directorateIds.includes(given.directorate))
    leaveOut('directorate', 'The directorate in the address is not known here.')
  return given.directorate
}

/** Between which days the decision is. Both count; days that are none, or the wrong way round, are left out. */
export function decisionDays({ given, leaveOut }: Asked<'from' | 'to'>): {
  decisionFrom: string | undefined
  decisionTo: string | undefined
} {
  const [from, to] = [readDay(given.from), readDay(given.to)]
  if (given.from && !from) leaveOut('from', 'The first decision date is not a real date, like 27/3/2027.')
  if (given.to && !to) leaveOut('to', 'The last decision date is not a real date, like 27/3/2027.')
  const isBackwards = from !== undefined && to !== undefined && from > to
  if (isBackwards) leaveOut('to', 'The last decision date was before the first one.')
  return { decisionFrom: from, decisionTo: isBackwards ? undefined : to }
}
