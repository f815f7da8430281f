import type { Page } from '@playwright/test'

/**
 * axe spends three quarters of its time on contrast, one text after another, though a service has few colours.
 * So it looks at the contrast of texts in surroundings that have not passed yet: the same elements and classes
 * around them, the same colours, backgrounds and letters. See docs/decisions/0029-tests-in-twelve-minutes.md.
 */

/** Only texts with this mark are checked for contrast. */
const MARK = 'data-colours-not-met'

/** To be run after axe’s own source. */
export const CONTRAST_OF_MARKED = `;axe.configure({ rules: [{ id: 'color-contrast', selector: '[${MARK}]' }] })`

/** What has passed in this worker. */
const passed = new Set<string>()

/** Finds problems of a page in which only texts in surroundings that are new are marked. */
export async function withColoursNotMet(page: Page, find: () => Promise<string[]>): Promise<string[]> {
  const surroundings = await page.evaluate(listSurroundings)
  await page.evaluate(markTexts, {
    mark: MARK,
    isNew: surroundings.map((surrounding) => !passed.has(surrounding)),
  })
  const problems = await find()
  await page.evaluate(takeMarksAway, MARK)
  if (problems.length === 0) for (const surrounding of surroundings) passed.add(surrounding)
  return problems
}

type Listed = { textElements: Element[] }

/** Runs in the page. Everything that decides the contrast of each element that shows text of its own. */
function listSurroundings(): string[] {
  const around = new Map<Element, string>()
  const describe = (element: Element): string => {
    const known = around.get(element)
    if (known !== undefined) return known
    const style = getComputedStyle(element)
    const own = [
      `${element.tagName}.${element.className}`,
      element.getAttribute('aria-disabled') ?? '',
      element.matches(':disabled') ? 'disabled' : '',
      style.backgroundColor,
      style.backgroundImage,
      style.opacity,
      style.filter,
      style.mixBlendMode,
      style.position,
      style.zIndex,
    ].join(' ')
    const whole = `${element.parentElement ? describe(element.parentElement) : ''} > ${own}`
    around.set(element, whole)
    return whole
  }
  const showsText = (element: Element) =>
    element.matches('input, textarea, select') ||
    [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
    )
  const textElements = [...document.querySelectorAll('body, body *')].filter(
    (element) => showsText(element) && element.checkVisibility({ visibilityProperty: true }),
  )
  Object.assign(globalThis, { textElements } satisfies Listed)
  return textElements.map((element) => {
    const { color, fontSize, fontWeight, textShadow } = getComputedStyle(element)
    return `${describe(element)}: ${color} ${fontSize} ${fontWeight} ${textShadow}`
  })
}

/** Runs in the page. */
function markTexts({ mark, isNew }: { mark: string; isNew: boolean[] }) {
  const { textElements } = globalThis as unknown as Listed
  textElements.forEach((element, index) => {
    if (isNew[index]) element.setAttribute(mark, '')
  })
}

/** Runs in the page. */
function takeMarksAway(mark: string) {
  for (const element of document.querySelectorAll(`[${mark}]`)) element.removeAttribute(mark)
}
