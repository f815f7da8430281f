import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test'
import { SERVICE_NAME } from '#app/ui/page-title.ts'
import { CONTRAST_OF_MARKED, withColoursNotMet } from './e2e-colours-met.ts'
import { layoutProblems, ownColourProblems } from './e2e-adapted.ts'
import { openDetails } from './e2e-forms-found.ts'
import { meetPage, noteCheck } from './e2e-pages-met.ts'
import { structureProblems } from './e2e-structure.ts'

export type CheckPage = (page?: Page) => Promise<void>

const WCAG_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa']
const NARROWEST = { width: 320, height: 640 }

/**
 * What every page must be, in every state: accessible as far as a machine can tell, named, and readable at
 * 320 pixels.
 */
export function pageChecker(setting: { browser: Browser; page: Page; javaScriptEnabled: boolean }) {
  let scripted: BrowserContext | undefined
  const axeProblemsWithoutJavaScript = async (page: Page) => {
    scripted ??= await setting.browser.newContext({ javaScriptEnabled: true })
    const copy = await copyWithScripts(scripted, page)
    const problems = await axeProblems(copy)
    await copy.close()
    return problems
  }
  const checkPage: CheckPage = async (page = setting.page) => {
    await expectHeadingAndTitle(page)
    const met = await meetPage(page)
    const problems = [
      ...(await met.problems('no sideways scroll', () => sidewaysScroll(page))),
      ...(await met.problems('axe', () =>
        setting.javaScriptEnabled ? axeProblems(page) : axeProblemsWithoutJavaScript(page),
      )),
    ]
    expect.soft(problems, page.url()).toEqual([])
  }
  return { checkPage, close: async () => scripted?.close() }
}

/**
 * A page as it must be for everyone, in one visit: all that every page must be, and built, spaced and
 * coloured so that people
 * can adapt it. Needs JavaScript.
 */
export async function expectForEveryone(page: Page): Promise<void> {
  await openDetails(page)
  await expectHeadingAndTitle(page)
  const met = await meetPage(page)
  const problems = [
    ...(await met.problems('axe', () => axeProblems(page))),
    ...(await met.problems('structure', () => structureProblems(page))),
    ...(await met.problems('layout', () => layoutProblems(page))),
    ...(await met.problems('own colours', () => ownColourProblems(page))),
  ]
  // Softly: so that all that is wrong with a page is told at once.
  expect.soft(problems, page.url()).toEqual([])
}

async function expectHeadingAndTitle(page: Page) {
  noteCheck('heading and title')
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  await expect(page).toHaveTitle(new RegExp(`^(?!${SERVICE_NAME}).*\\S – ${SERVICE_NAME}$`))
}

async function sidewaysScroll(page: Page): Promise<string[]> {
  const size = page.viewportSize()
  await page.setViewportSize(NARROWEST)
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  if (size) await page.setViewportSize(size)
  return width > NARROWEST.width ? [`the page is ${width} pixels wide at ${NARROWEST.width}`] : []
}

/** Half the size of what AxeBuilder would put into each page, and the same rules. */
const axeSource =
  readFileSync(
    createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright')).resolve(
      'axe-core/axe.min.js',
    ),
    'utf8',
  ) + CONTRAST_OF_MARKED

const axeProblems = (page: Page): Promise<string[]> => withColoursNotMet(page, () => problemsByAxe(page))

async function problemsByAxe(page: Page): Promise<string[]> {
  // Legacy mode is for pages without frames of other sites, which ours are, and takes half the time. Only
  // violations are read, so axe need not describe all that passes.
  const { violations } = await new AxeBuilder({ page, axeSource })
    .options({
      runOnly: WCAG_AA,
      rules: { 'target-size': { enabled: true } },
      resultTypes: ['violations'],
    })
    .setLegacyMode()
    .analyze()
  return violations.map(
    ({ id, help, nodes }) => `axe: ${id}: ${help}\n  ${nodes.map((node) => node.html).join('\n  ')}`,
  )
}

/**
 * axe needs JavaScript. So a page that was shown without it is copied as it stands (also an answer to a form)
 * into a
 * browser that has it, at the same address and with the same style sheets; its own scripts are left out.
 */
async function copyWithScripts(scripted: BrowserContext, page: Page): Promise<Page> {
  const body = (await page.content()).replaceAll(/<script\b.*?<\/script>|<\/?noscript\b[^>]*>/gs, '')
  const copy = await scripted.newPage()
  await copy.route(page.url(), (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }))
  await copy.goto(page.url())
  return copy
}
