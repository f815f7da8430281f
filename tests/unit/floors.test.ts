import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { FLOORS, floorOf, whyRefused } from '#scripts/lint/floors.js'
import { readHouse } from '#scripts/lint/read-house.js'
import { PROJECT } from '#scripts/project.js'

/** A file that could be on this floor. */
const fileOn = (path: string): string =>
  /\.ts$/.test(path) ? path : /\d$/.test(path) ? `${path}001-x.ts` : `${path}/council/x.ts`

const PAIRS = FLOORS.flatMap((floor) =>
  FLOORS.filter((other) => other !== floor).map((other) => {
    const allowed = floor.imports.some((path) => fileOn(other.path).startsWith(path))
    return [
      floor.path,
      other.path,
      allowed && !floor.never?.some((never) => never.test(fileOn(other.path))),
    ] as const
  }),
)

describe('the table of floors', () => {
  it.each(PAIRS)('%s may import from %s: %s', (from, to, allowed) => {
    const why = whyRefused(fileOn(from), fileOn(to), { isPackage: false })
    expect(why === undefined).toBe(allowed)
  })

  it.each(FLOORS.filter(({ npm }) => npm).map(({ path }) => path))(
    '%s uses no package but its own',
    (path) => {
      expect(whyRefused(fileOn(path), 'left-pad', { isPackage: true })).toBeDefined()
    },
  )

  it('has no circle: of two floors, one at most imports the other', () => {
    const both = PAIRS.filter(([from, to, allowed]) => {
      const back = PAIRS.find(([other, target]) => other === to && target === from)
      return allowed && back?.[2]
    })
    expect(both.map(([from, to]) => `${from} and ${to}`)).toEqual([])
  })

  it('is kept by every file', () => {
    const { broken, floors } = readHouse(PROJECT, (file) => readFileSync(`${PROJECT}${file}`, 'utf8'))
    expect(broken).toEqual([])
    expect(floors.every(({ wings }) => wings.length > 0)).toBe(true)
  })

  it('puts a file on the floor with the longest path', () => {
    expect(floorOf('app/ui/govuk/button.tsx')?.path).toBe('app/ui/govuk')
    expect(floorOf('db/migrations/index.ts')?.path).toBe('db')
    expect(floorOf('app/root.tsx')?.path).toBe('app')
  })
})
