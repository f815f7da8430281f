import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { ReactElement } from 'react'

/** The Nunjucks options of one fixture: whatever govuk-frontend's authors wrote. */
export type Options = Readonly<Record<string, unknown>>

export type Fixture = { name: string; options: Options; html: string }

/** Draws our component from the Nunjucks options of a fixture. */
export type Draw = (options: Options) => ReactElement

const components = join(dirname(createRequire(import.meta.url).resolve('govuk-frontend')), 'components')

export function readFixtures(component: string): Fixture[] {
  const text = readFileSync(join(components, component, 'fixtures.json'), 'utf8')
  return (JSON.parse(text) as { fixtures: Fixture[] }).fixtures
}
