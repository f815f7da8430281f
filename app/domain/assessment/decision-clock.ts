import { dayOf, daysBetween } from '#app/domain/days.ts'
import type { Status } from '#app/domain/signoff/workflow.ts'

/**
 * How far away the decision is. Regard must come before and at the time of the decision, not after it
 * (Bracking v SSWP [2013] EWCA Civ 1345, para 26). So it is shown on every page, and late approval is marked
 * permanently.
 */
export type DecisionClock =
  | { kind: 'no decision' }
  | { kind: 'no date' }
  | { kind: 'ahead'; on: string; days: number }
  | { kind: 'today'; on: string }
  | { kind: 'past'; on: string; days: number }

export type Decided = { decisionOn?: string | null | undefined; noDecisionReason?: string | null | undefined }

export function decisionClock({ decisionOn, noDecisionReason }: Decided, today: string): DecisionClock {
  if (!decisionOn) return noDecisionReason ? { kind: 'no decision' } : { kind: 'no date' }
  const days = daysBetween(today, decisionOn)
  if (days === 0) return { kind: 'today', on: decisionOn }
  return days > 0 ? { kind: 'ahead', on: decisionOn, days } : { kind: 'past', on: decisionOn, days: -days }
}

/** The clock as a sentence. `date` formats a day. */
export function formatClock(clock: DecisionClock, date: (day: string) => string): string {
  switch (clock.kind) {
    case 'no decision':
      return 'No formal decision'
    case 'no date':
      return 'No decision date yet'
    case 'ahead':
      return `${count(clock.days)} to the decision on ${date(clock.on)}`
    case 'today':
      return `The decision is today, ${date(clock.on)}`
    case 'past':
      return `The decision was ${count(clock.days)} ago, on ${date(clock.on)}`
  }
}

/** The same in a list, under "Decision": "16 March 2027, in 114 days". */
export function clockInBrief(clock: DecisionClock, date: (day: string) => string): string {
  switch (clock.kind) {
    case 'no decision':
      return 'No formal decision'
    case 'no date':
      return 'No date yet'
    case 'ahead':
      return `${date(clock.on)}, in ${count(clock.days)}`
    case 'today':
      return `${date(clock.on)}, today`
    case 'past':
      return `${date(clock.on)}, ${count(clock.days)} ago`
  }
}

/** How many days after the decision something was approved or confirmed. 0 if it was in time, or was not yet. */
export const daysSignedLate = (
  decisionOn: string | null | undefined,
  signedAt: string | null | undefined,
): number => (decisionOn && signedAt ? Math.max(0, daysBetween(decisionOn, dayOf(signedAt))) : 0)

export const formatLate = (days: number): string => `Approved ${count(days)} after the decision`
export const formatConfirmedLate = (days: number): string => `Confirmed ${count(days)} after the decision`

/** Late: still being written or waiting for a signature after the decision. */
export const isLate = (status: Status, clock: DecisionClock): boolean =>
  clock.kind === 'past' && !['approved', 'stopped', 'withdrawn'].includes(status)

const count = (days: number): string => (days === 1 ? '1 day' : `${days.toLocaleString('en-GB')} days`)
