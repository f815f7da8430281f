import type { Page } from '@playwright/test'

/** Pages as people adapt them: on a narrow screen or enlarged, with wider text, in their own colours. */

const NARROWEST = { width: 320, height: 640 }
/** WCAG 2.2, 1.4.12. */
const TEXT_SPACING = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }`

/**
 * What runs off the screen, is cut off or lies on something else, at 320 pixels and with wide text, narrow
 * and as it was.
 */
export async function layoutProblems(page: Page): Promise<string[]> {
  const size = page.viewportSize() ?? NARROWEST
  await page.setViewportSize(NARROWEST)
  const narrow = await page.evaluate(findOverflow)
  await page.evaluate(putSheet, TEXT_SPACING)
  const narrowAndWideText = await page.evaluate(findOverflow)
  await page.setViewportSize(size)
  const wideText = await page.evaluate(findOverflow)
  await page.evaluate(takeSheetAway)
  return [
    ...narrow.map((problem) => `at 320 pixels: ${problem}`),
    ...narrowAndWideText.map((problem) => `at 320 pixels with wide text: ${problem}`),
    ...wideText.map((problem) => `with wide text: ${problem}`),
  ]
}

/**
 * What only the colour of its background sets apart, so that it is lost where people choose their own
 * colours.
 */
export async function ownColourProblems(page: Page): Promise<string[]> {
  await page.evaluate(markBackgrounds)
  await page.emulateMedia({ forcedColors: 'active' })
  const problems = await page.evaluate(findLost)
  await page.emulateMedia({ forcedColors: 'none' })
  return problems
}

/** A constructed sheet, as people's own are: no policy of the page keeps it out. */
function putSheet(css: string) {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  document.adoptedStyleSheets = [sheet]
}

function takeSheetAway() {
  document.adoptedStyleSheets = []
}

/** Runs in the page. */
function findOverflow(): string[] {
  const all = <E extends Element = HTMLElement>(selector: string) => [
    ...document.querySelectorAll<E>(selector),
  ]
  const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true })
  const isForEarsOnly = (element: Element | null): boolean =>
    element !== null &&
    (element.matches('.govuk-skip-link') ||
      getComputedStyle(element).clipPath === 'inset(50%)' ||
      isForEarsOnly(element.parentElement))
  const named = (element: Element) =>
    `<${element.tagName.toLowerCase()} class="${element.className}"> ` +
    `"${(element.textContent ?? '').trim().slice(0, 60)}"`

  const width = document.documentElement.scrollWidth
  const wide = width > window.innerWidth ? [`the page is ${width} pixels wide`] : []

  const boxes = all('body *').filter(
    (element) =>
      isShown(element) &&
      !isForEarsOnly(element) &&
      !(element instanceof SVGElement) &&
      !element.matches(':is(input, textarea, select)'),
  )
  const scrolls = boxes.filter((element) => {
    const { overflowX } = getComputedStyle(element)
    return element.scrollWidth > element.clientWidth + 1 && ['auto', 'scroll'].includes(overflowX)
  })
  const unreachable = scrolls
    .filter(
      (element) =>
        element.tabIndex !== 0 ||
        element.getAttribute('role') !== 'region' ||
        !(element.ariaLabel ?? element.getAttribute('aria-labelledby')),
    )
    .map((element) => `${named(element)} scrolls sideways, and is no named region that the keyboard reaches`)

  const cut = boxes
    .filter((element) => {
      const { overflowX, overflowY } = getComputedStyle(element)
      const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip'
      return (
        (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
        (hides(overflowY) && element.scrollHeight > element.clientHeight + 1)
      )
    })
    .map((element) => `${named(element)} is cut off`)

  // Words that stick out of their own box lie on what stands beside it.
  const wordsStickOut = (element: Element) => {
    const box = element.getBoundingClientRect()
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    while (texts.nextNode()) {
      const range = document.createRange()
      range.selectNodeContents(texts.currentNode)
      const words = range.getBoundingClientRect()
      // Where spaces are kept, one at the end of a line hangs over.
      const parent = texts.currentNode.parentElement ?? element
      const slack = getComputedStyle(parent).whiteSpace === 'pre-wrap' ? 12 : 1
      const isOut = words.width > 0 && (words.left < box.left - slack || words.right > box.right + slack)
      if (isOut && !isForEarsOnly(texts.currentNode.parentElement)) return true
    }
    return false
  }
  const sticking = all(':is(button, a, label, legend, caption, th, td, dt, dd, h1, h2, h3, h4, .govuk-tag)')
    .filter(
      (element) =>
        isShown(element) && !isForEarsOnly(element) && getComputedStyle(element).display !== 'inline',
    )
    .filter((element) => wordsStickOut(element) && !scrolls.some((box) => box.contains(element)))
    .map((element) => `${named(element)} sticks out of its box`)

  const targets = all(':is(a[href], button, select, textarea, summary, input:not([type="hidden"]))').filter(
    (element) => isShown(element) && !isForEarsOnly(element),
  )
  const rects = targets.map((element) => [...element.getClientRects()])
  const touches = (one: DOMRect, other: DOMRect) =>
    Math.min(one.right, other.right) - Math.max(one.left, other.left) > 2 &&
    Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 2
  const covering = targets.flatMap((target, index) => {
    const next = targets[index + 1]
    const lies =
      next &&
      !target.contains(next) &&
      rects[index]?.some((one) => rects[index + 1]?.some((other) => touches(one, other)))
    return lies && getComputedStyle(target).display !== 'inline'
      ? [`${named(next)} lies on ${named(target)}`]
      : []
  })

  return [...wide, ...unreachable, ...cut, ...sticking, ...covering]
}

/** Runs in the page: remembers what stands out by its background now. */
function markBackgrounds() {
  const isSeen = (colour: string) => !/^rgba\(.*, 0\)$|^transparent$/.test(colour)
  const under = (element: Element | null): string => {
    if (!element) return 'rgb(255, 255, 255)'
    const colour = getComputedStyle(element).backgroundColor
    return isSeen(colour) ? colour : under(element.parentElement)
  }
  for (const element of document.querySelectorAll('main *')) {
    const { backgroundColor } = getComputedStyle(element)
    const standsOut = isSeen(backgroundColor) && backgroundColor !== under(element.parentElement)
    if (standsOut && element.checkVisibility() && element.textContent?.trim())
      element.setAttribute('data-stands-out', '')
  }
}

/** Runs in the page. */
function findLost(): string[] {
  const lines = (element: Element) => {
    const style = getComputedStyle(element)
    const sides = ['Top', 'Right', 'Bottom', 'Left'] as const
    const hasBorder = sides.some(
      (side) => style[`border${side}Style`] !== 'none' && parseFloat(style[`border${side}Width`]) > 0,
    )
    const hasOutline = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0
    return hasBorder || hasOutline || style.textDecorationLine !== 'none' || Number(style.fontWeight) >= 700
  }
  const marked = [...document.querySelectorAll('[data-stands-out]')]
  for (const element of marked) element.removeAttribute('data-stands-out')
  return marked
    .filter((element) => !lines(element))
    .map(
      (element) =>
        `in people's own colours nothing sets apart <${element.tagName.toLowerCase()} ` +
        `class="${element.className}"> "${(element.textContent ?? '').trim().slice(0, 60)}"`,
    )
}
