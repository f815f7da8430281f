import type { Outcome } from '#app/domain/outcomes.ts'
import type { Relation } from '#app/domain/people.ts'
import { STATUSES, TRANSITIONS, type Need, type Status } from './workflow.ts'

type Row = {
  from: readonly Status[]
  to: Status | 'same'
  by: readonly Relation[]
  outcomes?: readonly Outcome[]
  needs: readonly Need[]
}

/**
 * The whole policy as a Markdown table: how an assessment starts, then one line for each rule in
 * TRANSITIONS.
 */
export function workflowTable(): string {
  const rows = Object.entries<readonly Row[]>(TRANSITIONS).flatMap(([event, rules]) =>
    rules.map((rule) => lineOf(event, rule)),
  )
  return ['| from | event | who | needs | to |', '|---|---|---|---|---|', START, ...rows, ''].join('\n')
}

const START = '| – | start | officer | a title and a directorate | draft |'

function lineOf(event: string, { from, to, by, outcomes, needs }: Row): string {
  const states = from.length === STATUSES.length ? 'any' : from.join(', ')
  const outcome = outcomes ? [`outcome ${outcomes.join(', ').replace(/, (?=\w$)/, ' or ')}`] : []
  const needed = [...outcome, ...needs].join('; ') || '–'
  return `| ${states} | ${event} | ${by.join(', ')} | ${needed} | ${to} |`
}
