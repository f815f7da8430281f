import { describe, expect, test } from 'vitest'
import { defaultCharacteristics } from '#app/domain/characteristics.ts'
import { keyFor, labelMistake } from '#app/domain/council/own-characteristics.ts'

const race = defaultCharacteristics().map((each) =>
  each.key === 'race' ? { ...each, label: 'Ethnicity' } : each,
)
const retired = race.map((each) =>
  each.key === 'carers' ? { ...each, retiredAt: '2026-01-01T00:00:00.000Z' } : each,
)

describe('no two characteristics have names that can be confused', () => {
  test.each([
    ['Carers', undefined, 'There is already a characteristic called “Carers”.'],
    [' carers ', undefined, 'There is already a characteristic called “Carers”.'],
    ['Care-experience', undefined, 'There is already a characteristic called “Care experience”.'],
    ['Ethnicity', undefined, 'There is already a characteristic called “Ethnicity”.'],
    ['RACE', undefined, 'There is already a characteristic called “Race”.'],
    ['Race', 'carers', 'There is already a characteristic called “Race”.'],
    ['staff', undefined, '“Staff” is already the name for several groups. Enter another name.'],
    ['…', undefined, 'Enter a name with letters in it'],
  ])('%s', (label, key, why) => expect(labelMistake(label, key, race)).toBe(why))

  test('a retired one must be brought back, not added again', () => {
    expect(labelMistake('Carers', undefined, retired)).toBe(
      'There is already a characteristic called “Carers”. It is retired. Bring it back instead.',
    )
  })

  test.each([
    ['People in villages', undefined],
    ['Race', 'race'],
    ['Race and ethnicity', 'race'],
    ['CARERS', 'carers'],
  ])('%s is free', (label, key) => {
    expect(labelMistake(label, key, race)).toBeUndefined()
  })
})

test.each([
  ['People in rural places', [], 'people-in-rural-places'],
  ['Sgoilearan Gàidhlig', [], 'sgoilearan-gaidhlig'],
  ['Students', ['students', 'students-2'], 'students-3'],
  ['Sex', [], 'sex-2'],
  ['Staff', [], 'staff-2'],
  ['Людзі', [], 'людзі'],
])('%s gets a unique key', (label, taken, key) => expect(keyFor(label, taken)).toBe(key))
