import { describe, expect, test } from 'vitest'
import { workflowTable } from '#app/domain/signoff/print-workflow.ts'
import {
  decide,
  EVENTS,
  eventsFor,
  isEvent,
  STATUSES,
  type Event,
  type Status,
} from '#app/domain/signoff/workflow.ts'
import { OUTCOME_LETTERS } from '#app/domain/outcomes.ts'
import { RELATIONS, type Relation } from '#app/domain/people.ts'

/**
 * The whole policy, cell by cell: who can do it in which state, and where it leads (`=` means no change of state).
 * W: an author. C: a contributor from a partner organisation. P: the approver. L: an equality lead. I: an equality
 * lead who did not write, lead or sign it. A: an administrator who hands over what someone held.
 */
const POLICY = `
  event              | draft       | returned    | submitted       | to countersign| approved| stopped | withdrawn
  edit               | WC =        | WC =        | -               | -             | -       | -       | -
  comment            | WCPL =      | WCPL =      | -               | -             | -       | -       | -
  resolve comment    | W =         | W =         | -               | -             | -       | -       | -
  submit             | W submitted | W submitted | -               | -             | -       | -       | -
  take back          | -           | -           | W draft         | W draft       | -       | -       | -
  return             | -           | -           | P returned      | I returned    | -       | -       | -
  approve ABC        | -           | -           | P approved      | -             | -       | -       | -
  approve D          | -           | -           | P to countersign| -             | -       | -       | -
  approve E?         | -           | -           | -               | -             | -       | -       | -
  stop E             | -           | -           | P stopped       | -             | -       | -       | -
  stop ABCD?         | -           | -           | -               | -             | -       | -       | -
  countersign        | -           | -           | -               | I approved    | -       | -       | -
  reassign           | -           | -           | PLA =           | -             | -       | -       | -
  withdraw           | WL withdrawn| WL withdrawn| WL withdrawn    | -             | -       | -       | -
  audit              | -           | -           | -               | -             | I =     | -       | -
  add author         | WLA =       | WLA =       | WLA =           | WLA =         | -       | -       | -
  remove author      | WL =        | WL =        | WL =            | WL =          | -       | -       | -
  set confidential   | WL =        | WL =        | WL =            | WL =          | WL =    | WL =    | WL =
  set tags           | WL =        | WL =        | WL =            | WL =          | WL =    | WL =    | WL =
  rename tag         | L =         | L =         | L =             | L =           | L =     | L =     | L =
  move decision date | -           | -           | WPL =           | WPL =         | WPL =   | WPL =   | -
  record the decision| -           | -           | WPL =           | WPL =         | WPL =   | WPL =   | -
  redact             | L =         | L =         | L =             | L =           | L =     | L =     | L =
  new version        | -           | -           | -               | -             | WL draft| WL draft| -
`
const WHO: Record<string, Relation> = {
  W: 'author',
  C: 'contributor',
  P: 'approver',
  L: 'equality lead',
  I: 'independent equality lead',
  A: 'administrator who hands over',
}

type Cell = {
  event: Event
  status: Status
  outcome: string | undefined
  by: Relation[]
  to: Status | undefined
}

const OUTCOMES = [...OUTCOME_LETTERS, undefined, 'Z']

const cells: Cell[] = (() => {
  const [header = '', ...lines] = POLICY.trim().split('\n')
  const statuses = columns(header).slice(1) as Status[]
  return lines.flatMap((line) => {
    const [name = '', ...answers] = columns(line)
    const [, event = '', letters] = /^(.*?)(?: ([A-E]+\??))?$/.exec(name) ?? []
    const outcomes = letters
      ? OUTCOMES.filter(
          (each) =>
            (each?.length === 1 && letters.includes(each)) || (letters.includes('?') && !isLetter(each)),
        )
      : OUTCOMES
    return answers.flatMap((answer, nth) => {
      const status = statuses[nth] as Status
      const [who = '', ...to] = answer.split(' ')
      const by = [...who].flatMap((letter) => WHO[letter] ?? [])
      const leadsTo = to.join(' ') === '=' ? status : (to.join(' ') as Status)
      return outcomes.map((outcome) => ({
        event: event as Event,
        status,
        outcome,
        by,
        to: by.length > 0 ? leadsTo : undefined,
      }))
    })
  })
})()

const everySetOfRelations: Relation[][] = RELATIONS.reduce<Relation[][]>(
  (sets, each) => [...sets, ...sets.map((set) => [...set, each])],
  [[]],
)

describe('the policy', () => {
  test('has a cell for every event in every state with every outcome, and no other', () => {
    const expected = EVENTS.flatMap((event) =>
      STATUSES.flatMap((status) => OUTCOMES.map((outcome) => `${event} ${status} ${outcome}`)),
    )
    expect(cells.map(({ event, status, outcome }) => `${event} ${status} ${outcome}`).sort()).toEqual(
      expected.sort(),
    )
  })

  test.each(EVENTS)(
    'allows “%s” to exactly the people, in exactly the states and with the outcomes that it names',
    (event) => {
      for (const { status, outcome, by, to } of cells.filter((cell) => cell.event === event)) {
        for (const relations of everySetOfRelations) {
          const verdict = decide(event, relations, { status, outcome })
          const expected = by.some((relation) => relations.includes(relation)) ? to : undefined
          const led = verdict.allowed ? verdict.to : undefined
          expect(led, `${event} by ${relations.join(', ') || 'nobody'}, ${status}, outcome ${outcome}`).toBe(
            expected,
          )
        }
      }
    },
  )

  test('offers as buttons exactly what it would allow', () => {
    for (const status of STATUSES) {
      for (const relations of everySetOfRelations) {
        const assessment = { status, outcome: 'D' }
        expect(eventsFor(relations, assessment)).toEqual(
          EVENTS.filter((event) => decide(event, relations, assessment).allowed),
        )
      }
    }
    expect(eventsFor(['approver'], { status: 'submitted', outcome: 'D' })).toEqual([
      'return',
      'approve',
      'reassign',
      'move decision date',
      'record the decision',
    ])
  })

  test('lets a manager of the directorate read, and do nothing else', () => {
    for (const status of STATUSES)
      expect(eventsFor(['manager of the directorate'], { status, outcome: 'A' })).toEqual([])
  })

  test('has no way from outcome E to approved', () => {
    const reached = new Set<Status>(['draft'])
    for (let round = 0; round < STATUSES.length; round += 1) {
      for (const status of [...reached]) {
        for (const event of EVENTS) {
          const verdict = decide(event, RELATIONS, { status, outcome: 'E' })
          if (verdict.allowed && event !== 'new version') reached.add(verdict.to)
        }
      }
    }
    expect([...reached].sort()).toEqual(['draft', 'returned', 'stopped', 'submitted', 'withdrawn'])
  })
})

describe('what must come with an event', () => {
  test.each<[Event, Status, Relation, string, readonly string[]]>([
    [
      'submit',
      'draft',
      'author',
      'B',
      [
        'no blocking check open',
        'an approver who is not an author',
        'someone who could countersign, for outcome D',
      ],
    ],
    ['return', 'submitted', 'approver', 'B', ['a comment and which parts']],
    ['return', 'to countersign', 'independent equality lead', 'D', ['a comment and which parts']],
    ['approve', 'submitted', 'approver', 'A', ['an attestation']],
    ['approve', 'submitted', 'approver', 'D', ['an attestation']],
    ['countersign', 'to countersign', 'independent equality lead', 'D', ['an attestation']],
    ['reassign', 'submitted', 'equality lead', 'B', ['another manager who is not an author']],
    ['withdraw', 'draft', 'author', 'B', ['a reason']],
    ['audit', 'approved', 'independent equality lead', 'B', ['a filled rubric']],
    ['move decision date', 'approved', 'author', 'B', ['a reason']],
    ['record the decision', 'approved', 'approver', 'B', ['a reason']],
    ['new version', 'approved', 'author', 'B', ['no other version open', 'a reason']],
    ['take back', 'submitted', 'author', 'B', []],
    ['stop', 'submitted', 'approver', 'E', []],
  ])('%s, %s, by %s with outcome %s: %o', (event, status, relation, outcome, needs) => {
    expect(decide(event, [relation], { status, outcome })).toMatchObject({ allowed: true, needs })
  })
})

describe('a refusal says why', () => {
  test.each<[Event, Relation[], Status, string | undefined, string]>([
    [
      'submit',
      ['author'],
      'approved',
      'B',
      'This assessment is approved, so submitting it is not possible now.',
    ],
    [
      'approve',
      ['author'],
      'submitted',
      'B',
      'Only the approver, if they did not write any of it and do not lead it, can do this.',
    ],
    [
      'countersign',
      ['equality lead'],
      'to countersign',
      'D',
      'Only an equality lead who did not write, lead or sign it can do this.',
    ],
    ['withdraw', [], 'draft', 'B', 'Only an author or an equality lead can do this.'],
    [
      'approve',
      ['approver'],
      'submitted',
      'E',
      'Outcome E means stop and rethink. It can never be approved to proceed. You can stop it or return it.',
    ],
    [
      'stop',
      ['approver'],
      'submitted',
      'B',
      'You can only stop an assessment with outcome E. You can approve this one or return it.',
    ],
  ])('%s by %o when %s, outcome %s: %s', (event, relations, status, outcome, why) => {
    expect(decide(event, relations, { status, outcome })).toEqual({ allowed: false, why })
  })
})

test('only the events of the policy are events', () => {
  expect(['approve', 'take back'].every(isEvent)).toBe(true)
  expect(['approved', 'constructor', 'toString', ''].some(isEvent)).toBe(false)
})

test('the printed policy has a line for each rule', () => {
  const lines = workflowTable().trim().split('\n')
  expect(lines).toContain('| submitted | approve | approver | outcome A, B or C; an attestation | approved |')
  expect(lines).toContain('| submitted | approve | approver | outcome D; an attestation | to countersign |')
  expect(lines).toContain('| any | set tags | author, equality lead | – | same |')
  expect(lines).toContain('| – | start | officer | a title and a directorate | draft |')
  expect(EVENTS.filter((event) => !lines.some((line) => line.includes(`| ${event} |`)))).toEqual([])
})

function columns(line: string): string[] {
  return line.split('|').map((cell) => cell.trim())
}

function isLetter(outcome: string | undefined): boolean {
  return (OUTCOME_LETTERS as (string | undefined)[]).includes(outcome)
}
