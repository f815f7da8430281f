import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { FormKey, FormSeed } from '#app/ui/form/form-key.tsx'

const keysOf = (seed: string) => {
  const html = renderToStaticMarkup(
    <FormSeed.Provider value={seed}>
      <FormKey />
      <FormKey />
    </FormSeed.Provider>,
  )
  return [...html.matchAll(/value="([^"]+)"/g)].map((match) => match[1])
}

test('every form of a response has its own key, and every response has others', () => {
  const [one, other] = [keysOf('seed-of-the-first'), keysOf('seed-of-the-second')]
  expect(new Set([...one, ...other]).size).toBe(4)
})

test('the browser draws the same key as the server did', () => {
  expect(keysOf('seed')).toEqual(keysOf('seed'))
})

test('without a seed there is no key', () => {
  expect(keysOf('')).toEqual([])
})
