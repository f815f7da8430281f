import { addDays, dayOf, inLondon } from '#app/domain/days.ts'

/** The hour in London from which on the record is verified each night, when few people work. */
const HOUR = 2

/** The night that a moment belongs to, as the day on which it ended: until 2am it is the night before. */
function nightOf(instant: string): string {
  const day = dayOf(instant)
  return Number(inLondon(instant)?.['hour']) >= HOUR ? day : addDays(day, -1)
}

/**
 * Whether the record should be verified now: nothing was since 2am. A service that was stopped in the night catches up
 * when it is started.
 */
export const isVerificationDue = (now: string, lastBeganAt: string | undefined): boolean =>
  lastBeganAt === undefined || nightOf(lastBeganAt) < nightOf(now)

/** Whether more than one night has been missed, so that someone should look why. */
export const isVerificationOverdue = (now: string, lastBeganAt: string): boolean =>
  addDays(nightOf(lastBeganAt), 2) <= nightOf(now)
