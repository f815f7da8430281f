import * as z from 'zod/mini'

/** The council's own limits for the checks, set by its equality leads. */
const between = (least: number, most: number, says: string) =>
  z
    .number(says)
    .check(z.multipleOf(1, { error: says, abort: true }), z.minimum(least, says), z.maximum(most, says))

export const limitsSchema = z.object({
  evidenceYears: between(1, 50, 'Enter how many years evidence stays valid, as a whole number from 1 to 50'),
  smallCount: between(
    2,
    100,
    'Enter the smallest number of people that can be named, as a whole number from 2 to 100',
  ),
})
