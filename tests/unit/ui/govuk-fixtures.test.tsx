import { readdirSync } from 'node:fs'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { exceptions } from './fixture-props/exceptions.ts'
import { readFixtures, type Draw, type Fixture } from './fixture-props/fixture.ts'
import { formComponents } from './fixture-props/form-components.tsx'
import { normalisedHtml } from './fixture-props/normalised-html.ts'
import { putRawHtmlBack } from './fixture-props/options.ts'
import { pageComponents } from './fixture-props/page-components.tsx'
import { textComponents } from './fixture-props/text-components.tsx'

const components: Record<string, Draw> = { ...textComponents, ...formComponents, ...pageComponents }
const fixtures = Object.keys(components)
  .sort()
  .map((component) => ({ component, found: readFixtures(component) }))

describe.each(fixtures)('$component has the HTML of govuk-frontend', ({ component, found }) => {
  const expectedToDiffer = exceptions[component] ?? {}
  const same = found.filter(({ name }) => !(name in expectedToDiffer))

  it.each(same)('$name', (fixture) => {
    expect(drawn(component, fixture)).toBe(normalisedHtml(fixture.html))
  })

  it.each(Object.entries(expectedToDiffer))('but differs in "%s": %s', (name) => {
    const fixture = found.find((candidate) => candidate.name === name)
    if (!fixture) throw new Error(`${component} has no fixture called "${name}"`)
    expect(drawn(component, fixture)).not.toBe(normalisedHtml(fixture.html))
  })
})

describe('the comparison with the fixtures', () => {
  it('covers every component in app/ui/govuk that govuk-frontend has', () => {
    const ours = readdirSync('app/ui/govuk')
      .filter((file) => file.endsWith('.tsx'))
      .map((file) => file.slice(0, -4))
    const parts = ['choice', 'field', 'field-group', 'form-group']
    expect(Object.keys(components).sort()).toEqual(ours.filter((name) => !parts.includes(name)).sort())
  })

  it('makes exceptions for at most one fixture in twenty', () => {
    const all = fixtures.flatMap(({ found }) => found)
    const excepted = Object.values(exceptions).flatMap((named) => Object.keys(named))
    expect(all.length).toBeGreaterThan(600)
    expect(excepted.length).toBeLessThanOrEqual(all.length * 0.05)
  })

  it('names only components that we have', () => {
    expect(Object.keys(components)).toEqual(expect.arrayContaining(Object.keys(exceptions)))
  })

  it.each([
    ['an attribute', '<a class="x">y</a>', '<a class="z">y</a>'],
    ['a boolean attribute', '<input disabled>', '<input>'],
    ['words', '<p>Yes</p>', '<p>No</p>'],
    ['a space between words', '<p><b>Error:</b> no</p>', '<p><b>Error:</b>no</p>'],
    ['nesting', '<p><b>a</b></p>', '<p>a</p>'],
    ['what is typed in a textarea', '<textarea>a\n</textarea>', '<textarea>a</textarea>'],
  ])('finds a difference in %s', (_what, one, other) => {
    expect(normalisedHtml(one)).not.toBe(normalisedHtml(other))
  })

  it('finds no difference when the same HTML is written differently', () => {
    const one = '<p id="a"\n  class="b  c">\n  Words\n</p>\n<input disabled>'
    expect(normalisedHtml(one)).toBe(normalisedHtml('<p class="b c" id="a">Words</p><input disabled="">'))
  })
})

function drawn(component: string, fixture: Fixture): string {
  const draw = components[component]
  if (!draw) throw new Error(`No component called "${component}"`)
  return normalisedHtml(putRawHtmlBack(renderToStaticMarkup(draw(fixture.options))))
}
