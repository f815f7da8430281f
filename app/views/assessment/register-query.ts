import type { RegisterFilter, RegisterSort } from '#app/data/assessment/list-register.server.ts'
import { COMBINATIONS } from '#app/domain/assessment/impact.ts'
import { STATUSES } from '#app/domain/signoff/workflow.ts'
import { BadRequest } from '#app/domain/failures.ts'
import { OUTCOME_LETTERS } from '#app/domain/outcomes.ts'
import { readFilters, decisionDays, knownDirectorate } from '#app/views/list-address.ts'
import { paths } from '#app/paths.ts'

export type { RegisterSort } from '#app/data/assessment/list-register.server.ts'

/** The register's address holds every filter, the sorting and the page, so that a list can be shared. */
export const FILTER_NAMES = [
  'q',
  'state',
  'directorate',
  'outcome',
  'characteristic',
  'combination',
  'from',
  'to',
] as const
const NAMES = [...FILTER_NAMES, 'sort', 'order', 'page'] as const
export type Given = Partial<Record<(typeof NAMES)[number], string>>

export type RegisterQuery = {
  filter: RegisterFilter
  /** The parts of the address that were understood. */
  given: Given
  /** A sentence for each part of the address that was not understood and was ignored. */
  ignored: string[]
}

/** The council's directorates and characteristics to choose from. */
export type Choices = { directorateIds: readonly string[]; characteristics: readonly string[] }

const SORTS = ['decision', 'changed', 'reference', 'title'] as const satisfies readonly RegisterSort[]
/** The order if the address does not give one: dates and numbers latest first, words A to Z. */
const usualOrder = (sort: RegisterSort) => (sort === 'title' ? 'asc' : 'desc')
const LONGEST_SEARCH = 200

/**
 * Reads the address. Throws BadRequest for a state, an outcome or a sorting that does not exist, because
 * none of our pages links there.
 */
export function readRegisterQuery(params: URLSearchParams, choices: Choices): RegisterQuery {
  const asked = readFilters(params, NAMES)
  const { given, ignored, leaveOut } = asked
  if (given.q && given.q.length > LONGEST_SEARCH)
    leaveOut('q', `Your search must be ${LONGEST_SEARCH} characters or fewer.`)
  if (given.q && !/[\p{L}\p{N}]/u.test(given.q))
    leaveOut('q', 'Search for words or numbers. You cannot search for symbols only.')
  const directorateId = knownDirectorate(asked, choices.directorateIds)
  if (given.characteristic && !choices.characteristics.includes(given.characteristic)) {
    leaveOut('characteristic', 'The group in the address is not one of the council’s groups.')
  }
  const days = decisionDays(asked)
  if (given.page && !/^[1-9]\d{0,5}$/.test(given.page))
    leaveOut('page', 'The page number in the address is not a number.')

  const sort = oneOf(SORTS, given.sort, 'way to sort') ?? 'decision'
  const order = oneOf(['asc', 'desc'] as const, given.order, 'order') ?? usualOrder(sort)
  const filter: RegisterFilter = {
    search: given.q,
    status: oneOf(STATUSES, given.state, 'state'),
    directorateId,
    outcome: oneOf(OUTCOME_LETTERS, given.outcome, 'outcome'),
    characteristic: given.characteristic,
    combination: oneOf(COMBINATIONS, given.combination, 'kind of impact'),
    ...days,
    sort,
    descending: order === 'desc',
    pageNumber: Number(given.page ?? 1),
  }
  return { filter, given, ignored }
}

/** The address of the first page of the same list, sorted by this, or in reverse if it already is. */
export function sortedBy({ given, filter }: RegisterQuery, sort: RegisterSort): string {
  const isSame = filter.sort === sort
  const order = isSame ? (filter.descending ? 'asc' : 'desc') : usualOrder(sort)
  const { page: _, ...rest } = given
  return paths.register({ ...rest, sort, order })
}

/** The address of another page of the same list. */
export const onPage = ({ given }: Pick<RegisterQuery, 'given'>, page: number): string =>
  paths.register({ ...given, page: page === 1 ? undefined : String(page) })

export const hasFilters = ({ given }: Pick<RegisterQuery, 'given'>): boolean =>
  FILTER_NAMES.some((name) => given[name] !== undefined)

function oneOf<const T extends string>(
  known: readonly T[],
  value: string | undefined,
  what: string,
): T | undefined {
  if (value === undefined) return undefined
  const found = known.find((each) => each === value)
  if (found === undefined)
    throw new BadRequest(
      `The address names a ${what} that does not exist. Open the list of assessments again.`,
    )
  return found
}
